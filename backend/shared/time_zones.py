"""Time zones by their names in the database of IANA."""

from dataclasses import dataclass
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

NO_CLOCKS = frozenset({"Factory", "localtime"})
"""That no clock was set up, and whatever clock the server has. Each other name stands for a place or is one of Etc."""


@dataclass(kw_only=True)
class UnknownTimeZone(Exception):
    """IANA's database has no time zone of that name for a place or UTC."""

    time_zone: str


def find(name: str) -> ZoneInfo:
    """Raises UnknownTimeZone."""
    if name not in _names():  # `ZoneInfo` would open files of other names
        raise UnknownTimeZone(time_zone=name)
    return ZoneInfo(name)


@cache
def _names() -> frozenset[str]:
    return frozenset(available_timezones()) - NO_CLOCKS
