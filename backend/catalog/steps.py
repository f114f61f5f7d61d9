"""Changes of the catalog as plain data: a name and its JSON values, so that one can be kept and made later.

Applied now or on a later day, a step is the same one call of the catalog.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any

from backend.catalog import ai_models, operations, providers, settings, tiers
from backend.catalog.formats import CATALOG
from backend.catalog.revisions import Draft
from backend.catalog.state import AI_MODEL, KEYS, OPERATION, PROVIDER, SETTINGS, AIModel, Provider, field_names
from backend.shared import formats
from backend.shared.formats import NUMBER, JsonObject, Unreadable, numbered


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
    values: JsonObject


def step(name: StepName, **values: Any) -> Step:
    """A step from Python values."""
    return Step(name, _as_json(values))


def apply(draft: Draft, *, step: Step, today: date) -> None:
    """Make one change in a draft. Raises what its function raises."""
    CALLS[step.name](draft, today, **step.values)


def to_json(steps: list[Step]) -> list[JsonObject]:
    """Steps as they are kept, each with the number of its format."""
    return [numbered({"name": one.name, "values": dict(one.values)}, format=CATALOG) for one in steps]


def from_json(rows: list[JsonObject], *, where: str = "a step") -> list[Step]:
    """Kept steps by the names of today. `where` says whose they are. Raises Unreadable."""
    return [_read(row, f"{where}, step {place}") for place, row in enumerate(rows, start=1)]


def _read(row: JsonObject, where: str) -> Step:
    number = formats.number_of(row)
    formats.check(row, known={NUMBER, "name", "values"}, needed={"name", "values"}, where=where, number=number)
    name, values = str(row["name"]), row["values"]
    if name not in VALUES or not isinstance(values, dict):
        raise Unreadable(where=where, number=number, problem=f"there is no step {name}.")
    kind = VALUES[StepName(name)]
    upgraded = CATALOG.upgraded(kind.name, values, number=number, where=where, whole=kind.whole)
    formats.check(upgraded, known=kind.known, needed=kind.needed, where=where, number=number)
    return Step(StepName(name), upgraded)


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


@dataclass(frozen=True, slots=True)
class _Kind:
    """What the values of a step are named by: fields of a row, of which some may be left out, or arguments."""

    name: str
    known: Collection[str]
    needed: Collection[str]
    whole: bool


def _fields(entity: str, *, whole: bool = False) -> _Kind:
    return _Kind(entity, field_names(entity), {KEYS[entity]} if entity in KEYS else (), whole)


def _arguments(step: StepName, *names: str) -> _Kind:
    return _Kind(step, names, names, whole=True)


VALUES: dict[StepName, _Kind] = {
    StepName.PROVIDER_CREATE: _fields(PROVIDER, whole=True),
    StepName.PROVIDER_UPDATE: _fields(PROVIDER),
    StepName.PROVIDER_DELETE: _arguments(StepName.PROVIDER_DELETE, "provider_id"),
    StepName.AI_MODEL_CREATE: _fields(AI_MODEL, whole=True),
    StepName.AI_MODEL_UPDATE: _fields(AI_MODEL),
    StepName.AI_MODEL_DELETE: _arguments(StepName.AI_MODEL_DELETE, "model_name"),
    StepName.AI_MODEL_SET_DEFAULT: _arguments(StepName.AI_MODEL_SET_DEFAULT, "model_name"),
    StepName.AI_MODEL_RETIRE: _arguments(StepName.AI_MODEL_RETIRE, "model_name", "successor", "retired_at"),
    StepName.TIER_ASSIGN: _arguments(StepName.TIER_ASSIGN, "tier", "model_name"),
    StepName.OPERATION_UPDATE: _fields(OPERATION),
    StepName.SETTINGS_UPDATE: _fields(SETTINGS),
}
