"""What Google's generateContent has in common for texts and images."""

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from backend.generation import failures, usage_reports
from backend.generation.calls import Call, Request, Response
from backend.generation.json_reading import at, list_at, number_at, text_at
from backend.generation.outcomes import ErrorKind, Failed
from backend.generation.texts import Finish
from backend.pricing.usage import TokenUsage, from_google

ADDRESS = "https://generativelanguage.googleapis.com"
VERSION = "v1"
FINISHES: Mapping[str, Finish] = {
    "STOP": "stop",
    "MAX_TOKENS": "length",
    "SAFETY": "blocked",
    "RECITATION": "blocked",
    "LANGUAGE": "blocked",
    "BLOCKLIST": "blocked",
    "PROHIBITED_CONTENT": "blocked",
    "SPII": "blocked",
    "MODEL_ARMOR": "blocked",
    "IMAGE_SAFETY": "blocked",
    "IMAGE_PROHIBITED_CONTENT": "blocked",
    "IMAGE_RECITATION": "blocked",
}
KINDS = {
    "INVALID_ARGUMENT": ErrorKind.BAD_REQUEST,
    "FAILED_PRECONDITION": ErrorKind.BAD_REQUEST,
    "OUT_OF_RANGE": ErrorKind.BAD_REQUEST,
    "UNAUTHENTICATED": ErrorKind.AUTH,
    "PERMISSION_DENIED": ErrorKind.AUTH,
    "NOT_FOUND": ErrorKind.MODEL_RETIRED,
    "RESOURCE_EXHAUSTED": ErrorKind.RATE_LIMITED,
    "UNAVAILABLE": ErrorKind.OVERLOADED,
    "DEADLINE_EXCEEDED": ErrorKind.TIMEOUT,
}


def request(*, call: Call, key: str, method: str, system: str | None, config: Mapping[str, object]) -> Request:
    body: dict[str, object] = {
        "contents": [{"parts": [{"text": call.prompt}], "role": "user"}],
        "generationConfig": config,
    }
    if system is not None:
        body["systemInstruction"] = {"parts": [{"text": system}], "role": "user"}
    return Request(
        path=f"/{call.api_version or VERSION}/models/{quote(call.model, safe='')}:{method}",
        headers={"x-goog-api-key": key, "content-type": "application/json"},
        body=body,
    )


def failure(*, response: Response, body: object) -> Failed | None:
    is_good = 200 <= response.status < 300
    error = at(body, "error") or at(body, 0, "error")  # a stream's error may be the only item of a list
    if is_good and error is None:
        return None
    header, delay = failures.retry_after(response.headers), _retry_delay(error)
    return failures.refused(
        error=error_kind(error=error, status=None if is_good else response.status),
        status=response.status,
        retry_after=delay if header is None else header,
    )


def error_kind(*, error: object, status: int | None = None) -> ErrorKind:
    details = list_at(error, "details")
    if any((text_at(detail, "reason") or "").startswith("API_KEY_") for detail in details):
        return ErrorKind.AUTH  # with status 400
    kind = KINDS.get(text_at(error, "status") or "")
    kind = kind or failures.of_status(status or number_at(error, "code") or 500)
    return ErrorKind.QUOTA_EXHAUSTED if kind is ErrorKind.RATE_LIMITED and _is_of_a_day(details) else kind


def finish(body: object) -> Finish | None:
    """Of a whole answer or of an event. What Google calls otherwise brought no work, or not what was asked for."""
    if text_at(body, "promptFeedback", "blockReason"):
        return "blocked"
    reason = text_at(body, "candidates", 0, "finishReason")
    return FINISHES.get(reason, "error") if reason else None


def parts(body: object) -> Iterator[object]:
    """Of the answer: thoughts are none of it."""
    for part in list_at(body, "candidates", 0, "content", "parts"):
        if at(part, "thought") is not True:
            yield part


def usage(body: object) -> TokenUsage | None:
    return usage_reports.read(reader=from_google, report=at(body, "usageMetadata"))


def _retry_delay(error: object) -> float | None:
    delays = (text_at(detail, "retryDelay") for detail in list_at(error, "details"))
    return next((failures.seconds(delay.removesuffix("s")) for delay in delays if delay), None)


def _is_of_a_day(details: list[object]) -> bool:
    violations = (violation for detail in details for violation in list_at(detail, "violations"))
    return any("PerDay" in (text_at(violation, "quotaId") or "") for violation in violations)
