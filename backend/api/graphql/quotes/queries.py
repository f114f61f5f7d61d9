"""Quotes: ask for one or many, and look into a token."""

from functools import partial
from typing import Annotated

import strawberry

from backend.accounts.scopes import Right
from backend.api.global_ids import Kind, key
from backend.api.graphql.context import Context, Info
from backend.api.graphql.errors import BadUserInput
from backend.api.graphql.input_paths import Item
from backend.api.graphql.quotes import types
from backend.api.graphql.quotes.inputs import QuoteInput
from backend.api.graphql.rights import guarded
from backend.api.graphql.user_errors import UserError
from backend.credits import quote_context, quotes
from backend.credits.quote_context import QuoteContext
from backend.credits.quotes import Quote
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
    @guarded(Right.QUOTES_READ, result=types.QUOTE, description="A binding quote. Changes nothing.")
    def quote(
        self,
        info: Info,
        input: Annotated[QuoteInput, strawberry.argument(description="What to quote.")],
        account: Account = None,
    ) -> Quote:
        return _quote(info.context, input, _context(info.context, account))

    @guarded(
        Right.QUOTES_READ,
        graphql_type=list[types.QUOTE.union],  # type: ignore[name-defined]
        description=f"Quotes for up to {MAX_QUOTES} requests, in their order.",
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
        result=types.VERIFY_QUOTE,
        description="The quote that a token holds, or why it holds none.",
    )
    def verify_quote(
        self, info: Info, token: Annotated[str, strawberry.argument(description="The `token` of a quote.")]
    ) -> Quote:
        return quotes.verify(token=token, now=clock.now(), access=info.context.caller.access)


def _quotes(context: Context, inputs: list[QuoteInput], account: str | None) -> list[Quote | UserError]:
    """A quote or an error each; an error about the account is the same for all."""
    buyer = types.QUOTE.answer(lambda: _context(context, account), {"account": account})
    if isinstance(buyer, UserError):
        return [buyer] * len(inputs)
    return [
        types.QUOTE.answer(partial(_quote, context, input, buyer), {"inputs": Item(place, input)})
        for place, input in enumerate(inputs)
    ]


def _context(context: Context, account: str | None) -> QuoteContext:
    return quote_context.find(
        registry=context.registry, access=context.caller.access, account_id=key(account, Kind.ACCOUNT), now=clock.now()
    )


def _quote(context: Context, input: QuoteInput, buyer: QuoteContext) -> Quote:
    return quotes.issue(registry=context.registry, request=input.to_request(), buyer=buyer, now=clock.now())
