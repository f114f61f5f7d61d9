"""Inputs of the catalog's fields, made from what each says of itself: see `backend.catalog.fields`."""

from collections.abc import Callable, Iterable
from typing import TypeAlias, TypedDict

from django import forms

from backend.api.admin.forms.fields import (
    NamesField,
    ObjectField,
    RowsField,
    SizesField,
    TemplateField,
    day,
    decimal,
    whole,
)
from backend.catalog.enums import ModelType
from backend.catalog.fields import Field, Kind, Written

NOTHING = ("", "---------")
Groups: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]


class Words(TypedDict):
    """What a form says of a field."""

    label: str
    help_text: str


def form_fields(fields: Iterable[Field], *, of: ModelType | None = None) -> dict[str, forms.Field]:
    """By column: what a form shows of a row, for the body of its class."""
    return {field.name: _form_field(field) for field in _shown(fields, of)}


def grouped(fields: Iterable[Field], *, first: str, of: ModelType | None = None) -> Groups:
    """The titles of a form's parts with their fields. What belongs to no group stands first."""
    groups: dict[str, list[str]] = {}
    for field in _shown(fields, of):
        groups.setdefault(field.about.group or first, []).append(field.name)
    return tuple((title, tuple(names)) for title, names in groups.items())


def values_of(row: object, names: Iterable[str]) -> dict[str, object]:
    """What a form shows of a row as it is."""
    return {name: getattr(row, name) for name in names if hasattr(row, name)}


def proposed(fields: Iterable[Field]) -> dict[str, object]:
    """What a form shows of a new row."""
    return {field.name: field.proposed for field in fields if field.has_default and field.proposed is not None}


def only_at_first(fields: Iterable[Field]) -> list[str]:
    """The fields that are set when a row is made, and by no form after that."""
    return [field.name for field in fields if field.about.is_key or field.about.written == Written.AT_FIRST]


def _shown(fields: Iterable[Field], of: ModelType | None) -> Iterable[Field]:
    """What a form takes. A form of one type of model does not ask for the type."""
    for field in fields:
        is_asked = field.about.written != Written.BY_ACTION and (of is None or field.type is not ModelType)
        if is_asked and (of is None or field.is_of(of)):
            yield field


def _form_field(field: Field) -> forms.Field:
    words: Words = {"label": field.about.label, "help_text": field.about.help}
    if field.kind in (Kind.WHOLE, Kind.DECIMAL):
        return MAKERS[field.kind](**words, required=not field.is_optional)
    if field.kind in (Kind.CHOICE, Kind.REFERENCE):
        return _choice(field, words)
    if field.about.is_template:
        return TemplateField(**words, required=False, empty_value=None if field.is_optional else "")
    if field.kind == Kind.TEXT:
        return forms.CharField(**words, required=False, empty_value=None if field.is_optional else "")
    if field.kind == Kind.ROWS:
        return RowsField(row=field.type, **words, required=False)
    return MAKERS[field.kind](**words, required=False)


def _choice(field: Field, words: Words) -> forms.Field:
    """A reference's choices are those of the moment: its form adds them."""
    choices = [] if field.kind == Kind.REFERENCE else field.type.choices
    if field.is_optional:
        return forms.TypedChoiceField(**words, required=False, empty_value=None, choices=[NOTHING, *choices])
    return forms.ChoiceField(**words, choices=choices)


MAKERS: dict[Kind, Callable[..., forms.Field]] = {
    Kind.WHOLE: whole,
    Kind.DECIMAL: decimal,
    Kind.DAY: day,
    Kind.FLAG: forms.BooleanField,
    Kind.SIZES: SizesField,
    Kind.REFERENCES: NamesField,
    Kind.NAMES: NamesField,
    Kind.OBJECT: ObjectField,
}
