"""Phase 4: opening balances as grants that name their origin, once, and taken back by a movement."""

import pytest

from backend.accounts.accounts import AccountAccess
from backend.accounts.models import Account, Integration
from backend.credits import ledger, ledger_check
from backend.credits.models import LedgerEntry
from backend.credits.models.lots import LotCategory
from backend.credits.statements import IdempotencyKey
from backend.shared import database_clock
from tests.legacy.commands import apply, decide, legacy, ours, revert
from tests.support.old_product import OldProduct

pytestmark = pytest.mark.django_db
ALL = AccountAccess(everything=True)
NONE_SPENT = {"alder-books": 1250, "elan": 2147483647}


def balances() -> object:
    return ours()["accounts"]


def move(account: Account, credits: int) -> None:
    key = IdempotencyKey(owner="test", key=f"{account.pk} {credits}")
    ledger.adjust(account_id=account.pk, credits=credits, author="test", reason="test", access=ALL, key=key)


def test_opening_balances_are_grants_that_name_their_origin(old: OldProduct) -> None:
    apply(old, 1, 2, 3, 4)
    assert balances() == NONE_SPENT
    entries = LedgerEntry.objects.order_by("credits").values_list("kind", "credits", "reason", "lot__category")
    assert list(entries) == [
        ("grant", 1250, "Opening balance: igny8_tenants[1].credits", "adjustment"),
        ("grant", 2147483647, "Opening balance: igny8_tenants[5].credits", "adjustment"),
    ]
    assert legacy(old, "verify", "4") == []


def test_money_is_never_doubled(old: OldProduct) -> None:
    apply(old, 1, 2, 3, 4)
    old.execute("UPDATE igny8_tenants SET credits = credits + 1 WHERE id = 1")
    apply(old, 4, 4)
    assert balances() == NONE_SPENT
    assert legacy(old, "verify", "4", code=1) == [{"what": "account alder-books: credits", "there": 1251, "here": 1250}]


def test_decided_accounts_follow_and_a_balance_below_zero_comes_as_none(old: OldProduct) -> None:
    apply(old, 1, 2, 3, 4)
    decide(old, "balance_below_zero", "igny8_tenants[3].credits", "zero")
    for number in (2, 4):
        decide(old, "name_twice", f"igny8_tenants[{number}].name", "keep")
    apply(old, 4)
    assert balances() == {**NONE_SPENT, "birch-studio": 0, "birch-studio-2": 90, "cedar-news": 0}


def test_taken_back_and_moved_again(old: OldProduct) -> None:
    before, there = ours(), old.dump()
    apply(old, 1, 2, 3, 4)
    after = ours()
    for _ in range(2):
        revert(4)
        assert balances() == {"alder-books": 0, "elan": 0}
        apply(old, 4)
        assert ours() == after
    for phase in (4, 3, 2, 1):
        revert(phase)
    # Entries of the ledger stay for ever, and with them accounts that had some, with nothing.
    assert ours() == {**before, "accounts": {"alder-books": 0, "elan": 0}, "integrations": ["igny8"]}
    assert old.dump() == there
    assert ledger_check.check(now=database_clock.now(), everything=True).findings == ()


def test_an_account_without_credits_goes_when_it_is_taken_back(old: OldProduct) -> None:
    old.execute("UPDATE igny8_tenants SET credits = 0")
    before = ours()
    apply(old, 1, 2, 3, 4)
    for phase in (4, 3, 2, 1):
        revert(phase)
    assert ours() == before


def test_what_was_spent_is_not_taken_back(old: OldProduct) -> None:
    apply(old, 1, 2, 3, 4)
    move(Account.objects.get(external_id="alder-books"), -1)
    before = ours()
    revert(4, refused="Account alder-books has spent some of its opening balance: 1,249 of 1,250 credits are left.")
    assert ours() == before


def test_what_was_bought_since_stays(old: OldProduct) -> None:
    apply(old, 1, 2, 3, 4)
    move(Account.objects.get(external_id="alder-books"), 500)
    revert(4)
    assert balances() == {"alder-books": 500, "elan": 0}


def test_an_account_that_has_credits_waits_for_a_decision(old: OldProduct) -> None:
    integration = Integration.objects.create(name="igny8")
    account = Account.objects.create(integration=integration, external_id="alder-books")
    key = IdempotencyKey(owner="test", key="1")
    ledger.grant(
        account_id=account.pk,
        category=LotCategory.PURCHASE,
        credits=7,
        expires_at=None,
        author="test",
        reason="bought",
        access=ALL,
        key=key,
    )
    apply(old, 1, 2, 3, 4)
    assert balances() == {"alder-books": 7, "elan": 2147483647}
    decide(old, "account_has_credits", "igny8_tenants[1].credits", "add")
    apply(old, 4)
    assert balances() == {"alder-books": 1257, "elan": 2147483647}
    revert(4)
    assert balances() == {"alder-books": 7, "elan": 0}
