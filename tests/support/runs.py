"""A run of the tests has a folder, servers and names of its own, so that two in one checkout don't disturb each other.

Folders are numbered, and a run takes the first that no other run has: `var/test/1`, most of the time, where its
PostgreSQL is made already. The processes of a run carry its mark in their environment.
"""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import IO
from uuid import uuid4

PROJECT = Path(__file__).resolve().parents[2]
FOLDERS = PROJECT / "var" / "test"
MARK = "RATECARD_TEST_RUN"
PART = "RATECARD_TEST_PART"
"""Set for the processes of pytest that are part of a run which began before them (`make mutants`)."""
KEPT = ("lock", "postgres")
"""What the next run in this folder uses again, by the beginning of its name."""


@dataclass(frozen=True)
class Run:
    mark: str
    folder: Path
    lock: IO[bytes]
    reaper: "subprocess.Popen[bytes]"

    def end(self) -> None:
        """The reaper looks a last time; then another run may take the folder."""
        assert self.reaper.stdin is not None
        self.reaper.stdin.close()
        self.reaper.wait()
        self.lock.close()


def begin() -> Run:
    """Take a folder, and start the process that ends what this run leaves behind, even where it is killed."""
    folder, lock = _take_folder()
    for path in folder.iterdir():
        if not path.name.startswith(KEPT):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    mark = os.environ[MARK] = uuid4().hex
    # The reaper shares the lock, so the next run takes the folder only when nothing of this one is left. The end of
    # it sees by the end of its standard input that this process has ended.
    reaper = subprocess.Popen(
        [sys.executable, "-m", "tests.support.reaper", f"{folder}/"],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=[lock.fileno()],
        start_new_session=True,
    )
    return Run(mark, folder, lock, reaper)


def _take_folder() -> tuple[Path, IO[bytes]]:
    for number in count(1):
        folder = FOLDERS / str(number)
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / "lock").open("ab")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.close()
        else:
            return folder, lock
    raise AssertionError


def folder() -> Path:
    """Of the run that this process is part of."""
    return Path(os.environ["RATECARD_VAR"])


@contextmanager
def turn(name: str) -> Iterator[None]:
    """What only one process of the run does at a time."""
    with (folder() / f"{name}.turn").open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
