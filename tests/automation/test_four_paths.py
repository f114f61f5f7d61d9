"""Four paths, one result: a button, Run Now, the schedule and a service do and cost the same on the same input."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from backend.accounts.models import Account
from backend.automation.models import Automation, AutomationRun
from backend.credits import ledger
from backend.credits.models import CreditUsageLog
from backend.generation.models import FunctionRun, Job
from backend.generation.models.function_runs import StartedBy
from backend.shared import clock
from tests.support import automating, books, functions
from tests.support.functions import CLUSTER, CLUSTERS
from tests.support.generating import serving

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loopback")]

OF_RECORDS = {"id", "hold_id", "quote_id", "created_at"}
OF_RUNS = {"id", "started_by", "author", "key_hash", "fingerprint", "created_at", "started_at", "finished_at"}
OF_JOBS = {
    *("id", "hold_id", "function_run_id", "key_hash", "fingerprint", "quote", "yields"),
    *("created_at", "deadline", "started_at", "finished_at"),
}
"""What is of one of them alone: its names and its times."""


def by_button(account: Account) -> None:
    functions.run(account, idempotency_key="button", path=StartedBy.BUTTON, author="mara")


def by_service(account: Account) -> None:
    functions.run(account, idempotency_key="service", author="a service")


def by_run_now(account: Account) -> None:
    automating.run_now(automating.create(account, input=CLUSTER, name="By Run Now"))
    automating.work()


def by_schedule(account: Account) -> None:
    made = automating.create(account, input=CLUSTER, name="By schedule", schedule={"kind": "hourly"})
    Automation.objects.filter(id=made.id).update(next_due_at=clock.now() - timedelta(seconds=1))
    automating.work()


PATHS: dict[str, Callable[[Account], None]] = {
    "button": by_button,
    "run_now": by_run_now,
    "schedule": by_schedule,
    "service": by_service,
}


def rows(model: Any, own: set[str]) -> list[dict[str, Any]]:
    """All of a table without what is of one row alone."""
    return [{name: value for name, value in row.items() if name not in own} for row in model.objects.values()]


def test_four_paths_have_one_result(account: Account) -> None:
    with serving(functions.answer()):
        for start in PATHS.values():
            start(account)
    runs = FunctionRun.objects.order_by("created_at")
    assert [(each.started_by, each.author) for each in runs] == [
        ("button", "mara"),
        ("run_now", "mara"),
        ("schedule", "mara"),
        ("service", "a service"),
    ]
    assert [each.output for each in runs] == [CLUSTERS] * 4
    for model, own in ((CreditUsageLog, OF_RECORDS), (FunctionRun, OF_RUNS), (Job, OF_JOBS)):
        found = rows(model, own)
        assert found == [found[0]] * 4
    prices = [job.quote["lines"] for job in Job.objects.all()]
    assert prices == [prices[0]] * 4
    assert list(AutomationRun.objects.values_list("status", flat=True)) == ["done"] * 2
    assert (ledger.balance(account_id=account.id).available, books.faults(account.id)) == (100 - 4 * 2, [])
