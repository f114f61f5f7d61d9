"""Random stories: the ledger and its plain-Python twin agree after every step."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db.models import Sum
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    multiple,
    precondition,
    rule,
    run_state_machine_as_test,
)

from backend.credits import ledger
from backend.credits.credit_errors import CreditsRefused, IdempotencyConflict, InsufficientCredits
from backend.credits.holds import HoldAnswer
from backend.credits.models import CreditLot, CreditUsageLog, LedgerEntry
from backend.credits.models.lots import LotCategory
from tests.soak.conftest import Report
from tests.support import books, plain_ledger, selling, soak
from tests.support.plain_ledger import PlainLedger, Refused

pytestmark = pytest.mark.django_db

START = datetime(2026, 11, 21, 12, tzinfo=UTC)
SOME = st.integers(1, 120)
FEW = st.integers(1, 30)  # so that holds cross several lots
SHARES = st.sampled_from([0, 0.2, 0.5, 0.7, 1])
LIFETIMES = st.none() | st.integers(0, 90)
Pair = tuple[UUID, plain_ledger.Hold]
HOLDS: Bundle[Pair] = Bundle("holds")
RESERVES: Bundle[Pair] = Bundle("reserves")

MAX_CREDITS = 2_147_483_647  # GraphQL's Int


def at(minute: int | None) -> datetime | None:
    return START + timedelta(minutes=minute) if minute is not None else None


def outcome(step: Callable[[], Any]) -> tuple[Any, tuple[str, dict[str, Any]] | None]:
    """What a step answered, and the name and numbers of its refusal."""
    try:
        return step(), None
    except Refused as refused:
        return None, (refused.name, refused.numbers)
    except InsufficientCredits as refused:
        return None, ("InsufficientCredits", {**vars(refused), "shortfall": refused.shortfall})
    except CreditsRefused as refused:
        return None, (type(refused).__name__, vars(refused))


class Twins(RuleBasedStateMachine):
    """Every rule takes the same step with both; `agree` compares both after each."""

    def __init__(self) -> None:
        super().__init__()
        self.account = selling.account(external_id=str(uuid4())).id
        self.plain = PlainLedger()
        self.done: list[tuple[str, Callable[[], Any], Any]] = []

    @property
    def now(self) -> datetime:
        return START + timedelta(minutes=self.plain.now)

    def expiry(self, lifetime: int | None) -> int | None:
        return None if lifetime is None else self.plain.now + lifetime

    def both(self, plain: Callable[[], Any], real: Callable[..., Any]) -> tuple[Any, Any]:
        """What both did; `None, None` where both refused, for the same reason and with the same numbers."""
        key, now = str(uuid4()), self.now

        def step() -> Any:
            return real(key=selling.key(key), now=now)

        expected, refused = outcome(plain)
        answer, found = outcome(step)
        assert found == refused
        if refused is not None:
            return None, None
        assert (answer.balance.available, answer.balance.held) == (self.plain.available, self.plain.held)
        self.done.append((key, step, answer))
        return answer, expected

    @rule(category=st.sampled_from(LotCategory), credits=FEW, lifetime=LIFETIMES)
    def grant(self, category: LotCategory, credits: int, lifetime: int | None) -> None:
        expires = self.expiry(lifetime)
        self.both(
            lambda: self.plain.grant(category.value, credits, expires),
            lambda **words: selling.grant(self.account, credits, category=category, expires_at=at(expires), **words),
        )

    @precondition(lambda self: self.plain.balance > 0)
    @rule(category=st.sampled_from(LotCategory))
    def grant_too_much(self, category: LotCategory) -> None:
        self.both(
            lambda: self.plain.grant(category.value, MAX_CREDITS, None),
            lambda **words: selling.grant(self.account, MAX_CREDITS, category=category, **words),
        )

    @rule(credits=st.integers(0, 120), lifetime=LIFETIMES)
    def renew(self, credits: int, lifetime: int | None) -> None:
        expires = self.expiry(lifetime)
        self.both(
            lambda: self.plain.renew(credits, expires),
            lambda **words: selling.renew(self.account, credits, expires_at=at(expires), **words),
        )

    @rule(credits=SOME, sign=st.sampled_from([1, -1]))
    def adjust(self, credits: int, sign: int) -> None:
        self.both(
            lambda: self.plain.adjust(sign * credits),
            lambda **words: selling.adjust(self.account, sign * credits, **words),
        )

    @rule(target=HOLDS, share=SHARES, more=st.integers(0, 2), lifetime=st.integers(1, 40))
    def hold(self, share: float, more: int, lifetime: int) -> Any:
        credits = int(self.plain.available * share) + more
        token = selling.quote(credits, now=self.now).token
        options = {"quote_token": token, "lifetime": selling.minutes(lifetime)}
        return self.kept(
            *self.both(
                lambda: self.plain.hold(credits, lifetime),
                lambda **key: selling.hold(self.account, credits, **options, **key),
            )
        )

    @rule(target=HOLDS, share=SHARES, more=st.integers(0, 2))
    def charge(self, share: float, more: int) -> Any:
        credits = int(self.plain.available * share) + more
        return self.kept(
            *self.both(lambda: self.plain.charge(credits), lambda **key: selling.charge(self.account, credits, **key))
        )

    @rule(target=RESERVES, share=SHARES, more=st.integers(0, 2), lifetime=st.integers(1, 40))
    def reserve(self, share: float, more: int, lifetime: int) -> Any:
        credits = int(self.plain.available * share) + more
        options = {"lifetime": selling.minutes(lifetime)}
        return self.kept(
            *self.both(
                lambda: self.plain.reserve(credits, lifetime),
                lambda **key: selling.reserve(self.account, credits, **options, **key),
            )
        )

    @rule(target=HOLDS, pair=RESERVES, share=SHARES, more=st.integers(0, 9), lifetime=st.integers(1, 40))
    def take(self, pair: Pair, share: float, more: int, lifetime: int) -> Any:
        """Out of a reserve that has more, less or nothing."""
        reserve_id, reserve = pair
        credits = int(reserve.left * share) + more
        token = selling.quote(credits, now=self.now).token
        options = {"quote_token": token, "lifetime": selling.minutes(lifetime), "reserve": reserve_id}
        return self.kept(
            *self.both(
                lambda: self.plain.take(reserve, credits, lifetime),
                lambda **key: selling.hold(self.account, credits, **options, **key),
            )
        )

    @rule(pair=RESERVES, settles=st.booleans())
    def end_reserve(self, pair: Pair, settles: bool) -> None:
        reserve_id, reserve = pair
        answer, _ = self.both(
            lambda: self.plain.settle(reserve, 1) if settles else self.plain.release(reserve),
            lambda **key: selling.settle(reserve_id, 1, **key) if settles else selling.release(reserve_id, **key),
        )
        self.compare(answer, reserve)

    def kept(self, answer: Any, hold: plain_ledger.Hold | None) -> Any:
        if hold is None:
            return multiple()
        self.compare(answer, hold)
        return answer.id, hold

    @rule(pair=HOLDS, share=SHARES, more=st.integers(0, 2))
    def settle(self, pair: Pair, share: float, more: int) -> None:
        hold_id, hold = pair
        actual = int(hold.credits * share) + more
        answer, _ = self.both(
            lambda: self.plain.settle(hold, actual), lambda **key: selling.settle(hold_id, actual, **key)
        )
        self.compare(answer, hold)

    @rule(pair=HOLDS)
    def release(self, pair: Pair) -> None:
        hold_id, hold = pair
        answer, _ = self.both(lambda: self.plain.release(hold), lambda **key: selling.release(hold_id, **key))
        self.compare(answer, hold)

    def compare(self, answer: HoldAnswer | None, hold: plain_ledger.Hold) -> None:
        if answer is not None:
            found = (answer.status, answer.credits, answer.charged, answer.released, answer.absorbed)
            assert found == (hold.status, hold.credits, hold.charged, hold.released, hold.absorbed)

    @rule(pair=HOLDS, credits=SOME)
    def refund(self, pair: Pair, credits: int) -> None:
        hold_id, hold = pair
        record = CreditUsageLog.objects.filter(hold_id=hold_id).first()
        assert (record is not None) == (hold.status == "settled")
        if record is not None:
            answer, _ = self.both(
                lambda: self.plain.refund(hold, credits), lambda **key: selling.refund(record.id, credits, **key)
            )
            assert answer is None or (answer.refunded, answer.refundable) == (credits, hold.refundable)

    @rule(minutes=st.integers(1, 40))
    def pass_time(self, minutes: int) -> None:
        self.plain.pass_time(minutes)

    @precondition(lambda self: self.done)
    @rule(data=st.data())
    def do_again(self, data: st.DataObject) -> None:
        _, step, answer = data.draw(st.sampled_from(self.done))
        assert step() == answer

    @precondition(lambda self: self.done)
    @rule(data=st.data())
    def use_a_key_again(self, data: st.DataObject) -> None:
        key, _, _ = data.draw(st.sampled_from(self.done))
        with pytest.raises(IdempotencyConflict):
            selling.adjust(self.account, 121, key=selling.key(key), now=self.now)

    @invariant()
    def agree(self) -> None:
        balance = ledger.balance(account_id=self.account, now=self.now)
        assert (balance.available, balance.held) == (self.plain.available, self.plain.held)
        lots = ledger.lots(account_id=self.account, now=self.now)
        assert [(lot.category, lot.remaining, lot.expires_at) for lot in lots] == [
            (lot.category, lot.left, at(lot.expires)) for lot in self.plain.spendable()
        ]
        assert books.faults(self.account) == []

    def teardown(self) -> None:
        """Once what time did is noted, as by any movement, the rows are the twin's too."""
        self.adjust(credits=1, sign=1)
        self.agree()
        entries = LedgerEntry.objects.filter(account_id=self.account).values_list("kind").annotate(Sum("credits"))
        assert {kind: total for kind, total in entries if total} == {
            kind: total for kind, total in self.plain.totals.items() if total
        }
        lots = CreditLot.objects.filter(account_id=self.account, remaining__gt=0).order_by("id")
        assert [(lot.remaining, lot.reserved) for lot in lots] == [
            (lot.left, lot.reserved) for lot in self.plain.lots if lot.left
        ]


def test_the_ledger_and_its_plain_twin_agree_on_any_story(report: Report) -> None:
    stories, steps = soak.count(sample=25, full=300), soak.count(sample=30, full=50)
    bounds = settings(
        max_examples=stories,
        stateful_step_count=steps,
        derandomize=not soak.FULL,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Twins, settings=bounds)
    report(f"{stories} random stories of up to {steps} steps: the ledger and its plain twin agree after each")
