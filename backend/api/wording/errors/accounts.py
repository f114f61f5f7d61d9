"""Errors of accounts, their members and tokens."""

from backend.accounts import account_tokens, accounts, people, tokens
from backend.api.wording.errors.row import EntityKind, already_exists, invalid, not_found, of_request, row
from backend.catalog import overrides
from backend.shared import time_zones

ACCOUNT_TEXTS = {"external_id": "an external id", "name": "a name"}
REFUSED_TOKENS = {
    "unknown": "This token is not known. Make one with `ratecard token create`.",
    "expired": "This token has expired. Make a new one with `ratecard token create`.",
    "revoked": "This token was revoked. Make a new one with `ratecard token create`.",
}
REFUSED_ACCOUNT_TOKENS = {
    "unknown": "This account token is not known. Ask the account's integration for a new one.",
    "expired": "This account token has expired. Ask the account's integration for a new one.",
}

ROWS = (
    not_found(
        accounts.AccountNotFound,
        EntityKind.ACCOUNT,
        "You have no such account. The list of accounts shows which there are; an id is meant, not an external id.",
        input=("account", "id", "external_id"),
    ),
    invalid(
        accounts.AmbiguousAccount,
        "More than one account can be meant: say which by its id, or by externalId and integration.",
        input=("account", "id", "external_id"),
    ),
    already_exists(
        accounts.AccountExists,
        lambda _: EntityKind.ACCOUNT,
        "The integration has an account of this external id already.",
        input="external_id",
    ),
    invalid(
        accounts.InvalidAccount,
        lambda error: f"Give {ACCOUNT_TEXTS[error.field]} of {error.minimum} to {error.maximum} printable characters.",
        input=lambda error: [(error.field,)],
    ),
    invalid(
        time_zones.UnknownTimeZone,
        "No time zone has this name: give one of IANA's database, such as Europe/Berlin or UTC.",
        input="time_zone",
    ),
    not_found(
        accounts.IntegrationNotFound,
        EntityKind.INTEGRATION,
        "Name an integration that you can access; `ratecard token list` shows which there are.",
        input="integration",
    ),
    not_found(
        people.UserNotFound,
        EntityKind.USER,
        "No person has this user name; a superuser adds people on the admin pages.",
        input="username",
    ),
    row(
        overrides.InvalidOverrides,
        lambda error: "Nothing was changed: " + " ".join(problem.message for problem in error.problems),
        status=400,
        facts={"problems": "Each broken rule."},
    ),
    row(
        overrides.StaleOverrides,
        "Somebody changed these settings meanwhile, so nothing was saved. Read them again, then send the change again.",
        input="expected_version",
    ),
    invalid(
        account_tokens.LifetimeOutOfRange,
        lambda error: f"Give a lifetime of {error.minimum:,} to {error.maximum:,} seconds.",
        input="lifetime_seconds",
    ),
    invalid(
        tokens.LifetimeOutOfRange,
        lambda error: f"Give a lifetime of {error.minimum:,} to {error.maximum:,} days, which API_TOKEN_DAYS bounds.",
        input="days",
    ),
    invalid(
        tokens.UnknownScope,
        lambda error: f"A token takes one or more of these scopes: {', '.join(error.offered)}.",
        input="scopes",
    ),
    invalid(
        tokens.InvalidName,
        lambda error: f"Give names of 1 to {error.maximum} printable characters.",
        input=lambda error: [(error.field,)],
    ),
    not_found(
        tokens.APITokenNotFound,
        EntityKind.API_TOKEN,
        "You have no token of this prefix. The list of tokens shows which there are.",
        input="prefix",
    ),
    row(
        tokens.AboveCaller,
        "A token can't have rights that its maker lacks, nor live longer than its maker's own token.",
        status=403,
        input="scopes",
    ),
    row(
        people.OwnRights,
        "You can't deactivate yourself or take your own rights away: ask another superuser.",
        input=("role", "username"),
    ),
    row(
        people.LastSuperuser,
        "This is the last active superuser: make somebody else a superuser first.",
        input=("role", "username"),
    ),
    of_request(tokens.TokenRefused, lambda error: REFUSED_TOKENS[error.reason], code="UNAUTHENTICATED", status=401),
    of_request(
        account_tokens.AccountTokenRefused,
        lambda error: REFUSED_ACCOUNT_TOKENS[error.reason],
        code="UNAUTHENTICATED",
        status=401,
    ),
)
