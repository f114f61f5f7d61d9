"""Changes at a later time: tried when they are scheduled, and made, with their author's rights, when they are due.

The database knows what is due, so nothing is lost while the processes that poll it are away: changes are made later,
in the order of their times. A change that is refused then is kept with the reason, and nothing of it is made.
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import QuerySet

from backend.accounts import staff
from backend.accounts.models import User
from backend.accounts.scopes import NOTHING, Right
from backend.catalog import retirements, revisions, steps
from backend.catalog.invariants import Problem
from backend.catalog.models import CatalogSchedule
from backend.catalog.models.revisions import Channel
from backend.catalog.models.schedules import ScheduleState
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import UNSTORABLE, Draft, InvalidCatalog, Published
from backend.catalog.steps import Step
from backend.shared.busy import Busy
from backend.shared.immutable_json import is_storable

log = logging.getLogger("ratecard.schedules")

LONGEST_WAIT = timedelta(days=5 * 366)  # five years, whatever leap days they have
OPERATORS = (Channel.COMMAND_LINE, Channel.SEED)
"""Channels of people who have the machine: they may do everything."""

Explain = Callable[[Exception], str]


class TimeOutOfRange(Exception):
    """The time is past, or too far away."""


class NothingToSchedule(Exception):
    """No change was named."""


class CatalogScheduleNotFound(Exception):
    """No scheduled change has that id."""


@dataclass(kw_only=True)
class CatalogScheduleEnded(Exception):
    """The scheduled change was made or cancelled before."""

    state: ScheduleState


@dataclass(kw_only=True)
class AuthorMayNot(Exception):
    """Who scheduled the change may not make it any more."""

    author: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheduled:
    """`schedule` is None in a dry run; `preview` is what the change would do now."""

    schedule: CatalogSchedule | None
    preview: Published


def create(
    *,
    changes: list[Step],
    due_at: datetime,
    reason: str,
    author: str,
    user: User | None,
    channel: Channel,
    now: datetime,
    accept_low_margin: bool = False,
    dry_run: bool = False,
) -> Scheduled:
    """Keep a change for later. It must be one that could be made now.

    Raises NothingToSchedule, TimeOutOfRange, AuthorMayNot, InvalidCatalog, LowMargin unless it is accepted, and as
    `steps.apply`.
    """
    if not changes:
        raise NothingToSchedule
    if not now < due_at <= now + LONGEST_WAIT:
        raise TimeOutOfRange
    if not is_storable(steps.to_json(changes)):
        raise InvalidCatalog((Problem("schedule", "", "changes", UNSTORABLE),))
    schedule = CatalogSchedule(
        due_at=due_at,
        steps=steps.to_json(changes),
        reason=reason,
        accept_low_margin=accept_low_margin,
        author=author,
        user=user,
        channel=channel,
        created_at=now,
    )
    # A dry run with all rights and rules shows most mistakes now instead of at the due time.
    preview = _publish(schedule, dry_run=True, now=now)
    if not dry_run:
        schedule.save(force_insert=True)
    return Scheduled(schedule=None if dry_run else schedule, preview=preview)


def steps_of(schedule: CatalogSchedule) -> list[Step]:
    """Its steps, whatever version of Ratecard kept them. Raises Unreadable."""
    return steps.from_json(schedule.steps, where=f"scheduled change {schedule.pk}")


def listed(
    *, state: ScheduleState | None = None, since: datetime | None = None, until: datetime | None = None
) -> QuerySet[CatalogSchedule]:
    """The last due first: of a state, due at `since` or later, and before `until`."""
    wanted = {"state": state, "due_at__gte": since, "due_at__lt": until}
    only = {lookup: value for lookup, value in wanted.items() if value is not None}
    return CatalogSchedule.objects.filter(**only).order_by("-due_at", "-created_at", "id")


def cancel(*, schedule_id: str | UUID, author: str, now: datetime) -> CatalogSchedule:
    """Take a change back that is to come, or put one aside that failed.

    Raises CatalogScheduleNotFound, CatalogScheduleEnded.
    """
    with transaction.atomic():
        schedule = CatalogSchedule.objects.select_for_update(of=("self",)).filter(pk=schedule_uuid(schedule_id)).first()
        if schedule is None:
            raise CatalogScheduleNotFound
        if schedule.state not in (ScheduleState.PENDING, ScheduleState.FAILED):
            raise CatalogScheduleEnded(state=ScheduleState(schedule.state))
        schedule.state, schedule.ended_at, schedule.cancelled_by = ScheduleState.CANCELLED, now, author
        schedule.save()
    return schedule


def schedule_uuid(schedule_id: str | UUID) -> UUID:
    """Raises CatalogScheduleNotFound for text that no scheduled change can have as its id."""
    try:
        return schedule_id if isinstance(schedule_id, UUID) else UUID(schedule_id)
    except ValueError:
        raise CatalogScheduleNotFound from None


def run_due(*, now: datetime, explain: Explain) -> Iterator[CatalogSchedule]:
    """Make every change that is due, planned retirements too, one revision each, in the order of their times.

    `explain` puts a refusal into words. Where the database is lost or busy, which is raised, the rest stays due: Busy,
    OperationalError.
    """
    while (schedule := _run_next(now, explain)) is not None:
        yield schedule


def _run_next(now: datetime, explain: Explain) -> CatalogSchedule | None:
    retirements.plan(registry=ModelRegistry.current(), now=now)  # the change before may have changed the plan
    due = CatalogSchedule.objects.filter(state=ScheduleState.PENDING, due_at__lte=now)
    with transaction.atomic():
        # Waits where another worker has it, so that changes are made in their order.
        schedule = due.select_for_update(of=("self",)).order_by("due_at", "created_at").first()
        if schedule is not None:
            _run(schedule, now, explain)
    return schedule


def _run(schedule: CatalogSchedule, now: datetime, explain: Explain) -> None:
    schedule.state, schedule.ended_at = ScheduleState.DONE, now
    try:
        published = _publish(schedule, dry_run=False, now=now)
        schedule.revision = published.revision if published.changes else None
    except (OperationalError, InterfaceError, Busy):
        raise  # a lost or busy database is no refusal: the change stays due
    except Exception as error:
        # Only the type is logged, because the text of an error may quote values.
        log.warning("scheduled change %s was not made: %s", schedule.pk, type(error).__name__)
        # `publish` has rolled back its own savepoint, so this transaction can still write the outcome.
        schedule.state, schedule.failure = ScheduleState.FAILED, explain(error)
    schedule.save()


def _publish(schedule: CatalogSchedule, *, dry_run: bool, now: datetime) -> Published:
    rights = _rights(schedule)
    if Right.CONFIGURATION_WRITE not in rights:
        raise AuthorMayNot(author=schedule.author)
    return revisions.publish(
        edit=lambda draft: _apply(draft, schedule, now),
        author=schedule.author,
        reason=schedule.reason,
        channel=Channel.SCHEDULE,
        now=now,
        dry_run=dry_run,
        accept_low_margin=schedule.accept_low_margin,
        may_change_secrets=Right.SECRETS_WRITE in rights,
    )


def _rights(schedule: CatalogSchedule) -> frozenset[Right]:
    if schedule.channel in OPERATORS:
        return frozenset(Right)
    # The user's current rights count: they may have lost their role since.
    return staff.rights(schedule.user) if schedule.user is not None else NOTHING


def _apply(draft: Draft, schedule: CatalogSchedule, now: datetime) -> None:
    changes = steps_of(schedule)
    # Somebody may have changed or dropped the plan since this schedule was written.
    if schedule.plan is not None:
        changes = [step for step in changes if retirements.still_holds(draft.state, step)]
    steps.apply_all(draft, steps=changes, today=now.date())
