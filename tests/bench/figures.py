"""What was measured, as a table and as JSON."""

import json
import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.bench.load import HAS_PROC, Measured

CPU = "us CPU" if HAS_PROC else "us"
"""Without /proc it is the time from one answer to the next, of a server that is always busy."""
ROW = "{:36}{:>8}{:>12} {:8}{:>14}{:>12}{:>8}{:>12}{:>10}{:>9}"
HEAD = ROW.format("figure", "models", "value", "unit", "peer", "its value", "ratio", "difference", "rate/s", "p50 us")


@dataclass(frozen=True, kw_only=True)
class Figure:
    name: str
    models: int
    value: float
    unit: str = CPU
    peer: str = ""
    peer_value: float | None = None
    per_second: float | None = None
    p50_us: float | None = None

    @property
    def ratio(self) -> float | None:
        return self.value / self.peer_value if self.peer_value else None

    @property
    def difference(self) -> float | None:
        return self.value - self.peer_value if self.peer_value else None

    def row(self) -> str:
        numbers = [_number(number) for number in (self.peer_value, self.ratio, self.difference)]
        ends = [f"{number:,.0f}" if number else "" for number in (self.per_second, self.p50_us)]
        value = _number(self.value)
        return ROW.format(self.name, f"{self.models:,}", value, self.unit, self.peer, *numbers, *ends).rstrip()


def cost(name: str, models: int, measured: Measured, peer: str = "", peer_measured: Measured | None = None) -> Figure:
    """What a request costs the server, beside what one costs the peer's."""
    return Figure(
        name=name,
        models=models,
        value=measured.cost_us,
        peer=peer,
        peer_value=peer_measured.cost_us if peer_measured else None,
        per_second=measured.per_second,
        p50_us=measured.p50_us,
    )


def write(figures: Sequence[Figure], aims: Iterable[dict[str, Any]], file: Path) -> None:
    results = {
        "machine": {"cores": os.cpu_count(), "system": platform.system(), "python": platform.python_version()},
        "load_average": os.getloadavg(),
        "cpu_is_measured": HAS_PROC,
        "figures": [{**asdict(figure), "ratio": figure.ratio, "difference": figure.difference} for figure in figures],
        "aims": list(aims),
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(results, indent=1) + "\n")


def _number(number: float | None) -> str:
    if number is None:
        return ""
    return f"{number:,.2f}" if abs(number) < 100 else f"{number:,.0f}"
