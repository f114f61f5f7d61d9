"""Changes of the catalog as plain data: a name and its JSON values, so that one can be kept and made later.

Applied now or on a later day, a step is the same one call of the catalog.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any

from backend.catalog import ai_models, functions, operations, providers, settings, tiers
from backend.catalog.catalog_error import CatalogError
from backend.catalog.formats import CATALOG
from backend.catalog.revisions import Draft
from backend.catalog.rows import AI_MODEL, FUNCTION, OPERATION, PROVIDER, SETTINGS, AIModel, Provider
from backend.catalog.state import KEYS, field_names
from backend.shared import formats
from backend.shared.formats import NUMBER, JsonObject, Unreadable, numbered


class StepName(StrEnum):
    PROVIDER_CREATE = "provider_create"
    PROVIDER_UPDATE = "provider_update"
    PROVIDER_ACTIVATE = "provider_activate"
    PROVIDER_DEACTIVATE = "provider_deactivate"
    PROVIDER_DELETE = "provider_delete"
    AI_MODEL_CREATE = "ai_model_create"
    AI_MODEL_UPDATE = "ai_model_update"
    AI_MODEL_ACTIVATE = "ai_model_activate"
    AI_MODEL_DEACTIVATE = "ai_model_deactivate"
    AI_MODEL_DELETE = "ai_model_delete"
    AI_MODEL_SET_DEFAULT = "ai_model_set_default"
    AI_MODEL_RETIRE = "ai_model_retire"
    TIER_ASSIGN = "tier_assign"
    OPERATION_UPDATE = "operation_update"
    FUNCTION_UPDATE = "function_update"
    SETTINGS_UPDATE = "settings_update"


@dataclass(frozen=True, slots=True)
class Step:
    """One change. Values are JSON: decimals and days as text. A step never holds a secret."""

    name: StepName
    values: JsonObject


def step(name: StepName, **values: object) -> Step:
    """A step from Python values."""
    return Step(name, {key: _as_json(value) for key, value in values.items()})


def apply(draft: Draft, *, step: Step, today: date) -> None:
    """Make one change in a draft. Raises what its function raises."""
    KINDS[step.name].call(draft, today, **step.values)


def apply_all(draft: Draft, *, steps: Iterable[Step], today: date) -> None:
    """Make changes in a draft, in their order. Raises as `apply`; a CatalogError then says the place of its change."""
    for place, step in enumerate(steps):
        try:
            apply(draft, step=step, today=today)
        except CatalogError as error:
            error.place = place
            raise


def to_json(steps: list[Step]) -> list[JsonObject]:
    """Steps as they are kept, each with the number of its format."""
    return [numbered({"name": step.name, "values": dict(step.values)}, format=CATALOG) for step in steps]


def from_json(rows: list[JsonObject], *, where: str) -> list[Step]:
    """Kept steps by the names of today. `where` says whose they are. Raises Unreadable."""
    return [_read(row, f"{where}, step {place}") for place, row in enumerate(rows, start=1)]


def _read(row: JsonObject, where: str) -> Step:
    number = formats.number_of(row)
    formats.check(row, known={NUMBER, "name", "values"}, needed={"name", "values"}, where=where, number=number)
    name, values = str(row["name"]), row["values"]
    if name not in KINDS or not isinstance(values, dict):
        raise Unreadable(where=where, number=number, problem=f"there is no step {name}.")
    kind = KINDS[StepName(name)]
    upgraded = CATALOG.upgraded(kind.of or name, values, number=number, where=where, whole=kind.whole)
    formats.check(upgraded, known=kind.known, needed=kind.needed, where=where, number=number)
    return Step(StepName(name), upgraded)


def _as_json(value: object) -> object:
    # A choice is a str, too; without this a step would hold the enum instead of its value.
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        # What a row of a list does not have is left out, as in all that is kept of it.
        return _as_json({name: item for name, item in asdict(value).items() if item is not None})
    if isinstance(value, Mapping):
        return {key: _as_json(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_as_json(item) for item in value]
    return value


def _plainly(edit: Callable[..., None]) -> Callable[..., None]:
    return lambda draft, _, **values: edit(draft, **values)


def _create_provider(draft: Draft, _: date, **values: Any) -> None:
    providers.create(draft, provider=Provider(**values))


def _create_ai_model(draft: Draft, _: date, **values: Any) -> None:
    ai_models.create(draft, model=AIModel(**values))


def _retire(draft: Draft, today: date, *, switch_at: str, **values: str) -> None:
    ai_models.retire(draft, switch_at=date.fromisoformat(switch_at), today=today, **values)


@dataclass(frozen=True, slots=True)
class _Kind:
    """The call of a step, and what its values are: fields of a row `of` an entity, or arguments, none left out.

    `whole`: what its author left out of the row has its default.
    """

    call: Callable[..., None]
    arguments: tuple[str, ...] = ()
    of: str | None = None
    whole: bool = False

    @property
    def known(self) -> Collection[str]:
        return self.arguments if self.of is None else field_names(self.of)

    @property
    def needed(self) -> Collection[str]:
        return self.arguments if self.of is None else [key for entity, key in KEYS.items() if entity == self.of]


PROVIDER_ID, MODEL_NAME = ("provider_id",), ("model_name",)
KINDS: dict[StepName, _Kind] = {
    StepName.PROVIDER_CREATE: _Kind(_create_provider, of=PROVIDER, whole=True),
    StepName.PROVIDER_UPDATE: _Kind(_plainly(providers.update), of=PROVIDER),
    StepName.PROVIDER_ACTIVATE: _Kind(_plainly(providers.activate), PROVIDER_ID),
    StepName.PROVIDER_DEACTIVATE: _Kind(_plainly(providers.deactivate), ("provider_id", "new_defaults"), whole=True),
    StepName.PROVIDER_DELETE: _Kind(_plainly(providers.delete), PROVIDER_ID),
    StepName.AI_MODEL_CREATE: _Kind(_create_ai_model, of=AI_MODEL, whole=True),
    StepName.AI_MODEL_UPDATE: _Kind(_plainly(ai_models.update), of=AI_MODEL),
    StepName.AI_MODEL_ACTIVATE: _Kind(_plainly(ai_models.activate), MODEL_NAME),
    StepName.AI_MODEL_DEACTIVATE: _Kind(_plainly(ai_models.deactivate), MODEL_NAME),
    StepName.AI_MODEL_DELETE: _Kind(_plainly(ai_models.delete), MODEL_NAME),
    StepName.AI_MODEL_SET_DEFAULT: _Kind(_plainly(ai_models.set_default), MODEL_NAME),
    StepName.AI_MODEL_RETIRE: _Kind(_retire, ("model_name", "successor", "switch_at")),
    StepName.TIER_ASSIGN: _Kind(_plainly(tiers.assign), ("tier", "model_name")),
    StepName.OPERATION_UPDATE: _Kind(_plainly(operations.update), of=OPERATION),
    StepName.FUNCTION_UPDATE: _Kind(_plainly(functions.update), of=FUNCTION),
    StepName.SETTINGS_UPDATE: _Kind(_plainly(settings.update), of=SETTINGS),
}
