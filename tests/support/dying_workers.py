"""Workers that are killed (SIGKILL) at one step of a job: forks of this process with a connection of their own.

At the step the child kills itself, which no code of it sees: what it has written is what another worker finds.
"""

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from typing import Any
from uuid import UUID

from django.db import connection

from backend.generation import attempts, settlement
from backend.generation.ai_core import AICore
from backend.generation.ai_engine import AIEngine

STEPS: dict[str, tuple[Any, str, bool]] = {
    "claimed": (AICore, "make_calls", False),
    "unprepared": (attempts, "prepare", False),
    "prepared": (attempts, "note_sent", False),
    "marked as sent": (AICore, "_send", False),
    "answered, unsaved": (attempts, "note_answer", False),
    "answered": (settlement, "end", False),
    "settling": (settlement, "end", True),
}
"""What the worker is about to do when it is killed, or (True) has just done without having committed it."""


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def run_and_die(job_id: UUID, step: str, *, time: int = 1) -> None:
    """Run a job in a process that is killed at a step, when it comes to it for that time."""
    owner, name, is_after = STEPS[step]
    whole = getattr(owner, name)

    times = count(1)

    def half(*arguments: Any, **options: Any) -> Any:
        is_last = next(times) == time
        if is_last and not is_after:
            die()
        result = whole(*arguments, **options)
        if is_last:
            die()
        return result

    def work() -> None:
        setattr(owner, name, half)
        AIEngine().run(job_id=job_id)

    status = fork(work)
    assert os.waitstatus_to_exitcode(os.waitpid(status, 0)[1]) == -signal.SIGKILL


def fork(work: Callable[[], object]) -> int:
    """The id of a process that does the work and ends."""
    connection.close()  # a child that inherits it would end it for both
    if process := os.fork():
        return process
    with suppress(BaseException):
        work()
    os._exit(0)
