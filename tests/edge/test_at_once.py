"""Many requests at once: one is asked of a view, and one check serves those that wait for it."""

import asyncio
import json
import logging
from collections.abc import Iterator

import pytest
from django.db import connection
from starlette.types import Message, Receive, Scope, Send

from backend.accounts import tokens
from backend.accounts.scopes import SCOPES
from backend.edge.application import Edge
from backend.shared import clock
from tests.edge.requests import CONFIG
from tests.support import loops, selling
from tests.support.databases import Database
from tests.support.ids import id_of
from tests.support.waiting import wait_until

REQUESTS = 200
QUOTES = """query Q($inputs: [QuoteInput!]!) {
  a: quotes(inputs: $inputs) { ... on Quote { maxCredits token } }
  b: quotes(inputs: $inputs) { ... on Quote { maxCredits token } }
  c: quotes(inputs: $inputs) { ... on Quote { maxCredits token } }
}"""
QUOTE = """{ quote(input: {image: {tier: QUALITY, count: 4}}) {
  ... on Quote { maxCredits token } ... on UserError { message }
} }"""


async def nothing_else(scope: Scope, receive: Receive, send: Send) -> None:
    raise AssertionError(scope["path"])


async def ask(edge: Edge, document: str = CONFIG, *, token: str = "", quotes: int = 0) -> bytes:
    variables = {"inputs": [{"image": {"tier": "QUALITY", "count": 4}}] * quotes} if quotes else {}
    body = json.dumps({"query": document, "variables": variables}).encode()
    authorization = [(b"authorization", f"Bearer {token}".encode())] if token else []
    headers = [
        *authorization,
        (b"host", b"localhost"),
        (b"content-type", b"application/json"),
        (b"content-length", b"%d" % len(body)),
    ]
    scope = {"type": "http", "method": "POST", "path": "/graphql", "query_string": b"", "headers": headers}
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": body}

    async def send(message: Message) -> None:
        sent.append(message)

    await edge(scope, receive, send)
    assert sent[0]["status"] == 200, sent
    return bytes(sent[1]["body"])


async def in_turn(*documents: str, token: str = "") -> list[bytes]:
    edge = Edge(nothing_else, most_bytes=1_000_000, stale_seconds=0)
    try:
        return [await ask(edge, document, token=token) for document in documents]
    finally:
        end(edge)


async def at_once(document: str) -> list[bytes]:
    edge = Edge(nothing_else, most_bytes=1_000_000, stale_seconds=0)
    try:
        return await asyncio.gather(*(ask(edge, document) for _ in range(REQUESTS)))
    finally:
        end(edge)


def end(edge: Edge) -> None:
    edge.counts.write()
    edge.freshness.close()
    edge.direct.close()


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    with caplog.at_level(logging.INFO, logger="ratecard.requests"):
        yield caplog


def answered(log: pytest.LogCaptureFixture) -> tuple[int, int]:
    """How many requests views answered, and how many the edge."""
    lines = [record.getMessage() for record in log.records if "graphql" in record.getMessage()]
    counts = [int(line.split(", ")[1].split()[0]) for line in lines if "at the edge" in line]
    return len(lines) - len(counts), sum(counts)


def scans() -> int:
    """How often the table of revisions was read, by connections that have ended."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stat_clear_snapshot(), pg_stat_force_next_flush()")
        cursor.execute("SELECT seq_scan + idx_scan FROM pg_stat_user_tables WHERE relname = 'catalog_catalogrevision'")
        return int(cursor.fetchone()[0])


@pytest.mark.usefixtures("public_catalog")
def test_the_same_question_is_asked_once(own_database: Database, log: pytest.LogCaptureFixture) -> None:
    assert len(set(loops.run(at_once(CONFIG)))) == 1
    assert answered(log) == (1, REQUESTS - 1)


@pytest.mark.usefixtures("public_catalog")
def test_requests_that_wait_share_a_check(own_database: Database) -> None:
    before = scans()
    assert len(set(loops.run(at_once(CONFIG)))) == 1
    wait_until(lambda: scans() > before)  # a connection that ends reports what it read
    assert scans() - before <= 6  # a check or two, and what builds the registry's view


@pytest.mark.usefixtures("public_catalog")
def test_what_is_asked_one_after_the_other_is_checked_each_time(own_database: Database) -> None:
    before = scans()
    loops.run(in_turn(*[CONFIG] * 30))
    wait_until(lambda: scans() - before >= 30)


@pytest.mark.usefixtures("public_catalog")
def test_an_operation_that_took_long_once_leaves_the_loop(
    own_database: Database, log: pytest.LogCaptureFixture
) -> None:
    async def few_and_many() -> list[int]:
        edge = Edge(nothing_else, most_bytes=1_000_000, stale_seconds=0)
        try:
            answers = [await ask(edge, QUOTES, quotes=quotes) for quotes in [1] * 6 + [100] * 6]
            return [len(json.loads(answer)["data"]["a"]) for answer in answers]
        finally:
            end(edge)

    assert loops.run(few_and_many()) == [1] * 6 + [100] * 6
    by_views, at_the_edge = answered(log)
    assert by_views >= 6  # the first, and all but one of the large ones
    assert at_the_edge >= 2


@pytest.mark.usefixtures("public_catalog")
def test_a_query_that_asks_for_much_is_not_answered_on_the_loop(
    own_database: Database, log: pytest.LogCaptureFixture
) -> None:
    image, whole = "{image: {tier: QUALITY, count: 4}}", "id token expiresAt lines { modelName maxCredits tier size }"
    images, quotes = ", ".join([image] * 45), f"quotes(inputs: $i) {{ ... on Quote {{ {whole} }} }}"
    document = f"query Q($i: [QuoteInput!]! = [{images}]) {{ a: {quotes} b: {quotes} c: {quotes} }}"
    answers = loops.run(in_turn(*[document] * 5))
    assert [len(json.loads(answer)["data"]["c"]) for answer in answers] == [45] * 5
    assert answered(log) == (5, 0)


@pytest.mark.usefixtures("public_catalog")
def test_a_quote_needs_no_thread_after_the_first(own_database: Database, log: pytest.LogCaptureFixture) -> None:
    answers = loops.run(in_turn(*[QUOTE] * 10))
    quotes = [json.loads(answer)["data"]["quote"] for answer in answers]
    assert [quote["maxCredits"] for quote in quotes] == [20] * 10
    assert len({quote["token"] for quote in quotes}) == 10
    by_views, at_the_edge = answered(log)
    assert by_views + at_the_edge == 10
    assert 1 <= by_views <= 4  # until one of them has taken little time


def test_what_needs_the_database_goes_to_a_view(own_database: Database, log: pytest.LogCaptureFixture) -> None:
    now = clock.now()
    token = tokens.create(integration_name="shop", name="x", scopes=SCOPES, now=now).token
    tokens.authenticate(token=token, now=now)  # or Django's view would, to note that it is used
    account = id_of("Account", selling.account().id)
    mine = QUOTE.replace("(input", f'(account: "{account}", input')
    answers = loops.run(in_turn(*[QUOTE] * 6, *[mine] * 6, *[QUOTE] * 6, token=token))
    assert [json.loads(answer)["data"]["quote"]["maxCredits"] for answer in answers] == [20] * 18
    by_views, at_the_edge = answered(log)
    assert by_views + at_the_edge == 18
    assert 6 < by_views <= 15  # all of the account, which the database is asked for
