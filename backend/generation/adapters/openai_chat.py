"""OpenAI's chat completions, and the many servers that speak them."""

from collections.abc import Mapping

from backend.generation import texts, usage_reports
from backend.generation.adapters import openai
from backend.generation.calls import Request, Response, TextCall
from backend.generation.events import Event
from backend.generation.json_reading import at, list_at, number_at, parse, text_at
from backend.generation.outcomes import Outcome
from backend.generation.texts import EventStream, Finish
from backend.pricing.usage import TokenUsage, from_openai

NAME, PROTOCOLS = "openai-chat", ("openai",)
ADDRESS = openai.ADDRESS
FINISHES: Mapping[str, Finish] = {"length": "length", "content_filter": "blocked"}


def request(*, call: TextCall, key: str) -> Request:
    system = [] if call.system is None else [{"role": "system", "content": call.system}]
    body: dict[str, object] = {
        "model": call.model,
        "messages": [*system, {"role": "user", "content": call.prompt}],
        call.output_limit_parameter or "max_completion_tokens": call.max_output_tokens,
    }
    if call.temperature is not None:
        body["temperature"] = float(call.temperature)
    if call.json is True:
        body["response_format"] = {"type": "json_object"}
    elif call.json is not False:
        schema = {"name": "answer", "strict": True, "schema": call.json}
        body["response_format"] = {"type": "json_schema", "json_schema": schema}
    if call.stream:
        body |= {"stream": True, "stream_options": {"include_usage": True}}
    return Request(path="/chat/completions", headers=openai.headers(key), body=body)


def outcome(*, call: TextCall, response: Response) -> Outcome:
    body = parse(response.body)
    if failed := openai.failure(response=response, body=body):
        return failed
    choice = at(body, "choices", 0)
    refusal, finish = text_at(choice, "message", "refusal"), text_at(choice, "finish_reason")
    text = at(choice, "message", "content")
    return texts.outcome(
        text="" if text is None and finish == "length" else text_at(choice, "message", "content"),
        finish="blocked" if refusal else _finish(finish),
        usage=_usage(body),
        request_id=openai.request_id(response.headers),
    )


def stream(*, call: TextCall, headers: Mapping[str, str]) -> EventStream:
    return _Stream(request_id=openai.request_id(headers))


class _Stream(EventStream):
    def read(self, event: Event) -> None:
        if event.data == "[DONE]":
            self.is_done = True
            return
        chunk = parse(event.data or "")
        if (error := at(chunk, "error")) is not None:
            self.error = openai.error_kind(error=error)
        elif not isinstance(at(chunk, "choices"), list):
            self.is_broken = True
        if at(chunk, "usage") is not None:
            self.usage = _usage(chunk)
        for choice in list_at(chunk, "choices"):
            if number_at(choice, "index") in (0, None):
                self._read_choice(choice)

    def _read_choice(self, choice: object) -> None:
        self.add(at(choice, "delta", "content"))
        self.is_refused = self.is_refused or bool(at(choice, "delta", "refusal"))
        self.finish = _finish(text_at(choice, "finish_reason")) or self.finish


def _finish(reason: str | None) -> Finish | None:
    return FINISHES.get(reason, "stop") if reason else None


def _usage(body: object) -> TokenUsage | None:
    return usage_reports.read(reader=from_openai, report=at(body, "usage"), service_tier=text_at(body, "service_tier"))
