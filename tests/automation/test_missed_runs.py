"""Reports of missed due times are a configuration issue until somebody has seen them."""

from datetime import UTC, datetime
from typing import Any

import pytest

from backend.accounts import audit
from backend.accounts.accounts import AccountAccess
from backend.accounts.audit import Filter
from backend.accounts.enums import AuditAction
from backend.automation import automations, missed_runs
from backend.automation.errors import AutomationRunNotFound, AutomationRunNotMissed
from backend.automation.models import AutomationRun
from backend.catalog.registry import ModelRegistry
from backend.shared import clock
from backend.watch import configuration_issues
from backend.watch.configuration_issues import IssueCode
from tests.support import automating, selling

pytestmark = pytest.mark.django_db

DUE = datetime(2026, 3, 28, 6, tzinfo=UTC)


def report(name: str = "Lamps", **values: Any) -> AutomationRun:
    automation = automating.create(selling.account(name), name=name)
    given: dict[str, Any] = {"status": "missed", "due_at": DUE, "missed_times": 2, "finished_at": clock.now()}
    words = {"started_by": "schedule", "author": "mara", "steps": [], "input": {}, "created_at": clock.now()}
    return AutomationRun.objects.create(automation=automation, account=automation.account, **words | given | values)


def issues() -> list[str]:
    found = configuration_issues.find(registry=ModelRegistry.current(), now=clock.now())
    return [issue.message for issue in found if issue.code == IssueCode.AUTOMATION_RUNS_MISSED]


def see(run: AutomationRun, access: AccountAccess = selling.ALL) -> AutomationRun:
    return missed_runs.note_seen(run_id=run.id, actor=automating.MARA, access=access, now=DUE)


def test_a_report_is_an_issue_until_it_is_seen() -> None:
    first, second = report(), report("Rugs")
    assert issues() == ["6 due times were missed by automations, the oldest of 2026-03-28 06:00 UTC: nothing ran then."]
    see(first)
    assert issues() == ["3 due times were missed by automations, the oldest of 2026-03-28 06:00 UTC: nothing ran then."]
    assert [see(second).seen_at for _ in range(2)] == [DUE] * 2
    assert (issues(), missed_runs.unseen()) == ([], None)
    assert audit.entries(only=Filter(action=AuditAction.AUTOMATION_RUN_SEEN)).count() == 2


def test_a_report_is_seen_by_who_may_see_it() -> None:
    run = report()
    with pytest.raises(AutomationRunNotFound):
        see(run, AccountAccess(account_ids=frozenset({selling.account("customer-9", "rival").id})))
    assert len(issues()) == 1


def test_a_run_that_was_made_is_no_report() -> None:
    run = report(status="done")
    with pytest.raises(AutomationRunNotMissed):
        see(run)
    assert (automating.again(run).seen_at, issues()) == (None, [])


def test_a_later_run_that_is_done_leaves_the_issue() -> None:
    run = report()
    later = automating.run_now(run.automation)
    AutomationRun.objects.filter(id=later.id).update(status="done", finished_at=clock.now(), next_look_at=None)
    assert issues() == ["3 due times were missed by automations, the oldest of 2026-03-28 06:00 UTC: nothing ran then."]


def test_what_is_deleted_is_no_issue() -> None:
    automation = report().automation
    words: dict[str, Any] = {"access": selling.ALL, "actor": automating.MARA, "now": clock.now()}
    automations.delete(automation_id=automation.id, **words)
    assert issues() == []
