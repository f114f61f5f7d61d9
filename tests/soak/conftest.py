"""The reports of the heavy scenarios in `make soak`."""

import time
from collections.abc import Callable, Iterator

import pytest

from tests.support import soak

Report = Callable[[str], None]


@pytest.fixture
def report(request: pytest.FixtureRequest) -> Iterator[Report]:
    """One line of counts, with its seconds, as soon as the scenario has passed."""
    start, lines = time.monotonic(), list[str]()
    yield lines.append
    terminal = request.config.pluginmanager.get_plugin("terminalreporter")
    capture = request.config.pluginmanager.get_plugin("capturemanager")
    if soak.FULL and terminal is not None and capture is not None:
        with capture.global_and_fixture_disabled():
            for line in lines:
                terminal.write_line(f"{time.monotonic() - start:6.1f} s  {line}", flush=True)


def pytest_report_teststatus(report: pytest.TestReport) -> tuple[str, str, str] | None:
    """Lines instead of dots."""
    return ("passed", "", "PASSED") if soak.FULL and report.when == "call" and report.passed else None
