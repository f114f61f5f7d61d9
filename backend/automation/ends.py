"""How a run ends, and lets the next one of its account begin."""

from datetime import datetime

from backend.automation import automations, beginnings, reserves
from backend.automation.models import AutomationRun, AutomationStepItem
from backend.automation.models.runs import RunStatus
from backend.automation.models.steps import STEP_ENDED, ItemStatus, StepStatus

END_FIELDS = (
    *("status", "finished_at", "next_look_at"),
    *("pause_reason", "paused_at", "paused_by", "needed_credits"),
)


def end(*, run: AutomationRun, status: RunStatus, now: datetime) -> None:
    """The run's row is locked, and none of its functions runs any more."""
    run.status, run.finished_at, run.next_look_at = status, now, None
    run.pause_reason, run.paused_at, run.paused_by, run.needed_credits = "", None, "", None
    run.save(update_fields=END_FIELDS)
    unfinished = run.run_steps.exclude(status__in=STEP_ENDED)
    left = StepStatus.CANCELLED if status == RunStatus.CANCELLED else StepStatus.SKIPPED
    unfinished.update(status=left, finished_at=now)
    waiting = AutomationStepItem.objects.filter(step__run=run, status=ItemStatus.WAITING)
    waiting.update(status=ItemStatus.CANCELLED)
    reserves.release(run=run)
    if status == RunStatus.CANCELLED:  # whose credits its schedule may wait for
        automations.end_pause_for_balance(automation_id=run.automation_id, now=now)
    beginnings.look_at_next(account_id=run.account_id, now=now)
