"""Ratecard's server, and those of its peers: small ones of other frameworks that answer from the same tables.

Each peer has an environment of its own under `var/bench/`, made from the lock file beside it when that has changed.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from psycopg.conninfo import conninfo_to_dict

from tests.bench.load import Server
from tests.support import servers
from tests.support.runs import PROJECT

SOURCES = Path(__file__).with_name("peers")
MADE = PROJECT / "var" / "bench"
FIXED = MADE / "fixed"
"""Answers of Ratecard that the servers of fixed bytes send, a file for each path."""
NODE = "mercurius"
UVICORN = ["-m", "uvicorn", "app:application", "--lifespan", "off", "--log-level", "warning", "--no-access-log"]


@contextmanager
def ratecard(database_url: str, **environment: str) -> Iterator[Server]:
    """One process, with the settings of production, and started as there."""
    port = servers.free_port()
    with servers.server_process(database_url, port, is_warm=False, DATABASE_POOL="true", **environment) as process:
        yield Server("ratecard", port, process.pid)


@contextmanager
def peer(name: str, database_url: str) -> Iterator[Server]:
    """One process of the peer of that name."""
    place, port = _environment(name), servers.free_port()
    database = conninfo_to_dict(database_url)
    command = ["node", "app.js"] if name == NODE else [str(place / "bin" / "python"), *UVICORN, "--port", str(port)]
    process = subprocess.Popen(
        command,
        cwd=place if name == NODE else SOURCES / name,
        env={
            "PATH": os.environ["PATH"],
            "PORT": str(port),
            "FIXED": str(FIXED),
            "PGHOST": str(database["host"]),
            "PGPORT": str(database.get("port") or 5432),
            "PGUSER": str(database["user"]),
            "PGPASSWORD": str(database.get("password") or ""),
            "PGDATABASE": str(database["dbname"]),
            "PYTHONDONTWRITEBYTECODE": "1",
        },
    )
    try:
        servers.wait_until_listens(port, process)
        yield Server(name, port, process.pid)
    finally:
        process.kill()
        process.wait()


def _environment(name: str) -> Path:
    """The folder of its environment, which is made where it is missing or was made from another lock file."""
    source, place = SOURCES / name, MADE / name
    lock = source / ("package-lock.json" if name == NODE else "requirements.txt")
    made_from = place / "made-from"
    fingerprint = hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()
    if not made_from.exists() or made_from.read_text() != fingerprint:
        print(f"Making the environment of {name} ...", flush=True)
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        if name == NODE:
            _install_node(source, place)
        else:
            _install_python(lock, place)
        made_from.write_text(fingerprint)
    if name == NODE:
        shutil.copy(source / "app.js", place)  # Node looks for packages beside the file
    return place


def _install_python(requirements: Path, place: Path) -> None:
    uv = Path(sys.executable).with_name("uv")
    subprocess.run([uv, "venv", "--quiet", "--clear", "--python", sys.executable, place], check=True)
    python = place / "bin" / "python"
    subprocess.run([uv, "pip", "install", "--quiet", "--python", python, "-r", requirements], check=True)


def _install_node(source: Path, place: Path) -> None:
    for name in ("package.json", "package-lock.json"):
        shutil.copy(source / name, place)
    subprocess.run(["npm", "ci", "--no-fund", "--no-audit", "--silent"], cwd=place, check=True)
