import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from backend.catalog.registry import ModelRegistry
from backend.imports import aliases, litellm, price_lists
from backend.imports.price_check import ModelComparison, Verdict, compare
from backend.imports.price_lists import ListedRow, UnreadablePriceList
from tests.support.imports import PUBLIC_LISTS

PUBLIC_LIST = PUBLIC_LISTS / "litellm-prices-2026-08-21.json"
TODAY = date(2026, 11, 21)


def read(path: Path) -> dict[str, ListedRow]:
    return {row.name: row for row in litellm.read(price_lists.take_file(path), today=TODAY)}


def check(path: Path) -> dict[str, ModelComparison]:
    listed = read(path).values()
    found = compare(registry=ModelRegistry.current(), listed=listed, names=aliases.current(), today=TODAY)
    return {model.model_name: model for model in found}


def listed(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "prices.json"
    path.write_text(text)
    return path


@pytest.mark.django_db
def test_verdicts(tmp_path: Path) -> None:
    entries = {
        "sample_spec": {"input_cost_per_token": 0.0},
        "gpt-5.1": {"input_cost_per_token": 1.25e-06, "output_cost_per_token": 2e-05},
        "gpt-4o-mini": {
            "input_cost_per_token": 1.5e-07,
            "cache_read_input_token_cost": 7.5e-08,
            "output_cost_per_token": 6e-07,
        },
        "gpt-4o": {"input_cost_per_token": 2.5e-06},
        "dall-e-3": {"input_cost_per_image": 0.04, "deprecation_date": "2026-05-12"},
        "google:4@2": {"mode": "image_generation", "deprecation_date": "not a date"},
    }
    found = check(listed(tmp_path, json.dumps(entries)))
    assert {name: model.verdict for name, model in found.items()} == {
        "gpt-5.1": Verdict.DIFFERENT,
        "gpt-4o": Verdict.UNKNOWN,
        "gpt-4o-mini": Verdict.SAME,
        "runware:97@1": Verdict.UNKNOWN,
        "dall-e-3": Verdict.SAME,
        "google:4@2": Verdict.UNKNOWN,
    }
    assert found["gpt-4o"].unlisted == ("cached_input_cost_per_1m", "output_cost_per_1m")
    different = [(cost.field, cost.ours, cost.theirs) for cost in found["gpt-5.1"].costs if not cost.is_same]
    assert different == [("output_cost_per_1m", Decimal(10), Decimal(20))]
    assert (found["dall-e-3"].retired_at, found["dall-e-3"].is_retired) == (date(2026, 5, 12), True)


def test_floats_are_read_from_their_text(tmp_path: Path) -> None:
    path = listed(tmp_path, '{"m": {"input_cost_per_token": 7.5e-08}}')
    assert read(path)["m"].costs == {"input_cost_per_1m": Decimal("0.075")}


@pytest.mark.parametrize("text", ["", "[]", '{"m": 1}', "[" * 100_000, '{"m": NaN', '{"m": {"x": 1e999999}}'])
def test_a_file_that_is_no_price_list_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(UnreadablePriceList):
        read(listed(tmp_path, text))


def test_a_missing_file_is_reported(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePriceList, match="can't be read"):
        read(tmp_path / "no-such-file")


@pytest.mark.django_db
@pytest.mark.skipif(not PUBLIC_LIST.exists(), reason="the public list is not on this machine")
def test_the_public_list_of_2026_08_21() -> None:
    found = check(PUBLIC_LIST)
    same = {name: [cost.field for cost in found[name].costs] for name in ("gpt-5.1", "gpt-4o", "gpt-4o-mini")}
    tokens = ["input_cost_per_1m", "cached_input_cost_per_1m", "output_cost_per_1m"]
    assert same == dict.fromkeys(same, tokens)
    assert {found[name].verdict for name in (*same, "dall-e-3")} == {Verdict.SAME}
    assert found["dall-e-3"].is_retired
    assert {found[name].verdict for name in ("runware:97@1", "google:4@2")} == {Verdict.UNKNOWN}
