"""Only the engine repeats a call: how often, how long it waits, and what it never sends again."""

import socket
from datetime import timedelta
from decimal import Decimal

import pytest

from backend.accounts.models import Account
from backend.catalog.enums import QualityTier
from backend.credits import ledger
from backend.generation import breaker, jobs, retries
from backend.generation.breaker import Status
from backend.generation.models import Job
from backend.generation.outcomes import ErrorKind, Failed
from backend.shared import clock
from tests.support import books, generating, selling
from tests.support.generating import Time, draw, failure, rows, runware, serving, text, write
from tests.support.publishing import move
from tests.support.stand_ins import Scripted

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loopback")]

QUOTA, LIMITED = failure(429, "insufficient_quota"), failure(429, "rate_limit_exceeded")
NOTHING = Decimal(0)
CUT = Scripted(
    body=b'{"choices": [{"message": {"content": "Warm', headers={"Content-Length": "9000", "Connection": "close"}
)


def untouched(account: Account) -> bool:
    assert books.faults(account.id) == []
    balance = ledger.balance(account_id=account.id, now=clock.now())
    return (balance.available, balance.held) == (100, 0)


@pytest.mark.parametrize(
    "answer", [LIMITED, failure(500), failure(503), failure(529)], ids=["429", "500", "503", "529"]
)
def test_a_passing_failure_is_tried_three_times(account: Account, answer: Scripted) -> None:
    time = Time()
    with serving(answer) as server:
        job = write(account.id, time=time)
    assert (job.status, len(server.asked), untouched(account)) == ("failed", 3, True)
    assert [row.status for row in rows(job)] == ["settled"] * 3
    # full jitter: up to 2 and up to 4 seconds, in steps of one
    assert 0 < sum(time.pauses) < 6


def test_the_third_try_delivers(account: Account) -> None:
    with serving(LIMITED, failure(503), text(1_500)) as server:
        job = write(account.id)
    assert (job.status, job.hold.charged, len(server.asked)) == ("done", 2, 3)
    assert [row.error for row in rows(job)] == ["rate_limited", "overloaded", ""]


@pytest.mark.parametrize(("made", "limit"), [(1, 2), (2, 4)])
def test_waits_are_of_any_length_up_to_a_limit_that_doubles(made: int, limit: int) -> None:
    now = clock.now()
    failed = Failed(error=ErrorKind.OVERLOADED, retryable=True)
    waits = [
        (at - now).total_seconds()
        for _ in range(200)
        if (at := retries.retry_at(failed=failed, made=made, now=now, deadline=now + timedelta(hours=1)))
    ]
    assert len(waits) == 200
    assert 0 <= min(waits) < limit / 4
    assert limit * 3 / 4 < max(waits) <= limit


def test_a_call_is_made_three_times_at_most() -> None:
    now = clock.now()
    failed = Failed(error=ErrorKind.OVERLOADED, retryable=True)
    assert retries.retry_at(failed=failed, made=3, now=now, deadline=now + timedelta(hours=1)) is None


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (QUOTA, "quota_exhausted"),
        (failure(401), "auth"),
        (failure(403), "auth"),
        (failure(400), "bad_request"),
        (failure(400, "content_policy_violation"), "content_blocked"),
        (failure(404, "model_not_found"), "model_retired"),
        (Scripted(status=307, headers={"Location": "/elsewhere"}, body=b""), "provider_error"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_would_fail_again_is_tried_once(account: Account, answer: Scripted, error: str) -> None:
    with serving(answer) as server:
        job = write(account.id)
    (attempt,) = rows(job)
    assert (job.error, attempt.error, attempt.cost_unknown, len(server.asked)) == (error, error, False, 1)
    assert (attempt.cost_usd, untouched(account)) == (NOTHING, True)


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (CUT, "provider_error"),
        (Scripted(body=b"<html>"), "provider_error"),
        (Scripted(body=b""), "provider_error"),
        (failure(504), "timeout"),
    ],
    ids=["cut", "a page", "empty", "504"],
)
def test_what_may_have_been_done_is_not_sent_again(account: Account, answer: Scripted, error: str) -> None:
    with serving(answer) as server:
        job = write(account.id)
    (attempt,) = rows(job)
    assert (job.status, job.error, len(server.asked), untouched(account)) == ("failed", error, 1, True)
    assert (attempt.is_sent, attempt.cost_unknown, attempt.cost_usd, attempt.cost_source) == (True, True, None, "")


def test_a_late_answer_leaves_an_unknown_cost(account: Account) -> None:
    with serving(Scripted(wait=3)) as server:
        generating.limit("openai", timeout_seconds=1)
        job = write(account.id)
    (attempt,) = rows(job)
    assert (job.error, attempt.cost_unknown, len(server.asked)) == ("timeout", True, 1)


