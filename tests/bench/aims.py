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

    def is_met(self, measured: float) -> bool:
        return self._is_good(measured, self.aim)

    def is_above_floor(self, measured: float) -> bool:
        return self._is_good(measured, self.floor)

    def _is_good(self, measured: float, bound: float) -> bool:
        return measured >= bound if self.more_is_better else measured <= bound


AIMS = (Aim("aiModels, kept", "plain ASGI", "ratio", aim=1.5, floor=3),)


@dataclass(frozen=True)
class Verdict:
    aim: Aim
    models: int
    measured: float

    @property
    def words(self) -> str:
        if self.aim.is_met(self.measured):
            return "met"
        return "not met" if self.aim.is_above_floor(self.measured) else f"BELOW THE FLOOR of {self.aim.floor:g}"

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
            if (aim.figure, aim.peer) == (figure.name, figure.peer):
                measured = figure.value if aim.of == "value" else figure.ratio
                assert measured is not None
                yield Verdict(aim, figure.models, measured)
