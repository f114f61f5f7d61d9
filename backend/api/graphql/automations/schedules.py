"""The schedules of automations as clients see and send them."""

from collections.abc import Mapping
from typing import Annotated

import strawberry

from backend.api.graphql.automations.enums import Weekday
from backend.api.graphql.fields import about
from backend.api.graphql.one_of import chosen
from backend.api.graphql.sources import sourced
from backend.automation import schedules

HOUR, MINUTE = "The hour, 0 to 23.", "The minute, 0 to 59."
DAY = "The day, 1 to 31; in a month that is shorter, its last one."
CRON = (
    "Minute, hour, day of the month, month and day of the week, such as `30 6 * * 1-5`; in 100 characters at most, as "
    "Debian's cron reads them."
)


@sourced(schedules.Hourly, description="Every hour.")
class HourlySchedule:
    minute: int = about(MINUTE)


@sourced(schedules.Daily, description="Every day.")
class DailySchedule:
    hour: int = about(HOUR)
    minute: int = about(MINUTE)


@sourced(schedules.Weekly, description="On days of the week.")
class WeeklySchedule:
    days: list[Weekday] = about("The days.")
    hour: int = about(HOUR)
    minute: int = about(MINUTE)


@sourced(schedules.Monthly, description="Every month.")
class MonthlySchedule:
    day: int = about(DAY)
    hour: int = about(HOUR)
    minute: int = about(MINUTE)


@sourced(schedules.Cron, description="At the times of a cron expression.")
class CronSchedule:
    expression: str = about(CRON)


SCHEDULE = Annotated[
    HourlySchedule | DailySchedule | WeeklySchedule | MonthlySchedule | CronSchedule,
    strawberry.union("AutomationSchedule", description="When an automation is due, in its account's time zone."),
]


@strawberry.input(description="Every hour.")
class HourlyScheduleInput:
    minute: int = about(MINUTE, default=0)


@strawberry.input(description="Every day.")
class DailyScheduleInput:
    hour: int = about(HOUR)
    minute: int = about(MINUTE, default=0)


@strawberry.input(description="On days of the week.")
class WeeklyScheduleInput:
    days: list[Weekday] = about("The days.")
    hour: int = about(HOUR)
    minute: int = about(MINUTE, default=0)


@strawberry.input(description="Every month.")
class MonthlyScheduleInput:
    day: int = about(DAY)
    hour: int = about(HOUR)
    minute: int = about(MINUTE, default=0)


@strawberry.input(one_of=True, description="When an automation is due, in its account's time zone.")
class AutomationScheduleInput:
    hourly: strawberry.Maybe[HourlyScheduleInput] = about("Every hour.")
    daily: strawberry.Maybe[DailyScheduleInput] = about("Every day.")
    weekly: strawberry.Maybe[WeeklyScheduleInput] = about("On days of the week.")
    monthly: strawberry.Maybe[MonthlyScheduleInput] = about("Every month.")
    cron: strawberry.Maybe[str] = about(CRON)

    def to_values(self) -> Mapping[str, object]:
        kind, values = chosen(self)
        return {"kind": kind, **(values if isinstance(values, Mapping) else {"expression": values})}
