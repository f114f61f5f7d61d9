"""People: who signs in. They are deactivated, never deleted, and a superuser is always left."""

from dataclasses import dataclass

from backend.accounts.models import User
from backend.accounts.scopes import StaffRole

SUPERUSER, NO_ROLE = "Superuser", "None"


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


def refuse_loss(*, person: User, after: Standing, actor: User | None) -> None:
    """Whether a person may come to stand so. A trigger holds the table to it, whoever writes at the same time.

    Raises OwnRights, LastSuperuser.
    """
    before = Standing.of(person)
    if person == actor and any(getattr(before, name) and not getattr(after, name) for name in Standing.__slots__):
        raise OwnRights
    if before.is_whole and not after.is_whole and not _others(person):
        raise LastSuperuser


def role_label(person: User) -> str:
    """The role as people read it."""
    if not person.is_staff:
        return NO_ROLE
    return SUPERUSER if person.is_superuser else StaffRole(person.role).label


def _others(person: User) -> bool:
    superusers = User.objects.filter(is_active=True, is_staff=True, is_superuser=True)
    return superusers.exclude(pk=person.pk).exists()
