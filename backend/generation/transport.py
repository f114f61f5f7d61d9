"""The one way to providers, for all adapters: a checked address, an end in time and bytes, no redirect, no retry.

A call that fails says whether anything was sent. What was sent and never answered may have been done and billed, so its
cost is unknown; what was never sent costs nothing. It takes long to import: import it where a call is made.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol, TypeAlias
from urllib.parse import urlsplit, urlunsplit

import httpx

from backend.generation.adapters import ImageAdapter, TextAdapter
from backend.generation.calls import ImageCall, Request, Response, TextCall
from backend.generation.outcomes import RETRYABLE, ErrorKind, Failed, Outcome
from backend.generation.texts import EventStream
from backend.shared import outbound

SENDABLE = re.compile(r"[\x21-\x7e]+")
WORK_IS_SENT = "http11.send_request_body.started"  # without its body a request is no work

OnText: TypeAlias = Callable[[str], None]


class Reader(Protocol):
    """Takes an answer in pieces, and says what it means when it ends or is cut."""

    def feed(self, chunk: bytes) -> None: ...

    def outcome(self, *, is_whole: bool) -> Outcome: ...


Readers: TypeAlias = Callable[[int, Mapping[str, str]], Reader]
"""The reader of an answer with a status and headers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transport:
    """Each call ends within `seconds` and reads up to `max_bytes`."""

    seconds: float
    max_bytes: int
    resolve: outbound.Resolver | None = None

    def text(
        self,
        *,
        adapter: TextAdapter,
        call: TextCall,
        key: str,
        address: str | None = None,
        on_text: OnText | None = None,
    ) -> Outcome:
        """Send a call and read its answer; `on_text` gets each piece of a streamed text as it comes.

        `address` is called instead of the provider's own. Raises CallNotPossible and what `on_text` raises.
        """

        def reader(status: int, headers: Mapping[str, str]) -> Reader:
            if call.stream and 200 <= status < 300 and "json" not in headers.get("content-type", ""):
                return _Streamed(adapter.stream(call=call, headers=headers), on_text)
            return _Whole(lambda body: adapter.outcome(call=call, response=_response(status, headers, body)))

        return self._send(adapter.request(call=call, key=key), key, address or adapter.ADDRESS, reader)

    def images(self, *, adapter: ImageAdapter, call: ImageCall, key: str, address: str | None = None) -> Outcome:
        """As `text`."""

        def reader(status: int, headers: Mapping[str, str]) -> Reader:
            return _Whole(lambda body: adapter.outcome(call=call, response=_response(status, headers, body)))

        return self._send(adapter.request(call=call, key=key), key, address or adapter.ADDRESS, reader)

    def _send(self, request: Request, key: str, address: str, reader: Readers) -> Outcome:
        if not SENDABLE.fullmatch(key):
            return _unsent(ErrorKind.AUTH)
        try:
            url = httpx.URL(url_of(address=address, path=request.path))
        except (ValueError, httpx.InvalidURL):
            return _unsent(ErrorKind.BAD_REQUEST)
        with outbound.client(seconds=self.seconds, max_bytes=self.max_bytes, resolve=self.resolve) as client:
            return _exchange(client, url, request, reader)


def url_of(*, address: str, path: str) -> str:
    """Both may have a query: some servers want their version in that of the address."""
    parts, (path, _, query) = urlsplit(address), path.partition("?")
    both = "&".join(filter(None, (parts.query, query)))
    return urlunsplit(parts._replace(path=parts.path.rstrip("/") + path, query=both))


def _exchange(client: httpx.Client, url: httpx.URL, request: Request, reader: Readers) -> Outcome:
    steps = set[str]()
    try:
        with client.stream(
            request.method,
            url,
            headers=request.headers,
            content=request.content(),
            extensions={"trace": lambda step, _: steps.add(step)},
        ) as answer:
            return _read(answer, reader(answer.status_code, dict(answer.headers.items())))
    except httpx.TransportError as error:
        is_sent = WORK_IS_SENT in steps and not isinstance(error, httpx.LocalProtocolError)
        return _unanswered(error) if is_sent else _unsent(_kind_of(error))


def _read(answer: httpx.Response, reader: Reader) -> Outcome:
    try:
        for chunk in answer.iter_raw():
            reader.feed(chunk)
    except httpx.TransportError as error:
        return _cut(reader.outcome(is_whole=False), error)
    return reader.outcome(is_whole=True)


def _cut(outcome: Outcome, error: httpx.TransportError) -> Outcome:
    """An answer may say all before it is cut; what it lacks otherwise has the reason why it was cut."""
    if not isinstance(outcome, Failed) or not outcome.cost_unknown or outcome.error is not ErrorKind.PROVIDER_ERROR:
        return outcome
    unanswered = _unanswered(error)
    return replace(outcome, error=unanswered.error, retryable=unanswered.retryable)


def _unanswered(error: httpx.TransportError) -> Failed:
    kind = _kind_of(error)
    is_retryable = not isinstance(error, outbound.AnswerRefused)  # the next answer would be as long
    return Failed(error=kind, retryable=is_retryable, cost_unknown=True)


def _unsent(kind: ErrorKind) -> Failed:
    return Failed(error=kind, retryable=kind in RETRYABLE, is_sent=False)


def _kind_of(error: httpx.TransportError) -> ErrorKind:
    match error:
        case outbound.AddressRefused():
            return ErrorKind.BAD_REQUEST
        case httpx.TimeoutException():
            return ErrorKind.TIMEOUT
    return ErrorKind.PROVIDER_ERROR


def _response(status: int, headers: Mapping[str, str], body: bytes) -> Response:
    return Response(status=status, headers=headers, body=body)


class _Whole:
    def __init__(self, read: Callable[[bytes], Outcome]) -> None:
        self._read, self._body = read, bytearray()

    def feed(self, chunk: bytes) -> None:
        self._body += chunk

    def outcome(self, *, is_whole: bool) -> Outcome:
        """A body in JSON shows itself whether it is whole."""
        return self._read(bytes(self._body))


class _Streamed:
    def __init__(self, stream: EventStream, on_text: OnText | None) -> None:
        self._stream, self._on_text = stream, on_text

    def feed(self, chunk: bytes) -> None:
        text = self._stream.feed(chunk)
        if text and self._on_text is not None:
            self._on_text(text)

    def outcome(self, *, is_whole: bool) -> Outcome:
        return self._stream.outcome(is_whole=is_whole)
