"""Which rate of a model counts for a call, and what the call costs by it. Exact, like all of `costs`.

A row fits a call where all its conditions hold. The most specific one counts: more conditions, then the higher
threshold, then the later first day. Without one, the plain column of the component counts, then a fallback.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Protocol, TypeVar

from backend.pricing.components import (
    CERTAIN_FALLBACKS,
    FALLBACKS,
    INPUT_SIDE,
    OUTPUT_SIDE,
    PER_MILLION,
    TOKENS,
    Component,
    ServiceTier,
)
from backend.pricing.costs import EXACT, total_cost
from backend.pricing.errors import NegativeUsage
from backend.pricing.usage import TokenUsage


class RateLike(Protocol):
    """A rate row. Days are included; what is None is no condition."""

    @property
    def component(self) -> str: ...
    @property
    def cost_usd(self) -> Decimal: ...
    @property
    def above_input_tokens(self) -> int | None: ...
    @property
    def service_tier(self) -> str | None: ...
    @property
    def region(self) -> str | None: ...
    @property
    def size(self) -> str | None: ...
    @property
    def image_quality(self) -> str | None: ...
    @property
    def first_day(self) -> date | None: ...
    @property
    def last_day(self) -> date | None: ...


R = TypeVar("R", bound=RateLike)
MATCHED = ("service_tier", "region", "size", "image_quality")
"""Conditions that hold where the call has the same value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """What rates may depend on, beside the call's input tokens."""

    day: date
    service_tier: str = ServiceTier.STANDARD
    region: str | None = None
    size: str | None = None
    image_quality: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A rate: of a row or, without one, of the plain column. `component` is whose rate it is."""

    component: Component
    unit_cost_usd: Decimal
    row: RateLike | None
    is_estimate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What one component of a call costs. `component` is None for tokens that are in the total, but in no part.

    `rated_as` is the component whose rate counted; where it is another, the component has no rate of its own.
    `row` is None where the plain column counted.
    """

    component: Component | None
    quantity: int | Decimal
    rated_as: Component
    unit_cost_usd: Decimal
    row: RateLike | None
    cost_usd: Decimal
    is_estimate: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Costed:
    lines: tuple[Line, ...]
    total: Decimal
    is_estimate: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RateCard:
    """All rates of a model: plain columns, and rows with conditions."""

    columns: Mapping[Component, Decimal]
    rates: Sequence[RateLike] = ()

    def cost(
        self,
        *,
        conditions: Conditions,
        usage: TokenUsage | None = None,
        others: Mapping[Component, int | Decimal] | None = None,
    ) -> Costed:
        """USD of one call: its tokens and searches, and `others`, such as images or seconds. Raises NegativeUsage."""
        quantities = dict(others or {})
        if usage is not None:
            quantities |= usage.by_component()
        if self.has(Component.REQUEST):
            quantities.setdefault(Component.REQUEST, 1)
        if any(quantity < 0 for quantity in quantities.values()):
            raise NegativeUsage("Usage can't be negative.")
        sent = usage.input_side if usage is not None else 0
        lines = [
            _line(component, quantity, self.find(component, conditions=conditions, input_tokens=sent))
            for component, quantity in quantities.items()
            if quantity
        ]
        lines += self._unknown(usage, conditions) if usage is not None else ()
        return Costed(
            lines=tuple(lines),
            total=total_cost(costs=[line.cost_usd for line in lines]),
            is_estimate=any(line.is_estimate for line in lines) or (usage is not None and usage.is_estimate),
        )

    @property
    def is_by_token(self) -> bool:
        return any(self.has(component) for component in TOKENS)

    def most(self, components: Sequence[Component]) -> Decimal:
        """The highest rate of these under whichever conditions; 0 without one."""
        rows = [row.cost_usd for row in self.rates if row.component in components]
        columns = [cost for component, cost in self.columns.items() if component in components]
        return max([*rows, *columns], default=Decimal(0))

    def most_per_image(self, *, size: str, image_quality: str) -> Decimal | None:
        """USD that an image of this size and quality costs at most, on any day and in any tier and region."""
        fitting = [
            row
            for row in self.rates
            if row.component == Component.IMAGE
            and row.size in (None, size)
            and row.image_quality in (None, image_quality)
        ]
        costs: list[Decimal] = []
        for named in (2, 1, 0):
            rows = [row for row in fitting if (row.size is not None) + (row.image_quality is not None) == named]
            costs += (row.cost_usd for row in rows)
            # What always counts hides whatever is less specific.
            if any(_specificity(row)[0] == named and row.first_day is row.last_day is None for row in rows):
                return max(costs)
        column = self.columns.get(Component.IMAGE)
        return max([*costs, *([column] if column is not None else [])], default=None)

    def has(self, component: Component) -> bool:
        """Whether it has a rate of its own, under whichever conditions."""
        return component in self.columns or any(row.component == component for row in self.rates)

    def find(self, component: Component, *, conditions: Conditions, input_tokens: int = 0) -> Found:
        """The rate that counts. Where none does: the highest of the component, so that a cost is never too low."""
        is_estimate, own = False, component
        while True:
            if found := self._own(component, conditions, input_tokens):
                # A row may cost any tier, a column only what is standard.
                misses_tier = component in TOKENS and _misses_tier(found, conditions)
                return _as_estimate(found) if is_estimate or misses_tier else found
            if component not in FALLBACKS:
                return self._highest_row(own)
            is_estimate = is_estimate or component not in CERTAIN_FALLBACKS
            component = FALLBACKS[component]

    def highest(self, side: Sequence[Component], *, conditions: Conditions, input_tokens: int = 0) -> Found:
        """The highest rate of a side of tokens."""
        found = [self.find(each, conditions=conditions, input_tokens=input_tokens) for each in side]
        return max(found, key=lambda each: each.unit_cost_usd)

    def _own(self, component: Component, conditions: Conditions, input_tokens: int) -> Found | None:
        fitting = [
            row
            for row in self.rates
            if row.component == component and _fits(row, conditions, input_tokens=input_tokens)
        ]
        if fitting:
            row = max(fitting, key=_specificity)
            return Found(component=component, unit_cost_usd=row.cost_usd, row=row)
        if (column := self.columns.get(component)) is not None:
            return Found(component=component, unit_cost_usd=column, row=None)
        return None

    def _highest_row(self, component: Component) -> Found:
        rows = [row for row in self.rates if row.component == component]
        row = max(rows, key=lambda row: row.cost_usd, default=None)
        cost = row.cost_usd if row is not None else Decimal(0)
        return Found(component=component, unit_cost_usd=cost, row=row, is_estimate=True)

    def _unknown(self, usage: TokenUsage, conditions: Conditions) -> Iterator[Line]:
        """Nobody knows what these tokens are, so they cost the most that they can."""
        for tokens, side in ((usage.unknown_input_tokens, INPUT_SIDE), (usage.unknown_tokens, OUTPUT_SIDE)):
            if tokens:
                found = self.highest(side, conditions=conditions, input_tokens=usage.input_side)
                yield _line(None, tokens, _as_estimate(found))


