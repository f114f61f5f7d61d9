"""Many requests at once: one is asked of Django, and one check serves those that wait for it."""

import asyncio

from django.db import connection
from starlette.types import Message, Receive, Scope, Send

from backend.api.http.basis import EXTENSION
from backend.catalog.registry import ModelRegistry
from backend.edge.application import Edge
from tests.support.databases import Database

REQUESTS = 200


class Application:
    """Takes a moment for an answer of the newest revision, for everybody."""

    def __init__(self) -> None:
        self.revision = ModelRegistry.current().uid
        self.asked = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked += 1
        await asyncio.sleep(0.1)
        scope["extensions"][EXTENSION].revision = self.revision
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"answer"})


async def ask(edge: Edge) -> bytes:
    scope = {"type": "http", "method": "GET", "path": "/health/", "query_string": b"", "headers": []}
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b""}

    async def send(message: Message) -> None:
        sent.append(message)

    await edge(scope, receive, send)
    return bytes(sent[1]["body"])


def test_the_same_question_is_asked_once(own_database: Database) -> None:
    application = Application()

    async def ask_all() -> list[bytes]:
        edge = Edge(application, most_bytes=1_000_000, stale_seconds=0)
        try:
            return await asyncio.gather(*(ask(edge) for _ in range(REQUESTS)))
        finally:
            edge.freshness.close()

    assert asyncio.run(ask_all()) == [b"answer"] * REQUESTS
    assert application.asked == 1


def test_requests_that_wait_share_a_check(own_database: Database) -> None:
    def scans() -> int:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_stat_force_next_flush()")
            cursor.execute(
                "SELECT seq_scan + idx_scan FROM pg_stat_user_tables WHERE relname = 'catalog_catalogrevision'"
            )
            return int(cursor.fetchone()[0])

    async def ask_all() -> None:
        edge = Edge(application, most_bytes=1_000_000, stale_seconds=0)
        try:
            await ask(edge)
            await asyncio.gather(*(ask(edge) for _ in range(REQUESTS)))
        finally:
            edge.freshness.close()

    application = Application()
    before = scans()
    asyncio.run(ask_all())
    assert 2 <= scans() - before <= 4
