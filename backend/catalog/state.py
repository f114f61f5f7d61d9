"""A whole state of the catalog as plain, immutable rows. Holds no secret.

The registry serves these rows and `revisions.publish` edits copies of them. Reading, writing and comparing them needs
no list of fields: `rows` declares each.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeAlias, TypeVar

from pydantic import TypeAdapter

from backend.catalog.fields import Field, Kind, declared
from backend.catalog.rows import (
    AI_MODEL,
    FUNCTION,
    OPERATION,
    PROVIDER,
    SETTINGS,
    SETTINGS_KEY,
    AIModel,
    Function,
    Operation,
    Provider,
    Settings,
)
from backend.shared.formats import JsonObject
from backend.shared.immutable_json import thaw

Row: TypeAlias = Provider | AIModel | Operation | Function | Settings
R = TypeVar("R", bound=Row)

CLASSES: dict[str, type[Row]] = {
    PROVIDER: Provider,
    AI_MODEL: AIModel,
    OPERATION: Operation,
    FUNCTION: Function,
    SETTINGS: Settings,
}
FIELDS: dict[str, tuple[Field, ...]] = {entity: declared(row_class) for entity, row_class in CLASSES.items()}
KEYS = {entity: item.name for entity, items in FIELDS.items() for item in items if item.about.is_key}
COSTS = tuple(item.name for item in FIELDS[AI_MODEL] if item.kind == Kind.DECIMAL and item.about.unit == "USD")
"""What providers charge, by column."""
ADAPTERS: dict[type, TypeAdapter[Row]] = {row_class: TypeAdapter(row_class) for row_class in CLASSES.values()}


def is_on_sale(model: AIModel, providers: Mapping[str, Provider]) -> bool:
    """Whether a model is available: it and its provider are active."""
    return model.is_active and providers[model.provider_id].is_active


@dataclass(slots=True, kw_only=True)
class CatalogState:
    """All rows, by entity and key."""

    providers: dict[str, Provider] = field(default_factory=dict)
    ai_models: dict[str, AIModel] = field(default_factory=dict)
    operations: dict[str, Operation] = field(default_factory=dict)
    functions: dict[str, Function] = field(default_factory=dict)
    settings: Settings | None = None

    def rows(self) -> dict[tuple[str, str], Row]:
        """Every row under (entity, key)."""
        rows: dict[tuple[str, str], Row] = {(PROVIDER, key): row for key, row in self.providers.items()}
        rows |= {(AI_MODEL, key): row for key, row in self.ai_models.items()}
        rows |= {(OPERATION, key): row for key, row in self.operations.items()}
        rows |= {(FUNCTION, key): row for key, row in self.functions.items()}
        if self.settings is not None:
            rows[SETTINGS, SETTINGS_KEY] = self.settings
        return rows

    def on_sale(self) -> dict[str, AIModel]:
        """The models that are available, by name."""
        return {name: model for name, model in self.ai_models.items() if is_on_sale(model, self.providers)}

    def copy(self) -> "CatalogState":
        """A state whose rows can be replaced without touching this one."""
        return CatalogState(
            providers=dict(self.providers),
            ai_models=dict(self.ai_models),
            operations=dict(self.operations),
            functions=dict(self.functions),
            settings=self.settings,
        )

    def after(self, before: "CatalogState") -> "CatalogState":
        """A copy to follow another state, with the functions that this one does not have: a function stays for ever,
        also where a state from before there were any comes back."""
        copy = self.copy()
        copy.functions = before.functions | copy.functions
        return copy

    def put(self, entity: str, key: str, row: Row | None) -> None:
        """Set a row, or remove it where `row` is None."""
        if isinstance(row, Provider):
            self.providers[key] = row
        elif isinstance(row, AIModel):
            self.ai_models[key] = row
        elif isinstance(row, Operation):
            self.operations[key] = row
        elif isinstance(row, Function):
            self.functions[key] = row
        elif isinstance(row, Settings) or entity == SETTINGS:
            self.settings = row
        else:
            self._remove(entity, key)

    def _remove(self, entity: str, key: str) -> None:
        rows: dict[str, dict[str, Any]] = {
            PROVIDER: self.providers,
            AI_MODEL: self.ai_models,
            OPERATION: self.operations,
            FUNCTION: self.functions,
        }
        rows[entity].pop(key, None)


def field_names(entity: str) -> tuple[str, ...]:
    return tuple(item.name for item in FIELDS[entity])


def column_names(entity: str) -> tuple[str, ...]:
    """Of the row's own table: a field of rows has a table of its own."""
    return tuple(item.name for item in FIELDS[entity] if item.kind != Kind.ROWS)


def row_from(row_class: type[R], values: Mapping[str, object]) -> R:
    """A row from column values or from their JSON. Raises pydantic.ValidationError."""
    row = ADAPTERS[row_class].validate_python(values)
    assert isinstance(row, row_class)
    return row


def normalised(row: R) -> R:
    """The row as it will be read again: decimals plain, lists in their order. Raises pydantic.ValidationError."""
    return row_from(type(row), {item.name: getattr(row, item.name) for item in fields(row)})


def with_values(row: R, values: Mapping[str, Any]) -> R:
    """The row with other values, by their column names: of any type, until `normalised` checks them."""
    return replace(row, **values)


def differs(old: Row | None, new: Row | None) -> bool:
    """Whether two rows differ as JSON, in which true is not 1."""
    if old is new:
        return False
    if old is None or new is None:
        return True
    return json.dumps(to_json(old), sort_keys=True) != json.dumps(to_json(new), sort_keys=True)


def is_same(old: Row, new: Row) -> bool:
    """Whether a row that nothing normalised is an existing one, without writing both as JSON."""
    # Types count, because Python takes True for 1; what is within JSON objects, only their JSON tells apart.
    if type(old) is not type(new) or old != new:
        return False
    for item in fields(old):
        value, other = getattr(old, item.name), getattr(new, item.name)
        if type(value) is not type(other):
            return False
        if isinstance(value, Mapping) and json.dumps(thaw(value)) != json.dumps(thaw(other)):
            return False
    return True


def to_json(row: Row) -> JsonObject:
    """A row as JSON: decimals as text, dates as YYYY-MM-DD."""
    values: JsonObject = ADAPTERS[type(row)].dump_python(row, mode="json")
    return values
