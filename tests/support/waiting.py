"""Waiting for what comes soon, and failing where it doesn't."""

import time
from collections.abc import Callable

LIMIT_SECONDS = 120


def wait_until(holds: Callable[[], bool]) -> None:
    limit = time.monotonic() + LIMIT_SECONDS
    while not holds():
        assert time.monotonic() < limit
        time.sleep(0.1)
