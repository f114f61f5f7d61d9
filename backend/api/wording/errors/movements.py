"""Errors of movements of credits, and of simulations over what was used."""

from backend.api.wording.errors.row import EntityKind, Place, already_exists, invalid, not_found, row
from backend.credits import credit_errors, simulation
from backend.credits.models.holds import HoldStatus


def _usage(error: credit_errors.InvalidUsage) -> list[Place]:
    """Tokens can come in either of two fields."""
    place: Place = ("usage",) if error.call is None else ("usage", "calls", error.call)
    names = ("tokens", "provider_usage") if error.field == "tokens" else (error.field,)
    return [(*place, name) for name in names if name is not None] or [place]


ROWS = (
    row(
        credit_errors.AccountSuspended,
        lambda error: (
            f"This account is suspended since {error.suspended_at:%Y-%m-%d}, so it can start nothing that costs: "
            f"{error.reason} Ask those who run this service to resume it, then try again."
        ),
        status=403,
        facts={"reason": "Why it is suspended.", "suspended_at": "Since when."},
        input=("account", "quote_token", "automation", "automation_run", "function"),
    ),
    invalid(
        credit_errors.InvalidSuspensionReason,
        lambda error: f"Say why in 1 to {error.maximum} printable characters: the account's members read it.",
        input="reason",
    ),
    row(
        credit_errors.InsufficientCredits,
        lambda error: (
            f"This needs {error.required:,} credits and {error.available:,} are available: {error.shortfall:,} missing."
        ),
        status=402,
        facts={
            "required": "How many are needed.",
            "available": "How many can be held or charged.",
            "shortfall": "How many are missing.",
        },
        input=("credits", "quote_token", "work", "function"),
    ),
    row(
        credit_errors.BalanceTooLarge,
        lambda error: f"An account holds at most {error.maximum:,} credits, and this one has {error.balance:,}.",
        facts={"balance": "The account's balance.", "maximum": "The most that an account can hold."},
        input="credits",
    ),
    invalid(
        credit_errors.CreditsOutOfRange,
        lambda error: f"Give {error.minimum:,} to {error.maximum:,} credits.",
        input="credits",
    ),
    invalid(credit_errors.ExpiryNotAhead, "Give an expiry that is still to come, or none.", input="expires_at"),
    already_exists(
        credit_errors.GrantExists,
        lambda _: EntityKind.CREDIT_LOT,
        "These credits were granted before: the integration has a grant of this external reference.",
        input="external_reference",
    ),
    invalid(
        credit_errors.InvalidExternalReference,
        lambda error: f"Give an external reference of 1 to {error.maximum} printable characters, or none.",
        input="external_reference",
    ),
    invalid(credit_errors.ReasonMissing, "Say why, in characters that can be stored.", input="reason"),
    not_found(credit_errors.HoldNotFound, EntityKind.HOLD, "You have no hold of this id.", input=("hold", "id")),
    row(
        credit_errors.HoldNotOpen,
        lambda error: (
            "This hold was settled before, and its settlement stands."
            if error.status == HoldStatus.SETTLED
            else f"This hold was {error.status} before."
        ),
        facts={"status": "What became of it."},
        input="hold",
    ),
    row(
        credit_errors.HoldManaged,
        "This hold is of a job or of a whole run, which settles or releases it. To end it, cancel that.",
        input="hold",
    ),
    invalid(
        credit_errors.LifetimeOutOfRange,
        lambda error: f"Give a lifetime of {error.minimum:,} to {error.maximum:,} seconds.",
        input="lifetime_seconds",
    ),
    row(
        credit_errors.QuoteRedeemed,
        "This quote was redeemed before. Ask for a new quote.",
        input=("quote_token",),
    ),
    invalid(
        credit_errors.QuoteOfAnotherAccount,
        "The quote was made for another account; leave the account out.",
        input="account",
    ),
    invalid(
        credit_errors.AccountMissing,
        "The quote names no account: say which account is charged.",
        input="account",
    ),
    not_found(
        credit_errors.UsageRecordNotFound,
        EntityKind.USAGE_RECORD,
        "You have no usage record of this id.",
        input=("usage_record", "id"),
    ),
    row(
        credit_errors.RefundExceedsCharge,
        lambda error: f"{error.refundable:,} credits of this charge can be given back still.",
        facts={"refundable": "How many credits of the charge can be given back still."},
        input="credits",
    ),
    invalid(credit_errors.InvalidUsage, lambda error: error.problem, input=_usage),
    invalid(
        credit_errors.InvalidWork,
        lambda error: error.problem,
        input=lambda error: [("charge_for", "work", error.field)],
    ),
    invalid(
        credit_errors.InvalidRequestId,
        lambda error: f"Give a request id of up to {error.maximum} printable characters.",
        input="request_id",
    ),
    row(
        credit_errors.IdempotencyConflict,
        "This idempotency key was used for another request. Use a new key for each request.",
        input="idempotency_key",
    ),
    invalid(
        credit_errors.InvalidIdempotencyKey,
        lambda error: f"Give an idempotency key of 1 to {error.maximum} characters.",
        input="idempotency_key",
    ),
    invalid(
        simulation.WindowTooLarge,
        lambda error: f"The window holds {error.records:,} records: choose one of up to {error.maximum:,}.",
        input="since",
    ),
)
