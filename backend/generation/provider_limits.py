"""How much a provider is asked for: calls at once and in a minute, as its config says, of all processes together.

They share it through the broker's Valkey. Without it, or while it is away, each process keeps the limits by itself.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import uuid4

from backend.catalog.provider_config import config_of
from backend.catalog.rows import MAX_CALL_SECONDS, Provider, ProviderConfig
from backend.generation.provider_state import values
from backend.shared.shared_values import Value

MINUTE = 60


@dataclass(kw_only=True)
class ProviderBusy(Exception):
    """A provider takes no call now: it has as many as its config allows, or others wait for it. Nothing was sent.

    `retry_after` is in seconds.
    """

    provider_id: str
    retry_after: float


@contextmanager
def slot(provider: Provider, *, seconds: float = MAX_CALL_SECONDS) -> Iterator[None]:
    """A call's place at a provider, where one is free. Raises ProviderBusy.

    The call lasts up to `seconds`: after these, the place is free again whatever became of its holder.
    """
    limits = config_of(provider)
    if limits.concurrent_calls is None and limits.requests_per_minute is None:
        yield
        return
    holder = uuid4().hex
    left = values().change(_key(provider), lambda value, now: _begun(value, now, limits, holder, seconds))
    if left > 0:
        raise ProviderBusy(provider_id=provider.provider_id, retry_after=left)
    try:
        yield
    finally:
        if limits.concurrent_calls is not None:
            values().change(_key(provider), lambda value, now: (_without(value, holder), None))


def seconds_left(provider: Provider) -> float:
    """Until a call may begin, at the latest; 0: now. It takes no place."""
    limits = config_of(provider)
    return values().change(_key(provider), lambda value, now: (None, _begun(value, now, limits, "", 0)[1]))


def _begun(value: Value, now: float, limits: ProviderConfig, holder: str, seconds: float) -> tuple[Value | None, float]:
    """Take a place where there is one, else after how many seconds one is free. `calls` are the ends of those that
    run, `sent` counts those of each second."""
    calls = {name: end for name, end in value.get("calls", {}).items() if end > now}
    # A second belongs to the minute until it is over by a minute: never more than the limit in any 60 seconds.
    sent = {second: count for second, count in value.get("sent", {}).items() if int(second) + 1 + MINUTE > now}
    if limits.concurrent_calls is not None and len(calls) >= limits.concurrent_calls:
        return None, min(calls.values()) - now  # or sooner, where one ends
    if limits.requests_per_minute is not None and (wait := _wait(sent, now, limits.requests_per_minute)) > 0:
        return None, wait
    if limits.concurrent_calls is not None:
        calls[holder] = now + seconds
    if limits.requests_per_minute is not None:
        second = str(int(now))
        sent[second] = sent.get(second, 0) + 1
    return {"calls": calls, "sent": sent}, 0


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
