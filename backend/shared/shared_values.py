"""Small values that all processes share through Valkey: each is a JSON object, changed by a function of it.

Without a store, or while it is away, each process has values of its own. What nobody changes for an hour is forgotten.
"""

import json
import logging
import time
from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

if TYPE_CHECKING:  # it takes long to import, and is not needed without a store
    from redis import Redis

log = logging.getLogger("ratecard.limits")

R = TypeVar("R")
Value: TypeAlias = dict[str, Any]
Change: TypeAlias = Callable[[Value, float], tuple[Value | None, R]]
"""Takes a value and the time in seconds; gives the next value, or None where it stays, and what came of it."""

# Comparing what was read makes a read and a write one step: who comes second reads again.
SWAP = """
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3])
return 1
"""
KEEP_SECONDS = 3_600
SOCKET_SECONDS = 0.1
"""The longest that anybody waits for the store, once; then it counts as away for a moment."""
AWAY_SECONDS = 1.0


class SharedValues:
    """Of one process. `store_url` is of Valkey or Redis; without one nothing is shared."""

    def __init__(self, store_url: str | None) -> None:
        self._store = _client(store_url) if store_url else None
        self._away_until = 0.0
        self._own: dict[str, Value] = {}
        self._own_changes = Lock()

    def change(self, key: str, change: Change[R]) -> R:
        """Apply a change to a value as it is now. It is applied again where another process was faster."""
        done = self._ask(lambda store: _changed(store, key, change))
        if done is not None:
            return done[0]
        with self._own_changes:
            value, result = change(self._own.get(key, {}), time.time())
            if value is not None:
                self._own[key] = value
            return result

    def _ask(self, question: "Callable[[Redis], R]") -> R | None:
        """None where there is no store, or while it is away."""
        if self._store is None or time.monotonic() < self._away_until:
            return None
        from redis import RedisError

        try:
            return question(self._store)
        except (RedisError, OSError):
            log.warning("the broker does not answer: each process counts by itself for a moment")
            self._away_until = time.monotonic() + AWAY_SECONDS
            return None


def _changed(store: "Redis", key: str, change: Change[R]) -> tuple[R]:
    swap = store.register_script(SWAP)
    while True:
        # One clock for all processes: the store's.
        both = store.pipeline(transaction=False)
        both.time()
        both.get(_name(key))
        (seconds, microseconds), found = both.execute()
        before = (found or b"").decode()
        value, result = change(json.loads(before or "{}"), seconds + microseconds / 1e6)
        if value is None or swap(keys=[_name(key)], args=[before, json.dumps(value), KEEP_SECONDS]):
            return (result,)


def _name(key: str) -> str:
    return f"ratecard:{key}"


def _client(url: str) -> "Redis":
    from redis import Redis
    from redis.backoff import NoBackoff
    from redis.retry import Retry

    return Redis.from_url(
        url.replace("redis+socket://", "unix://"),  # Celery's name of a socket is not the library's
        socket_timeout=SOCKET_SECONDS,
        socket_connect_timeout=SOCKET_SECONDS,
        retry=Retry(NoBackoff(), 0),
    )
