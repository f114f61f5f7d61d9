"""Who may read a field, and which errors it can meet: said in its description and type, checked around its resolver."""

from collections.abc import Callable
from typing import Any

import strawberry
from strawberry.extensions import FieldExtension
from strawberry.types.base import StrawberryOptional

from backend.accounts.scopes import Right
from backend.api.graphql.errors import Forbidden
from backend.api.graphql.results import Answers, Errors, Refuses, Result


class Requires(FieldExtension):
    """Answers FORBIDDEN to callers without the right, once for all rows of a list."""

    def __init__(self, right: Right) -> None:
        self.right = right

    def apply(self, field: Any) -> None:
        field.description = f"{field.description} Requires `{self.right}`."

    def resolve(self, next_: Callable[..., Any], source: Any, info: strawberry.Info, **kwargs: Any) -> Any:
        if info.context.caller.may(self.right):
            return next_(source, info, **kwargs)
        if _is_nullable(info) and info.context.was_refused(info.path):
            return None
        raise Forbidden(right=self.right)


def _is_nullable(info: strawberry.Info) -> bool:
    return isinstance(info.return_type, StrawberryOptional)


def guarded(
    right: Right, *, description: str, result: Result | None = None, errors: Errors = (), **options: Any
) -> Any:
    """A field that needs a right.

    With a `result`, its resolver returns the payload or raises the result's errors; without one, `errors` are answered
    beside the data.
    """
    extensions: list[FieldExtension] = [Requires(right)]
    if result is not None:
        extensions.append(Answers(result))
        options.setdefault("graphql_type", result.union)
    elif errors:
        extensions.append(Refuses(errors))
    return strawberry.field(description=description, extensions=extensions, **options)
