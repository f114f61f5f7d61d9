"""The gate in front of Django: what comes in, waits or is refused, on a clock of the test's own."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from backend.accounts.audit import Origin
from backend.api.http import sign_in_gate
from backend.api.http.sign_in_gate import SignInGate, address_of
from tests.support import loops

FORM = b"login=mara&password=x"
OTHERS = {"type": "http.response.body", "body": b""}


class Stage:
    """A gate in front of an application that notes what it gets and, where `hold` is set, waits for it."""

    def __init__(self, most_a_minute: int = 10) -> None:
        self.now = 0.0
        self.hold: asyncio.Event | None = None
        self.inside = self.most_inside = 0
        self.bodies: list[bytes] = []
        self.notes: list[Origin] = []
        self.gate = SignInGate(
            self.application, most_a_minute=most_a_minute, note=self.notes.append, clock=lambda: self.now
        )

    async def application(self, scope: Any, receive: Any, send: Any) -> None:
        self.inside += 1
        self.most_inside = max(self.most_inside, self.inside)
        message = await receive()
        self.bodies.append(message.get("body", b""))
        if self.hold is not None:
            await self.hold.wait()
        self.inside -= 1
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send(OTHERS)

    async def ask(
        self,
        host: str = "203.0.113.1",
        path: str = "/login/",
        method: str = "POST",
        accept: bytes = b"",
        **options: Any,
    ) -> tuple[int, dict[bytes, bytes], bytes]:
        sent: list[Any] = []

        async def send(message: Any) -> None:
            sent.append(message)

        async def receive() -> Any:
            return {"type": "http.request", "body": FORM}

        scope = {
            "type": "http",
            "method": method,
            "path": path,
            "headers": [(b"accept", accept)],
            "client": (host, 1),
        }
        await self.gate({**scope, **options}, options.get("receive", receive), send)
        return sent[0]["status"], dict(sent[0]["headers"]), sent[1]["body"]


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is refused waits for two seconds, which most tests need not."""
    monkeypatch.setattr(sign_in_gate, "PAUSE", 0.01)


def run(story: Callable[[], Awaitable[Any]]) -> Any:
    async def whole() -> Any:
        return await story()

    return loops.run(whole())


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0.001)


def test_an_address_has_so_many_attempts_in_a_minute() -> None:
    async def story() -> None:
        stage = Stage(most_a_minute=3)
        assert [(await stage.ask())[0] for _ in range(4)] == [200, 200, 200, 429]
        assert (await stage.ask("203.0.113.2"))[0] == 200
        stage.now = 59.5
        status, headers, _ = await stage.ask()
        assert (status, headers[b"retry-after"]) == (429, b"1")
        stage.now = 60.0
        assert (await stage.ask())[0] == 200
        assert stage.bodies == [FORM] * 5

    run(story)


@pytest.mark.parametrize(
    ("path", "method", "counted"),
    [
        ("/login/", "POST", True),
        ("/admin/login/", "POST", True),
        ("/account/2fa/authenticate/", "POST", True),
        ("/account/password/change/", "POST", True),
        ("/login/", "GET", False),
        ("/graphql", "POST", False),
        ("/logout/", "POST", False),
        ("/account/oidc/sso/login/", "POST", False),
    ],
)
def test_what_is_an_attempt(path: str, method: str, counted: bool) -> None:
    async def story() -> list[int]:
        stage = Stage(most_a_minute=1)
        return [(await stage.ask(path=path, method=method))[0] for _ in range(2)]

    assert run(story) == [200, 429 if counted else 200]


def test_two_at_once_and_one_of_an_address() -> None:
    async def story() -> None:
        stage = Stage()
        stage.hold = asyncio.Event()
        same = [asyncio.create_task(stage.ask()) for _ in range(3)]
        await until(lambda: stage.inside == 1)
        await asyncio.sleep(0.01)
        assert stage.inside == 1
        others = [asyncio.create_task(stage.ask(f"203.0.113.{number}")) for number in range(2, 6)]
        await until(lambda: stage.inside == 2)
        stage.hold.set()
        assert {status for status, *_ in await asyncio.gather(*same, *others)} == {200}
        assert stage.most_inside == 2

    run(story)


