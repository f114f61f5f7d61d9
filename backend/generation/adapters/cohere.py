"""Cohere's chat, version 2. What is billed is less than what the model reads: its own instructions are not."""

from collections.abc import Mapping
from decimal import Decimal

from backend.generation import failures, texts, usage_reports
from backend.generation.calls import Request, Response, TextCall
from backend.generation.events import Event
from backend.generation.json_reading import at, list_at, parse, text_at
from backend.generation.outcomes import ErrorKind, Outcome
from backend.generation.texts import EventStream, Finish
from backend.pricing.usage import TokenUsage, from_openai

NAME, PROTOCOLS = "cohere-chat", ("cohere",)
ADDRESS = "https://api.cohere.com"
FINISHES: Mapping[str, Finish] = {
    "COMPLETE": "stop",
    "STOP_SEQUENCE": "stop",
    "MAX_TOKENS": "length",
    "ERROR_TOXIC": "blocked",
}
STATUSES = {404: ErrorKind.MODEL_RETIRED, 498: ErrorKind.AUTH}


def request(*, call: TextCall, key: str) -> Request:
    system = [] if call.system is None else [{"role": "system", "content": call.system}]
    body: dict[str, object] = {
        "model": call.model,
        "messages": [*system, {"role": "user", "content": call.prompt}],
        "max_tokens": call.max_output_tokens,
        "stream": call.stream,
    }
    if call.temperature is not None:
        body["temperature"] = float(call.temperature)
    if call.json is not False:
        schema = {} if call.json is True else {"json_schema": call.json}
        body["response_format"] = {"type": "json_object", **schema}
    headers = {"authorization": f"Bearer {key}", "content-type": "application/json"}
    return Request(path="/v2/chat", headers=headers, body=body)


def outcome(*, call: TextCall, response: Response) -> Outcome:
    if not 200 <= response.status < 300:
        return failures.refused(
            error=STATUSES.get(response.status) or failures.of_status(response.status),
            status=response.status,
            retry_after=failures.retry_after(response.headers),
        )
    body = parse(response.body)
    parts = [part for part in list_at(body, "message", "content") if text_at(part, "type") == "text"]
    pieces = [text_at(part, "text") for part in parts]
    return texts.outcome(
        text=None if None in pieces else "".join(filter(None, pieces)),
        finish=_finish(text_at(body, "finish_reason")),
        usage=_usage(at(body, "usage")),
        request_id=None,
    )


def stream(*, call: TextCall, headers: Mapping[str, str]) -> EventStream:
    return _Stream()


class _Stream(EventStream):
    def read(self, event: Event) -> None:
        data = parse(event.data or "")
        match text_at(data, "type"):
            case None:
                self.is_broken = True
            case "content-delta":
                self.add(at(data, "delta", "message", "content", "text"))
            case "message-end":
                self.error = ErrorKind.PROVIDER_ERROR if at(data, "delta", "error") else None
                self.finish = _finish(text_at(data, "delta", "finish_reason"))
                self.usage, self.is_done = _usage(at(data, "delta", "usage")), True


def _finish(reason: str | None) -> Finish | None:
    return FINISHES.get(reason, "error") if reason else None


def _usage(usage: object) -> TokenUsage | None:
    sides = (_whole(at(usage, "billed_units", name)) for name in ("input_tokens", "output_tokens"))
    report = dict(zip(("prompt_tokens", "completion_tokens"), sides, strict=True))
    return usage_reports.read(reader=from_openai, report=report)


def _whole(count: object) -> object:
    """Cohere's counts are floats by their type: 12.0 is 12."""
    return (
        int(count) if isinstance(count, Decimal) and 0 <= count < usage_reports.MAX_TOKENS and count % 1 == 0 else count
    )
