"""The embedded Valkey: clients share it, and it stops with the last of them, even a killed one."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil
import pytest
from redis import Redis

from backend.development import valkey
from backend.development.embedded_server import EmbeddedServerFailed
from tests.support.waiting import wait_until

CLIENT = (
    "from backend.development.valkey import running\nwith running() as address: print(address, flush=True); input()"
)


@contextmanager
def client(var: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process that uses the server, and that ends as soon as it may read a line."""
    pipe = subprocess.PIPE
    environment = {**os.environ, "RATECARD_VAR": str(var)}
    with subprocess.Popen(
        [sys.executable, "-c", CLIENT], env=environment, stdin=pipe, stdout=pipe, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def address_of(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def answers(address: str) -> bool:
    return bool(Redis(unix_socket_path=address.removeprefix("redis+socket://")).ping())


def processes(var: Path) -> list[str]:
    """What runs for the server under a folder: its keeper, and itself."""
    commands = (process.info["cmdline"] or [] for process in psutil.process_iter(["cmdline"]))
    return [command[0] for command in commands if any(str(var / "valkey") in word for word in command)]


def starts(var: Path) -> int:
    return (var / "valkey" / "valkey.log").read_text().count("Ready to accept connections")


def test_a_deep_folder_and_one_with_spaces(tmp_path: Path) -> None:
    for var in (tmp_path / ("deep" * 30), tmp_path / "with a space"):
        with valkey.running(var=var) as address:
            assert answers(address)
        assert not Path(address.removeprefix("redis+socket://")).exists()


def test_it_stays_until_its_last_user_has_gone(tmp_path: Path) -> None:
    with client(tmp_path) as other:
        with valkey.running(var=tmp_path) as address:
            assert address_of(other) == address
        assert answers(address)
        other.communicate("\n", timeout=30)
        assert (other.returncode, processes(tmp_path), starts(tmp_path)) == (0, [], 1)


def test_users_that_start_together_share_one(tmp_path: Path) -> None:
    with client(tmp_path) as one, client(tmp_path) as two:
        assert answers(address_of(one))
        assert answers(address_of(two))
    assert starts(tmp_path) == 1
    wait_until(lambda: processes(tmp_path) == [])


def test_it_ends_after_a_user_that_was_killed(tmp_path: Path) -> None:
    with client(tmp_path) as only:
        assert answers(address_of(only))
        only.kill()
        wait_until(lambda: processes(tmp_path) == [])


def test_a_server_with_a_killed_keeper_is_replaced(tmp_path: Path) -> None:
    with valkey.running(var=tmp_path):
        kill_keepers(tmp_path)
    with valkey.running(var=tmp_path) as address:
        assert answers(address)
        assert len(processes(tmp_path)) == 2
    assert (processes(tmp_path), starts(tmp_path)) == ([], 2)


def kill_keepers(var: Path) -> None:
    for process in psutil.process_iter(["cmdline"]):
        if process.info["cmdline"] and process.info["cmdline"][-1] == str(var / "valkey" / "server"):
            with suppress(psutil.NoSuchProcess):
                process.kill()


def test_who_used_it_ends_without_a_warning(tmp_path: Path) -> None:
    environment = {**os.environ, "RATECARD_VAR": str(tmp_path)}
    command = [sys.executable, "-W", "error", "-c", CLIENT]
    done = subprocess.run(command, env=environment, input="\n", capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "valkey").symlink_to(elsewhere)
    refused = pytest.raises(EmbeddedServerFailed, match="PermissionError")
    with refused, valkey.running(var=tmp_path):
        pass
    assert list(elsewhere.iterdir()) == []