def test_so_many_wait_and_no_more() -> None:
    async def story() -> None:
        stage = Stage(most_a_minute=1_000)
        stage.hold = asyncio.Event()
        waiting = [asyncio.create_task(stage.ask()) for _ in range(16)]
        await until(lambda: stage.gate.waiting == 16)
        assert (await stage.ask())[0] == 429
        waiting += [asyncio.create_task(stage.ask(f"203.0.113.{number}")) for number in range(2, 50)]
        await until(lambda: stage.gate.waiting == 64)
        status, headers, _ = await stage.ask("203.0.113.99")
        assert (status, headers[b"retry-after"]) == (429, b"1")
        stage.hold.set()
        assert {status for status, *_ in await asyncio.gather(*waiting)} == {200}
        assert stage.gate.waiting == 0

    run(story)


def test_a_slow_body_keeps_nobody_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sign_in_gate, "BODY_SECONDS", 0.05)

    async def never() -> Any:
        await asyncio.sleep(60)

    async def story() -> None:
        stage = Stage()
        slow = [asyncio.create_task(stage.ask(receive=never)) for _ in range(3)]
        await asyncio.sleep(0)
        assert (await stage.ask())[0] == 200
        assert [status for status, *_ in await asyncio.gather(*slow)] == [413] * 3

    run(story)


def test_a_long_body_is_not_read() -> None:
    async def long() -> Any:
        return {"type": "http.request", "body": b"x" * 10_001, "more_body": True}

    async def story() -> None:
        stage = Stage()
        assert (await stage.ask(receive=long))[0] == 413
        assert stage.bodies == []

    run(story)


def test_a_refusal_says_what_to_do_in_the_shape_of_who_asks() -> None:
    async def story() -> None:
        stage = Stage(most_a_minute=1)
        await stage.ask()
        _, headers, body = await stage.ask()
        message = "Too many attempts to sign in. Try again in 60 seconds."
        assert json.loads(body) == {"error": {"code": "TOO_MANY_ATTEMPTS", "message": message}}
        assert headers[b"cache-control"] == b"no-store"
        _, headers, body = await stage.ask(accept=b"text/html")
        assert (headers[b"content-type"], body) == (b"text/plain; charset=utf-8", message.encode())

    run(story)


def test_who_is_refused_waits_for_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sign_in_gate, "PAUSE", 0.2)

    async def story() -> float:
        stage = Stage(most_a_minute=1)
        await stage.ask()
        started = asyncio.get_running_loop().time()
        await stage.ask()
        return asyncio.get_running_loop().time() - started

    assert run(story) >= 0.2


def test_a_refused_address_is_noted_once_a_minute_and_not_without_end() -> None:
    async def story() -> None:
        stage = Stage(most_a_minute=1)
        for _ in range(5):
            await stage.ask(path="/admin/login/")
        assert stage.notes == [Origin(channel="admin", address="203.0.113.1")]  # type: ignore[arg-type]
        stage.now = 60.0
        for _ in range(3):
            await stage.ask()
        assert len(stage.notes) == 2
        for number in range(2, 100):
            for _ in range(2):
                await stage.ask(f"198.51.100.{number}")
        assert len(stage.notes) == 61  # of which the first is older than a minute

    run(story)


def test_addresses_do_not_pile_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sign_in_gate, "MOST_ADDRESSES", 10)

    async def story() -> None:
        stage = Stage()
        for number in range(100):
            await stage.ask(f"203.0.113.{number}")
            assert len(stage.gate.addresses) <= 10
        stage.now = 60.0
        await stage.ask("203.0.113.200")
        assert len(stage.gate.addresses) <= 10

    run(story)


@pytest.mark.parametrize(
    ("client", "counted_as"),
    [
        (("203.0.113.7", 5), "203.0.113.7"),
        (("2001:db8:1:2:3:4:5:6", 5), "2001:db8:1:2::"),
        (("2001:db8:1:2:ffff::1", 5), "2001:db8:1:2::"),
        (("::ffff:203.0.113.7", 5), "203.0.113.7"),
        (("testclient", 5), "testclient"),
        (None, "socket"),
        ((None, 5), "socket"),
    ],
)
def test_who_is_counted_as_one(client: Any, counted_as: str) -> None:
    assert address_of({"client": client}) == counted_as
