"""When a call is made again, and when another model serves instead. Nothing else in Ratecard repeats a call.

What was sent and may have been done is not repeated: it may have been billed, and the next one would be, too.
"""

import random
from datetime import datetime, timedelta

from backend.generation.models import Attempt
from backend.generation.outcomes import ErrorKind, Failed

MOST = 2
"""Retries of a call by one model."""
FIRST_SECONDS, LONGEST_SECONDS = 1.0, 20.0
SERVED_BY_ANOTHER = {
    ErrorKind.RATE_LIMITED,
    ErrorKind.OVERLOADED,
    ErrorKind.TIMEOUT,
    ErrorKind.QUOTA_EXHAUSTED,
    ErrorKind.AUTH,
    ErrorKind.MODEL_RETIRED,
    ErrorKind.PROVIDER_ERROR,
    ErrorKind.WORKER_LOST,
}
"""Failures of a provider or of a worker, not of what was asked."""

_random = random.SystemRandom()


def is_unknown(failed: Failed) -> bool:
    """Whether the work may have been done."""
    return failed.is_sent and failed.cost_unknown


def retry_at(*, failed: Failed, made: int, now: datetime, deadline: datetime) -> datetime | None:
    """When to make a call again that was `made` so often by this model; None: not at all.

    Full jitter (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/): any time up to a limit that
    doubles. After a Retry-After it comes on top, so that those who wait for the same moment don't come together.
    """
    if not failed.retryable or is_unknown(failed) or made > MOST:
        return None
    if failed.retry_after is None:
        seconds = _random.uniform(0, min(FIRST_SECONDS * 2**made, LONGEST_SECONDS))
    else:
        seconds = failed.retry_after + _random.uniform(0, FIRST_SECONDS)
    at = now + timedelta(seconds=seconds)
    return at if at < deadline else None


def is_served_by_another(attempt: Attempt) -> bool:
    """Whether another model may serve a call of which this was the last attempt by its own."""
    return attempt.error in SERVED_BY_ANOTHER and not attempt.cost_unknown
