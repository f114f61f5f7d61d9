"""Types and inputs of the catalog's rows, made from what each field says of itself: see `backend.catalog.fields`."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from decimal import Decimal
from enum import Enum, auto
from typing import Annotated, TypeAlias, TypeVar, get_args

import strawberry

from backend.accounts.scopes import Right
from backend.api.graphql.catalog.enums import ModelType  # described before a type has one
from backend.api.graphql.context import Info
from backend.api.graphql.fields import Declaration, TypeForm, about
from backend.api.graphql.scalars import USD, JSONObject
from backend.api.graphql.sources import NEVER_NULL, SOURCES
from backend.catalog import bounds
from backend.catalog.fields import CLIENT_NAMES, LISTS, Field, Kind, Written, declared
from backend.catalog.rows import AI_MODEL, PROVIDER, AIModel, Function, ImagePrice, Operation, Provider, Rate, Settings
from backend.shared.immutable_json import thaw

T = TypeVar("T")
Member: TypeAlias = tuple[TypeForm, Declaration]
"""A field of a type that is made here: its annotation, and what is declared of it."""
Row: TypeAlias = Provider | AIModel | Operation | Function | Settings
HOME = strawberry.lazy("backend.api.graphql.catalog.types")
TYPES: dict[Kind, TypeForm] = {
    Kind.TEXT: str,
    Kind.WHOLE: int,
    Kind.DECIMAL: Decimal,
    Kind.FLAG: bool,
    Kind.DAY: date,
    **dict.fromkeys(LISTS, list[str]),
    Kind.OBJECT: JSONObject,
}
ROW_TYPES: dict[type, TypeForm] = {
    Rate: list[Annotated["Rate", HOME]],
    ImagePrice: list[Annotated["ImagePrice", HOME]],
}
TARGETS: dict[str, TypeForm] = {PROVIDER: Annotated["Provider", HOME], AI_MODEL: Annotated["AIModel", HOME]}
TARGET_LISTS: dict[str, TypeForm] = {AI_MODEL: list[Annotated["AIModel", HOME]]}


class Use(Enum):
    CREATE = auto()
    UPDATE = auto()
    IN_A_LIST = auto()


def public(fields: Iterable[Field]) -> Iterator[Field]:
    """Those that need no right of their own beside that of their row."""
    return (field for field in fields if field.about.read == Right.CATALOG_READ)


def private(fields: Iterable[Field]) -> Iterator[Field]:
    """Those that staff read, in one guarded object of their row."""
    return (field for field in fields if field.about.read != Right.CATALOG_READ)


def row_type(
    row: type,
    fields: Iterable[Field],
    *,
    description: str,
    of: Collection[ModelType] = (),
    is_interface: bool = False,
) -> Callable[[type[T]], type[T]]:
    """A type whose source is a row, with the fields that the row's type `of` model has: all of them, where several."""
    shown = [field for field in fields if all(field.is_of(model_type) for model_type in of)]

    def decorate(cls: type[T]) -> type[T]:
        members = {field.relation: _output(field, of) for field in shown}
        _add(cls, {name: member for name, member in members.items() if name not in vars(cls)})
        if not is_interface:
            setattr(cls, "is_type_of", classmethod(lambda _, value, info: _is_of(value, row, of)))  # noqa: B010
        SOURCES[cls] = (row,)
        return (strawberry.interface if is_interface else strawberry.type)(cls, description=description)

    return decorate


def row_input(fields: Iterable[Field], use: Use, *, description: str) -> Callable[[type[T]], type[T]]:
    """An input with what a mutation takes of a row. What is left out has its default, or stays."""

    def decorate(cls: type[T]) -> type[T]:
        members = {field.input_name: _input(field, use) for field in fields if _is_taken(field, use)}
        _add(cls, {name: member for name, member in members.items() if name not in vars(cls)})
        return strawberry.input(cls, description=description)

    return decorate


def column_values(fields: Iterable[Field], source: object) -> dict[str, object]:
    """What an input was sent, by column; a field that was sent as null clears its column."""
    sent = ((field, getattr(source, field.input_name, None)) for field in fields)
    return {field.name: _column_value(value) for field, value in sent if value is not None}


def _add(cls: type, members: dict[str, Member]) -> None:
    cls.__annotations__ = vars(cls).get("__annotations__", {}) | {name: kind for name, (kind, _) in members.items()}
    for name, (_, member) in members.items():
        setattr(cls, name, member)


