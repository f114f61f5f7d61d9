"""The locks of an embedded server. The kernel releases a lock when its process ends, even by `kill -9`."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO


@dataclass(frozen=True, slots=True)
class ServerLocks:
    """Files beside `base`. Clients share one lock, the keeper has another, and a third orders their decisions.

    Who joins or leaves for good holds the decision meanwhile, so that no server is stopped under a new client.
    """

    base: Path

    @contextmanager
    def decision(self) -> Iterator[None]:
        """Only one process at a time decides whether the server starts, is joined or stops."""
        with self._open("decision") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    @contextmanager
    def decision_if_free(self) -> Iterator[bool]:
        """The same without waiting: False while another process decides."""
        with self._open("decision") as file:
            yield _takes(file)

    def client(self) -> IO[bytes]:
        """The lock of one client, until it closes the file. Needs the decision."""
        file = self._open("clients")
        fcntl.flock(file, fcntl.LOCK_SH)
        return file

    def has_clients(self) -> bool:
        """Needs the decision: asking takes the lock for a moment, which would look like a client to others."""
        with self._open("clients") as file:
            return not _takes(file)

    def become_keeper(self) -> None:
        """Take the lock of the only keeper until this process has ended: its copy of the file is never closed."""
        with self._open("keeper") as file:
            fcntl.flock(os.dup(file.fileno()), fcntl.LOCK_EX)

    def has_keeper(self) -> bool:
        with self._open("keeper") as file:
            return not _takes(file)

    def _open(self, name: str) -> IO[bytes]:
        return self.base.with_name(f"{self.base.name}.{name}").open("ab")


def _takes(file: IO[bytes]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
