"""Who may read a field: said in its description, checked before its resolver runs."""

from collections.abc import Callable
from typing import Any

import strawberry
from strawberry.extensions import FieldExtension
from strawberry.types.field import StrawberryField

from backend.accounts.scopes import Right
from backend.api.graphql.errors import Forbidden


class Requires(FieldExtension):
    """Answers FORBIDDEN to callers without the right."""

    def __init__(self, right: Right) -> None:
        self.right = right

    def apply(self, field: StrawberryField) -> None:
        field.description = f"{field.description} Requires `{self.right}`."

    def resolve(self, next_: Callable[..., Any], source: object, info: strawberry.Info, **arguments: Any) -> Any:
        if not info.context.caller.may(self.right):
            raise Forbidden(right=self.right)
        return next_(source, info, **arguments)


def guarded(right: Right, *, description: str, **options: Any) -> Any:
    """A field that needs a right."""
    return strawberry.field(description=description, extensions=[Requires(right)], **options)
