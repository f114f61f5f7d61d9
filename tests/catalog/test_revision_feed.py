"""Followers receive the newest revision, and stop when they should."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection

from backend.catalog import revision_feed
from tests.support.databases import Database
from tests.support.publishing import change_model

LIMIT_SECONDS = 30


def run(story: Coroutine[Any, Any, None]) -> None:
    """In a thread of its own: Playwright runs an event loop in the tests' thread."""
    with ThreadPoolExecutor(1) as elsewhere:
        elsewhere.submit(asyncio.run, asyncio.wait_for(story, LIMIT_SECONDS)).result()


async def publish(credits: int) -> None:
    def change() -> None:
        change_model("dall-e-3", credits_per_image=credits)
        connection.close()

    await asyncio.to_thread(change)


@pytest.fixture(autouse=True)
def _no_looks(own_database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that only what is announced is heard."""
    monkeypatch.setattr(revision_feed, "POLL_SECONDS", 3_600)


def test_a_publish_is_heard() -> None:
    async def story() -> None:
        followed = revision_feed.follow(seconds=LIMIT_SECONDS)
        assert (await anext(followed)).number == 1
        await publish(6)
        assert (await anext(followed)).number == 2
        await followed.aclose()

    run(story())


def test_a_slow_follower_receives_the_newest_only() -> None:
    async def story() -> None:
        slow, quick = revision_feed.follow(seconds=LIMIT_SECONDS), revision_feed.follow(seconds=LIMIT_SECONDS)
        assert [(await anext(slow)).number, (await anext(quick)).number] == [1, 1]
        for credits in (6, 7, 8):
            await publish(credits)
        while (await anext(quick)).number < 4:
            pass
        assert (await anext(slow)).number == 4
        await slow.aclose()
        await quick.aclose()

    run(story())


def test_it_ends_after_its_time() -> None:
    async def story() -> None:
        assert [newest.number async for newest in revision_feed.follow(seconds=2)] == [1]

    run(story())
