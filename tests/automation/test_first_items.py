"""Runs of a schedule begin many at once, and each goes on from there as any other does."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from backend.accounts.models import Account
from backend.automation import beginnings, due, first_items, progress
from backend.automation.models import AutomationRun, AutomationStepItem
from backend.catalog.enums import FunctionName
from backend.generation.models import Job
from backend.shared import clock
from tests.support import automating, functions, selling

pytestmark = pytest.mark.django_db

HOURLY = {"kind": "hourly"}


def begun(account: Account, **values: Any) -> AutomationRun:
    """A run of a schedule that has just begun."""
    now = clock.now()
    automation = automating.create(account, schedule=HOURLY, now=now - timedelta(hours=1), **values)
    due.make_runs(now=now)
    beginnings.begin(now=now)
    return AutomationRun.objects.get(automation=automation)


def looked_at(run: AutomationRun) -> datetime | None:
    return AutomationRun.objects.get(id=run.id).next_look_at


def test_the_first_item_of_each_is_started(account: Account) -> None:
    other = selling.account("customer-2")
    selling.grant(other.id, 100)
    runs = [begun(account), begun(other)]
    assert (first_items.start(now=clock.now()), first_items.start(now=clock.now())) == (2, 0)
    for run in runs:
        assert automating.steps(run) == [("auto_cluster", "running")]
        assert (automating.items(run, 0), looked_at(run)) == ([(0, 1, "running")], None)
        made = AutomationStepItem.objects.get(step__run=run).function_run
        assert made is not None
        assert (made.account, made.started_by, made.author) == (run.account, "schedule", "mara")
    assert Job.objects.filter(yields=True).count() == 2


def test_what_is_still_to_be_started_is_looked_at_next(account: Account) -> None:
    run, now = begun(account, steps=({"function": "auto_cluster", "batch_size": 2},)), clock.now()
    assert first_items.start(now=now) == 1
    assert automating.items(run, 0) == [(0, 1, "running"), (1, 1, "waiting")]
    progress.advance(run_id=run.id, now=now, explain=str)
    assert (automating.items(run, 0), looked_at(run)) == ([(0, 1, "running"), (1, 1, "running")], None)


def test_who_lacks_credits_is_paused_as_by_any_start(db: None) -> None:
    run, now = begun(selling.account()), clock.now()
    assert first_items.start(now=now) == 1
    assert (automating.items(run, 0), Job.objects.count()) == ([(0, 1, "waiting")], 0)
    progress.advance(run_id=run.id, now=now, explain=str)
    assert automating.again(run).pause_reason == "balance"


def test_what_can_not_be_started_fails_with_its_error(account: Account) -> None:
    run, now = begun(account), clock.now()
    functions.configure(FunctionName.AUTO_CLUSTER, is_active=False)
    first_items.start(now=now)
    progress.advance(run_id=run.id, now=now, explain=lambda error: type(error).__name__)
    assert AutomationStepItem.objects.get(step__run=run).error == "FunctionInactive"
    assert automating.again(run).status == "failed"


def test_other_runs_are_left_to_progress(account: Account) -> None:
    automating.run_now(automating.create(account))
    beginnings.begin(now=clock.now())
    begun(selling.account("customer-2"), holds_whole_run=True)
    assert first_items.start(now=clock.now()) == 0
