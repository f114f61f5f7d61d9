"""Types whose values are the domain's own: each names its source, and a check at start holds its fields to it.

A resolver is annotated with what it returns, the source; `graphql_type` says as which type clients see that. mypy
checks the body. `check` holds the rest: that what is returned is a source of its type, and that a field without a
resolver is an attribute of its source, of the same type.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import is_dataclass
from functools import cache
from typing import TypeVar, get_type_hints

import strawberry
from django.db.models import Model
from strawberry.types.base import StrawberryOptional
from strawberry.types.field import StrawberryField

from backend.api.graphql.source_types import column_type, fields_of, fits, named_types

T = TypeVar("T")
SOURCES: dict[type, tuple[type, ...]] = {}
"""What values of a type are instances of."""
NEVER_NULL = {"never_null": True}
"""Metadata of a field whose source has it always, by a rule of the domain that its type does not say."""


class SourceMismatch(Exception):
    """Fields promise what their source does not have."""


def sourced(*sources: type, description: str, name: str | None = None) -> Callable[[type[T]], type[T]]:
    """A type whose values are instances of its sources."""

    def decorate(cls: type[T]) -> type[T]:
        def is_type_of(cls: object, value: object, info: object) -> bool:
            return isinstance(value, sources)

        setattr(cls, "is_type_of", classmethod(is_type_of))  # noqa: B010
        SOURCES[cls] = sources
        return strawberry.type(cls, name=name, description=description)

    return decorate


def check(*roots: type) -> None:
    """Look at all types that can be reached. Raises SourceMismatch, with all that is wrong."""
    wrong = [problem for cls in _reachable((*roots, *SOURCES)) for problem in mismatches(cls)]
    if wrong:
        raise SourceMismatch("; ".join(wrong))


def mismatches(cls: type) -> Iterator[str]:
    """The fields of a type that its sources do not have, or have otherwise."""
    for field, shown in fields_of(cls):
        may_be_null = StrawberryOptional(shown) if field.metadata == NEVER_NULL else shown
        for source, actual in _values(cls, field):
            if actual is None or not fits(may_be_null, actual, SOURCES):
                yield f"{cls.__name__}.{field.python_name}: {source} has {actual}"


def _reachable(roots: Iterable[type]) -> Iterator[type]:
    seen: set[type] = set()
    waiting = list(roots)
    while waiting:
        cls = waiting.pop()
        if cls not in seen:
            seen.add(cls)
            yield cls
            waiting += [name for _, shown in fields_of(cls) for name in named_types(shown)]


def _values(cls: type, field: StrawberryField) -> Iterator[tuple[str, object]]:
    """What a field's values are: of which function or class, and their type."""
    if field.base_resolver is not None:
        function = field.base_resolver.wrapped_func
        yield function.__qualname__, _hints(function).get("return")
        return
    for source in SOURCES.get(cls, (cls,)):
        if source is not object:  # which an interface may be of: its types have their own
            yield source.__name__, _attribute_type(source, field.python_name)


def _attribute_type(source: type, name: str) -> object:
    if issubclass(source, Model):
        column = {column.name: column for column in source._meta.get_fields()}.get(name)
        if column is not None:
            return column_type(column)
    attribute = getattr(source, name, None)
    if isinstance(attribute, property):
        return _hints(attribute.fget).get("return")
    return _hints(source).get(name) if is_dataclass(source) else None


@cache
def _hints(owner: type | Callable[..., object]) -> Mapping[str, object]:
    return get_type_hints(owner, include_extras=True)
