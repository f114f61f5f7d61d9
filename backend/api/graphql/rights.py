"""Who may read a field, and which errors it can meet: said in its description and type, checked around its resolver."""

from collections.abc import Callable
from typing import Unpack

import strawberry
from strawberry.extensions import FieldExtension
from strawberry.types.base import StrawberryOptional
from strawberry.types.field import StrawberryField

from backend.accounts.scopes import Right
from backend.api.graphql.errors import Forbidden
from backend.api.graphql.fields import Declaration, FieldOptions, TypeForm
from backend.api.graphql.results import Answers, Errors, Refuses, Result


class Requires(FieldExtension):
    """Answers FORBIDDEN to callers without the right, once for all rows of a list."""

    def __init__(self, right: Right) -> None:
        self.right = right

    def apply(self, field: StrawberryField) -> None:
        field.description = f"{field.description} Requires `{self.right}`."

    def resolve(
        self, next_: Callable[..., object], source: object, info: strawberry.Info, **arguments: object
    ) -> object:
        if info.context.may(self.right):
            return next_(source, info, **arguments)
        if _is_nullable(info) and info.context.was_refused(info.path):
            return None
        raise Forbidden(right=self.right)


def _is_nullable(info: strawberry.Info) -> bool:
    return isinstance(info.return_type, StrawberryOptional)


def needs(right: Right | None, errors: Errors) -> list[FieldExtension]:
    """What holds a field to a right, and answers its errors beside the data."""
    requires: list[FieldExtension] = [] if right is None else [Requires(right)]
    return [*requires, Refuses(errors)] if errors else requires


def guarded(
    right: Right,
    *,
    description: str,
    result: Result | None = None,
    errors: Errors = (),
    **options: Unpack[FieldOptions],
) -> Declaration:
    """A field that needs a right.

    With a `result`, its resolver returns the payload or raises the result's errors; without one, `errors` are answered
    beside the data.
    """
    extensions = needs(right, errors)
    if result is not None:
        extensions.append(Answers(result))
        options.setdefault("graphql_type", result.union)
    return strawberry.field(description=description, extensions=extensions, **options)


def itself(source: TypeForm, *, shown_as: TypeForm, description: str, right: Right | None = None) -> Declaration:
    """A field that shows the source of its type again, as another type."""

    def resolver(root: strawberry.Parent[object]) -> object:
        return root

    resolver.__annotations__["return"] = source
    return strawberry.field(description=description, graphql_type=shown_as, extensions=needs(right, ()))(resolver)
