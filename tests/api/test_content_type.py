"""A header Content-Type that can't be read is refused at every address, before Django reads it."""

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from backend.config.asgi import application

BAD = [
    b"text/plain; x*=nope''secret",
    b"multipart/form-data; boundary*=idna''%ff%fe",
    b"application/json; charset*=utf-8''%00",
    b"application/json; x*" + b"9" * 5_000 + b"*=secret",
]


def ask(path: str, content_type: bytes) -> list[Any]:
    sent: list[Any] = []

    async def receive() -> Any:
        return {"type": "http.request", "body": b"{}"}

    async def send(message: Any) -> None:
        sent.append(message)

    headers = [(b"host", b"127.0.0.1"), (b"content-type", content_type)]
    scope = {"type": "http", "method": "POST", "path": path, "headers": headers, "query_string": b""}

    async def run() -> None:
        await application(scope, receive, send)

    with ThreadPoolExecutor(1) as elsewhere:  # this thread may run a browser's loop
        elsewhere.submit(asyncio.run, run()).result()
    return sent


@pytest.mark.parametrize("path", ["/graphql", "/graphql/stream/"])
@pytest.mark.parametrize("content_type", BAD)
def test_it_is_refused(path: str, content_type: bytes, caplog: pytest.LogCaptureFixture) -> None:
    start, body = ask(path, content_type)
    assert (start["status"], caplog.text) == (400, "")
    message = "The header Content-Type can't be read. Send a plain one, such as application/json."
    assert json.loads(body["body"]) == {"errors": [{"message": message, "extensions": {"code": "BAD_CONTENT_TYPE"}}]}


@pytest.mark.parametrize("path", ["/health/", "/login/", "/admin/"])
def test_other_channels_answer_in_their_shape(path: str) -> None:
    start, body = ask(path, BAD[0])
    assert (start["status"], b'{"error": {"code": "BAD_CONTENT_TYPE"' in body["body"]) == (400, True)
