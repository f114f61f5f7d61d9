"""Changes of the catalog as plain data: a name and its JSON values, so that one can be kept and made later.

Applied now or on a later day, a step is the same one call of the catalog.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any

from backend.catalog import ai_models, operations, providers, settings, tiers
from backend.catalog.catalog_error import CatalogError
from backend.catalog.revisions import Draft
from backend.catalog.state import AIModel, Provider


class StepName(StrEnum):
    PROVIDER_CREATE = "provider_create"
    PROVIDER_UPDATE = "provider_update"
    PROVIDER_DELETE = "provider_delete"
    AI_MODEL_CREATE = "ai_model_create"
    AI_MODEL_UPDATE = "ai_model_update"
    AI_MODEL_DELETE = "ai_model_delete"
    AI_MODEL_SET_DEFAULT = "ai_model_set_default"
    AI_MODEL_RETIRE = "ai_model_retire"
    TIER_ASSIGN = "tier_assign"
    OPERATION_UPDATE = "operation_update"
    SETTINGS_UPDATE = "settings_update"


@dataclass(frozen=True, slots=True)
class Step:
    """One change. Values are JSON: decimals and days as text. A step never holds a secret."""

    name: StepName
    values: Mapping[str, Any]


def step(name: StepName, **values: Any) -> Step:
    """A step from Python values."""
    return Step(name, _as_json(values))


def apply(draft: Draft, *, step: Step, today: date) -> None:
    """Make one change in a draft. Raises what its function raises."""
    CALLS[step.name](draft, today, **step.values)


def apply_all(draft: Draft, *, steps: Iterable[Step], today: date) -> None:
    """Make changes in a draft, in their order. Raises as `apply`; a CatalogError then says the place of its change."""
    for place, one in enumerate(steps):
        try:
            apply(draft, step=one, today=today)
        except CatalogError as error:
            error.place = place
            raise


def to_json(steps: list[Step]) -> list[dict[str, Any]]:
    return [{"name": one.name, "values": dict(one.values)} for one in steps]


def from_json(rows: list[dict[str, Any]]) -> list[Step]:
    """Raises KeyError, ValueError where another version of Ratecard wrote them."""
    return [Step(StepName(row["name"]), row["values"]) for row in rows]


def _as_json(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return _as_json(asdict(value))
    if isinstance(value, Mapping):
        return {key: _as_json(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_as_json(item) for item in value]
    return value


def _plainly(edit: Callable[..., None]) -> Callable[..., None]:
    return lambda draft, _, **values: edit(draft, **values)


def _retire(draft: Draft, today: date, *, retired_at: str, **values: str) -> None:
    ai_models.retire(draft, retired_at=date.fromisoformat(retired_at), today=today, **values)


CALLS: dict[StepName, Callable[..., None]] = {
    StepName.PROVIDER_CREATE: lambda draft, _, **values: providers.create(draft, provider=Provider(**values)),
    StepName.PROVIDER_UPDATE: _plainly(providers.update),
    StepName.PROVIDER_DELETE: _plainly(providers.delete),
    StepName.AI_MODEL_CREATE: lambda draft, _, **values: ai_models.create(draft, model=AIModel(**values)),
    StepName.AI_MODEL_UPDATE: _plainly(ai_models.update),
    StepName.AI_MODEL_DELETE: _plainly(ai_models.delete),
    StepName.AI_MODEL_SET_DEFAULT: _plainly(ai_models.set_default),
    StepName.AI_MODEL_RETIRE: _retire,
    StepName.TIER_ASSIGN: _plainly(tiers.assign),
    StepName.OPERATION_UPDATE: _plainly(operations.update),
    StepName.SETTINGS_UPDATE: _plainly(settings.update),
}
