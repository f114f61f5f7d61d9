"""Requests that are repeated in parallel are done once; conflicting ones have one winner."""

from collections import Counter
from functools import partial
from typing import Any

from backend.credits import ledger
from backend.credits.credit_errors import InsufficientCredits
from backend.credits.holds import HoldAnswer
from backend.credits.models import CreditUsageLog
from backend.shared import clock
from tests.soak.conftest import Report
from tests.support import books, selling
from tests.support.crowd import crowd
from tests.support.databases import Database
from tests.support.soak import count

CHARGES = count(sample=20, full=1_000)
CLASHES = count(sample=3, full=100)
CLIENTS = 8


def kinds(answers: list[Any]) -> Counter[str]:
    return Counter(type(answer).__name__ for answer in answers)


def test_a_charge_sent_three_times_in_parallel_has_one_effect(own_database: Database, report: Report) -> None:
    account = selling.account().id
    selling.grant(account, CHARGES * 7)
    keys = [selling.key() for _ in range(CHARGES)]
    answers = crowd([[partial(selling.charge, account, 7, key=key) for key in keys]] * 3)
    first, second, third = (answers[start : start + CHARGES] for start in range(0, 3 * CHARGES, CHARGES))
    assert first == second == third
    assert len({answer.id for answer in first}) == CreditUsageLog.objects.count() == CHARGES
    assert ledger.balance(account_id=account, now=clock.now()).balance == 0
    assert books.faults(account) == []
    report(f"{CHARGES} charges sent 3 times in parallel: {CHARGES} charged, all answers the same")


def test_of_20_holds_of_75_on_500_six_succeed(own_database: Database, report: Report) -> None:
    for clash in range(CLASHES):
        account = selling.account(external_id=f"customer-{clash}").id
        selling.grant(account, 500)
        answers = crowd([[partial(selling.hold, account, 75)]] * 20)
        refused = [answer for answer in answers if isinstance(answer, InsufficientCredits)]
        assert kinds(answers) == {"HoldAnswer": 6, "InsufficientCredits": 14}
        assert {(each.required, each.available, each.shortfall) for each in refused} == {(75, 50, 25)}
        assert ledger.balance(account_id=account, now=clock.now()) == ledger.Balance(available=50, held=450)
        assert books.faults(account) == []
    report(f"20 holds of 75 on 500, {CLASHES} times: 6 held each time, 14 short of 25")


def test_of_many_payloads_under_one_key_one_wins(own_database: Database, report: Report) -> None:
    for clash in range(CLASHES):
        account = selling.account(external_id=f"customer-{clash}").id
        selling.grant(account, 1_000)
        key = selling.key()
        answers = crowd([[partial(selling.charge, account, 1 + place, key=key)] for place in range(CLIENTS)])
        assert kinds(answers) == {"HoldAnswer": 1, "IdempotencyConflict": CLIENTS - 1}
        won = next(answer for answer in answers if isinstance(answer, HoldAnswer))
        assert ledger.balance(account_id=account, now=clock.now()).available == 1_000 - won.charged
        assert books.faults(account) == []
    report(f"{CLIENTS} payloads under one key, {CLASHES} times: one won each time, the others in conflict")


def test_a_quote_is_redeemed_once_on_one_account_or_two(own_database: Database, report: Report) -> None:
    for clash in range(CLASHES):
        owners = [selling.account(external_id=f"customer-{clash}-{place}").id for place in range(2)]
        for account in owners:
            selling.grant(account, 1_000)
        for redeemers in (owners[:1] * CLIENTS, owners * (CLIENTS // 2)):
            token = selling.quote(10).token
            answers = crowd([[partial(selling.hold, account, 10, quote_token=token)] for account in redeemers])
            assert kinds(answers) == {"HoldAnswer": 1, "QuoteRedeemed": CLIENTS - 1}
        assert sum(ledger.balance(account_id=account, now=clock.now()).held for account in owners) == 20
        assert [books.faults(account) for account in owners] == [[], []]
    report(f"one quote, {CLIENTS} clients, on one account and on two, {CLASHES} times: redeemed once each time")
