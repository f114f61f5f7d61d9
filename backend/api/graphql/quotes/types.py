"""Quotes as clients see them."""

from datetime import datetime

import strawberry

from backend.accounts import accounts
from backend.api.graphql.catalog.enums import OperationType, QualityTierName
from backend.api.graphql.context import Info
from backend.api.graphql.results import result
from backend.catalog.registry import ModelNotFound
from backend.credits import quote_errors, quotes
from backend.pricing.errors import ConfigurationError, NegativeUsage


@strawberry.type(description="What a quote holds of one model, and its unit price.")
class QuoteLine:
    model_name: str = strawberry.field(description="The model.")
    expected_credits: int = strawberry.field(description="Credits that this will likely cost.")
    max_credits: int = strawberry.field(description="Credits that this will cost at most.")
    tokens_per_credit: int | None = strawberry.field(description="Unit price of text: tokens that a credit buys.")
    input_tokens: int | None = strawberry.field(description="Tokens sent. Text only.")
    expected_output_tokens: int | None = strawberry.field(description="Tokens likely written. Text only.")
    max_output_tokens: int | None = strawberry.field(description="Tokens written at most. Text only.")
    credits_per_image: int | None = strawberry.field(description="Unit price of images: credits each.")
    quality_tier: QualityTierName | None = strawberry.field(description="The tier. Image only.")
    images: int | None = strawberry.field(description="How many images. Image only.")
    size: str | None = strawberry.field(description="The size of each image. Image only.")


@strawberry.type(description="A signed offer: what a request will likely cost, and the most that it is ever charged.")
class Quote:
    id: strawberry.ID = strawberry.field(description="An opaque id.")
    revision: int = strawberry.field(description="The catalog revision whose prices it holds.")
    operation_type: OperationType | None = strawberry.field(description="The operation.")
    min_credits: int = strawberry.field(description="The operation's minimum, which is included.")
    lines: list[QuoteLine] = strawberry.field(description="What it consists of.")
    expected_credits: int = strawberry.field(description="Credits that the request will likely cost.")
    max_credits: int = strawberry.field(description="Credits that the request will cost at most.")
    issued_at: datetime = strawberry.field(description="When it was made.")
    expires_at: datetime = strawberry.field(description="It holds before this time.")
    token: str = strawberry.field(description="The signed form. Keep it, to verify or redeem the quote.")

    @strawberry.field(description="The account that will pay; null where the quote names none.")
    def account_id(root: strawberry.Parent[quotes.Quote]) -> strawberry.ID | None:
        return strawberry.ID(str(root.account_id)) if root.account_id else None

    @strawberry.field(description="Whether the account can hold `maxCredits` now; null where the quote names none.")
    def balance_suffices(root: strawberry.Parent[quotes.Quote], info: Info) -> bool | None:
        if root.account_id is None:
            return None
        return info.context.balance(root.account_id).available >= root.max_credits

    @classmethod
    def is_type_of(cls, source: object, info: object) -> bool:
        """Its source is the domain's quote, so unions can't tell by the class."""
        return isinstance(source, quotes.Quote)


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
        quote_errors.TierUnavailable,
        quote_errors.SizeNotOffered,
        quote_errors.CountOutOfRange,
        quote_errors.TokensOutOfRange,
        quote_errors.OutputTokensOutOfRange,
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
