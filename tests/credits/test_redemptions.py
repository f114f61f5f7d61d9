"""Charges at the price of a quote, which they redeem."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from backend.accounts.models import Account
from backend.catalog.enums import QualityTier
from backend.catalog.registry import ModelRegistry
from backend.credits import charges, credit_errors, ledger, quote_errors, quotes
from backend.credits.holds import HoldAnswer
from backend.credits.ledger import Balance
from backend.credits.models import CreditUsageLog
from backend.credits.models.holds import HoldStatus
from backend.credits.quotes import ImageRequest
from backend.credits.usage import Call
from tests.support import selling
from tests.support.publishing import change_model

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)


@pytest.fixture
def account() -> Account:
    account = selling.account()
    selling.grant(account.id, 50, now=NOW)
    return account


def record() -> CreditUsageLog:
    return CreditUsageLog.objects.get()


def redeem(account: Account | None, credits: int, **options: Any) -> HoldAnswer:
    words: dict[str, Any] = {"access": selling.ALL, "key": selling.key(), "now": NOW}
    token = options.pop("quote_token", None) or selling.quote(20, now=NOW).token
    account_id = account.id if account else None
    options = {**words, "calls": selling.used(credits), **options}
    return charges.redeem(quote_token=token, account_id=account_id, **options)


def test_a_quote_is_charged_at_its_price(account: Account) -> None:
    quote = selling.quote(20, now=NOW)
    change_model("gpt-5.1", tokens_per_credit=1)
    done = redeem(account, 7, quote_token=quote.token, request_id="r-1")
    assert (done.credits, done.charged, done.released, done.absorbed) == (7, 7, 0, 0)
    assert (done.account_id, done.request_id, done.status) == (account.id, "r-1", HoldStatus.SETTLED)
    row = record()
    assert (row.quote_id, row.revision, row.tokens_per_credit, row.max_credits) == (quote.id, 1, 1_000, 20)


def test_no_charge_is_above_its_quote(account: Account) -> None:
    done = redeem(account, 23)
    assert (done.charged, done.absorbed, record().actual_credits, done.request_id) == (20, 3, 23, "")
    assert ledger.balance(account_id=account.id, now=NOW) == Balance(available=30, held=0)


def test_a_quote_of_images_is_charged_with_its_quality(account: Account) -> None:
    request = ImageRequest(tier=QualityTier.QUALITY, count=4)
    token = quotes.issue(registry=ModelRegistry.current(), request=request, now=NOW).token
    redeem(account, 0, quote_token=token, calls=[Call(images=2)], image_quality="standard")
    assert (record().image_quality, record().credits) == ("standard", 10)


def test_a_quote_is_redeemed_once_and_before_its_end(account: Account) -> None:
    token = selling.quote(20, now=NOW).token
    end = NOW + timedelta(minutes=15)
    with pytest.raises(quote_errors.QuoteExpired):
        redeem(account, 7, quote_token=token, now=end)
    redeem(account, 7, quote_token=token, now=end - MOMENT)
    with pytest.raises(credit_errors.QuoteRedeemed):
        redeem(account, 7, quote_token=token)
    with pytest.raises(credit_errors.AccountMissing):
        redeem(None, 7)


def test_a_key_stands_for_the_whole_redemption(account: Account) -> None:
    other, key, token = selling.account("other"), selling.key("k"), selling.quote(20, now=NOW).token
    words = {"quote_token": token, "key": key}
    done = redeem(account, 7, **words)
    assert redeem(account, 7, **words) == done
    changes: tuple[dict[str, Any], ...] = (
        {"quote_token": selling.quote(20, now=NOW).token},
        {"request_id": "other"},
        {"image_quality": "hd"},
    )
    for change in changes:
        with pytest.raises(credit_errors.IdempotencyConflict):
            redeem(account, 7, **{**words, **change})
    for payer, credits in ((other, 7), (account, 8)):
        with pytest.raises(credit_errors.IdempotencyConflict):
            redeem(payer, credits, **words)
