"""`make run`, as a newcomer starts it, in a folder for its data of its own."""

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from backend.development import postgres
from tests.support import runs
from tests.support.environment import PROJECT, without_settings
from tests.support.servers import free_port

READY = "Ratecard is ready."
READY_LIMIT_SECONDS = 180


class Demo:
    def __init__(self, var: Path) -> None:
        self.var = var
        self.port = free_port()
        self.environment = without_settings() | {"RATECARD_VAR": str(var), "PORT": str(self.port)}
        self.log = var.with_suffix(".log")
        self.process: subprocess.Popen[bytes] | None = None
        self.banner = ""

    def runs(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def start(self) -> str:
        """Start it; what it printed once it is ready."""
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                ["make", "--no-print-directory", "run"],
                cwd=PROJECT,
                env=self.environment,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        limit = time.monotonic() + READY_LIMIT_SECONDS
        while READY not in self.log.read_text():
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < limit, self.log.read_text()
            time.sleep(0.1)
        self.banner = self.log.read_text()
        return self.banner

    def processes(self) -> list[psutil.Process]:
        """All that it started, the database server too."""
        return [process for process in psutil.process_iter() if self._is_mine(process)]

    def _is_mine(self, process: psutil.Process) -> bool:
        try:
            if process.status() == psutil.STATUS_ZOMBIE:
                return False
            in_session = self.process is not None and os.getsid(process.pid) == self.process.pid
            folders = (str(self.var), str(postgres.data_folder(self.var)))
            return in_session or any(folder in word for word in process.cmdline() for folder in folders)
        except (psutil.Error, ProcessLookupError):
            return False

    def interrupt(self) -> None:
        """Ctrl-C: the signal goes to the whole foreground group."""
        assert self.process is not None
        os.killpg(self.process.pid, signal.SIGINT)
        self.process.wait(timeout=30)

    def kill_everything(self) -> None:
        for process in self.processes():
            process.kill()
        assert self.process is not None
        self.process.wait(timeout=10)

    def run(self, command: str) -> subprocess.CompletedProcess[str]:
        """Run a command of the banner or the README beside it."""
        return subprocess.run(
            ["bash", "-euo", "pipefail", "-c", command],
            cwd=PROJECT,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=180,
            check=False,
        )


@contextmanager
def demo(name: str) -> Iterator[Demo]:
    var = runs.folder() / f"journey-{name}-{os.getpid()}"  # another worker may have taken some of its tests
    var.mkdir(parents=True)
    running = Demo(var)
    try:
        yield running
    finally:
        if running.runs():
            running.interrupt()
        for process in running.processes():
            process.kill()
        shutil.rmtree(postgres.data_folder(var), ignore_errors=True)
        shutil.rmtree(var)
        running.log.unlink(missing_ok=True)


def curl_lines(banner: str) -> list[str]:
    """The commands to paste, each with its continuation lines."""
    return re.findall(r"^(?:curl|\.venv/bin/ratecard)(?:.*\\\n)*.*$", banner, flags=re.MULTILINE)
