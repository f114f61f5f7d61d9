"""What the former product has, as it was read: rows, which keys are set, and constants. No secret is in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from psycopg import sql

from backend.legacy import source_constants
from backend.legacy.legacy_errors import UnusableLegacyDatabase
from backend.legacy.mapping import Mapping as LegacyMapping
from backend.legacy.mapping import SettingsTable, Table, Usage
from backend.legacy.old_database import OldDatabase, Row
from backend.legacy.source_constants import ReadConstant


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelChoice:
    """A column of the settings that names a model; `model_name` is None where it refers to a row that is gone."""

    place: str
    value: object
    model_name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageKind:
    """Rows of recorded usage that are alike, and the key of the first."""

    operation: str
    model: str
    has_amount: bool
    rows: int
    first: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    mapping: LegacyMapping
    models: Sequence[Row]
    settings: Row | None
    model_choices: Sequence[ModelChoice]
    keys: Mapping[str, str]
    """Providers whose key is set, with its place."""
    operations: Sequence[Row]
    overrides: Sequence[Row]
    accounts: Sequence[Row]
    usage: Sequence[UsageKind]
    constants: Sequence[ReadConstant]
    missing: Sequence[tuple[str, str]] = field(default=())
    """Columns that the mapping names and that do not exist: where, and what they would be."""


def read(old: OldDatabase, *, mapping: LegacyMapping, folder: Path) -> Product:
    """Everything but usage row by row and the keys themselves. Raises UnusableLegacyDatabase."""
    models = list(old.rows(mapping.models))
    settings = next(old.rows(mapping.settings), None) if mapping.settings else None
    return Product(
        mapping=mapping,
        models=models,
        settings=settings,
        model_choices=_model_choices(old, mapping.settings, settings, models),
        keys=_keys(old, mapping.settings, settings),
        operations=_rows(old, mapping.operations),
        overrides=_rows(old, mapping.overrides),
        accounts=_rows(old, mapping.accounts),
        usage=_usage(old, mapping.usage),
        constants=[source_constants.read(constant, folder=folder) for constant in mapping.constants],
        missing=_missing(old, mapping),
    )


def read_key(old: OldDatabase, *, mapping: LegacyMapping, provider_id: str) -> str:
    """A provider's key itself, for whoever seals it at once. Raises UnusableLegacyDatabase."""
    table = mapping.settings
    row = next(old.rows(table), None) if table is not None else None
    column = old.column(table.table, table.keys[provider_id]) if table is not None else None
    if table is None or row is None or column is None:
        raise UnusableLegacyDatabase(f"There is no key of {provider_id} any more.")
    return str(_value(old, table, row, "{}", column))


def _rows(old: OldDatabase, table: Table | None) -> list[Row]:
    return list(old.rows(table)) if table is not None else []


def _value(old: OldDatabase, table: SettingsTable, row: Row, expression: str, column: str) -> object:
    statement = sql.SQL("SELECT {} FROM {} WHERE {} = %s").format(
        sql.SQL(expression).format(sql.Identifier(column)),
        sql.Identifier(*table.table.split(".")),
        sql.Identifier(table.key),
    )
    return old.fetch(statement, [row.key])[0][0]


def _model_choices(
    old: OldDatabase, table: SettingsTable | None, row: Row | None, models: Sequence[Row]
) -> list[ModelChoice]:
    if table is None or row is None:
        return []
    names = {model.key: str(model["model_name"]) for model in models}
    choices = []
    for columns in table.model_choices:
        if (column := old.column(table.table, columns)) is None:
            continue
        value = _value(old, table, row, "{}", column)
        if value is not None:
            name = names.get(value) if isinstance(value, int) else str(value)
            choices.append(ModelChoice(place=f"{table.table}.{column}", value=value, model_name=name))
    return choices


def _keys(old: OldDatabase, table: SettingsTable | None, row: Row | None) -> dict[str, str]:
    if table is None or row is None:
        return {}
    existing = {provider: old.column(table.table, columns) for provider, columns in table.keys.items()}
    return {
        provider: f"{table.table}.{column}"
        for provider, column in existing.items()
        if column is not None and _value(old, table, row, "coalesce({}, '') <> ''", column)
    }


def _usage(old: OldDatabase, table: Usage | None) -> list[UsageKind]:
    if table is None:
        return []
    called = old.resolve(table)
    amounts = [called[name] for name in ("tokens_input", "tokens_output", "images") if name in called]
    statement = sql.SQL(
        "SELECT {operation}::text, {model}::text, coalesce({amounts}, 0) > 0, count(*), min({key}) FROM {table} "
        "GROUP BY 1, 2, 3 ORDER BY 5"
    ).format(
        operation=sql.Identifier(called["operation"]),
        model=sql.Identifier(called["model"]),
        amounts=sql.SQL("greatest({})").format(sql.SQL(", ").join([*map(sql.Identifier, amounts), sql.SQL("0")])),
        key=sql.Identifier(table.key),
        table=sql.Identifier(*table.table.split(".")),
    )
    return [
        UsageKind(operation=str(operation), model=str(model), has_amount=bool(has), rows=int(str(count)), first=first)
        for operation, model, has, count, first in old.fetch(statement)
    ]


def _missing(old: OldDatabase, mapping: LegacyMapping) -> list[tuple[str, str]]:
    tables = (mapping.models, mapping.settings, mapping.operations, mapping.overrides, mapping.accounts, mapping.usage)
    missing = []
    for table in tables:
        if table is None:
            continue
        called = old.resolve(table)
        names = [name for name in table.columns if name not in called]
        missing += [(f"{table.table}.{table.columns[name][0]}", name) for name in names]
        choices = table.model_choices if isinstance(table, SettingsTable) else ()
        keys = tuple(table.keys.values()) if isinstance(table, SettingsTable) else ()
        missing += [
            (f"{table.table}.{columns[0]}", "a model" if columns in choices else "a key")
            for columns in (*choices, *keys)
            if old.column(table.table, columns) is None
        ]
    return missing
