"""Workers are killed (SIGKILL) while they move a run on, or do so together: nothing is lost or started twice."""

import os
import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from typing import Any

import pytest
from django.db import connection

from backend.accounts.models import Account
from backend.api.tasks import automation as tasks
from backend.automation import beginnings, ends, items, progress, reserves
from backend.automation.models import AutomationRun
from backend.credits.models import Hold
from backend.generation import function_runs
from backend.generation.models import FunctionRun, Job
from tests.support import automating, books, generating
from tests.support.automating import CLUSTER
from tests.support.databases import Database
from tests.support.dying_workers import die, fork

pytestmark = pytest.mark.usefixtures("loopback")

STEPS: dict[str, tuple[Any, str, bool, int]] = {
    "holding it all": (reserves, "make", False, 1),
    "held it all": (reserves, "make", True, 1),
    "giving back": (reserves, "release", False, 1),
    "gave back": (reserves, "release", True, 1),
    "begun": (progress, "_begin", False, 1),
    "planned": (items, "plan", True, 1),
    "starting": (function_runs, "start", False, 1),
    "started": (function_runs, "start", True, 1),
    "starting the second": (function_runs, "start", False, 2),
    "started the second": (function_runs, "start", True, 2),
    "noting an end": (progress, "_note_end", False, 1),
    "noted an end": (progress, "_note_end", True, 2),
    "ending the step": (progress, "_end_step", False, 1),
    "ended the step": (progress, "_end_step", True, 1),
    "ended": (ends, "end", True, 1),
}
"""What the worker is about to do for that time when it is killed, or (True) has done without having committed it."""


@pytest.fixture
def payer(own_database: Database) -> Account:
    return generating.account()


def started(payer: Account) -> AutomationRun:
    """A run of two items, held as a whole."""
    return automating.run_now(automating.create(payer, CLUSTER | {"batch_size": 2}, holds_whole_run=True))


def dying(whole: Callable[..., Any], *, is_after: bool, time: int) -> Callable[..., Any]:
    times = count(1)

    def half(*arguments: Any, **options: Any) -> Any:
        is_last = next(times) == time
        if is_last and not is_after:
            die()
        result = whole(*arguments, **options)
        if is_last:
            die()
        return result

    return half


@pytest.mark.parametrize("step", STEPS)
def test_what_a_killed_worker_left_goes_on(payer: Account, step: str) -> None:
    owner, name, is_after, time = STEPS[step]
    run = started(payer)

    def work() -> None:
        setattr(owner, name, dying(getattr(owner, name), is_after=is_after, time=time))
        automating.work()

    with automating.standing_in():
        process = fork(work)
        assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == -signal.SIGKILL
        AutomationRun.objects.filter(next_look_at__isnull=False).update(next_look_at=run.created_at)
        automating.work()
    assert (automating.again(run).status, automating.items(run, 0)) == ("done", [(0, 1, "done"), (1, 1, "done")])
    assert (FunctionRun.objects.count(), Job.objects.count(), books.faults(payer.id)) == (2, 2, [])
    assert sorted(Hold.objects.values_list("status", flat=True)) == ["released", "settled", "settled"]


def test_many_workers_at_one_run_start_nothing_twice(payer: Account) -> None:
    run = started(payer)
    second = automating.run_now(automating.create(payer, name="Second"))

    def work(_: int) -> None:
        try:
            for _ in range(5):
                tasks.take_up()
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(work, range(4)))
    assert (FunctionRun.objects.count(), Job.objects.count()) == (2, 2)
    assert (automating.again(run).status, automating.again(second).status) == ("running", "queued")
    assert beginnings.begin(now=run.created_at) == 0
