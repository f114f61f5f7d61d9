"""Run mutmut over one room, in a process of its own: it must not import the project before its mutants are written.

It is started as a file, so that `tests` and `backend` can only come from the folder of mutants.
"""

import json
import os
import random
import signal
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import mutmut.__main__ as mutmut
from mutmut.configuration import config
from mutmut.mutation.file_mutation import mutate_file_contents
from mutmut.runners.harness import PytestRunner
from mutmut.state import state
from mutmut.utils.file_utils import walk_mutatable_files
from mutmut.utils.format_utils import get_mutant_name
from mutmut.workers import isolation
from mutmut.workers.isolation import ForkRunner, MutantResult

CONTROL = "backend.x_nothing__mutmut_1"
CONTROL_SECONDS = 300
POLL_SECONDS = 0.02
TIMED_OUT = -signal.SIGXCPU


class Tests(PytestRunner):
    """The tests of a mutant and what they start are a group of processes."""

    def run_tests(self, *, mutant_name: str | None, tests: Iterable[str]) -> int:
        if mutant_name:
            os.setpgid(0, 0)
        return super().run_tests(mutant_name=mutant_name, tests=tests)


class Runner(ForkRunner):
    """Waits for mutants only, and ends those that take too long with all that they started.

    mutmut's own waits for any child, so it fails where a server that a test started ends late; and its thread signals
    a process id when the time is over, though the mutant has ended and the id may be another process's.
    """

    def __init__(self, max_workers: int) -> None:
        super().__init__(max_workers, Tests())

    def wait_for_result(self, timeout: float | None = None) -> MutantResult:
        if self._no_tests_results:
            return self._no_tests_results.pop()
        while True:
            for pid, worker in self._running.items():
                has_ended = os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None
                seconds = (datetime.now(UTC) - worker.start_time.astimezone()).total_seconds()
                if has_ended or seconds > limit(worker.estimated_time):
                    del self._running[pid]
                    with suppress(ProcessLookupError):  # not waited for before, so the id is still its own
                        os.killpg(pid, signal.SIGKILL)
                    _, status = os.waitpid(pid, 0)
                    code = os.waitstatus_to_exitcode(status) if has_ended else TIMED_OUT
                    return MutantResult(worker.mutant_name, code, seconds)
            time.sleep(POLL_SECONDS)


def limit(estimated_seconds: float) -> float:
    return (estimated_seconds + config().timeout_constant) * config().timeout_multiplier


def names() -> Iterator[str]:
    for path in sorted(walk_mutatable_files()):
        for name in mutate_file_contents(str(path), path.read_text()).mutant_names:
            yield get_mutant_name(path, name)


def chosen(room: dict[str, Any]) -> list[str]:
    """The mutants to run; none in particular are all."""
    if not room["sample"]:
        return list(room["names"])
    everything = list(names())
    return random.Random(room["seed"]).sample(everything, min(room["sample"], len(everything)))


def control(children: int) -> bool:
    """Whether all tests pass where nothing is changed, run as mutants are: else kills mean nothing."""
    runner = Runner(children)
    tests = sorted(state().duration_by_test)
    for _ in range(children):
        runner.submit(CONTROL, tests, CONTROL_SECONDS, CONTROL_SECONDS)
    return [runner.wait_for_result().exit_code for _ in range(children)] == [0] * children


def main() -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # also where it was started in the background
    room = json.loads(sys.argv[1])
    settings = config()
    settings.only_mutate = room["paths"]
    settings.pytest_add_cli_args_test_selection = room["tests"]
    vars(mutmut)["get_mutant_runner"] = Runner
    vars(isolation)["register_timeout"] = lambda pid, timeout_s: None  # Runner does it
    mutmut._run(chosen(room), room["children"])
    if not control(room["children"]):
        sys.exit("The tests fail where nothing is changed, so these kills mean nothing.")


if __name__ == "__main__":
    Path("mutants").mkdir(exist_ok=True)
    main()
