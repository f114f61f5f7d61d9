"""Fields that Django has not: plain decimals, lists in one line, JSON objects, lists of rows."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from pydantic import TypeAdapter
from pydantic import ValidationError as PydanticError

from backend.catalog.fields import Field, Kind, declared
from backend.catalog.rows import in_order
from backend.shared.immutable_json import thaw

Rows = Sequence[Any]
"""Rows of a list, or the texts of their cells as a form sends them."""
EXPECTED = {
    Kind.CHOICE: "choose one of the list",
    Kind.WHOLE: "give a whole number",
    Kind.DECIMAL: "give a number",
    Kind.DAY: "give a day, such as 2027-01-31",
    Kind.TEXT: "give a text",
}
SPARE_ROWS = 3
MAX_NESTING = 20


class DecimalInput(forms.TextInput):
    """Writes decimals out: 0.00000015, never 1.5E-7."""

    def __init__(self) -> None:
        super().__init__(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def format_value(self, value: object) -> str | None:
        return f"{value:f}" if isinstance(value, Decimal) else super().format_value(value)


def decimal(label: str, help_text: str = "", *, required: bool = False) -> forms.DecimalField:
    return forms.DecimalField(label=label, help_text=help_text, required=required, widget=DecimalInput())


def whole(label: str, help_text: str = "", *, required: bool = False) -> forms.IntegerField:
    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
    return forms.IntegerField(label=label, help_text=help_text, required=required, widget=widget)


def day(label: str, help_text: str = "", *, required: bool = False) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, help_text=help_text, required=required, widget=widget)


class SizesField(forms.CharField):
    """Sizes in one line, with commas or spaces between them."""

    def to_python(self, value: object) -> tuple[str, ...]:  # type: ignore[override]
        return tuple((super().to_python(value) or "").replace(",", " ").split())

    def prepare_value(self, value: object) -> object:
        return ", ".join(value) if isinstance(value, tuple) else value

    def run_validators(self, value: tuple[str, ...]) -> None:
        super().run_validators(" ".join(value))


class NamesField(forms.CharField):
    """Names in one line, with commas between them, since a name may have spaces."""

    def to_python(self, value: object) -> tuple[str, ...]:  # type: ignore[override]
        return tuple(name.strip() for name in (super().to_python(value) or "").split(",") if name.strip())

    def prepare_value(self, value: object) -> object:
        return ", ".join(value) if isinstance(value, tuple) else value

    def run_validators(self, value: tuple[str, ...]) -> None:
        super().run_validators(" ".join(value))


class TemplateField(forms.CharField):
    """A text of several lines, which browsers send with other line breaks than are kept."""

    widget = forms.Textarea(attrs={"rows": 12, "spellcheck": "false", "class": "rc-template"})

    def to_python(self, value: object) -> str | None:
        text: str | None = super().to_python(value)
        return text and text.replace("\r\n", "\n")

    def has_changed(self, initial: object, data: object) -> bool:
        return self.to_python(data) != self.to_python(initial)


class ObjectField(forms.CharField):
    """A JSON object."""

    widget = forms.Textarea(attrs={"rows": 4, "spellcheck": "false"})

    def to_python(self, value: object) -> object:  # type: ignore[override]
        if isinstance(value, Mapping):
            return thaw(value)
        try:
            parsed = json.loads(super().to_python(value) or "{}")
        except (ValueError, RecursionError):
            raise ValidationError("This is not JSON.") from None
        if not isinstance(parsed, dict):
            raise ValidationError("Give a JSON object, such as {}.")
        if _is_nested_deeper([parsed], MAX_NESTING):
            raise ValidationError(f"Nest up to {MAX_NESTING} levels.")
        return parsed

    def prepare_value(self, value: object) -> object:
        return json.dumps(thaw(value), indent=2, ensure_ascii=False) if isinstance(value, Mapping) else value

    def run_validators(self, value: object) -> None:
        """None for text: the catalog checks the object."""

    def has_changed(self, initial: object, data: object) -> bool:
        try:
            parsed = self.to_python(data)
        except ValidationError:
            return True
        return json.dumps(parsed, sort_keys=True) != json.dumps(thaw(initial), sort_keys=True)  # true is not 1


def _is_nested_deeper(values: Iterable[object], levels: int) -> bool:
    level = [value for value in values if isinstance(value, dict | list)]
    for _ in range(levels):
        inner = [item for value in level for item in (value.values() if isinstance(value, dict) else value)]
        level = [item for item in inner if isinstance(item, dict | list)]
    return bool(level)


@dataclass(frozen=True, slots=True)
class Cell:
    """One input of a row: a text, or a choice where it has choices."""

    column: str
    label: str
    value: str
    kind: str
    choices: Sequence[tuple[str, str]]


class RowsInput(forms.Widget):
    """A table with a row for each of a list, and some to spare."""

    template_name = "ratecard_admin/rows.html"

    def __init__(self, columns: Sequence[Field]) -> None:
        super().__init__()
        self.columns = columns

    def value_from_datadict(self, data: Mapping[str, object], files: object, name: str) -> list[tuple[str, ...]]:
        rows = []
        for place in range(len(data)):
            row = tuple(str(data.get(f"{name}-{place}-{column.name}", "")).strip() for column in self.columns)
            if any(row):
                rows.append(row)
        return rows

    def value_omitted_from_data(self, data: Mapping[str, object], files: object, name: str) -> bool:
        return not any(key.startswith(f"{name}-") for key in data)

    def id_for_label(self, id_: str) -> str:
        return ""  # each cell has a label of its own

    def get_context(
        self, name: str, value: Sequence[tuple[object, ...]] | None, attrs: dict[str, object] | None
    ) -> dict[str, object]:
        context = super().get_context(name, None, attrs)
        spare = [("",) * len(self.columns)] * SPARE_ROWS
        rows = [[*map(_cell, self.columns, row)] for row in [*(value or ()), *spare]]
        return {**context, "columns": self.columns, "rows": rows}


def _cell(column: Field, value: object) -> Cell:
    shown = f"{value:f}" if isinstance(value, Decimal) else "" if value is None else str(value)
    choices = [("", ""), *column.type.choices] if column.kind == Kind.CHOICE else []
    kind = "date" if column.kind == Kind.DAY else "text"
    return Cell(column.name, column.about.label, shown, kind, choices)


class RowsField(forms.Field):
    """Rows of a list, such as the rates of a model. What is empty in a row is left out of it."""

    def __init__(self, *, row: type, **options: Any) -> None:
        # What every row needs comes first: a table of many conditions hides its last columns.
        self.columns = sorted(declared(row), key=lambda column: column.has_default)
        self.adapter: TypeAdapter[Any] = TypeAdapter(row)
        super().__init__(widget=RowsInput(self.columns), **options)

    def prepare_value(self, value: Rows | None) -> list[tuple[object, ...]]:
        return [row if isinstance(row, tuple) else self._shown(row) for row in value or ()]

    def _shown(self, row: object) -> tuple[object, ...]:
        return tuple(getattr(row, column.name) for column in self.columns)

    def to_python(self, value: Rows | None) -> tuple[object, ...]:
        return tuple(
            self._row(row, place) if isinstance(row, tuple) else row for place, row in enumerate(value or (), start=1)
        )

    def _row(self, cells: tuple[str, ...], place: int) -> object:
        given = {column.name: cell for column, cell in zip(self.columns, cells, strict=True) if cell}
        try:
            return self.adapter.validate_python(given)
        except PydanticError as error:
            wrong = {str(detail["loc"][0]) for detail in error.errors()}
            column = next(column for column in self.columns if column.name in wrong)
            raise ValidationError(f"Row {place}, {column.about.label}: {EXPECTED[column.kind]}.") from None

    def has_changed(self, initial: Sequence[Any] | None, data: Rows | None) -> bool:
        try:
            rows = self.to_python(data)
        except ValidationError:
            return True
        return in_order(rows) != in_order(tuple(initial or ()))  # type: ignore[type-var]
