"""Rows that are one size and quality of an image model, such as "hd/1024-x-1792/name", as rates of that model."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal

from backend.catalog.enums import ModelType
from backend.imports.price_lists import Flag, ListedRow
from backend.pricing.components import Component

NAME = re.compile(
    r"(?P<prefix>(?!(?:hd|standard|low|medium|high)/)[a-z0-9_]+/)?(?:(?P<quality>hd|standard|low|medium|high)/)?"
    r"(?P<width>[0-9]{2,5})-x-(?P<height>[0-9]{2,5})/(?P<model>[^/]+)"
)


@dataclass(slots=True)
class _Model:
    """What the rows of a model say: its own row, if there is one, and its sizes and qualities."""

    first: ListedRow
    own: ListedRow | None = None
    rates: list[dict[str, object]] = field(default_factory=list)
    sizes: set[str] = field(default_factory=set)
    flags: list[Flag] = field(default_factory=list)


def merged(rows: Iterable[ListedRow]) -> tuple[ListedRow, ...]:
    """The rows, with each size and quality among the rates of its model. A model without a row gets one."""
    models: dict[tuple[str, str | None], _Model] = {}
    for row in rows:
        match = NAME.fullmatch(row.name)
        cost = row.values.get("cost_per_image")
        if match is None or cost is None:
            model = models.setdefault((row.name, row.provider), _Model(row))
            model.own = row
            continue
        name = f"{match['prefix'] or ''}{match['model']}"
        model = models.setdefault((name, row.provider), _Model(replace(row, name=name)))
        size = f"{match['width']}x{match['height']}"
        quality = {"image_quality": match["quality"]} if match["quality"] else {}
        model.rates.append({"component": Component.IMAGE.value, "cost_usd": cost, "size": size, **quality})
        model.sizes.add(size)
        model.flags += row.flags
    return tuple(_row(model) for model in models.values())


def _row(model: _Model) -> ListedRow:
    row = model.own or model.first
    if not model.rates:
        return row
    own = dict(row.values) if model.own is not None else _without_costs(model)
    listed = own.get("rates", [])
    rates = [*(listed if isinstance(listed, list) else []), *model.rates]
    values = {**own, "rates": rates, "valid_sizes": sorted(model.sizes)}
    return replace(
        row, values=values, flags=tuple(dict.fromkeys([*(model.own.flags if model.own else ()), *model.flags]))
    )


def _without_costs(model: _Model) -> dict[str, object]:
    """What the first of its rows says of a model, with its highest price for what no size and quality fits."""
    row = model.first
    facts = {name: value for name, value in row.values.items() if name not in row.costs and name != "rates"}
    highest = max(Decimal(str(rate["cost_usd"])) for rate in model.rates)
    return {**facts, "model_type": ModelType.IMAGE, "cost_per_image": highest}
