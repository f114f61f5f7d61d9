"""Somebody who holds a row in psql, and shoppers who don't know it."""

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import psycopg

from backend.accounts import tokens
from backend.accounts.scopes import SCOPES
from backend.shared import clock
from tests.support import selling
from tests.support.charging import document
from tests.support.databases import Database
from tests.support.ids import id_of
from tests.support.servers import server

READ = "{ accounts { totalCount } }"
"""Needs a connection of the pool: it is never kept."""


@dataclass(frozen=True)
class Answer:
    seconds: float
    response: httpx.Response

    @property
    def code(self) -> str | None:
        """Of the one field of a mutation, or of the error beside the data."""
        body = self.response.json()
        if errors := body.get("errors"):
            return str(errors[0]["extensions"]["code"])
        (field,) = body["data"].values()
        return field.get("code") if isinstance(field, dict) else None


Request = Callable[[], Answer]


class Shop:
    """Asks a server, each time over a connection of its own."""

    def __init__(self, base: str, headers: dict[str, str]) -> None:
        self.base, self.headers = base, headers

    def ask(self, text: str, **variables: Any) -> Answer:
        body = {"query": text, "variables": variables}
        return self.timed(lambda client: client.post("/graphql", json=body))

    def health(self) -> Answer:
        return self.timed(lambda client: client.get("/health/"))

    def timed(self, request: Callable[[httpx.Client], httpx.Response]) -> Answer:
        with httpx.Client(base_url=self.base, headers=self.headers, timeout=60) as client:
            started = time.monotonic()
            response = request(client)
            return Answer(time.monotonic() - started, response)

    def adjust(self, account: Any, key: str, **values: Any) -> Answer:
        input = {"account": id_of("Account", account), "credits": 1, "reason": "a test", "idempotencyKey": key}
        return self.ask(document("creditsAdjust"), input=input | values)

    def release(self, hold: Any, key: str) -> Answer:
        return self.ask(document("holdRelease"), input={"hold": id_of("Hold", hold), "idempotencyKey": key})


@contextmanager
def shop(database: Database, name: str = "shop", **environment: str) -> Iterator[Shop]:
    """Of a server of its own with a pool of connections, as in production."""
    token = tokens.create(integration_name=name, name="tests", scopes=SCOPES, now=clock.now()).token
    with server(database.url, DATABASE_POOL="true", **environment) as base:
        yield Shop(base, {"Authorization": f"Bearer {token}"})


@contextmanager
def held(database: Database, statement: str, *values: Any) -> Iterator[None]:
    """Another session holds what a statement locks."""
    with psycopg.connect(database.url) as session:
        session.execute(statement.encode(), values)
        yield
        session.rollback()


@contextmanager
def sent(requests: Sequence[Request]) -> Iterator[list[Answer]]:
    """All at once, beside what is done within; their answers are there at the end."""
    answers: list[Answer] = []
    with ThreadPoolExecutor(max_workers=len(requests)) as pool:
        running = [pool.submit(request) for request in requests]
        yield answers
        answers.extend(each.result() for each in running)


def rich_account(external_id: str = "customer-1", integration: str = "shop") -> Any:
    account = selling.account(external_id, integration).id
    selling.grant(account, 100)
    return account
