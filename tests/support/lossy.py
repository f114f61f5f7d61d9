"""A lossy connection to a server: the first request is processed, but its answer is lost."""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import cycle
from threading import Thread
from types import MappingProxyType
from typing import Any

import httpx

NO_DATABASE = json.dumps({"data": None, "errors": [{"message": "", "extensions": {"code": "DATABASE_UNAVAILABLE"}}]})


BUSY = json.dumps({"data": {"field": {"__typename": "Busy", "code": "BUSY", "message": "", "path": None}}})


def operation_of(body: bytes) -> str:
    (name, *_) = re.findall(r"(?:query|mutation) (\w+)", body.decode())
    return str(name)


class LossyServer(ThreadingHTTPServer):
    """`seen` are the bodies that arrived: the first answer to each becomes none, a 503, a GraphQL error, or busy."""

    def __init__(self, base: str, way: "type[Way] | None" = None) -> None:
        super().__init__(("127.0.0.1", 0), way or Way)
        self.base = base
        self.url = f"http://127.0.0.1:{self.server_port}"
        self.seen: list[bytes] = []
        self.losses: Iterator[Any] = cycle(
            [None, (503, b""), (200, NO_DATABASE.encode()), (200, BUSY.encode(), {"Retry-After": "1"})]
        )

    def lost(self) -> list[str]:
        """The operations whose first answer was lost."""
        return [operation_of(body) for body in dict.fromkeys(self.seen)]


class Way(BaseHTTPRequestHandler):
    server: LossyServer

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        real = self.passed_on(body)
        answer = (real.status_code, real.content) if body in self.server.seen else next(self.server.losses)
        self.server.seen.append(body)
        if answer is not None:
            self.answer(*answer)

    def passed_on(self, body: bytes) -> httpx.Response:
        headers = {name: self.headers[name] for name in ("Authorization", "Content-Type")}
        return httpx.post(f"{self.server.base}{self.path}", content=body, headers=headers)

    def answer(self, status: int, content: bytes, headers: Mapping[str, str] = MappingProxyType({})) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Tests are quiet."""


@contextmanager
def losing_first_answers(base: str) -> Iterator[LossyServer]:
    with LossyServer(base) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
