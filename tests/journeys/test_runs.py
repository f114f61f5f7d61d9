"""Runs of the tests themselves: two in one checkout don't disturb each other, and none leaves a process behind."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from tests.support import reaper
from tests.support.environment import PROJECT, without_settings
from tests.support.waiting import wait_until

END_SECONDS = 300


class Nested:
    """Runs that report in a folder when they are at work."""

    def __init__(self, place: Path, expected: int) -> None:
        self.place = place
        self.environment = without_settings() | {"NESTED_PLACE": str(place), "NESTED_RUNS": str(expected)}

    @contextmanager
    def run(self, test: str) -> Iterator["subprocess.Popen[str]"]:
        command = [sys.executable, "-m", "pytest", "-q", f"tests/journeys/nested.py::{test}"]
        with subprocess.Popen(command, cwd=PROJECT, env=self.environment, stdout=subprocess.PIPE, text=True) as process:
            try:
                yield process
            finally:
                process.kill()

    def reports(self) -> dict[str, list[str]]:
        """By the mark of each run: its folder and what else it reported."""
        return {path.stem: path.read_text().splitlines() for path in self.place.glob("*.run")}

    def left(self) -> list[psutil.Process]:
        return [each for mark, (folder, *_) in self.reports().items() for each in reaper.of_run(mark, f"{folder}/")]


def test_two_at_once_share_nothing_and_one_that_leaves_a_process_names_it(tmp_path: Path) -> None:
    nested = Nested(tmp_path, expected=2)
    with nested.run("test_work") as one, nested.run("test_work_that_leaves_a_process") as two:
        outputs = [run.communicate(timeout=END_SECONDS)[0] for run in (one, two)]
    assert (one.returncode, two.returncode) == (0, pytest.ExitCode.TESTS_FAILED), outputs
    assert [("processes that were left behind" in output, "sleep 601" in output) for output in outputs] == [
        (False, False),
        (True, True),
    ]
    pairs = list(zip(*nested.reports().values(), strict=True))
    assert [first != second for first, second in pairs] == [True] * 4
    assert nested.left() == []


def test_a_killed_run_leaves_nothing(tmp_path: Path) -> None:
    nested = Nested(tmp_path, expected=1)
    with nested.run("test_work_without_end") as run:
        wait_until(lambda: nested.reports() != {})
        names = " ".join(process.name() for process in nested.left())
        assert [name for name in ("postgres", "valkey-server", "python", "chrom") if name not in names] == []
        run.kill()
        run.communicate(timeout=END_SECONDS)
    wait_until(lambda: nested.left() == [])
