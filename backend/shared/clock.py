"""The one place that reads the clock. Domain functions take `now` as an argument; interfaces call this."""

from datetime import UTC, datetime


def now() -> datetime:
    """The current time, aware, in UTC."""
    return datetime.now(UTC)
