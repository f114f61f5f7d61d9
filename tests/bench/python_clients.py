"""Clients in processes of their own that call the domain as fast as they can."""

import os
import random
import time
from multiprocessing import get_context
from typing import Any
from uuid import UUID

from tests.bench.movements import MOVEMENTS, tokens

START_LIMIT_SECONDS = 120
MOST_PER_SECOND = 3_000  # quotes are made before the clock starts: more than any machine redeems


def rate(name: str, accounts: list[UUID], database_url: str, *, clients: int, seconds: float) -> float:
    """Movements per second of all clients together."""
    os.environ["DATABASE_URL"] = database_url
    context = get_context("forkserver")  # Django is imported once
    context.set_forkserver_preload(["tests.bench.movements"])
    start, results = context.Barrier(clients), context.Queue()
    arguments = (name, accounts, MOST_PER_SECOND * int(seconds + 1) // clients, seconds, start, results)
    processes = [context.Process(target=_client, args=arguments) for _ in range(clients)]
    for process in processes:
        process.start()
    total: float = sum(results.get(timeout=START_LIMIT_SECONDS) for _ in processes)
    for process in processes:
        process.join()
    return total


def _client(name: str, accounts: list[UUID], most: int, seconds: float, start: Any, results: Any) -> None:
    call, waiting = MOVEMENTS[name].call, tokens(most)
    call(waiting.pop(), accounts[0])  # connects, and fills what is kept per process
    start.wait(timeout=START_LIMIT_SECONDS)
    begin = time.perf_counter()
    while time.perf_counter() - begin < seconds:
        call(waiting.pop(), random.choice(accounts))
    results.put((most - 1 - len(waiting)) / (time.perf_counter() - begin))
