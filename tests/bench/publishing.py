"""One change of a large catalog, and the first read after it."""

import time
from collections.abc import Callable, Iterator
from functools import partial
from statistics import median

import httpx

from tests.bench import load, peer_servers
from tests.bench.figures import Figure
from tests.bench.stage import Stage, page
from tests.support.publishing import change_model

CHANGES = 5


def figures(stage: Stage) -> Iterator[Figure]:
    published, published_cpu, first, first_cpu = [], [], [], []
    with peer_servers.ratecard(stage.database_url) as server, httpx.Client() as client:
        asked = page(server, connections=1)

        def read() -> None:
            client.post(asked.url, content=asked.bodies[0], headers=asked.all_headers).raise_for_status()

        read()
        for place in range(CHANGES):
            cpu = time.process_time()
            published.append(milliseconds(partial(change_model, "gpt-4o-mini", display_name=f"Mini {place}")))
            published_cpu.append((time.process_time() - cpu) * 1_000)
            before = load.cpu_seconds(server.pid)
            first.append(milliseconds(read))
            after = load.cpu_seconds(server.pid)
            if before is not None and after is not None:
                first_cpu.append((after - before) * 1_000)
    for name, values, unit in (
        ("publish of one change", published, "ms"),
        ("publish of one change, CPU", published_cpu, "ms CPU"),
        ("first read after a publish", first, "ms"),
        ("first read after a publish, CPU", first_cpu, "ms CPU"),
    ):
        if values:
            yield Figure(name=name, models=stage.models, value=median(values), unit=unit)


def milliseconds(call: Callable[[], object]) -> float:
    begin = time.perf_counter()
    call()
    return (time.perf_counter() - begin) * 1_000
