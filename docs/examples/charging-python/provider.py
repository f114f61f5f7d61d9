"""Stands for the provider's own client: four pictures asked for, three made, one refused."""

from dataclasses import dataclass
from decimal import Decimal


class Unreachable(Exception):
    """No call was made, so nothing was used."""


@dataclass(frozen=True)
class Picture:
    url: str | None
    cost_usd: Decimal


def make_pictures(count: int) -> list[Picture]:
    made = [Picture(f"https://provider.example/{number}.png", Decimal("0.08")) for number in range(1, count)]
    return [*made, Picture(None, Decimal("0"))]
