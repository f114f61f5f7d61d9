"""The audit log: who did something about people, tokens and secrets, or tried to; from which address, where.

Address and channel are of the request and not of the rule that records, so they wait in a context variable that the
interface sets; carrying them through every signature down to a revision would name them in forty functions.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction
from django.db.models import Q, QuerySet

from backend.accounts.enums import AuditAction, AuditChannel
from backend.accounts.guard import ACTING
from backend.accounts.models import AUDIT_TEXT_MAX_LENGTH, NAME_OF_WHO_MAX_LENGTH, AuditEntry, User


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a request came in, and from which address where it came over a network."""

    channel: AuditChannel
    address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who does something: a person, or only a name, such as an integration's or the operating system's user.

    `token_prefix` names the token that an integration sent.
    """

    name: str = ""
    person: User | None = None
    token_prefix: str = ""

    @staticmethod
    def of(person: User) -> "Actor":
        return Actor(name=person.get_username(), person=person)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which entries; what is None is not asked. `person` is whom it is about or who did it."""

    person: str | None = None
    action: AuditAction | None = None
    address: str | None = None
    channel: AuditChannel | None = None
    since: datetime | None = None
    until: datetime | None = None


NOBODY = Actor()
ELSEWHERE = Origin(channel=AuditChannel.COMMAND_LINE)
"""Where no request is answered."""
_origin: ContextVar[Origin | None] = ContextVar("audit_origin", default=None)


@contextmanager
def coming_from(origin: Origin) -> Iterator[None]:
    """What the block records came in there."""
    token = _origin.set(origin)
    try:
        yield
    finally:
        _origin.reset(token)


def record(
    *,
    action: AuditAction,
    actor: Actor = NOBODY,
    person: User | None = None,
    detail: str = "",
    before: str = "",
    after: str = "",
    channel: AuditChannel | None = None,
) -> None:
    """Append an entry. Texts that are too long are cut, since what happened is to be kept in any case."""
    origin = _origin.get() or ELSEWHERE
    AuditEntry.objects.create(
        action=action,
        person=person,
        person_name=person.get_username() if person is not None else "",
        actor=actor.person,
        actor_name=actor.name[:NAME_OF_WHO_MAX_LENGTH],
        token_prefix=actor.token_prefix,
        detail=detail[:AUDIT_TEXT_MAX_LENGTH],
        before=before[:AUDIT_TEXT_MAX_LENGTH],
        after=after[:AUDIT_TEXT_MAX_LENGTH],
        address=origin.address,
        channel=channel or origin.channel,
    )


@contextmanager
def acting(actor: Actor) -> Iterator[None]:
    """One transaction whose changes of people are recorded as the actor's, by the trigger of their table."""
    origin = _origin.get() or ELSEWHERE
    who = {
        "actor_id": actor.person.pk if actor.person is not None else None,
        "actor_name": actor.name[:NAME_OF_WHO_MAX_LENGTH],
        "address": origin.address,
        "channel": str(origin.channel),
    }
    with transaction.atomic():
        _say(json.dumps(who))
        yield
        _say("")  # the transaction may be a part of a longer one


def entries(*, only: Filter) -> QuerySet[AuditEntry]:
    wanted = {
        "action": only.action,
        "address": only.address,
        "channel": only.channel,
        "at__gte": only.since,
        "at__lt": only.until,
    }
    rows = AuditEntry.objects.filter(**{name: value for name, value in wanted.items() if value is not None})
    if only.person is None:
        return rows
    return rows.filter(Q(person_name=only.person) | Q(actor_name=only.person))


def _say(who: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config(%s, %s, true)", [ACTING, who])
