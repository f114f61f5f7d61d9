"""Due times that were missed and are only reported, until somebody has seen them or a later run has succeeded."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, F, Min, OuterRef, Sum

from backend.automation.models import AutomationRun
from backend.automation.models.runs import RunStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """How many times of how many automations; `since` is the first of the last ones of each report."""

    times: int
    automations: int
    since: datetime


def unseen() -> Missed | None:
    later = AutomationRun.objects.filter(automation=OuterRef("automation"), created_at__gt=OuterRef("created_at"))
    reports = AutomationRun.objects.filter(status=RunStatus.MISSED, seen_at=None, automation__deleted_at=None)
    row = reports.exclude(Exists(later.filter(status=RunStatus.DONE))).aggregate(
        times=Sum(F("missed_times") + 1), automations=Count("automation", distinct=True), since=Min("due_at")
    )
    return Missed(**row) if row["automations"] else None
