"""A breaker for each provider: after failures of its own it is left alone for a while, then asked by one call.

All processes share what they know of a provider, as `provider_limits` does. Nothing is known of another provider.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from backend.generation.outcomes import ErrorKind
from backend.generation.provider_state import values
from backend.shared.shared_values import Value

OWN_FAILURES = {ErrorKind.OVERLOADED, ErrorKind.TIMEOUT, ErrorKind.PROVIDER_ERROR}
"""Any other answer, even a refusal, shows that the provider works."""
WINDOW_SECONDS = 60
FEWEST_FAILURES = 5
SHARE = 0.5
"""It opens where so many calls of a window failed, and so large a share of them."""
FIRST_SECONDS, LONGEST_SECONDS = 30, 300
"""How long it stays open: twice as long after each probe that failed."""
PROBE_SECONDS = 120
"""After so long, a probe of which nothing came is given up: its process may have been killed."""


class Status(StrEnum):
    """How the breaker of a provider stands."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half_open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Breaker:
    """`until` is when the next call may be tried; where it is half open, when a probe without an answer is given up."""

    status: Status = Status.CLOSED
    since: datetime | None = None
    until: datetime | None = None


CLOSED = Breaker()


def allows(provider_id: str) -> bool:
    """Whether a call may be made now. Where it is time for a probe, the first who asks makes it."""
    return values().change(_key(provider_id), _allowed)


def record(provider_id: str, kind: ErrorKind | None) -> None:
    """Note what came of a call: None where it was delivered. What we cancelled ourselves is not to be noted."""
    values().change(_key(provider_id), lambda value, now: (_recorded(value, now, kind in OWN_FAILURES), None))


def read(provider_id: str) -> Breaker:
    return values().change(_key(provider_id), lambda value, now: (None, _as_breaker(value, now)))


def reset(provider_id: str) -> None:
    """Close it, and forget what failed."""
    values().change(_key(provider_id), lambda _, __: ({}, None))


def _allowed(value: Value, now: float) -> tuple[Value | None, bool]:
    if "opened_at" not in value:
        return None, True
    if now < value["until"]:
        return None, False
    return {**value, "is_probed": True, "until": now + PROBE_SECONDS}, True


def _recorded(value: Value, now: float, is_failure: bool) -> Value | None:
    if "opened_at" not in value:
        return _counted(value, now, is_failure)
    # Calls that began before it opened end while it is open; only when it is probed, an answer counts.
    if not value["is_probed"]:
        return None
    return _opened(now, since=value["opened_at"], opened=value["opened"] + 1) if is_failure else {}


def _counted(value: Value, now: float, is_failure: bool) -> Value:
    """The calls of a window by seconds: how many were made, and how many of them failed."""
    calls: dict[str, Any] = {s: counts for s, counts in value.get("calls", {}).items() if int(s) > now - WINDOW_SECONDS}
    made, failed = calls.get(str(int(now)), (0, 0))
    calls[str(int(now))] = (made + 1, failed + is_failure)
    all_made, all_failed = (sum(counts[place] for counts in calls.values()) for place in (0, 1))
    if is_failure and all_failed >= FEWEST_FAILURES and all_failed >= SHARE * all_made:
        return _opened(now, since=now, opened=1)
    return {"calls": calls}


def _opened(now: float, *, since: float, opened: int) -> Value:
    seconds = min(FIRST_SECONDS * 2 ** (opened - 1), LONGEST_SECONDS)
    return {"opened_at": since, "opened": opened, "until": now + seconds, "is_probed": False}


def _as_breaker(value: Value, now: float) -> Breaker:
    if "opened_at" not in value:
        return CLOSED
    # Where it is over but nobody has asked yet, the next call is the probe.
    status = Status.HALF_OPEN if value["is_probed"] or now >= value["until"] else Status.OPEN
    since, until = (datetime.fromtimestamp(value[name], tz=UTC) for name in ("opened_at", "until"))
    return Breaker(status=status, since=since, until=until)


def _key(provider_id: str) -> str:
    return f"breaker {provider_id}"
