"""A whole state of the catalog as plain, immutable rows. Holds no secret.

The registry serves these rows and `revisions.publish` edits copies of them. Reading, writing and comparing them needs
no list of fields: `rows` declares each.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from pydantic import TypeAdapter

from backend.catalog.fields import Field, Kind, declared
from backend.catalog.rows import (
    AI_MODEL,
    OPERATION,
    PROVIDER,
    SETTINGS,
    SETTINGS_KEY,
    AIModel,
    Operation,
    Provider,
    Settings,
)

Row: TypeAlias = Provider | AIModel | Operation | Settings

CLASSES: dict[str, type[Row]] = {PROVIDER: Provider, AI_MODEL: AIModel, OPERATION: Operation, SETTINGS: Settings}
FIELDS: dict[str, tuple[Field, ...]] = {entity: declared(row_class) for entity, row_class in CLASSES.items()}
KEYS = {entity: item.name for entity, items in FIELDS.items() for item in items if item.about.is_key}
COSTS = tuple(item.name for item in FIELDS[AI_MODEL] if item.kind == Kind.DECIMAL and item.about.unit == "USD")
"""What providers charge, by column."""
ADAPTERS: dict[str, TypeAdapter[Any]] = {entity: TypeAdapter(row_class) for entity, row_class in CLASSES.items()}


def is_on_sale(model: AIModel, providers: Mapping[str, Provider]) -> bool:
    """Whether a model is available: it and its provider are active."""
    return model.is_active and providers[model.provider_id].is_active


@dataclass(slots=True, kw_only=True)
class CatalogState:
    """All rows, by entity and key."""

    providers: dict[str, Provider] = field(default_factory=dict)
    ai_models: dict[str, AIModel] = field(default_factory=dict)
    operations: dict[str, Operation] = field(default_factory=dict)
    settings: Settings | None = None

    def rows(self) -> dict[tuple[str, str], Row]:
        """Every row under (entity, key)."""
        found: dict[tuple[str, str], Row] = {(PROVIDER, key): row for key, row in self.providers.items()}
        found |= {(AI_MODEL, key): row for key, row in self.ai_models.items()}
        found |= {(OPERATION, key): row for key, row in self.operations.items()}
        if self.settings is not None:
            found[SETTINGS, SETTINGS_KEY] = self.settings
        return found

    def on_sale(self) -> dict[str, AIModel]:
        """The models that are available, by name."""
        return {name: model for name, model in self.ai_models.items() if is_on_sale(model, self.providers)}

    def copy(self) -> "CatalogState":
        """A state whose rows can be replaced without touching this one."""
        return CatalogState(
            providers=dict(self.providers),
            ai_models=dict(self.ai_models),
            operations=dict(self.operations),
            settings=self.settings,
        )

    def put(self, entity: str, key: str, row: Any) -> None:
        """Set a row, or remove it where `row` is None."""
        if entity == SETTINGS:
            self.settings = row
            return
        tables: dict[str, dict[str, Any]] = {
            PROVIDER: self.providers,
            AI_MODEL: self.ai_models,
            OPERATION: self.operations,
        }
        rows = tables[entity]
        if row is None:
            rows.pop(key, None)
        else:
            rows[key] = row


def field_names(entity: str) -> tuple[str, ...]:
    return tuple(item.name for item in FIELDS[entity])


def column_names(entity: str) -> tuple[str, ...]:
    """Of the row's own table: a field of rows has a table of its own."""
    return tuple(item.name for item in FIELDS[entity] if item.kind != Kind.ROWS)


def row_from(entity: str, values: Mapping[str, object]) -> Any:
    """A row from column values or from their JSON. Raises pydantic.ValidationError."""
    return ADAPTERS[entity].validate_python(values)


def normalised(entity: str, row: Row) -> Any:
    """The row as it will be read again: decimals plain, lists in their order. Raises pydantic.ValidationError."""
    return row_from(entity, {name: getattr(row, name) for name in field_names(entity)})


def differs(entity: str, one: Row | None, other: Row | None) -> bool:
    """Whether two rows differ as JSON, in which true is not 1."""
    if one is other:
        return False
    if one is None or other is None:
        return True
    return json.dumps(to_json(entity, one), sort_keys=True) != json.dumps(to_json(entity, other), sort_keys=True)


def to_json(entity: str, row: Row) -> dict[str, Any]:
    """A row as JSON: decimals as text, dates as YYYY-MM-DD."""
    found: dict[str, Any] = ADAPTERS[entity].dump_python(row, mode="json")
    return found
