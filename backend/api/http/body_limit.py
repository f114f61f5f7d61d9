"""The most that a request may send. Django keeps a whole body on the disk before it checks it, however long."""

import json
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

CODE = "BODY_TOO_LARGE"
READ_ON = 10
"""A body up to so many times too large is read and dropped, so that its client reads the answer."""


class BodyLimit:
    """An ASGI application around another: it answers 413 to a body of more than `most` bytes.

    One that says its length is refused before it is read, another as soon as it passes the limit.
    """

    def __init__(self, application: ASGIApp, *, most: int) -> None:
        self.application, self.most = application, most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        length = _length(scope) if scope["type"] == "http" else None
        if length is not None and length > self.most:
            await self._refuse(scope, send, hang_up=length > self.most * READ_ON)
            return
        exchange = _Exchange(receive, send, self.most)
        await self.application(scope, exchange.receive, exchange.send)
        if exchange.is_refused:
            await self._refuse(scope, send, hang_up=True)

    async def _refuse(self, scope: Scope, send: Send, *, hang_up: bool) -> None:
        message = f"A request may send up to {self.most:,} bytes. Send less."
        await refuse(scope, send, status=413, code=CODE, message=message, hang_up=hang_up)


@dataclass(slots=True)
class _Exchange:
    """To the application, a body that grows too large is a client that has gone."""

    _receive: Receive
    _send: Send
    left: int
    is_answered: bool = False

    @property
    def is_refused(self) -> bool:
        return self.left < 0 and not self.is_answered

    async def receive(self) -> Message:
        message = await self._receive()
        self.left -= len(message.get("body", b""))
        return {"type": "http.disconnect"} if self.left < 0 else message

    async def send(self, message: Message) -> None:
        if not self.is_refused:
            self.is_answered = True
            await self._send(message)


def _length(scope: Scope) -> int | None:
    length = _header(scope, b"content-length")
    return int(length) if length.isdigit() else None


def _header(scope: Scope, name: bytes) -> bytes:
    value: bytes = dict(scope["headers"]).get(name, b"")
    return value


async def refuse(scope: Scope, send: Send, *, status: int, code: str, message: str, hang_up: bool = False) -> None:
    """Answer in the shape of the interface. Hanging up does not wait for a body that nobody reads."""
    kind, content = _answer(scope, code, message)
    headers = [(b"content-type", kind), (b"content-length", str(len(content)).encode())]
    if hang_up:
        headers.append((b"connection", b"close"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": content})


def _answer(scope: Scope, code: str, message: str) -> tuple[bytes, bytes]:
    """In the shape of the channel: for programs JSON, for people a sentence."""
    if b"text/html" in _header(scope, b"accept"):
        return b"text/plain; charset=utf-8", message.encode()
    return b"application/json", json.dumps(error_of(scope["path"], code=code, message=message)).encode()


def error_of(path: str, *, code: str, message: str) -> dict[str, object]:
    """An error in the shape of the interface at an address."""
    if path.startswith("/graphql"):
        return {"errors": [{"message": message, "extensions": {"code": code}}]}
    return {"error": {"code": code, "message": message}}
