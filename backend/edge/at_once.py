"""Which queries are answered on the event loop: those that needed no database and little time when a view did.

Handing a request to a thread and making it Django's costs more than a quote does. A view answers the first of an
operation, and says how: the next ones have its headers, and a body by the same schema.
"""

import json
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
        self._headers: dict[Hashable, Headers] = {}

    def answer(self, question: Question, request: EdgeRequest, body: bytes) -> Answer | None:
        """None where a view is to answer, in a thread."""
        headers = self._headers.get(question.shape)
        operation = hash(question.operation)
        if headers is None or not body or operation not in self._operations:
            return None
        content = at_once.answer(json.loads(body), request)
        if content is None:
            self._operations.discard(operation)
            return None
        whole = [*headers, (LENGTH, b"%d" % len(content))]
        return Answer(200, *encoded(200, whole, content, coding=question.coding))

    def note(self, question: Question, request: EdgeRequest, answer: Answer, *, seconds: float) -> None:
        """How a view answered, in so many seconds of its thread."""
        if not request.needs_no_database or answer.status != 200 or seconds > LONGEST_SECONDS:
            return
        for known in (self._operations, self._headers):
            if len(known) >= MAX_KNOWN:
                known.clear()
        self._operations.add(hash(question.operation))
        self._headers[question.shape] = [header for header in answer.headers if header[0] not in OF_BODY]
