"""Second factors: whether a person has one, and whether they may act without."""

from allauth.mfa.models import Authenticator
from django.conf import settings

from backend.accounts.models import User

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
"""Recovery codes are no factor of their own: they stand in for one that is lost."""


def has_one(person: User) -> bool:
    factors = Authenticator.objects.filter(user=person.pk, type__in=FACTORS)
    return bool(factors.exists())


def is_missing(person: User) -> bool:
    """Whether the setting STAFF_SECOND_FACTOR asks for one that the person has not.

    Having one is enough: who has it can't have signed in without it, and who has just added it has proved it.
    """
    return bool(settings.STAFF_SECOND_FACTOR) and person.is_staff and not has_one(person)
