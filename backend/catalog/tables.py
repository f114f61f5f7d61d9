"""From plain values to rows: what `revisions.publish` writes. Nothing else may call this."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import datetime

from django.db import models

from backend.catalog.models import (
    ROW_TABLES,
    AIFunctionConfig,
    AIModelConfig,
    CreditCostConfig,
    GlobalIntegrationSettings,
    IntegrationProvider,
    SecretHealth,
)
from backend.catalog.models.providers import SecretName
from backend.catalog.rows import AI_MODEL, FUNCTION, OPERATION, PROVIDER, SETTINGS, AIModel
from backend.catalog.state import CatalogState, Row, column_names, differs
from backend.shared.encryption import encrypt
from backend.shared.immutable_json import thaw

# In the order of writing; deletions run in the opposite order.
TABLES: dict[str, tuple[type[models.Model], str]] = {
    PROVIDER: (IntegrationProvider, "provider_id"),
    AI_MODEL: (AIModelConfig, "model_name"),
    OPERATION: (CreditCostConfig, "operation_type"),
    FUNCTION: (AIFunctionConfig, "function"),
    SETTINGS: (GlobalIntegrationSettings, "id"),
}
SETTINGS_ID = 1


def write(*, before: CatalogState, after: CatalogState, now: datetime) -> None:
    """Bring the tables from one state to the next, touching only rows that differ."""
    old, new = before.rows(), after.rows()
    changed = {row: new[row] for row in new if row in old and differs(old[row], new[row])}
    gone = old.keys() - new.keys()
    _clear_flags(key for entity, key in {*changed, *gone} if entity == AI_MODEL)
    for entity in TABLES:
        _create(
            entity,
            [row for (row_entity, key), row in new.items() if row_entity == entity and (row_entity, key) not in old],
            now,
        )
        for (row_entity, key), row in changed.items():
            if row_entity == entity:
                _update(entity, key, row, now)
    # Deletions come last, because rows that change in the same step may still refer to the deleted ones.
    for entity in reversed(TABLES):
        _delete(entity, [key for row_entity, key in gone if row_entity == entity])


def write_secrets(*, secrets: Mapping[tuple[str, SecretName], str | None], now: datetime) -> None:
    """Encrypt and store new secrets and what may be read of them; None removes one."""
    for (provider_id, name), secret in secrets.items():
        ciphertext = encrypt(plaintext=secret, owner=f"{provider_id}.{name}") if secret is not None else None
        IntegrationProvider.objects.filter(pk=provider_id).update(**{name: ciphertext}, updated_at=now)
        # A new row instead of an update, so that a running test of the old key can't write its result here.
        SecretHealth.objects.filter(provider_id=provider_id, name=name).delete()
        if secret is not None:
            # Four characters would reveal too much of a short secret.
            last_four = secret[-4:] if len(secret) >= 12 else ""
            SecretHealth.objects.create(provider_id=provider_id, name=name, last_four=last_four, set_at=now)


def _clear_flags(model_names: Iterable[str]) -> None:
    # Unique indexes are checked row by row: clear the default and the tiers before other rows get them.
    AIModelConfig.objects.filter(model_name__in=list(model_names)).update(is_default=False, is_active=False)


def _delete(entity: str, keys: list[str]) -> None:
    model, key_field = TABLES[entity]
    rows = model._default_manager.filter(**{f"{key_field}__in": keys})
    if entity == AI_MODEL:
        rows.update(replaced_by=None)  # models that go together may refer to each other
    rows.delete()


def _create(entity: str, rows: list[Row], now: datetime) -> None:
    model, _ = TABLES[entity]
    model._default_manager.bulk_create(
        [model(**_values(entity, row), created_at=now, updated_at=now) for row in rows], batch_size=1_000
    )
    _create_rows([row for row in rows if isinstance(row, AIModel)])


def _update(entity: str, key: str, row: Row, now: datetime) -> None:
    model, key_field = TABLES[entity]
    row_key = {key_field: SETTINGS_ID if entity == SETTINGS else key}
    model._default_manager.filter(**row_key).update(**_values(entity, row), updated_at=now)
    if isinstance(row, AIModel):
        # Replaced as a whole: nothing refers to these rows.
        for table in ROW_TABLES.values():
            table._default_manager.filter(ai_model__model_name=key).delete()
        _create_rows([row])


def _create_rows(ai_models: list[AIModel]) -> None:
    for name, table in ROW_TABLES.items():
        rows = [(model.model_name, row) for model in ai_models for row in getattr(model, name)]
        table._default_manager.bulk_create(
            [
                table(ai_model_id=model_name, **{item.name: getattr(row, item.name) for item in fields(row)})
                for model_name, row in rows
            ],
            batch_size=1_000,
        )


def _values(entity: str, row: Row) -> dict[str, object]:
    return {name: _plain(getattr(row, name)) for name in column_names(entity)}


def _plain(value: object) -> object:
    return thaw(value) if isinstance(value, tuple | Mapping) else value
