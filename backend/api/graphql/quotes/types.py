"""Quotes as clients see them."""

from datetime import datetime

import strawberry

from backend.accounts import accounts
from backend.api import global_ids
from backend.api.global_ids import Kind
from backend.api.graphql.catalog.enums import CreditUnit, OperationType, Tier
from backend.api.graphql.context import Info
from backend.api.graphql.credits.nodes import account_of
from backend.api.graphql.fields import about
from backend.api.graphql.results import result
from backend.api.graphql.sources import sourced
from backend.catalog.registry import ModelNotFound
from backend.credits import quote_errors, quotes
from backend.pricing.errors import ConfigurationError, NegativeUsage


@sourced(quotes.QuoteLine, description="What a quote holds of one model, and its unit price.")
class QuoteLine:
    model_name: str = about("The model.")
    expected_credits: int = about("Credits that this will likely cost.")
    max_credits: int = about("Credits that this will cost at most.")
    tokens_per_credit: int | None = about("Unit price of text: tokens that a credit buys.")
    input_tokens: int | None = about("Tokens sent. Text only.")
    expected_output_tokens: int | None = about("Tokens likely written. Text only.")
    max_output_tokens: int | None = about("Tokens written at most. Text only.")
    credit_unit: CreditUnit | None = about("What the model is sold by. Of `UnitModel`s only.")
    units_per_credit: int | None = about("Unit price of a `UnitModel`: units that a credit buys.")
    expected_units: int | None = about("Units likely used. Of `UnitModel`s only.")
    max_units: int | None = about("Units used at most. Of `UnitModel`s only.")
    credits_per_image: int | None = about("Unit price of images: credits each.")
    quality_tier: Tier | None = about("The tier. Image only.", name="tier")
    images: int | None = about("How many images. Image only.")
    size: str | None = about("The size of each image. Image only.")
    image_quality: str | None = about("The image quality that they are priced by. Image only.")


@sourced(
    quotes.Quote, description="A signed offer: what a request will likely cost, and the most that it is ever charged."
)
class Quote:
    operation_type: OperationType | None = about("The operation.")
    min_credits: int = about("The operation's minimum, which is included.")
    lines: list[QuoteLine] = about("What it consists of.")
    expected_credits: int = about("Credits that the request will likely cost.")
    max_credits: int = about("Credits that the request will cost at most.")
    issued_at: datetime = about("When it was made.")
    expires_at: datetime = about("It holds before this time.")
    token: str = about("The signed form. Keep it, to verify or redeem the quote.")

    @strawberry.field(description="An opaque id for client caches. Quotes are not stored: keep the `token`.")
    def id(root: strawberry.Parent[quotes.Quote]) -> strawberry.ID:
        return strawberry.ID(global_ids.encode(Kind.QUOTE, root.id))

    @strawberry.field(description="The number of the catalog revision whose prices it holds.")
    def revision_number(root: strawberry.Parent[quotes.Quote]) -> int:
        return root.revision

    account = account_of("The account that will pay; null where the quote names none.")

    @strawberry.field(description="Whether the account can hold `maxCredits` now; null where the quote names none.")
    def balance_suffices(root: strawberry.Parent[quotes.Quote], info: Info) -> bool | None:
        balance = info.context.balances.get(root.account_id) if root.account_id is not None else None
        return balance.available >= root.max_credits if balance is not None else None


QUOTE = result(
    "QuoteResult",
    Quote,
    description="A quote, or why there is none.",
    errors=(
        accounts.AccountNotFound,
        accounts.AmbiguousAccount,
        ModelNotFound,
        quote_errors.ModelInactive,
        quote_errors.NoDefaultModel,
        quote_errors.OperationInactive,
        quote_errors.OperationMismatch,
        quote_errors.TierUnavailable,
        quote_errors.SizeNotOffered,
        quote_errors.CountOutOfRange,
        quote_errors.TokensOutOfRange,
        quote_errors.OutputTokensOutOfRange,
        quote_errors.ContextWindowExceeded,
        quote_errors.UnitsOutOfRange,
        ConfigurationError,
        NegativeUsage,
    ),
)
VERIFY_QUOTE = result(
    "VerifyQuoteResult",
    Quote,
    description="The quote that a token holds, or why it holds none.",
    errors=(
        quote_errors.QuoteForged,
        quote_errors.QuoteAltered,
        quote_errors.QuoteExpired,
        quote_errors.QuoteNotFound,
    ),
)
