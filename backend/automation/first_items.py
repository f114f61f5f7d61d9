"""Runs of the schedule that have just begun: the first item of each is started, many in one transaction.

One by one, as `progress` does it, thousands that are due in one minute would take many. What can't be started together
is left to `progress`, which goes on from here and puts into words why something can't be started at all.
"""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from backend.automation import items
from backend.automation.models import AutomationRun, AutomationRunStep, AutomationStepItem
from backend.automation.models.runs import RunStatus
from backend.automation.models.steps import ItemStatus, StepStatus
from backend.catalog.enums import FunctionName
from backend.credits.statements import IdempotencyKey
from backend.generation import many_starts
from backend.generation.many_starts import Start
from backend.generation.models.function_runs import StartedBy
from backend.shared.busy import translated

BATCH = 50
"""Accounts whose balances are locked meanwhile: for a fraction of a second."""


def start(*, now: datetime, limit: int = BATCH) -> int:
    """Start the first items of so many runs; how many were looked at. Raises Busy."""
    with transaction.atomic(), translated():
        runs = list(_begun(now).select_for_update(of=("self",), skip_locked=True).order_by("next_look_at")[:limit])
        steps = AutomationRunStep.objects.filter(run__in=runs, position=0)
        by_run = {step.run_id: step for step in steps}
        first = [(run, by_run[run.id], made) for run in runs if (made := items.plan(...))]
    return len(runs)
