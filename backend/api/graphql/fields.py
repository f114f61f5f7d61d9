"""Fields and arguments with their descriptions."""

from collections.abc import Callable
from typing import Any

import strawberry
from strawberry.extensions import FieldExtension


def about(description: str, **options: Any) -> Any:
    """A field of a type or an input."""
    return strawberry.field(description=description, **options)


def argument(description: str) -> Any:
    return strawberry.argument(description=description)


class EmptyIsNull(FieldExtension):
    """Answers null for a column's empty text."""

    def resolve(self, next_: Callable[..., Any], source: object, info: strawberry.Info, **arguments: Any) -> Any:
        return next_(source, info, **arguments) or None


def absent_is_null(description: str, **options: Any) -> Any:
    """A text or an enum of the source, whose column is empty where there is none."""
    return strawberry.field(description=description, extensions=[EmptyIsNull()], **options)
