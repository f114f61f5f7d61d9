"""Anthropic's messages."""

from collections.abc import Mapping

from backend.generation import failures, texts, usage_reports
from backend.generation.calls import CallNotPossible, Request, Response, TextCall
from backend.generation.events import Event
from backend.generation.json_reading import at, list_at, parse, text_at
from backend.generation.outcomes import ErrorKind, Failed, Outcome
from backend.generation.texts import EventStream, Finish
from backend.pricing.usage import from_anthropic

NAME, PROTOCOLS = "anthropic-messages", ("anthropic",)
ADDRESS = "https://api.anthropic.com"
VERSION = "2026-10-21"
FINISHES: Mapping[str, Finish] = {
    "max_tokens": "length",
    "model_context_window_exceeded": "length",
    "refusal": "blocked",
}
KINDS = {
    "invalid_request_error": ErrorKind.BAD_REQUEST,
    "authentication_error": ErrorKind.AUTH,
    "billing_error": ErrorKind.QUOTA_EXHAUSTED,
    "permission_error": ErrorKind.AUTH,
    "not_found_error": ErrorKind.MODEL_RETIRED,
    "request_too_large": ErrorKind.BAD_REQUEST,
    "rate_limit_error": ErrorKind.RATE_LIMITED,
    "api_error": ErrorKind.PROVIDER_ERROR,
    "timeout_error": ErrorKind.TIMEOUT,
    "overloaded_error": ErrorKind.OVERLOADED,
}
MESSAGES = {
    "credit balance is too low": ErrorKind.QUOTA_EXHAUSTED,
    "content filtering policy": ErrorKind.CONTENT_BLOCKED,
}
"""Two errors that only their texts tell from other bad requests."""


def request(*, call: TextCall, key: str) -> Request:
    """Raises CallNotPossible: JSON needs a schema here."""
    if call.json is True:
        raise CallNotPossible("Anthropic answers JSON only by a schema.")
    body: dict[str, object] = {
        "model": call.model,
        "max_tokens": call.max_output_tokens,
        "messages": [{"role": "user", "content": call.prompt}],
    }
    if call.system is not None:
        body["system"] = call.system
    if call.temperature is not None:
        body["temperature"] = float(call.temperature)
    if call.json is not False:
        body["output_config"] = {"format": {"type": "json_schema", "schema": call.json}}
    if call.stream:
        body["stream"] = True
    headers = {
        "authorization": f"Bearer {key}",
        "anthropic-version": call.api_version or VERSION,
        "accept": "application/json",
        "content-type": "application/json",
    }
    return Request(path="/v1/messages", headers=headers, body=body)


def outcome(*, call: TextCall, response: Response) -> Outcome:
    body = parse(response.body)
    if failed := _failure(response, body):
        return failed
    blocks = [text_at(block, "text") for block in list_at(body, "content") if text_at(block, "type") == "text"]
    return texts.outcome(
        text=None if None in blocks or not isinstance(at(body, "content"), list) else "".join(filter(None, blocks)),
        finish=_finish(text_at(body, "stop_reason")),
        usage=usage_reports.read(reader=from_anthropic, report=at(body, "usage")),
        request_id=_request_id(response.headers),
    )


def stream(*, call: TextCall, headers: Mapping[str, str]) -> EventStream:
    return _Stream(request_id=_request_id(headers))


class _Stream(EventStream):
    _report: dict[object, object] | None = None

    def read(self, event: Event) -> None:
        data = parse(event.data or "")
        kind = text_at(data, "type") or event.name
        if kind == "error":
            self.error = _error_kind(at(data, "error"))
        elif kind == "message_start":
            self._start(at(data, "message", "usage"))
        elif kind != "ping" and (data is None or self._report is None):
            self.is_broken = True
        elif kind == "content_block_start" and text_at(data, "content_block", "type") == "text":
            self.add(at(data, "content_block", "text"))
        elif kind == "content_block_delta" and text_at(data, "delta", "type") == "text_delta":
            self.add(at(data, "delta", "text"))
        elif kind == "message_delta":
            self._count(at(data, "usage"))
            self.finish = _finish(text_at(data, "delta", "stop_reason")) or self.finish
        elif kind == "message_stop":
            self.is_done = True

    def _start(self, usage: object) -> None:
        self.is_broken = self.is_broken or self._report is not None
        self._report = {**usage} if isinstance(usage, dict) else {}

    def _count(self, usage: object) -> None:
        """Its counts are sums so far: they replace those of the start, of which some are never repeated."""
        counts = {name: count for name, count in usage.items() if count is not None} if isinstance(usage, dict) else {}
        self._report = {**(self._report or {}), **counts}
        # Without a count of the output, that of the start stands: it is of the first token alone.
        known = "output_tokens" in counts
        self.usage = usage_reports.read(reader=from_anthropic, report=self._report) if known else self.usage


def _failure(response: Response, body: object) -> Failed | None:
    is_good, error = 200 <= response.status < 300, at(body, "error")
    if is_good and error is None:
        return None
    return failures.refused(
        error=_error_kind(error, None if is_good else response.status),
        status=response.status,
        retry_after=failures.retry_after(response.headers),
        provider_request_id=_request_id(response.headers),
    )


def _error_kind(error: object, status: int | None = None) -> ErrorKind:
    if "spend_limit" in (text_at(error, "details", "error_code") or ""):
        return ErrorKind.QUOTA_EXHAUSTED
    message = text_at(error, "message") or ""
    by_text = next((kind for text, kind in MESSAGES.items() if text in message), None)
    return by_text or KINDS.get(text_at(error, "type") or "") or failures.of_status(status or 500)


def _finish(reason: str | None) -> Finish | None:
    return FINISHES.get(reason, "stop") if reason else None


def _request_id(headers: Mapping[str, str]) -> str | None:
    return failures.request_id(headers, "request-id")
