"""Who may read a field: said in its description, checked before its resolver runs."""

from collections.abc import Callable
from typing import Any

import strawberry
from strawberry.extensions import FieldExtension

from backend.accounts.scopes import Right
from backend.api.graphql.errors import Forbidden

HOW_TO_GET = {
    Right.CATALOG_READ: "Send a token with this scope, or sign in as staff.",
    Right.QUOTES_READ: "Send a token with this scope, or sign in as staff.",
    Right.ACCOUNTS_READ: "Send a token with this scope or an account's token, or sign in.",
    Right.ACCOUNTS_WRITE: "Send a token with this scope, or sign in as staff with the role of an editor.",
    Right.ACCOUNTS_CONFIGURE: "Send a token with this scope, or sign in as a member or as an editor.",
    Right.CREDITS_GRANT: "Send a token with this scope, or sign in as staff with the role of an editor.",
    Right.CREDITS_SPEND: "Send a token with this scope, or sign in as staff with the role of an editor.",
    Right.TOKENS_WRITE: "Send a token with this scope, or sign in as staff with the role of an editor.",
    Right.CONFIGURATION_READ: "Sign in as staff.",
    Right.CONFIGURATION_WRITE: "Sign in as staff with the role of an editor.",
    Right.SECRETS_WRITE: "Sign in as staff with the role of a secrets admin.",
}


class Requires(FieldExtension):
    """Answers FORBIDDEN to callers without the right."""

    def __init__(self, right: Right) -> None:
        self.right = right

    def apply(self, field: Any) -> None:
        field.description = f"{field.description} Requires `{self.right}`."

    def resolve(self, next_: Callable[..., Any], source: Any, info: strawberry.Info, **kwargs: Any) -> Any:
        caller = info.context.caller
        if not caller.may(self.right):
            raise Forbidden(right=self.right, hint=HOW_TO_GET[self.right])
        return next_(source, info, **kwargs)


def guarded(right: Right, *, description: str, **options: Any) -> Any:
    """A field that needs a right."""
    return strawberry.field(description=description, extensions=[Requires(right)], **options)
