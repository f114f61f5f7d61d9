"""Enums of the domain as clients see them: every value says what it means."""

from enum import Enum

import strawberry
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.enum import StrawberryEnumDefinition


def described(kind: type[Enum], *, description: str, name: str | None = None, **values: str) -> None:
    """Put an enum into the schema; `values` describe its members by their names. Raises KeyError for one without."""
    strawberry.enum(kind, name=name, description=description)
    definition = StrawberryAnnotation(kind).resolve()
    assert isinstance(definition, StrawberryEnumDefinition)
    for value in definition.values:
        value.description = values.pop(value.name)
    assert not values, f"{kind.__name__} has no {', '.join(values)}"
