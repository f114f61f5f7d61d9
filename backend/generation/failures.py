"""Failures that providers answer: what a status means, and how long to wait before the next attempt."""

import re
from collections.abc import Mapping
from datetime import datetime

from backend.generation.outcomes import RETRYABLE, ErrorKind, Failed
from backend.pricing.usage import TokenUsage

STATUSES = {
    401: ErrorKind.AUTH,
    402: ErrorKind.QUOTA_EXHAUSTED,
    403: ErrorKind.AUTH,
    408: ErrorKind.TIMEOUT,
    409: ErrorKind.PROVIDER_ERROR,
    429: ErrorKind.RATE_LIMITED,
    503: ErrorKind.OVERLOADED,
    504: ErrorKind.TIMEOUT,
    524: ErrorKind.TIMEOUT,  # of Cloudflare
    529: ErrorKind.OVERLOADED,
}
SECONDS = re.compile(r"\d{1,9}(\.\d{1,9})?")
HTTP_DATE = "%a, %d %b %Y %H:%M:%S GMT"
LONGEST_REQUEST_ID = 200


def of_status(status: int) -> ErrorKind:
    return STATUSES.get(status) or (ErrorKind.BAD_REQUEST if 400 <= status < 500 else ErrorKind.PROVIDER_ERROR)


def refused(
    *, error: ErrorKind, status: int, retry_after: float | None = None, provider_request_id: str | None = None
) -> Failed:
    """A provider's own error. After a time-out the work may have been done; a redirect will come again."""
    return Failed(
        error=error,
        retryable=error in RETRYABLE and not 300 <= status < 400,
        retry_after=retry_after,
        cost_unknown=error is ErrorKind.TIMEOUT,
        provider_request_id=provider_request_id,
    )


def unusable(
    *,
    usage: TokenUsage | None = None,
    error: ErrorKind = ErrorKind.PROVIDER_ERROR,
    provider_request_id: str | None = None,
) -> Failed:
    """An answer of which nothing can be used although its status was good: without usage its cost is unknown."""
    return Failed(
        error=error,
        retryable=error in RETRYABLE,
        cost_unknown=usage is None,
        usage=usage,
        provider_request_id=provider_request_id,
    )


def blocked(*, usage: TokenUsage | None, provider_request_id: str | None = None) -> Failed:
    return Failed(
        error=ErrorKind.CONTENT_BLOCKED,
        retryable=False,
        finish="blocked",
        cost_unknown=usage is None,
        usage=usage,
        provider_request_id=provider_request_id,
    )


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds: of OpenAI's own header, or of HTTP's in either of its forms."""
    if (milliseconds := seconds(headers.get("retry-after-ms"))) is not None:
        return milliseconds / 1000
    value = headers.get("retry-after")
    return _until(value, headers.get("date")) if seconds(value) is None else seconds(value)


def seconds(text: str | None) -> float | None:
    return float(text) if text is not None and SECONDS.fullmatch(text) else None


def _until(time: str | None, now: str | None) -> float | None:
    try:
        wait = datetime.strptime(time or "", HTTP_DATE) - datetime.strptime(now or "", HTTP_DATE)  # noqa: DTZ007 both are GMT
    except ValueError:
        return None
    return max(0.0, wait.total_seconds())


def request_id(headers: Mapping[str, str], name: str) -> str | None:
    value = headers.get(name)
    return value[:LONGEST_REQUEST_ID] if value else None
