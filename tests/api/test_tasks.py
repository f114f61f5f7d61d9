"""What Celery runs at its times."""

from datetime import timedelta
from typing import Any

import pytest
from pydantic import SecretStr

from backend.api.tasks import catalog
from backend.api.tasks.credits import check_ledger, tidy
from backend.config.celery import app
from backend.credits import ledger_check
from backend.credits.models import Hold
from backend.shared import clock
from backend.watch.models import KnownIssue, Webhook
from tests.support import selling
from tests.support.publishing import forget_revisions
from tests.support.stand_ins import stand_in

SECRET = "whsec_dGVzdHMgb25seSwgb3BlbnMgbm90aGluZyBlbHNl"


EVERY = {
    "backend.api.tasks.catalog.note_work": 5,
    "backend.api.tasks.catalog.make_due_changes": 5,
    "backend.api.tasks.catalog.send_webhooks": 5,
    "backend.api.tasks.catalog.check_issues": 10,
    "backend.api.tasks.imports.fetch_lists": 300,
    "backend.api.tasks.automation.keep_reserves": 300,
    "backend.api.tasks.automation.take_up": 2,
    "backend.api.tasks.generation.take_up": 5,
    "backend.api.tasks.generation.apply_rule": 300,
    "backend.api.tasks.generation.keep_holds": 300,
    "backend.api.tasks.images.delete_old": 300,
    "backend.api.tasks.jobs.report_ends": 5,
    "backend.api.tasks.jobs.delete_old_texts": 300,
    "backend.api.tasks.legacy.watch": 60,
    "backend.api.tasks.credits.tidy": 30,
    "backend.api.tasks.credits.check_ledger": 300,
}
"""Seconds from one run to the next."""
MESSAGES = {"backend.api.tasks.generation.run"}
"""Run when they are sent."""


def test_every_task_has_its_time_and_every_time_its_task() -> None:
    app.loader.import_default_modules()
    times = {entry["task"]: entry["schedule"].total_seconds() for entry in app.conf.beat_schedule.values()}
    assert times == EVERY
    assert {name for name in app.tasks if name.startswith("backend.")} == EVERY.keys() | MESSAGES


def test_a_message_that_waits_too_long_is_dropped() -> None:
    assert {entry["task"]: entry["options"] for entry in app.conf.beat_schedule.values()} == {
        task: {"expires": seconds} for task, seconds in EVERY.items()
    }


@pytest.mark.django_db
def test_new_issues_reach_the_listener(settings: Any) -> None:
    with stand_in() as listener:
        settings.INSECURE_ENDPOINTS = True
        settings.ISSUES_WEBHOOK_URL, settings.ISSUES_WEBHOOK_SECRET = listener.base, SecretStr(SECRET)
        for _ in range(2):
            catalog.check_issues()
            catalog.send_webhooks()
    assert [asked.method for asked in listener.asked] == ["POST"]
    assert Webhook.objects.get().delivered_at is not None


@pytest.mark.django_db
def test_without_a_listener_issues_are_known_all_the_same() -> None:
    catalog.check_issues()
    catalog.send_webhooks()
    assert (KnownIssue.objects.exists(), Webhook.objects.exists()) == (True, False)


@pytest.mark.django_db
def test_webhooks_without_a_listener_are_deleted() -> None:
    now = clock.now()
    Webhook.objects.create(topic="issues", payload={}, created_at=now, attempts=7, last_failure="status 500")
    catalog.send_webhooks()
    assert Webhook.objects.count() == 0


@pytest.mark.django_db
def test_holds_past_their_time_are_released() -> None:
    account = selling.account()
    then = clock.now() - timedelta(days=1)
    selling.grant(account.id, 10, now=then)
    selling.hold(account.id, 5, now=then)
    tidy()
    assert Hold.objects.get().status == "expired"


@pytest.mark.django_db
def test_before_the_first_setup_there_is_nothing_to_do() -> None:
    forget_revisions()
    catalog.make_due_changes()
    catalog.check_issues()
    assert KnownIssue.objects.count() == 0


@pytest.mark.django_db
def test_the_check_of_the_ledger_is_kept() -> None:
    check_ledger()
    kept = ledger_check.last()
    assert kept is not None
    assert (kept.finding_count, kept.findings, kept.clean_until) == (0, [], kept.checked_at)
