"""OpenAI's Responses. They are stored there for a month unless `store` is false."""

from collections.abc import Iterator, Mapping

from backend.generation import texts, usage_reports
from backend.generation.adapters import openai
from backend.generation.calls import Request, Response, TextCall
from backend.generation.events import Event
from backend.generation.json_reading import at, list_at, number_at, parse, text_at
from backend.generation.outcomes import Outcome
from backend.generation.texts import EventStream, Finish
from backend.pricing.usage import TokenUsage, from_openai

NAME, PROTOCOLS = "openai-responses", ("openai-responses",)
ADDRESS = openai.ADDRESS
LAST_EVENTS = {"response.completed", "response.incomplete", "response.failed"}


def request(*, call: TextCall, key: str) -> Request:
    body: dict[str, object] = {
        "model": call.model,
        "input": call.prompt,
        call.output_limit_parameter or "max_output_tokens": call.max_output_tokens,
        "store": False,
    }
    if call.system is not None:
        body["instructions"] = call.system
    if call.temperature is not None:
        body["temperature"] = float(call.temperature)
    if call.json is True:
        body["text"] = {"format": {"type": "json_object"}}
    elif call.json is not False:
        body["text"] = {"format": {"type": "json_schema", "name": "answer", "strict": True, "schema": call.json}}
    if call.stream:
        body["stream"] = True
    return Request(path="/responses", headers=openai.headers(key), body=body)


def outcome(*, call: TextCall, response: Response) -> Outcome:
    body = parse(response.body)
    if failed := openai.failure(response=response, body=body):
        return failed
    return texts.outcome(
        text=_text(body),
        finish=_finish(body),
        usage=_usage(body),
        request_id=openai.request_id(response.headers),
    )


def stream(*, call: TextCall, headers: Mapping[str, str]) -> EventStream:
    return _Stream(request_id=openai.request_id(headers))


class _Stream(EventStream):
    _number = -1

    def read(self, event: Event) -> None:
        data = parse(event.data or "")
        kind = text_at(data, "type")
        self._check_order(number_at(data, "sequence_number"))
        if kind is None:
            self.is_broken = True
        elif kind == "response.output_text.delta":
            self.add(at(data, "delta"))
        elif kind == "response.refusal.delta":
            self.is_refused = True
        elif kind == "error":
            self.error = openai.error_kind(error=at(data, "error") or data)
        elif kind in LAST_EVENTS:
            self._end(at(data, "response"))

    def _end(self, response: object) -> None:
        if (error := at(response, "error")) is not None:
            self.error = openai.error_kind(error=error)
        # It repeats the whole text: where that is another one, events were lost or came out of order.
        self.is_broken = self.is_broken or _text(response) not in ("", self.text)
        self.usage, self.finish, self.is_done = _usage(response), _finish(response), True

    def _check_order(self, number: int | None) -> None:
        if number is not None:
            self.is_broken = self.is_broken or number <= self._number
            self._number = number


def _parts(response: object) -> Iterator[object]:
    for item in list_at(response, "output"):
        if text_at(item, "type") == "message":
            yield from list_at(item, "content")


def _text(response: object) -> str | None:
    pieces = [text_at(part, "text") for part in _parts(response) if text_at(part, "type") == "output_text"]
    return None if None in pieces else "".join(filter(None, pieces))


def _finish(response: object) -> Finish | None:
    if any(text_at(part, "type") == "refusal" for part in _parts(response)):
        return "blocked"
    match text_at(response, "status"), text_at(response, "incomplete_details", "reason"):
        case "completed", _:
            return "stop"
        case "incomplete", "content_filter":
            return "blocked"
        case "incomplete", _:  # some servers leave the reason out
            return "length"
        case "failed" | "cancelled", _:
            return "error"
    return None


def _usage(response: object) -> TokenUsage | None:
    return usage_reports.read(
        reader=from_openai, report=at(response, "usage"), service_tier=text_at(response, "service_tier")
    )
