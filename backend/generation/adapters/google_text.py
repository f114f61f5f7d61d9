"""Texts by Google's generateContent."""

from collections.abc import Mapping

from backend.generation import texts
from backend.generation.adapters import google
from backend.generation.calls import Request, Response, TextCall
from backend.generation.events import Event
from backend.generation.json_reading import at, parse
from backend.generation.outcomes import Outcome
from backend.generation.texts import EventStream

NAME, PROTOCOLS = "google-generate", ("google",)
ADDRESS = google.ADDRESS


def request(*, call: TextCall, key: str) -> Request:
    config: dict[str, object] = {"maxOutputTokens": call.max_output_tokens}
    if call.temperature is not None:
        config["temperature"] = float(call.temperature)
    if call.json is not False:
        config["responseMimeType"] = "application/json"
        if call.json is not True:
            config["responseJsonSchema"] = call.json
    method = "streamGenerateContent?alt=sse" if call.stream else "generateContent"
    return google.request(call=call, key=key, method=method, system=call.system, config=config)


def outcome(*, call: TextCall, response: Response) -> Outcome:
    body = parse(response.body)
    if failed := google.failure(response=response, body=body):
        return failed
    return texts.outcome(text=_text(body), finish=google.finish(body), usage=google.usage(body), request_id=None)


def stream(*, call: TextCall, headers: Mapping[str, str]) -> EventStream:
    return _Stream()


class _Stream(EventStream):
    ends_by_itself = True

    def read(self, event: Event) -> None:
        data = parse(event.data or "")
        if (error := at(data, "error")) is not None:
            self.error = google.error_kind(error=error)
        if not isinstance(data, dict) or (text := _text(data)) is None:
            self.is_broken = True
            return
        self.add(text)
        self.finish = google.finish(data) or self.finish
        self.usage = google.usage(data) or self.usage  # each event has all so far


def _text(body: object) -> str | None:
    pieces = [at(part, "text") for part in google.parts(body)]
    if not all(isinstance(piece, str | None) for piece in pieces):
        return None
    return "".join(piece for piece in pieces if isinstance(piece, str))
