"""The request log of the edge: a line a second for each kind of request, since a line for each costs more than it."""

import asyncio
import logging
import time
from collections import Counter

log = logging.getLogger("ratecard.requests")
Kind = tuple[str, str, int]


class RequestCounts:
    def __init__(self) -> None:
        self._counts: Counter[Kind] = Counter()
        self._since = 0.0

    def note(self, method: str, route: str, status: int) -> None:
        if not self._counts:
            self._since = time.perf_counter()
            asyncio.get_running_loop().call_later(1, self.write)
        self._counts[method, route, status] += 1

    def write(self) -> None:
        counts, self._counts = self._counts, Counter()
        for (method, route, status), count in counts.items():
            log.info("%s %s %s, %d at the edge in %.1fs", method, route, status, count, self._seconds())

    def _seconds(self) -> float:
        return time.perf_counter() - self._since
