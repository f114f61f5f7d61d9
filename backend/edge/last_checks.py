"""What the database said last, for reads while it is away."""

import time
from uuid import UUID

from backend.edge.freshness import Check

MAX_ROWS = 10_000


class LastChecks:
    """The newest revision and the rows of tokens and documents, each for as long as reads may go on without it."""

    def __init__(self, stale_seconds: float) -> None:
        self.stale_seconds = stale_seconds
        self._revision: tuple[UUID, float] | None = None
        self._rows: dict[bytes, tuple[bytes, float]] = {}

    def note(self, check: Check) -> None:
        now = time.monotonic()
        self._revision = check.revision, now
        if check.rows:
            if len(self._rows) > MAX_ROWS:
                self._rows.clear()
            self._rows.update({key: (row, now) for key, row in check.rows.items()})

    def check(self) -> tuple[Check, float] | None:
        """The last check and its age in seconds; None where it is too old. Rows that are too old are not in it."""
        now = time.monotonic()
        oldest = now - self.stale_seconds
        if self._revision is None or self._revision[1] < oldest:
            return None
        revision, at = self._revision
        rows = {key: row for key, (row, seen) in self._rows.items() if seen >= oldest}
        return Check(revision, rows), now - at
