"""Turns: few work on one thing at a time, others wait for theirs, and who would wait in vain hears so at once.

Who has a turn may wait for a lock of the database, with a connection. Who waits for a turn has neither, and waits only
while turns end: a line in which none has ended for a while has its locks held by somebody else.
"""

import time
from collections import deque
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Lock

from backend.shared.busy import Busy

PATIENCE_SECONDS = 1.0
"""How long turns may go on before nobody waits for them any more."""
LONGEST_SECONDS = 4.0
MAX_WAITING = 256


@dataclass(slots=True)
class _Line:
    """`moved_at` is when a turn began or ended last."""

    moved_at: float
    turns: int = 0
    waiting: deque[Event] = field(default_factory=deque)


class Turns:
    """Of one process: at most `most` at a time for each key."""

    def __init__(self, *, most: int) -> None:
        self._most = most
        self._lines: dict[Hashable, _Line] = {}
        self._lock = Lock()

    @contextmanager
    def turn(self, key: Hashable) -> Iterator[None]:
        """Raises Busy."""
        self._begin(key)
        try:
            yield
        finally:
            self._end(key)

    def has_room(self, key: Hashable) -> bool:
        """Whether a turn could begin now."""
        line = self._lines.get(key)
        return line is None or line.turns < self._most

    def _begin(self, key: Hashable) -> None:
        now = time.monotonic()
        with self._lock:
            line = self._lines.setdefault(key, _Line(now))
            if line.turns < self._most:
                line.turns, line.moved_at = line.turns + 1, now
                return
            if now - line.moved_at > PATIENCE_SECONDS or len(line.waiting) >= MAX_WAITING:
                raise Busy
            mine = Event()
            line.waiting.append(mine)
        limit = now + LONGEST_SECONDS
        while not mine.wait(max(0.0, min(limit, line.moved_at + PATIENCE_SECONDS) - time.monotonic())):
            with self._lock:
                is_over = time.monotonic() >= min(limit, line.moved_at + PATIENCE_SECONDS)
                if is_over and not mine.is_set():
                    line.waiting.remove(mine)
                    raise Busy

    def _end(self, key: Hashable) -> None:
        with self._lock:
            line = self._lines[key]
            line.moved_at = time.monotonic()
            if line.waiting:  # the turn goes to who has waited longest
                line.waiting.popleft().set()
                return
            line.turns -= 1
            if not line.turns:
                del self._lines[key]