def _is_of(value: object, row: type, of: Collection[ModelType]) -> bool:
    return isinstance(value, row) and (not isinstance(value, AIModel) or value.model_type in of)


def _output(field: Field, of: Collection[ModelType]) -> Member:
    is_needed = field.is_optional and bool(of) and all(field.is_needed_by(model_type) for model_type in of)
    kind = _scalar(field)
    if field.about.refers_to:
        kind = (TARGETS if field.kind == Kind.REFERENCE else TARGET_LISTS)[field.about.refers_to]
    shown = kind | None if field.is_optional and not is_needed else kind
    metadata = NEVER_NULL if is_needed else None
    made = about(field.about.help, name=CLIENT_NAMES.get(field.name), graphql_type=shown, metadata=metadata)
    resolver = _resolver(field)
    return shown, made if resolver is None else made(resolver)


def _scalar(field: Field) -> TypeForm:
    if field.kind == Kind.ROWS:
        return ROW_TYPES[field.type]
    return USD if field.about.unit == "USD" else TYPES.get(field.kind, field.type)


def _resolver(field: Field) -> Callable[..., object] | None:
    """None where the row's value is what is shown."""

    def provider(root: strawberry.Parent[Row], info: Info) -> Provider:
        return info.context.registry.providers[getattr(root, field.name)]

    def ai_model(root: strawberry.Parent[Row], info: Info) -> AIModel | None:
        return info.context.registry.ai_models.get(getattr(root, field.name))

    def ai_models(root: strawberry.Parent[Row], info: Info) -> list[AIModel]:
        known = info.context.registry.ai_models
        return [known[name] for name in getattr(root, field.name) if name in known]

    def as_json(root: strawberry.Parent[Row]) -> JSONObject:
        return JSONObject({name: thaw(value) for name, value in getattr(root, field.name).items()})

    if field.kind == Kind.REFERENCE:
        return {(PROVIDER, False): provider, (AI_MODEL, True): ai_model}[field.about.refers_to, field.is_optional]
    if field.kind == Kind.REFERENCES:
        return ai_models
    return as_json if field.kind == Kind.OBJECT else None


def _is_taken(field: Field, use: Use) -> bool:
    when = field.about.written
    return field.about.is_key or when == Written.ALWAYS or (when == Written.AT_FIRST and use == Use.CREATE)


def _input(field: Field, use: Use) -> Member:
    kind = ROW_INPUTS[field.type] if field.kind == Kind.ROWS else _scalar(field)
    kind = str if field.kind == Kind.REFERENCE else kind
    description, name = _input_help(field), CLIENT_NAMES.get(field.name)
    if field.about.is_key or (use != Use.UPDATE and not field.has_default):
        return kind, about(description, name=name)
    if use == Use.IN_A_LIST:
        return kind | None, about(description, name=name, default=None)
    if use == Use.CREATE and field.about.written == Written.AT_FIRST:
        return kind, about(description, name=name, default=field.proposed)
    return strawberry.Maybe[kind | None if field.is_optional else kind], about(description, name=name)  # type: ignore[misc]


def _input_help(field: Field) -> str:
    """With its range, and with the types of model that it is of, since one input serves them all."""
    span = bounds.span(field)
    types = [model_type.label.lower() for model_type in field.about.only]
    only = f"Only for {bounds.enumeration(types)} {field.about.of}s." if types else ""
    parts = (field.about.help, f"Takes {span}." if span else "", only)
    return " ".join(part for part in parts if part)


def _column_value(value: object) -> object:
    plain = value.value if isinstance(value, strawberry.Some) else value
    if isinstance(plain, list):
        return tuple(_row(item) for item in plain)
    return plain


def _row(item: object) -> object:
    row_class = next((row for row, inputs in ROW_INPUTS.items() if isinstance(item, get_args(inputs))), None)
    return item if row_class is None else row_class(**vars(item))


@row_input(
    declared(Rate), Use.IN_A_LIST, description="USD for one component, where all conditions that are given hold."
)
class RateInput:
    pass


@row_input(declared(ImagePrice), Use.IN_A_LIST, description="Credits for an image of a size, an image quality or both.")
class ImagePriceInput:
    pass


ROW_INPUTS: dict[type, TypeForm] = {Rate: list[RateInput], ImagePrice: list[ImagePriceInput]}
