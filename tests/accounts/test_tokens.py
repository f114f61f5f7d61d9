import hashlib
import re
from datetime import datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from backend.accounts import tokens
from backend.accounts.models import APIToken, AuditEntry, Integration
from backend.accounts.scopes import Right
from backend.shared import clock

pytestmark = pytest.mark.django_db

NOW = clock.now()


def make() -> tokens.CreatedToken:
    return tokens.create(integration_name="shop", name="web", scopes=["quotes:read"], now=NOW)


def test_a_token_is_stored_as_prefix_and_hash_only() -> None:
    made = make()
    record = APIToken.objects.get()
    assert made.token.startswith(f"rc_{record.prefix}_")
    assert len(record.sha256) == 64
    assert made.token.split("_", 2)[2] not in repr(vars(record)) + repr(made)


def test_a_token_opens_its_integration() -> None:
    record = tokens.authenticate(token=make().token, now=NOW)
    assert record.integration.name == "shop"
    assert tokens.rights(record) == {"quotes:read"}


@pytest.mark.parametrize(
    "wrong", ["", "rc", "rc_1_2", "rc_é_x", "Basic abc", "rc__", "rc_00000000_" + "a" * 5_000, "\x00", "rc_\x00_x"]
)
def test_an_unknown_token_is_refused(wrong: str) -> None:
    with pytest.raises(tokens.TokenRefused, match=r"^unknown$"):
        tokens.authenticate(token=wrong, now=NOW)


def test_a_known_prefix_with_another_secret_is_refused() -> None:
    with pytest.raises(tokens.TokenRefused, match=r"^unknown$"):
        tokens.authenticate(token=make().token[:-1] + "!", now=NOW)


def test_a_token_expires() -> None:
    made = make()
    end = NOW + timedelta(days=365)
    assert tokens.authenticate(token=made.token, now=end - timedelta(microseconds=1))
    with pytest.raises(tokens.TokenRefused, match=r"^expired$"):
        tokens.authenticate(token=made.token, now=end)


def test_a_token_can_be_revoked_once_and_for_good() -> None:
    made = make()
    tokens.revoke(prefix=made.record.prefix, now=NOW)
    tokens.revoke(prefix=made.record.prefix, now=NOW + timedelta(days=1))
    assert APIToken.objects.get().revoked_at == NOW
    with pytest.raises(tokens.TokenRefused, match=r"^revoked$"):
        tokens.authenticate(token=made.token, now=NOW)
    with pytest.raises(tokens.APITokenNotFound):
        tokens.revoke(prefix="nothing", now=NOW)


