"""A PostgreSQL server of its own, that a test may stop the hard way."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from django.db import connection

from backend.development import postgres
from tests.support import migrated, runs

DATABASE = "soak"
END_SECONDS = 30


class OwnPostgres:
    """Its data are in a folder of its own; it is migrated and seeded."""

    def __init__(self, var: Path) -> None:
        self.var = var
        self.start()
        self.url = self.server.url(DATABASE)
        self.programs = Path(self.process().exe()).parent
        migrated.restore(self.url)
        subprocess.run(
            [Path(sys.executable).with_name("ratecard"), "setup"],
            env={**os.environ, "DATABASE_URL": self.url},
            check=True,
            capture_output=True,
        )

    def start(self) -> None:
        """Start it, or start it again and wait until it has recovered."""
        self.server = postgres.start(var=self.var)

    def process(self) -> psutil.Process:
        return psutil.Process(int((self.server.data / "postmaster.pid").read_text().partition("\n")[0]))

    def stop_immediately(self) -> None:
        """As a crash: no connection is waited for, nothing is written out."""
        connection.close()
        process = self.process()
        process.send_signal(signal.SIGQUIT)
        process.wait(END_SECONDS)
        self.server.leave()


@contextmanager
def own_postgres() -> Iterator[OwnPostgres]:
    var = runs.folder() / "soak"
    own = OwnPostgres(var)
    try:
        yield own
    finally:
        own.server.leave()
        shutil.rmtree(own.server.data)
        shutil.rmtree(var, ignore_errors=True)
