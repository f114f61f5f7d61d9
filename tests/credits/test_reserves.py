"""Reserves: credits set aside for work to come, which its holds take in one movement."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, transaction

from backend.accounts.accounts import AccountAccess, AccountNotFound
from backend.accounts.models import Account
from backend.credits import credit_errors, holds, ledger, ledger_check
from backend.credits.holds import HoldAnswer
from backend.credits.ledger import Balance
from backend.credits.models import Hold, LedgerEntry
from backend.credits.models.holds import HoldStatus
from backend.credits.models.lots import LotCategory
from backend.generation import job_counts
from tests.support import books, selling

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)
DAY = timedelta(days=1)


@pytest.fixture
def account() -> Account:
    account = selling.account()
    selling.grant(account.id, 50, now=NOW)
    return account


def left(account: Account, now: datetime = NOW) -> tuple[int, int]:
    assert books.faults(account.id) == []
    assert ledger_check.run(now=now) == ()
    balance = ledger.balance(account_id=account.id, now=now)
    return balance.available, balance.held


def amounts(hold: HoldAnswer | UUID) -> tuple[int, int, int, str]:
    """Its credits, what was taken of it, what was released, and its status."""
    row = Hold.objects.get(id=hold if isinstance(hold, UUID) else hold.id)
    return row.credits, row.taken, row.released, row.status


def parts(hold: HoldAnswer) -> Sequence[tuple[str, int]]:
    rows = Hold.objects.get(id=hold.id).lots.select_related("lot").order_by("position")
    return [(part.lot.category, part.credits) for part in rows]


def test_a_reserve_is_a_managed_hold_without_a_quote(account: Account) -> None:
    reserve = selling.reserve(account.id, 40, request_id="run 1", now=NOW)
    assert reserve == HoldAnswer(
        id=reserve.id,
        account_id=account.id,
        request_id="run 1",
        status=HoldStatus.OPEN,
        credits=40,
        charged=0,
        released=0,
        absorbed=0,
        created_at=NOW,
        expires_at=NOW + DAY,
        closed_at=None,
        usage_record_id=None,
        balance=Balance(available=10, held=40),
    )
    row = Hold.objects.get()
    assert (row.is_reserve, row.quote_id, row.quote, row.is_managed) == (True, None, None, True)
    assert left(account) == (10, 40)


def test_a_hold_moves_out_of_its_reserve(account: Account) -> None:
    reserve = selling.reserve(account.id, 40, now=NOW)
    hold = selling.hold(account.id, 15, reserve=reserve.id, now=NOW)
    assert (hold.credits, hold.balance) == (15, Balance(available=10, held=40))
    assert (amounts(reserve), amounts(hold)) == ((40, 15, 0, "open"), (15, 0, 0, "open"))
    row = Hold.objects.get(id=hold.id)
    assert (row.reserve_id, row.from_reserve, row.is_reserve) == (reserve.id, 15, False)
    assert left(account) == (10, 40)


def test_what_a_reserve_lacks_comes_from_the_balance(account: Account) -> None:
    reserve = selling.reserve(account.id, 40, now=NOW)
    hold = selling.hold(account.id, 45, reserve=reserve.id, now=NOW)
    assert (amounts(reserve), Hold.objects.get(id=hold.id).from_reserve) == ((40, 40, 0, "open"), 40)
    assert left(account) == (5, 45)
    second = selling.hold(account.id, 5, reserve=reserve.id, now=NOW)
    row = Hold.objects.get(id=second.id)
    assert (row.reserve_id, row.from_reserve, left(account)) == (None, 0, (0, 50))


def test_too_few_credits_beside_the_reserve_leave_everything_as_it_was(account: Account) -> None:
    reserve = selling.reserve(account.id, 40, now=NOW)
    with pytest.raises(credit_errors.InsufficientCredits) as refused:
        selling.hold(account.id, 51, reserve=reserve.id, now=NOW)
    assert (refused.value.required, refused.value.available, refused.value.shortfall) == (11, 10, 1)
    assert (amounts(reserve), Hold.objects.count(), left(account)) == ((40, 0, 0, "open"), 1, (10, 40))


def test_a_reserve_that_is_too_large_is_not_made(account: Account) -> None:
    with pytest.raises(credit_errors.InsufficientCredits) as refused:
        selling.reserve(account.id, 51, now=NOW)
    assert (refused.value.required, refused.value.available) == (51, 50)
    assert (Hold.objects.count(), left(account)) == (0, (50, 0))


def test_what_work_releases_goes_to_the_balance(account: Account) -> None:
    reserve = selling.reserve(account.id, 40, now=NOW)
    settled = selling.settle(selling.hold(account.id, 15, reserve=reserve.id, now=NOW).id, 9, now=LATER)
    assert (settled.charged, settled.released, left(account)) == (9, 6, (16, 25))
    selling.release(selling.hold(account.id, 15, reserve=reserve.id, now=LATER).id, now=LATER)
    assert (amounts(reserve), left(account)) == ((40, 30, 0, "open"), (31, 10))
    ended = selling.release(reserve.id, now=LATER)
    assert (ended.status, ended.released, ended.taken) == (HoldStatus.RELEASED, 10, 30)
    assert (amounts(reserve), left(account)) == ((40, 30, 10, "released"), (41, 0))


def test_lots_move_in_the_order_of_spending(account: Account) -> None:
    selling.grant(account.id, 20, category=LotCategory.PLAN, expires_at=NOW + DAY, now=NOW)
    selling.grant(account.id, 10, category=LotCategory.BONUS, now=NOW)
    reserve = selling.reserve(account.id, 45, now=NOW)
    assert parts(reserve) == [("plan", 20), ("bonus", 10), ("purchase", 15)]
    first, second = (selling.hold(account.id, credits, reserve=reserve.id, now=NOW) for credits in (25, 22))
    assert (parts(first), parts(second)) == (
        [("plan", 20), ("bonus", 5)],
        [("bonus", 5), ("purchase", 15), ("purchase", 2)],
    )
    assert (parts(reserve), left(account)) == ([], (33, 47))
    selling.settle(second.id, 21, now=LATER)
    charged = LedgerEntry.objects.filter(kind="charge").order_by("id").values_list("lot__category", "credits")
    assert [*charged] == [("bonus", -5), ("purchase", -15), ("purchase", -1)]


def test_reserved_credits_do_not_lapse_when_work_takes_them(account: Account) -> None:
    rich = selling.account("rich")
    selling.grant(rich.id, 30, category=LotCategory.PLAN, expires_at=LATER, now=NOW)
    reserve = selling.reserve(rich.id, 30, now=NOW)
    late = LATER + DAY / 2
    hold = selling.hold(rich.id, 12, reserve=reserve.id, now=late)
    assert (hold.balance, left(rich, late)) == (Balance(available=0, held=30), (0, 30))
    selling.settle(hold.id, 10, now=late)
    assert left(rich, late) == (0, 18)
    selling.release(reserve.id, now=late)
    assert left(rich, late) == (0, 0)


def test_a_reserve_past_its_time_has_nothing(account: Account) -> None:
    reserve = selling.reserve(account.id, 40, now=NOW)
    selling.hold(account.id, 15, reserve=reserve.id, lifetime=DAY, now=LATER)
    hold = selling.hold(account.id, 30, reserve=reserve.id, now=NOW + DAY)
    assert Hold.objects.get(id=hold.id).from_reserve == 0
    assert (amounts(reserve), left(account, NOW + DAY)) == ((40, 15, 25, "expired"), (5, 45))


def test_a_reserve_is_kept_for_longer(account: Account) -> None:
    reserve = selling.reserve(account.id, 40, now=NOW)
    assert holds.prolong(hold_id=reserve.id, lifetime=DAY, now=LATER)
    assert (Hold.objects.get().expires_at, left(account, NOW + DAY)) == (LATER + DAY, (10, 40))


def test_another_accounts_reserve_and_a_hold_have_nothing_to_take(account: Account) -> None:
    other = selling.account("other")
    selling.grant(other.id, 40, now=NOW)
    foreign, ordinary = selling.reserve(other.id, 40, now=NOW), selling.hold(account.id, 20, now=NOW)
    for reserve in (foreign.id, ordinary.id, uuid4()):
        with pytest.raises(credit_errors.InsufficientCredits) as refused:
            selling.hold(account.id, 31, reserve=reserve, now=NOW)
        assert (refused.value.required, refused.value.available) == (31, 30)
    assert (left(account), left(other)) == ((30, 20), (0, 40))


def test_nobody_settles_a_reserve_and_only_staff_release_it(account: Account) -> None:
    reserve = selling.reserve(account.id, 40, now=NOW)
    mine = AccountAccess(integration_id=account.integration_id)
    for access in (selling.ALL, mine):
        with pytest.raises(credit_errors.HoldManaged):
            selling.settle(reserve.id, 1, access=access, now=LATER)
    with pytest.raises(credit_errors.HoldManaged):
        selling.release(reserve.id, access=mine, now=LATER)
    assert left(account) == (10, 40)
    assert selling.release(reserve.id, now=LATER).released == 40


def test_the_database_settles_no_reserve(account: Account) -> None:
    reserve = selling.reserve(account.id, 40, now=NOW)
    changes: tuple[dict[str, Any], ...] = ({"status": "settled", "closed_at": NOW}, {"taken": 41}, {"taken": -1})
    for change in changes:
        with pytest.raises(IntegrityError), transaction.atomic():
            Hold.objects.filter(id=reserve.id).update(**change)
    hold = selling.hold(account.id, 5, now=NOW)
    for change in (
        {"taken": 1},
        {"from_reserve": 1},
        {"reserve": reserve.id},
        {"reserve": reserve.id, "from_reserve": 6},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Hold.objects.filter(id=hold.id).update(**change)


def test_a_key_stands_for_the_whole_reserve(account: Account) -> None:
    words: dict[str, Any] = {"key": selling.key("k"), "now": NOW}
    reserve = selling.reserve(account.id, 20, **words)
    selling.hold(account.id, 15, reserve=reserve.id, now=NOW)
    selling.release(reserve.id, now=LATER)
    assert selling.reserve(account.id, 20, **words) == reserve
    for change in ({"request_id": "other"}, {"lifetime": timedelta(hours=1)}):
        with pytest.raises(credit_errors.IdempotencyConflict):
            selling.reserve(account.id, 20, **words, **change)
    for owner, credits in ((account, 21), (selling.account("other"), 20)):
        with pytest.raises(credit_errors.IdempotencyConflict):
            selling.reserve(owner.id, credits, **words)
    assert (Hold.objects.count(), left(account)) == (2, (35, 15))


def test_a_hold_takes_once_under_its_key(account: Account) -> None:
    first, second = (selling.reserve(account.id, 20, now=NOW).id for _ in range(2))
    words: dict[str, Any] = {"quote_token": selling.quote(15, now=NOW).token, "key": selling.key("k"), "now": NOW}
    hold = selling.hold(account.id, 0, reserve=first, **words)
    assert selling.hold(account.id, 0, reserve=first, **words) == hold
    for reserve in (second, None):
        with pytest.raises(credit_errors.IdempotencyConflict):
            selling.hold(account.id, 0, reserve=reserve, **words)
    assert (amounts(first), amounts(second), left(account)) == ((20, 15, 0, "open"), (20, 0, 0, "open"), (10, 40))


@pytest.mark.parametrize("credits", [-1, 2**31])
def test_credits_that_can_not_be_reserved(account: Account, credits: int) -> None:
    with pytest.raises(credit_errors.CreditsOutOfRange) as refused:
        selling.reserve(account.id, credits, now=NOW)
    assert (refused.value.minimum, refused.value.maximum, left(account)) == (0, 2**31 - 1, (50, 0))


def test_what_can_not_be_reserved_for(account: Account) -> None:
    for error, change in (
        (credit_errors.LifetimeOutOfRange, {"lifetime": DAY + timedelta(microseconds=1)}),
        (credit_errors.InvalidRequestId, {"request_id": "\n"}),
        (AccountNotFound, {"access": AccountAccess()}),
    ):
        with pytest.raises(error):
            selling.reserve(account.id, 1, now=NOW, **change)
    assert (Hold.objects.count(), left(account)) == (0, (50, 0))


def test_a_metric_counts_what_is_taken_once(account: Account) -> None:
    reserve = selling.reserve(account.id, 40)
    selling.hold(account.id, 15, reserve=reserve.id)
    assert job_counts.open_holds() == (2, 40)
