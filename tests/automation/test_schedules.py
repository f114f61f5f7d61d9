"""When schedules are due, in zones whose clocks are changed: exact instants."""

from datetime import UTC, datetime
from itertools import islice
from zoneinfo import ZoneInfo

import pytest

from backend.automation import schedules
from backend.automation.due_times import InvalidCronExpression, NeverDue
from backend.automation.schedules import (
    Cron,
    Daily,
    Hourly,
    InvalidSchedule,
    Manual,
    Monthly,
    Schedule,
    Weekday,
    Weekly,
)

BERLIN, NEW_YORK, LORD_HOWE, KOLKATA = "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"
FRIDAY_AND_MONDAY = (Weekday.FRIDAY, Weekday.MONDAY)


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def cron(expression: str) -> Cron:
    return Cron(expression=expression)


TIMES: list[tuple[Schedule, str, str, str]] = [
    (Hourly(minute=15), "UTC", "2026-12-31 22:15", "2026-12-31 23:15, 2027-01-01 00:15"),
    # India is half an hour off the hours of UTC
    (Hourly(), KOLKATA, "2026-11-28 00:00", "2026-11-28 00:30, 2026-11-28 01:30"),
    (Daily(hour=9), KOLKATA, "2026-11-28 03:30", "2026-11-29 03:30, 2026-11-30 03:30"),
    # where the clock is put forward: at 02:00 it shows 03:00, on Lord Howe 02:30
    (Daily(hour=2, minute=30), BERLIN, "2026-03-28 00:00", "2026-03-28 01:30, 2026-03-29 01:00, 2026-03-30 00:30"),
    (Daily(hour=2, minute=30), NEW_YORK, "2026-03-07 00:00", "2026-03-07 07:30, 2026-03-08 07:00, 2026-03-09 06:30"),
    (Daily(hour=2, minute=15), LORD_HOWE, "2026-10-02 15:00", "2026-10-02 15:45, 2026-10-03 15:30, 2026-10-04 15:15"),
    (cron("30 2,3 * * *"), BERLIN, "2026-03-29 00:00", "2026-03-29 01:00, 2026-03-29 01:30, 2026-03-30 00:30"),
    (cron("*/30 2 * * *"), BERLIN, "2026-03-29 00:00", "2026-03-30 00:00, 2026-03-30 00:30"),
    (Hourly(minute=30), BERLIN, "2026-03-29 00:00", "2026-03-29 00:30, 2026-03-29 01:30"),
    (Hourly(minute=15), LORD_HOWE, "2026-10-03 14:00", "2026-10-03 14:45, 2026-10-03 16:15"),
    # where it is put back: at 03:00 it shows 02:00 again, on Lord Howe at 02:00 01:30
    (Daily(hour=2, minute=30), BERLIN, "2026-10-25 00:00", "2026-10-25 00:30, 2026-10-26 01:30"),
    (Daily(hour=2, minute=30), BERLIN, "2026-10-25 01:00", "2026-10-26 01:30"),
    (Daily(hour=1, minute=30), NEW_YORK, "2026-11-01 00:00", "2026-11-01 05:30, 2026-11-02 06:30"),
    (Daily(hour=1, minute=45), LORD_HOWE, "2026-04-04 14:00", "2026-04-04 14:45, 2026-04-05 15:15"),
    (cron("0 2-3 * * *"), BERLIN, "2026-10-24 22:00", "2026-10-25 00:00, 2026-10-25 02:00"),
    (cron("30 */2 * * *"), BERLIN, "2026-10-24 23:00", "2026-10-25 00:30, 2026-10-25 01:30, 2026-10-25 03:30"),
    (
        cron("*/30 2 * * *"),
        BERLIN,
        "2026-10-25 00:00",
        "2026-10-25 00:30, 2026-10-25 01:00, 2026-10-25 01:30, 2026-10-26 01:00",
    ),
    (Hourly(minute=30), BERLIN, "2026-10-24 23:45", "2026-10-25 00:30, 2026-10-25 01:30, 2026-10-25 02:30"),
    (Hourly(minute=45), LORD_HOWE, "2026-04-04 14:00", "2026-04-04 14:45, 2026-04-04 15:15, 2026-04-04 16:15"),
    (cron("*/20 2 * * *"), LORD_HOWE, "2026-04-04 14:00", "2026-04-04 15:30, 2026-04-04 15:50, 2026-04-04 16:10"),
    # days of the week and of the month
    (Weekly(days=FRIDAY_AND_MONDAY, hour=9), NEW_YORK, "2026-03-05 00:00", "2026-03-06 14:00, 2026-03-09 13:00"),
    (Monthly(day=28, hour=0), "UTC", "2026-02-01 00:00", "2026-02-28 00:00, 2026-03-28 00:00"),
    (Monthly(day=29, hour=0), "UTC", "2027-02-01 00:00", "2027-02-28 00:00, 2027-03-29 00:00"),
    (Monthly(day=29, hour=0), "UTC", "2028-02-01 00:00", "2028-02-29 00:00, 2028-03-29 00:00"),
    (Monthly(day=30, hour=0), "UTC", "2028-01-31 00:00", "2028-02-29 00:00, 2028-03-30 00:00, 2028-04-30 00:00"),
    (Monthly(day=31, hour=0), KOLKATA, "2027-02-01 00:00", "2027-02-27 18:30, 2027-03-30 18:30, 2027-04-29 18:30"),
    (Monthly(day=31, hour=2, minute=30), BERLIN, "2024-03-01 00:00", "2024-03-31 01:00, 2024-04-30 00:30"),
    (cron("0 9 29 2 *"), "UTC", "2026-01-01 00:00", "2028-02-29 09:00, 2032-02-29 09:00"),
    (cron("0 9 13 * FRI"), "UTC", "2026-11-12 00:00", "2026-11-13 09:00, 2026-11-20 09:00, 2026-11-27 09:00"),
    (cron("0 9 */13 * FRI"), "UTC", "2026-11-12 00:00", "2026-11-27 09:00, 2027-01-01 09:00"),
    (cron("0 9 * * MON#1"), "UTC", "2026-11-12 00:00", "2026-12-07 09:00, 2027-01-04 09:00"),
]


