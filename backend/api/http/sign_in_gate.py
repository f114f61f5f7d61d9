"""The gate in front of Django for who types a password or a code: how many attempts come in, from where, at once.

A hash takes a third of a second of a core. Whoever waits, waits here, where it costs no thread, no connection to the
database and no CPU; a body is read before, so that a slow client keeps nobody else waiting. Names are counted by
allauth, over all processes; addresses here, in each.
"""

import asyncio
import json
import time
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from ipaddress import IPv6Address, ip_address
from math import ceil

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from backend.accounts.audit import Origin
from backend.api.http.body_limit import error_of
from backend.api.http.request_origin import origin_of

PATHS = ("/login/", "/admin/login/", "/account/")
SINGLE_SIGN_ON = "/account/oidc/"
"""Each of its requests waits for the identity provider."""
AT_ONCE = 2
PAGES_AT_ONCE = 4
SINGLE_SIGN_ON_AT_ONCE = 4
MOST_WAITING = 64
MOST_WAITING_OF_ADDRESS = 16
MINUTE = 60.0
PAUSE = 2.0
"""Before a refusal: who is refused at once asks again at once, and that costs more than the hash."""
MOST_PAUSING = 500
BODY_SECONDS = 10
BODY_BYTES = 20_000
MOST_ADDRESSES = 10_000
MOST_NOTES_A_MINUTE = 60
CODE = "TOO_MANY_ATTEMPTS"


@dataclass(slots=True)
class Address:
    """What came from one address: the times of its attempts in the last minute, and who waits for a turn."""

    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    attempts: deque[float] = field(default_factory=deque)
    waiting: int = 0
    noted: float | None = None

    def forget(self, now: float) -> None:
        while self.attempts and self.attempts[0] <= now - MINUTE:
            self.attempts.popleft()


