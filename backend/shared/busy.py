"""Busy: what waits for others longer than a moment ends with this error, which asks to try again."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import OperationalError

SQLSTATES = {
    "55P03": "a lock was not free in time",
    "57014": "a statement took too long",
    "40P01": "two transactions waited for each other",
}


@dataclass(kw_only=True)
class Busy(Exception):
    """Others hold what the request needs, or wait for it. Nothing was changed: try again in a moment."""

    retry_after_seconds: int = 1


def is_busy(error: BaseException | None) -> bool:
    """Whether PostgreSQL ended a statement because it waited too long: it is there, and nothing was changed."""
    if isinstance(error, Busy):
        return True
    # Django's errors have psycopg's as their cause.
    return any(getattr(each, "sqlstate", None) in SQLSTATES for each in (error, getattr(error, "__cause__", None)))


@contextmanager
def translated() -> Iterator[None]:
    """Raises Busy where a statement within it waited too long."""
    try:
        yield
    except OperationalError as error:
        if is_busy(error):
            raise Busy from error
        raise
