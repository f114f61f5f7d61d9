"""Listeners are notified when a process shuts down, also those that are added after it has begun."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from backend.shared import shutdown

PROGRAM = """
import asyncio, os, signal
from backend.shared.shutdown import on_shutdown, watch

notified = []
signal.signal(signal.SIGTERM, lambda *_: notified.append("the server"))

async def main():
    watch()
    with on_shutdown(lambda: notified.append("an early listener")):
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.sleep(0.1)
    with on_shutdown(lambda: notified.append("a late listener")):
        pass

asyncio.run(main())
print(*notified, sep=", ")
"""


def test_every_listener_is_notified() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert done.stdout == "the server, an early listener, a late listener\n"


@pytest.fixture
def noticed() -> Iterator[list[tuple[int, bool]]]:
    """What the former handlers received: which signal, and whether with a frame."""
    calls: list[tuple[int, bool]] = []
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = {number: signal.getsignal(number) for number in numbers}
    for number in numbers:
        signal.signal(number, lambda number, frame: calls.append((number, frame is not None)))
    yield calls
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_is_passed_on_to_the_former_handler(noticed: list[tuple[int, bool]], number: int) -> None:
    watch = shutdown._Watch()
    assert (watch.is_asked, watch.listeners) == (False, set())
    watch.begin()
    watch.begin()
    os.kill(os.getpid(), number)
    assert (watch.is_asked, noticed) == (True, [(number, True)])


def test_listeners_are_notified_in_their_own_loop(noticed: list[tuple[int, bool]]) -> None:
    watch, notified = shutdown._Watch(), list[str]()
    watch.begin()

    async def listen() -> None:
        watch.listeners.add((asyncio.get_running_loop(), lambda: notified.append("now")))
        os.kill(os.getpid(), signal.SIGTERM)
        assert notified == []
        await asyncio.sleep(0)

    outer = asyncio._get_running_loop()  # of a browser's test before this one
    asyncio._set_running_loop(None)
    try:
        asyncio.run(listen())
    finally:
        asyncio._set_running_loop(outer)
    assert notified == ["now"]


def test_a_signal_that_ends_the_process_stays(noticed: list[tuple[int, bool]]) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    shutdown._Watch().begin()
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


def test_only_the_main_thread_takes_signals(noticed: list[tuple[int, bool]]) -> None:
    handler = signal.getsignal(signal.SIGTERM)
    with ThreadPoolExecutor(1) as elsewhere:
        elsewhere.submit(shutdown.watch).result()
    assert signal.getsignal(signal.SIGTERM) is handler
    shutdown.watch()
    assert signal.getsignal(signal.SIGTERM) is not handler
