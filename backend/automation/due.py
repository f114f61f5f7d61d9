"""Automations that are due: a queued run each, and the next time. Many at once, beside others who do the same.

A due time that is found later than GRACE was missed: nothing ran then. However many times have passed, they are one run
or one report, which stands for the others; and where a run of the automation waits already, it stands for them.

Those of a suspended account stay due, and were missed when it is resumed.
"""

import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice, takewhile
from uuid import UUID

from django.db import transaction
from django.db.models import F

from backend.accounts.models import Account
from backend.automation import automations, new_runs, schedules, steps
from backend.automation.models import Automation, AutomationRun
from backend.automation.models.automations import MissedRuns
from backend.automation.models.runs import RunStatus
from backend.generation.models.function_runs import StartedBy
from backend.shared import time_zones
from backend.shared.busy import translated

log = logging.getLogger("ratecard.automation")

GRACE = timedelta(minutes=5)
"""A restart takes less: what is due in it is late, not missed."""
BATCH = 500
MOST_TIMES = 1_000
"""That are counted, of one automation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Due:
    """An automation with its times up to now that nothing was made of: those that are missed, and the others."""

    automation: Automation
    missed: Sequence[datetime]
    timely: Sequence[datetime]

    @property
    def to_run(self) -> Sequence[datetime]:
        """Times that one run is for."""
        makes_missed = self.automation.missed_runs == MissedRuns.MAKE_ONCE
        return [*self.missed, *self.timely] if makes_missed else self.timely

    @property
    def to_report(self) -> Sequence[datetime]:
        return self.missed if self.automation.missed_runs == MissedRuns.REPORT else ()


def make_runs(*, now: datetime, limit: int = BATCH) -> int:
    """Make runs of automations that are due, the longest due first; how many were due. Raises Busy."""
    with transaction.atomic(), translated():
        # Not by the account's own column: without statistics, PostgreSQL then looks for what is due account by account.
        suspended = Account.objects.filter(suspended_at__isnull=False).values("id")
        due_now = Automation.objects.filter(next_due_at__lte=now).exclude(account__in=suspended)
        rows = due_now.select_related("account").order_by("next_due_at")
        found = list(rows.select_for_update(of=("self",), skip_locked=True)[:limit])
        due = [moved for automation in found if (moved := _move_on(automation, now)) is not None]
        _save_next([each.automation for each in due])
        _make(due, now)
    return len(found)


def _save_next(moved: Sequence[Automation]) -> None:
    """Together what is due next at the same time, as most are that were due together."""
    by_time = defaultdict[datetime | None, list[UUID]](list)
    for automation in moved:
        by_time[automation.next_due_at].append(automation.id)
    for time, automation_ids in by_time.items():
        Automation.objects.filter(id__in=automation_ids).update(next_due_at=time)


def _move_on(automation: Automation, now: datetime) -> _Due | None:
    """None where it can't be read, for whichever reason: it is put aside, and loses no other its time."""
    try:
        steps.read(automation.steps)
        return _due(automation, now)
    except Exception as error:
        # Only the type is logged, because the text of an error may quote values.
        log.warning("automation %s is put aside: %s", automation.id, type(error).__name__)
        automations.put_aside(automation_id=automation.id, now=now)
        return None


def _due(automation: Automation, now: datetime) -> _Due:
    schedule, zone = schedules.read(automation.schedule), time_zones.find(automation.account.time_zone)
    first = automation.next_due_at
    assert first is not None
    later = schedules.next_times(schedule=schedule, zone=zone, after=first)
    times = [first, *islice(takewhile(lambda time: time <= now, later), MOST_TIMES - 1)]
    automation.next_due_at = schedules.next_time(schedule=schedule, zone=zone, after=now)
    return _Due(
        automation=automation,
        missed=[time for time in times if time < now - GRACE],
        timely=[time for time in times if time >= now - GRACE],
    )


def _make(due: Sequence[_Due], now: datetime) -> None:
    waiting = _waiting(due)
    for each in due:
        if each.to_run and each.automation.id in waiting:
            queued = AutomationRun.objects.filter(id=waiting[each.automation.id])
            queued.update(missed_times=F("missed_times") + len(each.to_run))
    runs = [_run(each, now) for each in due if each.to_run and each.automation.id not in waiting]
    new_runs.save(runs=[*runs, *(_report(each, now) for each in due if each.to_report)])


def _waiting(due: Sequence[_Due]) -> Mapping[UUID, UUID]:
    """The runs that wait to begin, by their automations. None comes meanwhile: these are locked."""
    queued = AutomationRun.objects.filter(automation__in=[each.automation for each in due], status=RunStatus.QUEUED)
    return dict(queued.values_list("automation_id", "id"))


def _run(due: _Due, now: datetime) -> AutomationRun:
    return _of(due, due.to_run, now)


def _report(due: _Due, now: datetime) -> AutomationRun:
    report = _of(due, due.to_report, now)
    report.status, report.finished_at, report.next_look_at = RunStatus.MISSED, now, None
    return report


def _of(due: _Due, times: Sequence[datetime], now: datetime) -> AutomationRun:
    return new_runs.of(
        automation=due.automation,
        started_by=StartedBy.SCHEDULE,
        author=due.automation.created_by,
        now=now,
        due_at=times[-1],
        missed_times=len(times) - 1,
    )
