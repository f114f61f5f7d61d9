"""Whether a value of a Python type can be shown as a type of the schema."""

from collections.abc import AsyncGenerator, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from types import NoneType, UnionType
from typing import Annotated, Literal, NewType, TypeAlias, TypeVar, Union, get_args, get_origin
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models
from strawberry.types import get_object_definition
from strawberry.types.base import StrawberryList, StrawberryOptional, StrawberryType
from strawberry.types.enum import StrawberryEnumDefinition
from strawberry.types.field import StrawberryField
from strawberry.types.lazy_type import LazyType
from strawberry.types.union import StrawberryUnion

from backend.api.graphql.fields import TypeForm
from backend.api.graphql.listings import Listing
from backend.catalog.models.columns import Column

Attribute: TypeAlias = "Column | models.ForeignObjectRel"
Shown: TypeAlias = StrawberryType | type
Sources = Mapping[type, tuple[type, ...]]
COLUMNS: Mapping[type[Column], TypeForm] = {
    ArrayField: list[str],
    models.BooleanField: bool,
    models.CharField: str,
    models.DateTimeField: datetime,
    models.DateField: date,
    models.DecimalField: Decimal,
    models.GenericIPAddressField: str,
    models.IntegerField: int,
    models.JSONField: object,
    models.TextField: str,
    models.UUIDField: UUID,
}
LISTS = (list, tuple, Sequence, models.QuerySet)


def fields_of(kind: type) -> Iterator[tuple[StrawberryField, Shown]]:
    """The fields of a type, and as what each is shown."""
    definition = get_object_definition(kind, strict=True)
    return ((field, field.resolve_type(type_definition=definition)) for field in definition.fields)


def named_types(shown: Shown) -> Iterator[type]:
    """The types with fields that a type is made of."""
    if isinstance(shown, StrawberryOptional | StrawberryList):
        yield from named_types(shown.of_type)
    elif isinstance(shown, StrawberryUnion):
        yield from (name for member in shown.types for name in named_types(member))
    elif isinstance(shown, LazyType):
        yield from named_types(shown.resolve_type())
    elif isinstance(shown, type) and get_object_definition(shown) is not None:
        yield shown


def column_type(column: Attribute) -> TypeForm:
    """The Python type of a model's field; None where it is of a kind that no type shows."""
    kind = _value_type(column)
    return kind | None if column.null and kind is not None else kind


def _value_type(column: Attribute) -> TypeForm:
    if isinstance(column, models.ForeignKey | models.OneToOneRel):
        return column.related_model
    if choices := getattr(column, "choices", None):
        return Literal[tuple(value for value, _ in choices)]
    return next((kind for field, kind in COLUMNS.items() if isinstance(column, field)), None)


def fits(shown: Shown, actual: object, sources: Sources) -> bool:
    """Whether values of the Python type `actual` can be shown as the schema's type `shown`."""
    origin, parts = get_origin(actual), get_args(actual)
    if origin in (Annotated, AsyncGenerator):
        return fits(shown, parts[0], sources)
    if origin in (Union, UnionType):
        return all(fits(shown, part, sources) for part in parts)
    if isinstance(shown, LazyType):
        return fits(shown.resolve_type(), actual, sources)
    if isinstance(shown, StrawberryOptional):
        return actual is NoneType or fits(shown.of_type, actual, sources)
    if isinstance(shown, StrawberryUnion):
        is_their_interface = isinstance(actual, type) and any(issubclass(kind, actual) for kind in named_types(shown))
        return is_their_interface or any(fits(member, actual, sources) for member in shown.types)
    if isinstance(shown, StrawberryList):
        return origin in LISTS and fits(shown.of_type, parts[0], sources)
    if origin is Listing and isinstance(shown, type):
        (nodes,) = (kind for field, kind in fields_of(shown) if field.python_name == "nodes")
        return fits(nodes, list[parts[0]], sources)  # type: ignore[valid-type]
    return isinstance(actual, TypeVar) or _is_value(shown, actual, parts, sources)


def _is_value(shown: Shown, actual: object, parts: tuple[object, ...], sources: Sources) -> bool:
    """Of a type that is neither a list nor made of others. Type variables are those of generic types."""
    if isinstance(shown, StrawberryEnumDefinition):
        values = {value.value for value in shown.values}
        return actual is shown.wrapped_cls or (get_origin(actual) is Literal and values.issuperset(parts))
    kind = str if get_origin(actual) is Literal else _plain(actual)
    definition = get_object_definition(shown)
    if definition is not None and definition.concrete_of is not None:  # Edge[Hold], of which the source is an Edge[Row]
        return kind is definition.concrete_of.origin
    known = sources.get(shown) if isinstance(shown, type) else None
    return isinstance(kind, type) and issubclass(kind, known or _plain(shown))


def _plain(kind: TypeForm) -> TypeForm:
    return _plain(kind.__supertype__) if isinstance(kind, NewType) else get_origin(kind) or kind
