"""OpenAI: chat completions, Responses and images."""

from collections.abc import Iterator, Sequence
from typing import Any

from backend.generation.stand_in import errors, pictures, usages
from backend.generation.stand_in.asked import Answer, Asked, Json, in_json
from backend.generation.stand_in.moments import Moment
from backend.generation.stand_in.text_answers import Event, TextProtocol
from backend.generation.stand_in.usages import Report
from backend.generation.stand_in.writing import Finish, Written

CREATED = 1_790_000_000
ONE_IMAGE_ONLY = "dall-e"
"""How the names of models begin that make one image a call."""

FINISHES = {"stop": "stop", "length": "length", "blocked": "content_filter"}
STATUSES: dict[Finish, tuple[str, Json | None]] = {
    "stop": ("completed", None),
    "length": ("incomplete", {"reason": "max_output_tokens"}),
    "blocked": ("incomplete", {"reason": "content_filter"}),
}
LAST_EVENTS = {"completed": "response.completed", "incomplete": "response.incomplete"}


def read_chat(body: Any, links: str) -> Asked:
    is_streamed = body.get("stream", False)
    return Asked(
        protocol="openai-chat",
        model=body["model"],
        prompt=body["messages"][-1]["content"],
        is_streamed=is_streamed,
        with_usage=not is_streamed or body.get("stream_options", {}).get("include_usage", False),
        max_tokens=body.get("max_completion_tokens", body.get("max_tokens")),
        json_schema=_schema(body.get("response_format"), "json_schema"),
        links=links,
    )


def read_responses(body: Any, links: str) -> Asked:
    return Asked(
        protocol="openai-responses",
        model=body["model"],
        prompt=body["input"],
        is_streamed=body.get("stream", False),
        max_tokens=body.get("max_output_tokens"),
        json_schema=_schema(body.get("text", {}).get("format")),
        links=links,
    )


def _schema(chosen: Any, *path: str) -> Json | None:
    if chosen is None or chosen["type"] == "text":
        return None
    if chosen["type"] == "json_object":
        return {}
    for step in path:
        chosen = chosen[step]
    schema: Json = chosen["schema"]
    return schema


def read_images(body: Any, links: str) -> Asked:
    """Only the older family takes `response_format`, and it reports no usage."""
    width, height = map(int, body.get("size", "1024x1024").split("x"))
    return Asked(
        protocol="openai-images",
        model=body["model"],
        prompt=body["prompt"],
        count=body.get("n", 1),
        size=(width, height),
        as_base64=body.get("response_format", "b64_json") == "b64_json",
        with_usage="response_format" not in body,
        links=links,
    )


def _whole_chat(asked: Asked, written: Written, report: Report) -> Json:
    message = {"role": "assistant", "content": written.text, "refusal": None}
    choice = {"index": 0, "message": message, "finish_reason": FINISHES[written.finish]}
    return {**_head("chat.completion", asked), "choices": [choice], **report}


def _chat_events(asked: Asked, written: Written, report: Report) -> Iterator[Event]:
    head = _head("chat.completion.chunk", asked)
    deltas = [{"role": "assistant", "content": ""}, *({"content": piece} for piece in written.pieces)]
    for delta in deltas:
        yield None, {**head, "choices": [{"index": 0, "delta": delta, "finish_reason": None}]}
    yield None, {**head, "choices": [{"index": 0, "delta": {}, "finish_reason": FINISHES[written.finish]}]}
    if asked.with_usage and report:
        yield None, {**head, "choices": [], **report}
    yield None, "[DONE]"


def _head(kind: str, asked: Asked) -> Json:
    return {"id": "chatcmpl-stand-in", "object": kind, "created": CREATED, "model": asked.model}


def _whole_responses(asked: Asked, written: Written, report: Report) -> Json:
    status, incomplete = STATUSES[written.finish]
    content = [{"type": "output_text", "text": written.text, "annotations": []}] if written.text else []
    message = {"type": "message", "id": "msg_stand_in", "role": "assistant", "status": status, "content": content}
    fields = {"status": status, "error": None, "incomplete_details": incomplete, "output": [message]}
    return {
        "id": "resp_stand_in",
        "object": "response",
        "created_at": CREATED,
        "model": asked.model,
        **fields,
        **report,
    }


def _responses_events(asked: Asked, written: Written, report: Report) -> Sequence[Event]:
    whole = _whole_responses(asked, written, report)
    first = {**whole, "status": "in_progress", "incomplete_details": None, "output": [], "usage": None}
    deltas: list[Json] = [{"type": "response.output_text.delta", "delta": piece} for piece in written.pieces]
    bodies: list[Json] = [
        {"type": "response.created", "response": first},
        *deltas,
        {"type": "response.output_text.done", "text": written.text},
        {"type": LAST_EVENTS[str(whole["status"])], "response": whole},
    ]
    return [(str(body["type"]), {**body, "sequence_number": number}) for number, body in enumerate(bodies)]


def _responses_error(body: Json) -> Event:
    return "error", {"type": "error", "sequence_number": 9, "error": body["error"]}


CHAT = TextProtocol(whole=_whole_chat, events=_chat_events)
RESPONSES = TextProtocol(whole=_whole_responses, events=_responses_events, error_event=_responses_error)


def images(asked: Asked, moment: Moment) -> Answer:
    if moment.name == "error-in-200":
        return in_json(errors.body(asked, Moment("server-error")))
    names = ("url", "b64_json")
    numbers = range(pictures.count(asked, moment))
    data = [pictures.image(asked, moment, number=number, names=names) for number in numbers]
    sent, made = max(1, len(asked.prompt.split())), 1_000 * len(data)
    report = usages.report(protocol=asked.protocol, moment=moment, sent=sent, made=made) if asked.with_usage else {}
    return in_json({"created": CREATED, "data": data, **report}, headers={"x-request-id": "req_stand_in"})
