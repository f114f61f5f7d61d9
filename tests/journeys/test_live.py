"""What is published is sent to every listener, whatever happens meanwhile, and listening costs next to nothing."""

import asyncio
import itertools
import signal
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from urllib.parse import quote

import httpx
import psutil
import psycopg
import pytest
from django.db import connection
from starlette.types import Message

from backend.accounts import tokens
from backend.accounts.scopes import Right
from backend.api.graphql import open_streams, stream
from backend.catalog.models import CatalogRevision
from backend.catalog.models.revisions import Channel
from backend.catalog.revision_feed import LISTENER
from backend.shared import clock
from tests.support.databases import Database
from tests.support.publishing import change_model
from tests.support.run_database import address
from tests.support.servers import free_port, server, server_process
from tests.support.streams import ACCEPT, PATH, QUERY, listening, listening_in_a_crowd

LISTENERS = 500
MORE_THREADS = 10
RACES = 20

prices = itertools.count(6)


def connections(database: Database, *, listening: bool = False) -> list[int]:
    """Of all processes to a database, or of their listeners only."""
    query = "SELECT pid FROM pg_stat_activity WHERE datname = %s AND application_name = ANY(%s)"
    names = [LISTENER] if listening else [LISTENER, ""]
    with psycopg.connect(address("postgres"), autocommit=True) as admin:
        return [pid for (pid,) in admin.execute(query, [database.name, names])]


def publish() -> int:
    """The number of one more revision; from any thread."""
    try:
        return change_model("dall-e-3", credits_per_image=next(prices)).revision
    finally:
        connection.close()


def test_five_hundred_listeners_cost_no_thread_and_no_connection_each(own_database: Database) -> None:
    port = free_port()

    async def listen() -> tuple[int, int, set[int], set[int]]:
        base = f"http://127.0.0.1:{port}"
        limits = httpx.Limits(max_connections=LISTENERS)
        async with httpx.AsyncClient(base_url=base, limits=limits, timeout=60) as client, AsyncExitStack() as stack:
            streams = [await stack.enter_async_context(listening_in_a_crowd(client)) for _ in range(LISTENERS)]
            first = {await anext(stream) for stream in streams}
            threads, used = psutil.Process(process.pid).num_threads(), len(connections(own_database))
            await asyncio.to_thread(publish)
            return threads, used, first, {await anext(stream) for stream in streams}

    with server_process(own_database.url, port, DATABASE_POOL="true") as process, ThreadPoolExecutor(1) as elsewhere:
        threads_before, used_before = psutil.Process(process.pid).num_threads(), len(connections(own_database))
        threads, used, first, second = elsewhere.submit(asyncio.run, listen()).result(120)
        assert (first, second) == ({1}, {2})
        assert threads - threads_before <= MORE_THREADS
        assert used - used_before <= 3
        limit = time.monotonic() + 10
        while connections(own_database, listening=True):
            assert time.monotonic() < limit, "nobody listens, but the listener does"


def test_no_more_streams_than_a_process_may_keep_open(
    own_database: Database, public_catalog: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_streams, "MAX_STREAMS", 1)
    scope = {"type": "http", "method": "GET", "path": PATH, "query_string": f"query={quote(QUERY)}".encode()}
    scope |= {"headers": [(b"accept", b"text/event-stream"), (b"host", b"localhost")]}

    async def opened(application: stream.Stream, is_over: asyncio.Event) -> tuple[Message, asyncio.Task[None]]:
        sent: asyncio.Queue[Message] = asyncio.Queue()
        asked = iter([{"type": "http.request"}])

        async def receive() -> Message:
            if (first := next(asked, None)) is not None:
                return first
            await is_over.wait()
            return {"type": "http.disconnect"}

        task = asyncio.create_task(application(dict(scope), receive, sent.put))
        return await sent.get(), task

    async def three() -> list[Message]:
        application, is_over = stream.Stream(), asyncio.Event()
        first, task = await opened(application, is_over)
        second, _ = await opened(application, is_over)
        is_over.set()
        await task
        third, _ = await opened(application, is_over)
        return [first, second, third]

    with ThreadPoolExecutor(1) as elsewhere:
        answers = elsewhere.submit(asyncio.run, three()).result(60)
    assert [answer["status"] for answer in answers] == [200, 503, 200]
    assert (b"retry-after", b"30") in answers[1]["headers"]


def test_a_caller_with_a_token_gets_the_place_of_the_oldest_anonymous_one(
    own_database: Database, public_catalog: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_streams, "MAX_STREAMS", 2)
    made = tokens.create(integration_name="shop", name="x", scopes=[Right.CATALOG_READ], now=clock.now())
    known = (b"authorization", f"Bearer {made.token}".encode())

    async def statuses() -> tuple[list[int], list[bool]]:
        application, is_over = stream.Stream(), asyncio.Event()
        opened = [await begun(application, is_over, *headers) for headers in ((), (), (known,), (known,), (known,), ())]
        await asyncio.wait([task for _, _, task in opened[:2]], timeout=10)
        ends = [sent[-1].get("more_body") is False for sent, _, _ in opened[:4]]
        is_over.set()
        await asyncio.gather(*(task for _, _, task in opened))
        return [start["status"] for _, start, _ in opened], ends

    with ThreadPoolExecutor(1) as elsewhere:
        found = elsewhere.submit(asyncio.run, statuses()).result(60)
    assert found == ([200, 200, 200, 200, 503, 503], [True, True, False, False])


