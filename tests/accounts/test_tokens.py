from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from backend.accounts import tokens
from backend.accounts.models import APIToken
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
    with pytest.raises(tokens.TokenRefused, match="unknown"):
        tokens.authenticate(token=wrong, now=NOW)


def test_a_known_prefix_with_another_secret_is_refused() -> None:
    with pytest.raises(tokens.TokenRefused, match="unknown"):
        tokens.authenticate(token=make().token[:-1] + "!", now=NOW)


def test_a_token_expires() -> None:
    made = make()
    end = NOW + tokens.DEFAULT_LIFETIME
    assert tokens.authenticate(token=made.token, now=end - timedelta(microseconds=1))
    with pytest.raises(tokens.TokenRefused, match="expired"):
        tokens.authenticate(token=made.token, now=end)


def test_a_token_can_be_revoked_once_and_for_good() -> None:
    made = make()
    tokens.revoke(prefix=made.record.prefix, now=NOW)
    tokens.revoke(prefix=made.record.prefix, now=NOW + timedelta(days=1))
    assert APIToken.objects.get().revoked_at == NOW
    with pytest.raises(tokens.TokenRefused, match="revoked"):
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
def test_an_integration_needs_a_name(name: str) -> None:
    with pytest.raises(tokens.InvalidName):
        tokens.create(integration_name=name, name="web", scopes=["catalog:read"], now=NOW)


@pytest.mark.parametrize("scopes", [[], ["configuration:read"], ["catalog:read", "everything"]])
def test_a_token_takes_known_scopes_only(scopes: list[str]) -> None:
    with pytest.raises(tokens.UnknownScope):
        tokens.create(integration_name="shop", name="web", scopes=scopes, now=NOW)
    assert not APIToken.objects.exists()
