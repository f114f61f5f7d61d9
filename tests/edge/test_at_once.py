"""Many requests at once: one is asked of a view, and one check serves those that wait for it."""

import asyncio
import json
import logging

import pytest
from django.db import connection
from starlette.types import Message, Receive, Scope, Send

from backend.edge.application import Edge
from tests.edge.requests import CONFIG
from tests.support.databases import Database

REQUESTS = 200


async def nothing_else(scope: Scope, receive: Receive, send: Send) -> None:
    raise AssertionError(scope["path"])


async def ask(edge: Edge, document: str = CONFIG) -> bytes:
    body = json.dumps({"query": document}).encode()
    headers = [(b"host", b"localhost"), (b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]
    scope = {"type": "http", "method": "POST", "path": "/graphql", "query_string": b"", "headers": headers}
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": body}

    async def send(message: Message) -> None:
        sent.append(message)

    await edge(scope, receive, send)
    assert sent[0]["status"] == 200, sent
    return bytes(sent[1]["body"])


async def ask_all(document: str) -> list[bytes]:
    """The first alone, then many at once."""
    edge = Edge(nothing_else, most_bytes=1_000_000, stale_seconds=0)
    try:
        first = await ask(edge, document)
        return [first, *await asyncio.gather(*(ask(edge, document) for _ in range(REQUESTS)))]
    finally:
        edge.freshness.close()
        edge.direct.close()


def scans() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stat_force_next_flush()")
        cursor.execute("SELECT seq_scan + idx_scan FROM pg_stat_user_tables WHERE relname = 'catalog_catalogrevision'")
        return int(cursor.fetchone()[0])


@pytest.mark.usefixtures("public_catalog")
def test_the_same_question_is_asked_once(own_database: Database, caplog: pytest.LogCaptureFixture) -> None:
    async def all_at_once() -> list[bytes]:
        edge = Edge(nothing_else, most_bytes=1_000_000, stale_seconds=0)
        try:
            return await asyncio.gather(*(ask(edge) for _ in range(REQUESTS)))
        finally:
            edge.counts.write()
            edge.freshness.close()
            edge.direct.close()

    with caplog.at_level(logging.INFO, logger="ratecard.requests"):
        answers = asyncio.run(all_at_once())
    assert len(set(answers)) == 1
    lines = [record.getMessage() for record in caplog.records if "graphql" in record.getMessage()]
    assert len(lines) == 2
    assert f"{REQUESTS - 1} from kept answers" in lines[1]


@pytest.mark.usefixtures("public_catalog")
def test_requests_that_wait_share_a_check(own_database: Database) -> None:
    before = scans()
    assert len(set(asyncio.run(ask_all(CONFIG)))) == 1
    assert scans() - before <= 6  # of the first: its check, and what builds the registry's view
