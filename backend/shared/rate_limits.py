"""How often something is done in a minute, counted in the process and shared among all of them.

To ask the shared store for each hit would cost more than the fastest answers do. So a process takes hits of a key in
advance, a fiftieth of the limit at a time, and spends them by itself.

What holds: in a minute all processes together allow the limit, but for a fiftieth of each: what one took in the minute
before and spends in this one, or took and has not spent when another refuses. (`limits`' sliding window counter takes
the hits of the minute before as even.) Without a store, or while it is away, each process allows the limit by itself.
"""

import logging
import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock, Thread

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage, RedisStorage
from limits.strategies import SlidingWindowCounterRateLimiter

log = logging.getLogger("ratecard.limits")

STEPS = 50
SPEND_SECONDS = 60.0
"""What was taken in advance is given up then."""
REFUSE_SECONDS = 1.0
"""For so long a refusal is repeated without asking."""
SOCKET_SECONDS = 0.1
"""The longest that a caller waits for the store, once; then it is away until it answers in the background."""
RETRY_SECONDS = 1.0
MAX_KEYS = 50_000


@dataclass(slots=True)
class Hand:
    """What a process may still spend of a key, or until when it is refused, by its own clock."""

    left: int = 0
    until: float = 0.0
    refused_until: float = 0.0


class RateLimits:
    """Of one process. `store_url` is of Valkey or Redis; without one nothing is shared."""

    def __init__(self, store_url: str | None) -> None:
        self._hands: dict[str, Hand] = {}
        self._lock = Lock()
        self._own = SlidingWindowCounterRateLimiter(MemoryStorage())
        self._shared: SlidingWindowCounterRateLimiter | None = None
        self._store = _store(store_url) if store_url else None
        if self._store is not None:
            self._connect(self._store)

    def take(self, key: str, *, cost: int = 1, per_minute: int) -> int | None:
        """None where it is allowed, else in how many seconds it may be. No limit is 0."""
        if not per_minute:
            return None
        cost = min(cost, per_minute)
        with self._lock:
            now = time.monotonic()
            hand = self._hands.get(key)
            if hand is None:
                hand = self._new_hand(key, now)
            if now < hand.refused_until:
                return math.ceil(hand.refused_until - now)
            if now >= hand.until:
                hand.left = 0
            if hand.left < cost and (seconds := self._fill(hand, key, cost, per_minute, now)):
                return seconds
            hand.left -= cost
            return None

    def refused_for(self, key: str) -> int | None:
        """In how many seconds a key that was refused a moment ago may be allowed; counts nothing."""
        hand = self._hands.get(key)
        seconds = hand.refused_until - time.monotonic() if hand is not None else 0.0
        return math.ceil(seconds) if seconds > 0 else None

    def _new_hand(self, key: str, now: float) -> Hand:
        if len(self._hands) >= MAX_KEYS:
            self._hands = {key: hand for key, hand in self._hands.items() if now < max(hand.until, hand.refused_until)}
        if len(self._hands) >= MAX_KEYS:
            self._hands.clear()  # what was taken in advance is lost: nobody gets more than the limit by it
        hand = self._hands[key] = Hand()
        return hand

    def _fill(self, hand: Hand, key: str, cost: int, per_minute: int, now: float) -> int | None:
        """Take a step in advance or, where so much is not left, what is needed now. Seconds where it is refused."""
        item, needed = RateLimitItemPerMinute(per_minute), cost - hand.left
        for wanted in dict.fromkeys((max(needed, per_minute // STEPS), needed)):
            if self._ask(lambda limiter, wanted=wanted: limiter.hit(item, key, cost=wanted)):  # type: ignore[misc]
                hand.left += wanted
                hand.until = now + SPEND_SECONDS
                return None
        reset = self._ask(lambda limiter: limiter.get_window_stats(item, key).reset_time)
        seconds = max(1, math.ceil(reset - time.time()))
        hand.refused_until = now + min(seconds, REFUSE_SECONDS)
        return seconds

    def _ask(self, question: "Callable[[SlidingWindowCounterRateLimiter], float]") -> float:
        if self._shared is not None:
            assert self._store is not None
            try:
                return question(self._shared)
            except self._store.base_exceptions:
                self._lose()
        return question(self._own)

    def _lose(self) -> None:
        log.warning("the broker does not answer: each process counts the limits of callers by itself")
        self._shared = None
        Thread(target=self._wait, name="limits", daemon=True).start()

    def _connect(self, store: RedisStorage) -> None:
        if store.check():
            self._shared = SlidingWindowCounterRateLimiter(store)
        else:
            self._lose()

    def _wait(self) -> None:
        assert self._store is not None
        while not self._store.check():
            time.sleep(RETRY_SECONDS)
        log.info("the broker answers: processes share the limits of callers")
        self._shared = SlidingWindowCounterRateLimiter(self._store)


def _store(url: str) -> RedisStorage:
    """Celery's name of a socket is not the library's."""
    from redis.backoff import NoBackoff  # which takes long to import, and is not needed without a store
    from redis.retry import Retry

    return RedisStorage(
        url.replace("redis+socket://", "redis+unix://"),
        key_prefix="ratecard",
        socket_timeout=SOCKET_SECONDS,
        socket_connect_timeout=SOCKET_SECONDS,
        retry=Retry(NoBackoff(), 0),  # type: ignore[arg-type]
    )
