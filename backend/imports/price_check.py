"""Our provider costs held against a public price list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import AIModel
from backend.catalog.state import COSTS
from backend.imports.aliases import Names, OurModels
from backend.imports.price_lists import ListedRow


class Verdict(StrEnum):
    SAME = "same"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class CostComparison:
    """One cost that both know, in USD per 1,000,000 tokens or per image."""

    field: str
    ours: Decimal
    theirs: Decimal

    @property
    def is_same(self) -> bool:
        return self.ours == self.theirs


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelComparison:
    """The verdict is "same" only where the list has each of our costs; `unlisted` names those that it has not.

    `retired_at` is the list's date, whether past or to come; `is_retired` says that it is past.
    """

    model_name: str
    verdict: Verdict
    costs: tuple[CostComparison, ...]
    unlisted: tuple[str, ...]
    retired_at: date | None
    is_retired: bool


def compare(
    *, registry: ModelRegistry, listed: Iterable[ListedRow], names: Names, today: date
) -> tuple[ModelComparison, ...]:
    """Every model of the catalog, in its order, against its entry: that of its own name before others."""
    ours, entries = OurModels(registry.ai_models.values(), names), dict[str, ListedRow]()
    for row in listed:
        model = ours.find(row)
        if model is not None and (row.name == model.model_name or model.model_name not in entries):
            entries[model.model_name] = row
    return tuple(_compare(model, entries.get(model.model_name), today) for model in registry.listed)


def _compare(model: AIModel, entry: ListedRow | None, today: date) -> ModelComparison:
    costs = tuple(
        CostComparison(field=name, ours=ours, theirs=theirs)
        for name in COSTS
        if (ours := getattr(model, name)) is not None and entry and (theirs := entry.costs.get(name)) is not None
    )
    unlisted = tuple(
        name for name in COSTS if getattr(model, name) is not None and name not in {c.field for c in costs}
    )
    same = all(cost.is_same for cost in costs)
    verdict = Verdict.DIFFERENT if not same else Verdict.UNKNOWN if unlisted else Verdict.SAME
    retired_at = entry.retired_at if entry else None
    return ModelComparison(
        model_name=model.model_name,
        verdict=verdict,
        costs=costs,
        unlisted=unlisted,
        retired_at=retired_at,
        is_retired=retired_at is not None and retired_at <= today,
    )
