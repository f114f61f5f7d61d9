"""Phase 7: SQL for the former database, which a person runs. Nothing is dropped: it moves aside, and can come back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from psycopg import sql
from psycopg.sql import SQL, Composable, Identifier

from backend.legacy.mapping import Mapping, SettingsTable
from backend.legacy.old_database import OldDatabase

BACKUP = "ratecard_backup"
ASIDE = "_before_ratecard"
LONGEST = 63


@dataclass(frozen=True, slots=True)
class Both:
    """A statement and the one that takes it back."""

    forward: Composable
    reverse: Composable


def script(old: OldDatabase, *, mapping: Mapping, reverse: bool) -> str:
    """One transaction: all of it happens or nothing. Raises UnusableLegacyDatabase."""
    pairs = list(_pairs(old, mapping))
    statements = [pair.reverse for pair in reversed(pairs)] if reverse else [pair.forward for pair in pairs]
    lines = ["BEGIN;", *(f"{statement.as_string()};" for statement in statements), "COMMIT;"]
    return "\n".join(lines) + "\n"


def _pairs(old: OldDatabase, mapping: Mapping) -> Iterator[Both]:
    backup = Identifier(BACKUP)
    yield Both(SQL("CREATE SCHEMA {}").format(backup), SQL("DROP SCHEMA {}").format(backup))
    if mapping.settings is not None:
        yield from _settings(old, mapping.settings)
    credits = old.resolve(mapping.accounts)["credits"]
    yield _aside(mapping.accounts.table, credits)
    for table in (mapping.overrides, mapping.operations, mapping.models):
        if table is not None:
            yield _moved(table.table)


def _settings(old: OldDatabase, table: SettingsTable) -> Iterator[Both]:
    called = old.resolve(table)
    keys = [column for columns in table.keys.values() if (column := old.column(table.table, columns))]
    if keys:
        yield from _keys(table, keys)
    choices = [column for columns in table.model_choices if (column := old.column(table.table, columns))]
    for column in dict.fromkeys([*called.values(), *choices]):
        yield _aside(table.table, column)


def _keys(table: SettingsTable, keys: Sequence[str]) -> Iterator[Both]:
    """Keys are kept in the backup and emptied in the settings: drop the backup's table once all runs."""
    name, kept = _table(table.table), Identifier(BACKUP, "keys")
    key, columns = Identifier(table.key), SQL(", ").join(map(Identifier, keys))
    empty = SQL(", ").join(SQL("{} = ''").format(Identifier(one)) for one in keys)
    again = SQL(", ").join(SQL("{0} = k.{0}").format(Identifier(one)) for one in keys)
    yield Both(
        SQL("CREATE TABLE {} AS SELECT {}, {} FROM {}").format(kept, key, columns, name),
        SQL("DROP TABLE {}").format(kept),
    )
    yield Both(
        SQL("UPDATE {} SET {}").format(name, empty),
        SQL("UPDATE {} s SET {} FROM {} k WHERE s.{} = k.{}").format(name, again, kept, key, key),
    )


def _aside(table: str, column: str) -> Both:
    """Code that still reads the column fails at once, instead of reading what is no more so."""
    former, aside = Identifier(column), Identifier(f"{column}{ASIDE}"[:LONGEST])
    rename = SQL("ALTER TABLE {} RENAME COLUMN {} TO {}")
    return Both(rename.format(_table(table), former, aside), rename.format(_table(table), aside, former))


def _moved(table: str) -> Both:
    schema, _, name = table.rpartition(".")
    move = SQL("ALTER TABLE {} SET SCHEMA {}")
    home = Identifier(schema or "public")
    return Both(move.format(_table(table), Identifier(BACKUP)), move.format(Identifier(BACKUP, name), home))


def _table(table: str) -> sql.Identifier:
    return Identifier(*table.split("."))
