"""The PostgreSQL of a run: a server of its own, or the one of DATABASE_URL under names of its own."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from tests.support.runs import FOLDERS, MARK, PROJECT

MIGRATED = "RATECARD_TEST_MIGRATED"
"""Names the database that is migrated and empty. An embedded server keeps it for as long as the code is the same."""

_leave: list[Callable[[], None]] = []


def begin() -> None:
    os.environ[MIGRATED] = f"{prefix()}_migrated"
    if "DATABASE_URL" not in os.environ:
        from backend.development import postgres

        server = postgres.start()
        os.environ["DATABASE_URL"] = server.url()
        os.environ[MIGRATED] = f"migrated_{_fingerprint()}"
        _prepare()
        _leave.append(server.leave)


def end() -> None:
    with psycopg.connect(address("postgres"), autocommit=True) as admin:
        _drop(admin, f"{prefix()}%")
    for leave in _leave:
        leave()


def prefix() -> str:
    """How the names of the run's databases begin."""
    return f"test_{os.environ[MARK][:12]}"


def address(name: str) -> str:
    """A connection string for psycopg, of a database of the server."""
    return make_conninfo(os.environ["DATABASE_URL"], dbname=name)


def _prepare() -> None:
    with psycopg.connect(address("postgres"), autocommit=True) as admin:
        # Nothing of it must survive the machine; that a server is killed is tried with one of its own.
        for setting in ("fsync", "full_page_writes"):
            admin.execute(sql.SQL("ALTER SYSTEM SET {} = off").format(sql.Identifier(setting)))
        admin.execute("SELECT pg_reload_conf()")
        _drop(admin, "test_%")  # of a run that was killed
        _drop(admin, "migrated_%", but=os.environ[MIGRATED])
    for dump in FOLDERS.glob("migrated_*"):
        if dump.stem != os.environ[MIGRATED]:
            dump.unlink(missing_ok=True)


def _drop(admin: psycopg.Connection[tuple[str]], pattern: str, *, but: str = "") -> None:
    found = admin.execute("SELECT datname FROM pg_database WHERE datname LIKE %s AND datname <> %s", [pattern, but])
    for (name,) in found.fetchall():
        admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def _fingerprint() -> str:
    """Of all that may decide what a migrated database is like."""
    files = [PROJECT / "uv.lock", *sorted((PROJECT / "backend").rglob("*"))]
    digest = hashlib.sha256()
    for file in files:
        if file.is_file() and "__pycache__" not in file.parts:
            digest.update(str(file).encode() + _content(file))
    return digest.hexdigest()[:12]


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:  # an editor's, which came and went
        return b""
