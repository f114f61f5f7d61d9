"""In which order the workers of a run take its tests: what waits comes first, so that none waits alone at the end."""

import os
from collections.abc import Sequence
from itertools import groupby

import pytest

from tests.support.runs import PROJECT

WAITING = ("journeys", "soak", "development", "edge", "locks")
"""Folders of tests that start processes and wait for them."""


def dealt(items: Sequence[pytest.Item]) -> list[pytest.Item]:
    """Each worker begins with as large a part as any other: deal out the modules that wait among these parts."""
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    waiting = [item for item in items if _waits(item)]
    rest = iter([item for item in items if not _waits(item)])
    modules = [list(module) for _, module in groupby(waiting, key=lambda item: item.path)]
    parts = [[item for module in modules[number::workers] for item in module] for number in range(workers)]
    for number, part in enumerate(parts):
        left = len(items) - sum(map(len, parts[:number]))
        part += [item for item, _ in zip(rest, range(left // (workers - number) - len(part)), strict=False)]
    return [item for part in parts for item in part] + list(rest)


def _waits(item: pytest.Item) -> bool:
    return item.path.relative_to(PROJECT / "tests").parts[0] in WAITING
