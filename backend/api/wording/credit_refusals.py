"""Why accounts and credits refuse, in words: the same for all doors."""

from collections.abc import Callable
from typing import Any

from backend.accounts import account_tokens, accounts, tokens
from backend.catalog import overrides
from backend.credits import credit_errors as facts

MESSAGES: dict[type[Exception], Callable[[Any], str]] = {
    accounts.AccountNotFound: lambda _: "You have no such account. The list of accounts shows which there are.",
    accounts.AmbiguousAccount: lambda _: (
        "More than one account can be meant: say which by its id, or by externalId and integration."
    ),
    accounts.AccountExists: lambda _: "The integration has an account of this external id already.",
    accounts.InvalidAccount: str,
    accounts.IntegrationNotFound: lambda _: (
        "Name an integration that you can reach; `ratecard token list` shows which there are."
    ),
    accounts.MemberNotFound: lambda _: "No person has this user name; a superuser adds people on the admin pages.",
    account_tokens.InvalidLifetime: lambda _: "Give a lifetime of 1 to 3,600 seconds.",
    overrides.InvalidOverrides: lambda error: (
        "Nothing was changed: " + " ".join(problem.message for problem in error.problems)
    ),
    tokens.UnknownScope: str,
    tokens.InvalidName: str,
    tokens.InvalidLifetime: str,
    tokens.UnknownToken: lambda _: "You have no token of this prefix. The list of tokens shows which there are.",
    tokens.AboveCaller: lambda _: (
        "A token can't have rights that its maker lacks, nor live longer than its maker's own token."
    ),
    facts.InsufficientCredits: lambda error: (
        f"This needs {error.required:,} credits and {error.available:,} are available: {error.shortfall:,} missing."
    ),
    facts.BalanceTooLarge: lambda error: (
        f"An account holds at most {error.maximum:,} credits, and this one has {error.balance:,}."
    ),
    facts.CreditsOutOfRange: lambda error: f"Give {error.minimum:,} to {error.maximum:,} credits.",
    facts.ExpiryNotAhead: lambda _: "Give an expiry that is still to come, or none.",
    facts.ReasonMissing: lambda _: "Say why, in characters that can be stored.",
    facts.HoldNotFound: lambda _: "You have no hold of this id.",
    facts.HoldNotOpen: lambda error: f"This hold was {error.status} before.",
    facts.LifetimeOutOfRange: lambda error: f"Give a lifetime of {error.minimum:,} to {error.maximum:,} seconds.",
    facts.QuoteRedeemed: lambda _: "This quote was redeemed before. Ask for a new quote.",
    facts.QuoteOfAnotherAccount: lambda _: "The quote was made for another account; leave the account out.",
    facts.AccountMissing: lambda _: "The quote names no account: say which account is charged.",
    facts.UsageRecordNotFound: lambda _: "You have no usage record of this id.",
    facts.RefundExceedsCharge: lambda error: f"{error.refundable:,} credits of this charge can be given back still.",
    facts.InvalidUsage: lambda error: error.problem,
    facts.InvalidWork: lambda error: error.problem,
    facts.InvalidRequestId: lambda error: f"Give a request id of up to {error.maximum} printable characters.",
    facts.IdempotencyConflict: lambda _: (
        "This idempotency key was used for another request. Use a new key for each request."
    ),
    facts.InvalidIdempotencyKey: lambda error: f"Give an idempotency key of 1 to {error.maximum} characters.",
}
EXPECTED = tuple(MESSAGES)


def message(error: Exception) -> str:
    return MESSAGES[type(error)](error)
