"""The one place that reads the clock. Domain functions take `now` as an argument; interfaces call this.

It follows the database's clock, which all processes share: each answer of the database that brings its time is compared
with the clock of this machine, and where they differ, the database is right.
"""

import threading
from datetime import UTC, date, datetime, timedelta

TOLERANCE = timedelta(seconds=1)
"""Clocks that differ by less are the same: times that must not differ at all are taken by the database itself."""


class _Readings(threading.local):
    count = 0


_readings = _Readings()
_ahead = timedelta(0)
"""How far the database's clock is ahead of this machine's."""


def now() -> datetime:
    """The current time, aware, in UTC."""
    _readings.count += 1
    return asked()


def day(at: datetime | None = None) -> date:
    """The day in UTC: of a time, or today."""
    return (at or now()).astimezone(UTC).date()


def asked() -> datetime:
    """When the database is asked for its time, for `follow`. Nothing depends on it, so it is no reading."""
    return datetime.now(UTC) + _ahead


def follow(database_time: datetime, *, asked_at: datetime) -> None:
    """What the database's clock said, to who asked at `asked_at` and has the answer now."""
    global _ahead
    if not asked_at - TOLERANCE <= database_time <= asked() + TOLERANCE:
        ahead = database_time - datetime.now(UTC)
        _ahead = ahead if abs(ahead) > TOLERANCE else timedelta(0)


def readings() -> int:
    """How often this thread has read the clock: whoever compares two counts knows whether time made a difference."""
    return _readings.count
