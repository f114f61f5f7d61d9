"""Runs that are asked for: a row each, which waits for its account's turn."""

from datetime import datetime

from backend.automation.models import Automation, AutomationRun
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
