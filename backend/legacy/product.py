"""What the former product has, as it was read: rows, which keys are set, and constants. No secret is in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from psycopg import sql

from backend.legacy import source_constants
from backend.legacy.legacy_errors import UnusableLegacyDatabase
from backend.legacy.mapping import Accounts, SettingsTable, Table, Usage
from backend.legacy.mapping import Mapping as LegacyMapping
from backend.legacy.old_database import OldDatabase, Row
from backend.legacy.readings import WHOLE
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
    wrong: str | None
    """A column that can't be as it is: an account that does not exist, or an amount that is no whole number from 0."""
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
        usage=_usage(old, mapping, models),
        constants=[source_constants.read(constant, folder=folder) for constant in mapping.constants],
        missing=_missing(old, mapping),
    )


def names_of(models: Sequence[Row]) -> dict[str, str]:
    """Models by what they are called elsewhere: by their name or, where no other has that for a name, their row's key,
    as a number or as text."""
    names = [row.text("model_name") for row in models]
    return {str(row.key): name for row, name in zip(models, names, strict=True)} | {name: name for name in names}


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
    names, choices = names_of(models), []
    for columns in table.model_choices:
        if (column := old.column(table.table, columns)) is None:
            continue
        value = _value(old, table, row, "{}", column)
        if value is not None:
            name = names.get(str(value), value if isinstance(value, str) else None)
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


AMOUNT = "CASE WHEN {column}::text ~ {whole} THEN {column}::text::numeric END"
WRONG = "WHEN {column}::text !~ {whole} THEN {name}"
UNKNOWN = "WHEN {column} IS NULL OR {column}::text NOT IN (SELECT {key}::text FROM {accounts}) THEN 'account'"


def _usage(old: OldDatabase, mapping: LegacyMapping, models: Sequence[Row]) -> list[UsageKind]:
    table = mapping.usage
    if table is None:
        return []
    called, names = old.resolve(table), names_of(models)
    statement = sql.SQL(
        "SELECT {operation}::text, {model}, coalesce({amounts}, 0) > 0, {wrong}, count(*), min({key}) FROM {table} "
        "GROUP BY 1, 2, 3, 4 ORDER BY 6"
    ).format(
        operation=sql.Identifier(called["operation"]),
        model=sql.Identifier(called["model"]),
        amounts=_amounts(called),
        wrong=_wrong(mapping.accounts, called),
        key=sql.Identifier(table.key),
        table=sql.Identifier(*table.table.split(".")),
    )
    return [
        UsageKind(
            operation=str(operation),
            model=names.get(str(model), str(model)),
            has_amount=bool(has),
            wrong=None if wrong is None else str(wrong),
            rows=int(str(count)),
            first=first,
        )
        for operation, model, has, wrong, count, first in old.fetch(statement)
    ]


def _amounts(called: Mapping[str, str]) -> sql.Composed:
    """The largest amount, of those that can be read."""
    columns = [called[name] for name in ("tokens_input", "tokens_output", "images") if name in called]
    amounts = [sql.SQL(AMOUNT).format(column=sql.Identifier(one), whole=sql.Literal(WHOLE)) for one in columns]
    return sql.SQL("greatest({})").format(sql.SQL(", ").join([*amounts, sql.SQL("0")]))


def _wrong(accounts: Accounts, called: Mapping[str, str]) -> sql.Composed:
    unknown = sql.SQL(UNKNOWN).format(
        column=sql.Identifier(called["account"]),
        key=sql.Identifier(accounts.key),
        accounts=sql.Identifier(*accounts.table.split(".")),
    )
    wrong = [
        sql.SQL(WRONG).format(column=sql.Identifier(called[one]), whole=sql.Literal(WHOLE), name=sql.Literal(one))
        for one in Usage.kinds
        if one in called
    ]
    return sql.SQL("CASE {} END").format(sql.SQL(" ").join([unknown, *wrong]))


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
