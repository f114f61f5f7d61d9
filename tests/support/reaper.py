"""`python -m tests.support.reaper FOLDER/`: waits for the end of a run of the tests and ends what it left behind."""

import os
import sys
import time
from collections.abc import Sequence
from contextlib import suppress

import psutil

from tests.support.runs import MARK

END_SECONDS = 10


def of_run(mark: str, folder: str) -> list[psutil.Process]:
    """All processes of a run but this one: its mark is in their environment, or its folder in their command.

    A PostgreSQL or Valkey writes over its environment, but names its folder.
    """
    return [
        process for process in psutil.process_iter() if process.pid != os.getpid() and _is_of(process, mark, folder)
    ]


def _is_of(process: psutil.Process, mark: str, folder: str) -> bool:
    try:
        if process.status() == psutil.STATUS_ZOMBIE:
            return False
        return any(folder in word for word in process.cmdline()) or process.environ().get(MARK) == mark
    except (psutil.Error, OSError):
        return False


def end(processes: Sequence[psutil.Process]) -> None:
    """Ask them to end, and kill those that don't."""
    for process in processes:
        with suppress(psutil.NoSuchProcess):
            process.terminate()
    _, alive = psutil.wait_procs(processes, timeout=END_SECONDS)
    for process in alive:
        with suppress(psutil.NoSuchProcess):
            process.kill()


def main(folder: str) -> None:
    sys.stdin.buffer.read()
    limit = time.monotonic() + 2 * END_SECONDS
    while (left := of_run(os.environ[MARK], folder)) and time.monotonic() < limit:
        end(left)


if __name__ == "__main__":
    main(*sys.argv[1:])
