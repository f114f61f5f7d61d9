"""How much a provider is asked for: calls at once and in a minute, as its config says, of all processes together.

They share it through the broker's Valkey. Without it, or while it is away, each process keeps the limits by itself.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from backend.catalog.provider_config import config_of
from backend.catalog.rows import MAX_CALL_SECONDS, Provider, ProviderConfig
from backend.generation.provider_state import values
from backend.shared import clock
from backend.shared.shared_values import Value

MINUTE = 60


@dataclass(kw_only=True)
class ProviderBusy(Exception):
    """A provider has as many calls as its config allows, and none could begin in time. Nothing was sent.

    `retry_after` is in seconds.
    """

    provider_id: str
    retry_after: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Refused:
    """`is_full`: all concurrent calls are taken, so a release may come sooner."""

    seconds: float
    is_full: bool


@contextmanager
def slot(provider: Provider, *, until: datetime, seconds: float = MAX_CALL_SECONDS) -> Iterator[None]:
    """A call's place at a provider; waits for one until then. Raises ProviderBusy.

    The call lasts up to `seconds`: after these, the place is free again whatever became of its holder.
    """
    limits = config_of(provider)
    if limits.concurrent_calls is None and limits.requests_per_minute is None:
        yield
        return
    holder = _take(provider, limits, (until - clock.now()).total_seconds(), seconds)
    try:
        yield
    finally:
        if limits.concurrent_calls is not None:
            values().change(_key(provider), lambda value, now: (_without(value, holder), None))
            values().signal(_key(provider))


def _take(provider: Provider, limits: ProviderConfig, patience: float, seconds: float) -> str:
    holder, gives_up_at = uuid4().hex, time.monotonic() + patience
    while True:
        refused = values().change(_key(provider), lambda value, now: _begun(value, now, limits, holder, seconds))
        if refused is None:
            return holder
        left = gives_up_at - time.monotonic()
        if left <= 0 or (refused.seconds > left and not refused.is_full):
            values().signal(_key(provider))  # one that this wait may have taken from another's
            raise ProviderBusy(provider_id=provider.provider_id, retry_after=refused.seconds)
        if refused.is_full:
            values().wait(_key(provider), seconds=min(left, refused.seconds))
        else:
            time.sleep(refused.seconds)


def _begun(
    value: Value, now: float, limits: ProviderConfig, holder: str, seconds: float
) -> tuple[Value | None, _Refused | None]:
    """Take a place, where there is one. `calls` are the ends of those that run, `sent` counts those of each second."""
    calls = {name: end for name, end in value.get("calls", {}).items() if end > now}
    # A second belongs to the minute until it is over by a minute: never more than the limit in any 60 seconds.
    sent = {second: count for second, count in value.get("sent", {}).items() if int(second) + 1 + MINUTE > now}
    if limits.concurrent_calls is not None and len(calls) >= limits.concurrent_calls:
        return None, _Refused(seconds=min(calls.values()) - now, is_full=True)
    if limits.requests_per_minute is not None and (wait := _wait(sent, now, limits.requests_per_minute)) > 0:
        return None, _Refused(seconds=wait, is_full=False)
    if limits.concurrent_calls is not None:
        calls[holder] = now + seconds
    if limits.requests_per_minute is not None:
        second = str(int(now))
        sent[second] = sent.get(second, 0) + 1
    return {"calls": calls, "sent": sent}, None


def _wait(sent: dict[str, int], now: float, per_minute: int) -> float:
    """Seconds until another may be sent: until enough of the oldest are over by a minute."""
    left, wait = sum(sent.values()), 0.0
    for second in sorted(sent):  # as texts, which have ten digits each
        if left < per_minute:
            break
        left -= sent[second]
        wait = int(second) + 1 + MINUTE - now
    return wait


def _without(value: Value, holder: str) -> Value:
    return {**value, "calls": {name: end for name, end in value.get("calls", {}).items() if name != holder}}


def _key(provider: Provider) -> str:
    return f"provider {provider.provider_id}"
