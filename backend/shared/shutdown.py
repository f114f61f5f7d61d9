"""Knowing that the process is asked to stop while its server still waits for open answers.

ASGI tells an application only once all its answers have ended, which a stream's never does by itself.
"""

import asyncio
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

SIGNALS = (signal.SIGINT, signal.SIGTERM)
Listener = tuple[asyncio.AbstractEventLoop, Callable[[], None]]


class _Watch:
    def __init__(self) -> None:
        self.is_asked = False
        self.listeners: set[Listener] = set()
        self.before: dict[int, Callable[[int, FrameType | None], Any]] = {}

    def begin(self) -> None:
        for number in SIGNALS:
            former = signal.getsignal(number)
            # Where there is no handler, the process ends at once and waits for nothing.
            if callable(former) and former != self.handle:
                self.before[number] = former
                signal.signal(number, self.handle)

    def handle(self, number: int, frame: FrameType | None) -> None:
        self.is_asked = True
        for loop, tell in self.listeners:
            loop.call_soon_threadsafe(tell)
        self.before[number](number, frame)


_watch = _Watch()


def watch() -> None:
    """Notice Ctrl-C and SIGTERM from now on, beside what they do already. Calling it again costs next to nothing."""
    if threading.current_thread() is threading.main_thread():  # only it may handle signals
        _watch.begin()


@contextmanager
def on_shutdown(tell: Callable[[], None]) -> Iterator[None]:
    """Within it, `tell` runs in this event loop when the process is asked to stop; at once where it was before."""
    watch()
    listener = asyncio.get_running_loop(), tell
    _watch.listeners.add(listener)
    try:
        if _watch.is_asked:
            tell()
        yield
    finally:
        _watch.listeners.discard(listener)
