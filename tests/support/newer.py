"""A server that is newer than its clients: it answers one operation with what their schema does not have yet."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from threading import Thread
from typing import Any

from tests.support.lossy import LossyServer, Way, operation_of

NEWER_ERROR: dict[str, dict[str, Any]] = {
    "HoldCreate": {
        "holdCreate": {
            "__typename": "SpendingLimitReached",
            "code": "SPENDING_LIMIT_REACHED",
            "message": "This month's limit is reached.",
            "path": None,
        }
    }
}
NEWER_HOLD: dict[str, dict[str, Any]] = {
    "HoldById": {
        "hold": {
            "id": "h",
            "status": "DISPUTED",
            **dict.fromkeys(("requestId", "usageRecord", "closedAt")),
            **dict.fromkeys(("createdAt", "expiresAt"), "2026-01-01T00:00:00Z"),
            **dict.fromkeys(("credits", "charged", "released", "absorbed"), 7),
        }
    }
}


class NewerServer(LossyServer):
    """Passes requests on, but gives `answers` to the operations that it names."""

    def __init__(self, base: str, answers: Mapping[str, Mapping[str, Any]]) -> None:
        super().__init__(base, NewerWay)
        self.answers = answers


class NewerWay(Way):
    server: NewerServer

    def do_POST(self) -> None:  # noqa: N802  # the standard library's name
        body = self.rfile.read(int(self.headers["Content-Length"]))
        data = self.server.answers.get(operation_of(body))
        self.answer(200, json.dumps({"data": data}).encode() if data else self.passed_on(body).content)


@contextmanager
def answering(base: str, answers: Mapping[str, Mapping[str, Any]]) -> Iterator[NewerServer]:
    with NewerServer(base, answers) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
