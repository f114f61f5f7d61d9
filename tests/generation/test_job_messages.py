"""What makes a job run at once, and what its followers hear: messages that hold its id, and may be lost."""

import json
import logging
from base64 import b64decode
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest
from celery import Celery
from redis import Redis

from backend.accounts.models import Account
from backend.api.tasks import generation as tasks
from backend.development import valkey
from backend.generation import ai_engine, job_messages, jobs
from backend.generation.models import Job
from backend.generation.work import TextWork
from backend.shared import clock
from tests.support import generating, selling
from tests.support.databases import Database
from tests.support.generating import serving, text

pytestmark = pytest.mark.usefixtures("loopback")

TASK = TextWork(prompt="A canary of brass.", max_output_tokens=900)


def sends_to(url: str, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a server does: with an application of the test's own, whose connections end with it."""
    settings.CELERY_BROKER_URL, settings.TASKS_APP = url, f"{__name__}.sender"
    monkeypatch.setitem(globals(), "sender", Celery("sender", broker=url, set_as_current=False))


def accept(account: Account) -> Job:
    return jobs.start(task=TASK, account_id=str(account.id), access=selling.ALL, key=selling.key(), now=clock.now())


def test_a_message_holds_the_job_s_id_alone(
    own_database: Database, tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = generating.account()
    with valkey.running(var=tmp_path) as url:
        sends_to(url, settings, monkeypatch)
        job = accept(account)
        broker = Redis.from_url(url.replace("redis+socket", "unix"))
        (message,) = [json.loads(text) for text in broker.lrange("generation", 0, -1)]
    arguments, options, _ = json.loads(b64decode(message["body"]))
    assert (message["headers"]["task"], arguments, options) == (tasks.run.name, [str(job.id)], {})
    assert "canary" not in str(message)


def test_who_waits_is_woken_at_its_time(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    with valkey.running(var=tmp_path) as url:
        sends_to(url, settings, monkeypatch)
        before = clock.now()
        job_messages.wake_for_waiting(seconds=34)
        broker = Redis.from_url(url.replace("redis+socket", "unix"))
        (message,) = [json.loads(text) for text in broker.lrange("generation", 0, -1)]
    headers = message["headers"]
    waits = (datetime.fromisoformat(headers["eta"]) - before).total_seconds()
    expires = (datetime.fromisoformat(headers["expires"]) - before).total_seconds()
    assert (headers["task"], 34 <= waits < 39, 94 <= expires < 99) == (tasks.take_up.name, True, True)


def test_a_job_is_accepted_while_the_broker_is_away(
    own_database: Database, settings: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    sends_to("redis://:hunter2@127.0.0.1:1/", settings, monkeypatch)
    monkeypatch.setattr(logging.getLogger("ratecard.jobs"), "propagate", True)
    job = accept(generating.account())
    assert (Job.objects.get().status, job.hold.status) == ("queued", "open")
    assert caplog.messages == ["jobs wait for the next sweep: OperationalError"]


def test_followers_hear_of_each_step(own_database: Database) -> None:
    account = generating.account()
    with psycopg.connect(own_database.url, autocommit=True) as follower, serving(text(1_500)):
        follower.execute("LISTEN generation_job")
        job = generating.start(account)
        tasks.run(str(job.id))
        # accepted, calling, answered, ended
        assert [heard.payload for heard in follower.notifies(timeout=2, stop_after=4)] == [str(job.id)] * 4
    assert Job.objects.get().status == "done"


@pytest.mark.django_db
def test_what_nobody_runs_is_taken_up(account: Account) -> None:
    with serving(text(1_500)) as server:
        first, _ = generating.start(account), generating.start(account)
        tasks.take_up()
        tasks.run(str(first.id))
    assert ({job.status for job in Job.objects.all()}, len(server.asked)) == ({"done"}, 2)


@pytest.mark.django_db
def test_a_process_runs_no_more_at_once_than_it_may(account: Account) -> None:
    with serving(text(1_500)) as server:
        job = generating.start(account)
        taken = [ai_engine._places.acquire(blocking=False) for _ in range(12)]
        try:
            tasks.run(str(job.id))
            assert (all(taken), server.asked) == (True, [])
        finally:
            for _ in taken:
                ai_engine._places.release()
        tasks.take_up()
        assert len(server.asked) == 1
