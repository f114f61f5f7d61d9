"""Doing again what failed of a run: it goes on from there, without doing the rest again."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from backend.accounts.accounts import AccountAccess
from backend.accounts.audit import Actor
from backend.accounts.enums import AuditAction
from backend.automation import run_messages, runs
from backend.automation.errors import AnotherRunOpen, NothingToRetry, RunTextsDeleted
from backend.automation.models import AutomationRun, AutomationStepItem
from backend.automation.models.runs import BEGUN, RunStatus
from backend.automation.models.steps import ItemStatus, StepStatus
from backend.credits import suspensions
from backend.shared.busy import translated

CAN_RETRY = (RunStatus.DONE, RunStatus.FAILED)


def failed_items(*, run: AutomationRun) -> QuerySet[AutomationStepItem]:
    """The items of a run that failed, in whole or in some batches, and were not tried again."""
    in_part = Q(status=ItemStatus.DONE) & ~Q(function_run__failed_batches=[])
    return AutomationStepItem.objects.filter(Q(status=ItemStatus.FAILED) | in_part, step__run=run, retry=None)


def retry(*, run_id: str | UUID, actor: Actor, access: AccountAccess, now: datetime) -> AutomationRun:
    """Let a run that has ended go on with what failed of it.

    Raises AutomationRunNotFound, AccountSuspended, NothingToRetry, AnotherRunOpen, RunTextsDeleted.
    """
    found = runs.get(access=access, run_id=run_id)
    with transaction.atomic(), translated():
        run = AutomationRun.objects.select_for_update().get(id=found.id)
        suspensions.check(account=run.account)
        failed = list(failed_items(run=run).select_related("step", "parent__function_run", "function_run"))
        if run.status not in CAN_RETRY or not failed:
            raise NothingToRetry
        _check_texts(run, failed)
        if not _begin_again(run, failed, now):
            _reopen(run, min(item.step.position for item in failed), now)
            AutomationStepItem.objects.bulk_create(map(_again, failed))
        runs.record(action=AuditAction.AUTOMATION_RUN_RETRIED, run=run, actor=actor)
        transaction.on_commit(run_messages.wake_worker)
    return runs.get(access=access, run_id=run_id)


def _begin_again(run: AutomationRun, failed: Sequence[AutomationStepItem], now: datetime) -> bool:
    """Where a later step could not be quoted, so that nothing of the run was started: it is quoted and held again."""
    unquoted = [item for item in failed if item.step.position > 0 and item.parent_id is None]
    for item in unquoted:
        item.delete()
    if unquoted:
        _reopen(run, 0, now)
    return bool(unquoted)


def _again(item: AutomationStepItem) -> AutomationStepItem:
    return AutomationStepItem(
        step=item.step,
        number=item.number,
        attempt=item.attempt + 1,
        parent_id=item.parent_id,
        place=item.place,
        count=item.count,
        retry_of=item,
    )


def _check_texts(run: AutomationRun, failed: Sequence[AutomationStepItem]) -> None:
    used = [item.parent.function_run if item.parent is not None else None for item in failed]
    used += [item.function_run for item in failed]
    is_deleted = any(made is not None and made.texts_deleted_at is not None for made in used)
    if run.texts_deleted_at is not None or is_deleted:
        raise RunTextsDeleted


def _reopen(run: AutomationRun, position: int, now: datetime) -> None:
    """The run and its steps from the first with a failure on. Raises AnotherRunOpen."""
    run.status, run.finished_at, run.next_look_at = RunStatus.RUNNING, None, now
    try:
        with transaction.atomic():
            run.save(update_fields=["status", "finished_at", "next_look_at"])
    except IntegrityError:
        other = AutomationRun.objects.filter(account_id=run.account_id, status__in=BEGUN).first()
        raise AnotherRunOpen(run_id=other.id if other is not None else run.id) from None
    run.run_steps.filter(position__gte=position).update(status=StepStatus.WAITING, finished_at=None)
