"""The former product's database, read through a session that cannot write."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace

import psycopg
from psycopg import IsolationLevel, sql
from psycopg.conninfo import conninfo_to_dict
from psycopg.rows import dict_row, tuple_row

from backend.legacy import readings
from backend.legacy.legacy_errors import UnusableLegacyDatabase
from backend.legacy.mapping import IN_JSON, Columns, Table

STATEMENT_SECONDS = 60
CONNECT_SECONDS = 10
KEEPALIVES = {"keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3, "tcp_user_timeout": 25_000}
"""A host that goes without a word is noticed within half a minute: a worker would wait for it for hours."""
WHY = {
    "authentication failed": "its password is wrong, or there is no such role",
    "no password supplied": "it needs a password",
    'role "': "there is no such role",
    'database "': "there is no such database",
    "refused": "nothing listens there",
    "resolve host": "there is no such host",
    "translate host": "there is no such host",
    "timeout": "it does not answer",
}
"""What the server or the system says, and our words for it."""
OURS = "catalog_catalogrevision"
COLUMNS = "SELECT attname FROM pg_attribute WHERE attrelid = to_regclass(%s) AND attnum > 0 AND NOT attisdropped"


@dataclass(frozen=True, slots=True)
class Row:
    """A row by what its columns mean; `columns` are what they are called there. Columns that don't exist are None.

    `unread` are values that are not of their kind, with what is wrong; they are kept as they are there.
    """

    table: str
    key: object
    values: dict[str, object]
    columns: dict[str, str]
    unread: dict[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> object:
        return self.values.get(name)

    def text(self, name: str) -> str:
        """A value as text; empty where there is none."""
        value = self[name]
        return "" if value is None else str(value)

    def with_value(self, name: str, value: object) -> "Row":
        return replace(self, values={**self.values, name: value})

    def place(self, name: str) -> str:
        return f"{self.table}[{self.key}].{self.columns.get(name, name)}"


class OldDatabase:
    """One snapshot of it: all that is read is of the same moment."""

    def __init__(self, connection: "psycopg.Connection[tuple[object, ...]]") -> None:
        self._connection = connection

    def columns(self, table: str) -> frozenset[str]:
        """The names of a table's columns; empty where it does not exist."""
        rows = self._connection.execute(COLUMNS, [_identifier(table).as_string()]).fetchall()
        return frozenset(str(name) for (name,) in rows)

    def column(self, table: str, names: Columns) -> str | None:
        """The first of the names that the table has."""
        existing = self.columns(table)
        return next((name for name in names if name in existing), None)

    def resolve(self, table: Table) -> dict[str, str]:
        """What the mapped columns are called there. Raises UnusableLegacyDatabase where a needed one is missing."""
        existing = self.columns(table.table)
        if not existing:
            raise UnusableLegacyDatabase(f"Table {table.table} does not exist there: change the mapping.")
        called = {}
        for name, names in table.columns.items():
            if (place := next((each for each in names if _column(each) in existing), None)) is not None:
                called[name] = place
            elif name in table.needed:
                raise UnusableLegacyDatabase(
                    f"Table {table.table} has no column {' or '.join(names)} for {name}: change the mapping."
                )
        if table.key not in existing:
            raise UnusableLegacyDatabase(f"Table {table.table} has no column {table.key}: change the mapping.")
        return called

    def rows(self, table: Table) -> Iterator[Row]:
        """All rows in the order of their keys, a few at a time. Raises UnusableLegacyDatabase."""
        called = self.resolve(table)
        names = [sql.SQL("{} AS {}").format(sql.Identifier(_column(c)), sql.Identifier(n)) for n, c in called.items()]
        key = sql.Identifier(table.key)
        statement = sql.SQL("SELECT {} FROM {} ORDER BY {}").format(
            sql.SQL(", ").join([sql.SQL("{} AS {}").format(key, sql.Identifier("key of the row")), *names]),
            _identifier(table.table),
            key,
        )
        with self._connection.cursor(name=f"rows {table.table}"[:63], row_factory=dict_row) as cursor:
            for values in cursor.execute(statement):
                key_of_row = values.pop("key of the row")
                yield Row(table.table, key_of_row, *_read(table, values, called))

    def fetch(self, statement: sql.Composed, parameters: Sequence[object] = ()) -> list[tuple[object, ...]]:
        with self._connection.cursor(row_factory=tuple_row) as cursor:
            return cursor.execute(statement, parameters).fetchall()


def _read(
    table: Table, values: dict[str, object], called: dict[str, str]
) -> tuple[dict[str, object], dict[str, str], dict[str, str]]:
    found = {name: _in_json(value, called[name]) for name, value in values.items()}
    read, unread = readings.read(found, table.kinds)
    return read, called, unread


def _column(place: str) -> str:
    return place.partition(IN_JSON)[0]


def _in_json(value: object, place: str) -> object:
    """What a place in the JSON of a column has, or the column's value."""
    path = place.partition(IN_JSON)[2]
    return readings.at(readings.document(value), path) if path else value


def _identifier(table: str) -> sql.Identifier:
    return sql.Identifier(*table.split("."))


@contextmanager
def opened(url: str | None) -> Iterator[OldDatabase]:
    """A read-only transaction of the database at LEGACY_DATABASE_URL. Raises UnusableLegacyDatabase."""
    if url is None:
        raise UnusableLegacyDatabase("Set LEGACY_DATABASE_URL to the database of the former product.")
    try:
        with _connected(url) as connection:
            connection.read_only = True
            connection.isolation_level = IsolationLevel.REPEATABLE_READ
            _check(connection)
            yield OldDatabase(connection)
            with suppress(psycopg.Error):  # what was read is read, also where the session has ended since
                connection.rollback()
    except psycopg.Error as error:
        raise UnusableLegacyDatabase(f"The former database failed: {_reason(error)}.") from None


def _connected(url: str) -> "psycopg.Connection[tuple[object, ...]]":
    """Raises UnusableLegacyDatabase, which says where it was tried and as whom: never by which password."""
    try:
        parts = conninfo_to_dict(url)
    except psycopg.ProgrammingError:
        raise UnusableLegacyDatabase("LEGACY_DATABASE_URL is no address of PostgreSQL.") from None
    try:
        return psycopg.connect(url, connect_timeout=CONNECT_SECONDS, **KEEPALIVES)  # type: ignore[arg-type]
    except psycopg.OperationalError as error:
        why = next((words for said, words in WHY.items() if said in str(error)), type(error).__name__)
        host, user = parts.get("host", "its usual host"), parts.get("user", "its usual role")
        raise UnusableLegacyDatabase(f"No connection to the former database at {host} as {user}: {why}.") from None


def _check(connection: "psycopg.Connection[tuple[object, ...]]") -> None:
    connection.execute(sql.SQL("SET LOCAL statement_timeout = {}").format(sql.Literal(f"{STATEMENT_SECONDS}s")))
    # A pooler may have dropped what was asked for, so the session itself is asked.
    if connection.execute("SHOW transaction_read_only").fetchone() != ("on",):
        raise UnusableLegacyDatabase("The session to the former database could write, so nothing was read.")
    if connection.execute("SELECT to_regclass(%s)", [OURS]).fetchone() != (None,):
        raise UnusableLegacyDatabase("LEGACY_DATABASE_URL is a database of Ratecard: name the former product's.")


def _reason(error: psycopg.Error) -> str:
    """The server's own words, which name tables and not values; of a connection only what kind of failure it was."""
    return error.diag.message_primary or type(error).__name__
