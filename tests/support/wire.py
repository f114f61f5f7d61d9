"""Exchanges with providers, as their own SDKs send and read them (tests/wire), in the words of our calls."""

import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from backend.generation.adapters import IMAGES, TEXT
from backend.generation.calls import ImageCall, Request, Response, TextCall
from backend.generation.outcomes import Delivered, Outcome
from backend.generation.texts import EventStream
from backend.pricing.usage import TokenUsage

FOLDER = Path(__file__).resolve().parents[1] / "wire"
KEY = "test-key-0001"
PARTS = {
    "input_tokens": "input",
    "cached_input_tokens": "cached_input",
    "cache_write_tokens": "cache_write_5m",
    "cache_write_1h_tokens": "cache_write_1h",
    "input_audio_tokens": "audio_in",
    "input_image_tokens": "image_in",
    "output_tokens": "output",
    "reasoning_tokens": "reasoning",
    "output_audio_tokens": "audio_out",
    "output_image_tokens": "image_out",
    "unknown_tokens": "unknown",
    "unknown_input_tokens": "unknown_input",
    "total_tokens": "total",
    "web_searches": "web_search_requests",
}


@dataclass(frozen=True, kw_only=True)
class Exchange:
    protocol: str
    name: str
    call: TextCall | ImageCall
    request: dict[str, Any]
    response: dict[str, Any]
    expected: dict[str, Any]

    @property
    def is_streamed(self) -> bool:
        return "events" in self.response

    @property
    def body(self) -> bytes:
        if self.is_streamed:
            return b"".join(map(event_bytes, self.response["events"]))
        body = self.response["body"]
        return (body if isinstance(body, str) else json.dumps(body)).encode()

    def sent(self) -> Request:
        if isinstance(self.call, TextCall):
            return TEXT[self.protocol].request(call=self.call, key=KEY)
        return IMAGES[self.protocol].request(call=self.call, key=KEY)

    def path(self) -> str:
        """The whole path: what a provider's own address has of it, and the rest."""
        adapter = TEXT.get(self.protocol) or IMAGES[self.protocol]
        return urlsplit(adapter.ADDRESS).path + self.sent().path

    def read(self, body: bytes | None = None, *, status: int | None = None) -> Outcome:
        """What a whole body means, by default the one that came."""
        response = Response(
            status=self.response["status"] if status is None else status,
            headers=self.response["headers"],
            body=self.body if body is None else body,
        )
        if isinstance(self.call, TextCall):
            return TEXT[self.protocol].outcome(call=self.call, response=response)
        return IMAGES[self.protocol].outcome(call=self.call, response=response)

    def stream(self) -> EventStream:
        assert isinstance(self.call, TextCall)
        return TEXT[self.protocol].stream(call=self.call, headers=self.response["headers"])


def event_bytes(event: dict[str, Any]) -> bytes:
    data = event["data"] if isinstance(event["data"], str) else json.dumps(event["data"], ensure_ascii=False)
    name = f"event: {event['event']}\n" if event["event"] else ""
    return f"{name}data: {data}\n\n".encode(errors="surrogatepass")


def exchanges() -> list[Exchange]:
    return [
        Exchange(
            protocol=file.stem,
            name=row["name"],
            call=_call(row["call"]),
            request=row["request"],
            response=row["response"],
            expected={name: value for name, value in row["outcome"].items() if name != "note"},
        )
        for file in sorted(FOLDER.glob("*.json"))
        for row in json.loads(file.read_text())
    ]


def _call(row: dict[str, Any]) -> TextCall | ImageCall:
    fields = {name: value for name, value in row.items() if name not in ("kind", "stream")}
    if row["kind"] == "image":
        return ImageCall(**fields)
    temperature = row["temperature"] and Decimal(str(row["temperature"]))
    return TextCall(**{**fields, "temperature": temperature}, stream=row["stream"])


def as_expected(outcome: Outcome) -> dict[str, Any]:
    """An outcome in the words of the exchanges, which leave out what is usual."""
    if isinstance(outcome, Delivered):
        work = {"text": outcome.text} if outcome.text is not None else {"images": len(outcome.images)}
        usage = {"usage": None if outcome.usage is None else parts(outcome.usage)}
        cost = {} if outcome.reported_cost_usd is None else {"reported_cost_usd": str(outcome.reported_cost_usd)}
        errors = {"item_errors": [str(error) for error in outcome.item_errors]} if outcome.item_errors else {}
        found = {"kind": "delivered", "finish": outcome.finish, **work, **usage, **cost, **errors}
    else:
        found = {"kind": "failed", "error": str(outcome.error), "retryable": outcome.retryable}
        optional = {name: getattr(outcome, name) for name in ("retry_after", "cost_unknown", "poll", "finish")}
        found |= {name: value for name, value in optional.items() if value not in (None, False)}
        found |= {"usage": parts(outcome.usage)} if outcome.usage is not None else {}
    identity = outcome.provider_request_id
    return found if identity is None else {**found, "provider_request_id": identity}


def parts(usage: TokenUsage) -> dict[str, int]:
    counts = {word: getattr(usage, name) for name, word in PARTS.items()}
    return {word: count for word, count in counts.items() if count}
