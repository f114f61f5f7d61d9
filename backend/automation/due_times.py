"""The times at which a cron expression is due in a time zone.

Where it names minutes and hours they are times of a clock on the wall: one that a change of the clock leaves out is
made up for at the first moment after the change, and one that comes twice is due the first time. Where minutes or hours
begin with `*` it is due whenever the clock shows such a time: twice where it comes twice, never where it is left out.
So does Debian's cron.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from cronsim import CronSim, CronSimError

LONGEST_CHANGE = timedelta(hours=3)
"""By which a clock is put back at most."""
MINUTE = timedelta(minutes=1)
LAST = {"minute": 59, "hour": 23, "day": 31, "month": 12, "day of the week": 7}
"""The last value of each field, in their order."""
STEP = re.compile(r"/(\d+)", re.ASCII)
ANY_WALL = datetime(2000, 1, 1)  # noqa: DTZ001 - the clock of no zone


@dataclass(kw_only=True)
class InvalidCronExpression(Exception):
    """The text is no cron expression of five fields; `problem` says what is wrong."""

    problem: str


class NeverDue(Exception):
    """No day is ever one of the expression's, such as the 30th of February."""


def check(expression: str) -> None:
    """Raises InvalidCronExpression, NeverDue."""
    fields = expression.split()
    if len(fields) != len(LAST):
        raise InvalidCronExpression(problem=f"It has {len(fields)} fields instead of {len(LAST)}")
    _check_steps(fields)
    # One at a time, since cronsim calls the 30th of February a bad day, too.
    _parse([*fields[:3], "*", fields[4]])
    _parse([*fields[:2], "*", *fields[3:]])
    try:
        is_due = next(CronSim(expression, ANY_WALL), None) is not None
    except CronSimError:
        is_due = False
    if not is_due:
        raise NeverDue


def _check_steps(fields: Sequence[str]) -> None:
    """cronsim reads a step beyond the field's last value as if only the first one were asked for."""
    for field, (name, last) in zip(fields, LAST.items(), strict=True):
        for step in STEP.findall(field):
            if int(step) > last:
                raise InvalidCronExpression(problem=f"The step {step} of its {name} is more than {last}")


def _parse(fields: list[str]) -> None:
    try:
        CronSim(" ".join(fields), ANY_WALL)
    except CronSimError as error:
        raise InvalidCronExpression(problem=str(error)) from None


def next_time(*, expression: str, zone: ZoneInfo, after: datetime) -> datetime | None:
    """The first time after a moment, in UTC; None where the next 50 years have none."""
    start = _earliest_wall(zone, after)
    if _names_minutes_and_hours(expression):
        return _first_after(after, (_made_up(wall, zone) for wall in CronSim(expression, start)))
    # In an hour that comes twice the second times overtake the first: each in an order of their own.
    times = [_first_after(after, _shown(CronSim(expression, start), zone, fold=fold)) for fold in (0, 1)]
    return min((time for time in times if time is not None), default=None)


def _names_minutes_and_hours(expression: str) -> bool:
    return not any(field.startswith("*") for field in expression.split()[:2])


def _earliest_wall(zone: ZoneInfo, after: datetime) -> datetime:
    """What the clock shows then or, where it is put back soon, the first that it will show again."""
    offsets = ((after + later).astimezone(zone).utcoffset() for later in (timedelta(0), LONGEST_CHANGE))
    return min(after.astimezone(UTC).replace(tzinfo=None) + offset for offset in offsets if offset is not None)


def _first_after(after: datetime, times: Iterable[datetime]) -> datetime | None:
    return next((time for time in times if time > after), None)


def _shown(walls: Iterable[datetime], zone: ZoneInfo, *, fold: int) -> Iterable[datetime]:
    return (_instant(wall, zone, fold) for wall in walls if _exists(wall, zone))


def _made_up(wall: datetime, zone: ZoneInfo) -> datetime:
    while not _exists(wall, zone):
        wall += MINUTE
    return _instant(wall, zone, fold=0)


def _exists(wall: datetime, zone: ZoneInfo) -> bool:
    return _instant(wall, zone, fold=0).astimezone(zone).replace(tzinfo=None) == wall


def _instant(wall: datetime, zone: ZoneInfo, fold: int) -> datetime:
    return wall.replace(tzinfo=zone, fold=fold).astimezone(UTC)
