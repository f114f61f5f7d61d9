"""Fields and arguments with their descriptions."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, TypedDict, Unpack

import strawberry
from strawberry.extensions import FieldExtension
from strawberry.types.arguments import StrawberryArgumentAnnotation

Declaration: TypeAlias = Any
"""What stands for a field in the body of a type. To mypy it is a value of the field's own type, whichever that is."""
TypeForm: TypeAlias = Any
"""A type as annotations write it, such as `list[str] | None`. Python has no class that all of these are of."""


class FieldOptions(TypedDict, total=False):
    """What a field takes besides its description."""

    name: str | None
    default: object
    graphql_type: TypeForm
    metadata: Mapping[str, bool] | None
    is_subscription: bool


def about(description: str, **options: Unpack[FieldOptions]) -> Declaration:
    """A field of a type or an input."""
    return strawberry.field(description=description, **options)


def argument(description: str) -> StrawberryArgumentAnnotation:
    return strawberry.argument(description=description)


ABOUT = argument("What is asked for.")
"""The one argument of most mutations."""


class EmptyIsNull(FieldExtension):
    """Answers null for a column's empty text."""

    def resolve(
        self, next_: Callable[..., object], source: object, info: strawberry.Info, **arguments: object
    ) -> object:
        return next_(source, info, **arguments) or None


def absent_is_null(description: str, **options: Unpack[FieldOptions]) -> Declaration:
    """A text or an enum of the source, whose column is empty where there is none."""
    return strawberry.field(description=description, extensions=[EmptyIsNull()], **options)
