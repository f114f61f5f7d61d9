"""What migrating from nothing comes to, kept as a dump for as long as the code is the same: that takes a second."""

import os
import subprocess
from pathlib import Path

import psutil
import psycopg
from django.core.management import call_command
from django.db import connection

from tests.support.run_database import MIGRATED, address
from tests.support.runs import FOLDERS


def migrate(name: str) -> None:
    """The empty database that this process is connected to; only the first of all runs migrates."""
    if not restore(address(name)):
        call_command("migrate", verbosity=0, interactive=False)
        connection.close()
        _keep(name)


def restore(url: str) -> bool:
    """Whether there was a dump of this code, which the empty database of the address has now."""
    dump = _dump()
    if dump is None or not dump.exists():
        return False
    _run("psql", "--quiet", "--no-psqlrc", "--set", "ON_ERROR_STOP=1", "--file", str(dump), "--dbname", url)
    return True


def _keep(name: str) -> None:
    if (dump := _dump()) is not None:
        new = dump.with_suffix(f".{os.getpid()}")
        _run("pg_dump", "--no-owner", "--file", str(new), "--dbname", address(name))
        new.rename(dump)


def _dump() -> Path | None:
    """None where the server is not the embedded one, which has its programs beside it."""
    name = os.environ.get(MIGRATED, "")
    return FOLDERS / f"{name}.sql" if name.startswith("migrated_") else None


def _run(program: str, *arguments: str) -> None:
    subprocess.run([str(_programs() / program), *arguments], check=True, stdout=subprocess.DEVNULL)


def _programs() -> Path:
    """The folder of the server's programs."""
    with psycopg.connect(address("postgres")) as admin:
        row = admin.execute("SELECT current_setting('data_directory')").fetchone()
    assert row is not None
    server = (Path(row[0]) / "postmaster.pid").read_text().partition("\n")[0]
    return Path(psutil.Process(int(server)).exe()).parent
