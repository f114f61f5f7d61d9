"""In which order the workers of a run take its tests: what waits for processes comes first, beside what computes."""

import os
from collections.abc import Sequence
from itertools import groupby, islice

import pytest

from tests.support.runs import PROJECT

WAITING = ("journeys", "soak", "development", "edge", "locks")
"""Folders of tests that start processes and wait for them."""


def dealt(items: Sequence[pytest.Item]) -> list[pytest.Item]:
    """Each worker begins with an equal part of the tests: deal out among these the modules that wait.

    What needs a browser comes last, because its event loop stays in the worker's thread.
    """
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    browser = [item for item in items if _needs_browser(item)]
    waiting = [item for item in items if _waits(item) and not _needs_browser(item)]
    rest = iter([item for item in items if not _waits(item) and not _needs_browser(item)])
    ordered: list[pytest.Item] = []
    for number, (first, last) in enumerate(zip(_parts(waiting, workers), _parts(browser, workers), strict=True)):
        size = (len(items) - len(ordered)) // (workers - number)
        ordered += [*first, *islice(rest, max(0, size - len(first) - len(last))), *last]
    return [*ordered, *rest]


def _parts(items: Sequence[pytest.Item], workers: int) -> list[list[pytest.Item]]:
    modules = [list(module) for _, module in groupby(items, key=lambda item: item.path)]
    return [[item for module in modules[number::workers] for item in module] for number in range(workers)]


def _needs_browser(item: pytest.Item) -> bool:
    return "playwright" in getattr(item, "fixturenames", ())


def _waits(item: pytest.Item) -> bool:
    return item.path.relative_to(PROJECT / "tests").parts[0] in WAITING
