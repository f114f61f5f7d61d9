"""The one table from the errors of accounts and tokens to typed results; `credit_refusals` has their words."""

from collections.abc import Callable
from typing import Any, TypeVar

from backend.accounts import account_tokens, accounts, tokens
from backend.api.graphql.accounts.types import AboveCaller
from backend.api.graphql.user_errors import AlreadyExists, InvalidInput, NotFound, UserError
from backend.api.graphql.user_errors import UserErrorCode as Code
from backend.api.wording import credit_refusals
from backend.catalog import overrides

Answer = TypeVar("Answer")


def not_found(entity: str) -> Callable[[Any, str], UserError]:
    return lambda _, message: NotFound(code=Code.NOT_FOUND, entity=entity, message=message)


def invalid(field: str | None) -> Callable[[Any, str], UserError]:
    return lambda _, message: InvalidInput(code=Code.INVALID_INPUT, field=field, message=message)


TYPED: dict[type[Exception], Callable[[Any, str], UserError]] = {
    accounts.AccountNotFound: not_found("account"),
    accounts.IntegrationNotFound: not_found("integration"),
    accounts.MemberNotFound: not_found("user"),
    accounts.AccountExists: lambda _, message: AlreadyExists(
        code=Code.ALREADY_EXISTS, entity="account", message=message
    ),
    accounts.InvalidAccount: invalid(None),
    account_tokens.InvalidLifetime: invalid("lifetimeSeconds"),
    overrides.InvalidOverrides: invalid(None),
    tokens.UnknownScope: invalid("scopes"),
    tokens.InvalidName: invalid("name"),
    tokens.InvalidLifetime: invalid("days"),
    tokens.UnknownToken: not_found("api_token"),
    tokens.AboveCaller: lambda _, message: AboveCaller(code=Code.ABOVE_CALLER, message=message),
}
EXPECTED = tuple(TYPED)


def typed(error: Exception) -> UserError:
    """The typed result of a domain error."""
    return TYPED[type(error)](error, credit_refusals.message(error))


def answered(act: Callable[[], Answer]) -> Answer | UserError:
    """What an act answers, or the typed result of its refusal."""
    try:
        return act()
    except EXPECTED as error:
        return typed(error)
