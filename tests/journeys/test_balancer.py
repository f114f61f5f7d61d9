"""Two servers on one database behind a balancer: whichever of them answers, the answer is the same."""

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from uuid import uuid4

import httpx
import psutil
import psycopg
import pytest

from backend.accounts import tokens
from backend.accounts.scopes import SCOPES
from backend.shared import clock
from tests.support import loops, selling
from tests.support.balancer import balancer
from tests.support.charging import document
from tests.support.databases import Database
from tests.support.ids import id_of
from tests.support.publishing import change_model
from tests.support.run_database import address
from tests.support.servers import free_port, server_process
from tests.support.streams import listening

PRICE = '{ aiModel(modelName: "dall-e-3") { ... on ImageModel { creditsPerImage } } }'
QUOTE = """query Q($account: ID!) {
  quote(input: {image: {tier: QUALITY, count: 2}}, account: $account) { ... on Quote { token } }
}"""
HELD = "query H($id: ID!) { account(id: $id) { credits { balance held } } }"
PUBLISHES = 10
OF_A_PROCESS = 20 + 1 + 2
"""Connections: the pool's, the edge's, and two that listen. docs/operating.md counts with it."""


class Caller:
    """Connects again for each request, so that the next server answers."""

    def __init__(self, base: str, token: str) -> None:
        self.base, self.headers = base, {"Authorization": f"Bearer {token}", "Connection": "close"}

    def data(self, text: str, **variables: Any) -> Any:
        answer = httpx.post(
            f"{self.base}/graphql", json={"query": text, "variables": variables}, headers=self.headers, timeout=30
        ).json()
        assert "errors" not in answer, answer
        return answer["data"]


@contextmanager
def two_servers(database: Database) -> Iterator[tuple[str, list[psutil.Process]]]:
    ports = [free_port(), free_port()]
    with ExitStack() as running:
        processes = [running.enter_context(server_process(database.url, port, DATABASE_POOL="true")) for port in ports]
        yield running.enter_context(balancer(ports)), processes


@pytest.fixture
def token(own_database: Database) -> str:
    return tokens.create(integration_name="shop", name="tests", scopes=SCOPES, now=clock.now()).token


def connections(database: Database) -> int:
    query = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()"
    with psycopg.connect(address("postgres"), autocommit=True) as admin:
        row = admin.execute(query, [database.name]).fetchone()
    assert row is not None
    return int(row[0])


def test_reads_streams_and_movements_go_on_whichever_server_answers(own_database: Database, token: str) -> None:
    account = selling.account().id
    selling.grant(account, 1_000)
    named = id_of("Account", account)
    with two_servers(own_database) as (base, processes):
        caller = Caller(base, token)
        # Each listener is with another server, and both hear of each publish.
        with listening(base) as one, listening(base) as two:
            assert [next(one), next(two)] == [1, 1]
            for place in range(PUBLISHES):
                number = change_model("dall-e-3", credits_per_image=6 + place).revision
                prices = [caller.data(PRICE)["aiModel"]["creditsPerImage"] for _ in processes]
                assert prices == [6 + place] * 2
                assert [next(one), next(two)] == [number] * 2

        # One key, both servers, one hold.
        quote, key = caller.data(QUOTE, account=named)["quote"]["token"], str(uuid4())
        sent = {"quoteToken": quote, "account": named, "idempotencyKey": key}
        answers = [caller.data(document("holdCreate"), input=sent)["holdCreate"] for _ in range(4)]
        assert [answer["hold"]["id"] for answer in answers] == [answers[0]["hold"]["id"]] * 4
        assert caller.data(HELD, id=named)["account"]["credits"] == {"balance": 1_000, "held": 30}

        # A revoked token opens at neither.
        other = tokens.create(integration_name="shop", name="other", scopes=SCOPES, now=clock.now())
        assert [Caller(base, other.token).data(PRICE) for _ in processes] == [caller.data(PRICE)] * 2
        tokens.revoke(prefix=other.token.split("_")[1], now=clock.now())
        refused = [
            httpx.post(f"{base}/graphql", json={"query": PRICE}, headers=Caller(base, other.token).headers)
            for _ in processes
        ]
        assert [answer.status_code for answer in refused] == [401, 401]

        # One server dies: what it was answering is lost, and the next connection goes to the other.
        processes[0].kill()
        processes[0].wait()
        settle = {"hold": answers[0]["hold"]["id"], "usage": {"calls": [{"images": 2}]}, "idempotencyKey": str(uuid4())}
        settled = [caller.data(document("holdSettle"), input=settle)["holdSettle"] for _ in range(2)]
        assert [answer["hold"]["charged"] for answer in settled] == [30, 30]
        assert caller.data(HELD, id=named)["account"]["credits"] == {"balance": 970, "held": 0}
        with listening(base) as left:
            assert next(left) == 1 + PUBLISHES


def test_a_process_takes_no_more_connections_than_the_documentation_counts_with(
    own_database: Database, token: str
) -> None:
    account = id_of("Account", selling.account().id)
    body = {"query": HELD, "variables": {"id": account}}
    headers = {"Authorization": f"Bearer {token}"}

    async def crowd(base: str) -> int:
        most = 0
        limits = httpx.Limits(max_connections=80, max_keepalive_connections=0)
        async with httpx.AsyncClient(base_url=base, limits=limits, headers=headers, timeout=60) as client:
            for _ in range(3):
                waiting = [asyncio.create_task(client.post("/graphql", json=body)) for _ in range(80)]
                while not all(task.done() for task in waiting):
                    most = max(most, await asyncio.to_thread(connections, own_database))
                assert {task.result().status_code for task in waiting} == {200}
        return most

    before = connections(own_database)
    with two_servers(own_database) as (base, processes), listening(base), listening(base):
        most = loops.run(crowd(base)) - before
    assert len(processes) < most <= OF_A_PROCESS * len(processes)
