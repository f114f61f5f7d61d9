"""Why a change of the catalog is refused or a key test failed, in words: the same for all doors."""

import logging
from collections.abc import Callable
from typing import Any

from backend.accounts.scopes import Right
from backend.catalog import revisions, schedules
from backend.catalog.history import RevisionNotFound
from backend.catalog.operations import OperationNotFound
from backend.catalog.references import AlreadyExists, Referenced
from backend.catalog.registry import CatalogNotSeeded, ModelNotFound, ProviderNotFound
from backend.shared.formats import Unreadable
from backend.watch.key_tests import KeyTest, KeyTestFailure

log = logging.getLogger("ratecard.refusals")

CATALOG_EMPTY = "The catalog is empty. Run `ratecard setup` first."
HOW_TO_GET = {
    Right.CATALOG_READ: "Send a token with this scope, or sign in as staff.",
    Right.QUOTES_READ: "Send a token with this scope, or sign in as staff.",
    Right.ACCOUNTS_READ: "Send a token with this scope or an account's token, or sign in.",
    Right.ACCOUNTS_WRITE: "Send a token with this scope, or sign in as staff with the role of an editor.",
    Right.ACCOUNTS_CONFIGURE: "Send a token with this scope, or sign in as a member or as an editor.",
    Right.CREDITS_GRANT: "Send a token with this scope, or sign in as staff with the role of an editor.",
    Right.CREDITS_SPEND: "Send a token with this scope, or sign in as staff with the role of an editor.",
    Right.TOKENS_WRITE: "Send a token with this scope, or sign in as staff with the role of an editor.",
    Right.METRICS_READ: "Send a token with this scope, or sign in as staff.",
    Right.CONFIGURATION_READ: "Sign in as staff.",
    Right.CONFIGURATION_WRITE: "Sign in as staff with the role of an editor.",
    Right.SECRETS_WRITE: "Sign in as staff with the role of a secrets admin.",
}
SHOWN_PROBLEMS = 3


def forbidden(right: Right) -> str:
    return f"This needs the right {right}. {HOW_TO_GET[right]}"


def _low_margin(error: revisions.LowMargin) -> str:
    names = ", ".join(sorted({margin.model_name for margin in error.impact.low_margins}))
    return (
        f"Nothing was changed: margins would be below the minimum: {names}. To do it all the same, accept low margins."
    )


MESSAGES: dict[type[Exception], Callable[[Any], str]] = {
    revisions.StaleRevision: lambda error: (
        f"The catalog is at revision {error.current} now. Look at it again, then repeat the change."
    ),
    revisions.InvalidCatalog: lambda error: (
        "Nothing was changed: " + " ".join(problem.message for problem in error.problems[:SHOWN_PROBLEMS])
    ),
    revisions.LowMargin: _low_margin,
    ModelNotFound: lambda _: "No model has this name. The list of all models shows which there are.",
    ProviderNotFound: lambda _: "No provider has this id. The list of providers shows which there are.",
    OperationNotFound: lambda _: "The catalog has no such operation.",
    RevisionNotFound: lambda _: "No revision has this number. The list of revisions shows which there are.",
    AlreadyExists: lambda _: "One of this name is there already; update it instead.",
    Referenced: lambda error: "It is in use by " + ", ".join(reference.name for reference in error.references) + ".",
    schedules.NothingToSchedule: lambda _: "Name one or more changes.",
    schedules.TimeOutOfRange: lambda _: "Give a time that is to come, within five years.",
    schedules.ScheduleNotFound: lambda _: "No scheduled change has this id. The list of scheduled changes shows them.",
    schedules.ScheduleEnded: lambda error: f"It is {error.state} already. Only what is pending or failed can go.",
    schedules.AuthorMayNot: lambda error: (
        f"{error.author} may not change the catalog any more. Who may can schedule it anew."
    ),
    CatalogNotSeeded: lambda _: CATALOG_EMPTY,
    Unreadable: lambda error: f"What was kept can't be read: {error}",
}
EXPECTED = tuple(kind for kind in MESSAGES if kind not in (CatalogNotSeeded, Unreadable))
"""What a caller can mend. The others are for the operator. Each door tells of an empty catalog in its own way."""


def message(error: Exception) -> str:
    return MESSAGES[type(error)](error)


def explain(error: Exception) -> str:
    """Any error, also one that nobody expected: that one is logged, and told by its kind, since its text may quote."""
    if type(error) in MESSAGES:
        return message(error)
    log.error("unexpected error", exc_info=error)
    return f"Something went wrong ({type(error).__name__}); it was logged."


KEY_TESTS = {
    KeyTestFailure.NOT_TESTABLE: "This provider's key can't be tested: it is not of AI, or has neither an address nor "
    "a protocol of its own.",
    KeyTestFailure.KEY_NOT_SET: "This provider has no API key. Set one first.",
    KeyTestFailure.KEY_UNREADABLE: "The API key can't be decrypted. Add the key that encrypted it to ENCRYPTION_KEYS, "
    "or set it anew.",
    KeyTestFailure.KEY_MALFORMED: "The API key has spaces, line breaks or letters that no key has. Set it anew.",
    KeyTestFailure.KEY_REFUSED: "The provider refuses the key ({status}). Set another, or allow it to list models.",
    KeyTestFailure.ADDRESS_REFUSED: "The provider's address is not public or not https; nothing was sent. Change it, "
    "or let the operator allow it.",
    KeyTestFailure.UNREACHABLE: "The provider can't be reached: look at its address and its certificate.",
    KeyTestFailure.TIMED_OUT: "The provider did not answer in time. Test it again later.",
    KeyTestFailure.REDIRECTED: "The provider's address leads elsewhere ({status}), where no key is sent. Set the "
    "address itself.",
    KeyTestFailure.UNEXPECTED_ANSWER: "The provider's answer ({status}) is no list of models. Look at its address, or "
    "test it again later.",
}


def key_test(result: KeyTest) -> str:
    if result.failure is None:
        return "The provider takes the key."
    return KEY_TESTS[result.failure].format(status=result.status or "broken")
