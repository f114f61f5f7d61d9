"""Many clients at once, each with a database connection of its own, that all start at the same moment."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from django.db import connection

from backend.credits.credit_errors import CreditsRefused

START_LIMIT_SECONDS = 60

Step = Callable[[], Any]


def crowd(tasks: Sequence[Sequence[Step]]) -> list[Any]:
    """Run each list of steps by a client of its own; all answers. A refusal is an answer too."""
    start = Barrier(len(tasks), timeout=START_LIMIT_SECONDS)

    def client(steps: Sequence[Step]) -> list[Any]:
        try:
            connection.ensure_connection()
            start.wait()
            return [_answer(step) for step in steps]
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=len(tasks)) as pool:
        return [answer for answers in pool.map(client, tasks) for answer in answers]


def _answer(step: Step) -> Any:
    try:
        return step()
    except CreditsRefused as refused:
        return refused
