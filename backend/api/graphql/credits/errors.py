"""The one table from the errors of credits to typed results."""

from collections.abc import Callable
from typing import Any

from backend.accounts.accounts import AccountNotFound
from backend.api.graphql.accounts import errors as account_errors
from backend.api.graphql.credits import types
from backend.api.graphql.quotes import errors as quote_errors
from backend.api.graphql.user_errors import InvalidInput, NotFound, UserError
from backend.api.graphql.user_errors import UserErrorCode as Code
from backend.credits import credit_errors as facts
from backend.credits.quote_errors import QuoteInvalid, QuoteRefused
from backend.pricing.errors import PricingError


def invalid(field: str | None, message: str) -> Callable[[Any], UserError]:
    return lambda error: InvalidInput(code=Code.INVALID_INPUT, field=field, message=message.format(error=error))


def missing(entity: str, message: str) -> Callable[[Any], UserError]:
    return lambda _: NotFound(code=Code.NOT_FOUND, entity=entity, message=message)


TYPED: dict[type[Exception], Callable[[Any], UserError]] = {
    AccountNotFound: account_errors.TYPED[AccountNotFound],
    facts.InsufficientCredits: lambda error: types.InsufficientCredits(
        code=Code.INSUFFICIENT_CREDITS,
        required=error.required,
        available=error.available,
        shortfall=error.shortfall,
        message=f"This needs {error.required:,} credits and {error.available:,} are available: "
        f"{error.shortfall:,} missing.",
    ),
    facts.BalanceTooLarge: lambda error: types.BalanceTooLarge(
        code=Code.BALANCE_TOO_LARGE,
        balance=error.balance,
        maximum=error.maximum,
        message=f"An account holds at most {error.maximum:,} credits, and this one has {error.balance:,}.",
    ),
    facts.CreditsOutOfRange: invalid("credits", "Give {error.minimum:,} to {error.maximum:,} credits."),
    facts.ExpiryNotAhead: invalid("expiresAt", "Give an expiry that is still to come, or none."),
    facts.ReasonMissing: invalid("reason", "Say why, in characters that can be stored."),
    facts.HoldNotFound: missing("hold", "You have no hold of this id."),
    facts.HoldNotOpen: lambda error: types.HoldNotOpen(
        code=Code.HOLD_NOT_OPEN, status=error.status, message=f"This hold was {error.status} before."
    ),
    facts.LifetimeOutOfRange: invalid("lifetimeSeconds", "Give {error.minimum:,} to {error.maximum:,} seconds."),
    facts.QuoteRedeemed: lambda _: types.QuoteRedeemed(
        code=Code.QUOTE_REDEEMED, message="This quote was redeemed before. Ask for a new quote."
    ),
    facts.QuoteOfAnotherAccount: invalid("account", "The quote was made for another account; leave `account` out."),
    facts.AccountMissing: invalid("account", "The quote names no account: say which account is charged."),
    facts.UsageRecordNotFound: missing("usage_record", "You have no usage record of this id."),
    facts.RefundExceedsCharge: lambda error: types.RefundExceedsCharge(
        code=Code.REFUND_EXCEEDS_CHARGE,
        refundable=error.refundable,
        message=f"{error.refundable:,} credits of this charge can be given back still.",
    ),
    facts.InvalidUsage: invalid("usage", "{error.problem}"),
    facts.InvalidWork: invalid("chargeFor", "{error.problem}"),
    facts.InvalidRequestId: invalid("requestId", "Give a request id of up to {error.maximum} printable characters."),
    facts.IdempotencyConflict: lambda _: types.IdempotencyConflict(
        code=Code.IDEMPOTENCY_CONFLICT,
        message="This idempotency key was used for another request. Use a new key for each request.",
    ),
    facts.InvalidIdempotencyKey: invalid("idempotencyKey", "Give a key of 1 to {error.maximum} characters."),
}
EXPECTED = (facts.CreditsRefused, AccountNotFound, QuoteInvalid, QuoteRefused, PricingError)


def typed(error: Exception) -> UserError:
    """The typed result of a domain error."""
    table = TYPED if type(error) in TYPED else quote_errors.TYPED
    return table[type(error)](error)
