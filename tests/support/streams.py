"""Listening to /graphql/stream/ in tests."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import httpx
from django.http import HttpResponse

from backend.api.graphql.stream import Admitted
from tests.support import loops
from tests.support.api import Api

PATH = "/graphql/stream/"
QUERY = "subscription { catalogPublished { number } }"
ACCEPT = {"Accept": "text/event-stream"}
LIMIT_SECONDS = 30


def ask(caller: Api, document: str = QUERY, **headers: str) -> HttpResponse:
    """What Django says to somebody who wants to listen."""
    wanted = {**ACCEPT, **caller.headers, **headers}
    answer: Any = caller.client.post(PATH, {"query": document}, content_type="application/json", headers=wanted)
    return answer  # type: ignore[no-any-return]


def first_event(answer: HttpResponse) -> dict[str, Any]:
    """The first event of a stream that was admitted; another answer's body."""
    if not isinstance(answer, Admitted):
        refused: dict[str, Any] = json.loads(answer.content)
        return refused
    return loops.run(asyncio.wait_for(_first(answer), LIMIT_SECONDS))


async def _first(answer: Admitted) -> dict[str, Any]:
    events = answer.events()
    found: dict[str, Any] = json.loads((await anext(events)).partition("data: ")[2])
    await events.aclose()
    return found


def codes(caller: Api, document: str = QUERY) -> list[str]:
    """The codes of the errors that somebody who wants to listen gets."""
    return [error["extensions"]["code"] for error in first_event(ask(caller, document)).get("errors", [])]


@contextmanager
def listening(base: str, **headers: str) -> Iterator[Iterator[int]]:
    """The revisions that a server sends, as they come."""
    body, headers = {"query": QUERY}, {**ACCEPT, **headers}
    with httpx.stream("POST", base + PATH, json=body, headers=headers, timeout=LIMIT_SECONDS) as response:
        yield _revisions(response)


def _revisions(response: httpx.Response) -> Iterator[int]:
    limit = time.monotonic() + LIMIT_SECONDS
    for line in response.iter_lines():
        assert time.monotonic() < limit, "there were only pings"
        if line.startswith("data: {"):
            limit = time.monotonic() + LIMIT_SECONDS
            yield _revision(line)


@asynccontextmanager
async def listening_in_a_crowd(client: httpx.AsyncClient) -> AsyncIterator[AsyncIterator[int]]:
    async with client.stream("POST", PATH, json={"query": QUERY}, headers=ACCEPT) as response:
        yield (_revision(line) async for line in response.aiter_lines() if line.startswith("data: {"))


def _revision(line: str) -> int:
    found: int = json.loads(line.removeprefix("data: "))["data"]["catalogPublished"]["number"]
    return found
