"""Copies of the test database, for tests that commit or that other processes look at."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import uuid4

import psycopg
from django.conf import settings
from django.db import connection
from psycopg import sql
from psycopg.conninfo import make_conninfo

from backend.config.database import connection_settings

KEPT_TEMPLATE = os.environ.get("KEPT_TEMPLATE")
"""A database that is migrated and seeded already, for runs that start often (`make mutants`)."""


@dataclass(frozen=True)
class Database:
    name: str
    url: str


@contextmanager
def copy_of(original: str, name: str) -> Iterator[None]:
    """A copy of a database that nobody is connected to; dropped at the end."""
    with psycopg.connect(address("postgres"), autocommit=True) as admin:
        drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
        admin.execute(drop)  # what a killed run left behind
        admin.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(original)))
        try:
            yield
        finally:
            admin.execute(drop)


def drop_test_database() -> None:
    """With its connections: Playwright's event loop makes Django keep a second one, out of reach from here."""
    connection.close()
    with psycopg.connect(address("postgres"), autocommit=True) as admin:
        name = sql.Identifier(connection.settings_dict["NAME"])
        admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))


@contextmanager
def template_of_test_database() -> Iterator[None]:
    """What the copies for single tests are made of: the test database itself is in use."""
    connection.close()
    name = connection.settings_dict["NAME"]
    with copy_of(name, f"{name}_template"):
        yield


@contextmanager
def copy_of_kept_template(template: str) -> Iterator[None]:
    """This process's test database, where a template is kept from run to run."""
    name = f"test_{os.getpid()}"
    with copy_of(template, name), connected_to_database(name):
        yield


@contextmanager
def clone_of_test_database() -> Iterator[Database]:
    """A copy that this process's connection uses meanwhile; dropped at the end."""
    original = connection.settings_dict["NAME"]
    name = f"{original}_{uuid4().hex[:8]}"
    with copy_of(KEPT_TEMPLATE or f"{original}_template", name), connected_to_database(name):
        yield Database(name, url(name))


@contextmanager
def connected_to_database(name: str) -> Iterator[None]:
    """Let this process's connection go to another database of the server meanwhile."""
    original = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = settings.DATABASES["default"]["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = settings.DATABASES["default"]["NAME"] = original


@contextmanager
def connected_to(url: str) -> Iterator[None]:
    """Let this process's connection go to another server meanwhile."""
    place = ("NAME", "USER", "PASSWORD", "HOST", "PORT")
    before = {part: connection.settings_dict[part] for part in place}
    found = connection_settings(url=url, pool=False)
    connection.close()
    connection.settings_dict.update({part: found[part] for part in place})
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict.update(before)


def allow_connections(name: str, *, allowed: bool) -> None:
    """Lock a database and end what is connected to it, or open it again."""
    with psycopg.connect(address("postgres"), autocommit=True) as admin:
        statement = sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS {}")
        admin.execute(statement.format(sql.Identifier(name), sql.Literal(allowed)))
        if not allowed:
            admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])


def address(name: str) -> str:
    """A connection string for psycopg."""
    known = connection.settings_dict
    parts = {"host": known["HOST"], "port": known["PORT"], "user": known["USER"], "password": known["PASSWORD"]}
    return make_conninfo(dbname=name, **{key: value for key, value in parts.items() if value})


def url(name: str) -> str:
    """The same as a DATABASE_URL, for another process."""
    known = connection.settings_dict
    credentials = known["USER"] + (f":{known['PASSWORD']}" if known["PASSWORD"] else "")
    return f"postgresql://{credentials}@/{name}?host={known['HOST']}" + (
        f"&port={known['PORT']}" if known["PORT"] else ""
    )
