"""Copies of a migrated and seeded database, for each worker and for tests that commit."""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from uuid import uuid4

import psycopg
from django.conf import settings
from django.db import connection
from psycopg import sql

from backend.catalog import seed
from backend.config.database import connection_settings
from backend.shared import clock
from tests.support import migrated
from tests.support.run_database import MIGRATED, address, prefix
from tests.support.runs import turn

_admins: dict[int, "psycopg.Connection[tuple[object, ...]]"] = {}
"""By the process that made it."""


@dataclass(frozen=True)
class Database:
    name: str
    url: str


def make_seeded() -> None:
    """Once per run, in whichever worker comes first. It is migrated only where the code has changed since the last."""
    with turn("databases"):
        if not _exists(os.environ[MIGRATED]):
            with _made_as(os.environ[MIGRATED], original="template1") as unfinished:
                migrated.migrate(unfinished)
        if not _exists(_seeded()):
            with _made_as(_seeded(), original=os.environ[MIGRATED]):
                seed.publish_seed(now=clock.now())


def leave() -> None:
    """When no copy is left."""
    if (admin := _admins.pop(os.getpid(), None)) is not None:
        admin.close()


def seeded_copy(name: str | None = None) -> AbstractContextManager[Database]:
    return copy_of(_seeded(), name)


@contextmanager
def copy_of(original: str, name: str | None = None) -> Iterator[Database]:
    """A copy that this process's connection uses meanwhile; dropped at the end."""
    name = name or new_name()
    _copy(original, name)
    try:
        with _connected_by_name(name):
            yield Database(name, url(name))
    finally:
        _drop(name)


def new_name() -> str:
    return f"{prefix()}_{uuid4().hex[:12]}"


@contextmanager
def connected_to(url: str) -> Iterator[None]:
    """Let this process's connection go to another server meanwhile."""
    place = ("NAME", "USER", "PASSWORD", "HOST", "PORT")
    before = {part: connection.settings_dict[part] for part in place}
    other = connection_settings(url=url, pool=False)
    connection.close()
    connection.settings_dict.update({part: other[part] for part in place})
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict.update(before)


def allow_connections(name: str, *, allowed: bool) -> None:
    """Lock a database and end what is connected to it, or open it again."""
    statement = sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS {}")
    _admin().execute(statement.format(sql.Identifier(name), sql.Literal(allowed)))
    if not allowed:
        _admin().execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])


def url(name: str) -> str:
    """A DATABASE_URL, for another process."""
    known = connection.settings_dict
    credentials = known["USER"] + (f":{known['PASSWORD']}" if known["PASSWORD"] else "")
    return f"postgresql://{credentials}@/{name}?host={known['HOST']}" + (
        f"&port={known['PORT']}" if known["PORT"] else ""
    )


def _seeded() -> str:
    return f"{prefix()}_seeded"


@contextmanager
def _made_as(name: str, *, original: str) -> Iterator[str]:
    """What is done within it is done to a copy, which has the name only once that is whole."""
    unfinished = f"{name}_unfinished"
    _drop(unfinished)
    _copy(original, unfinished)
    with _connected_by_name(unfinished):
        yield unfinished
    rename = sql.SQL("ALTER DATABASE {} RENAME TO {}")
    _admin().execute(rename.format(sql.Identifier(unfinished), sql.Identifier(name)))


@contextmanager
def _connected_by_name(name: str) -> Iterator[None]:
    connection.close()
    before = connection.settings_dict["NAME"]
    connection.settings_dict["NAME"] = settings.DATABASES["default"]["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = settings.DATABASES["default"]["NAME"] = before


def _admin() -> "psycopg.Connection[tuple[object, ...]]":
    """One for all copies of a process; a fork has its own."""
    process = os.getpid()
    if process not in _admins or _admins[process].closed:
        _admins[process] = psycopg.connect(address("postgres"), autocommit=True)
    return _admins[process]


def _exists(name: str) -> bool:
    return _admin().execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone() is not None


def _copy(original: str, name: str) -> None:
    statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
    _admin().execute(statement.format(sql.Identifier(name), sql.Identifier(original)))


def _drop(name: str) -> None:
    """With its connections: Playwright's event loop makes Django keep a second one, out of reach from here."""
    _admin().execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
