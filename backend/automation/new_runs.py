"""Runs that are asked for: a row each, which waits for its account's turn, and one for each of its steps."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from backend.automation.models import Automation, AutomationRun, AutomationRunStep
from backend.automation.models.runs import RunStatus
from backend.generation.models.function_runs import StartedBy


def of(
    *,
    automation: Automation,
    started_by: StartedBy,
    author: str,
    now: datetime,
    request_id: str = "",
    due_at: datetime | None = None,
    missed_times: int = 0,
) -> AutomationRun:
    """A run of the automation as it is now, not saved yet."""
    return AutomationRun(
        automation=automation,
        account_id=automation.account_id,
        started_by=started_by,
        author=author,
        request_id=request_id,
        due_at=due_at,
        missed_times=missed_times,
        steps=automation.steps,
        input=automation.input,
        holds_whole_run=automation.holds_whole_run,
        created_at=now,
        next_look_at=now,
    )


def save(*, runs: Sequence[AutomationRun]) -> None:
    """With their steps; what only reports missed times has none."""
    AutomationRun.objects.bulk_create(runs)
    add_steps(runs=(run for run in runs if run.status != RunStatus.MISSED))


def add_steps(*, runs: Iterable[AutomationRun]) -> None:
    AutomationRunStep.objects.bulk_create(
        AutomationRunStep(run=run, position=position, function=step["function"])
        for run in runs
        for position, step in enumerate(run.steps)
    )
