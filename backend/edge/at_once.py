"""Which queries are answered on the event loop: those that needed no database and little time when a view did.

Handing a request to a thread and making it Django's costs more than a quote does. A view answers the first of an
operation, and says how: the next ones have its headers, and a body by the same schema.
"""

import json
import time
from collections.abc import Hashable

from backend.api.edge_request import EdgeRequest
from backend.api.graphql import at_once
from backend.api.http.compression import encoded
from backend.edge.answers import Answer, Headers
from backend.edge.questions import Question

LONGEST_SECONDS = 0.004
"""Of work on the loop, while nobody else is answered."""
MAX_KNOWN = 2_000
LENGTH = b"content-length"
OF_BODY = (LENGTH, b"content-encoding")


class AtOnce:
    def __init__(self) -> None:
        self._operations: set[int] = set()
        self._slow: set[int] = set()
        self._headers: dict[Hashable, Headers] = {}

    def answer(self, question: Question, request: EdgeRequest, body: bytes) -> Answer | None:
        """None where a view is to answer, in a thread."""
        headers = self._headers.get(question.shape)
        operation = hash(question.operation)
        if headers is None or not body or operation not in self._operations:
            return None
        started = time.thread_time()
        content = at_once.answer(json.loads(body), request)
        if time.thread_time() - started > LONGEST_SECONDS:
            self._slow.add(operation)  # with other variables it asks for more: it is not for the loop
        if content is None or operation in self._slow:
            self._operations.discard(operation)
        if content is None:
            return None
        whole = [*headers, (LENGTH, b"%d" % len(content))]
        return Answer(200, *encoded(200, whole, content, coding=question.coding))

    def note(self, question: Question, request: EdgeRequest, answer: Answer, *, seconds: float) -> None:
        """How a view answered, in so many seconds of its thread."""
        if not request.needs_no_database or answer.status != 200 or seconds > LONGEST_SECONDS:
            return
        operation = hash(question.operation)
        if operation in self._slow:
            return
        for known in (self._operations, self._slow, self._headers):
            if len(known) >= MAX_KNOWN:
                known.clear()
        self._operations.add(operation)
        self._headers[question.shape] = [header for header in answer.headers if header[0] not in OF_BODY]
