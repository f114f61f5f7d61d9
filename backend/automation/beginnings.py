"""How runs begin: of an account one at a time, the oldest first, many accounts together."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from backend.automation import new_runs
from backend.automation.models import AutomationRun
from backend.automation.models.runs import BEGUN, RunStatus
from backend.shared.busy import translated

BATCH = 500


def begin(*, now: datetime, limit: int = BATCH) -> int:
    """Let queued runs begin whose accounts have none that has; how many were looked at. Raises Busy.

    What has to wait is looked at again when the run that it waits for ends.
    """
    with transaction.atomic(), translated():
        queued = AutomationRun.objects.filter(status=RunStatus.QUEUED, next_look_at__lte=now)
        found = list(queued.select_for_update(skip_locked=True).order_by("next_look_at")[:limit])
        free = _free(found)
        AutomationRun.objects.filter(id__in={run.id for run in found} - set(free)).update(next_look_at=None)
        if not _begin(free, now):
            for run_id in free:  # two workers at one account: one of them is too late
                _begin([run_id], now)
    return len(found)


def look_at_next(*, account_id: UUID, now: datetime) -> None:
    """In the transaction that ends a run of the account: let its oldest queued one begin."""
    queued = AutomationRun.objects.filter(account_id=account_id, status=RunStatus.QUEUED)
    oldest = queued.order_by("created_at", "id").values_list("id", flat=True).first()
    if oldest is not None:
        AutomationRun.objects.filter(id=oldest, status=RunStatus.QUEUED).update(next_look_at=now)


def _free(runs: Sequence[AutomationRun]) -> list[UUID]:
    accounts = {run.account_id for run in runs}
    begun = AutomationRun.objects.filter(account_id__in=accounts, status__in=BEGUN)
    occupied = set(begun.values_list("account_id", flat=True))
    queued = AutomationRun.objects.filter(account_id__in=accounts - occupied, status=RunStatus.QUEUED)
    oldest = queued.order_by("account_id", "created_at", "id").distinct("account_id").values_list("id", flat=True)
    return sorted({run.id for run in runs} & set(oldest))


def _begin(run_ids: Collection[UUID], now: datetime) -> bool:
    """Whether they have begun: all of them, or none because of one whose account has another."""
    try:
        with transaction.atomic():
            queued = AutomationRun.objects.filter(id__in=run_ids, status=RunStatus.QUEUED)
            queued.update(status=RunStatus.RUNNING, started_at=now, next_look_at=now)
            # Of a process of the version before, which made steps here.
            new_runs.add_steps(runs=AutomationRun.objects.filter(id__in=run_ids, run_steps=None))
    except IntegrityError:
        return False
    return True
