"""The one table from the errors of credits to typed results; `credit_refusals` has their words."""

from collections.abc import Callable
from typing import Any, TypeVar

from backend.accounts.accounts import AccountNotFound
from backend.api.graphql.accounts.errors import invalid, not_found
from backend.api.graphql.credits import types
from backend.api.graphql.quotes import errors as quote_errors
from backend.api.graphql.user_errors import UserError
from backend.api.graphql.user_errors import UserErrorCode as Code
from backend.api.wording import credit_refusals
from backend.credits import credit_errors as facts
from backend.credits.quote_errors import QuoteInvalid, QuoteRefused
from backend.pricing.errors import PricingError

Answer = TypeVar("Answer")
TYPED: dict[type[Exception], Callable[[Any, str], UserError]] = {
    AccountNotFound: not_found("account"),
    facts.InsufficientCredits: lambda error, message: types.InsufficientCredits(
        code=Code.INSUFFICIENT_CREDITS,
        required=error.required,
        available=error.available,
        shortfall=error.shortfall,
        message=message,
    ),
    facts.BalanceTooLarge: lambda error, message: types.BalanceTooLarge(
        code=Code.BALANCE_TOO_LARGE, balance=error.balance, maximum=error.maximum, message=message
    ),
    facts.CreditsOutOfRange: invalid("credits"),
    facts.ExpiryNotAhead: invalid("expiresAt"),
    facts.ReasonMissing: invalid("reason"),
    facts.HoldNotFound: not_found("hold"),
    facts.HoldNotOpen: lambda error, message: types.HoldNotOpen(
        code=Code.HOLD_NOT_OPEN, status=error.status, message=message
    ),
    facts.LifetimeOutOfRange: invalid("lifetimeSeconds"),
    facts.QuoteRedeemed: lambda _, message: types.QuoteRedeemed(code=Code.QUOTE_REDEEMED, message=message),
    facts.QuoteOfAnotherAccount: invalid("account"),
    facts.AccountMissing: invalid("account"),
    facts.UsageRecordNotFound: not_found("usage_record"),
    facts.RefundExceedsCharge: lambda error, message: types.RefundExceedsCharge(
        code=Code.REFUND_EXCEEDS_CHARGE, refundable=error.refundable, message=message
    ),
    facts.InvalidUsage: invalid("usage"),
    facts.InvalidWork: invalid("chargeFor"),
    facts.InvalidRequestId: invalid("requestId"),
    facts.IdempotencyConflict: lambda _, message: types.IdempotencyConflict(
        code=Code.IDEMPOTENCY_CONFLICT, message=message
    ),
    facts.InvalidIdempotencyKey: invalid("idempotencyKey"),
}
EXPECTED = (facts.CreditsRefused, AccountNotFound, QuoteInvalid, QuoteRefused, PricingError)


def typed(error: Exception) -> UserError:
    """The typed result of a domain error."""
    if type(error) in TYPED:
        return TYPED[type(error)](error, credit_refusals.message(error))
    return quote_errors.typed(error)


def answered(act: Callable[[], Answer]) -> Answer | UserError:
    """What an act answers, or the typed result of its refusal."""
    try:
        return act()
    except EXPECTED as error:
        return typed(error)
