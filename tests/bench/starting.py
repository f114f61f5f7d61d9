"""From the start of a process to its first answer, and the memory that it has then."""

import time
from collections.abc import Iterator
from statistics import median

from tests.bench import load, peer_servers
from tests.bench.figures import Figure
from tests.bench.stage import Stage, answer, page

STARTS = 3


def figures(stage: Stage) -> Iterator[Figure]:
    seconds, cpu, memory = [], [], []
    for _ in range(STARTS):
        begin = time.perf_counter()
        with peer_servers.ratecard(stage.database_url) as server:
            answer(page(server, connections=1))
            seconds.append(time.perf_counter() - begin)
            cpu.append(load.cpu_seconds(server.pid))
            memory.append(load.resident_mb(server.pid))
    yield Figure(name="start to the first answer", models=stage.models, value=median(seconds), unit="s")
    for name, values, unit in (
        ("start to the first answer, CPU", cpu, "s CPU"),
        ("memory after the first answer", memory, "MB"),
    ):
        if measured := [value for value in values if value is not None]:
            yield Figure(name=name, models=stage.models, value=median(measured), unit=unit)
