"""Automations: made, changed, paused and deleted, each kept in the audit log with who did it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from backend.accounts import accounts, audit
from backend.accounts.accounts import AccountAccess
from backend.accounts.audit import Actor
from backend.accounts.enums import AuditAction
from backend.automation import due_times, inputs, run_quotes, schedules, steps
from backend.automation.errors import AutomationNameTaken, AutomationNotFound, InvalidAutomation, StaleAutomation
from backend.automation.models import Automation, AutomationRun, AutomationRunStep
from backend.automation.models.automations import NAME_MAX_LENGTH, MissedRuns, PauseReason
from backend.automation.models.runs import RunStatus
from backend.automation.models.steps import StepStatus
from backend.automation.schedules import Manual
from backend.shared import time_zones
from backend.shared.busy import translated

Json = Mapping[str, object]
UNREADABLE = (
    schedules.InvalidSchedule,
    due_times.InvalidCronExpression,
    due_times.NeverDue,
    time_zones.UnknownTimeZone,
)
"""What a schedule or a time zone raises that was kept by an earlier version or comes of another server."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """What an automation is to have; None leaves it as it is. All but the name are typed values as JSON."""

    name: str | None = None
    steps: Sequence[Json] | None = None
    input: Json | None = None
    schedule: Json | None = None
    missed_runs: MissedRuns | None = None
    holds_whole_run: bool | None = None


def visible(*, access: AccountAccess) -> QuerySet[Automation]:
    """The automations within access that are not deleted, the oldest first."""
    found = Automation.objects.filter(account__in=accounts.visible(access=access).order_by(), deleted_at=None)
    return found.select_related("account").order_by("created_at", "id")


def paused(*, found: QuerySet[Automation], is_paused: bool) -> QuerySet[Automation]:
    """Those that start nothing by their schedules now, or the others."""
    waits = ~Q(pause_reason="") | Q(account__suspended_at__isnull=False)
    return found.filter(waits) if is_paused else found.exclude(waits)


def waiting_for(*, found: QuerySet[Automation], reason: PauseReason) -> QuerySet[Automation]:
    """Those whose `waits_for` is the reason."""
    kept = Q(pause_reason=reason)
    if reason == PauseReason.SUSPENSION:
        kept |= Q(pause_reason="", account__suspended_at__isnull=False)
    return found.filter(kept)


def get(*, access: AccountAccess, automation_id: str | UUID) -> Automation:
    """Raises AutomationNotFound."""
    try:
        automation = visible(access=access).filter(id=UUID(str(automation_id))).first()
    except ValueError:
        raise AutomationNotFound from None
    if automation is None:
        raise AutomationNotFound
    return automation


def create(
    *, values: Values, account_id: str | None = None, access: AccountAccess, actor: Actor, now: datetime
) -> Automation:
    """A further automation of an account, which is due by its schedule from now on. It needs name, steps and input.

    Raises AccountNotFound, AmbiguousAccount, InvalidAutomation, AutomationNameTaken, as `schedules.read` and as
    `run_quotes.check`, where it could never run.
    """
    account = accounts.find(access=access, account_id=account_id)
    automation = Automation(account=account, created_at=now, created_by=actor.name)
    apply(automation=automation, values=values, now=now)
    run_quotes.check(automation=automation, access=access, now=now)
    with transaction.atomic(), translated():
        _save(automation)
        _record(AuditAction.AUTOMATION_CREATED, automation, actor)
    return automation


def update(
    *,
    automation_id: str | UUID,
    values: Values,
    expected_updated_at: datetime | None = None,
    access: AccountAccess,
    actor: Actor,
    now: datetime,
) -> Automation:
    """Change what is named. A run that was asked for before goes on as the automation was then.

    Raises AutomationNotFound, StaleAutomation where somebody changed it since `expected_updated_at`, InvalidAutomation,
    AutomationNameTaken, as `schedules.read` and, where what a run costs or holds changes, as `run_quotes.check`.
    """
    with transaction.atomic(), translated():
        automation = _locked(automation_id, access)
        if expected_updated_at not in {None, automation.updated_at}:
            raise StaleAutomation(updated_at=automation.updated_at)
        if changed := apply(automation=automation, values=values, now=now):
            if {"steps", "input", "holds_whole_run"} & {*changed}:
                run_quotes.check(automation=automation, access=access, now=now)
            _save(automation)
            _record(AuditAction.AUTOMATION_CHANGED, automation, actor, after=", ".join(changed))
    return automation


def delete(*, automation_id: str | UUID, access: AccountAccess, actor: Actor, now: datetime) -> Automation:
    """Hide it for good, with its input deleted. What waits to begin is cancelled; what has begun goes on.

    Raises AutomationNotFound.
    """
    with transaction.atomic(), translated():
        automation = _locked(automation_id, access)
        automation.deleted_at, automation.updated_at, automation.next_due_at = now, now, None
        automation.input = {}
        automation.save()
        waiting = AutomationRun.objects.filter(automation=automation, status=RunStatus.QUEUED)
        AutomationRunStep.objects.filter(run__in=waiting).update(status=StepStatus.CANCELLED, finished_at=now)
        waiting.update(status=RunStatus.CANCELLED, finished_at=now, next_look_at=None)
        _record(AuditAction.AUTOMATION_DELETED, automation, actor)
    return automation


def pause(*, automation_id: str | UUID, access: AccountAccess, actor: Actor, now: datetime) -> Automation:
    """Let its schedule start nothing until a person resumes it. Pausing again answers the same.

    Raises AutomationNotFound.
    """
    with transaction.atomic(), translated():
        automation = _locked(automation_id, access)
        if automation.pause_reason != PauseReason.PERSON:
            automation.pause_reason, automation.paused_at = PauseReason.PERSON, now
            automation.paused_by, automation.next_due_at = actor.name, None
            automation.save()
            _record(AuditAction.AUTOMATION_PAUSED, automation, actor)
    return automation


def resume(*, automation_id: str | UUID, access: AccountAccess, actor: Actor, now: datetime) -> Automation:
    """Let it be due again, whyever it is paused: the first time after now. Resuming again answers the same, and what
    still can't be read stays put aside.

    Raises AutomationNotFound.
    """
    with transaction.atomic(), translated():
        automation = _locked(automation_id, access)
        if automation.pause_reason and _resume(automation, now):
            _record(AuditAction.AUTOMATION_RESUMED, automation, actor)
    return automation


def pause_for_balance(*, automation_id: UUID, now: datetime) -> None:
    """In the transaction that pauses a run of it. A person's pause stays one."""
    running = Automation.objects.filter(id=automation_id, pause_reason="", deleted_at=None)
    running.update(pause_reason=PauseReason.BALANCE, paused_at=now, next_due_at=None)


