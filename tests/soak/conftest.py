"""Fixtures of the heavy scenarios."""

import time
from collections.abc import Callable, Iterator

import pytest

Tell = Callable[[str], None]


@pytest.fixture
def tell(request: pytest.FixtureRequest) -> Iterator[Tell]:
    """Say what a scenario did: one line, with its seconds, where the tests have a terminal."""
    start, lines = time.monotonic(), list[str]()
    yield lines.append
    terminal = request.config.pluginmanager.get_plugin("terminalreporter")
    if terminal is not None and request.config.get_verbosity() >= 0:
        for line in lines:
            terminal.write_line(f" {line} ({time.monotonic() - start:.1f} s)")
