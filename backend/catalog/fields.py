"""What a field of the catalog is: declared once, in `state`, beside its type.

Columns and their constraints, ranges, GraphQL types and inputs, forms, spreadsheets, files and docs/catalog-fields.md
are made from it. A new field is its line in `state` and a migration.
"""

import types
from collections.abc import Mapping
from dataclasses import KW_ONLY, MISSING, dataclass, fields
from dataclasses import Field as DataclassField
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from backend.accounts.scopes import Right
from backend.catalog.enums import ModelType


class Kind(StrEnum):
    TEXT = "text"
    WHOLE = "whole number"
    DECIMAL = "decimal"
    FLAG = "yes or no"
    DAY = "day"
    CHOICE = "choice"
    REFERENCE = "reference"
    REFERENCES = "list of references"
    SIZES = "list of sizes"
    NAMES = "list of names"
    ROWS = "rows"
    OBJECT = "JSON object"


LISTS = (Kind.REFERENCES, Kind.SIZES, Kind.NAMES)
"""Of texts, which have an order."""
CLIENT_NAMES = {"quality_tier": "tier"}
"""Fields that clients know by other names than files do."""


class Written(Enum):
    """When a mutation takes a field. Files and imports take it always."""

    ALWAYS = "always"
    AT_FIRST = "when it is made"
    BY_ACTION = "by an action of its own"


@dataclass(frozen=True, slots=True)
class About:
    """What is said of a field. `minimum` and `maximum` belong to the range, `above` and `below` don't.

    An address is checked by `addresses`, where it is new. The `maximum` of a list of references is how many it takes.
    A template is checked by `prompts`. `only` names the types of model (or the functions, by what they are `of`) that
    have it, none all of them; of these, `needed_by` can't be without it.
    A message about it reads "Give {noun} {range} {unit}", and "A text {of} needs {needs}" where it is missing.
    """

    label: str
    help: str
    _: KW_ONLY
    group: str = ""
    is_key: bool = False
    minimum: int | None = None
    maximum: int | None = None
    above: int | None = None
    below: int | None = None
    places: int | None = None
    longest: int | None = None
    is_slug: bool = False
    is_address: bool = False
    is_template: bool = False
    noun: str = ""
    unit: str = ""
    example: str = ""
    of: str = "model"
    only: tuple[ModelType, ...] = ()
    needed_by: tuple[ModelType, ...] = ()
    needs: str = ""
    refers_to: str = ""
    read: Right = Right.CATALOG_READ
    written: Written = Written.ALWAYS
    at_first: object = None
    """What interfaces propose for a new row, where it is not the default of files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A declared field with what its type says. `type` is of one value: of a row in a tuple, without None."""

    name: str
    kind: Kind
    type: Any
    is_optional: bool
    default: Any
    about: About

    @property
    def relation(self) -> str:
        """Its name where it stands for the row that it refers to."""
        return self.name.removesuffix("_id") if self.kind == Kind.REFERENCE else self.name

    @property
    def input_name(self) -> str:
        """Its name in inputs: a reference's is that of the key which it takes, else of its part (`replaced_by`)."""
        return self.name if self.name == f"{self.about.refers_to}_id" else self.relation

    @property
    def has_default(self) -> bool:
        return self.default is not MISSING

    @property
    def proposed(self) -> object:
        """What interfaces give a new row; MISSING where somebody has to say."""
        return self.default if self.about.at_first is None else self.about.at_first

    def is_of(self, model_type: ModelType) -> bool:
        return not self.about.only or model_type in self.about.only

    def is_needed_by(self, model_type: ModelType) -> bool:
        return model_type in self.about.needed_by


def declared(row_class: type) -> tuple[Field, ...]:
    """The fields of a row, in their order."""
    hints = get_type_hints(row_class, include_extras=True)
    return tuple(_field(item.name, hints[item.name], _default(item)) for item in fields(row_class))


def _default(item: DataclassField[object]) -> object:
    return item.default if item.default_factory is MISSING else item.default_factory()


def _field(name: str, hint: object, default: object) -> Field:
    about = next((extra for extra in getattr(hint, "__metadata__", ()) if isinstance(extra, About)), None)
    if about is None:
        raise TypeError(f"{name} says nothing about itself: declare it as Annotated[..., About(...)].")
    plain, is_optional = _plain(hint)
    kind = _kind(plain, about)
    if lacks := _lacks(kind, about):
        raise TypeError(f"{name} is a {kind}: declare {lacks}.")
    value_type = get_args(plain)[0] if kind in (*LISTS, Kind.ROWS) else plain
    return Field(name=name, kind=kind, type=value_type, is_optional=is_optional, default=default, about=about)


def _lacks(kind: Kind, about: About) -> str:
    """What a declaration of this kind can't be without."""
    has_low, has_high = ({about.minimum, about.above} != {None}, {about.maximum, about.below} != {None})
    if kind in (Kind.WHOLE, Kind.DECIMAL) and not (has_low and has_high):
        return "both ends of its range"
    if kind == Kind.REFERENCES and about.maximum is None:
        return "how many it takes, as its maximum"
    if kind == Kind.DECIMAL and about.places is None:
        return "its decimal places"
    return "its longest text" if kind in (Kind.TEXT, *LISTS) and about.longest is None else ""


def _plain(hint: object) -> tuple[object, bool]:
    """A type without what is said of it and without None, and whether it had None."""
    if get_origin(hint) is Annotated:
        return _plain(get_args(hint)[0])
    if get_origin(hint) in (Union, types.UnionType):
        (inner,) = (part for part in get_args(hint) if part is not type(None))
        return _plain(inner)[0], True
    return hint, False


def _kind_of_list(item: object, about: About) -> Kind:
    if item is not str:
        return Kind.ROWS
    if about.refers_to:
        return Kind.REFERENCES
    return Kind.NAMES if about.is_slug else Kind.SIZES


def _kind(plain: object, about: About) -> Kind:
    origin = get_origin(plain)
    if origin is tuple:
        return _kind_of_list(get_args(plain)[0], about)
    if about.refers_to:
        return Kind.REFERENCE
    if origin is not None and issubclass(origin, Mapping):
        return Kind.OBJECT
    kinds: dict[object, Kind] = {
        str: Kind.TEXT,
        bool: Kind.FLAG,
        int: Kind.WHOLE,
        Decimal: Kind.DECIMAL,
        date: Kind.DAY,
    }
    return kinds.get(plain, Kind.CHOICE)
