"""Suspended accounts start nothing that costs; what was held before is settled."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from backend.accounts.audit import Actor
from backend.accounts.models import Account, AuditEntry
from backend.credits import credit_errors, ledger, suspensions
from backend.credits.holds import HoldAnswer
from backend.credits.ledger import Balance
from backend.shared import clock
from tests.support import books, selling
from tests.support.crowd import crowd
from tests.support.databases import Database

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
ADA = Actor(name="ada")


def suspend(account: Account, reason: str = "Its invoice is open.") -> Account:
    return suspensions.suspend(account_id=account.id, reason=reason, access=selling.ALL, actor=ADA, now=NOW)


def resume(account: Account) -> Account:
    return suspensions.resume(account_id=account.id, access=selling.ALL, actor=ADA, now=NOW)


@pytest.mark.django_db
def test_nothing_starts_and_what_is_held_is_settled() -> None:
    account = selling.account()
    selling.grant(account.id, 100)
    settled, released, reserve = (
        selling.hold(account.id, 10),
        selling.hold(account.id, 5),
        selling.reserve(account.id, 8),
    )
    suspend(account)
    starts: list[Callable[[], HoldAnswer]] = [
        lambda: selling.hold(account.id, 1),
        lambda: selling.hold(account.id, 1, reserve=reserve.id),
        lambda: selling.reserve(account.id, 1),
        lambda: selling.charge(account.id, 1),
    ]
    for start in starts:
        with pytest.raises(credit_errors.AccountSuspended) as refused:
            start()
        assert (refused.value.reason, refused.value.suspended_at) == ("Its invoice is open.", NOW)
    selling.settle(settled.id, 10)
    selling.release(released.id)
    selling.grant(account.id, 1)
    assert ledger.balance(account_id=account.id, now=clock.now()) == Balance(available=83, held=8)
    resume(account)
    assert selling.charge(account.id, 1).charged == 1
    assert books.faults(account.id) == []


@pytest.mark.django_db
def test_who_did_it_and_why_is_kept_once() -> None:
    account = selling.account()
    for reason in ("First.", "First.", "Second."):
        suspend(account, reason)
    for _ in range(2):
        account = resume(account)
    assert (account.suspended_at, account.suspension_reason) == (None, "")
    kept = AuditEntry.objects.order_by("id").values_list("action", "actor_name", "detail", "before", "after")
    about = ("ada", f"account customer-1 ({account.id})")
    assert list(kept) == [
        ("account_suspended", *about, "", "First."),
        ("account_suspended", *about, "First.", "Second."),
        ("account_resumed", *about, "Second.", ""),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("reason", ["", " ", "x" * 301, "a\x00"])
def test_a_reason_that_can_not_be(reason: str) -> None:
    with pytest.raises(credit_errors.InvalidSuspensionReason):
        suspend(selling.account(), reason)
    assert Account.objects.get().suspended_at is None


def test_a_suspension_and_holds_end_in_one_order(own_database: Database) -> None:
    """Once it has answered, nothing more is held, however many try at the same time."""
    account = selling.account()
    selling.grant(account.id, 100)
    held_when = list[int]()

    def note() -> None:
        suspend(account)
        held_when.append(ledger.balance(account_id=account.id, now=clock.now()).held)

    answers = crowd([*[[lambda: selling.hold(account.id, 1)] * 10] * 3, [note]])
    held = sum(isinstance(answer, HoldAnswer) for answer in answers)
    refused = sum(isinstance(answer, credit_errors.AccountSuspended) for answer in answers)
    assert (held, held + refused) == (held_when[0], 30)
    assert ledger.balance(account_id=account.id, now=clock.now()).held == held
