"""The one table from the errors of accounts and tokens to typed results."""

from collections.abc import Callable
from typing import Any

from backend.accounts import account_tokens, accounts, tokens
from backend.api.graphql.accounts.types import AboveCaller
from backend.api.graphql.quotes.errors import ACCOUNT_NOT_FOUND
from backend.api.graphql.user_errors import AlreadyExists, InvalidInput, NotFound, UserError
from backend.api.graphql.user_errors import UserErrorCode as Code
from backend.catalog import overrides


def missing(entity: str, message: str) -> Callable[[Any], UserError]:
    return lambda _: NotFound(code=Code.NOT_FOUND, entity=entity, message=message)


def invalid(field: str) -> Callable[[Any], UserError]:
    return lambda error: InvalidInput(code=Code.INVALID_INPUT, field=field, message=str(error))


TYPED: dict[type[Exception], Callable[[Any], UserError]] = {
    accounts.AccountNotFound: lambda _: ACCOUNT_NOT_FOUND,
    accounts.IntegrationNotFound: missing(
        "integration", "Name an integration that you can reach; `ratecard token list` shows them."
    ),
    accounts.MemberNotFound: missing("user", "No person has this user name; a superuser adds people at /admin/."),
    accounts.AccountExists: lambda _: AlreadyExists(
        code=Code.ALREADY_EXISTS,
        entity="account",
        message="The integration has an account of this externalId. Ask `account(externalId:)` for it.",
    ),
    accounts.InvalidAccount: lambda error: InvalidInput(code=Code.INVALID_INPUT, field=None, message=str(error)),
    account_tokens.InvalidLifetime: lambda _: InvalidInput(
        code=Code.INVALID_INPUT, field="lifetimeSeconds", message="Give a lifetime of 1 to 3,600 seconds."
    ),
    overrides.InvalidOverrides: lambda error: InvalidInput(
        code=Code.INVALID_INPUT,
        field=None,
        message="Nothing was changed: " + " ".join(problem.message for problem in error.problems),
    ),
    tokens.UnknownScope: invalid("scopes"),
    tokens.InvalidName: invalid("name"),
    tokens.InvalidLifetime: invalid("days"),
    tokens.UnknownToken: missing("api_token", "You have no token of this prefix. Ask `apiTokens` which there are."),
    tokens.AboveCaller: lambda _: AboveCaller(
        code=Code.ABOVE_CALLER,
        message="A token can't have rights that its maker lacks, nor live longer than its maker's own token.",
    ),
}
EXPECTED = tuple(TYPED)


def typed(error: Exception) -> UserError:
    """The typed result of a domain error."""
    return TYPED[type(error)](error)
