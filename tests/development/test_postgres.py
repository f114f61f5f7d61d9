"""The embedded PostgreSQL: it starts from any leftover state, and stops with its last client, even a killed one."""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil
import psycopg
import pytest

from backend.development import postgres
from tests.support import runs
from tests.support.waiting import wait_until

CLIENT = """
from backend.development import postgres
print(postgres.start().url(), flush=True)
input()
"""


@pytest.fixture(scope="module")
def var() -> Iterator[Path]:
    """Below the run's folder: the server of root can't enter pytest's temporary folders."""
    folder = runs.folder() / f"postgres-of-{os.getpid()}"
    folder.mkdir()
    yield folder
    shutil.rmtree(folder)


@contextmanager
def client(var: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process that uses the server, and that ends as soon as it may read a line."""
    command, pipe = [sys.executable, "-c", CLIENT], subprocess.PIPE
    environment = {**os.environ, "RATECARD_VAR": str(var)}
    with subprocess.Popen(command, env=environment, stdin=pipe, stdout=pipe, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def address_of(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def answers(address: str) -> bool:
    with psycopg.connect(address) as connection:
        return connection.execute("SELECT current_database()").fetchone() == ("ratecard",)


def processes(var: Path) -> list[psutil.Process]:
    """What runs for the server under a folder: its keeper, and itself."""
    commands = {process: process.info["cmdline"] or [] for process in psutil.process_iter(["cmdline", "name"])}
    return [process for process, command in commands.items() if str(postgres.data_folder(var)) in command]


def keeper_of(var: Path) -> psutil.Process:
    """The process that keeps a server; what the keeper starts bears its command for a moment, and then ends."""

    def keepers() -> list[psutil.Process]:
        return [process for process in processes(var) if "python" in (process.info["name"] or "")]

    wait_until(lambda: len(keepers()) == 1)
    (keeper,) = keepers()
    return keeper


def test_it_stays_until_its_last_user_has_gone(var: Path) -> None:
    with client(var) as other:
        address = address_of(other)
        mine = postgres.start(var=var)
        assert mine.url() == address
        mine.leave()
        assert answers(address)
        other.communicate("\n", timeout=60)
        assert (other.returncode, processes(var)) == (0, [])


def test_it_ends_after_a_user_that_was_killed_and_starts_again(var: Path) -> None:
    with client(var) as only:
        assert answers(address_of(only))
        only.kill()
        wait_until(lambda: processes(var) == [])
    again = postgres.start(var=var)
    assert answers(again.url())
    again.leave()


def test_it_starts_again_when_all_was_killed_at_once(var: Path) -> None:
    with client(var) as first:
        assert answers(address_of(first))
        for process in [psutil.Process(first.pid), *processes(var)]:
            with suppress(psutil.NoSuchProcess):  # one that only started another has ended by itself
                process.kill()
    with client(var) as second:
        assert answers(address_of(second))
        second.communicate("\n", timeout=60)
    assert processes(var) == []


def test_a_server_with_a_killed_keeper_gets_another(var: Path) -> None:
    mine = postgres.start(var=var)
    keeper = keeper_of(var)
    keeper.kill()
    keeper.wait()
    with client(var) as other:
        assert address_of(other) == mine.url()
        other.communicate("\n", timeout=60)
    assert answers(mine.url())
    mine.leave()
    assert processes(var) == []


def test_half_made_data_are_made_again(var: Path) -> None:
    data = postgres.data_folder(var / "half")
    data.mkdir(parents=True)
    (data / "PG_VERSION").write_text("18")
    server = postgres.start(var=var / "half")
    assert answers(server.url())
    server.leave()


@pytest.mark.skipif(os.geteuid() != 0, reason="only the server of root runs as another user")
def test_root_opens_no_private_folder(var: Path) -> None:
    private = var / "private"
    private.mkdir(mode=0o700)
    server = postgres.start(var=private / "var")
    try:
        assert answers(server.url())
        assert stat.S_IMODE(private.stat().st_mode) == 0o700
        assert server.data.is_relative_to("/var/lib/ratecard")
    finally:
        server.leave()
        shutil.rmtree(server.data.parent)