def ties(rates: Sequence[R]) -> Iterator[tuple[R, R]]:
    """Pairs of rows that could fit one call and are equally specific, so that nothing says which one counts."""
    for one, other in combinations(rates, 2):
        if one.component == other.component and _specificity(one) == _specificity(other) and _overlap(one, other):
            yield one, other


def _fits(row: RateLike, conditions: Conditions, *, input_tokens: int) -> bool:
    if row.above_input_tokens is not None and input_tokens <= row.above_input_tokens:
        return False
    if any(getattr(row, name) not in (None, getattr(conditions, name)) for name in MATCHED):
        return False
    return (row.first_day or date.min) <= conditions.day <= (row.last_day or date.max)


def _specificity(row: RateLike) -> tuple[int, int, date]:
    """Days are no conditions: a rate of a season must not outdo one of a service tier."""
    conditions = [row.above_input_tokens, *(getattr(row, name) for name in MATCHED)]
    threshold = -1 if row.above_input_tokens is None else row.above_input_tokens
    return sum(condition is not None for condition in conditions), threshold, row.first_day or date.min


def _overlap(one: RateLike, other: RateLike) -> bool:
    for name in MATCHED:
        values = {getattr(one, name), getattr(other, name)} - {None}
        if len(values) > 1:
            return False
    begin = max(one.first_day or date.min, other.first_day or date.min)
    return begin <= min(one.last_day or date.max, other.last_day or date.max)


def _misses_tier(found: Found, conditions: Conditions) -> bool:
    named = found.row.service_tier if found.row is not None else None
    return conditions.service_tier != ServiceTier.STANDARD and named is None


def _as_estimate(found: Found) -> Found:
    return Found(component=found.component, unit_cost_usd=found.unit_cost_usd, row=found.row, is_estimate=True)


def _line(component: Component | None, quantity: int | Decimal, found: Found) -> Line:
    cost = EXACT.multiply(Decimal(quantity), found.unit_cost_usd)
    return Line(
        component=component,
        quantity=quantity,
        rated_as=found.component,
        unit_cost_usd=found.unit_cost_usd,
        row=found.row,
        # scaleb moves the decimal point, so the division is exact.
        cost_usd=EXACT.scaleb(cost, -6) if found.component in PER_MILLION else cost,
        is_estimate=found.is_estimate,
    )
