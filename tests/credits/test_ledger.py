"""Credits that come and go without work: what each movement leaves, to the entry and the lot."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from backend.accounts.accounts import AccountAccess, AccountNotFound
from backend.credits import credit_errors, ledger
from backend.credits.ledger import Balance, Movement, Refund
from backend.credits.models import CreditLot, Hold, LedgerEntry
from tests.support import selling

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
SOON, LATER = NOW + timedelta(days=1), NOW + timedelta(days=2)
MOMENT = timedelta(microseconds=1)
MOST = 2_147_483_647


@pytest.fixture
def account() -> UUID:
    return selling.account().id


def balance(account: UUID, *, now: datetime = NOW) -> Balance:
    return ledger.balance(account_id=account, now=now)


def entries() -> list[tuple[Any, ...]]:
    rows = LedgerEntry.objects.order_by("id")
    return [*rows.values_list("kind", "credits", "balance_after", "author", "reason", "created_at")]


def lots() -> list[tuple[Any, ...]]:
    return [*CreditLot.objects.order_by("id").values_list("category", "granted", "remaining", "expires_at")]


def test_a_grant_is_a_lot_and_an_entry(account: UUID) -> None:
    moved = selling.grant(account, 50, category="bonus", expires_at=SOON, author="ada", reason="hello", now=NOW)
    assert moved == Movement(account_id=account, balance=Balance(available=50, held=0))
    assert lots() == [("bonus", 50, 50, SOON)]
    assert entries() == [("grant", 50, 50, "ada", "hello", NOW)]


def test_a_renewal_replaces_the_plan(account: UUID) -> None:
    selling.renew(account, 50, expires_at=SOON, now=NOW)
    selling.grant(account, 5, now=NOW)
    moved = selling.renew(account, 70, expires_at=LATER, author="nils", reason="", now=NOW + MOMENT)
    assert moved == Movement(account_id=account, balance=Balance(available=75, held=0))
    assert lots() == [("plan", 50, 0, NOW + MOMENT), ("purchase", 5, 5, None), ("plan", 70, 70, LATER)]
    assert entries()[2:] == [
        ("expiry", -50, 5, "", "", NOW + MOMENT),
        ("renewal", 70, 75, "nils", "", NOW + MOMENT),
    ]
    assert selling.renew(account, 0, now=NOW + MOMENT).balance == Balance(available=5, held=0)


def test_an_adjustment_adds_or_takes(account: UUID) -> None:
    assert selling.adjust(account, 30, reason="found", now=NOW).balance == Balance(available=30, held=0)
    moved = selling.adjust(account, -20, author="nils", reason="lost", now=NOW)
    assert moved == Movement(account_id=account, balance=Balance(available=10, held=0))
    assert lots() == [("adjustment", 30, 10, None)]
    assert entries() == [("adjustment", 30, 30, "ada", "found", NOW), ("adjustment", -20, 10, "nils", "lost", NOW)]
    with pytest.raises(credit_errors.InsufficientCredits) as refused:
        selling.adjust(account, -11, now=NOW)
    assert (refused.value.required, refused.value.available, refused.value.shortfall) == (11, 10, 1)


def test_a_refund_is_a_lot_that_never_expires(account: UUID) -> None:
    selling.grant(account, 50, expires_at=SOON, now=NOW)
    record = selling.charge(account, 20, now=NOW).usage_record_id
    assert record is not None
    back = selling.refund(record, 5, author="nils", reason="broken", now=NOW)
    assert back == Refund(
        account_id=account,
        balance=Balance(available=35, held=0),
        usage_record_id=record,
        refunded=5,
        refundable=15,
    )
    assert lots() == [("purchase", 50, 30, SOON), ("adjustment", 5, 5, None)]
    assert entries()[2:] == [("refund", 5, 35, "nils", "broken", NOW)]
    with pytest.raises(credit_errors.RefundExceedsCharge) as refused:
        selling.refund(record, 16, now=NOW)
    assert refused.value.refundable == 15
    assert selling.refund(str(record), 15, now=NOW).refundable == 0  # type: ignore[arg-type]


@pytest.mark.parametrize("record", ["", "x", str(uuid4()), uuid4()], ids=["nothing", "x", "text", "uuid"])
def test_a_refund_names_a_charge(record: Any) -> None:
    with pytest.raises(credit_errors.UsageRecordNotFound):
        selling.refund(record, 5)


def test_a_charge_is_refunded_by_its_own_integration(account: UUID) -> None:
    selling.grant(account, 50)
    record = selling.charge(account, 20).usage_record_id
    assert record is not None
    rival = selling.account(integration="rival").integration_id
    with pytest.raises(credit_errors.UsageRecordNotFound):
        selling.refund(record, 5, access=AccountAccess(integration_id=rival))


@pytest.mark.parametrize(
    ("move", "minimum"),
    [(selling.grant, 1), (selling.renew, 0), (selling.adjust, 1)],
    ids=["grant", "renew", "adjust"],
)
def test_how_many_credits_can_move(account: UUID, move: Any, minimum: int) -> None:
    for credits in (minimum - 1, MOST + 1):
        with pytest.raises(credit_errors.CreditsOutOfRange) as refused:
            move(account, credits)
        assert (refused.value.minimum, refused.value.maximum) == (minimum, MOST)
    assert not LedgerEntry.objects.exists()
    assert move(account, minimum).balance.available == minimum
    assert selling.grant(account, MOST - minimum).balance.available == MOST
    with pytest.raises(credit_errors.BalanceTooLarge):
        selling.grant(account, 1)


def test_the_fewest_credits_of_a_refund(account: UUID) -> None:
    selling.grant(account, 5)
    record = selling.charge(account, 5).usage_record_id
    assert record is not None
    with pytest.raises(credit_errors.CreditsOutOfRange) as refused:
        selling.refund(record, 0)
    assert (refused.value.minimum, refused.value.maximum) == (1, MOST)
    assert selling.refund(record, 1).refunded == 1


def test_adjustments_and_refunds_need_a_reason(account: UUID) -> None:
    selling.grant(account, 5, reason="")
    selling.renew(account, 5, reason=" ")
    record = selling.charge(account, 5).usage_record_id
    for reason in ("", " ", "a\x00"):
        with pytest.raises(credit_errors.ReasonMissing):
            selling.adjust(account, 1, reason=reason)
        with pytest.raises(credit_errors.ReasonMissing):
            selling.refund(record, 1, reason=reason)  # type: ignore[arg-type]
    for move in (selling.grant, selling.renew):
        with pytest.raises(credit_errors.ReasonMissing):
            move(account, 1, reason="\ud800")


@pytest.mark.parametrize("move", [selling.grant, selling.renew, selling.adjust])
def test_an_account_is_moved_by_its_own_integration(account: UUID, move: Any) -> None:
    rival = selling.account(integration="rival").integration_id
    for wrong, access in ((account, AccountAccess(integration_id=rival)), (uuid4(), selling.ALL), ("x", selling.ALL)):
        with pytest.raises(AccountNotFound):
            move(wrong, 5, access=access)
    assert not LedgerEntry.objects.exists()


def test_credits_that_have_expired_can_not_be_granted(account: UUID) -> None:
    for move in (selling.grant, selling.renew):
        with pytest.raises(credit_errors.ExpiryNotAhead):
            move(account, 5, expires_at=NOW, now=NOW)
        move(account, 5, expires_at=NOW + MOMENT, now=NOW)


@pytest.mark.parametrize(
    ("move", "values", "others"),
    [
        (
            selling.grant,
            {"credits": 5, "category": "bonus", "expires_at": SOON, "reason": "a"},
            [{"credits": 6}, {"category": "plan"}, {"expires_at": LATER}, {"reason": "b"}],
        ),
        (
            selling.renew,
            {"credits": 5, "expires_at": SOON, "reason": "a"},
            [{"credits": 6}, {"expires_at": LATER}, {"reason": "b"}],
        ),
        (selling.adjust, {"credits": 5, "reason": "a"}, [{"credits": 6}, {"reason": "b"}]),
    ],
    ids=["grant", "renew", "adjust"],
)
def test_a_key_stands_for_the_whole_movement(
    account: UUID, move: Any, values: dict[str, Any], others: list[dict[str, Any]]
) -> None:
    other, key = selling.account("other").id, selling.key("k")
    move(account, key=key, now=NOW, **values)
    assert move(account, key=key, now=NOW + MOMENT, author="nils", **values).balance.available == 5
    for change in others:
        with pytest.raises(credit_errors.IdempotencyConflict):
            move(account, key=key, now=NOW, **{**values, **change})
    with pytest.raises(credit_errors.IdempotencyConflict):
        move(other, key=key, now=NOW, **values)


def test_a_key_stands_for_the_whole_refund(account: UUID) -> None:
    selling.grant(account, 20)
    first, second = (selling.charge(account, 5).usage_record_id for _ in range(2))
    key = selling.key("k")
    back = selling.refund(first, 2, key=key, reason="a")  # type: ignore[arg-type]
    assert selling.refund(first, 2, key=key, reason="a") == back  # type: ignore[arg-type]
    for record, credits, reason in ((second, 2, "a"), (first, 3, "a"), (first, 2, "b")):
        with pytest.raises(credit_errors.IdempotencyConflict):
            selling.refund(record, credits, key=key, reason=reason)  # type: ignore[arg-type]


def test_a_balance_is_what_can_be_held_and_what_is_held(account: UUID) -> None:
    selling.grant(account, 50, now=NOW)
    selling.hold(account, 20, now=NOW)
    selling.hold(account, 10, now=NOW, lifetime=timedelta(hours=1))
    assert balance(account) == Balance(available=20, held=30)
    assert balance(account).balance == 50
    assert balance(account, now=NOW + timedelta(minutes=15) - MOMENT) == Balance(available=20, held=30)
    assert balance(account, now=NOW + timedelta(minutes=15)) == Balance(available=40, held=10)


def test_expired_credits_do_not_count_before_they_are_tidied(account: UUID) -> None:
    selling.grant(account, 50, expires_at=SOON, now=NOW)
    selling.grant(account, 7, now=NOW)
    selling.hold(account, 20, now=SOON - timedelta(minutes=5))
    assert balance(account, now=SOON - MOMENT) == Balance(available=37, held=20)
    assert balance(account, now=SOON) == Balance(available=7, held=20)
    assert balance(account, now=SOON + timedelta(minutes=10)) == Balance(available=7, held=0)


def test_balances_of_many(account: UUID) -> None:
    other, unknown = selling.account("other").id, uuid4()
    selling.grant(account, 50, now=NOW)
    selling.grant(other, 9, expires_at=SOON, now=NOW)
    selling.grant(other, 7, now=NOW)
    selling.hold(other, 5, now=NOW)
    assert ledger.balances(account_ids=[account, other, unknown], now=NOW) == {
        account: Balance(available=50, held=0),
        other: Balance(available=11, held=5),
        unknown: Balance(available=0, held=0),
    }
    assert ledger.balances(account_ids=[account, other], now=SOON) == {
        account: Balance(available=50, held=0),
        other: Balance(available=7, held=0),
    }


def test_lots_come_in_the_order_of_spending(account: UUID) -> None:
    for category, expires_at in (
        ("purchase", None),
        ("bonus", None),
        ("plan", LATER),
        ("purchase", SOON),
        ("bonus", SOON),
        ("adjustment", SOON),
        ("bonus", SOON),
        ("bonus", NOW + MOMENT),
    ):
        selling.grant(account, 5, category=category, expires_at=expires_at, now=NOW)
    selling.grant(selling.account("other").id, 5)
    spent = selling.account("spent").id
    selling.grant(spent, 5)
    selling.charge(spent, 5)
    found = ledger.lots(account_id=account, now=NOW + MOMENT)
    assert [(lot.category, lot.expires_at) for lot in found] == [
        ("bonus", SOON),
        ("bonus", SOON),
        ("purchase", SOON),
        ("adjustment", SOON),
        ("plan", LATER),
        ("bonus", None),
        ("purchase", None),
    ]
    assert found[0].pk < found[1].pk
    assert [*ledger.lots(account_id=spent, now=NOW)] == []


def test_the_last_credit_of_a_lot_can_be_spent(account: UUID) -> None:
    selling.grant(account, 1, expires_at=SOON, now=NOW)
    assert [lot.remaining for lot in ledger.lots(account_id=account, now=NOW)] == [1]
    assert (balance(account).available, balance(account, now=SOON).available) == (1, 0)


def test_who_sees_which_entries_and_lots(account: UUID) -> None:
    other = selling.account(integration="rival")
    for payer, credits in ((account, 5), (other.id, 7)):
        selling.grant(payer, credits, now=NOW)
    selling.charge(account, 5, now=NOW)
    mine, theirs = AccountAccess(account_ids=frozenset({account})), AccountAccess(integration_id=other.integration_id)
    for access, moved, granted in (
        (selling.ALL, [-5, 7, 5], [5, 7]),
        (mine, [-5, 5], [5]),
        (theirs, [7], [7]),
        (AccountAccess(), [], []),
    ):
        assert [entry.credits for entry in ledger.entries(access=access)] == moved
        assert [lot.granted for lot in ledger.visible_lots(access=access)] == granted


def test_tidying_ends_what_is_past_its_time(account: UUID) -> None:
    lapsing, quiet = selling.account("lapsing").id, selling.account("quiet").id
    selling.grant(account, 50, now=NOW)
    hold = selling.hold(account, 20, now=NOW)
    selling.grant(lapsing, 5, expires_at=NOW + timedelta(minutes=15), now=NOW)
    selling.grant(quiet, 5, now=NOW)
    assert ledger.tidy(now=NOW + timedelta(minutes=15) - MOMENT) == 0
    assert ledger.tidy(now=NOW + timedelta(minutes=15)) == 2
    assert Hold.objects.values_list("id", "status", "released").get() == (hold.id, "expired", 20)
    assert entries()[-1][:3] == ("expiry", -5, 0)
    assert ledger.tidy(now=NOW + timedelta(minutes=15)) == 0


def test_a_lot_whose_credits_are_all_reserved_waits_for_its_hold(account: UUID) -> None:
    selling.grant(account, 5, expires_at=NOW + timedelta(minutes=5), now=NOW)
    selling.hold(account, 5, now=NOW)
    assert ledger.tidy(now=NOW + timedelta(minutes=5)) == 0
    assert ledger.tidy(now=NOW + timedelta(minutes=15)) == 1
    assert lots() == [("purchase", 5, 0, NOW + timedelta(minutes=5))]


def test_a_grant_keeps_its_reference_and_another_is_another_payload() -> None:
    account, key = selling.account().id, selling.key()
    selling.grant(account, 5, external_reference="invoice-204", key=key)
    assert CreditLot.objects.get().external_reference == "invoice-204"
    with pytest.raises(credit_errors.IdempotencyConflict):
        selling.grant(account, 5, external_reference="invoice-205", key=key)


@pytest.mark.parametrize("reference", ["", "x" * 256, "a\nb"])
def test_a_reference_is_a_short_printable_text(reference: str) -> None:
    account = selling.account().id
    with pytest.raises(credit_errors.InvalidExternalReference) as refused:
        selling.grant(account, 5, external_reference=reference)
    assert vars(refused.value) == {"maximum": 255}
    selling.grant(account, 5, external_reference="x" * 255)
    selling.grant(account, 5, external_reference="y")


def test_without_a_time_the_database_says_when() -> None:
    account = selling.account().id
    selling.grant(account, 50)
    held = selling.hold(account, 10, now=None, quote_token=selling.quote(10).token)
    assert held.expires_at - held.created_at == timedelta(minutes=15)
