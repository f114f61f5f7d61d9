"""Which prices of new models look like another unit: those far from what others of their kind cost.

A price is held against the median of its own list, by provider and type and by type alone; where too few are listed
there, or their median itself is no usual price, against what such models usually cost. A price of a part, such as
cached input, or under a condition is held against the row's own price without it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from statistics import median
from typing import Any, TypeAlias

from backend.catalog.enums import ModelType
from backend.imports.price_lists import COLUMNS
from backend.pricing.components import FALLBACKS, TOKENS, Component

Values: TypeAlias = Mapping[str, Any]
Range: TypeAlias = tuple[Decimal, Decimal]
FAR = 50
FEWEST = 8
PARTS = {
    Component.CACHED_INPUT: (500, 2),
    Component.CACHE_WRITE_5M: (500, 5),
    Component.CACHE_WRITE_1H: (500, 5),
    Component.REASONING: (20, 20),
    **dict.fromkeys((Component.AUDIO_IN, Component.IMAGE_IN, Component.AUDIO_OUT, Component.IMAGE_OUT), (200, 200)),
}
"""How many times less and more a part may cost than the whole that it is of."""
SAME = 2  # a second source that gives a price within this factor confirms it
ROW_ORDER = (
    "component",
    "above_input_tokens",
    "service_tier",
    "region",
    "size",
    "image_quality",
    "first_day",
    "last_day",
)
COMPONENTS = {column: component for component, column in COLUMNS.items()}


def _range(low: str, high: str) -> Range:
    return Decimal(low), Decimal(high)


EACH = {Component.REQUEST: _range("0.00001", "0.5"), Component.WEB_SEARCH: _range("0.0005", "0.2")}
ANY = {
    **dict.fromkeys(TOKENS, _range("0.001", "1000")),
    **EACH,
    Component.IMAGE: _range("0.0001", "5"),
    Component.SECOND: _range("0.000001", "5"),
    Component.CHARACTER: _range("0.1", "1000"),
    Component.PAGE: _range("0.0001", "1"),
}
SMALL = ANY | dict.fromkeys(TOKENS, _range("0.001", "10"))
USUAL: dict[str, dict[Component, Range]] = {
    "text": ANY | dict.fromkeys(TOKENS, _range("0.01", "100")) | {Component.OUTPUT: _range("0.01", "300")},
    "embedding": SMALL,
    "rerank": SMALL,
    "moderation": SMALL,
    "transcription": ANY | {Component.SECOND: _range("0.000001", "0.01")},
    "video": ANY | {Component.SECOND: _range("0.001", "5")},
}
"""USD, in our units: what public lists give for nearly all models."""


@dataclass(slots=True)
class Neighbours:
    """What the models of a list and of the catalog cost, without conditions."""

    _of_type: dict[tuple[str, Component], list[Decimal]] = field(default_factory=lambda: defaultdict(list))
    _of_provider: dict[tuple[str | None, str, Component], list[Decimal]] = field(
        default_factory=lambda: defaultdict(list)
    )
    _medians: dict[object, Decimal] = field(default_factory=dict)

    def add(self, values: Values, *, provider: str | None) -> None:
        model_type = _type(values)
        for _, component, is_conditional, price in prices(values):
            if price > 0 and not is_conditional:
                self._of_type[model_type, component].append(price)
                self._of_provider[provider, model_type, component].append(price)

    def odd(self, values: Values, *, provider: str | None, others: Iterable[Values] = ()) -> frozenset[str]:
        """The names of the prices that look like another unit; a second source that says the same confirms one."""
        elsewhere: dict[str, list[Decimal]] = defaultdict(list)
        for other in others:
            for name, _, _, price in prices(other):
                if price > 0:
                    elsewhere[name].append(price)
        costs = list(prices(values))
        own = {component: price for _, component, is_conditional, price in costs if not is_conditional}
        found = set()
        for name, component, is_conditional, price in costs:
            if price <= 0 or any(not is_far(price, other, SAME) for other in elsewhere[name]):
                continue
            # The row's own price without the condition, or of what this is a part of.
            base = own.get(component if is_conditional else FALLBACKS.get(component, component))
            if base and is_conditional:
                is_odd = is_far(price, base, FAR)
            elif base and component in PARTS:
                below, above = PARTS[component]
                is_odd = not base / below <= price <= base * above
            else:
                is_odd = self._is_odd(_type(values), provider, component, price)
            if is_odd or any(is_far(price, other, FAR) for other in elsewhere[name]):
                found.add(name)
        return frozenset(found)

    def _is_odd(self, model_type: str, provider: str | None, component: Component, price: Decimal) -> bool:
        low, high = USUAL.get(model_type, ANY)[component]
        medians = [
            middle
            for key, group in (
                ((model_type, component), self._of_type.get((model_type, component), [])),
                ((provider, model_type, component), self._of_provider.get((provider, model_type, component), [])),
            )
            if len(group) >= FEWEST and low <= (middle := self._median(key, group)) <= high
        ]
        if not medians:
            return not low <= price <= high
        return all(is_far(price, middle, FAR) for middle in medians)

    def _median(self, key: object, group: list[Decimal]) -> Decimal:
        if key not in self._medians:
            self._medians[key] = median(group)
        return self._medians[key]


def prices(values: Values) -> Iterator[tuple[str, Component, bool, Decimal]]:
    """All costs of a row: name, component, whether there is a condition, USD in our unit."""
    for column, component in COMPONENTS.items():
        if values.get(column) is not None:
            yield column, component, False, Decimal(values[column])
    for rate in values.get("rates") or ():
        conditions = [
            value for name, value in rate.items() if name not in ("component", "cost_usd") and value is not None
        ]
        yield name_of("rates", rate), Component(rate["component"]), bool(conditions), Decimal(rate["cost_usd"])


def name_of(field: str, row: Values, *, price: str = "cost_usd") -> str:
    """How messages call the price of a row: by its conditions, in the order of its fields."""
    names = sorted((name for name in row if name != price), key=ROW_ORDER.index)
    return " ".join((field, *(str(row[name]) for name in names if row[name] is not None)))


def is_far(price: Decimal, other: Decimal, factor: int) -> bool:
    return not other / factor <= price <= other * factor


def _type(values: Values) -> str:
    return str(values.get("model_type") or "")
