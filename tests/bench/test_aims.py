"""An aim that is missed is reported, and the command fails only where a floor is passed."""

import pytest

from tests.bench.aims import Aim, Verdict
from tests.bench.figures import Figure

COST = Aim("read", "plain ASGI", "ratio", aim=1.5, floor=3)
RATE = Aim("hold", "pgbench", "ratio", aim=0.6, floor=0.4, more_is_better=True)


@pytest.mark.parametrize(
    ("aim", "measured", "words", "holds"),
    [
        (COST, 1.5, "met", True),
        (COST, 2.0, "not met", True),
        (COST, 3.1, "BEYOND THE FLOOR of 3", False),
        (RATE, 0.7, "met", True),
        (RATE, 0.5, "not met", True),
        (RATE, 0.3, "BEYOND THE FLOOR of 0.4", False),
    ],
)
def test_what_is_said_of_a_figure(aim: Aim, measured: float, words: str, holds: bool) -> None:
    verdict = Verdict(aim, 6, measured)
    assert (verdict.words, verdict.holds) == (words, holds)


def test_a_figure_is_compared_with_its_peer() -> None:
    figure = Figure(name="read", models=6, value=60, peer="plain ASGI", peer_value=24)
    assert (figure.ratio, figure.difference) == (2.5, 36)
