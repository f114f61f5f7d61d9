"""Answers in the coding that their client asks for: brotli, gzip or none.

The tag of each answer becomes a weak one, since it names the same content in several codings. Streams of events, and
whatever else does not say its length, pass as they are. The length of compressed pages reveals no secret (BREACH): the
only one that they hold is the CSRF token, which Django masks differently each time.
"""

import asyncio
import gzip
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

import brotli
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

Headers: TypeAlias = list[tuple[bytes, bytes]]
LEAST_BYTES = 1_000
THREAD_FROM_BYTES = 100_000
"""What is longer takes milliseconds, in which the event loop goes on."""
LONGEST_HEADER = 200
"""Of Accept-Encoding, since what was read of it is remembered. Browsers send 25 bytes."""
TYPES = ("text/", "application/json", "application/graphql-response+json", "application/javascript", "image/svg+xml")


def _brotli(content: bytes) -> bytes:
    compressed: bytes = brotli.compress(content, quality=5)  # smaller than gzip makes it, in less time
    return compressed


def _gzip(content: bytes) -> bytes:
    return gzip.compress(content, compresslevel=6, mtime=0)


CODINGS: Mapping[str, Callable[[bytes], bytes]] = {"br": _brotli, "gzip": _gzip}
"""The preferred one first."""


def coding_of(accept_encoding: bytes) -> str:
    """The coding to answer in; empty for none. Of those that are accepted the client's weights decide, then ours."""
    return _chosen(accept_encoding) if len(accept_encoding) <= LONGEST_HEADER else ""


@lru_cache(maxsize=1_000)
def _chosen(accept_encoding: bytes) -> str:
    weights = dict(map(_weighted, accept_encoding.decode("latin-1").lower().split(",")))
    accepted = {coding: weights.get(coding, weights.get("*", 0.0)) for coding in CODINGS}
    best = max(CODINGS, key=accepted.__getitem__)
    return best if accepted[best] > 0 and accepted[best] >= weights.get("identity", 0.0) else ""


def _weighted(part: str) -> tuple[str, float]:
    coding, _, parameter = part.partition(";")
    name, _, weight = parameter.strip().partition("=")
    try:
        return coding.strip(), float(weight) if name.strip() == "q" else 1.0
    except ValueError:
        return coding.strip(), 0.0


class Compression:
    """An ASGI application around another."""

    def __init__(self, application: ASGIApp) -> None:
        self.application = application

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.application(scope, receive, send)
            return
        asked = dict(scope["headers"])
        if b"W/" in (tag := asked.get(b"if-none-match", b"")):
            # This header compares weakly, but WhiteNoise compares its own tags as text.
            others = [(name, value) for name, value in scope["headers"] if name != b"if-none-match"]
            scope = {**scope, "headers": [*others, (b"if-none-match", tag.replace(b"W/", b""))]}
        coding = coding_of(asked.get(b"accept-encoding", b""))
        await self.application(scope, receive, _Answer(send, coding, is_head=scope["method"] == "HEAD").send)


@dataclass(slots=True)
class _Answer:
    """One answer on its way: its start waits for the whole body where that is to be compressed."""

    to_client: Send
    coding: str
    is_head: bool
    start: Message | None = None
    body: bytearray = field(default_factory=bytearray)

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            # Django sends names as they were written, ASGI wants them in small letters.
            headers = MutableHeaders(raw=[(name.lower(), value) for name, value in message["headers"]])
            _describe(headers)
            message["headers"] = headers.raw
            if self.coding and message["status"] == 200 and _is_worth_it(headers):
                self.start = message
            else:
                await self.to_client(message)
        elif self.start is None:
            await self.to_client(message)
        else:
            self.body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._finish(self.start)

    async def _finish(self, start: Message) -> None:
        headers, content = MutableHeaders(raw=start["headers"]), bytes(self.body)
        headers["content-encoding"] = self.coding
        if self.is_head:
            del headers["content-length"]  # known only of what is compressed
        else:
            compress = CODINGS[self.coding]
            if len(content) < THREAD_FROM_BYTES:
                content = compress(content)
            else:
                content = await asyncio.to_thread(compress, content)
            headers["content-length"] = str(len(content))
        start["headers"] = headers.raw
        await self.to_client(start)
        await self.to_client({"type": "http.response.body", "body": content})


def encoded(status: int, headers: Headers, content: bytes, *, coding: str) -> tuple[Headers, bytes]:
    """The headers and the body of a whole answer in a coding, for who has it at once."""
    changed = MutableHeaders(raw=list(headers))
    _describe(changed)
    if coding and status == 200 and _is_worth_it(changed):
        content = CODINGS[coding](content)
        changed["content-encoding"], changed["content-length"] = coding, str(len(content))
    return changed.raw, content


def _describe(headers: MutableHeaders) -> None:
    is_stream = headers.get("content-type", "").startswith("text/event-stream")
    if not is_stream and "accept-encoding" not in headers.get("vary", "").lower():
        headers.add_vary_header("Accept-Encoding")
    if headers.get("etag", "").startswith('"'):
        headers["etag"] = "W/" + headers["etag"]


def _is_worth_it(headers: MutableHeaders) -> bool:
    length = headers.get("content-length", "")
    is_long = length.isdigit() and int(length) >= LEAST_BYTES
    return is_long and "content-encoding" not in headers and headers.get("content-type", "").startswith(TYPES)
