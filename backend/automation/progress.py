"""Moving a run on: the only place that does, once it has begun (`first_items`). Each turn is one short transaction
under the lock of the run's row.

Whatever was committed says what is next, so a process may die anywhere: what it started is found, and an item, whose id
is the key of its function run, is started once.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import InterfaceError, OperationalError, transaction

from backend.accounts.accounts import AccountAccess
from backend.automation import ends, items, pauses, reserves
from backend.automation.errors import InvalidAutomation, step_of
from backend.automation.models import AutomationRun, AutomationRunStep, AutomationStepItem
from backend.automation.models.runs import BEGUN, RunStatus
from backend.automation.models.steps import STEP_ENDED, ItemStatus, StepStatus
from backend.catalog.enums import FunctionName
from backend.credits.credit_errors import AccountSuspended, InsufficientCredits
from backend.generation import function_runs
from backend.generation.job_errors import FunctionRunEnded, TooManyOpenJobs
from backend.generation.models import FunctionRun
from backend.generation.models.function_runs import RUN_ENDED, FunctionRunStatus, StartedBy
from backend.shared.busy import Busy, translated

log = logging.getLogger("ratecard.automation")

Explain = Callable[[Exception], str]
ALL = AccountAccess(everything=True)
"""Whether its author may run it was checked when the run was asked for."""
ITEMS_AT_ONCE = 8
"""Of a run: a job has ten minutes from when it is accepted, so what can't be run soon waits here."""
LEASE = timedelta(seconds=15)
"""After which a run is looked at again whose worker died."""
SOON = timedelta(seconds=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """The time of a turn, and how it puts errors into words."""

    now: datetime
    explain: Explain


def due(*, now: datetime, limit: int) -> list[UUID]:
    """Runs to move on: those that are to be looked at now, which others then leave alone for a moment, and those of
    whose functions one has ended; without those that another worker moves on at this moment."""
    with transaction.atomic(), translated():
        waiting = AutomationRun.objects.filter(status__in=BEGUN, next_look_at__lte=now)
        claimed = waiting.select_for_update(skip_locked=True).order_by("next_look_at")[:limit]
        found = [run.id for run in claimed.only("id")]
        AutomationRun.objects.filter(id__in=found).update(next_look_at=now + LEASE)
        ended = AutomationStepItem.objects.filter(status=ItemStatus.RUNNING, function_run__finished_at__isnull=False)
        with_end = AutomationRun.objects.filter(id__in=list(ended.values_list("step__run_id", flat=True)[:limit]))
        free = [run.id for run in with_end.select_for_update(skip_locked=True).only("id")]
    return list(dict.fromkeys([*found, *free]))


def advance_for(*, function_run_id: UUID, now: datetime, explain: Explain) -> None:
    """Move the run on that a run of a function is for, where it is for one and has ended. Raises Busy."""
    ended = AutomationStepItem.objects.filter(function_run=function_run_id, function_run__finished_at__isnull=False)
    run_id = ended.filter(status=ItemStatus.RUNNING).values_list("step__run_id", flat=True).first()
    if run_id is not None:
        advance(run_id=run_id, now=now, explain=explain)


def advance(*, run_id: UUID, now: datetime, explain: Explain) -> None:
    """Do what can be done now of a run that has begun, and nothing twice. `explain` puts a refusal into words.

    Where another worker does, it leaves the run to this one. Raises Busy, OperationalError, after which it is looked at
    again.
    """
    turn = Turn(now=now, explain=explain)
    while _take(run_id, turn):
        pass


def _take(run_id: UUID, turn: Turn) -> bool:
    """Take one turn; whether there is more to do at once."""
    with transaction.atomic(), translated():
        begun = AutomationRun.objects.filter(id=run_id, status__in=BEGUN)
        run = begun.select_for_update(skip_locked=True).first()
        if run is None:
            return False
        for item in _ended(run):
            _note_end(run, item)
        if run.cancel_requested_at is not None:
            return _cancel(run, turn)
        return run.status == RunStatus.RUNNING and _move(run, turn)


def _ended(run: AutomationRun) -> list[AutomationStepItem]:
    running = AutomationStepItem.objects.filter(step__run=run, status=ItemStatus.RUNNING)
    return list(running.filter(function_run__status__in=RUN_ENDED).select_related("function_run"))


def _note_end(run: AutomationRun, item: AutomationStepItem) -> None:
    made = item.function_run
    assert made is not None
    if made.output is not None or made.status == FunctionRunStatus.DONE:
        item.status = ItemStatus.DONE
    else:
        item.status = ItemStatus.FAILED if run.cancel_requested_at is None else ItemStatus.CANCELLED
    item.save(update_fields=["status"])


def _move(run: AutomationRun, turn: Turn) -> bool:
    step = run.run_steps.exclude(status__in=STEP_ENDED).first()
    if step is None:
        ends.end(run=run, status=RunStatus.DONE, now=turn.now)
        return False
    if step.status == StepStatus.WAITING:
        if run.holds_whole_run and step.position == 0 and not step.items.exists():
            return _begin_held(run, step, turn)
        return _begun(run, step, turn)
    waiting = step.items.filter(status=ItemStatus.WAITING).select_related(
        "parent__function_run", "retry_of__function_run"
    )
    item, running = waiting.first(), step.items.filter(status=ItemStatus.RUNNING).count()
    if item is not None and running < ITEMS_AT_ONCE:
        return _start(run, step, item, turn)
    if running:
        _look(run, None)  # when a function has ended
        return False
    return _end_step(run, step, turn)


def _begun(run: AutomationRun, step: AutomationRunStep, turn: Turn) -> bool:
    """What an earlier version kept and this one can't read fails, instead of being looked at for ever."""
    try:
        _begin(run, step, turn)
    except InvalidAutomation as refused:
        _fail(run, step, turn.explain(refused), turn)
        return False
    return _look_again(run, turn.now)


def _begin(run: AutomationRun, step: AutomationRunStep, turn: Turn) -> None:
    """Nothing to do, and nothing done before: the step is skipped."""
    has_items = bool(items.plan(run=run, step=step)) or step.items.exists()
    step.started_at = step.started_at or turn.now
    step.status = StepStatus.RUNNING if has_items else StepStatus.SKIPPED
    step.finished_at = None if has_items else turn.now
    step.save()


def _begin_held(run: AutomationRun, step: AutomationRunStep, turn: Turn) -> bool:
    """Nothing starts before all of the run is held. A step that can't be quoted fails."""
    try:
        reserves.make(run=run, now=turn.now)
    except InsufficientCredits as refused:
        pauses.pause_for_balance(run=run, needed=refused.required, now=turn.now)
        return False
    except AccountSuspended:
        pauses.pause_for_suspension(run=run, now=turn.now)
        return False
    except (OperationalError, InterfaceError, Busy):
        raise
    except Exception as refused:
        log.warning("run %s was not held: %s", run.id, type(refused).__name__)
        _fail_unheld(run, refused, turn)
        return False
    return _begun(run, step, turn)


def _fail_unheld(run: AutomationRun, refused: Exception, turn: Turn) -> None:
    step = run.run_steps.get(position=step_of(refused) or 0)
    if step.position == 0 and not isinstance(refused, InvalidAutomation):
        _begin(run, step, turn)
    _fail(run, step, turn.explain(refused), turn)


def _fail(run: AutomationRun, step: AutomationRunStep, error: str, turn: Turn) -> None:
    """The items of the step say why, or one of it where nothing gave it anything yet."""
    if not step.items.update(status=ItemStatus.FAILED, error=error):
        step.items.create(number=0, status=ItemStatus.FAILED, error=error)
    step.status, step.finished_at = StepStatus.FAILED, turn.now
    step.save(update_fields=["status", "finished_at"])
    ends.end(run=run, status=RunStatus.FAILED, now=turn.now)


def _start(run: AutomationRun, step: AutomationRunStep, item: AutomationStepItem, turn: Turn) -> bool:
    try:
        # A savepoint: what is refused leaves nothing behind, and this transaction can still write why.
        with transaction.atomic():
            item.function_run = _started(run, step, item, turn.now)
    except InsufficientCredits as error:
        pauses.pause_for_balance(run=run, needed=_needed(run, step, item, error, turn.now), now=turn.now)
        return False
    except AccountSuspended:
        pauses.pause_for_suspension(run=run, now=turn.now)
        return False
    except TooManyOpenJobs:
        _look(run, turn.now + SOON)
        return False
    except (OperationalError, InterfaceError, Busy):
        raise  # a lost or busy database is no refusal: the item still waits
    except Exception as error:
        # Only the type is logged, because the text of an error may quote values.
        log.warning("item %s was not started: %s", item.id, type(error).__name__)
        item.status, item.error = ItemStatus.FAILED, turn.explain(error)
    else:
        item.status = ItemStatus.RUNNING
    item.save(update_fields=["status", "error", "function_run"])
    return _look_again(run, turn.now)


def _started(run: AutomationRun, step: AutomationRunStep, item: AutomationStepItem, now: datetime) -> FunctionRun:
    return function_runs.start(
        function=FunctionName(step.function),
        input=items.input_of(run=run, step=step, item=item),
        account_id=str(run.account_id),
        request_id=run.request_id,
        path=StartedBy(run.started_by),
        author=run.author,
        access=ALL,
        key=items.key_of(item),
        reserve=run.reserve_id,
        now=now,
    )


def _needed(
    run: AutomationRun, step: AutomationRunStep, item: AutomationStepItem, error: InsufficientCredits, now: datetime
) -> int:
    """What all batches of the item cost at most beside the reserve: the error is of the first that was too much."""
    quote = function_runs.quote(
        function=FunctionName(step.function),
        input=items.input_of(run=run, step=step, item=item),
        account_id=str(run.account_id),
        access=ALL,
        now=now,
    )
    return max(quote.max_credits - reserves.left(run=run), error.required)


def _end_step(run: AutomationRun, step: AutomationRunStep, turn: Turn) -> bool:
    """It failed where none of its items delivered, and so has the run."""
    is_done = step.items.filter(status=ItemStatus.DONE).exists()
    step.status, step.finished_at = StepStatus.DONE if is_done else StepStatus.FAILED, turn.now
    step.save(update_fields=["status", "finished_at"])
    if is_done:
        return _look_again(run, turn.now)
    ends.end(run=run, status=RunStatus.FAILED, now=turn.now)
    return False


def _cancel(run: AutomationRun, turn: Turn) -> bool:
    """Cancel what runs; the run ends when nothing does any more."""
    running = AutomationStepItem.objects.filter(step__run=run, status=ItemStatus.RUNNING)
    open_runs = list(running.values_list("function_run_id", flat=True))
    for function_run_id in open_runs:
        with suppress(FunctionRunEnded):
            function_runs.cancel(access=ALL, run_id=str(function_run_id), now=turn.now)
    if not open_runs:
        ends.end(run=run, status=RunStatus.CANCELLED, now=turn.now)
    elif FunctionRun.objects.filter(id__in=open_runs).exclude(status__in=RUN_ENDED).exists():
        _look(run, None)
        return False
    return bool(open_runs)


def _look_again(run: AutomationRun, now: datetime) -> bool:
    """At once, or by another worker where this one dies before."""
    _look(run, now)
    return True


def _look(run: AutomationRun, at: datetime | None) -> None:
    run.next_look_at = at
    run.save(update_fields=["next_look_at"])
