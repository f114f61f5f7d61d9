"""Waiting for what comes soon, and failing where it doesn't."""

import time
from collections.abc import Callable

LIMIT_SECONDS = 120
STEPS = (0.02, 0.5)
"""The shortest pause between two looks, and the longest: a look at a server costs both of them processor time."""


def wait_until(holds: Callable[[], bool]) -> None:
    """Looks again after a tenth of the time that it has waited already."""
    start, (shortest, longest) = time.monotonic(), STEPS
    while not holds():
        waited = time.monotonic() - start
        assert waited < LIMIT_SECONDS
        time.sleep(min(max(waited / 10, shortest), longest))
