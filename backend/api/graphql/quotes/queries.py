"""Quotes: ask for one or many, and look into a token."""

from typing import Annotated

import strawberry

from backend.accounts.accounts import AccountNotFound, AmbiguousAccount
from backend.accounts.scopes import Right
from backend.api.global_ids import Kind, key
from backend.api.graphql.context import Context, Info
from backend.api.graphql.errors import BadUserInput
from backend.api.graphql.quotes.errors import QuoteResult, VerifyQuoteResult, account_missing, typed
from backend.api.graphql.quotes.inputs import QuoteInput
from backend.api.graphql.rights import guarded
from backend.api.graphql.user_errors import UserError
from backend.credits import quote_context, quotes
from backend.credits.quote_errors import QuoteInvalid, QuoteRefused
from backend.credits.quotes import Quote
from backend.pricing.errors import PricingError
from backend.shared import clock

MAX_QUOTES = 100
Account = Annotated[
    strawberry.ID | None,
    strawberry.argument(
        description="The account that will pay: the quote is then redeemed on it alone, and its overrides count. "
        "An account's own token and a member of one account need not say."
    ),
]


@strawberry.type
class QuoteQueries:
    @guarded(
        Right.QUOTES_READ,
        description="A binding quote for text or images. Changes nothing.",
        graphql_type=QuoteResult,
    )
    def quote(
        self,
        info: Info,
        input: Annotated[QuoteInput, strawberry.argument(description="What to quote.")],
        account: Account = None,
    ) -> Quote | UserError:
        (answer,) = _quotes(info.context, [input], account)
        return answer

    @guarded(
        Right.QUOTES_READ,
        description=f"Quotes for up to {MAX_QUOTES} requests, in their order.",
        graphql_type=list[QuoteResult],
    )
    def quotes(
        self,
        info: Info,
        inputs: Annotated[list[QuoteInput], strawberry.argument(description="What to quote, 100 at most.")],
        account: Account = None,
    ) -> list[Quote | UserError]:
        if len(inputs) > MAX_QUOTES:
            raise BadUserInput(f"Ask for up to {MAX_QUOTES} quotes at once.", maximum=MAX_QUOTES)
        return _quotes(info.context, inputs, account)

    @guarded(
        Right.QUOTES_READ,
        description="The quote that a token holds, or why it holds none.",
        graphql_type=VerifyQuoteResult,
    )
    def verify_quote(
        self, info: Info, token: Annotated[str, strawberry.argument(description="The `token` of a quote.")]
    ) -> Quote | UserError:
        try:
            return quotes.verify(token=token, now=clock.now(), access=info.context.caller.access)
        except QuoteInvalid as error:
            return typed(error)


def _quotes(context: Context, inputs: list[QuoteInput], account: str | None) -> list[Quote | UserError]:
    try:
        buyer = quote_context.find(
            registry=context.registry,
            access=context.caller.access,
            account_id=key(account, Kind.ACCOUNT),
            now=clock.now(),
        )
    except (AccountNotFound, AmbiguousAccount) as error:
        return [account_missing(error) for _ in inputs]
    return [_quote(context, input, buyer) for input in inputs]


def _quote(context: Context, input: QuoteInput, buyer: quote_context.QuoteContext) -> Quote | UserError:
    try:
        return quotes.issue(registry=context.registry, request=input.to_request(), buyer=buyer, now=clock.now())
    except (QuoteRefused, PricingError) as error:
        return typed(error)