def end_pause_for_balance(*, automation_id: UUID, now: datetime) -> None:
    """In the transaction that lets its run go on, or ends it."""
    paused = Automation.objects.select_for_update(of=("self",)).select_related("account")
    automation = paused.filter(id=automation_id, pause_reason=PauseReason.BALANCE, deleted_at=None).first()
    if automation is not None:
        _resume(automation, now)


def put_aside(*, automation_id: UUID, now: datetime) -> None:
    """Let one that can't be read be due no more until somebody has set it again."""
    Automation.objects.filter(id=automation_id).update(
        pause_reason=PauseReason.NOT_READABLE, paused_at=now, next_due_at=None
    )


def _resume(automation: Automation, now: datetime) -> bool:
    """Whether it is paused no more."""
    automation.pause_reason, automation.paused_at, automation.paused_by = "", None, ""
    plan(automation=automation, now=now)
    automation.save()
    return automation.pause_reason == ""


def plan(*, automation: Automation, now: datetime) -> None:
    """Let it be due at the first time of its schedule after now, in its account's time zone: not saved yet.

    What a person or a lack of credits paused stays so. What can't be read is put aside, and comes back once it can be.
    """
    if automation.pause_reason == PauseReason.NOT_READABLE:
        automation.pause_reason, automation.paused_at = "", None
    automation.next_due_at = None
    try:
        automation.next_due_at = _next_due_at(automation, now) if not automation.pause_reason else None
    except UNREADABLE:
        automation.pause_reason, automation.paused_at = PauseReason.NOT_READABLE, now


def _next_due_at(automation: Automation, now: datetime) -> datetime | None:
    schedule = schedules.read(automation.schedule)
    if isinstance(schedule, Manual):
        return None
    zone = time_zones.find(automation.account.time_zone)
    return schedules.next_time(schedule=schedule, zone=zone, after=now)


def _locked(automation_id: str | UUID, access: AccountAccess) -> Automation:
    found = get(access=access, automation_id=automation_id)
    rows = Automation.objects.select_for_update(of=("self",)).select_related("account")
    automation = rows.filter(id=found.id, deleted_at=None).first()
    if automation is None:
        raise AutomationNotFound
    return automation


def apply(*, automation: Automation, values: Values, now: datetime) -> list[str]:
    """Take over what is named, without saving it; the names of what is different now.

    Raises InvalidAutomation, as `schedules.read`.
    """
    new = {
        "name": None if values.name is None else _name(values.name),
        "steps": None if values.steps is None else steps.as_json(steps.read(values.steps)),
        "schedule": None if values.schedule is None else schedules.as_json(schedules.read(values.schedule)),
        "missed_runs": values.missed_runs,
        "holds_whole_run": values.holds_whole_run,
        "input": values.input,
    }
    first = steps.read(automation.steps if new["steps"] is None else new["steps"])[0].function
    input = automation.input if values.input is None else values.input
    # The steps decide what the input is, so it is read again with them.
    new["input"] = inputs.as_json(first=first, input=inputs.read(first=first, values=input))
    changed = [name for name, value in new.items() if value is not None and value != getattr(automation, name)]
    for name in changed:
        setattr(automation, name, new[name])
    automation.updated_at = now
    if "schedule" in changed or automation.pause_reason == PauseReason.NOT_READABLE:
        plan(automation=automation, now=now)
    return changed


def _name(name: str) -> str:
    if not 1 <= len(name.strip()) <= NAME_MAX_LENGTH or not name.isprintable():
        problem = f"Give it a name of 1 to {NAME_MAX_LENGTH} printable characters."
        raise InvalidAutomation(place=("name",), problem=problem)
    return name.strip()


def _save(automation: Automation) -> None:
    try:
        # A savepoint, because an IntegrityError would abort the caller's transaction.
        with transaction.atomic():
            automation.save()
    except IntegrityError as error:
        if "automation_name_once" in str(error):
            raise AutomationNameTaken from None
        raise


def _record(action: AuditAction, automation: Automation, actor: Actor, *, after: str = "") -> None:
    audit.record(action=action, actor=actor, detail=f"{automation.name} ({automation.id})", after=after)
