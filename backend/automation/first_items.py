"""Runs of the schedule that have just begun: the first item of each is started, many in one transaction.

One by one, as `progress` does it, thousands that are due in one minute would take many. What can't be started together
is left to `progress`, which goes on from here and puts into words why something can't be started at all.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction
from django.db.models import QuerySet

from backend.automation import items
from backend.automation.models import AutomationRun, AutomationRunStep, AutomationStepItem
from backend.automation.models.runs import RunStatus
from backend.automation.models.steps import ItemStatus, StepStatus
from backend.catalog.enums import FunctionName
from backend.generation import many_starts
from backend.generation.many_starts import Start
from backend.generation.models import FunctionRun
from backend.generation.models.function_runs import StartedBy
from backend.shared.busy import translated

BATCH = 50
"""Accounts whose balances are locked meanwhile: for a fraction of a second."""
NOTE = """
    UPDATE automation_automationstepitem AS item SET status = %s, function_run_id = made.run
    FROM unnest(%s::bigint[], %s::uuid[]) AS made (item, run) WHERE item.id = made.item
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _First:
    run: AutomationRun
    step: AutomationRunStep
    items: Sequence[AutomationStepItem]
    input: Mapping[str, object]


def start(*, now: datetime, limit: int = BATCH) -> int:
    """Start the first items of so many runs; of how many. Nobody is woken for their jobs. Raises Busy."""
    with transaction.atomic(), translated():
        runs = _begun(now).select_for_update(of=("self",), skip_locked=True).order_by("next_look_at")[:limit]
        first = _planned(list(runs))
        AutomationStepItem.objects.bulk_create(item for each in first for item in each.items)
        made = many_starts.start(starts=[_start(each) for each in first], path=StartedBy.SCHEDULE, now=now)
        _note(first, made, now)
    return len(first)


def _begun(now: datetime) -> QuerySet[AutomationRun]:
    return AutomationRun.objects.filter(
        status=RunStatus.RUNNING,
        started_by=StartedBy.SCHEDULE,
        next_look_at__lte=now,
        cancel_requested_at=None,
        holds_whole_run=False,
        run_steps__position=0,
        run_steps__status=StepStatus.WAITING,
    )


def _planned(runs: Sequence[AutomationRun]) -> list[_First]:
    """Those whose input can be read."""
    by_id = {run.id: run for run in runs}
    found = list[_First]()
    for step in AutomationRunStep.objects.filter(run__in=runs, position=0, items=None):
        with suppress(Exception):  # `progress` says what is wrong
            made, input = items.first_of(run=by_id[step.run_id], step=step)
            found.append(_First(run=by_id[step.run_id], step=step, items=made, input=input))
    return found


def _start(first: _First) -> Start:
    return Start(
        function=FunctionName(first.step.function),
        input=first.input,
        account_id=first.run.account_id,
        request_id=first.run.request_id,
        author=first.run.author,
        key=items.key_of(first.items[0]),
    )


def _note(first: Sequence[_First], made: Sequence[FunctionRun | None], now: datetime) -> None:
    """Whatever has something more to do, or was not started, is looked at next."""
    started = [(each, run.id) for each, run in zip(first, made, strict=True) if run is not None]
    item_ids, run_ids = [each.items[0].id for each, _ in started], [run_id for _, run_id in started]
    with connection.cursor() as cursor:  # making a statement of as many rows costs more than what it does
        cursor.execute(NOTE, [ItemStatus.RUNNING, item_ids, run_ids])
    AutomationRunStep.objects.filter(id__in=[each.step.id for each in first]).update(
        status=StepStatus.RUNNING, started_at=now
    )
    complete = [each.run.id for each, _ in started if len(each.items) == 1]
    AutomationRun.objects.filter(id__in=complete).update(next_look_at=None)
