"""Who has a second factor, who needs one, and taking away what somebody has lost."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator

from backend.accounts import second_factors
from backend.accounts.audit import Actor
from backend.accounts.models import AuditEntry, User

pytestmark = pytest.mark.django_db


@pytest.fixture
def edith() -> User:
    return User.objects.create_user("edith", is_staff=True)


def add(person: User, kind: str) -> None:
    Authenticator.objects.create(user=person, type=kind, data={})


@pytest.mark.parametrize(("kind", "is_one"), [("totp", True), ("webauthn", True), ("recovery_codes", False)])
def test_what_is_a_factor(edith: User, kind: str, is_one: bool) -> None:
    assert second_factors.has_one(edith) is False
    add(User.objects.create_user("somebody else"), "totp")
    add(edith, kind)
    assert second_factors.has_one(edith) is is_one


def test_only_staff_need_one_and_only_where_the_setting_says(edith: User, settings: Any) -> None:
    mara = User.objects.create_user("mara")
    assert (second_factors.is_missing(edith), second_factors.is_missing(mara)) == (False, False)
    settings.STAFF_SECOND_FACTOR = True
    assert (second_factors.is_missing(edith), second_factors.is_missing(mara)) == (True, False)
    add(edith, "totp")
    assert second_factors.is_missing(edith) is False


def test_all_are_removed_and_that_is_kept(edith: User) -> None:
    ada = User.objects.create_user("ada")
    for person, kind in ((edith, "totp"), (edith, "recovery_codes"), (ada, "totp")):
        add(person, kind)
    second_factors.remove_all(person=edith, actor=Actor.of(ada))
    assert list(Authenticator.objects.values_list("user", "type")) == [(ada.pk, "totp")]
    kept = AuditEntry.objects.filter(action="factor_removed").order_by("id")
    assert [(entry.person, entry.actor, entry.detail) for entry in kept] == [
        (edith, ada, "totp"),
        (edith, ada, "recovery_codes"),
    ]
