"""What the figures should be, and what they must not fall behind.

An aim is where we want to be. A floor is behind what was reached, by a margin for machines that others use too: the
command fails beyond it, since something has become slower then.
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal

from tests.bench.figures import Figure

ROW = "{:36}{:>8} {:11}{:>10}{:>12}  {}"
HEAD = ROW.format("aim", "models", "of", "measured", "aim", "")


@dataclass(frozen=True)
class Aim:
    figure: str
    peer: str
    of: Literal["value", "ratio"]
    aim: float
    floor: float
    more_is_better: bool = False
    models: tuple[int, ...] = ()
    """Only with so many; with any number where it is empty."""

    def is_about(self, figure: Figure) -> bool:
        is_named = (self.figure, self.peer) == (figure.name, figure.peer)
        return is_named and (not self.models or figure.models in self.models)

    def is_good(self, measured: float, bound: float) -> bool:
        return measured >= bound if self.more_is_better else measured <= bound


AIMS = (
    Aim("aiModels, kept", "plain ASGI", "ratio", aim=1.18, floor=4),
    Aim("aiModels, kept, by token", "plain ASGI", "ratio", aim=1.18, floor=5),
    Aim("aiConfig, kept", "plain ASGI", "ratio", aim=1.18, floor=4),
    Aim("aiConfig, kept, by token", "plain ASGI", "ratio", aim=1.18, floor=5),
    Aim("REST ai-config, kept", "plain ASGI", "ratio", aim=1.18, floor=4),
    Aim("REST ai-config, kept, by token", "plain ASGI", "ratio", aim=1.18, floor=5),
    Aim("health, kept", "plain ASGI", "ratio", aim=1.18, floor=4),
    Aim("aiModels, not kept", "graphene", "ratio", aim=0.033, floor=1.2, models=(6,)),
    Aim("aiModels, not kept", "graphene", "ratio", aim=0.033, floor=3, models=(100, 1_000, 10_000)),
    Aim("aiModels, not kept, growth", "100 models", "ratio", aim=1.2, floor=2),
    Aim("quote, by token", "", "value", aim=300, floor=9_000),
    Aim("100 quotes in one request", "strawberry", "ratio", aim=0.1, floor=2.5),
    Aim("holdCreate over HTTP", "", "value", aim=1_500, floor=9_000),
    Aim("holdSettle over HTTP", "", "value", aim=2_500, floor=15_000),
    Aim("chargeCreate over HTTP", "", "value", aim=2_000, floor=15_000),
    Aim("hold, clients: 4, accounts: 1", "pgbench", "ratio", aim=0.9, floor=0.4, more_is_better=True),
    Aim("hold, clients: 4, accounts: 1,000", "pgbench", "ratio", aim=0.9, floor=0.4, more_is_better=True),
    Aim("publish of one change, CPU", "", "value", aim=90, floor=3_000),
    Aim("first read after a publish, CPU", "", "value", aim=10, floor=600),
    Aim("call beside one that fails, p95", "alone", "ratio", aim=1.1, floor=1.5),
    Aim("start to the first answer, CPU", "", "value", aim=0.8, floor=8),
    Aim("memory after the first answer", "", "value", aim=90, floor=250, models=(6,)),
    Aim("memory after the first answer", "", "value", aim=140, floor=250, models=(10_000,)),
)


@dataclass(frozen=True)
class Verdict:
    aim: Aim
    models: int
    measured: float

    @property
    def holds(self) -> bool:
        return self.aim.is_good(self.measured, self.aim.floor)

    @property
    def words(self) -> str:
        if self.aim.is_good(self.measured, self.aim.aim):
            return "met"
        return "not met" if self.holds else f"BEYOND THE FLOOR of {self.aim.floor:g}"

    def row(self) -> str:
        bound = f"{'>=' if self.aim.more_is_better else '<='} {self.aim.aim:g}"
        against = f" to {self.aim.peer}" if self.aim.of == "ratio" else ""
        return ROW.format(
            self.aim.figure, f"{self.models:,}", f"{self.aim.of}{against}", f"{self.measured:,.2f}", bound, self.words
        )

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self.aim), "models": self.models, "measured": self.measured, "verdict": self.words}


def verdicts(figures: Iterable[Figure]) -> Iterator[Verdict]:
    for figure in figures:
        for aim in AIMS:
            if aim.is_about(figure):
                measured = figure.value if aim.of == "value" else figure.ratio
                assert measured is not None
                yield Verdict(aim, figure.models, measured)
