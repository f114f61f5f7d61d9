"""Second factors: whether a person has one, and whether they may act without."""

from collections.abc import Collection

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import transaction

from backend.accounts import audit
from backend.accounts.audit import Actor
from backend.accounts.enums import AuditAction
from backend.accounts.models import User

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
"""Recovery codes are no factor of their own: they stand in for one that is lost."""


def has_one(person: User) -> bool:
    return person.pk in of(ids=[person.pk])


def of(*, ids: Collection[int]) -> frozenset[int]:
    """Which of these people have one."""
    factors = Authenticator.objects.filter(user__in=ids, type__in=FACTORS)
    return frozenset(factors.values_list("user", flat=True))


def remove_all(*, person: User, actor: Actor) -> None:
    """For who has lost them: the next sign-in asks for the password alone, or for another factor to be added."""
    with transaction.atomic():
        for factor in Authenticator.objects.filter(user=person.pk).select_for_update():
            audit.record(action=AuditAction.FACTOR_REMOVED, actor=actor, person=person, detail=factor.type)
            factor.delete()


def is_missing(person: User) -> bool:
    """Whether the setting STAFF_SECOND_FACTOR asks for one that the person has not.

    Having one is enough: who has it can't have signed in without it, and who has just added it has proved it.
    """
    return bool(settings.STAFF_SECOND_FACTOR) and person.is_staff and not has_one(person)
