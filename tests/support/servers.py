"""Real server processes on loopback."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from http.client import HTTPConnection

import psutil

from tests.support import warm_servers

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
    with server_process(database_url, port, is_warm=True, **environment) as process:
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=10)


@contextmanager
def server_process(
    database_url: str,
    port: int,
    *,
    ahead_seconds: str = "",
    log: str = os.devnull,
    is_warm: bool = True,
    **environment: str,
) -> Iterator[psutil.Process]:
    """The process of a server that answers; killed at the end where it still runs.

    Its clock may be ahead, and `log` is the path of a file. Where it is not warm, it starts as in production.
    """
    arguments = ["backend.config.asgi:application", "--lifespan", "off", "--port", str(port)]
    arguments += ["--log-level", "warning", "--no-access-log", "--no-proxy-headers"]
    process = (
        None
        if ahead_seconds or not is_warm
        else warm_servers.start(arguments=arguments, database_url=database_url, environment=environment, log=log)
    )
    if process is None:
        clock = ["-m", "tests.support.clocks", ahead_seconds] if ahead_seconds else ["-m"]
        environment = {**os.environ, "DATABASE_URL": database_url, "PUBLIC_CATALOG": "true", **environment}
        process = _started([sys.executable, *clock, "uvicorn", *arguments], environment, log)
    try:
        wait_until_healthy(port, process)
        yield process
    finally:
        with suppress(psutil.NoSuchProcess):
            process.kill()
        process.wait()


def _started(command: Sequence[str], environment: dict[str, str], log: str) -> psutil.Process:
    with open(log, "wb") as output:
        return psutil.Popen(command, env=environment, stdout=output, stderr=output)


def wait_until_healthy(port: int, process: psutil.Process) -> None:
    limit = time.monotonic() + START_LIMIT_SECONDS
    while time.monotonic() < limit and _runs(process):
        if _listens(port) and _is_healthy(port):
            return
        time.sleep(0.02)
    raise AssertionError(f"the server at port {port} did not start")


def _runs(process: psutil.Process) -> bool:
    try:
        status = process.status()
    except psutil.NoSuchProcess:
        return False
    return bool(status != psutil.STATUS_ZOMBIE)


def _is_healthy(port: int) -> bool:
    asked = HTTPConnection("127.0.0.1", port, timeout=START_LIMIT_SECONDS)
    try:
        asked.request("GET", "/health/")
        return asked.getresponse().status == 200
    finally:
        asked.close()


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
