"""People: who signs in. They are deactivated, never deleted, and a superuser is always left."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass

from django.db import IntegrityError
from django.db.models import Count, Q, QuerySet

from backend.accounts import audit
from backend.accounts.audit import Actor
from backend.accounts.guard import LAST_SUPERUSER
from backend.accounts.models import User
from backend.accounts.scopes import PersonRole, StaffRole

SUPERUSERS = Q(is_staff=True, is_superuser=True)
SEARCHED = ("username", "email", "first_name", "last_name")


class UserNotFound(Exception):
    """No person has that user name."""


class OwnRights(Exception):
    """Nobody deactivates themselves or takes their own rights away."""


class LastSuperuser(Exception):
    """The last active superuser stays active and a superuser."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What decides about a person's rights, beside their role."""

    is_active: bool
    is_staff: bool
    is_superuser: bool

    @staticmethod
    def of(person: User) -> "Standing":
        return Standing(is_active=person.is_active, is_staff=person.is_staff, is_superuser=person.is_superuser)

    @property
    def is_whole(self) -> bool:
        return self.is_active and self.is_staff and self.is_superuser


def find(*, username: str) -> User:
    """Raises UserNotFound."""
    # PostgreSQL raises an error for NUL instead of finding no row.
    person = User.objects.filter(username=username).first() if username.isprintable() else None
    if person is None:
        raise UserNotFound
    return person


def search(*, text: str | None = None, role: PersonRole | None = None, is_active: bool | None = None) -> QuerySet[User]:
    """All people, or those with `text` in a name or the e-mail, of that role, active or not."""
    rows = User.objects.all()
    if is_active is not None:
        rows = rows.filter(is_active=is_active)
    if role is not None:
        rows = rows.filter(_of_role(role))
    if text is None:
        return rows
    if not text.isprintable():
        return rows.none()
    found = Q()
    for column in SEARCHED:
        found |= Q(**{f"{column}__icontains": text})
    return rows.filter(found)


def account_counts(*, ids: Collection[int]) -> Mapping[int, int]:
    """How many accounts people are members of, by the ids of those people."""
    return dict(User.objects.filter(pk__in=ids).values_list("pk").annotate(Count("accounts")))


def role(person: User) -> PersonRole:
    if not person.is_staff:
        return PersonRole.NONE
    return PersonRole.SUPERUSER if person.is_superuser else PersonRole(person.role)


def change_role(*, username: str, role: PersonRole, actor: Actor) -> User:
    """Give a person a role, or none. Raises UserNotFound, OwnRights, LastSuperuser."""
    person = find(username=username)
    if role in StaffRole.values:
        person.role = StaffRole(role)
    after = Standing(
        is_active=person.is_active, is_staff=role != PersonRole.NONE, is_superuser=role == PersonRole.SUPERUSER
    )
    return _change(person, after, actor, columns=["role", "is_staff", "is_superuser"])


def activate(*, username: str, actor: Actor) -> User:
    """Let a person sign in again. Raises UserNotFound."""
    return _set_active(find(username=username), is_active=True, actor=actor)


def deactivate(*, username: str, actor: Actor) -> User:
    """Let a person in no more, where they are signed in already, too. Raises UserNotFound, OwnRights, LastSuperuser."""
    return _set_active(find(username=username), is_active=False, actor=actor)


def refuse_loss(*, person: User, after: Standing, actor: User | None) -> None:
    """Whether a person may come to stand so. A trigger holds the table to it, whoever writes at the same time.

    Raises OwnRights, LastSuperuser.
    """
    before = Standing.of(person)
    if person == actor and any(getattr(before, name) and not getattr(after, name) for name in Standing.__slots__):
        raise OwnRights
    if before.is_whole and not after.is_whole and not _others(person):
        raise LastSuperuser


@contextmanager
def superuser_kept() -> Iterator[None]:
    """What the trigger says to a block that changes people. Raises LastSuperuser."""
    try:
        yield
    except IntegrityError as error:
        if LAST_SUPERUSER not in str(error):
            raise
        raise LastSuperuser from None


def _set_active(person: User, *, is_active: bool, actor: Actor) -> User:
    after = Standing(is_active=is_active, is_staff=person.is_staff, is_superuser=person.is_superuser)
    return _change(person, after, actor, columns=["is_active"])


def _change(person: User, after: Standing, actor: Actor, *, columns: Sequence[str]) -> User:
    """Only these columns are written: somebody else may change the others at the same time."""
    refuse_loss(person=person, after=after, actor=actor.person)
    for name, value in asdict(after).items():
        setattr(person, name, value)
    with superuser_kept(), audit.acting(actor):
        person.save(update_fields=columns)
    return person


def _of_role(role: PersonRole) -> Q:
    if role == PersonRole.NONE:
        return Q(is_staff=False)
    return SUPERUSERS if role == PersonRole.SUPERUSER else Q(is_staff=True, is_superuser=False, role=role)


def _others(person: User) -> bool:
    return User.objects.filter(SUPERUSERS, is_active=True).exclude(pk=person.pk).exists()
