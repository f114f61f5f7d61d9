"""What can be sold of a list is counted, and nothing is lost in silence: each price of a file is used or named."""

import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from backend.imports import coverage, litellm
from backend.imports.models import ImportFormat, ImportReview
from backend.imports.price_lists import ListedRow
from tests.support.imports import text
from tests.support.terminal import ratecard

TODAY = date(2026, 11, 28)
SHAPES = Path(__file__).resolve().parents[1] / "cases" / "price-lists" / "shapes.litellm.json"
# Written for this test alone: the readers know prices otherwise.
LOOKS_LIKE_A_PRICE = re.compile(r"cost|pric|(?<![a-z])rate|fee|mtok|kcount|charge|discount|off_peak|tiered", re.I)
NO_PRICES = ("input_dbu_cost_per_token", "output_dbu_cost_per_token", "metadata", "range", "start")
UNITS = (Decimal(1), Decimal(1_000_000), Decimal("0.001"))
ROUNDING = Decimal("0.000000011")


def leaves(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Decimal]]:
    """All numbers of an entry, with the names before them."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, path)
    elif isinstance(value, Decimal) or (isinstance(value, str) and re.fullmatch(r"-?[0-9.]+(e-?[0-9]+)?", value)):
        yield path, Decimal(value)


def pixels(name: str) -> int:
    """Of an image whose size stands before the name: such prices are given by pixel, beside those by image."""
    size = re.search(r"(?:^|/)([0-9]+)-x-([0-9]+)/", name)
    return int(size[1]) * int(size[2]) if size else 0


def silent(row: ListedRow, entry: Any) -> list[str]:
    """Text that comes with images is costed as they are, where they cost more."""
    used = [*row.costs.values(), *(rate["cost_usd"] for rate in row.values.get("rates", ()))]  # type: ignore[attr-defined]
    named = " ".join(flag.message for flag in row.flags)
    return [
        f"{row.name}: {'.'.join(path)}"
        for path, price in leaves(entry)
        if price
        and any(LOOKS_LIKE_A_PRICE.search(key) for key in path)
        and not set(path) & set(NO_PRICES)
        and not any(key in named for key in path)
        and not any(abs(cost - price * unit) <= ROUNDING for cost in used for unit in UNITS)
        and not (path[-1] == "output_cost_per_token" and row.costs.get("output_cost_per_1m", 0) >= price * 1_000_000)
        and not any(abs(cost - price * pixels(row.name)) * 20 <= cost for cost in used)
    ]


def entries(content: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(content, parse_float=Decimal, parse_int=Decimal)
    return found


def silent_of_litellm(content: bytes) -> list[str]:
    listed = entries(content)
    return [fault for row in litellm.read(content, today=TODAY) for fault in silent(row, listed[row.name])]


def test_no_price_of_any_shape_that_litellm_writes_is_lost() -> None:
    assert silent_of_litellm(SHAPES.read_bytes()) == []


def test_a_price_that_is_lost_is_found() -> None:
    (row,) = litellm.read(json.dumps({"m": text(1e-06, 2e-06)}).encode(), today=TODAY)
    entry = {"input_cost_per_token": Decimal("0.000001"), "deep": [{"some_fee": Decimal(5)}]}
    assert silent(row, entry) == ["m: deep.some_fee"]


@pytest.mark.django_db
def test_the_shapes_that_litellm_writes_are_sold_whole_or_held() -> None:
    found = coverage.measure(
        content=SHAPES.read_bytes(), format=ImportFormat.LITELLM, file_name="shapes.json", today=TODAY
    )
    assert found.silent == ()
    assert found.sellable + sum(found.held.values()) == found.rows


@pytest.mark.django_db
def test_the_command_prints_the_table(tmp_path: Path) -> None:
    path = tmp_path / "prices.json"
    path.write_text(
        json.dumps({"a": text(1e-06, 2e-06), "b": text(-1e-06, 2e-06), "c": text(1e-06, 2e-06, some_fee=1)})
    )
    done = ratecard("import", "coverage", str(path), "--format", "litellm", "--json")
    assert json.loads(done.stdout) == [
        {"what": "entries of the file", "count": 3, "share": None},
        {"what": "models", "count": 3, "share": "100.00%"},
        {"what": "sellable at the whole price", "count": 1, "share": "33.33%"},
        {"what": "held: Negative price", "count": 1, "share": "33.33%"},
        {"what": "held: The price depends on more than tokens", "count": 1, "share": "33.33%"},
        {"what": "neither, in silence", "count": 0, "share": "0.00%"},
    ]
    assert not ImportReview.objects.exists()
