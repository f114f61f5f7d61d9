"""A PostgreSQL server of its own, that a test may stop the hard way."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

from backend.config import embedded
from tests.support.environment import PROJECT

DATABASE = "soak"


class OwnPostgres:
    """Its data are in a folder of its own; it is migrated and seeded."""

    def __init__(self, var: Path) -> None:
        self.var = var
        self.start()
        self.url = embedded.url(self.server, DATABASE)
        subprocess.run(
            [Path(sys.executable).with_name("ratecard"), "setup"],
            env={**os.environ, "DATABASE_URL": self.url},
            check=True,
            capture_output=True,
        )

    def start(self) -> None:
        """Start it, or start it again and wait until it has recovered."""
        self.server = embedded.start(var=self.var)

    def stop_immediately(self) -> None:
        """As a crash: no connection is waited for, nothing is written out."""
        connection.close()
        pg_ctl = str(self.server.bin_path / "pg_ctl")
        command = [pg_ctl, "-w", "-D", str(self.server.pgdata), "-m", "immediate", "stop"]
        subprocess.run(command, user=self.server.system_user, check=True, stdout=subprocess.DEVNULL)


@contextmanager
def own_postgres() -> Iterator[OwnPostgres]:
    var = PROJECT / "var" / f"soak-{os.getpid()}"
    postgres = OwnPostgres(var)
    try:
        yield postgres
    finally:
        postgres.server.cleanup()
        shutil.rmtree(postgres.server.pgdata)
        shutil.rmtree(var, ignore_errors=True)
