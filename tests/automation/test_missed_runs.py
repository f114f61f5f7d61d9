"""Missed times that are only reported are an issue until somebody has seen them, or a later run succeeds."""

from datetime import UTC, datetime, timedelta

import pytest

from backend.accounts.models import Account
from backend.automation import automations, due, runs
from backend.automation.models import Automation, AutomationRun
from backend.catalog.registry import ModelRegistry
from backend.watch import configuration_issues
from backend.watch.configuration_issues import IssueCode
from tests.support import automating, selling

pytestmark = pytest.mark.django_db

NINE = datetime(2026, 11, 28, 9, tzinfo=UTC)
LATE = NINE + timedelta(minutes=90)


def messages() -> list[str]:
    issues = configuration_issues.find(registry=ModelRegistry.current(), now=LATE)
    return [issue.message for issue in issues if issue.code == IssueCode.AUTOMATION_RUNS_MISSED]


def missed(account: Account, name: str = "Lamps") -> Automation:
    """An automation of which two times have passed."""
    values = {"schedule": {"kind": "hourly"}, "missed_runs": "report", "now": NINE - timedelta(minutes=1)}
    automation = automating.create(account, name=name, **values)
    due.make_runs(now=LATE)
    return automation


def test_all_are_one_issue(account: Account) -> None:
    assert messages() == []
    missed(account)
    missed(selling.account("customer-2"))
    assert messages() == ["4 due times of 2 automations passed while nothing ran, since 2026-11-28 10:00 UTC."]


def test_who_cancels_the_report_has_seen_it(account: Account) -> None:
    missed(account)
    run_id = AutomationRun.objects.get().id
    for now in (LATE, LATE + timedelta(minutes=1)):
        assert runs.cancel(run_id=run_id, access=selling.ALL, now=now).status == "missed"
    assert (AutomationRun.objects.get().seen_at, messages()) == (LATE, [])


def test_a_later_run_that_succeeds_ends_it(account: Account) -> None:
    missed(account)
    due.make_runs(now=LATE + timedelta(minutes=30))
    later = AutomationRun.objects.filter(status="queued")
    later.update(status="failed", finished_at=LATE, next_look_at=None)
    assert len(messages()) == 1
    AutomationRun.objects.filter(status="failed").update(status="done")
    assert messages() == []


def test_what_is_deleted_is_no_issue(account: Account) -> None:
    automation = missed(account)
    automations.delete(automation_id=automation.id, access=selling.ALL, actor=automating.MARA, now=LATE)
    assert messages() == []
