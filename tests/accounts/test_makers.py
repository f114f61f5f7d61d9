"""Tokens name their makers, and go with them where somebody says so."""

from datetime import UTC, datetime, timedelta

import pytest

from backend.accounts import staff, tokens
from backend.accounts.audit import Actor
from backend.accounts.models import APIToken, AuditEntry, User
from backend.accounts.people import UserNotFound
from backend.accounts.tokens import CreatedToken, Maker

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def edith() -> User:
    return User.objects.create_user("edith", is_staff=True, role="editor")


def made_by(person: User, name: str = "web") -> CreatedToken:
    maker = Maker(rights=staff.rights(person), actor=Actor.of(person))
    return tokens.create(integration_name="shop", name=name, scopes=["quotes:read"], now=NOW, maker=maker)


def made_with(parent: CreatedToken) -> CreatedToken:
    maker = Maker(rights=tokens.rights(parent.record), actor=Actor(name="shop"), token=parent.record)
    return tokens.create(integration_name="shop", name="child", scopes=["quotes:read"], now=NOW, maker=maker)


def without_maker(now: datetime = NOW) -> list[str]:
    return [record.name for record in tokens.without_maker(now=now)]


def test_a_token_names_its_maker(edith: User) -> None:
    made = made_by(edith)
    record = made.record
    assert (record.maker, record.maker_name) == (edith, "edith")
    entry = AuditEntry.objects.latest("id")
    assert (entry.action, entry.actor, entry.actor_name) == ("token_created", edith, "edith")
    child = made_with(made).record
    assert (child.maker, child.maker_name, child.made_by) == (None, "shop", record)


@pytest.mark.parametrize("values", [{"is_active": False}, {"is_staff": False}, {"role": "viewer"}])
def test_a_token_whose_maker_has_gone_or_lost_the_right(edith: User, values: dict[str, object]) -> None:
    made_by(edith)
    tokens.create(integration_name="shop", name="of the command line", scopes=["quotes:read"], now=NOW)
    assert without_maker() == []
    User.objects.filter(pk=edith.pk).update(**values)
    assert without_maker() == ["web"]
    assert without_maker(NOW + timedelta(days=365)) == []
    tokens.revoke(prefix=APIToken.objects.get(name="web").prefix, now=NOW)
    assert without_maker() == []


def test_all_tokens_of_a_person_are_revoked_with_what_was_made_with_them(edith: User) -> None:
    ada = User.objects.create_user("ada", is_staff=True, role="editor")
    first, second, hers = made_by(edith), made_by(edith), made_by(ada)
    child = made_with(first)
    tokens.revoke(prefix=second.record.prefix, now=NOW - timedelta(days=1))
    revoked = tokens.revoke_of(username="edith", now=NOW)
    assert [record.prefix for record in revoked] == [first.record.prefix, child.record.prefix]
    ends = {record.prefix: record.revoked_at for record in APIToken.objects.all()}
    assert (ends[first.record.prefix], ends[child.record.prefix], ends[hers.record.prefix]) == (NOW, NOW, None)
    assert tokens.revoke_of(username="edith", now=NOW) == []


@pytest.mark.parametrize("username", ["", "nobody", "\x00"])
def test_a_person_who_is_not_there(username: str) -> None:
    with pytest.raises(UserNotFound):
        tokens.revoke_of(username=username, now=NOW)


@pytest.mark.parametrize("days", [1, 90])
def test_a_setting_bounds_the_life_of_a_token(settings: object, days: int) -> None:
    settings.API_TOKEN_DAYS = days  # type: ignore[attr-defined]
    made = tokens.create(integration_name="shop", name="x", scopes=["quotes:read"], now=NOW)
    assert made.record.expires_at == NOW + timedelta(days=days)
    with pytest.raises(tokens.LifetimeOutOfRange) as refused:
        tokens.create(
            integration_name="shop", name="x", scopes=["quotes:read"], now=NOW, lifetime=timedelta(days=days + 1)
        )
    assert vars(refused.value) == {"minimum": 1, "maximum": days}
