"""Prices of images by size and image quality, in credits: the row that has most conditions counts."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Protocol, TypeVar


class ImagePriceLike(Protocol):
    @property
    def size(self) -> str | None: ...
    @property
    def image_quality(self) -> str | None: ...


P = TypeVar("P", bound=ImagePriceLike)


def fitting(prices: Sequence[P], *, size: str, image_quality: str) -> P | None:
    """The most specific of the rows that fit; None where no row fits. Rows without `ties` have one."""
    fit = [row for row in prices if row.size in (None, size) and row.image_quality in (None, image_quality)]
    return max(fit, key=_conditions, default=None)


def ties(prices: Sequence[P]) -> Iterator[tuple[P, P]]:
    """Pairs of rows that fit the same image and have as many conditions, so that none of them comes first."""
    for one, other in combinations(prices, 2):
        if _conditions(one) == _conditions(other) and _can_meet(one, other):
            yield one, other


def _conditions(row: ImagePriceLike) -> int:
    return (row.size is not None) + (row.image_quality is not None)


def _can_meet(one: ImagePriceLike, other: ImagePriceLike) -> bool:
    pairs = ((one.size, other.size), (one.image_quality, other.image_quality))
    return all(a == b or a is None or b is None for a, b in pairs)
