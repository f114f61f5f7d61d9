"""Which coding an answer has, by the header Accept-Encoding."""

import gzip
from typing import Any

import brotli
import pytest

from backend.api.http.compression import Compression, coding_of
from tests.support import loops

LONG = b"0123456789" * 1_000


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("", ""),
        ("identity", ""),
        ("gzip", "gzip"),
        ("gzip, deflate", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("GZIP;Q=1.0", "gzip"),
        ("*", "br"),
        ("br;q=0, *;q=0.1", "gzip"),
        ("br;q=0.5, gzip", "gzip"),
        ("gzip;q=0", ""),
        ("gzip;q=0.5, identity", ""),
        ("gzip;q=nothing", ""),
        ("brotli", ""),
        ("gzip" + "," * 196, "gzip"),
        ("gzip" + "," * 197, ""),
    ],
)
def test_the_clients_weights_decide(accepted: str, coding: str) -> None:
    assert coding_of(accepted.encode()) == coding


def answer(
    *parts: bytes, status: int = 200, method: str = "GET", sent: dict[str, str] | None = None, **headers: str
) -> tuple[int, dict[str, str], bytes]:
    """What a client gets that accepts everything, of an application that answers with these parts and headers."""
    messages: list[Any] = []
    given = [(name.replace("_", "-").title().encode(), value.encode()) for name, value in headers.items()]
    request = {"accept-encoding": "gzip, br", **(sent or {})}

    async def application(scope: Any, receive: Any, send: Any) -> None:
        tag = dict(scope["headers"]).get(b"if-none-match", b"")
        await send({"type": "http.response.start", "status": status, "headers": [*given, (b"x-asked", tag)]})
        for part in parts:
            await send({"type": "http.response.body", "body": part, "more_body": part is not parts[-1]})

    async def send(message: Any) -> None:
        messages.append(message)

    async def receive() -> Any:
        return {"type": "http.request"}

    scope = {"type": "http", "method": method, "headers": [(k.encode(), v.encode()) for k, v in request.items()]}
    loops.run(Compression(application)(scope, receive, send))
    start, *bodies = messages
    got = {name.decode(): value.decode() for name, value in start["headers"]}
    return start["status"], got, b"".join(message["body"] for message in bodies)


def test_a_long_answer_is_compressed_whatever_parts_it_comes_in() -> None:
    _, headers, body = answer(LONG[:7], LONG[7:], content_type="application/json", content_length="10000")
    assert (headers["content-encoding"], headers["vary"]) == ("br", "Accept-Encoding")
    assert headers["content-length"] == str(len(body))
    assert brotli.decompress(body) == LONG


def test_a_very_long_answer_is_compressed_too() -> None:
    text = LONG * 11
    _, headers, body = answer(
        text, content_type="text/html", content_length="110000", sent={"accept-encoding": "gzip"}, vary="Cookie"
    )
    assert (headers["content-encoding"], headers["vary"]) == ("gzip", "Cookie, Accept-Encoding")
    assert gzip.decompress(body) == text


@pytest.mark.parametrize(
    "headers",
    [
        {"content_type": "text/event-stream"},
        {"content_type": "text/html"},
        {"content_type": "image/png", "content_length": "10000"},
        {"content_type": "text/css", "content_length": "10000", "content_encoding": "gzip"},
        {"content_type": "text/css", "content_length": "999"},
        {"content_type": "text/css", "content_length": "10000", "status": 206},
    ],
    ids=["events", "of unknown length", "an image", "compressed before", "short", "a part"],
)
def test_other_answers_pass_as_they_are(headers: Any) -> None:
    status, got, body = answer(LONG, **headers)
    assert (status, body) == (headers.get("status", 200), LONG)
    assert got.get("content-encoding") == headers.get("content_encoding")
    assert got.get("content-length") == headers.get("content_length")
    assert got.get("vary") == (None if headers["content_type"] == "text/event-stream" else "Accept-Encoding")


def test_a_tag_is_weak_and_compared_as_the_strong_one_it_was() -> None:
    _, headers, _ = answer(b"", status=304, etag='"a"', sent={"if-none-match": 'W/"a", "b"'})
    assert (headers["etag"], headers["x-asked"]) == ('W/"a"', '"a", "b"')


def test_a_head_has_the_headers_of_its_get() -> None:
    _, headers, body = answer(b"", method="HEAD", content_type="text/css", content_length="10000")
    assert (headers["content-encoding"], "content-length" in headers, body) == ("br", False, b"")
