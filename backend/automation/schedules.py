"""When an automation is due: its typed schedule. `due_times` has the times of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal, TypeAlias, cast
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, ConfigDict, Field, TypeAdapter, with_config

from backend.automation import due_times
from backend.shared import typed_values

LONGEST_EXPRESSION = 100
SHORTEST_MONTH, LONGEST_MONTH = 28, 31


@dataclass(kw_only=True)
class InvalidSchedule(Exception):
    """A value of a schedule is missing, out of range, or of no kind of schedule; `place` says where."""

    place: tuple[str | int, ...]
    problem: str


class Weekday(StrEnum):
    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


def _in_order(days: tuple[Weekday, ...]) -> tuple[Weekday, ...]:
    return tuple(day for day in Weekday if day in days)


Minute: TypeAlias = Annotated[int, Field(ge=0, le=59)]
Hour: TypeAlias = Annotated[int, Field(ge=0, le=23)]
Weekdays: TypeAlias = Annotated[tuple[Weekday, ...], Field(min_length=1, max_length=7), AfterValidator(_in_order)]
closed = with_config(ConfigDict(extra="forbid"))


@closed
@dataclass(frozen=True, slots=True, kw_only=True)
class Manual:
    """Only by Run Now."""

    kind: Literal["manual"] = "manual"


@closed
@dataclass(frozen=True, slots=True, kw_only=True)
class Hourly:
    minute: Minute = 0
    kind: Literal["hourly"] = "hourly"


@closed
@dataclass(frozen=True, slots=True, kw_only=True)
class Daily:
    hour: Hour
    minute: Minute = 0
    kind: Literal["daily"] = "daily"


@closed
@dataclass(frozen=True, slots=True, kw_only=True)
class Weekly:
    days: Weekdays
    hour: Hour
    minute: Minute = 0
    kind: Literal["weekly"] = "weekly"


@closed
@dataclass(frozen=True, slots=True, kw_only=True)
class Monthly:
    """On that day or, in a month that is shorter, on its last one."""

    day: Annotated[int, Field(ge=1, le=31)]
    hour: Hour
    minute: Minute = 0
    kind: Literal["monthly"] = "monthly"


@closed
@dataclass(frozen=True, slots=True, kw_only=True)
class Cron:
    """Minute, hour, day of the month, month, day of the week, as Debian's cron reads them; with `L` and `#`, too."""

    expression: Annotated[str, Field(max_length=LONGEST_EXPRESSION)]
    kind: Literal["cron"] = "cron"


Schedule: TypeAlias = Annotated[Manual | Hourly | Daily | Weekly | Monthly | Cron, Field(discriminator="kind")]
KINDS = ("manual", "hourly", "daily", "weekly", "monthly", "cron")
_adapter: TypeAdapter[Schedule] = TypeAdapter(Schedule)


def read(values: object) -> Schedule:
    """A schedule from its JSON, one that will be due.

    Raises InvalidSchedule, and as `due_times.check`.
    """
    try:
        schedule = typed_values.read(_adapter, values)
    except typed_values.NotOfItsType as mistake:
        raise InvalidSchedule(place=_place(values, mistake.place), problem=mistake.problem) from None
    if isinstance(schedule, Cron):
        due_times.check(schedule.expression)
    return schedule


def _place(values: object, place: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Below the kind of schedule that was sent."""
    kind = values.get("kind") if isinstance(values, Mapping) else None
    return (kind, *place) if kind in KINDS and place[:1] != (kind,) else place


def readable(values: object) -> Schedule | None:
    """A schedule that was kept; None where this version can't read it."""
    try:
        return read(values)
    except (InvalidSchedule, due_times.InvalidCronExpression, due_times.NeverDue):
        return None


def as_json(schedule: Schedule) -> dict[str, object]:
    return cast("dict[str, object]", _adapter.dump_python(schedule, mode="json"))


def next_times(*, schedule: Schedule, zone: ZoneInfo, after: datetime) -> Iterator[datetime]:
    """The times after a moment, in UTC, in their order."""
    while (due_at := next_time(schedule=schedule, zone=zone, after=after)) is not None:
        yield due_at
        after = due_at


def next_time(*, schedule: Schedule, zone: ZoneInfo, after: datetime) -> datetime | None:
    """The first time after a moment, in UTC; None where it is started by hand alone."""
    times = (due_times.next_time(expression=each, zone=zone, after=after) for each in _expressions(schedule))
    return min((time for time in times if time is not None), default=None)


def _expressions(schedule: Schedule) -> tuple[str, ...]:
    match schedule:
        case Hourly():
            return (f"{schedule.minute} * * * *",)
        case Daily():
            return (f"{schedule.minute} {schedule.hour} * * *",)
        case Weekly():
            return (f"{schedule.minute} {schedule.hour} * * {','.join(day[:3] for day in schedule.days)}",)
        case Monthly():
            return tuple(f"{schedule.minute} {schedule.hour} {days} *" for days in _days(schedule.day))
        case Cron():
            return (schedule.expression,)
    return ()


def _days(day: int) -> tuple[str, ...]:
    """Days and months of cron: its `L` is the last day of a month."""
    if day == LONGEST_MONTH:
        return ("L *",)
    return (f"{day} *",) if day <= SHORTEST_MONTH else (f"{day} 1,3-12", "L 2")
