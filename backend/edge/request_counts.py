"""The request log of the edge: a line a second for each kind of request, since a line for each costs more than it."""

import asyncio
import logging
import time

log = logging.getLogger("ratecard.requests")
Kind = tuple[str, str, int]


class RequestCounts:
    def __init__(self) -> None:
        self._counts: dict[Kind, int] = {}
        self._since = 0.0

    def note(self, method: str, route: str, status: int) -> None:
        if not self._counts:
            self._since = time.perf_counter()
            asyncio.get_running_loop().call_later(1, self.write)
        kind = method, route, status
        self._counts[kind] = self._counts.get(kind, 0) + 1

    def write(self) -> None:
        counts, self._counts = self._counts, {}
        for (method, route, status), count in counts.items():
            log.info("%s %s %s, %d at the edge in %.1fs", method, route, status, count, self._seconds())

    def _seconds(self) -> float:
        return time.perf_counter() - self._since
