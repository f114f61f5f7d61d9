"""Workers that check and send at the same time."""

import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from django.db import connection

from backend.catalog.registry import ModelRegistry
from backend.watch import configuration_issues, issue_watch, webhooks
from backend.watch.models import Webhook
from backend.watch.models.webhooks import Topic
from tests.support.crowd import crowd
from tests.support.databases import Database
from tests.support.stand_ins import Scripted, StandIn, stand_in

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
SECRET = "whsec_dGVzdHMgb25seSwgb3BlbnMgbm90aGluZyBlbHNl"


def deliver(listener: StandIn) -> int:
    try:
        return webhooks.deliver(topic=Topic.ISSUES, url=listener.base, secret=SECRET, now=NOW)
    finally:
        connection.close()


@contextmanager
def sending(settings: Any, waiting: int) -> Iterator[tuple[StandIn, Future[int]]]:
    """A sender whose first webhook is under way to a slow listener."""
    settings.INSECURE_ENDPOINTS = True
    for _ in range(waiting):
        Webhook.objects.create(topic="issues", payload={}, created_at=NOW, next_attempt_at=NOW)
    with stand_in(Scripted(wait=1)) as listener, ThreadPoolExecutor(1) as elsewhere:
        taken = elsewhere.submit(deliver, listener)
        limit = time.monotonic() + 30
        while not listener.asked and time.monotonic() < limit:
            time.sleep(0.01)
        yield listener, taken


def test_a_listener_that_is_slow_keeps_one_sender_only(own_database: Database, settings: Any) -> None:
    with sending(settings, waiting=2) as (listener, taken):
        assert deliver(listener) == 0
        assert len(listener.asked) == 1
        assert taken.result() == 2


def test_a_first_attempt_under_way_is_no_issue(own_database: Database, settings: Any) -> None:
    with sending(settings, waiting=1) as (_, taken):
        found = configuration_issues.find(registry=ModelRegistry.current(), now=NOW)
        assert (taken.done(), [one for one in found if one.code == "webhook_failed"]) == (False, [])


def test_parallel_checks_report_an_issue_once(own_database: Database) -> None:
    def check() -> int:
        return len(issue_watch.check(registry=ModelRegistry.current(), now=NOW, notify=True))

    reported = sorted(crowd([[check]] * 8))
    assert reported == [0] * 7 + [len(configuration_issues.find(registry=ModelRegistry.current(), now=NOW))]
    assert Webhook.objects.count() == 1
