"""Run mutmut over one room, in a process of its own: it must not import the project before its mutants are written.

It is started as a file, so that `tests` and `backend` can only come from the folder of mutants.
"""

import json
import random
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import mutmut.__main__ as mutmut
from mutmut.configuration import config
from mutmut.mutation.file_mutation import mutate_file_contents
from mutmut.state import state
from mutmut.utils.file_utils import walk_mutatable_files
from mutmut.utils.format_utils import get_mutant_name
from mutmut.workers.isolation import get_mutant_runner

CONTROL = "backend.x_nothing__mutmut_1"
CONTROL_SECONDS = 1_800


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
    runner = get_mutant_runner(children)
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
    mutmut._run(chosen(room), room["children"])
    if not control(room["children"]):
        sys.exit("The tests fail where nothing is changed, so these kills mean nothing.")


if __name__ == "__main__":
    Path("mutants").mkdir(exist_ok=True)
    main()
