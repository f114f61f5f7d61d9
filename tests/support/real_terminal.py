"""A command on a terminal of its own, as a person starts it there."""

import os
import pty
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from select import select

from tests.support.environment import PROJECT

LIMIT_SECONDS = 60


@dataclass
class Terminal:
    process: subprocess.Popen[bytes]
    screen: int
    seen: str = ""

    def read_until(self, text: str) -> str:
        """All that was shown so far, once the text is there."""
        while text not in self.seen:
            ready, _, _ = select([self.screen], [], [], LIMIT_SECONDS)
            assert ready, self.seen
            self.seen += os.read(self.screen, 100_000).decode()
        return self.seen

    def press_ctrl_c(self) -> None:
        """What a terminal sends its command then."""
        self.process.send_signal(signal.SIGINT)


@contextmanager
def on_terminal(command: Sequence[str], **environment: str) -> Iterator[Terminal]:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        command,
        cwd=PROJECT,
        env={**os.environ, "TERM": "xterm", **environment},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    try:
        yield Terminal(process, ours)
    finally:
        process.kill()
        process.wait()
        os.close(ours)
