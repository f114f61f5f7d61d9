"""Tokens that an integration mints for one of its accounts: what they hold, how long they live, what is refused."""

from datetime import UTC, datetime, timedelta

import pytest

from backend.accounts import account_tokens
from backend.accounts.models import Account
from backend.shared import signed_tokens
from tests.support import selling

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
HOUR, SECOND, MOMENT = timedelta(hours=1), timedelta(seconds=1), timedelta(microseconds=1)


@pytest.fixture
def account() -> Account:
    return selling.account()


def test_a_token_holds_its_account_and_its_end(account: Account) -> None:
    minted = account_tokens.mint(account=account, now=NOW)
    assert (minted.account_id, minted.integration_id) == (account.id, account.integration_id)
    assert minted.expires_at == NOW + HOUR
    assert minted.token.startswith("at1.")
    opened = account_tokens.open_token(token=minted.token, now=NOW)
    assert opened == account_tokens.AccountToken(
        account_id=account.id, integration_id=account.integration_id, expires_at=NOW + HOUR
    )


def test_a_token_carries_nothing_else(account: Account) -> None:
    token = account_tokens.mint(account=account, now=NOW).token
    assert signed_tokens.open_token(token=token, version="at1", salt="ratecard.account.at1") == {
        "account_id": str(account.id),
        "integration_id": account.integration_id,
        "expires_at": "2026-11-21T13:00:00Z",
    }


def test_a_token_is_not_printed(account: Account) -> None:
    minted = account_tokens.mint(account=account, now=NOW)
    assert minted.token not in repr(minted)


@pytest.mark.parametrize(
    "lifetime", [timedelta(0), SECOND - timedelta(microseconds=1), HOUR + timedelta(microseconds=1)]
)
def test_a_token_lives_for_a_second_up_to_an_hour(account: Account, lifetime: timedelta) -> None:
    with pytest.raises(account_tokens.LifetimeOutOfRange) as refused:
        account_tokens.mint(account=account, now=NOW, lifetime=lifetime)
    assert vars(refused.value) == {"minimum": 1, "maximum": 3_600}


@pytest.mark.parametrize("lifetime", [SECOND, HOUR])
def test_a_token_opens_until_it_expires(account: Account, lifetime: timedelta) -> None:
    token = account_tokens.mint(account=account, now=NOW, lifetime=lifetime).token
    last = NOW + lifetime - MOMENT
    assert account_tokens.open_token(token=token, now=last).account_id == account.id
    with pytest.raises(account_tokens.AccountTokenRefused) as refused:
        account_tokens.open_token(token=token, now=NOW + lifetime)
    assert (refused.value.reason, str(refused.value)) == ("expired", "expired")


def test_a_token_that_was_not_minted_is_unknown(account: Account) -> None:
    token = account_tokens.mint(account=account, now=NOW).token
    other = signed_tokens.sign(payload={}, version="at1", salt="ratecard.quote.q1")
    for wrong in ("", "at1.", token[:-1], token.replace("at1", "at2", 1), other):
        with pytest.raises(account_tokens.AccountTokenRefused) as refused:
            account_tokens.open_token(token=wrong, now=NOW)
        assert refused.value.reason == "unknown"
