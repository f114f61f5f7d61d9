"""Real server processes on loopback."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

START_LIMIT_SECONDS = 120


_reserved: list[socket.socket] = []


def free_port() -> int:
    """A port that this process keeps from all who look for a free one, another run of the tests among them.

    Linux lets a server listen where a socket is only bound, if both allow it.
    """
    probe = socket.socket()
    probe.bind(("127.0.0.1", 0))
    if sys.platform == "linux":
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        _reserved.append(probe)
    else:
        probe.close()
    port: int = probe.getsockname()[1]
    return port


@contextmanager
def server(database_url: str, **environment: str) -> Iterator[str]:
    """A server of its own process; the address at which it answers."""
    port = free_port()
    with server_process(database_url, port, **environment) as process:
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=10)


@contextmanager
def server_process(
    database_url: str, port: int, *, ahead_seconds: str = "", log: str = os.devnull, **environment: str
) -> Iterator[subprocess.Popen[bytes]]:
    """The process of a server that answers; killed at the end where it still runs.

    Its clock may be ahead, and `log` is the path of a file.
    """
    clock = ["-m", "tests.support.clocks", ahead_seconds] if ahead_seconds else ["-m"]
    command = [sys.executable, *clock, "uvicorn", "backend.config.asgi:application", "--lifespan", "off"]
    with open(log, "wb") as output:
        process = subprocess.Popen(
            [*command, "--port", str(port), "--log-level", "warning", "--no-access-log", "--no-proxy-headers"],
            env={**os.environ, "DATABASE_URL": database_url, "PUBLIC_CATALOG": "true", **environment},
            stderr=output,
        )
    try:
        wait_until_healthy(port, process)
        yield process
    finally:
        process.kill()
        process.wait()


def wait_until_healthy(port: int, process: subprocess.Popen[bytes]) -> None:
    limit = time.monotonic() + START_LIMIT_SECONDS
    while time.monotonic() < limit and process.poll() is None:
        if _listens(port) and httpx.get(f"http://127.0.0.1:{port}/health/").status_code == 200:
            return
        time.sleep(0.05)
    raise AssertionError(f"the server at port {port} did not start")


def wait_until_listens(port: int, process: subprocess.Popen[bytes]) -> None:
    limit = time.monotonic() + START_LIMIT_SECONDS
    while time.monotonic() < limit and process.poll() is None:
        if _listens(port):
            return
        time.sleep(0.02)
    raise AssertionError(f"the server at port {port} did not start")


def _listens(port: int) -> bool:
    """Asked this way, waiting costs nothing; an HTTP client would cost as much as the start of the server does."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
