"""One at a time works on the cut-over, however many transactions that takes.

The lock is held by a connection of its own, which a transaction pooler leaves alone and a killed process loses.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import errors

from backend.legacy.legacy_errors import PhaseRefused
from backend.shared.database_address import connection_parameters

LOCK = 0x6C6567616379  # "legacy", the key of a PostgreSQL advisory lock
WAIT_MINUTES = 10
LIMITS = "SET LOCAL lock_timeout = {0}; SET LOCAL statement_timeout = {0}"
TAKEN = (
    "Somebody else works on the cut-over, for more than {} minutes by now: look at `ratecard legacy status`, try again."
)


class PhaseLock:
    def __init__(self, connection: "psycopg.Connection[tuple[object, ...]]") -> None:
        self._connection = connection

    def keep(self) -> None:
        """Say that it is still needed. The server ends a connection that says nothing for ten minutes."""
        self._connection.execute("SELECT 1")


@contextmanager
def held() -> Iterator[PhaseLock]:
    """Waits while somebody else has it. Raises PhaseRefused where that takes more than WAIT_MINUTES."""
    with psycopg.connect(**connection_parameters(application_name="ratecard legacy")) as connection:
        _take(connection)
        yield PhaseLock(connection)


def _take(connection: "psycopg.Connection[tuple[object, ...]]") -> None:
    connection.execute(LIMITS.format(int(WAIT_MINUTES * 60_000)).encode())
    connection.execute("SET LOCAL idle_in_transaction_session_timeout = '10min'")
    try:
        connection.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    except (errors.LockNotAvailable, errors.QueryCanceled):
        raise PhaseRefused(TAKEN.format(WAIT_MINUTES)) from None
