"""Due times that were missed and are reported instead of made, until somebody has seen the report."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Count, F, Min, Sum

from backend.accounts.accounts import AccountAccess
from backend.accounts.audit import Actor
from backend.accounts.enums import AuditAction
from backend.automation import runs
from backend.automation.errors import AutomationRunNotMissed
from backend.automation.models import AutomationRun
from backend.automation.models.runs import RunStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseen:
    """Due times of so many reports that nobody has seen, the oldest of `since`."""

    reports: int
    times: int
    since: datetime


def unseen() -> Unseen | None:
    """None where somebody has seen everything. Later runs change nothing: what a report lacks was not made by them."""
    missed = AutomationRun.objects.filter(status=RunStatus.MISSED, seen_at=None, automation__deleted_at=None)
    sums = missed.aggregate(reports=Count("id"), times=Sum(F("missed_times") + 1), since=Min("due_at"))
    return Unseen(**sums) if sums["reports"] else None


def note_seen(*, run_id: str | UUID, actor: Actor, access: AccountAccess, now: datetime) -> AutomationRun:
    """That somebody has seen a report. A second time changes nothing.

    Raises AutomationRunNotFound, AutomationRunNotMissed.
    """
    run = runs.get(access=access, run_id=run_id)
    if run.status != RunStatus.MISSED:
        raise AutomationRunNotMissed
    unseen = AutomationRun.objects.filter(id=run.id, seen_at=None)
    with transaction.atomic():
        if unseen.update(seen_at=now):
            runs.record(action=AuditAction.AUTOMATION_RUN_SEEN, run=run, actor=actor)
    return runs.get(access=access, run_id=run_id)
