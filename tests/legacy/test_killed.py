"""A phase that is killed at any statement has done all or nothing, and two people at once do it once."""

import os
import signal
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from django.db import connection

from backend.catalog.registry import ModelRegistry
from backend.legacy.models import LegacyPhase, PhaseNumber
from tests.legacy.commands import apply, decide, ours, revert, with_a_new_model
from tests.support import soak
from tests.support.databases import Database
from tests.support.old_product import OldProduct


def in_a_child(act: Callable[[], None], *, killed_at: int) -> tuple[bool, int]:
    """Run in another process, which is killed before its statement of that number: whether it was, and by then how
    many it had made at most."""
    connection.close()
    read, write = os.pipe()
    if (child := os.fork()) == 0:
        count = 0

        def counted(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
            nonlocal count
            count += 1
            if count == killed_at:
                os.kill(os.getpid(), signal.SIGKILL)
            return execute(sql, params, many, context)

        try:
            with connection.execute_wrapper(counted):
                act()
            os.write(write, str(count).encode())
        finally:
            os._exit(0)
    os.close(write)
    _, status = os.waitpid(child, 0)
    with os.fdopen(read) as pipe:
        return os.WIFSIGNALED(status), int(pipe.read() or 0)


def places(total: int) -> list[int]:
    """Statements to be killed at: some of them, or all."""
    parts = soak.count(sample=3, full=total)
    return sorted({1 + step * (total - 1) // parts for step in range(parts + 1)})


def tried_at_every_step(act: Callable[[], None], undo: Callable[[], None]) -> int:
    """Kills at each place leave all as it was, and then it goes on as if nothing had been. Answers for how many."""
    in_a_child(act, killed_at=0)  # the first time leaves rows of its phase and accounts, which are there ever after
    undo()
    before, (_, total) = ours(), in_a_child(act, killed_at=0)
    after = ours()
    undo()
    for place in places(total):
        killed, _ = in_a_child(act, killed_at=place)
        assert (killed, ours() == before) == (True, True), place
    act()
    assert ours() == after
    return len(places(total))


def test_a_phase_that_is_killed_has_done_nothing(old: OldProduct, own_database: Database) -> None:
    with_a_new_model(old)
    decide(old, "operation_rate", "igny8_credit_cost_config[3].tokens_per_credit", "models")
    apply(old, 1, 2, 3)
    assert tried_at_every_step(partial(apply, old, 4), partial(revert, 4)) >= 4


@pytest.mark.skipif(not soak.FULL, reason="make soak")
def test_every_phase_that_is_killed_forward_or_back_has_done_nothing(old: OldProduct, own_database: Database) -> None:
    with_a_new_model(old)
    for phase in PhaseNumber.values:
        tried_at_every_step(partial(apply, old, phase), partial(revert, phase))
    for phase in reversed(PhaseNumber.values):
        tried_at_every_step(partial(revert, phase), partial(apply, old, phase))


def test_of_two_people_at_once_one_does_it(old: OldProduct, own_database: Database) -> None:
    with_a_new_model(old)
    connection.close()
    people = [started(lambda: apply(old, 1, 2, 3)) for _ in range(2)]
    assert [os.waitpid(one, 0)[1] for one in people] == [0, 0]
    assert (ModelRegistry.current().revision, LegacyPhase.objects.count()) == (4, 3)


def started(act: Callable[[], None]) -> int:
    if (child := os.fork()) == 0:
        try:
            act()
        except BaseException:
            os._exit(1)
        os._exit(0)
    return child
