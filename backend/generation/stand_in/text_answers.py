"""What the text protocols share: an answer as a whole or as a stream, and what goes wrong inside one."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from backend.generation.stand_in import errors, usages, writing
from backend.generation.stand_in.asked import Answer, Asked, Json, in_json
from backend.generation.stand_in.moments import Moment
from backend.generation.stand_in.usages import Report
from backend.generation.stand_in.writing import Written

Event: TypeAlias = tuple[str | None, object]
"""A server-sent event: its name, if it has one, and its data as JSON or as a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextProtocol:
    whole: Callable[[Asked, Written, Report], Json]
    events: Callable[[Asked, Written, Report], Iterable[Event]]
    error_event: Callable[[Json], Event] = lambda body: (None, body)
    id_header: str = "x-request-id"


def answer(protocol: TextProtocol, asked: Asked, moment: Moment) -> Answer:
    written = writing.write(asked, moment)
    sent = max(1, len(asked.prompt.split()))
    report = usages.report(protocol=asked.protocol, moment=moment, sent=sent, made=written.tokens)
    error = errors.body(asked, Moment("server-error")) if moment.name == "error-in-200" else None
    if not asked.is_streamed:
        body = protocol.whole(asked, written, report) if error is None else error
        return in_json(body, headers={protocol.id_header: "req_stand_in"})
    events = [*protocol.events(asked, written, report)]
    if error is not None:
        events = [events[0], protocol.error_event(error)]
    if moment.name == "no-end":
        del events[-1]
    headers = {"content-type": "text/event-stream", protocol.id_header: "req_stand_in"}
    return Answer(headers=headers, pieces=[_bytes(event) for event in events], is_stream=True)


def _bytes(event: Event) -> bytes:
    name, data = event
    line = data if isinstance(data, str) else json.dumps(data)
    return (f"event: {name}\n" if name else "").encode() + f"data: {line}\n\n".encode()
