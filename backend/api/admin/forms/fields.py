"""Fields that Django has not: plain decimals, lists in one line, JSON objects, costs in rows."""

import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from backend.catalog.rows import ImageCost
from backend.shared.immutable_json import thaw

SPARE_ROWS = 3
MAX_NESTING = 20


class DecimalInput(forms.TextInput):
    """Writes decimals out: 0.00000015, never 1.5E-7."""

    def __init__(self) -> None:
        super().__init__(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def format_value(self, value: Any) -> str | None:
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

    def to_python(self, value: Any) -> Any:
        return tuple((super().to_python(value) or "").replace(",", " ").split())

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(value) if isinstance(value, tuple) else value

    def run_validators(self, value: Any) -> None:
        super().run_validators(" ".join(value))


class ObjectField(forms.CharField):
    """A JSON object."""

    widget = forms.Textarea(attrs={"rows": 4, "spellcheck": "false"})

    def to_python(self, value: Any) -> Any:
        if isinstance(value, Mapping):
            return thaw(value)
        try:
            found = json.loads(super().to_python(value) or "{}")
        except (ValueError, RecursionError):
            raise ValidationError("This is not JSON.") from None
        if not isinstance(found, dict):
            raise ValidationError("Give a JSON object, such as {}.")
        if _is_nested_deeper([found], MAX_NESTING):
            raise ValidationError(f"Nest up to {MAX_NESTING} levels.")
        return found

    def prepare_value(self, value: Any) -> Any:
        return json.dumps(thaw(value), indent=2, ensure_ascii=False) if isinstance(value, Mapping) else value

    def run_validators(self, value: Any) -> None:
        """None for text: the catalog looks at the object."""

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            found = self.to_python(data)
        except ValidationError:
            return True
        return json.dumps(found, sort_keys=True) != json.dumps(thaw(initial), sort_keys=True)  # true is not 1


def _is_nested_deeper(values: Iterable[object], levels: int) -> bool:
    level = [value for value in values if isinstance(value, dict | list)]
    for _ in range(levels):
        inner = [item for value in level for item in (value.values() if isinstance(value, dict) else value)]
        level = [item for item in inner if isinstance(item, dict | list)]
    return bool(level)


class ImageCostsInput(forms.Widget):
    """A table with a row for each cost, and some to spare."""

    template_name = "ratecard_admin/image_costs.html"
    columns = ("size", "image_quality", "cost_usd")

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> list[tuple[str, ...]]:
        rows = []
        for place in range(len(data)):
            row = tuple(str(data.get(f"{name}-{place}-{column}", "")).strip() for column in self.columns)
            if any(row):
                rows.append(row)
        return rows

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return not any(key.startswith(f"{name}-") for key in data)

    def id_for_label(self, id_: str) -> str:
        return ""  # each cell has a label of its own

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        context = super().get_context(name, None, attrs)
        rows = [tuple(_shown(cell) for cell in row) for row in value or ()]
        spare = [("",) * len(self.columns)] * SPARE_ROWS
        return {**context, "rows": [list(zip(self.columns, row, strict=True)) for row in rows + spare]}


def _shown(cell: object) -> str:
    return f"{cell:f}" if isinstance(cell, Decimal) else str(cell)


class ImageCostsField(forms.Field):
    widget = ImageCostsInput

    def prepare_value(self, value: Any) -> Any:
        if value and isinstance(value[0], ImageCost):
            return [(cost.size, cost.image_quality, cost.cost_usd) for cost in value]
        return value

    def to_python(self, value: Sequence[Any] | None) -> tuple[ImageCost, ...]:
        return tuple(one if isinstance(one, ImageCost) else _cost(*one) for one in value or ())

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            found = self.to_python(data)
        except ValidationError:
            return True
        return sorted(found) != sorted(initial or ())


def _cost(size: str, image_quality: str, cost_usd: str) -> ImageCost:
    try:
        value = Decimal(cost_usd)
    except InvalidOperation:
        raise ValidationError("Give each row a size, an image quality and a cost in USD.") from None
    if not value.is_finite():
        raise ValidationError("Give each row a size, an image quality and a cost in USD.")
    return ImageCost(size=size, image_quality=image_quality, cost_usd=value)
