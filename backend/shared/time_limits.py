"""The limits of locks and statements: connections have them as options, and maintenance lifts them."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

LIMITS = ("lock_timeout", "statement_timeout")
MAINTENANCE_LOCK = "10s"
"""Longer than a statement of anybody else lasts, and an end all the same: who waits for a table stops its readers."""


@contextmanager
def lifted() -> Iterator[None]:
    """For migrations: statements of this connection take as long as they take. Not within a transaction."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET statement_timeout = 0; SET lock_timeout = '{MAINTENANCE_LOCK}'")
    try:
        yield
    finally:
        if connection.connection is not None and not connection.in_atomic_block:
            with connection.cursor() as cursor:
                cursor.execute("RESET statement_timeout; RESET lock_timeout")


def lift_in_transaction() -> None:
    """Until the end of the transaction, for a long question that holds nobody up."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")


def missing() -> list[str]:
    """The limits that this process's connection lacks."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM pg_settings WHERE name = ANY(%s) AND setting = '0' ORDER BY name", [[*LIMITS]])
        return [name for (name,) in cursor.fetchall()]
