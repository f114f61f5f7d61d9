"""A new configuration issue is reported once, by a signed webhook that is sent until it is taken."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from standardwebhooks import Webhook as Signer

from backend.catalog.registry import ModelRegistry
from backend.shared import clock
from backend.watch import configuration_issues, issue_watch, webhooks
from backend.watch.models import Webhook
from backend.watch.models.webhooks import Topic
from tests.support.publishing import change_model, fill_catalog
from tests.support.stand_ins import Scripted, StandIn, stand_in

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
SECRET = "whsec_dGVzdHMgb25seSwgb3BlbnMgbm90aGluZyBlbHNl"


@pytest.fixture(autouse=True)
def loopback(settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True


def check(now: datetime = NOW, *, notify: bool = True) -> list[str]:
    return [str(issue.code) for issue in issue_watch.check(registry=ModelRegistry.current(), now=now, notify=notify)]


def deliver(listener: StandIn, now: datetime = NOW) -> int:
    return webhooks.deliver(topic=Topic.ISSUES, url=f"{listener.base}/hook", secret=SECRET, now=now)


def test_a_new_issue_is_reported_once() -> None:
    assert len(check()) == len(configuration_issues.find(registry=ModelRegistry.current(), now=NOW))
    assert check(NOW + timedelta(days=1)) == []
    change_model("google:4@2", is_active=False)
    assert check() == ["tier_without_model"]
    assert [len(one.payload["data"]["issues"]) for one in Webhook.objects.order_by("created_at")] == [15, 1]


def test_an_issue_that_comes_back_is_new() -> None:
    check()
    change_model("google:4@2", is_active=False)
    assert check() == ["tier_without_model"]
    change_model("google:4@2", is_active=True)
    assert check() == ["provider_key_missing"]
    change_model("google:4@2", is_active=False)
    assert check() == ["tier_without_model"]


def test_a_webhook_lists_a_hundred_and_counts_all() -> None:
    fill_catalog(200)
    reported = len(check())
    (webhook,) = Webhook.objects.all()
    assert reported > 100
    assert (len(webhook.payload["data"]["issues"]), webhook.payload["data"]["total_count"]) == (100, reported)


def test_without_a_listener_nothing_waits() -> None:
    assert check(notify=False) != []
    assert Webhook.objects.count() == 0


def test_a_webhook_is_signed_and_sent_once() -> None:
    check()
    with stand_in(Scripted(status=204, body=b"")) as listener:
        now = clock.now()
        Webhook.objects.update(next_attempt_at=now)
        assert (deliver(listener, now), deliver(listener, now)) == (1, 0)
    (asked,) = listener.asked
    found = Signer(SECRET).verify(asked.body, asked.headers)
    assert found["type"] == "configuration_issues.opened"
    assert found["timestamp"] == NOW.isoformat()
    assert (found["data"]["revision"], found["data"]["issues"][0]["code"]) == (1, "model_retires_soon")
    assert Webhook.objects.get().delivered_at == now


def test_a_refused_webhook_is_sent_again_then_given_up() -> None:
    check()
    now, pauses = NOW, []
    with stand_in(Scripted(status=500)) as listener:
        while deliver(listener, now) == 0 and (next_at := Webhook.objects.get().next_attempt_at):
            pauses.append((next_at - now) // timedelta(minutes=1))
            assert deliver(listener, next_at - timedelta(seconds=1)) == 0
            now = next_at
    assert pauses == [1, 5, 30, 120, 720, 1440]
    assert len({asked.headers["webhook-id"] for asked in listener.asked}) == 1
    assert len(listener.asked) == 7
    found = configuration_issues.find(registry=ModelRegistry.current(), now=NOW)
    messages = [issue.message for issue in found if issue.code == "webhook_failed"]
    assert messages == ["The webhook of 2026-11-26 12:00 UTC was not taken: status 500."]


def test_a_webhook_that_is_taken_late_is_no_issue_any_more() -> None:
    check()
    with stand_in(Scripted(status=503)) as listener:
        deliver(listener)
        assert check() == ["webhook_failed"]
        listener.answer = Scripted()
        assert deliver(listener, NOW + timedelta(minutes=1)) == 1
    assert check() == []
    assert "webhook_failed" not in {
        one.code for one in configuration_issues.find(registry=ModelRegistry.current(), now=NOW)
    }


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "http://[/", "https://127.0.0.1:1/"])
def test_a_listener_that_is_not_there_is_noted(url: str) -> None:
    check()
    assert webhooks.deliver(topic=Topic.ISSUES, url=url, secret=SECRET, now=NOW) == 0
    assert Webhook.objects.get().last_failure in ("ConnectError", "InvalidURL")


def test_an_address_inside_is_refused(settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = False
    check()
    with stand_in() as listener:
        deliver(listener)
    assert (listener.asked, Webhook.objects.get().last_failure) == ([], "AddressRefused")


def test_old_webhooks_are_deleted() -> None:
    check()
    webhooks.forget_old(topic=Topic.ISSUES, now=NOW + timedelta(days=29), listens=True)
    assert Webhook.objects.count() == 1
    webhooks.forget_old(topic=Topic.ISSUES, now=NOW + timedelta(days=31), listens=True)
    assert Webhook.objects.count() == 0


def test_a_listener_that_hangs_is_left_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhooks, "TURN_SECONDS", 0.2)
    for minute in range(3):
        Webhook.objects.create(
            topic="issues", payload={}, created_at=NOW, next_attempt_at=NOW - timedelta(minutes=minute)
        )
    with stand_in(Scripted(wait=0.3)) as listener:
        assert deliver(listener) == 1
    assert len(listener.asked) == 1
