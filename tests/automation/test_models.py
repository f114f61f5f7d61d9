"""What the database itself refuses of automations and their runs."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from backend.accounts.models import Account
from backend.automation.models import Automation, AutomationRun
from backend.shared import clock
from tests.support import selling

pytestmark = pytest.mark.django_db


def automation(account: Account, name: str = "Lamps", **values: Any) -> Automation:
    now = clock.now()
    words = {"steps": [], "input": {}, "created_at": now, "created_by": "mara", "updated_at": now}
    return Automation.objects.create(account=account, name=name, **words | values)


def run(automation: Automation, **values: Any) -> AutomationRun:
    words = {"started_by": "run_now", "author": "mara", "steps": [], "input": {}, "created_at": clock.now()}
    return AutomationRun.objects.create(automation=automation, account=automation.account, **words | values)


def refused(constraint: str) -> Any:
    return pytest.raises(IntegrityError, match=constraint)


def test_a_name_is_one_of_an_account_until_it_is_deleted() -> None:
    account = selling.account()
    first = automation(account)
    with refused("automation_name_once"), transaction.atomic():
        automation(account, "LAMPS")
    first.deleted_at = clock.now()
    first.save()
    automation(account, "LAMPS")
    automation(selling.account("customer-2"))
    assert Automation.objects.count() == 3


def test_an_account_has_one_run_that_has_begun_and_an_automation_one_that_waits() -> None:
    account = selling.account()
    first, second = automation(account), automation(account, "Rugs")
    run(first, status="running")
    paused = {"status": "paused", "pause_reason": "person", "paused_at": clock.now()}
    with refused("automation_run_one_of_an_account"), transaction.atomic():
        run(second, **paused)
    run(first)
    run(second)
    with refused("automation_run_one_queued"), transaction.atomic():
        run(second)
    run(automation(selling.account("customer-2")), **paused)
    assert AutomationRun.objects.count() == 4


def test_a_due_time_has_one_run() -> None:
    made = automation(selling.account())
    now = clock.now()
    run(made, due_at=now, status="missed", finished_at=now)
    with refused("automation_run_due_once"), transaction.atomic():
        run(made, due_at=now)
    run(made, due_at=now + timedelta(hours=1))


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("automation_is_paused_for_a_reason", {"paused_at": clock.now()}),
        ("automation_is_due_while_it_runs", {"deleted_at": clock.now(), "next_due_at": clock.now()}),
        ("automation_missed_runs_known", {"missed_runs": "ignore"}),
    ],
)
def test_an_automation_keeps_its_rules(constraint: str, values: Any) -> None:
    with refused(constraint):
        automation(selling.account(), **values)


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("automation_run_is_finished_when_it_ended", {"status": "done"}),
        ("automation_run_is_paused_for_a_reason", {"status": "paused"}),
        ("automation_run_needs_credits_in_a_pause", {"needed_credits": 1}),
        ("automation_run_has_a_key_with_a_fingerprint", {"key_hash": "0" * 32}),
    ],
)
def test_a_run_keeps_its_rules(constraint: str, values: Any) -> None:
    with refused(constraint):
        run(automation(selling.account()), **values)
