"""The end of a job is reported by a signed webhook, at least once, without what it asked or got."""

from datetime import timedelta
from typing import Any

import pytest
from pydantic import SecretStr
from standardwebhooks import Webhook as Signer

from backend.accounts.models import Account
from backend.api.tasks.jobs import report_ends
from backend.generation import jobs
from backend.generation.models import Job
from backend.shared import clock
from backend.watch import job_webhooks
from backend.watch.models import Webhook
from tests.support import generating
from tests.support.generating import failure, serving, text, write
from tests.support.ids import id_of
from tests.support.stand_ins import Scripted, StandIn, stand_in

pytestmark = pytest.mark.django_db

SECRET = "whsec_dGVzdHMgb25seSwgb3BlbnMgbm90aGluZyBlbHNl"


@pytest.fixture(autouse=True)
def loopback(settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True


@pytest.fixture
def account() -> Account:
    return generating.account()


def listens(settings: Any, listener: StandIn) -> None:
    settings.JOBS_WEBHOOK_URL, settings.JOBS_WEBHOOK_SECRET = f"{listener.base}/jobs", SecretStr(SECRET)


def done(account: Account, key: str = "a key") -> Job:
    with serving(text(1_500, content="Warm brass.")):
        return write(account.id, prompt="A secret lamp.", idempotency_key=key)


def test_an_end_is_reported_once_with_what_it_charged(account: Account, settings: Any) -> None:
    job = done(account)
    with stand_in() as listener:
        listens(settings, listener)
        report_ends()
        report_ends()
    (asked,) = listener.asked
    found = Signer(SECRET).verify(asked.body, asked.headers)
    assert (found["type"], found["timestamp"]) == ("job.ended", job.finished_at.isoformat())  # type: ignore[union-attr]
    assert {name: found["data"][name] for name in found["data"] if not name.endswith("_at")} == {
        "job_id": id_of("Job", job.id),
        "integration": "shop",
        "account_external_id": "customer-1",
        "request_id": "",
        "kind": "text",
        "status": "done",
        "error": None,
        "credits_charged": 2,
    }
    assert asked.headers["webhook-id"] == str(job.id)
    assert b"lamp" not in asked.body
    assert b"brass" not in asked.body


def test_why_a_job_failed_is_reported(account: Account, settings: Any) -> None:
    with serving(failure(401)):
        write(account.id)
    job_webhooks.queue(id_of=str, now=clock.now())
    data = Webhook.objects.get().payload["data"]
    assert (data["status"], data["error"], data["credits_charged"]) == ("failed", "auth", 0)


def test_an_end_that_is_not_taken_is_sent_again_with_its_id(account: Account, settings: Any) -> None:
    done(account)
    with stand_in(Scripted(status=500)) as listener:
        listens(settings, listener)
        report_ends()
        Webhook.objects.update(next_attempt_at=clock.now())
        listener.answer = Scripted()
        report_ends()
    first, second = listener.asked
    assert first.headers["webhook-id"] == second.headers["webhook-id"]
    assert Webhook.objects.get().delivered_at is not None


def test_what_runs_is_not_reported(account: Account) -> None:
    generating.start(account)
    assert job_webhooks.queue(id_of=str, now=clock.now()) == 0
    assert Webhook.objects.count() == 0


def test_an_end_and_its_webhook_are_stored_together(account: Account) -> None:
    job = done(account)
    # The webhook can't be stored: one of its id is there.
    Webhook.objects.create(id=job.id, topic="jobs", payload={}, created_at=clock.now())
    with pytest.raises(Exception, match="duplicate key"):
        job_webhooks.queue(id_of=str, now=clock.now())


def test_ends_of_before_the_address_is_set_are_not_reported(account: Account, settings: Any) -> None:
    done(account)
    report_ends()
    assert list(jobs.ends_to_report()) == []
    later = done(account, "another key")
    with stand_in() as listener:
        listens(settings, listener)
        report_ends()
    assert [asked.headers["webhook-id"] for asked in listener.asked] == [str(later.id)]


def test_reports_are_kept_for_thirty_days(account: Account, settings: Any) -> None:
    done(account)
    with stand_in() as listener:
        listens(settings, listener)
        report_ends()
        Webhook.objects.update(created_at=clock.now() - timedelta(days=29))
        report_ends()
        assert Webhook.objects.count() == 1
        Webhook.objects.update(created_at=clock.now() - timedelta(days=31))
        report_ends()
        assert Webhook.objects.count() == 0
