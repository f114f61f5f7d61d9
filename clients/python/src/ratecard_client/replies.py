"""What came of one attempt to send a request, whichever way it was sent."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ratecard_client.errors import NoAnswer, RatecardError, RequestRefused, TokenRefused
from ratecard_client.retries import Retries

PASSING_CODES = frozenset({"BUSY", "DATABASE_UNAVAILABLE", "INTERNAL_ERROR"})
TOO_MANY_REQUESTS = 429
UNAUTHORIZED = 401


@dataclass(frozen=True, kw_only=True)
class Reply:
    """`status` 0: none came."""

    status: int = 0
    data: Mapping[str, Any] | None = None
    errors: tuple[tuple[str, str], ...] = ()
    """Their codes and messages."""
    retry_after: float | None = None
    reason: str = ""
    """Why none came."""

    @property
    def is_unauthorized(self) -> bool:
        return self.status == UNAUTHORIZED

    @property
    def is_passing(self) -> bool:
        """Whether the failure is of the moment: of the way, the server, or too many at once."""
        is_servers = self.status in (0, TOO_MANY_REQUESTS) or self.status >= 500 or self.retry_after is not None
        return is_servers or any(code in PASSING_CODES for code, _ in self.errors)

    def pause(self, pauses: Iterator[float], retries: Retries) -> float | None:
        """How long to wait before the next attempt; None: there is none."""
        pause = next(pauses, None)
        if pause is None or self.retry_after is None:
            return pause
        return max(pause, self.retry_after) if self.retry_after <= retries.longest_seconds else None

    def result(self, key: str | None = None) -> Mapping[str, Any]:
        """The data. Raises what the reply says otherwise."""
        if self.data is not None and not self.errors and self.status == 200:
            return self.data  # a typed error, such as Busy, is data
        raise self._error(key)

    def _error(self, key: str | None) -> RatecardError:
        code, message = self.errors[0] if self.errors else (f"HTTP_{self.status}", "")
        if self.is_unauthorized:
            return TokenRefused(code, message)
        if self.is_passing or not self.errors:
            return NoAnswer(self.reason or f"{code}: {message}", key)
        return RequestRefused(code, message)


def read(status: int, body: str | bytes, retry_after: str | None = None) -> Reply:
    found = _object(body)
    return Reply(
        status=status,
        data=found.get("data"),
        errors=tuple(_error(error) for error in found.get("errors") or ()),
        retry_after=_seconds(retry_after),
    )


def _object(body: str | bytes) -> Mapping[str, Any]:
    """Empty where a proxy answered with something else."""
    try:
        found = json.loads(body)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _error(error: Mapping[str, Any]) -> tuple[str, str]:
    return (error.get("extensions") or {}).get("code", "UNKNOWN"), error.get("message", "")


def _seconds(retry_after: str | None) -> float | None:
    """A date, as some proxies send it, is 1: try again, and be answered the same."""
    if retry_after is None:
        return None
    return float(retry_after) if retry_after.isdigit() else 1


class NotOpened(Exception):
    """A stream was refused: the reply says why."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.reason)
        self.reply = reply
