"""Credits, holds and usage as clients see them."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from backend.accounts import accounts
from backend.accounts.scopes import Right
from backend.api.graphql.catalog.enums import ModelType, OperationType, QualityTierName
from backend.api.graphql.connections import Connection
from backend.api.graphql.context import Info
from backend.api.graphql.credits.enums import CostSource, EntryKind, HoldStatus, LotCategory
from backend.api.graphql.results import result
from backend.api.graphql.rights import guarded
from backend.api.graphql.scalars import CreditCount, TokenCount
from backend.catalog import registry
from backend.credits import credit_errors, quote_errors, records
from backend.credits.holds import HoldAnswer
from backend.credits.models import CreditUsageLog
from backend.credits.models import Hold as Row
from backend.pricing.errors import ConfigurationError
from backend.shared import clock

STAFF = Right.CONFIGURATION_READ


def about(description: str) -> Any:
    return strawberry.field(description=description)


@strawberry.type(description="Credits of an account at a moment.")
class Balance:
    balance: int = about("All of them.")
    held: int = about("Set aside by open holds.")
    available: int = about("What can be held or charged: the balance without what is held.")


@strawberry.type(description="Credits of one grant.")
class CreditLot:
    category: LotCategory = about("Where they come from.")
    granted: int = about("How many were granted.")
    remaining: int = about("How many are left, held ones included.")
    expires_at: datetime | None = about("From when on they can't be spent; null: never.")
    created_at: datetime = about("When they were granted.")


@strawberry.type(description="One movement of credits.")
class LedgerEntry:
    kind: EntryKind = about("Why they came or went.")
    credits: int = about("How many came or, below zero, went.")
    balance_after: int = about("The account's balance after it.")
    author: str | None = guarded(
        Right.ACCOUNTS_WRITE, description="Who did it; empty where it was a charge or an expiry."
    )
    reason: str | None = guarded(Right.ACCOUNTS_WRITE, description="Why, in words; may be empty.")
    created_at: datetime = about("When.")

    @strawberry.field(description="The usage record of the charge that it is of, or that it gives back.")
    def usage_record_id(root: strawberry.Parent[Any]) -> strawberry.ID | None:
        return strawberry.ID(str(root.usage_record_id)) if root.usage_record_id else None


@strawberry.type(description="A page of movements, the newest first.")
class LedgerConnection(Connection[LedgerEntry]):
    pass


@strawberry.type(description="How a charge came about.")
class Explanation:
    steps: list[str] = about("Step by step, in words.")
    credits: int = about("The charge, computed anew from what is stored.")
    agrees: bool = about("Whether that agrees with what was charged.")


@strawberry.type(description="What one operation used, and what was charged for it.")
class UsageRecord:
    id: strawberry.ID = about("An opaque id.")
    account_id: strawberry.ID = about("Who was charged.")
    hold_id: strawberry.ID = about("The hold that was settled.")
    request_id: str = about("The integration's name for its request; may be empty.")
    revision: int = about("The catalog revision whose prices counted.")
    model_type: ModelType = about("What was made.")
    model_name: str = about("The model.")
    size: str = about("The size of each image; empty for text.")
    image_quality: str = about("The image quality; empty for text.")
    images: int = about("Images delivered.")
    input_tokens: TokenCount = about("Input tokens that were neither read from nor written to a cache.")
    cached_input_tokens: TokenCount = about("Input tokens read from the provider's cache.")
    cache_write_tokens: TokenCount = about("Input tokens written to the provider's cache.")
    output_tokens: TokenCount = about("Output tokens, reasoning included.")
    total_tokens: TokenCount = about("All tokens delivered: what credits are computed from.")
    tokens_per_credit: int | None = about("Unit price of text: tokens that a credit bought.")
    credits_per_image: int | None = about("Unit price of images: credits each.")
    min_credits: int = about("The operation's minimum.")
    max_credits: int = about("The most that could be charged, by the quote.")
    credits: int = about("What was charged.")
    created_at: datetime = about("When.")

    @strawberry.field(description="The operation; null where the quote named none.")
    def operation_type(root: strawberry.Parent[CreditUsageLog]) -> OperationType | None:
        return OperationType(root.operation_type) if root.operation_type else None

    @strawberry.field(description="The tier; null for text.")
    def quality_tier(root: strawberry.Parent[CreditUsageLog]) -> QualityTierName | None:
        return QualityTierName(root.quality_tier) if root.quality_tier else None

    @strawberry.field(description="Credits used beyond what could be charged; nobody pays them.")
    def absorbed(root: strawberry.Parent[CreditUsageLog]) -> CreditCount:
        return CreditCount(root.absorbed)

    @strawberry.field(description="How the charge came about, computed anew from what is stored.")
    def explain(root: strawberry.Parent[CreditUsageLog], info: Info) -> Explanation:
        found: Any = records.explain(root, state=info.context.state(root.revision))
        return found

    raw_usage: JSON | None = guarded(Right.ACCOUNTS_WRITE, description="What the provider reported, call by call.")
    provider_cost_usd: Decimal | None = guarded(STAFF, description="USD that the provider charges for all calls.")
    cost_source: CostSource | None = guarded(STAFF, description="Where that cost comes from.")
    price_per_credit_usd: Decimal | None = guarded(STAFF, description="USD that a credit was sold at, then.")

    @guarded(STAFF, description="USD that are left of the charge when the provider is paid; refunds not counted.")
    def margin_usd(root: strawberry.Parent[CreditUsageLog]) -> Decimal | None:
        return root.margin_usd

    @classmethod
    def is_type_of(cls, source: object, info: object) -> bool:
        return isinstance(source, CreditUsageLog)


@strawberry.type(description="A page of usage records, the newest first.")
class UsageRecordConnection(Connection[UsageRecord]):
    pass


@strawberry.type(description="Credits set aside for a running request.")
class Hold:
    id: strawberry.ID = about("An opaque id.")
    account_id: strawberry.ID = about("Whose credits they are.")
    request_id: str = about("The integration's name for its request; may be empty.")
    credits: int = about("How many are set aside: the most that is charged.")
    charged: int = about("How many were charged when it was settled.")
    released: int = about("How many were given back.")
    absorbed: int = about("Credits used beyond what could be charged; nobody pays them.")
    created_at: datetime = about("When it was made.")
    expires_at: datetime = about("When it is released, unless it is settled before.")
    closed_at: datetime | None = about("When it was settled, released or found expired.")

    @strawberry.field(description="What became of it.")
    def status(root: strawberry.Parent[Row | HoldAnswer]) -> HoldStatus:
        return root.status_at(clock.now())

    @strawberry.field(description="The usage record of its charge; null while there is none.")
    def usage_record(root: strawberry.Parent[Any]) -> UsageRecord | None:
        found: Any = None
        if not isinstance(root, HoldAnswer):
            found = getattr(root, "usage_record", None)
        elif root.usage_record_id is not None:  # as it was when the answer was given, not as it is now
            found = CreditUsageLog.objects.filter(id=root.usage_record_id).first()
        return found


@strawberry.type(description="A page of holds, the newest first.")
class HoldConnection(Connection[Hold]):
    pass


@strawberry.type(description="Credits that came to an account or left it.")
class CreditsMoved:
    account_id: strawberry.ID = about("The account.")
    credits: Balance = about("Its credits after it.")


@strawberry.type(description="Credits that were given back.")
class CreditsRefunded:
    account_id: strawberry.ID = about("The account.")
    credits: Balance = about("Its credits after it.")
    usage_record_id: strawberry.ID = about("The usage record whose charge it was.")
    refunded: int = about("How many were given back by this.")
    refundable: int = about("How many of the charge can be given back still.")


@strawberry.type(description="A hold that was made, settled or released.")
class HoldChanged:
    hold: Hold = about("The hold.")
    credits: Balance = about("The account's credits after it.")


MOVEMENT_ERRORS = (
    accounts.AccountNotFound,
    credit_errors.IdempotencyConflict,
    credit_errors.InvalidIdempotencyKey,
)
QUOTE_ERRORS = (
    quote_errors.QuoteForged,
    quote_errors.QuoteAltered,
    quote_errors.QuoteExpired,
    quote_errors.QuoteNotFound,
    credit_errors.QuoteRedeemed,
    credit_errors.QuoteOfAnotherAccount,
    credit_errors.AccountMissing,
    credit_errors.InvalidRequestId,
    credit_errors.InsufficientCredits,
)
CREDITS = result(
    "CreditsResult",
    CreditsMoved,
    description="What was moved, or why nothing was.",
    errors=(
        *MOVEMENT_ERRORS,
        credit_errors.CreditsOutOfRange,
        credit_errors.ExpiryNotAhead,
        credit_errors.ReasonMissing,
        credit_errors.InsufficientCredits,
        credit_errors.BalanceTooLarge,
    ),
)
CREDITS_REFUND = result(
    "CreditsRefundResult",
    CreditsRefunded,
    description="What was given back, or why nothing was.",
    errors=(
        *MOVEMENT_ERRORS,
        credit_errors.UsageRecordNotFound,
        credit_errors.CreditsOutOfRange,
        credit_errors.ReasonMissing,
        credit_errors.RefundExceedsCharge,
        credit_errors.BalanceTooLarge,
    ),
)
HOLD_CREATE = result(
    "HoldCreateResult",
    HoldChanged,
    description="The hold, or why nothing was set aside.",
    errors=(*MOVEMENT_ERRORS, *QUOTE_ERRORS, credit_errors.LifetimeOutOfRange),
)
HOLD = result(
    "HoldResult",
    HoldChanged,
    description="The hold, or why nothing was changed.",
    errors=(*MOVEMENT_ERRORS, credit_errors.HoldNotFound, credit_errors.HoldNotOpen, credit_errors.InvalidUsage),
)
CHARGE_CREATE = result(
    "ChargeCreateResult",
    HoldChanged,
    description="The settled hold of the charge, or why nothing was charged.",
    errors=(
        *MOVEMENT_ERRORS,
        *QUOTE_ERRORS,
        credit_errors.InvalidUsage,
        credit_errors.InvalidWork,
        registry.ModelNotFound,
        quote_errors.NoDefaultModel,
        quote_errors.TierUnavailable,
        ConfigurationError,
    ),
)


def id_of(value: UUID) -> strawberry.ID:
    return strawberry.ID(str(value))
