"""A body that is too large is refused before it is kept; what is read of it is counted."""

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from backend.api.http.body_limit import BodyLimit

MOST = 1_000


class Reader:
    """An application that answers what it was sent, as Django does: the whole body first."""

    def __init__(self, *, answers_first: bool = False) -> None:
        self.answers_first, self.body, self.left = answers_first, b"", False

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if self.answers_first:
            await send({"type": "http.response.start", "status": 200, "headers": []})
        while True:
            message = await receive()
            self.left = message["type"] == "http.disconnect"
            self.body += message.get("body", b"")
            if not message.get("more_body"):
                break
        await send({"type": "http.response.body", "body": self.body})


class Client:
    """Sends its body in pieces of 100 bytes and notes how many were taken."""

    def __init__(self, size: int) -> None:
        self.pieces, self.taken = size // 100, 0
        self.sent: list[Any] = []

    async def receive(self) -> Any:
        self.taken += 1
        return {"type": "http.request", "body": b"x" * 100, "more_body": self.taken < self.pieces}

    async def send(self, message: Any) -> None:
        self.sent.append(message)


def ask(
    reader: Reader, size: int, *, says: int | None = None, path: str = "/graphql", accept: bytes = b"*/*"
) -> Client:
    client = Client(size)
    length = [] if says is None else [(b"content-length", str(says).encode())]
    headers = [(b"accept", accept), *length]
    scope = {"type": "http", "path": path, "headers": headers}
    with ThreadPoolExecutor(1) as elsewhere:  # this thread may run a browser's loop
        elsewhere.submit(asyncio.run, BodyLimit(reader, most=MOST)(scope, client.receive, client.send)).result()
    return client


@pytest.mark.parametrize("says", [MOST, None])
def test_a_body_up_to_the_limit_is_read(says: int | None) -> None:
    reader = Reader()
    client = ask(reader, MOST, says=says)
    assert (len(reader.body), reader.left, client.sent) == (
        MOST,
        False,
        [{"type": "http.response.body", "body": reader.body}],
    )


@pytest.mark.parametrize(("says", "hangs_up"), [(MOST + 1, False), (MOST * 10 + 1, True)])
def test_a_body_that_says_it_is_too_large_is_not_read(says: int, hangs_up: bool) -> None:
    reader = Reader()
    client = ask(reader, says, says=says)
    assert (client.taken, reader.body) == (0, b"")
    start, _ = client.sent
    assert (start["status"], (b"connection", b"close") in start["headers"]) == (413, hangs_up)


@pytest.mark.parametrize("says", [None, MOST])
def test_a_body_that_grows_too_large_is_read_no_further(says: int | None) -> None:
    reader = Reader()
    client = ask(reader, MOST * 100, says=says)
    assert (client.taken, len(reader.body), reader.left) == (11, MOST, True)
    start, body = client.sent
    assert (start["status"], (b"connection", b"close") in start["headers"]) == (413, True)
    assert json.loads(body["body"])["errors"][0]["extensions"]["code"] == "BODY_TOO_LARGE"


def test_an_answer_that_came_first_is_kept() -> None:
    client = ask(Reader(answers_first=True), MOST * 100)
    assert [message.get("status") for message in client.sent] == [200, None]


def test_other_channels_answer_in_their_shape() -> None:
    _, body = ask(Reader(), 0, says=MOST + 1, path="/admin/").sent
    assert json.loads(body["body"])["error"]["code"] == "BODY_TOO_LARGE"


def test_people_read_a_sentence() -> None:
    _, body = ask(Reader(), 0, says=MOST + 1, path="/admin/", accept=b"text/html,*/*;q=0.8").sent
    assert body["body"] == b"A request may send up to 1,000 bytes. Send less."
