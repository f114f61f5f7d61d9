"""The one place that reads the clock. Domain functions take `now` as an argument; interfaces call this."""

import threading
from datetime import UTC, datetime


class _Readings(threading.local):
    count = 0


_readings = _Readings()


def now() -> datetime:
    """The current time, aware, in UTC."""
    _readings.count += 1
    return datetime.now(UTC)


def readings() -> int:
    """How often this thread has read the clock: whoever compares two counts knows whether time made a difference."""
    return _readings.count