class SignInGate:
    """An ASGI application around another: `most_a_minute` attempts of an address, in this process.

    `note` keeps that an address was refused, once a minute.
    """

    def __init__(
        self,
        application: ASGIApp,
        *,
        most_a_minute: int,
        note: Callable[[Origin], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.application, self.note, self.clock = application, note, clock
        self.most_a_minute = most_a_minute
        self.addresses: dict[str, Address] = {}
        self.notes: deque[float] = deque()
        self.waiting = self.pausing = 0
        self.slots, self.pages = asyncio.Semaphore(AT_ONCE), asyncio.Semaphore(PAGES_AT_ONCE)
        self.single_sign_on = asyncio.Semaphore(SINGLE_SIGN_ON_AT_ONCE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"].removeprefix(scope.get("root_path", "")) if scope["type"] == "http" else ""
        if path.startswith(SINGLE_SIGN_ON):
            async with self.single_sign_on:
                await self.application(scope, receive, send)
        elif path.startswith(PATHS) and scope["method"] == "POST":
            await self._attempt(path, scope, receive, send)
        elif path.startswith(PATHS):
            async with self.pages:
                await self.application(scope, receive, send)
        else:
            await self.application(scope, receive, send)

    async def _attempt(self, path: str, scope: Scope, receive: Receive, send: Send) -> None:
        client = address_of(scope)
        address = self._address(client)
        seconds = self._seconds_to_wait(address)
        if seconds:
            await self._refuse(address, origin_of(path=path, address=_host(scope)), seconds, scope, send)
            return
        address.attempts.append(self.clock())
        body = await _read(receive)
        if body is None:
            await _answer(scope, send, status=413, message="Send a form of a sign-in page, in time.")
            return
        async with self._turn(address):
            await self.application(scope, _again(body, receive), send)

    @asynccontextmanager
    async def _turn(self, address: Address) -> AsyncIterator[None]:
        self.waiting += 1
        address.waiting += 1
        try:
            async with address.turn, self.slots:
                yield
        finally:
            self.waiting -= 1
            address.waiting -= 1

    def _seconds_to_wait(self, address: Address) -> int:
        """Until there is room for another attempt; 0 where there is."""
        now = self.clock()
        address.forget(now)
        if len(address.attempts) >= self.most_a_minute:
            return max(1, ceil(address.attempts[0] + MINUTE - now))
        is_full = self.waiting >= MOST_WAITING or address.waiting >= MOST_WAITING_OF_ADDRESS
        return ceil(PAUSE) if is_full else 0

    async def _refuse(self, address: Address, origin: Origin, seconds: int, scope: Scope, send: Send) -> None:
        await self._keep(address, origin)
        if self.pausing < MOST_PAUSING:
            self.pausing += 1
            try:
                await asyncio.sleep(PAUSE)
            finally:
                self.pausing -= 1
        message = f"Too many attempts to sign in. Try again in {seconds} seconds."
        await _answer(scope, send, status=429, message=message, retry_after=seconds)

    async def _keep(self, address: Address, origin: Origin) -> None:
        """Once a minute for an address, and not without end: this is written to a table that keeps everything."""
        now = self.clock()
        while self.notes and self.notes[0] <= now - MINUTE:
            self.notes.popleft()
        was_noted = address.noted is not None and address.noted > now - MINUTE
        if not was_noted and len(self.notes) < MOST_NOTES_A_MINUTE:
            address.noted = now
            self.notes.append(now)
            await asyncio.get_running_loop().run_in_executor(None, self.note, origin)

    def _address(self, client: str) -> Address:
        if client not in self.addresses and len(self.addresses) >= MOST_ADDRESSES:
            self._forget_idle()
        return self.addresses.setdefault(client, Address())

    def _forget_idle(self) -> None:
        now = self.clock()
        for address in self.addresses.values():
            address.forget(now)
        busy = {client: each for client, each in self.addresses.items() if each.attempts or each.waiting}
        # Where all are busy the oldest go: a flood from so many addresses is bounded by the slots alone.
        self.addresses = dict(list(busy.items())[-(MOST_ADDRESSES // 2) :])


def address_of(scope: Scope) -> str:
    """What is counted as one client: an IPv4 address, or the network that a provider gives to one customer."""
    host = _host(scope)
    try:
        address = ip_address(host or "")
    except ValueError:
        return host or "socket"
    if isinstance(address, IPv6Address):
        address = address.ipv4_mapped or IPv6Address(int(address) >> 64 << 64)
    return str(address)


def _host(scope: Scope) -> str | None:
    client = scope.get("client")
    return client[0] if client else None


async def _read(receive: Receive) -> list[Message] | None:
    """The messages of a body; None where it is too long or takes too long, or its client has gone."""
    messages: list[Message] = []
    size = 0
    try:
        async with asyncio.timeout(BODY_SECONDS):
            while not messages or messages[-1].get("more_body", False):
                message = await receive()
                if message["type"] == "http.disconnect":
                    return None
                size += len(message.get("body", b""))
                if size > BODY_BYTES:
                    return None
                messages.append(message)
    except TimeoutError:
        return None
    return messages


def _again(messages: list[Message], receive: Receive) -> Receive:
    waiting = iter(messages)

    async def again() -> Message:
        return next(waiting, None) or await receive()

    return again


async def _answer(scope: Scope, send: Send, *, status: int, message: str, retry_after: int | None = None) -> None:
    """For people a page that needs no style, for programs JSON."""
    accepts = dict(scope["headers"]).get(b"accept", b"")
    if b"text/html" in accepts:
        kind, content = b"text/plain; charset=utf-8", message.encode()
    else:
        kind = b"application/json"
        content = json.dumps(error_of(scope["path"], code=CODE, message=message)).encode()
    headers = [
        (b"content-type", kind),
        (b"content-length", str(len(content)).encode()),
        (b"cache-control", b"no-store"),
    ]
    if retry_after is not None:
        headers.append((b"retry-after", str(retry_after).encode()))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": content})
