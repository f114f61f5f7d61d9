"""Twice as much work as there are funds, from many clients at once: exactly what the funds pay for is done."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from backend.credits import ledger
from backend.credits.credit_errors import InsufficientCredits
from backend.credits.models.lots import LotCategory
from backend.shared import clock
from tests.soak.conftest import Report
from tests.support import books, selling
from tests.support.crowd import crowd
from tests.support.databases import Database
from tests.support.naive_ledger import NaiveLedger
from tests.support.soak import count

CLIENTS = count(sample=8, full=64)
EACH = count(sample=25, full=200)
PRICE = 5
PAYABLE = CLIENTS * EACH // 2


@dataclass(frozen=True)
class Takings:
    succeeded: int
    refused: int
    faults: list[str]


def sell_twice_the_funds(charge: Callable[[UUID], Any]) -> Takings:
    """Let every client charge until all have tried; count, and look into the books."""
    account = funded_account()
    answers = crowd([[lambda: charge(account)] * EACH] * CLIENTS)
    refused = sum(isinstance(answer, InsufficientCredits) for answer in answers)
    succeeded = len(answers) - refused
    faults = books.faults(account)
    if succeeded > PAYABLE:
        faults.append(f"overspent: {succeeded} charges on funds for {PAYABLE}")
    if succeeded < PAYABLE:
        faults.append(f"refused too early: {succeeded} charges on funds for {PAYABLE}")
    left = ledger.balance(account_id=account, now=clock.now())
    if (left.available, left.held) != (0, 0):
        faults.append(f"{left} is left")
    return Takings(succeeded, refused, faults)


def funded_account() -> UUID:
    """Funds in lots of several categories, so that charges cross from one to the next."""
    account: UUID = selling.account().id
    share, rest = divmod(PAYABLE * PRICE, len(LotCategory))
    for place, category in enumerate(LotCategory):
        selling.grant(account, share + (rest if place == 0 else 0), category=category)
    return account


def test_exactly_the_funds_are_charged(own_database: Database, report: Report) -> None:
    takings = sell_twice_the_funds(lambda account: selling.charge(account, PRICE))
    assert takings == Takings(succeeded=PAYABLE, refused=PAYABLE, faults=[])
    report(
        f"{CLIENTS} clients x {EACH} charges on funds for half: {takings.succeeded} charged, {takings.refused} refused"
    )


def test_a_naive_ledger_is_caught(own_database: Database, report: Report) -> None:
    takings = sell_twice_the_funds(NaiveLedger(clients=CLIENTS, price=PRICE).charge)
    overspent = takings.succeeded - PAYABLE
    assert overspent > 0
    assert f"overspent: {takings.succeeded} charges on funds for {PAYABLE}" in takings.faults
    assert "the balance is not the sum of the ledger" in takings.faults
    report(f"{CLIENTS} clients x {EACH} charges by a naive ledger: caught, {overspent} too many")
