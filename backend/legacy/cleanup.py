"""Phase 7: SQL for the former database, which a person runs. Nothing is dropped: it moves aside, and can come back."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from psycopg import sql
from psycopg.sql import SQL, Composable, Identifier

from backend.legacy.faults import FaultCode
from backend.legacy.inventory import Inventory
from backend.legacy.mapping import IN_JSON, Mapping, SettingsTable
from backend.legacy.old_database import OldDatabase
from backend.legacy.setting_moves import PRICE

BACKUP = "ratecard_backup"
ASIDE = "_before_ratecard"
LONGEST = 63


@dataclass(frozen=True, slots=True)
class Both:
    """A statement and the one that takes it back."""

    forward: Composable
    reverse: Composable


def script(old: OldDatabase, *, taken: Inventory, mapping: Mapping, keys: Collection[str], reverse: bool) -> str:
    """One transaction: all of it happens or nothing. `taken` says what has moved, `keys` are providers whose key came.

    Raises UnusableLegacyDatabase.
    """
    pairs = list(_pairs(old, mapping, taken, keys))
    statements = [pair.reverse for pair in reversed(pairs)] if reverse else [pair.forward for pair in pairs]
    lines = ["BEGIN;", *(f"{statement.as_string()};" for statement in statements), "COMMIT;"]
    return "\n".join([*map("-- {}".format, _staying(mapping, taken, keys)), *lines]) + "\n"


def _pairs(old: OldDatabase, mapping: Mapping, taken: Inventory, keys: Collection[str]) -> Iterator[Both]:
    backup, stays = Identifier(BACKUP), _stays(taken)
    yield Both(SQL("CREATE SCHEMA {}").format(backup), SQL("DROP SCHEMA {}").format(backup))
    if mapping.settings is not None:
        yield from _settings(old, mapping.settings, taken, keys)
    if not stays["account"]:
        yield _aside(mapping.accounts.table, old.resolve(mapping.accounts)["credits"])
    for kind, table in (("override", mapping.overrides), ("operation", mapping.operations), ("model", mapping.models)):
        if table is not None and not stays[kind]:
            yield _moved(table.table)


def _stays(taken: Inventory) -> Counter[str]:
    """How many things of a kind were not taken over."""
    stays = Counter(item.kind for item in taken.items if not item.goes_to)
    stays["operation"] += any(item.name == PRICE and not item.goes_to for item in taken.items)
    stays["override"] += sum(fault.code == FaultCode.OVERRIDE_NOT_MAPPED for fault in taken.faults)
    return stays


def _staying(mapping: Mapping, taken: Inventory, keys: Collection[str]) -> Iterator[str]:
    """What is left as it is, in words."""
    stays = _stays(taken)
    tables = {"account": mapping.accounts, "override": mapping.overrides, "operation": mapping.operations}
    for kind, table in {**tables, "model": mapping.models}.items():
        if table is not None and stays[kind]:
            yield f"{table.table} stays as it is: {stays[kind]} of its {kind}s were not taken over."
    for item in taken.items:
        if IN_JSON in item.place and item.goes_to:
            yield f"{item.place} stays as it is: it is a part of its column's JSON."
        if (item.kind == "key" and item.name not in keys) or (_of_settings(item.kind) and not item.goes_to):
            yield f"{item.place} stays as it is: it was not taken over."


def _of_settings(kind: str) -> bool:
    return kind in ("setting", "choice of a model")


def _settings(old: OldDatabase, table: SettingsTable, taken: Inventory, moved: Collection[str]) -> Iterator[Both]:
    called = old.resolve(table)
    keys = [
        column for one, columns in table.keys.items() if one in moved and (column := old.column(table.table, columns))
    ]
    if keys:
        yield from _keys(table, keys)
    rows = old.fetch(SQL("SELECT count(*) FROM {}").format(_table(table.table)))
    if rows != [(1,)]:
        return
    taken_over = {item.place.rpartition(".")[2] for item in taken.items if _of_settings(item.kind) and item.goes_to}
    choices = [column for columns in table.model_choices if (column := old.column(table.table, columns))]
    for column in dict.fromkeys([*called.values(), *choices]):
        if column in taken_over and IN_JSON not in column:
            yield _aside(table.table, column)


def _keys(table: SettingsTable, keys: Sequence[str]) -> Iterator[Both]:
    """Keys are kept in the backup and emptied in the settings: drop the backup's table once all runs."""
    name, kept = _table(table.table), Identifier(BACKUP, "keys")
    key, columns = Identifier(table.key), SQL(", ").join(map(Identifier, keys))
    read = SQL("WHERE {0} = (SELECT min({0}) FROM {1})").format(key, name)  # other rows were not taken over
    empty = SQL(", ").join(SQL("{} = ''").format(Identifier(one)) for one in keys)
    again = SQL(", ").join(SQL("{0} = k.{0}").format(Identifier(one)) for one in keys)
    yield Both(
        SQL("CREATE TABLE {} AS SELECT {}, {} FROM {} {}").format(kept, key, columns, name, read),
        SQL("DROP TABLE {}").format(kept),
    )
    yield Both(
        SQL("UPDATE {} SET {} {}").format(name, empty, read),
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
