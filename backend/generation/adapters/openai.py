"""What OpenAI's three protocols share: address, headers and errors. Whatever speaks its format has them, too."""

import re
from collections.abc import Mapping

from backend.generation import failures
from backend.generation.calls import Response
from backend.generation.json_reading import at, number_at, text_at
from backend.generation.outcomes import ErrorKind, Failed

ADDRESS = "https://api.openai.com/v1"
REQUEST_ID = "x-request-id"
BLOCKED = re.compile(r"content_?(policy|filter)|moderation|safety|policy_violation|bio_policy|^invalid_prompt$")
EXHAUSTED = re.compile(r"quota|spend_limit|billing|credit|balance")
KINDS = {
    "invalid_api_key": ErrorKind.AUTH,
    "authentication_error": ErrorKind.AUTH,
    "permission_error": ErrorKind.AUTH,
    "rate_limit_exceeded": ErrorKind.RATE_LIMITED,
    "rate_limit_error": ErrorKind.RATE_LIMITED,
    "slow_down": ErrorKind.RATE_LIMITED,
    "server_is_overloaded": ErrorKind.OVERLOADED,
    "server_overloaded": ErrorKind.OVERLOADED,
    "service_unavailable_error": ErrorKind.OVERLOADED,
    "invalid_request_error": ErrorKind.BAD_REQUEST,
}
"""Of errors that come without a status: in a stream, or in a good answer's place."""


def headers(key: str) -> dict[str, str]:
    return {"authorization": f"Bearer {key}", "accept": "application/json", "content-type": "application/json"}


def request_id(headers: Mapping[str, str]) -> str | None:
    return failures.request_id(headers, REQUEST_ID)


def failure(*, response: Response, body: object) -> Failed | None:
    """The error of an answer, which may have a good status nevertheless."""
    is_good, error = 200 <= response.status < 300, at(body, "error")
    if is_good and error is None:
        return None
    status = None if is_good else response.status
    return failures.refused(
        error=error_kind(error=body if error is None else error, status=status),
        status=response.status,
        retry_after=failures.retry_after(response.headers),
        provider_request_id=request_id(response.headers),
    )


def error_kind(*, error: object, status: int | None = None) -> ErrorKind:
    """By its code and type, then by its status: 429 has two families."""
    names = [name for name in (text_at(error, "code"), text_at(error, "type")) if name]
    message = error if isinstance(error, str) else text_at(error, "message") or ""
    if any(map(BLOCKED.search, names)):
        return ErrorKind.CONTENT_BLOCKED
    if any(name.startswith("model_") for name in names) or (status == 404 and "model" in message.lower()):
        return ErrorKind.MODEL_RETIRED
    if status != 401 and any(map(EXHAUSTED.search, names)):
        return ErrorKind.QUOTA_EXHAUSTED
    status = status or number_at(error, "code")  # aggregators put the status there
    if status is not None:
        return failures.of_status(status)
    return next((KINDS[name] for name in names if name in KINDS), ErrorKind.PROVIDER_ERROR)