@pytest.mark.parametrize(("schedule", "zone", "after", "times"), TIMES)
def test_the_next_times_of_a_schedule(schedule: Schedule, zone: str, after: str, times: str) -> None:
    expected = [moment(text) for text in times.split(", ")]
    due = schedules.next_times(schedule=schedule, zone=ZoneInfo(zone), after=moment(after))
    assert list(islice(due, len(expected))) == expected


def test_a_moment_of_no_whole_second_is_after_its_second() -> None:
    after = moment("2026-11-28 09:00:00.5")
    due = schedules.next_time(schedule=Daily(hour=9), zone=ZoneInfo("UTC"), after=after)
    assert due == moment("2026-11-29 09:00")


def test_what_is_started_by_hand_is_never_due() -> None:
    now = moment("2026-11-28 09:00")
    assert list(schedules.next_times(schedule=Manual(), zone=ZoneInfo("UTC"), after=now)) == []


SCHEDULES = [Manual(), Hourly(minute=5), Daily(hour=9), Monthly(day=31, hour=23), cron("0 9 * * MON")]


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_a_schedule_is_read_as_it_was_kept(schedule: Schedule) -> None:
    assert schedules.read(schedules.as_json(schedule)) == schedule


def test_days_are_kept_once_and_in_their_order() -> None:
    read = schedules.read({"kind": "weekly", "days": ["friday", "monday", "friday"], "hour": 9})
    assert schedules.as_json(read) == {"kind": "weekly", "days": ["monday", "friday"], "hour": 9, "minute": 0}


@pytest.mark.parametrize(
    ("values", "place"),
    [
        ({"kind": "yearly"}, ()),
        ({"kind": "daily"}, ("daily", "hour")),
        ({"kind": "daily", "hour": 24}, ("daily", "hour")),
        ({"kind": "daily", "hour": 9, "minute": 60}, ("daily", "minute")),
        ({"kind": "daily", "hour": 9, "day": 1}, ("daily", "day")),
        ({"kind": "weekly", "days": [], "hour": 9}, ("weekly", "days")),
        ({"kind": "monthly", "day": 32, "hour": 9}, ("monthly", "day")),
        ({"kind": "cron", "expression": "1," * 50 + "1 * * * *"}, ("cron", "expression")),
    ],
)
def test_a_value_out_of_range_is_named(values: object, place: tuple[str, ...]) -> None:
    with pytest.raises(InvalidSchedule) as refused:
        schedules.read(values)
    assert refused.value.place == place


@pytest.mark.parametrize(
    ("expression", "problem"),
    [
        ("@daily", "It has 1 fields instead of 5"),
        ("0 0 9 * * *", "It has 6 fields instead of 5"),
        ("60 * * * *", "Bad minute"),
        ("0 24 * * *", "Bad hour"),
        ("0 9 32 1 *", "Bad day-of-month"),
        ("0 9 1 13 *", "Bad month"),
        ("0 9 * * 8", "Bad day-of-week"),
        ("*/0 * * * *", "Bad minute"),
        ("5-1 * * * *", "Bad minute"),
        ("*/99999999999999999999 * * * *", "The step 99999999999999999999 of its minute is more than 59"),
        ("*/60 * * * *", "The step 60 of its minute is more than 59"),
        ("0 8,9/24 * * *", "The step 24 of its hour is more than 23"),
        ("0 9 */32 * *", "The step 32 of its day is more than 31"),
        ("0 9 1 */13 *", "The step 13 of its month is more than 12"),
        ("0 9 * * */8", "The step 8 of its day of the week is more than 7"),
    ],
)
def test_a_bad_expression_is_refused_with_its_bad_field(expression: str, problem: str) -> None:
    with pytest.raises(InvalidCronExpression) as refused:
        schedules.read({"kind": "cron", "expression": expression})
    assert refused.value.problem == problem


@pytest.mark.parametrize("expression", ["0 9 30 2 *", "0 9 31 4,6 *", "0 9 */30 2 MON#2"])
def test_an_expression_that_never_comes_is_refused(expression: str) -> None:
    with pytest.raises(NeverDue):
        schedules.read({"kind": "cron", "expression": expression})
