"""Services that sell over HTTP, many at once, whatever happens to the server or its database.

Each charges, or holds and settles, one sale after another. What gets no answer is sent again under the same key.
"""

import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from threading import Event
from typing import Any

import httpx
from django.test import Client

from tests.support.api import Api
from tests.support.charging import move, quote_token

SELLERS = 6
MOST_PER_SALE = 5
PER_CREDIT = 1_000  # tokens that a credit buys of the seed's default model
PATIENCE_SECONDS = 120


class PersistentApi(Api):
    """Asks a server of its own process until it answers."""

    def __init__(self, http: httpx.Client, token: str) -> None:
        super().__init__(Client(), token)
        self.http = http

    def post(self, document: str, **variables: Any) -> dict[str, Any]:
        limit = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < limit:
            answer = self._try({"query": document, "variables": variables})
            if answer is not None:
                return answer
            time.sleep(0.05)
        raise AssertionError("the server does not answer")

    def _try(self, body: dict[str, Any]) -> dict[str, Any] | None:
        try:
            response = self.http.post("/graphql", json=body, headers=self.headers)
        except httpx.TransportError:
            return None
        is_lost = response.status_code == 503 or "DATABASE_UNAVAILABLE" in response.text
        answer: dict[str, Any] | None = None if is_lost else response.json()
        return answer


@dataclass(frozen=True)
class Step:
    """An acknowledged step of a sale: charge, or hold and settle."""

    name: str
    hold_id: str
    charged: int

    @property
    def ends_sale(self) -> bool:
        return self.name != "holdCreate"


class Sellers:
    def __init__(self, *, base: str, token: str, account: str) -> None:
        self.base, self.token, self.account = base, token, account
        self.acknowledged: list[Step] = []
        self.closing = Event()
        self.clients: list[Future[None]] = []

    @contextmanager
    def at_work(self) -> Iterator[None]:
        with ThreadPoolExecutor(max_workers=SELLERS) as pool:
            self.clients = [pool.submit(self._sell, number) for number in range(SELLERS)]
            try:
                yield
            finally:
                self.closing.set()

    def close(self) -> None:
        """Let each end its sale, and raise what went wrong."""
        self.closing.set()
        for client in self.clients:
            client.result(timeout=PATIENCE_SECONDS)

    def wait_for_steps(self, steps: int) -> None:
        enough = len(self.acknowledged) + steps
        while len(self.acknowledged) < enough:
            for client in self.clients:
                assert not client.done(), client.exception()
            time.sleep(0.01)

    def _sell(self, number: int) -> None:
        with httpx.Client(base_url=self.base, timeout=30) as http:
            api = PersistentApi(http, self.token)
            for sale in count():
                if self.closing.is_set():
                    return
                price = 1 + (number + sale) % MOST_PER_SALE
                self._sell_one(api, price=price, key=f"{number}/{sale}", at_once=sale % 2 == 1)

    def _sell_one(self, api: Api, *, price: int, key: str, at_once: bool) -> None:
        if at_once:
            work = {"chargeFor": {"work": {"operationType": "CLUSTERING"}}, "account": self.account}
            self._do(api, "chargeCreate", key, usage=_used(price), **work)
            return
        token = quote_token(api, text={"inputTokens": price * PER_CREDIT, "maxOutputTokens": 0})
        held = self._do(api, "holdCreate", f"{key}/hold", quoteToken=token, account=self.account)
        self._do(api, "holdSettle", f"{key}/settle", hold=held.hold_id, usage=_used(price - 1))

    def _do(self, api: Api, name: str, key: str, **values: Any) -> Step:
        answer = move(api, name, idempotencyKey=key, **values)
        assert answer["__typename"] == "HoldPayload", answer
        step = Step(name, answer["hold"]["id"], answer["hold"]["charged"])
        self.acknowledged.append(step)
        return step


def _used(credits: int) -> dict[str, Any]:
    return {"calls": [{"tokens": {"inputTokens": credits * PER_CREDIT, "outputTokens": 0}}]}
