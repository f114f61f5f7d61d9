"""Calls of a provider while another one fails: limits and breakers through Valkey, over calls of a fixed time."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from django.conf import settings

from backend.catalog.rows import Provider
from backend.development import valkey
from backend.generation import breaker, provider_state
from backend.generation.outcomes import ErrorKind
from backend.generation.provider_limits import slot
from tests.bench.figures import Figure
from tests.bench.stage import Stage

WORKERS, CALLS, ROUNDS = 4, 100, 5
CALL_SECONDS = 0.02
WORKS = Provider(
    provider_id="works", display_name="Works", config={"concurrent_calls": 8, "requests_per_minute": 1_000_000}
)


def figures(stage: Stage) -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder, valkey.running(var=Path(folder)) as address:
        settings.RATE_LIMITS_URL = address
        provider_state.values.cache_clear()
        alone, beside = [], []
        for _ in range(ROUNDS):
            alone.append(p95())
            with another_that_fails():
                beside.append(p95())
    yield Figure(
        name="call beside one that fails, p95",
        models=stage.models,
        value=statistics.median(beside),
        unit="us",
        peer="alone",
        peer_value=statistics.median(alone),
    )


def p95() -> float:
    """Of calls with their limits and breaker, in microseconds."""
    lasted: list[float] = []
    together([lambda: lasted.extend(call() for _ in range(CALLS))] * WORKERS)
    return statistics.quantiles(lasted, n=100)[94] * 1e6


def call() -> float:
    began = time.perf_counter()
    assert breaker.allows("works")
    with slot(WORKS):
        time.sleep(CALL_SECONDS)
    breaker.record("works", None)
    return time.perf_counter() - began


@contextmanager
def another_that_fails() -> Iterator[None]:
    is_over = Event()

    def fail() -> None:
        while not is_over.wait(0 if breaker.allows("fails") else CALL_SECONDS):
            time.sleep(CALL_SECONDS)
            breaker.record("fails", ErrorKind.TIMEOUT)

    breaker.reset("fails")
    threads = [Thread(target=fail) for _ in range(WORKERS)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        is_over.set()
        for thread in threads:
            thread.join()


def together(works: list[Callable[[], None]]) -> None:
    threads = [Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
