"""Knowing that the process is asked to stop while its server still waits for open answers.

ASGI tells an application only once all its answers have ended, which a stream's never does by itself.
"""

import asyncio
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def told_of_shutdown(tell: Callable[[], None]) -> Iterator[None]:
    """Within it, `tell` runs in this event loop when Ctrl-C or SIGTERM comes, beside what they did before."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may handle signals
        return
    loop = asyncio.get_running_loop()
    # Where there is no handler, the process ends at once and waits for nothing.
    before = {number: former for number in SIGNALS if callable(former := signal.getsignal(number))}

    def handle(number: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(tell)
        before[signal.Signals(number)](number, frame)

    for number in before:
        signal.signal(number, handle)
    try:
        yield
    finally:
        for number, former in before.items():
            if signal.getsignal(number) is handle:
                signal.signal(number, former)
