"""A check whose connection ends while it waits for its answer."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import psycopg
import pytest

from backend.catalog.models import CatalogRevision
from backend.edge.freshness import Check, Freshness, NotChecked
from tests.support.databases import Database

EDGE = "FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'ratecard edge'"


async def cut_off(database: Database, *, times: int) -> list[UUID | bool]:
    """What two callers hear whose check is held up, the second beside a check that has begun: a revision, or whether
    the database is away."""
    freshness = Freshness(lambda check: None)
    try:
        await freshness.check()
        with psycopg.connect(database.url) as elsewhere:
            elsewhere.execute("LOCK TABLE catalog_catalogrevision IN ACCESS EXCLUSIVE MODE")
            first = freshness.check()
            await until_held_up(elsewhere)
            second = freshness.check()
            end_the_edges(elsewhere)
            await until_held_up(elsewhere)
            if times == 2:
                end_the_edges(elsewhere)
        answers = await asyncio.wait_for(asyncio.gather(first, second, return_exceptions=True), 30)
    finally:
        freshness.close()
    return [result_of(answer) for answer in answers]


def end_the_edges(elsewhere: "psycopg.Connection[tuple[int]]") -> None:
    elsewhere.execute(f"SELECT pg_terminate_backend(pid, 10000) {EDGE}")


async def until_held_up(elsewhere: "psycopg.Connection[tuple[int]]") -> None:
    for _ in range(200):
        # Statistics are read once per transaction, unless they are forgotten.
        elsewhere.execute("SELECT pg_stat_clear_snapshot()")
        if elsewhere.execute(f"SELECT 1 {EDGE} AND wait_event_type = 'Lock'").fetchone():
            return
        await asyncio.sleep(0.05)
    raise AssertionError("no check waits")


def result_of(answer: "Check | BaseException") -> UUID | bool:
    if isinstance(answer, NotChecked):
        return answer.is_away
    assert isinstance(answer, Check), answer
    return answer.revision


@pytest.mark.parametrize("times", [1, 2])
def test_it_is_asked_once_more_and_then_given_up(own_database: Database, times: int) -> None:
    newest = CatalogRevision.objects.get().uid
    with ThreadPoolExecutor(1) as elsewhere:  # a browser test leaves its event loop in this thread
        answers = elsewhere.submit(asyncio.run, cut_off(own_database, times=times)).result()
    assert answers == ([newest, newest] if times == 1 else [False, False])
