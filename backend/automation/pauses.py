"""Pauses of runs that have begun: by a person, or because credits lack or the account is suspended, which ends by
itself."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F, IntegerField, Value
from django.db.models.functions import Coalesce

from backend.automation import automations, reserves
from backend.automation.models import AutomationRun
from backend.automation.models.automations import PauseReason
from backend.automation.models.runs import RunStatus
from backend.credits import ledger
from backend.shared.busy import translated

BATCH = 200
PAUSE_FIELDS = ("status", "pause_reason", "paused_at", "paused_by", "needed_credits", "next_look_at")


def pause(*, run: AutomationRun, author: str, now: datetime) -> None:
    """By a person. The run's row is locked."""
    run.status, run.pause_reason, run.paused_at, run.paused_by = RunStatus.PAUSED, PauseReason.PERSON, now, author
    run.needed_credits, run.next_look_at = None, None
    run.save(update_fields=PAUSE_FIELDS)
    reserves.keep_for_a_day(run=run, now=now)
    # The schedule does not wait for the credits of a run that waits for a person.
    automations.end_pause_for_balance(automation_id=run.automation_id, now=now)


def pause_for_balance(*, run: AutomationRun, needed: int, now: datetime) -> None:
    """Let the run, and the schedule of its automation, wait until its account has so many credits."""
    run.status, run.pause_reason, run.paused_at, run.paused_by = RunStatus.PAUSED, PauseReason.BALANCE, now, ""
    run.needed_credits, run.next_look_at = needed, None
    run.save(update_fields=PAUSE_FIELDS)
    automations.pause_for_balance(automation_id=run.automation_id, now=now)


def pause_for_suspension(*, run: AutomationRun, now: datetime) -> None:
    """Let the run wait until its account is resumed."""
    run.status, run.pause_reason, run.paused_at, run.paused_by = RunStatus.PAUSED, PauseReason.SUSPENSION, now, ""
    run.needed_credits, run.next_look_at = None, None
    run.save(update_fields=PAUSE_FIELDS)


def resume(*, run: AutomationRun, now: datetime) -> None:
    """Let it go on, whyever it is paused. The run's row is locked."""
    run.status, run.pause_reason, run.paused_at, run.paused_by = RunStatus.RUNNING, "", None, ""
    run.needed_credits, run.next_look_at = None, now
    run.save(update_fields=PAUSE_FIELDS)
    automations.end_pause_for_balance(automation_id=run.automation_id, now=now)


def resume_funded(*, now: datetime, limit: int = BATCH) -> int:
    """Let runs go on whose accounts have the credits that they waited for, and their schedules; how many.

    Raises Busy.
    """
    # What has expired and is not noted yet counts in these columns: `ledger.balances` has the last word.
    unreserved = F("account__credits__balance") - F("account__credits__held")
    paused = AutomationRun.objects.filter(status=RunStatus.PAUSED, pause_reason=PauseReason.BALANCE)
    likely = paused.annotate(unreserved=Coalesce(unreserved, Value(0), output_field=IntegerField()))
    rows = list(
        likely.filter(unreserved__gte=Coalesce(F("needed_credits"), 0))
        .order_by("paused_at")
        .values_list("id", "account_id", "needed_credits")[:limit]
    )
    balances = ledger.balances(account_ids={account_id for _, account_id, _ in rows})
    funded = [run_id for run_id, account_id, needed in rows if balances[account_id].available >= (needed or 0)]
    return sum(_resume(run_id, PauseReason.BALANCE, now) for run_id in funded)


def resume_unsuspended(*, now: datetime, limit: int = BATCH) -> int:
    """Let runs go on that waited for their account, which is suspended no more; how many. Raises Busy."""
    paused = AutomationRun.objects.filter(status=RunStatus.PAUSED, pause_reason=PauseReason.SUSPENSION)
    free = paused.filter(account__suspended_at=None).order_by("paused_at").values_list("id", flat=True)
    return sum(_resume(run_id, PauseReason.SUSPENSION, now) for run_id in list(free[:limit]))


def _resume(run_id: UUID, reason: PauseReason, now: datetime) -> bool:
    with transaction.atomic(), translated():
        paused = AutomationRun.objects.filter(id=run_id, pause_reason=reason)
        run = paused.select_for_update(skip_locked=True).first()
        if run is not None:
            resume(run=run, now=now)
    return run is not None
