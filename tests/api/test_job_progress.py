"""A job is followed over /graphql/stream/: where it is at once, then each change, to its end."""

import asyncio
import json
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client

from backend.accounts import tokens
from backend.api.graphql.stream import Admitted
from backend.generation import job_feed
from backend.generation.models import Job
from backend.shared import clock
from tests.conftest import integration
from tests.support import loops, streams
from tests.support.api import Api
from tests.support.charging import account, move
from tests.support.generating import Time, serving, text
from tests.support.ids import id_of, key_of

FOLLOW = """subscription {{
  jobProgress(id: "{}") {{
    status percent text creditsHeld creditsCharged cancelRequestedAt failure {{ kind }} images {{ address }}
    attempts {{ isDelivered }}
  }}
}}"""


@pytest.fixture
def shop(own_database: object, settings: Any) -> Api:
    settings.INSECURE_ENDPOINTS = True
    return integration("shop")


@pytest.fixture
def job(shop: Api) -> str:
    customer = account(shop, credits=100)
    made = move(shop, "textGenerate", account=customer, prompt="A lamp.", maxOutputTokens=4_000)
    found: str = made["job"]["id"]
    return found


def events(caller: Api, job: str, *, run: bool = False) -> list[Any]:
    """What comes until the stream ends; with `run` the job is run after the first event."""
    answer = streams.ask(caller, FOLLOW.format(job))
    assert isinstance(answer, Admitted)
    return loops.run(asyncio.wait_for(_events(answer, key_of(job) if run else None), streams.LIMIT_SECONDS))


async def _events(answer: Admitted, job_id: str | None) -> list[Any]:
    found: list[Any] = []
    async for event in answer.events():
        kind, _, data = event.partition("\n")
        found.append(json.loads(data.removeprefix("data: "))["data"]["jobProgress"] if "next" in kind else "complete")
        if job_id is not None and len(found) == 1:
            await asyncio.to_thread(_run, job_id)
    return found


def _run(job_id: str) -> None:
    try:
        Time().engine().run(job_id=UUID(job_id))
    finally:
        connection.close()


def test_a_job_is_followed_to_its_end(shop: Api, job: str) -> None:
    with serving(text(1_500)):
        first, *between, last, end = events(shop, job, run=True)
    assert (first["status"], first["percent"], first["creditsHeld"], first["attempts"]) == ("QUEUED", 0, 5, [])
    assert {each["status"] for each in between} <= {"RUNNING"}
    assert (last["status"], last["percent"], last["text"]) == ("DONE", 100, "Warm brass.")
    assert (last["creditsHeld"], last["creditsCharged"], last["attempts"]) == (0, 2, [{"isDelivered": True}])
    assert end == "complete"


LISTENING = "SELECT pid FROM pg_stat_activity WHERE application_name = %s AND datname = current_database()"


def test_who_follows_hears_on_after_the_listener_lost_its_connection(
    shop: Api, job: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_feed, "POLL_SECONDS", 2 * streams.LIMIT_SECONDS)  # nothing is found by looking
    answer = streams.ask(shop, FOLLOW.format(job))
    assert isinstance(answer, Admitted)
    statuses = loops.run(asyncio.wait_for(_statuses_over_a_loss(answer, shop, job), streams.LIMIT_SECONDS))
    assert statuses == ["QUEUED", "CANCELLED"]


async def _statuses_over_a_loss(answer: Admitted, shop: Api, job: str) -> list[str]:
    events = answer.events()
    try:
        first = await anext(events)
        before = await _listener()
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s)", [before])
        while await _listener() == before:
            await asyncio.sleep(0.05)
        move(shop, "jobCancel", job=job)
        return [_status(first), _status(await anext(events))]
    finally:
        connection.close()  # a coroutine has one of its own


def _status(event: str) -> str:
    found: str = json.loads(event.partition("data: ")[2])["data"]["jobProgress"]["status"]
    return found


async def _listener() -> int:
    """The process of the database that serves it, once there is one."""
    while True:
        with connection.cursor() as cursor:
            cursor.execute(LISTENING, [job_feed.LISTENER])
            if (row := cursor.fetchone()) is not None:
                return int(row[0])
        await asyncio.sleep(0.05)


def test_a_job_that_has_ended_is_one_event(shop: Api, job: str) -> None:
    move(shop, "jobCancel", job=job)
    cancelled, end = events(shop, job)
    assert (cancelled["status"], cancelled["creditsHeld"], end) == ("CANCELLED", 0, "complete")


def test_who_follows_sees_that_it_was_cancelled(shop: Api, job: str) -> None:
    assert Job.objects.filter(id=key_of(job)).update(cancel_requested_at=datetime(2026, 11, 21, 12, tzinfo=UTC)) == 1
    with serving(text(1_500)):
        first, *_, last, _ = events(shop, job, run=True)
    assert (first["status"], first["cancelRequestedAt"]) == ("QUEUED", "2026-11-21T12:00:00+00:00")
    assert (last["status"], last["attempts"]) == ("CANCELLED", [])


def test_who_may_not_generate_follows_without_what_comes(shop: Api, job: str) -> None:
    with serving(text(1_500)):
        _run(key_of(job))
    made = tokens.create(integration_name="shop", name="x", scopes=["accounts:read"], now=clock.now())
    done, end = events(Api(Client(), made.token), job)
    assert (done["status"], done["text"], done["images"], end) == ("DONE", None, None, "complete")


def test_others_follow_nothing(shop: Api, job: str) -> None:
    assert events(integration("rival"), job) == [None, "complete"]
    assert events(shop, id_of("Hold", key_of(job))) == [None, "complete"]


def test_who_may_not_read_accounts_follows_nothing(shop: Api, job: str) -> None:
    made = tokens.create(integration_name="shop", name="x", scopes=["generation:run"], now=clock.now())
    assert streams.codes(Api(Client(), made.token), FOLLOW.format(job)) == ["FORBIDDEN"]