def test_what_was_never_sent_is_tried_again_and_costs_nothing(account: Account) -> None:
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    move("openai", f"http://127.0.0.1:{port}", "sk-test")
    job = write(account.id)
    assert [(row.is_sent, row.cost_unknown, row.cost_usd) for row in rows(job)] == [(False, False, NOTHING)] * 3
    assert (job.error, untouched(account)) == ("provider_error", True)


def test_a_retry_waits_for_as_long_as_its_provider_says(account: Account) -> None:
    time = Time()
    with serving(failure(429, "rate_limit_exceeded", **{"Retry-After": "34"}), text()):
        job = write(account.id, time=time)
    first, second = rows(job)
    assert first.answered_at is not None
    assert job.status == "done"
    assert 34 <= (second.prepared_at - first.answered_at).total_seconds() <= 35


@pytest.mark.parametrize(("seconds", "calls"), [(590, 2), (600, 1)])
def test_a_retry_comes_before_the_deadline_or_not_at_all(account: Account, seconds: int, calls: int) -> None:
    with serving(failure(503, **{"Retry-After": str(seconds)}), text()) as server:
        job = write(account.id)
    assert (len(server.asked), job.status) == (calls, "done" if calls == 2 else "failed")


def test_images_of_a_task_are_asked_for_by_its_id_and_never_made_twice(account: Account) -> None:
    conflict = generating.answered({"data": [], "errors": [{"code": "conflictTaskUUID"}]}, 400)
    working = generating.answered({"data": [{"status": "processing"}], "errors": []})
    with serving(CUT, conflict, working, runware(2), provider_id="runware") as server:
        job = draw(account.id, tier=QualityTier.BASIC, count=2)
    (attempt,) = rows(job)
    tasks = [body[0] for body in generating.asked(server)]
    assert [task["taskType"] for task in tasks] == ["imageInference", "imageInference", "getResponse", "getResponse"]
    assert {task["taskUUID"] for task in tasks} == {attempt.provider_request_id}
    assert (job.status, job.hold.charged) == ("done", 2)


def test_a_task_that_is_never_ready_fails_at_the_deadline(account: Account) -> None:
    working = generating.answered({"data": [{"status": "processing"}], "errors": []})
    time = Time(speed=60)
    began = time.at
    with serving(working, provider_id="runware"):
        job = draw(account.id, time=time, tier=QualityTier.BASIC)
    (attempt,) = rows(job)
    assert (job.status, job.error, attempt.cost_unknown, untouched(account)) == ("failed", "timeout", True, True)
    assert 600 <= (time.at - began).total_seconds() < 700


def test_who_waits_for_a_retry_can_cancel(account: Account) -> None:
    time = Time()
    with serving(failure(503, **{"Retry-After": "300"})) as server:
        time.when(3, lambda: jobs.cancel(access=selling.ALL, job_id=Job.objects.get().id, now=time.now()))
        job = write(account.id, time=time)
    assert (job.status, len(server.asked), len(time.pauses), untouched(account)) == ("cancelled", 1, 3, True)


def test_images_that_came_before_a_cancel_are_charged(account: Account) -> None:
    time = Time()
    with serving(generating.images(1), failure(503, **{"Retry-After": "9"})) as server:
        generating.single_images()
        time.when(1, lambda: jobs.cancel(access=selling.ALL, job_id=Job.objects.get().id, now=time.now()))
        job = draw(account.id, time=time, count=4)
    assert (job.status, job.hold.charged, len(server.asked)) == ("cancelled", 5, 2)


def test_a_provider_that_fails_is_left_alone(account: Account) -> None:
    with serving(failure(503)) as server:
        for number in range(3):
            job = write(account.id, time=Time(speed=60), idempotency_key=f"key {number}")
    assert len(server.asked) == 5
    assert [(row.error, row.is_sent) for row in rows(job)] == [("overloaded", False)]
    assert (breaker.read("openai").status, untouched(account)) == (Status.OPEN, True)


def test_a_provider_with_all_its_calls_taken_is_waited_for(account: Account) -> None:
    time = Time()
    with serving(text()) as server:
        generating.limit("openai", requests_per_minute=1)
        write(account.id)
        job = write(account.id, time=time, idempotency_key="another")
    assert (job.status, job.error, len(server.asked)) == ("failed", "timeout", 1)
    assert [(row.is_sent, row.cost_usd) for row in rows(job)] == [(False, NOTHING)]
    assert untouched(account) is False
