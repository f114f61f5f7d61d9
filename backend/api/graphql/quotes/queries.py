"""Quotes: ask for one or many, and look into a token."""

from typing import Annotated, Any

import strawberry

from backend.accounts.scopes import Right
from backend.api.graphql.context import Context, Info
from backend.api.graphql.errors import BadUserInput
from backend.api.graphql.quotes.errors import QuoteResult, VerifyQuoteResult, typed
from backend.api.graphql.quotes.inputs import QuoteInput
from backend.api.graphql.rights import guarded
from backend.credits import quotes
from backend.credits.quote_errors import QuoteInvalid, QuoteRefused
from backend.pricing.errors import PricingError
from backend.shared import clock

MAX_QUOTES = 100


@strawberry.type
class QuoteQueries:
    @guarded(Right.QUOTES_READ, description="A binding quote for text or images. Changes nothing.")
    def quote(
        self, info: Info, input: Annotated[QuoteInput, strawberry.argument(description="What to quote.")]
    ) -> QuoteResult:
        return _quote(info.context, input)

    @guarded(Right.QUOTES_READ, description=f"Quotes for up to {MAX_QUOTES} requests, in their order.")
    def quotes(
        self,
        info: Info,
        inputs: Annotated[list[QuoteInput], strawberry.argument(description="What to quote, 100 at most.")],
    ) -> list[QuoteResult]:
        if len(inputs) > MAX_QUOTES:
            raise BadUserInput(f"Ask for up to {MAX_QUOTES} quotes at once.", maximum=MAX_QUOTES)
        return [_quote(info.context, item) for item in inputs]

    @guarded(Right.QUOTES_READ, description="The quote that a token holds, or why it holds none.")
    def verify_quote(
        self, info: Info, token: Annotated[str, strawberry.argument(description="The `token` of a quote.")]
    ) -> VerifyQuoteResult:
        try:
            caller = info.context.caller
            found: Any = quotes.verify(
                token=token,
                now=clock.now(),
                integration_id=caller.integration_id,
                sees_all=caller.may(Right.CONFIGURATION_READ),
            )
        except QuoteInvalid as error:
            found = typed(error)
        return found


def _quote(context: Context, input: QuoteInput) -> Any:
    try:
        return quotes.issue(
            registry=context.registry,
            request=input.to_request(),
            now=clock.now(),
            integration_id=context.caller.integration_id,
        )
    except (QuoteRefused, PricingError) as error:
        return typed(error)
