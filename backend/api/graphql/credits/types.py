"""What a movement of credits answers, and the errors that it can meet."""

import strawberry

from backend.accounts import accounts
from backend.api.graphql.context import Info
from backend.api.graphql.credits.nodes import AccountCredits, Hold, UsageRecord, account_of
from backend.api.graphql.fields import about
from backend.api.graphql.results import result
from backend.api.graphql.rights import itself
from backend.api.graphql.sources import sourced
from backend.catalog import registry
from backend.credits import credit_errors, quote_errors, records
from backend.credits.holds import HoldAnswer
from backend.credits.ledger import Balance, Movement, Refund
from backend.credits.models import CreditUsageLog
from backend.pricing.errors import ConfigurationError


@sourced(Movement, description="Credits came to an account or left it.")
class CreditsPayload:
    account = account_of("The account.")

    @strawberry.field(description="Its credits after it.", graphql_type=AccountCredits)
    def credits(root: strawberry.Parent[Movement]) -> Balance:
        return root.balance


@sourced(Refund, description="Credits of a charge were given back.")
class CreditsRefundPayload(CreditsPayload):
    refunded: int = about("How many were given back by this.")
    refundable: int = about("How many of the charge can be given back still.")

    @strawberry.field(description="The usage record of the charge.", graphql_type=UsageRecord)
    def usage_record(root: strawberry.Parent[Refund], info: Info) -> CreditUsageLog:
        return records.get(access=info.context.caller.access, record_id=root.usage_record_id)


@sourced(HoldAnswer, description="A hold was made, settled or released.")
class HoldPayload:
    hold = itself(HoldAnswer, shown_as=Hold, description="The hold.")

    @strawberry.field(description="The account's credits after it.", graphql_type=AccountCredits)
    def credits(root: strawberry.Parent[HoldAnswer]) -> Balance:
        return root.balance


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
    credit_errors.AccountSuspended,
    credit_errors.InsufficientCredits,
)
CREDITS = result(
    "CreditsResult",
    CreditsPayload,
    description="What was moved, or why nothing was.",
    errors=(
        *MOVEMENT_ERRORS,
        credit_errors.CreditsOutOfRange,
        credit_errors.GrantExists,
        credit_errors.InvalidExternalReference,
        credit_errors.ExpiryNotAhead,
        credit_errors.ReasonMissing,
        credit_errors.InsufficientCredits,
        credit_errors.BalanceTooLarge,
    ),
)
CREDITS_REFUND = result(
    "CreditsRefundResult",
    CreditsRefundPayload,
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
    HoldPayload,
    description="The hold, or why nothing was set aside.",
    errors=(*MOVEMENT_ERRORS, *QUOTE_ERRORS, credit_errors.LifetimeOutOfRange),
)
HOLD = result(
    "HoldResult",
    HoldPayload,
    description="The hold, or why nothing was changed.",
    errors=(
        *MOVEMENT_ERRORS,
        credit_errors.HoldNotFound,
        credit_errors.HoldManaged,
        credit_errors.HoldNotOpen,
        credit_errors.InvalidUsage,
    ),
)
CHARGE_CREATE = result(
    "ChargeCreateResult",
    HoldPayload,
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
