"""Measure all parts, or those that BENCH names: `BENCH=reads,quotes make bench`."""

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from typing import TypeAlias

from tests.bench import holds, providers, publishing, quotes, reads, spending, starting, uncached
from tests.bench.aims import AIMS, verdicts
from tests.bench.aims import HEAD as AIMS_HEAD
from tests.bench.figures import HEAD, Figure, write
from tests.bench.load import HAS_PROC
from tests.bench.peer_servers import MADE
from tests.bench.stage import Stage, stage
from tests.support.databases import make_seeded

Measure: TypeAlias = Callable[[Stage], Iterator[Figure]]
PARTS: dict[str, tuple[tuple[int, ...], Measure]] = {
    "reads": ((6, 100, 1_000, 10_000), reads.figures),
    "uncached": ((6, 100, 1_000, 10_000), uncached.figures),
    "quotes": ((6, 10_000), quotes.figures),
    "credits": ((6,), spending.figures),
    "publishing": ((10_000,), publishing.figures),
    "providers": ((6,), providers.figures),
    "starting": ((6, 10_000), starting.figures),
}
HOLDS = "holds"
RESULTS = MADE / "results.json"


def chosen() -> list[str]:
    names = [*PARTS, HOLDS]
    wanted = [name for name in os.environ.get("BENCH", "").split(",") if name] or names
    if unknown := set(wanted) - set(names):
        sys.exit(f"BENCH names no part: {', '.join(sorted(unknown))}. Parts are {', '.join(names)}.")
    return wanted


def measure(wanted: list[str]) -> Iterator[Figure]:
    """By number of models, since it takes half a minute to fill the largest catalog."""
    make_seeded()
    for models in sorted({size for name in wanted if name in PARTS for size in PARTS[name][0]}):
        with stage(models) as made:
            for name in wanted:
                if name in PARTS and models in PARTS[name][0]:
                    yield from PARTS[name][1](made)
    if HOLDS in wanted:
        yield from holds.figures()


def main() -> None:
    wanted, begin = chosen(), time.monotonic()
    if shutil.which("wrk") is None:
        sys.exit("wrk is needed: apt-get install wrk, or brew install wrk.")
    if not HAS_PROC:
        print("There is no /proc here: instead of CPU time, figures are the time from one answer to the next.")
    print(f"{os.cpu_count()} cores, load average {os.getloadavg()[0]:.1f} at the beginning\n\n{HEAD}")
    figures = []
    for figure in measure(wanted):
        figures.append(figure)
        print(figure.row(), flush=True)
    for figure in uncached.growth(figures):
        figures.append(figure)
        print(figure.row())
    compared = list(verdicts(figures))
    print(f"\n{AIMS_HEAD}", *(verdict.row() for verdict in compared), sep="\n")
    write(figures, [verdict.as_json() for verdict in compared], RESULTS)
    minutes = (time.monotonic() - begin) / 60
    print(f"\n{minutes:.1f} minutes, load average {os.getloadavg()[0]:.1f} at the end; all of it is in {RESULTS}")
    if beyond := [verdict.aim.figure for verdict in compared if not verdict.holds]:
        sys.exit(f"Slower than a floor: {', '.join(beyond)}.")
    if HAS_PROC and not os.environ.get("BENCH") and (missing := set(AIMS) - {verdict.aim for verdict in compared}):
        sys.exit(f"No figure was measured for {', '.join(aim.figure for aim in missing)}.")


if __name__ == "__main__":
    main()
