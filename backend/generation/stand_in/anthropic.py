"""Anthropic's messages."""

from collections.abc import Iterator
from typing import Any

from backend.generation.stand_in.asked import Asked, Json
from backend.generation.stand_in.text_answers import Event, TextProtocol
from backend.generation.stand_in.usages import Report
from backend.generation.stand_in.writing import Written

REASONS = {"stop": "end_turn", "length": "max_tokens", "blocked": "refusal"}
OF_THE_END = ("output_tokens", "server_tool_use", "output_tokens_details")
"""What usage has only at the end of a stream."""


def read(body: Any, links: str) -> Asked:
    """Raises KeyError without `max_tokens`, which it requires."""
    chosen = body.get("output_config", {}).get("format")
    return Asked(
        protocol="anthropic-messages",
        model=body["model"],
        prompt=body["messages"][-1]["content"],
        is_streamed=body.get("stream", False),
        max_tokens=body["max_tokens"],
        json_schema=None if chosen is None else chosen["schema"],
        links=links,
    )


def _whole(asked: Asked, written: Written, report: Report) -> Json:
    content = [{"type": "text", "text": written.text}] if written.text else []
    return {**_head(asked), "content": content, "stop_reason": REASONS[written.finish], **report}


def _head(asked: Asked) -> Json:
    return {"id": "msg_stand_in", "type": "message", "role": "assistant", "model": asked.model}


def _events(asked: Asked, written: Written, report: Report) -> Iterator[Event]:
    usage, at_start, at_end = report.get("usage"), report, report
    if isinstance(usage, dict):
        at_start = {"usage": {**{name: usage[name] for name in usage if name not in OF_THE_END}, "output_tokens": 1}}
        at_end = {"usage": {name: usage[name] for name in usage if name in OF_THE_END}}
    yield _named("message_start", message={**_head(asked), "content": [], "stop_reason": None, **at_start})
    yield _named("content_block_start", index=0, content_block={"type": "text", "text": ""})
    yield _named("ping")
    for piece in written.pieces:
        yield _named("content_block_delta", index=0, delta={"type": "text_delta", "text": piece})
    yield _named("content_block_stop", index=0)
    yield _named("message_delta", delta={"stop_reason": REASONS[written.finish], "stop_sequence": None}, **at_end)
    yield _named("message_stop")


def _named(kind: str, **fields: object) -> Event:
    return kind, {"type": kind, **fields}


MESSAGES = TextProtocol(whole=_whole, events=_events, error_event=lambda body: ("error", body), id_header="request-id")
