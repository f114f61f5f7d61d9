"""A worker is killed at each step: another takes the job up, charges once, and sends nothing twice blindly."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection

from backend.accounts.models import Account
from backend.catalog.enums import QualityTier
from backend.credits import ledger
from backend.generation import claims
from backend.generation.ai_core import AICore
from backend.generation.claims import ClaimLost
from backend.generation.models import Job
from backend.generation.work import ImageWork
from backend.shared import clock
from tests.support import books, functions, generating, selling
from tests.support.databases import Database
from tests.support.dying_workers import STEPS, run_and_die
from tests.support.generating import Time, rows, runware, serving, text

pytestmark = pytest.mark.usefixtures("loopback")

DELIVERED, UNKNOWN = ("done", "settled", 2), ("failed", "released", 0)
"""Status of the job and its hold, and what was charged."""


@pytest.fixture
def payer(own_database: Database) -> Account:
    return generating.account()


def taken_up(job: Job) -> Job:
    """After another worker has found it: not before the claim of the dead one has ended."""
    job.refresh_from_db()
    if job.claimed_until is not None:
        assert Time(at=job.claimed_until - timedelta(milliseconds=1)).engine().run_next() is False
        assert Time(at=job.claimed_until).engine().run_next() is True
    assert Time(at=clock.now() + timedelta(hours=1)).engine().run_next() is False
    return Job.objects.select_related("hold").get(id=job.id)


def left(payer: Account) -> tuple[int, int]:
    assert books.faults(payer.id) == []
    balance = ledger.balance(account_id=payer.id, now=clock.now())
    return balance.available, balance.held


@pytest.mark.parametrize(
    ("step", "end", "calls"),
    [
        ("claimed", DELIVERED, 1),
        ("unprepared", DELIVERED, 1),
        ("prepared", DELIVERED, 1),
        ("marked as sent", UNKNOWN, 0),
        ("answered, unsaved", UNKNOWN, 1),
        ("answered", DELIVERED, 1),
        ("settling", DELIVERED, 1),
    ],
)
def test_a_text_is_charged_once_and_sent_once(payer: Account, step: str, end: Any, calls: int) -> None:
    with serving(text(1_500)) as server:
        job = generating.start(payer)
        run_and_die(job.id, step)
        job = taken_up(job)
    (attempt,) = rows(job)
    assert (job.status, job.hold.status, job.hold.charged) == end
    assert (len(server.asked), left(payer)) == (calls, (100 - end[2], 0))
    assert (attempt.status, attempt.cost_unknown) == ("settled", end == UNKNOWN)
    assert (job.error, attempt.error) == (("worker_lost",) * 2 if end == UNKNOWN else ("", ""))


@pytest.mark.parametrize(
    ("step", "time", "end", "calls"),
    [
        ("answered, unsaved", 1, UNKNOWN, 1),
        ("unprepared", 2, DELIVERED, 2),
        ("prepared", 2, DELIVERED, 2),
        ("marked as sent", 2, UNKNOWN, 1),
        ("answered, unsaved", 2, UNKNOWN, 2),
        ("answered", 1, DELIVERED, 2),
        ("settling", 1, DELIVERED, 2),
    ],
)
def test_a_repair_is_charged_once_and_sent_once(payer: Account, step: str, time: int, end: Any, calls: int) -> None:
    """The first answer is kept before its repair is prepared; the run ends with its job."""
    with serving(functions.answer("Sorry."), functions.answer()) as server:
        run = functions.start(payer)
        job = run.jobs.get()
        run_and_die(job.id, step, time=time)
        job = taken_up(job)
    status, hold, charged = end
    is_first_known = calls == 2 or time == 2
    assert (job.status, job.hold.charged, job.hold.status) == (status, charged, "settled" if is_first_known else hold)
    assert (len(server.asked), left(payer)) == (calls, (100 - charged, 0))
    assert {attempt.status for attempt in rows(job)} == {"settled"}
    run.refresh_from_db()
    assert (run.status, run.output) == ((status, functions.CLUSTERS) if status == "done" else (status, None))


def test_batches_in_threads_of_their_own_end_their_run_once(payer: Account) -> None:
    functions.two_batches()
    names = [each["keyword"] for each in functions.CLUSTER["keywords"]]
    with serving(functions.answer({"clusters": [{"name": "All", "keywords": names}], "unclustered": []})) as server:
        run = functions.run(payer, at_once=2)
    assert (run.status, functions.output(run)["clusters"]) == ("done", [{"name": "All", "keywords": names}])
    assert (len(server.asked), left(payer)) == (2, (96, 0))


def test_a_job_that_was_cancelled_meanwhile_asks_for_no_repair(payer: Account) -> None:
    def cancel() -> None:
        Job.objects.update(cancel_requested_at=clock.now())
        connection.close()

    with serving(functions.answer("Sorry.")) as server:
        run = functions.start(payer)
        server.on_request = cancel
        assert Time().engine().run_next() is True
    run.refresh_from_db()
    assert (run.status, len(server.asked), left(payer)) == ("cancelled", 1, (100, 0))


@pytest.mark.parametrize("step", STEPS)
def test_a_task_with_an_id_is_delivered_whenever_its_worker_dies(payer: Account, step: str) -> None:
    with serving(runware(2), provider_id="runware") as server:
        job = generating.start(payer, ImageWork(prompt="A lamp.", tier=QualityTier.BASIC, count=2))
        run_and_die(job.id, step)
        job = taken_up(job)
    (attempt,) = rows(job)
    assert (job.status, job.hold.charged, left(payer)) == ("done", 2, (98, 0))
    assert {body[0]["taskUUID"] for body in generating.asked(server)} == {attempt.provider_request_id}


@pytest.mark.parametrize("step", ["marked as sent", "answered, unsaved"])
def test_a_refusal_of_a_task_that_a_dead_worker_sent_leaves_its_cost_unknown(payer: Account, step: str) -> None:
    """It may have been done and billed, so it is not made again as another task."""
    refused = generating.failure(429)
    answers = [runware(1), refused] if step == "answered, unsaved" else [refused]
    with serving(*answers, provider_id="runware") as server:
        job = generating.start(payer, ImageWork(prompt="A lamp.", tier=QualityTier.BASIC, count=1))
        run_and_die(job.id, step)
        job = taken_up(job)
    (attempt,) = rows(job)
    assert (job.status, job.hold.charged, left(payer)) == ("failed", 0, (100, 0))
    assert (attempt.error, attempt.is_sent, attempt.cost_unknown) == ("rate_limited", True, True)
    assert len({body[0]["taskUUID"] for body in generating.asked(server)}) == 1


def test_what_a_dead_worker_left_too_late_is_not_called_any_more(payer: Account) -> None:
    with serving(text(1_500)) as server:
        job = generating.start(payer)
        run_and_die(job.id, "prepared")
        Time(at=job.deadline).engine().run_next()
    job.refresh_from_db()
    assert (job.status, job.error, server.asked, left(payer)) == ("failed", "worker_lost", [], (100, 0))
    assert [(row.status, row.is_sent) for row in rows(job)] == [("settled", False)]


def test_a_worker_whose_claim_was_taken_over_writes_nothing_any_more(payer: Account) -> None:
    with serving(text(1_500)) as server:
        job, now = generating.start(payer), clock.now()
        slow = claims.take(job_id=job.id, now=now, until=now)
        assert slow is not None
        assert Time().engine().run(job_id=job.id) is True
        with pytest.raises(ClaimLost):
            AICore().make_calls(slow)
    assert (len(server.asked), left(payer)) == (1, (98, 0))


def test_a_hold_that_was_released_during_a_call_stays_released(payer: Account) -> None:
    def release() -> None:
        selling.release(job.hold_id)
        connection.close()

    with serving(text(1_500)) as server:
        job = generating.start(payer)
        server.on_request = release
        Time().engine().run(job_id=job.id)
    job = Job.objects.select_related("hold").get()
    assert (job.status, job.text, job.hold.charged, left(payer)) == ("done", "Warm brass.", 0, (100, 0))
