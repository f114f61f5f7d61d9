"""Automations in words: their steps, when they are due, and why they or their runs pause."""

from datetime import datetime

from backend.api.wording import job_failures
from backend.automation.models import Automation, AutomationRun, AutomationStepItem
from backend.automation.models.automations import PauseReason
from backend.automation.schedules import Cron, Daily, Hourly, Manual, Monthly, Schedule, Weekly
from backend.automation.steps import ClusterStep, ContentStep, IdeasStep, ImagePromptsStep, Step
from backend.generation import function_outputs
from backend.shared import time_zones

SUSPENDED = "Its account is suspended: it goes on by itself when somebody resumes the account."


def step(step: Step) -> str:
    return f"{step.function.label}: {_options(step)}."


def _options(step: Step) -> str:
    match step:
        case ClusterStep():
            language = f", in {step.language}" if step.language else ""
            return f"at most {step.limit:,} keywords, {step.batch_size:,} at a time{language}"
        case IdeasStep():
            size = f"at most {step.limit:,} clusters, {step.batch_size:,} at a time"
            return f"{size}, {step.ideas_per_cluster} of each, of the kind {step.kind}"
        case ContentStep():
            return f"of at most {step.limit:,} ideas, {step.length:,} words, {step.tone}, in {step.language}"
        case ImagePromptsStep():
            return f"of at most {step.limit:,} articles, one for the head and {step.count} in the text"
    tier = f"tier {step.tier.label}" if step.tier is not None else "the tier of the function"
    return f"at most {step.limit:,} of an article, {tier}, {step.size or 'the first size of its model'}"


def schedule(schedule: Schedule | None, time_zone: str) -> str:
    match schedule:
        case None:
            return "It can't be read"
        case Manual():
            return "By hand alone"
        case Hourly():
            return f"Every hour at minute {schedule.minute} ({time_zone})"
        case Cron():
            return f"Cron {schedule.expression} ({time_zone})"
    return f"{_days(schedule)} at {schedule.hour:02}:{schedule.minute:02} ({time_zone})"


def _days(schedule: Daily | Weekly | Monthly) -> str:
    match schedule:
        case Weekly():
            return f"Every {', '.join(day.capitalize() for day in schedule.days)}"
        case Monthly():
            last = ", or its last," if schedule.day > 28 else ""
            return f"On day {schedule.day} of each month{last}"
    return "Every day"


def moment(at: datetime | None, time_zone: str) -> str:
    """In UTC where the account's zone can't be read."""
    try:
        zone = time_zones.find(time_zone)
    except time_zones.UnknownTimeZone:
        zone = time_zones.find("UTC")
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M} ({zone.key})" if at is not None else ""


def pause_of_automation(automation: Automation) -> str:
    """Empty where it is not paused."""
    if automation.waits_for == PauseReason.BALANCE:
        return "Its account has too few credits: it goes on by itself when there are enough."
    if automation.waits_for == PauseReason.SUSPENSION:
        return SUSPENDED
    if automation.pause_reason == PauseReason.NOT_READABLE:
        return "Its schedule or its account's time zone can't be read: set it again."
    return f"By {automation.paused_by}." if automation.pause_reason else ""


def pause_of_run(run: AutomationRun) -> str:
    """Empty where it is not paused."""
    if run.pause_reason == PauseReason.BALANCE:
        return f"It needs {run.needed_credits or 0:,} credits and goes on by itself when its account has them."
    if run.pause_reason == PauseReason.SUSPENSION:
        return SUSPENDED
    return f"By {run.paused_by}." if run.pause_reason else ""


def failures_of_item(item: AutomationStepItem) -> list[str]:
    """Why it was not started, or why batches of it failed; empty where nothing failed."""
    if item.error or item.function_run is None:
        return [item.error] if item.error else []
    kinds = {failure.error for failure in function_outputs.failures(item.function_run)}
    return sorted(job_failures.CANCELLED if kind is None else job_failures.failure(kind) for kind in kinds)