def test_the_last_use_is_written_at_most_once_a_minute(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    made = make()
    with django_assert_num_queries(2):
        tokens.authenticate(token=made.token, now=NOW)
    with django_assert_num_queries(1):
        tokens.authenticate(token=made.token, now=NOW + timedelta(seconds=59))
    assert APIToken.objects.get().last_used_at == NOW
    tokens.authenticate(token=made.token, now=NOW + timedelta(seconds=60))
    assert APIToken.objects.get().last_used_at == NOW + timedelta(seconds=60)


@pytest.mark.parametrize("name", ["", "a" * 101, "a\x00"])
def test_an_integration_and_a_token_need_a_name(name: str) -> None:
    with pytest.raises(tokens.InvalidName) as refused:
        tokens.create(integration_name=name, name="web", scopes=["catalog:read"], now=NOW)
    assert vars(refused.value) == {"field": "integration", "maximum": 100}
    with pytest.raises(tokens.InvalidName) as refused:
        tokens.create(integration_name="shop", name=name, scopes=["catalog:read"], now=NOW)
    assert vars(refused.value) == {"field": "name", "maximum": 100}


@pytest.mark.parametrize("scopes", [[], ["configuration:read"], ["catalog:read", "everything"]])
def test_a_token_takes_known_scopes_only(scopes: list[str]) -> None:
    with pytest.raises(tokens.UnknownScope) as refused:
        tokens.create(integration_name="shop", name="web", scopes=scopes, now=NOW)
    assert refused.value.offered == (
        "accounts:configure",
        "accounts:read",
        "accounts:write",
        "catalog:read",
        "credits:grant",
        "credits:spend",
        "generation:run",
        "metrics:read",
        "quotes:read",
        "tokens:write",
    )
    assert not APIToken.objects.exists()


def test_a_token_is_stored_with_whose_it_is_and_how_long_it_lives() -> None:
    made = tokens.create(
        integration_name="shop", name="web", scopes=["quotes:read", "catalog:read"], now=NOW, lifetime=timedelta(days=2)
    )
    assert APIToken.objects.values(
        "integration__name", "name", "scopes", "created_at", "expires_at", "revoked_at", "last_used_at", "made_by"
    ).get() == {
        "integration__name": "shop",
        "name": "web",
        "scopes": ["catalog:read", "quotes:read"],
        "created_at": NOW,
        "expires_at": NOW + timedelta(days=2),
        "revoked_at": None,
        "last_used_at": None,
        "made_by": None,
    }
    assert re.fullmatch(r"rc_[0-9a-f]{8}_[A-Za-z0-9_-]{43}", made.token)
    assert made.record.sha256 == hashlib.sha256(made.token.encode()).hexdigest()


def test_a_token_lives_a_year_unless_it_says_otherwise() -> None:
    assert make().record.expires_at == NOW + timedelta(days=365)


def test_tokens_of_one_name_belong_to_one_integration() -> None:
    make()
    make()
    assert Integration.objects.get().tokens.count() == 2


@pytest.mark.parametrize("lifetime", [timedelta(0), timedelta(days=-1), timedelta(days=365, microseconds=1)])
def test_a_lifetime_that_can_not_be(lifetime: timedelta) -> None:
    with pytest.raises(tokens.LifetimeOutOfRange) as refused:
        tokens.create(integration_name="shop", name="web", scopes=["catalog:read"], now=NOW, lifetime=lifetime)
    assert vars(refused.value) == {"minimum": 1, "maximum": 365}


@pytest.mark.parametrize("lifetime", [timedelta(microseconds=1), timedelta(days=365)])
def test_the_shortest_and_the_longest_lifetime(lifetime: timedelta) -> None:
    made = tokens.create(integration_name="shop", name="web", scopes=["catalog:read"], now=NOW, lifetime=lifetime)
    assert made.record.expires_at == NOW + lifetime


@pytest.mark.parametrize("name", ["a", "a" * 100])
def test_the_shortest_and_the_longest_name(name: str) -> None:
    made = tokens.create(integration_name=name, name=name, scopes=["catalog:read"], now=NOW)
    assert (made.record.integration.name, made.record.name) == (name, name)


def made_with(parent: tokens.CreatedToken, *, now: datetime = NOW, days: int = 1) -> tokens.CreatedToken:
    maker = tokens.Maker(rights=[Right.QUOTES_READ], token=parent.record)
    lifetime = timedelta(days=days)
    return tokens.create(
        integration_name="shop", name="child", scopes=["quotes:read"], now=now, lifetime=lifetime, maker=maker
    )


def test_a_token_remembers_which_one_made_it() -> None:
    parent = make()
    assert made_with(parent).record.made_by == parent.record


def test_staff_make_what_their_rights_allow() -> None:
    maker = tokens.Maker(rights=[Right.CATALOG_READ, Right.METRICS_READ])
    made = tokens.create(integration_name="shop", name="web", scopes=["metrics:read"], now=NOW, maker=maker)
    assert made.record.made_by is None
    with pytest.raises(tokens.AboveCaller):
        tokens.create(integration_name="shop", name="web", scopes=["quotes:read"], now=NOW, maker=maker)


def test_no_token_outlives_the_one_that_made_it() -> None:
    parent = make()
    assert made_with(parent, days=365).record.expires_at == parent.record.expires_at
    with pytest.raises(tokens.AboveCaller):
        made_with(parent, now=NOW + timedelta(microseconds=1), days=365)


def test_a_token_that_has_ended_makes_none() -> None:
    expired, revoked = make(), make()
    tokens.revoke(prefix=revoked.record.prefix, now=NOW)
    with pytest.raises(tokens.AboveCaller):
        made_with(revoked)
    APIToken.objects.filter(pk=expired.record.pk).update(expires_at=NOW + timedelta(hours=1))
    assert made_with(expired, now=NOW + timedelta(minutes=59))
    with pytest.raises(tokens.AboveCaller):
        made_with(expired, now=NOW + timedelta(hours=1))
    assert APIToken.objects.count() == 3


def test_revoking_a_token_revokes_its_children_and_theirs() -> None:
    parent, other = make(), make()
    child = made_with(parent)
    grandchild = made_with(child)
    assert tokens.revoke(prefix=parent.record.prefix, now=NOW).revoked_at == NOW
    revoked = APIToken.objects.filter(revoked_at=NOW).values_list("prefix", flat=True)
    assert {*revoked} == {made.record.prefix for made in (parent, child, grandchild)}
    assert tokens.authenticate(token=other.token, now=NOW)


def test_an_integration_revokes_its_own_tokens_only() -> None:
    mine = make()
    theirs = tokens.create(integration_name="rival", name="web", scopes=["quotes:read"], now=NOW)
    owner = mine.record.integration_id
    prefix = theirs.record.prefix
    with pytest.raises(tokens.APITokenNotFound):
        tokens.revoke(prefix=prefix, now=NOW, integration_id=owner)
    tokens.revoke(prefix=mine.record.prefix, now=NOW, integration_id=owner)
    assert [*APIToken.objects.filter(revoked_at=None)] == [theirs.record]


@pytest.mark.parametrize("prefix", ["", "\x00"])
def test_no_token_has_such_a_prefix(prefix: str) -> None:
    make()
    with pytest.raises(tokens.APITokenNotFound):
        tokens.revoke(prefix=prefix, now=NOW)


def test_a_revoked_token_is_called_revoked_even_after_its_end() -> None:
    made = make()
    tokens.revoke(prefix=made.record.prefix, now=NOW)
    with pytest.raises(tokens.TokenRefused) as refused:
        tokens.authenticate(token=made.token, now=NOW + timedelta(days=366))
    assert (refused.value.reason, str(refused.value)) == ("revoked", "revoked")


def test_the_use_of_one_token_is_no_use_of_another(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    first, second = make(), make()
    record = tokens.authenticate(token=first.token, now=NOW)
    with django_assert_num_queries(0):
        assert record.integration.name == "shop"
    assert dict(APIToken.objects.values_list("prefix", "last_used_at")) == {
        first.record.prefix: NOW,
        second.record.prefix: None,
    }


def test_a_use_that_another_process_wrote_later_stays() -> None:
    made = make()
    stale = APIToken.objects.get()
    APIToken.objects.update(last_used_at=NOW)
    tokens._note_use(stale, NOW + timedelta(seconds=30))
    assert APIToken.objects.get().last_used_at == NOW
    assert made.record.last_used_at is None


def test_tokens_come_by_integration_then_by_age(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for integration, name, day in (("b", "1", 1), ("a", "2", 2), ("a", "3", 1), ("a", "4", 2)):
        tokens.create(integration_name=integration, name=name, scopes=["quotes:read"], now=NOW + timedelta(days=day))
    with django_assert_num_queries(1):
        assert [(record.integration.name, record.name) for record in tokens.visible()] == [
            ("a", "3"),
            ("a", "2"),
            ("a", "4"),
            ("b", "1"),
        ]
    owner = Integration.objects.get(name="b").pk
    assert [record.name for record in tokens.visible(integration_id=owner)] == ["1"]


def test_a_scope_that_tokens_can_no_longer_have_is_no_right() -> None:
    made = make()
    made.record.scopes = ["quotes:read", "configuration:read", "gone:read"]
    assert tokens.rights(made.record) == {"quotes:read"}


def test_the_audit_log_has_the_scopes_of_a_token() -> None:
    tokens.create(integration_name="shop", name="web", scopes=["quotes:read", "catalog:read"], now=NOW)
    assert AuditEntry.objects.latest("id").after == "catalog:read, quotes:read"
