"""Runs of automations, as people and services see and steer them."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import OuterRef, QuerySet, Subquery

from backend.accounts import accounts, audit
from backend.accounts.accounts import AccountAccess
from backend.accounts.audit import Actor
from backend.accounts.enums import AuditAction
from backend.automation import automations, ends, new_runs, pauses, run_messages, run_quotes
from backend.automation.errors import (
    AutomationNotFound,
    AutomationRunCancelled,
    AutomationRunEnded,
    AutomationRunNotBegun,
    AutomationRunNotFound,
    AutomationRunQueued,
)
from backend.automation.models import Automation, AutomationRun
from backend.automation.models.automations import PauseReason
from backend.automation.models.runs import ENDED, RunStatus
from backend.credits import fingerprints, holds, statements, suspensions
from backend.credits.credit_errors import IdempotencyConflict
from backend.credits.statements import IdempotencyKey
from backend.generation import jobs
from backend.generation.models.function_runs import StartedBy
from backend.shared.busy import translated

FINGERPRINT_FORMAT = 2
"""Of what the rows keep, for good."""


def visible(*, access: AccountAccess) -> QuerySet[AutomationRun]:
    """The runs within access, of deleted automations too, the newest first, with their automations and steps."""
    found = AutomationRun.objects.filter(account__in=accounts.visible(access=access).order_by())
    return found.select_related("automation__account").prefetch_related("run_steps").order_by("-created_at", "-id")


def get(*, access: AccountAccess, run_id: str | UUID) -> AutomationRun:
    """Raises AutomationRunNotFound."""
    try:
        run = visible(access=access).filter(id=UUID(str(run_id))).first()
    except ValueError:
        raise AutomationRunNotFound from None
    if run is None:
        raise AutomationRunNotFound
    return run


def latest(*, automation_ids: Collection[UUID], access: AccountAccess) -> dict[UUID, AutomationRun]:
    """The newest run of each automation, by the automation; what has not run yet is left out."""
    # One look into the index for each: an automation can have thousands of runs.
    newest = AutomationRun.objects.filter(automation=OuterRef("id")).order_by("-created_at", "-id").values("id")[:1]
    ids = Automation.objects.filter(id__in=automation_ids).values_list(Subquery(newest), flat=True)
    return {run.automation_id: run for run in visible(access=access).filter(id__in=list(ids))}


def run_now(
    *,
    automation_id: str | UUID,
    request_id: str = "",
    path: StartedBy = StartedBy.RUN_NOW,
    author: str,
    access: AccountAccess,
    key: IdempotencyKey,
    now: datetime,
) -> AutomationRun:
    """Run an automation as it is now, also one that is paused. The same key again answers the same run, also when its
    automation was deleted meanwhile.

    It begins within a second or two or, where another run of the account has begun, when that has ended.
    Raises AutomationNotFound, AccountSuspended, AutomationRunQueued, InvalidRequestId, IdempotencyConflict,
    InvalidIdempotencyKey, and as `run_quotes.quote`.
    """
    statements.check_key(key)
    key_hash = fingerprints.digest(f"{key.owner}\n{key.key}")
    payload = [_id(automation_id), holds.checked_request(request_id)]
    fingerprint = fingerprints.of("automation_run", payload, format=FINGERPRINT_FORMAT)
    with transaction.atomic(), translated():
        jobs.lock(f"automation run {key_hash}")
        if (earlier := AutomationRun.objects.filter(key_hash=key_hash).first()) is not None:
            return _same(earlier, fingerprint, access)
        automation = _free(automations.get(access=access, automation_id=automation_id))
        suspensions.check(account=automation.account)
        quote = run_quotes.check(automation=automation, access=access, now=now)
        run = new_runs.of(automation=automation, started_by=path, author=author, request_id=request_id, now=now)
        run.key_hash, run.fingerprint = key_hash, fingerprint
        run.expected_credits, run.max_credits = quote.expected_credits, quote.max_credits
        new_runs.save(runs=[run])
        transaction.on_commit(run_messages.wake_worker)
    return get(access=access, run_id=run.id)


def pause(*, run_id: str | UUID, actor: Actor, access: AccountAccess, now: datetime) -> AutomationRun:
    """Start no more of a run until a person resumes it; what runs goes on. Pausing again answers the same.

    Raises AutomationRunNotFound, AutomationRunNotBegun, AutomationRunCancelled, AutomationRunEnded.
    """
    with _locked(run_id, access) as run:
        if run.status == RunStatus.QUEUED:
            raise AutomationRunNotBegun
        _check_goes_on(run)
        if run.pause_reason != PauseReason.PERSON:
            pauses.pause(run=run, author=actor.name, now=now)
            record(action=AuditAction.AUTOMATION_RUN_PAUSED, run=run, actor=actor)
    return get(access=access, run_id=run_id)


def resume(*, run_id: str | UUID, actor: Actor, access: AccountAccess, now: datetime) -> AutomationRun:
    """Let a run go on, whyever it is paused. Resuming again answers the same.

    Raises AutomationRunNotFound, AutomationRunCancelled, AutomationRunEnded, AccountSuspended.
    """
    with _locked(run_id, access) as run:
        _check_goes_on(run)
        suspensions.check(account=run.account)
        if run.status == RunStatus.PAUSED:
            record(action=AuditAction.AUTOMATION_RUN_RESUMED, run=run, actor=actor, before=run.pause_reason)
            pauses.resume(run=run, now=now)
            transaction.on_commit(run_messages.wake_worker)
    return get(access=access, run_id=run_id)


def cancel(*, run_id: str | UUID, actor: Actor, access: AccountAccess, now: datetime) -> AutomationRun:
    """Run no more of a run. What waits ends at once; where functions run, it ends when their jobs have ended, and what
    came is charged and stays.

    Cancelling again answers the same. Raises AutomationRunNotFound, AutomationRunEnded.
    """
    with _locked(run_id, access, or_is=RunStatus.CANCELLED) as run:
        if run.cancel_requested_at is None and run.status != RunStatus.CANCELLED:
            record(action=AuditAction.AUTOMATION_RUN_CANCELLED, run=run, actor=actor, before=run.status)
            _cancel(run, now)
    return get(access=access, run_id=run_id)


def _cancel(run: AutomationRun, now: datetime) -> None:
    if run.status == RunStatus.QUEUED:
        ends.end(run=run, status=RunStatus.CANCELLED, now=now)
        return
    run.cancel_requested_at, run.next_look_at = now, now
    run.save(update_fields=["cancel_requested_at", "next_look_at"])
    transaction.on_commit(run_messages.wake_worker)


def record(*, action: AuditAction, run: AutomationRun, actor: Actor, before: str = "") -> None:
    """Keep in the audit log who decided something about a run, in the transaction that does it."""
    audit.record(action=action, actor=actor, detail=f"{run.automation.name} (run {run.id})", before=before)


def _id(automation_id: str | UUID) -> UUID:
    try:
        return UUID(str(automation_id))
    except ValueError:
        raise AutomationNotFound from None


def _same(earlier: AutomationRun, fingerprint: UUID, access: AccountAccess) -> AutomationRun:
    """The run that the key was given for before. Raises IdempotencyConflict, AutomationNotFound."""
    if earlier.fingerprint != fingerprint:
        raise IdempotencyConflict
    try:
        return get(access=access, run_id=earlier.id)
    except AutomationRunNotFound:
        raise AutomationNotFound from None


def _check_goes_on(run: AutomationRun) -> None:
    """Raises AutomationRunCancelled."""
    if run.cancel_requested_at is not None:
        raise AutomationRunCancelled


def _free(automation: Automation) -> Automation:
    """The automation, locked, as it is now. Raises AutomationNotFound, AutomationRunQueued."""
    locked = Automation.objects.select_for_update().filter(id=automation.id, deleted_at=None).first()
    if locked is None:
        raise AutomationNotFound
    queued = AutomationRun.objects.filter(automation=locked, status=RunStatus.QUEUED).first()
    if queued is not None:
        raise AutomationRunQueued(run_id=queued.id)
    return locked


@contextmanager
def _locked(run_id: str | UUID, access: AccountAccess, *, or_is: RunStatus | None = None) -> Iterator[AutomationRun]:
    """A transaction with the row of a run locked that has not ended. Raises AutomationRunNotFound,
    AutomationRunEnded."""
    found = get(access=access, run_id=run_id)
    with transaction.atomic(), translated():
        run = AutomationRun.objects.select_for_update().get(id=found.id)
        if run.status in ENDED and run.status != or_is:
            raise AutomationRunEnded(status=RunStatus(run.status))
        yield run