async def begun(
    application: stream.Stream, is_over: asyncio.Event, *headers: tuple[bytes, bytes]
) -> tuple[list[Message], Message, asyncio.Task[None]]:
    """A stream that was asked for: what it sends, and how that starts."""
    scope = {"type": "http", "method": "GET", "path": PATH, "query_string": f"query={quote(QUERY)}".encode()}
    scope |= {"headers": [(b"accept", b"text/event-stream"), (b"host", b"localhost"), *headers]}
    asked, sent, has_begun = iter([{"type": "http.request"}]), list[Message](), asyncio.Event()

    async def receive() -> Message:
        if (first := next(asked, None)) is not None:
            return first
        await is_over.wait()
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)
        if "body" in message:  # the first event, or the whole of a refusal
            has_begun.set()

    task = asyncio.create_task(application(scope, receive, send))
    await has_begun.wait()
    return sent, sent[0], task


def test_the_listener_finds_its_way_back(site: str, site_database: Database) -> None:
    with listening(site) as revisions:
        assert next(revisions) == 1
        (listener,) = connections(site_database, listening=True)
        with psycopg.connect(address("postgres"), autocommit=True) as admin:
            admin.execute("SELECT pg_terminate_backend(%s)", [listener])
        published = publish()
        assert next(revisions) == published
        assert connections(site_database, listening=True) != [listener]


def test_an_unannounced_revision_is_found(site: str) -> None:
    """As behind a transaction pooler."""
    with listening(site) as revisions:
        assert next(revisions) == 1
        CatalogRevision.objects.create(
            number=2, author="ada", reason="a test", channel=Channel.COMMAND_LINE, published_at=clock.now()
        )
        assert next(revisions) == 2


def test_nothing_is_lost_between_a_look_and_the_stream(site: str) -> None:
    with ThreadPoolExecutor(1) as publisher:
        for _ in range(RACES):
            publishing = publisher.submit(publish)
            with listening(site) as revisions:
                number = next(revisions)
                published = publishing.result()
                while number < published:
                    number = next(revisions)
                assert number == published


def test_a_revoked_token_does_not_come_back(own_database: Database) -> None:
    made = tokens.create(integration_name="shop", name="x", scopes=[Right.CATALOG_READ], now=clock.now())
    bearer = {"Authorization": f"Bearer {made.token}"}
    with server(own_database.url, PUBLIC_CATALOG="false") as base:
        with listening(base, **bearer) as revisions:
            assert next(revisions) == 1
        tokens.revoke(prefix=made.record.prefix, now=clock.now())
        answer = httpx.post(base + PATH, json={"query": QUERY}, headers={**ACCEPT, **bearer})
        assert (answer.status_code, answer.json()["errors"][0]["extensions"]["code"]) == (401, "UNAUTHENTICATED")


def raw(base: str, request: bytes) -> bytes:
    """The beginning of what a server answers to bytes that no client library would send."""
    with socket.create_connection(("127.0.0.1", httpx.URL(base).port or 0), timeout=10) as connected:
        connected.sendall(request)
        return connected.recv(1_000)


@pytest.mark.parametrize("path", ["/", PATH])
def test_a_websocket_is_refused(site: str, path: str) -> None:
    upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
    key = "Sec-WebSocket-Key: c2l4dGVlbiBieXRlcy4uLg=="
    answer = raw(site, f"GET {path} HTTP/1.1\r\nHost: localhost\r\n{upgrade}\r\n{key}\r\n\r\n".encode())
    assert answer.startswith(b"HTTP/1.1 403 ")


def test_requests_that_are_refused_before_django(site: str) -> None:
    body = {"query": QUERY}
    with httpx.Client(base_url=site, headers=ACCEPT) as client:
        large = client.post(PATH, json={"query": " " * 100_000 + QUERY})
        assert large.json()["errors"][0]["extensions"]["code"] == "BODY_TOO_LARGE"
        assert (large.status_code, large.json()["errors"][0]["message"]) == (
            413,
            "The body is larger than 100,000 bytes.",
        )
        host = client.post(PATH, json=body, headers={"Host": "elsewhere.example"})
        assert (host.status_code, host.json()["error"]["code"]) == (400, "BAD_REQUEST")
        assert b" 400 " in raw(site, b"GET " + PATH.encode() + b"?query=\xff HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert client.get(PATH).json()["errors"][0]["message"] == "No GraphQL query found in the request"


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_open_streams_do_not_hold_up_a_server_that_stops(own_database: Database, stop: signal.Signals) -> None:
    port = free_port()
    with server_process(own_database.url, port) as process, listening(f"http://127.0.0.1:{port}") as revisions:
        assert next(revisions) == 1
        process.send_signal(stop)
        process.wait(timeout=10)
        assert list(revisions) == []
