"""Holds: what a quote sets aside, what settling takes of it, and what is refused with everything left as it was."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from pytest_django import DjangoAssertNumQueries

from backend.accounts.accounts import AccountAccess, AccountNotFound
from backend.accounts.models import Account
from backend.catalog.enums import QualityTier
from backend.catalog.registry import ModelRegistry
from backend.credits import credit_errors, holds, ledger, quote_errors, quotes, records
from backend.credits.holds import HoldAnswer
from backend.credits.ledger import Balance
from backend.credits.models import CreditUsageLog, Hold
from backend.credits.models.holds import HoldStatus
from backend.credits.quotes import ImageRequest
from backend.credits.usage import Call
from tests.support import selling

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)
MOMENT = timedelta(microseconds=1)


@pytest.fixture
def account() -> Account:
    account = selling.account()
    selling.grant(account.id, 50, now=NOW)
    return account


def balance(account: Account, now: datetime = NOW) -> Balance:
    return ledger.balance(account_id=account.id, now=now)


def test_a_hold_sets_the_quotes_maximum_aside(account: Account) -> None:
    quote = selling.quote(20, now=NOW)
    held = selling.hold(account.id, 0, quote_token=quote.token, request_id="r-1", now=NOW)
    assert held == HoldAnswer(
        id=held.id,
        account_id=account.id,
        request_id="r-1",
        status=HoldStatus.OPEN,
        credits=20,
        charged=0,
        released=0,
        absorbed=0,
        created_at=NOW,
        expires_at=NOW + timedelta(minutes=15),
        closed_at=None,
        usage_record_id=None,
        balance=Balance(available=30, held=20),
    )
    stored = Hold.objects.get()
    assert (stored.id, stored.quote_id, stored.quote) == (held.id, quote.id, quotes.to_json(quote))
    assert balance(account) == Balance(available=30, held=20)


def test_settling_charges_what_was_delivered(account: Account) -> None:
    held = selling.hold(account.id, 20, now=NOW)
    done = selling.settle(held.id, 15, now=LATER)
    record = CreditUsageLog.objects.get()
    assert done == replace(
        held,
        status=HoldStatus.SETTLED,
        charged=15,
        released=5,
        closed_at=LATER,
        usage_record_id=record.id,
        balance=Balance(available=35, held=0),
    )
    assert (record.account_id, record.hold_id, record.request_id) == (account.id, held.id, "")
    assert (record.actual_credits, record.credits, record.absorbed, record.max_credits) == (15, 15, 0, 20)
    assert balance(account) == Balance(available=35, held=0)


def test_images_are_settled_with_their_quality(account: Account) -> None:
    request = ImageRequest(tier=QualityTier.QUALITY, count=4)
    token = quotes.issue(registry=ModelRegistry.current(), request=request, now=NOW).token
    held = selling.hold(account.id, 0, quote_token=token, now=NOW)

    def settle(image_quality: str) -> HoldAnswer:
        words: dict[str, Any] = {"access": selling.ALL, "key": selling.key(), "now": LATER}
        return holds.settle(hold_id=held.id, calls=[Call(images=2)], image_quality=image_quality, **words)

    with pytest.raises(credit_errors.InvalidUsage):
        settle("not one")
    assert settle("standard").charged == 10
    record = CreditUsageLog.objects.get()
    assert (record.image_quality, str(record.provider_cost_usd)) == ("standard", "0.08000000000000")


def test_settling_charges_no_more_than_is_held(account: Account) -> None:
    held = selling.hold(account.id, 20, now=NOW)
    done = selling.settle(held.id, 23, now=LATER)
    assert (done.charged, done.released, done.absorbed) == (20, 0, 3)
    record = CreditUsageLog.objects.get()
    assert (record.actual_credits, record.credits, record.absorbed) == (23, 20, 3)


def test_settling_again_answers_what_the_first_did(account: Account) -> None:
    held = selling.hold(account.id, 20, now=NOW)
    done = selling.settle(held.id, 15, now=LATER)
    assert selling.settle(held.id, 15, now=LATER) == done
    assert CreditUsageLog.objects.count() == 1
    with pytest.raises(credit_errors.HoldNotOpen) as refused:
        selling.release(held.id, now=LATER)
    assert refused.value.status == "settled"


def test_a_hold_that_is_released_costs_nothing(account: Account) -> None:
    held = selling.hold(account.id, 20, now=NOW)
    done = selling.release(held.id, now=LATER)
    assert done == replace(
        held, status=HoldStatus.RELEASED, released=20, closed_at=LATER, balance=Balance(available=50, held=0)
    )
    assert selling.release(str(held.id), now=LATER) == done  # type: ignore[arg-type]
    with pytest.raises(credit_errors.HoldNotOpen) as refused:
        selling.settle(held.id, 15, now=LATER)
    assert refused.value.status == "released"
    assert not CreditUsageLog.objects.exists()


def test_a_hold_past_its_time_has_expired_before_anybody_noted_it(account: Account) -> None:
    held = selling.hold(account.id, 20, now=NOW)
    end = NOW + timedelta(minutes=15)
    stored = Hold.objects.get()
    assert (stored.status_at(end - MOMENT), stored.status_at(end)) == (HoldStatus.OPEN, HoldStatus.EXPIRED)
    assert held.status_at(end) == HoldStatus.OPEN
    selling.release(held.id, now=LATER)
    assert Hold.objects.get().status_at(end) == HoldStatus.RELEASED


@pytest.mark.parametrize("lifetime", [timedelta(minutes=1) - MOMENT, timedelta(days=1) + MOMENT])
def test_a_lifetime_that_can_not_be(account: Account, lifetime: timedelta) -> None:
    with pytest.raises(credit_errors.LifetimeOutOfRange) as refused:
        selling.hold(account.id, 20, lifetime=lifetime, now=NOW)
    assert (refused.value.minimum, refused.value.maximum) == (60, 86_400)
    assert balance(account) == Balance(available=50, held=0)


@pytest.mark.parametrize("lifetime", [timedelta(minutes=1), timedelta(days=1)])
def test_the_shortest_and_the_longest_lifetime(account: Account, lifetime: timedelta) -> None:
    assert selling.hold(account.id, 20, lifetime=lifetime, now=NOW).expires_at == NOW + lifetime


@pytest.mark.parametrize("request_id", ["a" * 256, "a\x00", "\n"])
def test_a_request_id_that_can_not_be(account: Account, request_id: str) -> None:
    with pytest.raises(credit_errors.InvalidRequestId) as refused:
        selling.hold(account.id, 20, request_id=request_id, now=NOW)
    assert refused.value.maximum == 255
    assert balance(account) == Balance(available=50, held=0)


@pytest.mark.parametrize("request_id", ["", "a", "a" * 255])
def test_a_request_id_of_up_to_255_characters(account: Account, request_id: str) -> None:
    assert selling.hold(account.id, 20, request_id=request_id, now=NOW).request_id == request_id


def test_which_account_pays(account: Account) -> None:
    other = selling.account("other").id
    mine = replace(selling.quote(20, now=NOW), account_id=account.id)
    assert holds.account_of(mine, None) == holds.account_of(mine, str(account.id)) == account.id
    with pytest.raises(credit_errors.QuoteOfAnotherAccount):
        holds.account_of(mine, other)
    anybodys = selling.quote(20, now=NOW)
    assert holds.account_of(anybodys, other) == other
    with pytest.raises(credit_errors.AccountMissing):
        holds.account_of(anybodys, None)
    with pytest.raises(AccountNotFound):
        holds.account_of(anybodys, "x")


def test_too_few_credits_leave_everything_as_it_was(account: Account) -> None:
    with pytest.raises(credit_errors.InsufficientCredits) as refused:
        selling.hold(account.id, 51, now=NOW)
    assert (refused.value.required, refused.value.available, refused.value.shortfall) == (51, 50, 1)
    assert (balance(account), Hold.objects.count()) == (Balance(available=50, held=0), 0)


def test_a_quote_is_redeemed_once_and_before_its_end(account: Account) -> None:
    token = selling.quote(20, now=NOW).token
    end = NOW + timedelta(minutes=15)
    with pytest.raises(quote_errors.QuoteExpired) as refused:
        selling.hold(account.id, 0, quote_token=token, now=end)
    assert refused.value.expired_at == end
    selling.hold(account.id, 0, quote_token=token, now=end - MOMENT)
    with pytest.raises(credit_errors.QuoteRedeemed):
        selling.hold(account.id, 0, quote_token=token, now=NOW)
    assert Hold.objects.count() == 1


def test_a_key_stands_for_the_whole_hold(account: Account) -> None:
    other, key, token = selling.account("other").id, selling.key("k"), selling.quote(20, now=NOW).token
    words = {"quote_token": token, "key": key, "now": NOW}
    held = selling.hold(account.id, 0, **words)
    assert selling.hold(account.id, 0, **words) == held
    for change in (
        {"quote_token": selling.quote(20, now=NOW).token},
        {"request_id": "other"},
        {"lifetime": timedelta(minutes=2)},
    ):
        with pytest.raises(credit_errors.IdempotencyConflict):
            selling.hold(account.id, 0, **{**words, **change})
    with pytest.raises(credit_errors.IdempotencyConflict):
        selling.hold(other, 0, **words)
    assert Hold.objects.count() == 1


def test_a_key_stands_for_the_whole_settlement(account: Account) -> None:
    first, second = (selling.hold(account.id, 20, now=NOW).id for _ in range(2))
    key = selling.key("k")
    done = selling.settle(first, 15, key=key, now=LATER)
    assert selling.settle(first, 15, key=key, now=LATER) == done
    for hold, credits, options in ((second, 15, {}), (first, 16, {}), (first, 15, {"image_quality": "hd"})):
        with pytest.raises(credit_errors.IdempotencyConflict):
            selling.settle(hold, credits, key=key, now=LATER, **dict[str, Any](options))


def test_a_key_stands_for_the_whole_release(account: Account) -> None:
    first, second = (selling.hold(account.id, 20, now=NOW).id for _ in range(2))
    key = selling.key("k")
    selling.release(first, key=key, now=LATER)
    with pytest.raises(credit_errors.IdempotencyConflict):
        selling.release(second, key=key, now=LATER)


@pytest.mark.parametrize("hold", ["", "x", str(uuid4()), uuid4()], ids=["nothing", "x", "text", "uuid"])
def test_a_hold_that_is_not_there(hold: Any) -> None:
    with pytest.raises(credit_errors.HoldNotFound):
        selling.settle(hold, 1)
    with pytest.raises(credit_errors.HoldNotFound):
        selling.release(hold)


def test_a_hold_is_out_of_reach_for_others(account: Account) -> None:
    held = selling.hold(account.id, 20, now=NOW).id
    rival = AccountAccess(integration_id=selling.account(integration="rival").integration_id)
    with pytest.raises(credit_errors.HoldNotFound):
        selling.settle(held, 15, access=rival)
    with pytest.raises(credit_errors.HoldNotFound):  # and not what is wrong with the usage of a hold that exists
        holds.settle(hold_id=held, calls=[], access=rival, key=selling.key())
    with pytest.raises(credit_errors.HoldNotFound):
        selling.release(held, access=rival)
    mine = AccountAccess(integration_id=account.integration_id)
    assert selling.settle(held, 15, access=mine, now=LATER).charged == 15
    token = selling.quote(20, now=NOW).token
    with pytest.raises(AccountNotFound):
        selling.hold(account.id, 0, quote_token=token, access=rival, now=NOW)
    assert selling.hold(account.id, 0, quote_token=token, access=mine, now=NOW).credits == 20


def test_holds_come_the_newest_first_with_their_records(
    account: Account, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first = selling.hold(account.id, 5, request_id="a", now=NOW).id
    second, third = sorted(selling.hold(account.id, 5, request_id=name, now=LATER).id for name in ("a", "b"))
    selling.settle(first, 5, now=LATER)
    selling.settle(second, 4, now=LATER)
    with django_assert_num_queries(2):
        found = [*holds.visible(access=selling.ALL)]
        assert [hold.id for hold in found] == [third, second, first]
        for hold, charged in ((found[1], -4), (found[2], -5)):
            record = hold.usage_record
            assert (record.hold, [entry.credits for entry in record.entries.all()]) == (hold, [charged])
    assert {hold.id for hold in holds.visible(access=selling.ALL, request_id="a")} == {first} | {
        hold.id for hold in found if hold.request_id == "a"
    }
    assert [*holds.visible(access=selling.ALL, request_id="c")] == []
    assert [*holds.visible(access=selling.ALL, request_id="\x00")] == []
    assert [*holds.visible(access=AccountAccess())] == []
    assert len(holds.visible(access=AccountAccess(account_ids=frozenset({account.id})))) == 3


def test_holds_of_one_moment_come_by_their_id(account: Account) -> None:
    old, new = ([selling.hold(account.id, 1, now=now).id for _ in range(6)] for now in (NOW, LATER))
    found = [hold.id for hold in holds.visible(access=selling.ALL)]
    assert found == sorted(new, reverse=True) + sorted(old, reverse=True)


def test_settling_asks_for_the_hold_and_its_revision_at_once(
    account: Account, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    first, second = (selling.hold(account.id, 5, now=NOW).id for _ in range(2))
    selling.settle(first, 5, now=LATER)
    with django_assert_num_queries(2):
        selling.settle(second, 5, now=LATER)


def test_a_charge_without_a_price_moves_nothing(account: Account) -> None:
    done = selling.settle(selling.hold(account.id, 0, now=NOW).id, 0, now=LATER)
    assert (done.credits, done.charged, done.balance) == (0, 0, Balance(available=50, held=0))
    assert isinstance(done.usage_record_id, UUID)


def test_a_closed_hold_keeps_of_its_quote_what_explains_its_charge() -> None:
    account = selling.account("keeps").id
    selling.grant(account, 100)
    kept = {
        "format": 1,
        "revision": 1,
        "min_credits": 0,
        "max_credits": 20,
        "lines": [{"model_name": "gpt-5.1"}],
    }
    open_hold, settled, released = (selling.hold(account, 20) for _ in range(3))
    selling.settle(settled.id, 7)
    selling.release(released.id)
    charged = selling.charge(account, 20)
    found = {hold.id: hold.quote for hold in Hold.objects.filter(account=account)}
    assert len(found[open_hold.id] or {}) > len(kept)
    assert found[settled.id] == kept
    assert found[charged.id] == {**kept, "operation_type": "clustering"}
    assert found[released.id] is None
    assert all(records.explain(record).agrees for record in CreditUsageLog.objects.filter(account=account))


def test_a_settled_hold_answers_another_key_with_the_same_usage() -> None:
    account = selling.account("again").id
    selling.grant(account, 100)
    hold = selling.hold(account, 20)
    first = selling.settle(hold.id, 7)
    assert selling.settle(hold.id, 7, key=selling.key("other")) == first


@pytest.mark.parametrize("credits", [0, 6, 9, 10**15])
def test_a_settlement_stands_where_another_has_other_usage(credits: int) -> None:
    account, key = selling.account("again").id, selling.key("other")
    selling.grant(account, 100)
    hold = selling.hold(account, 20)
    first = selling.settle(hold.id, 7)
    with pytest.raises(credit_errors.HoldNotOpen) as refused:
        selling.settle(hold.id, credits, key=key)
    assert (refused.value.status, ledger.balance(account_id=account).available) == ("settled", 93)
    assert selling.settle(hold.id, 7, key=key) == first  # the refusal did not use up the key


def test_the_same_of_another_model_is_other_usage(account: Account) -> None:
    def settle(*models: str | None) -> HoldAnswer:
        calls = [replace(call, model_name=name) for name, call in zip(models, selling.used(4) * 2, strict=True)]
        return holds.settle(hold_id=held.id, calls=calls, access=selling.ALL, key=selling.key(), now=LATER)

    held = selling.hold(account.id, 20, now=NOW)
    first = settle(None, "gpt-4o-mini")
    assert (settle("gpt-4o-mini", "gpt-5.1"), settle("gpt-5.1", "gpt-4o-mini")) == (first, first)
    for models in [(None, None), ("gpt-4o-mini", "gpt-4o-mini"), (None, "no\0body")]:
        with pytest.raises(credit_errors.HoldNotOpen):
            settle(*models)


def test_images_of_another_quality_are_other_usage(account: Account) -> None:
    request = quotes.ImageRequest(tier=QualityTier.QUALITY, count=2)
    quote = quotes.issue(registry=ModelRegistry.current(), request=request, now=NOW)
    held = selling.hold(account.id, 10, quote_token=quote.token, now=NOW)
    calls = [Call(images=2)]

    def settle(image_quality: str | None) -> HoldAnswer:
        words: dict[str, Any] = {"access": selling.ALL, "key": selling.key(), "now": LATER}
        return holds.settle(hold_id=held.id, calls=calls, image_quality=image_quality, **words)

    first = settle("standard")
    assert (settle("standard"), settle(None)) == (first, first)
    with pytest.raises(credit_errors.HoldNotOpen):
        settle("hd")
