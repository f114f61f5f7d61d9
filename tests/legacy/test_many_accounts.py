"""Many accounts move in parts: whoever uses one of them meanwhile does not wait, and nothing is done twice or lost."""

import os
import signal
from functools import partial
from typing import Any

import pytest
from django.db import connection

from backend.accounts.models import Account
from backend.credits import ledger_check
from backend.credits.models import LedgerEntry
from backend.legacy import account_phase, phases
from backend.legacy.models import LegacyPart, LegacyPhase, PhaseNumber
from backend.shared import database_clock
from tests.legacy.commands import apply, decide, legacy, ours, revert
from tests.legacy.test_accounts import move
from tests.legacy.test_killed import in_a_child, started
from tests.support.databases import Database
from tests.support.old_product import OldProduct
from tests.support.terminal import ratecard

ALL = {"alder-books": 1250, "birch-studio": 0, "birch-studio-2": 90, "elan": 2147483647}


@pytest.fixture
def in_parts(old: OldProduct, own_database: Database, monkeypatch: pytest.MonkeyPatch) -> OldProduct:
    """Four accounts, one in a part; phases 1 to 3 are applied, and 4 was once: its accounts are there."""
    monkeypatch.setattr(account_phase, "PART", 1)
    for number in (2, 4):
        decide(old, "name_twice", f"igny8_tenants[{number}].name", "keep")
    apply(old, 1, 2, 3, 4)
    revert(4)
    return old


def balances() -> Any:
    return ours()["accounts"]


def state() -> str:
    return LegacyPhase.objects.get(number=PhaseNumber.ACCOUNTS).state


def stopped(act: Any, *, at: int) -> int:
    """A process that stands still before its statement of that number."""
    connection.close()
    if (child := os.fork()) == 0:
        count = 0

        def counted(execute: Any, *words: Any) -> Any:
            nonlocal count
            count += 1
            if count == at:
                os.kill(os.getpid(), signal.SIGSTOP)
            return execute(*words)

        with connection.execute_wrapper(counted):
            act()
        os._exit(0)
    _, status = os.waitpid(child, os.WUNTRACED)
    assert os.WIFSTOPPED(status)
    return child


def last_statement(act: Any) -> int:
    _, total = in_a_child(act, killed_at=0)
    return total


def test_who_uses_an_account_meanwhile_does_not_wait(in_parts: OldProduct) -> None:
    total = last_statement(partial(apply, in_parts, 4))
    revert(4)
    child = stopped(partial(apply, in_parts, 4), at=total - 3)  # in the last part
    try:
        move(Account.objects.get(external_id="alder-books"), -50)
    finally:
        os.kill(child, signal.SIGCONT)
    assert os.waitpid(child, 0)[1] == 0
    assert balances() == {**ALL, "alder-books": 1200}


def test_a_killed_process_has_done_whole_parts_and_the_next_goes_on(in_parts: OldProduct) -> None:
    total = last_statement(partial(apply, in_parts, 4))
    after = ours()
    back = last_statement(partial(revert, 4))
    assert set(balances().values()) == {0}
    for place in range(total // 3, total, total // 3):
        assert in_a_child(partial(apply, in_parts, 4), killed_at=place)[0]
        assert all(ALL[name] == balance or balance == 0 for name, balance in balances().items())
        apply(in_parts, 4)
        assert (ours(), state(), LegacyPart.objects.count()) == (after, "applied", 0)
        assert in_a_child(partial(revert, 4), killed_at=back * place // total)[0]
        revert(4) if state() != "reverted" else None
        assert set(balances().values()) == {0}
    assert ledger_check.check(now=database_clock.now(), everything=True).findings == ()


def test_a_phase_that_was_begun_keeps_later_ones_away_and_is_taken_back(in_parts: OldProduct) -> None:
    total = last_statement(partial(apply, in_parts, 4))
    revert(4)
    assert in_a_child(partial(apply, in_parts, 4), killed_at=total)[0]
    assert (state(), balances()) == ("begun", {**ALL, "elan": 0})
    answer = ratecard("legacy", "apply", "5", str(in_parts.mapping), "--reason", "x")
    assert (answer.exit_code, answer.stderr) == (1, "Apply phase 4 first.\n")
    assert [step["after"] for step in legacy(in_parts, "plan", "4", code=2)] == [2147483647]
    revert(4)
    assert (state(), balances()) == ("reverted", {"alder-books": 0, "birch-studio-2": 0, "elan": 0})


def test_where_one_has_spent_nothing_is_taken_back(in_parts: OldProduct) -> None:
    apply(in_parts, 4)
    move(Account.objects.get(external_id="elan"), -1)
    before = ours()
    revert(4, refused="Account elan has spent some of its opening balance: 2,147,483,646 of 2,147,483,647 credits are")
    assert (ours(), state()) == (before, "applied")


def test_of_two_people_at_once_the_second_waits_and_ends_well(in_parts: OldProduct) -> None:
    connection.close()
    people = [started(lambda: apply(in_parts, 4, 5)) for _ in range(2)]
    assert [os.waitpid(one, 0)[1] for one in people] == [0, 0]
    assert balances() == ALL
    assert LedgerEntry.objects.filter(kind="grant").count() == 2 * 3  # of four accounts, one has nothing
    assert phases.is_applied(PhaseNumber.ENDPOINTS)


def test_who_waits_too_long_reads_what_to_do(in_parts: OldProduct, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backend.legacy.phase_lock.WAIT_MINUTES", 0.002)
    child = stopped(partial(apply, in_parts, 4), at=20)
    try:
        answer = ratecard("legacy", "apply", "4", str(in_parts.mapping), "--reason", "x")
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    assert answer.exit_code == 1
    assert answer.stderr.startswith("Somebody else works on the cut-over, for more than ")
    assert "look at `ratecard legacy status`, try again." in answer.stderr
