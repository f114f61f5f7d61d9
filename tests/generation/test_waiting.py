"""Jobs that wait for a provider or their next attempt: they hold no worker, keep their order, and can be cancelled."""

import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from backend.accounts.models import Account
from backend.catalog.enums import QualityTier
from backend.catalog.registry import ModelRegistry
from backend.credits import ledger
from backend.generation import breaker, claims, job_messages, jobs, provider_limits, provider_state, waiting
from backend.generation.models import Job
from backend.generation.outcomes import ErrorKind
from backend.generation.work import ImageWork, TextWork
from backend.shared import clock
from tests.support import books, generating, selling
from tests.support.crowd import crowd
from tests.support.databases import Database
from tests.support.dying_workers import run_and_die
from tests.support.generating import Time, asked, failure, rows, runware, serving, text

pytestmark = pytest.mark.usefixtures("loopback", "forgotten")


@pytest.fixture
def forgotten(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(waiting, "_woken_at", 0.0)
    provider_state.values.cache_clear()
    yield
    provider_state.values.cache_clear()


@pytest.fixture
def wakes(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """After how many seconds workers are asked to come; no broker is there to ask them."""
    found: list[float] = []
    send = job_messages.wake_for_waiting

    def note(*, seconds: float) -> None:
        found.append(seconds)
        send(seconds=seconds)

    monkeypatch.setattr(job_messages, "wake_for_waiting", note)
    return found


def openai() -> Any:
    return ModelRegistry.current().get_provider("openai")


def ask(account: Account, prompt: str = "A lamp.") -> Job:
    return generating.start(account, TextWork(prompt=prompt, max_output_tokens=900))


def work(time: Time | None = None) -> None:
    (time or Time()).engine().work()


def state(job: Job) -> tuple[str, str, str]:
    job.refresh_from_db()
    return job.status, job.step, job.waits_for


def open_breaker() -> None:
    for _ in range(5):
        breaker.record("openai", ErrorKind.OVERLOADED)


def left(account: Account) -> tuple[int, int]:
    assert books.faults(account.id) == []
    balance = ledger.balance(account_id=account.id, now=clock.now())
    return balance.available, balance.held


def test_who_waits_for_one_provider_keeps_no_worker_from_another(account: Account, wakes: list[float]) -> None:
    time = Time()
    with serving(text()) as server, serving(runware(1), provider_id="runware"):
        generating.limit("openai", requests_per_minute=1)
        first, *others = [ask(account) for _ in range(14)]  # more than a process runs at once
        image = generating.start(account, ImageWork(prompt="A lamp.", tier=QualityTier.BASIC))
        work(time)
    assert (state(first)[0], state(image)[0], len(server.asked)) == ("done", "done", 1)
    assert {state(job) for job in others} == {("queued", "waiting", "openai")}
    assert time.pauses == []
    (wake,) = wakes  # once, for all of them
    assert 59 < wake <= 61


def test_who_waits_is_sent_in_the_order_of_acceptance(own_database: Database) -> None:
    account = generating.account()
    with serving(text()) as server:
        generating.limit("openai", concurrent_calls=1)
        with provider_limits.slot(openai()):
            for number in range(6):
                ask(account, f"Lamp {number}.")
            work()
        crowd([[work] * 3] * 3)
        work()
    prompts = [body["messages"][-1]["content"] for body in asked(server)]
    assert prompts == [f"Lamp {number}." for number in range(6)]


def test_a_new_job_stands_behind_those_that_wait(account: Account, wakes: list[float]) -> None:
    with serving(text()) as server:
        generating.limit("openai", concurrent_calls=1)
        with provider_limits.slot(openai()):
            waits = ask(account)
            work()
        job = ask(account)
        Time().engine().run(job_id=job.id)
        assert (state(job), server.asked) == (("queued", "waiting", "openai"), [])
        work()
    assert (state(waits)[0], state(job)[0]) == ("done", "done")
    assert wakes[1:] == [0, 0]  # while it is sent, and when it ended


def test_only_one_of_those_that_wait_is_about_to_be_sent(account: Account) -> None:
    with serving(text()):
        generating.limit("openai", concurrent_calls=1)
        with provider_limits.slot(openai()):
            first, _ = ask(account), ask(account)
            work()
    now, ready = clock.now(), ["openai"]
    taken = claims.take_next(now=now, until=now + timedelta(seconds=15), ready=ready)
    assert taken is not None
    assert taken.job_id == first.id
    assert claims.take_next(now=now, until=now, ready=ready) is None
    later = now + timedelta(seconds=15)  # its worker died
    assert claims.take_next(now=later, until=later + timedelta(seconds=15), ready=ready) is not None


def test_a_wait_for_the_next_attempt_holds_no_worker(account: Account, wakes: list[float]) -> None:
    time = Time()
    with serving(failure(429, "rate_limit_exceeded", **{"Retry-After": "34"}), text()):
        job = ask(account)
        work(time)
        assert (state(job), time.pauses) == (("queued", "retrying", ""), [])
        assert job.not_before is not None
        assert 34 <= (job.not_before - time.at).total_seconds() <= 35
        work(Time(at=job.not_before - timedelta(milliseconds=1)))
        assert state(job)[0] == "queued"
        work(Time(at=job.not_before))
    assert state(job)[0] == "done"
    assert len(wakes) == 1


def test_who_waits_ends_at_once_when_it_is_cancelled(account: Account) -> None:
    with serving(text()) as server:
        generating.limit("openai", concurrent_calls=1)
        with provider_limits.slot(openai()):
            job = ask(account)
            work()
        cancelled = jobs.cancel(access=selling.ALL, job_id=job.id, now=clock.now())
        work()
    (attempt,) = rows(job)
    assert (cancelled.status, state(job), server.asked) == ("cancelled", ("cancelled", "ended", ""), [])
    assert (attempt.status, attempt.is_sent, left(account)) == ("settled", False, (100, 0))


def test_a_cancel_in_the_last_moment_stops_the_call(account: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    take = provider_limits.slot

    def cancelled_meanwhile(*arguments: Any, **options: Any) -> Any:
        jobs.cancel(access=selling.ALL, job_id=job.id, now=clock.now())
        return take(*arguments, **options)

    monkeypatch.setattr(provider_limits, "slot", cancelled_meanwhile)
    with serving(text()) as server:
        job = ask(account)
        work()
    assert (state(job)[0], server.asked, left(account)) == ("cancelled", [], (100, 0))
    assert [row.is_sent for row in rows(job)] == [False]


@pytest.mark.parametrize("is_released", [False, True])
def test_what_a_dead_worker_never_sent_ends_cancelled(own_database: Database, is_released: bool) -> None:
    account = generating.account()
    with serving(text()) as server:
        job = ask(account)
        run_and_die(job.id, "prepared")
        if is_released:
            selling.release(job.hold_id)
        else:
            jobs.cancel(access=selling.ALL, job_id=job.id, now=clock.now())
        assert state(job)[0] == "running"
        work(Time(at=clock.now() + generating.LONGEST_CLAIM))
    assert (state(job)[0], job.error, server.asked, left(account)) == ("cancelled", "", [], (100, 0))


def test_while_a_breaker_is_open_jobs_wait(account: Account, wakes: list[float]) -> None:
    since = time.monotonic()
    open_breaker()
    with serving(text()) as server:
        job = ask(account)
        work()
        assert (state(job), server.asked) == (("queued", "waiting", "openai"), [])
        assert 30 - (time.monotonic() - since) <= wakes[-1] <= 30
        breaker.reset("openai")
        work()
    assert (state(job)[0], len(rows(job))) == ("done", 1)


@pytest.mark.parametrize("seconds", [-25, 0])
def test_a_breaker_that_opens_for_longer_than_a_job_has_fails_it(account: Account, seconds: int) -> None:
    """Without a wait where that would be in vain, else at the job's deadline."""
    open_breaker()
    with serving(text()):
        job = ask(account)
        if seconds == 0:
            work()
            assert state(job)[0] == "queued"
        work(Time(at=job.deadline + timedelta(seconds=seconds)))
    assert (state(job)[0], job.error, [row.is_sent for row in rows(job)]) == ("failed", "overloaded", [False])
    assert left(account) == (100, 0)
