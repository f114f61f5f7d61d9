"""A provider's key stands in no log, error, job, message, traceback or table, whatever goes wrong with its calls."""

import logging
import socket
import traceback
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from celery import Celery
from django.db import connection

from backend.accounts.models import Account
from backend.api.http.request_log import SafeFormatter
from backend.generation import breaker, jobs
from backend.generation.job_errors import JobInterrupted
from backend.generation.models import Job
from backend.generation.stand_in.server import StandIn, running
from backend.generation.work import TextWork
from backend.shared import clock
from tests.support import generating, selling
from tests.support.generating import Time, failure, serving, write
from tests.support.publishing import move

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loopback")]

CANARY = "sk-canary-5f2b9-1234"
MOMENTS = (
    "normal", "rate-limit=1", "quota", "wrong-key", "blocked", "server-error", "redirect", "html", "malformed",
    "cut", "hang-up",
)  # fmt: skip
tasks = Celery(broker="memory://")


@pytest.fixture
def stand_in() -> Iterator[StandIn]:
    with running() as server:
        move("openai", server.addresses["openai"], CANARY)
        yield server


@pytest.fixture(autouse=True)
def each_line(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)  # but where the settings say otherwise


def logged(caplog: pytest.LogCaptureFixture) -> str:
    """With tracebacks as Python writes them and as we do."""
    formatters = (logging.Formatter(), SafeFormatter())
    return "\n".join(formatter.format(record) for record in caplog.get_records("call") for formatter in formatters)


def dumped() -> str:
    """All rows of all tables, as a dump has them."""
    rows = list[str]()
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace")
        for (table,) in cursor.fetchall():
            cursor.execute(f'SELECT entry::text FROM "{table}" entry')
            rows += [row for (row,) in cursor.fetchall()]
    return "\n".join(rows)


def call(account: Account, prompt: str = "A lamp.", **options: Any) -> Job:
    breaker.reset("openai")
    return write(account.id, prompt=prompt, idempotency_key=str(uuid4()), max_output_tokens=200, **options)


def test_calls_that_go_well_and_wrong(stand_in: StandIn, account: Account, caplog: pytest.LogCaptureFixture) -> None:
    made = [call(account, f"A lamp. [stand-in: {moment}]") for moment in MOMENTS]
    assert [job.error for job in made if job.status == "done"] == [""]
    assert {job.error for job in made[1:]} == {
        "rate_limited", "quota_exhausted", "auth", "content_blocked", "provider_error",
    }  # fmt: skip
    assert CANARY not in logged(caplog) + dumped() + repr(made)


def test_a_provider_that_repeats_the_key(account: Account, caplog: pytest.LogCaptureFixture) -> None:
    answer = failure(401, f"Incorrect API key provided: {CANARY}")
    with serving(answer) as server:
        job = call(account)
    assert (job.error, server.asked[0].headers["authorization"]) == ("auth", f"Bearer {CANARY}")
    assert CANARY not in logged(caplog) + dumped()


def test_a_provider_that_is_not_there(account: Account, caplog: pytest.LogCaptureFixture) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    move("openai", f"http://127.0.0.1:{port}", CANARY)
    assert call(account).error == "provider_error"
    assert CANARY not in logged(caplog) + dumped()


def test_an_engine_that_fails(stand_in: StandIn, account: Account, caplog: pytest.LogCaptureFixture) -> None:
    class Broken(Time):
        def pause(self, seconds: float) -> None:
            raise ZeroDivisionError

    with pytest.raises(JobInterrupted) as raised:
        call(account, "A lamp. [stand-in: rate-limit=1]", time=Broken())
    error = raised.value
    logging.getLogger("ratecard.jobs").error("failed", exc_info=error)
    assert error.reason == "ZeroDivisionError"
    assert "JobInterrupted" in logged(caplog)
    assert CANARY not in logged(caplog) + dumped() + "".join(traceback.format_exception(error))


def test_the_message_to_the_workers(
    stand_in: StandIn, account: Account, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    settings.CELERY_BROKER_URL, settings.TASKS_APP = "memory://", f"{__name__}.tasks"
    task = TextWork(prompt="A secret lamp.", max_output_tokens=200)
    with django_capture_on_commit_callbacks(execute=True):
        job = jobs.start(task=task, account_id=str(account.id), access=selling.ALL, key=selling.key(), now=clock.now())
    with tasks.connection_for_read() as broker, broker.SimpleQueue("generation") as queue:
        message = queue.get(timeout=5)
    sent = f"{message.body} {message.headers} {message.properties}"
    assert str(job.id) in sent
    assert "lamp" not in sent
    assert CANARY not in sent


def test_a_leak_would_be_seen(account: Account, caplog: pytest.LogCaptureFixture) -> None:
    generating.start(account, TextWork(prompt=CANARY, max_output_tokens=200))
    logging.getLogger("ratecard.jobs").info(CANARY)
    assert CANARY in dumped()
    assert CANARY in logged(caplog)
