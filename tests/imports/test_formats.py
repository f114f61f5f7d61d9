"""What each reader makes of an entry: exact numbers in our units, and flags where an entry is not clear."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from backend.catalog.enums import ModelType
from backend.imports.formats import READERS
from backend.imports.models import ImportFormat
from backend.imports.price_lists import ListedRow
from tests.support.imports import openrouter, text

TODAY = date(2026, 11, 21)


def read(format: ImportFormat, content: Any) -> ListedRow:
    (found,) = READERS[format](json.dumps(content).encode(), today=TODAY)
    return found


def litellm(entry: dict[str, Any]) -> ListedRow:
    return read(ImportFormat.LITELLM, {"sample_spec": {}, "m": entry})


def genai(prices: Any) -> ListedRow:
    return read(ImportFormat.GENAI_PRICES, [{"id": "openai", "models": [{"id": "m", "prices": prices}]}])


def reason(row: ListedRow) -> str | None:
    return row.flag.reason if row.flag else None


def test_litellm_gives_usd_per_token() -> None:
    entry = text(7.5e-08, 6e-07, cache_read_input_token_cost=1.25e-08, cache_creation_input_token_cost=1e-07)
    more = {
        "max_input_tokens": 128_000,
        "max_output_tokens": 16_384,
        "supports_vision": True,
        "supports_response_schema": False,
        "supports_function_calling": "yes",
        "deprecation_date": "2027-01-14",
    }
    row = litellm({**entry, **more})
    assert (row.provider, row.flag) == ("openai", None)
    assert row.values == {
        "input_cost_per_1m": Decimal("0.075"),
        "cached_input_cost_per_1m": Decimal("0.0125"),
        "cache_write_cost_per_1m": Decimal("0.1"),
        "output_cost_per_1m": Decimal("0.6"),
        "model_type": ModelType.TEXT,
        "context_window": 128_000,
        "max_output_tokens": 16_384,
        "supports_json_mode": False,
        "supports_vision": True,
        "retired_at": date(2027, 1, 14),
    }


def test_litellm_gives_usd_per_image_that_is_made() -> None:
    entry = {"mode": "image_generation", "input_cost_per_image": 0.0011, "output_cost_per_image": 0.134}
    assert litellm(entry).costs == {"cost_per_image": Decimal("0.134")}
    assert litellm({"mode": "image_generation", "input_cost_per_image": 0.04}).costs == {
        "cost_per_image": Decimal("0.04")
    }
    assert litellm({"mode": "chat", "input_cost_per_image": 0.0011}).costs == {}


def test_litellm_gives_usd_per_token_of_an_image() -> None:
    entry = {"input_cost_per_token": 5e-06, "output_cost_per_token": 1e-05, "output_cost_per_image_token": 3.2e-05}
    assert litellm({"mode": "image_generation", **entry}).costs["output_cost_per_1m"] == Decimal(32)
    assert litellm({"mode": "chat", **entry}).costs["output_cost_per_1m"] == Decimal(10)


def test_litellm_prices_by_length_are_a_flag() -> None:
    row = litellm(text(3e-06, 1.5e-05, input_cost_per_token_above_200k_tokens=6e-06))
    assert (row.costs["input_cost_per_1m"], reason(row)) == (Decimal(3), "conditional_price")
    assert litellm(text(3e-06, 1.5e-05, cache_creation_input_token_cost_above_1hr=6e-06)).flag is None


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"input_cost_per_request": 0.005}, "conditional_price"),
        ({"input_cost_per_request": 0, "output_cost_per_reasoning_token": 1.5e-05}, None),
        ({"output_cost_per_reasoning_token": 1.6e-05}, "conditional_price"),
    ],
)
def test_litellm_prices_besides_tokens_are_a_flag(more: dict[str, Any], expected: str | None) -> None:
    assert reason(litellm(text(3e-06, 1.5e-05, **more))) == expected


@pytest.mark.parametrize("price", [None, "none", True, {}, []])
def test_litellm_prices_that_are_none_are_a_flag(price: Any) -> None:
    assert reason(litellm(text(1e-06, price))) == "missing_price"


def test_openrouter_gives_usd_per_token_as_text() -> None:
    pricing = {"prompt": "0.0000025", "completion": "0.00001", "input_cache_read": "0.00000013", "request": "0"}
    entry = {
        **openrouter("openai/m", **pricing),
        "name": "OpenAI: M\u202e",
        "context_length": 128_000,
        "architecture": {"input_modalities": ["text", "image"], "output_modalities": ["text"]},
        "top_provider": {"max_completion_tokens": 16_384},
        "supported_parameters": ["tools", "response_format"],
        "expiration_date": "2026-06-01",
    }
    row = read(ImportFormat.OPENROUTER, {"data": [entry]})
    assert (row.name, row.provider, row.flag) == ("openai/m", None, None)
    assert row.values == {
        "input_cost_per_1m": Decimal("2.5"),
        "cached_input_cost_per_1m": Decimal("0.13"),
        "output_cost_per_1m": Decimal(10),
        "model_type": ModelType.TEXT,
        "display_name": "OpenAI: M",
        "context_window": 128_000,
        "max_output_tokens": 16_384,
        "supports_json_mode": True,
        "supports_vision": True,
        "supports_function_calling": True,
        "retired_at": date(2026, 6, 1),
    }


@pytest.mark.parametrize(
    ("pricing", "expected"),
    [
        ({"prompt": "0.000001", "completion": "1e999999"}, "missing_price"),
        ({"prompt": "0.000001", "completion": "NaN"}, "missing_price"),
        ({"prompt": "0.000001", "completion": "0.000001", "request": "0.01"}, "conditional_price"),
        ({"prompt": "0", "completion": "0.000001", "internal_reasoning": "0.000002"}, "conditional_price"),
    ],
)
def test_openrouter_prices_that_are_not_fixed_are_a_flag(pricing: dict[str, str], expected: str) -> None:
    assert reason(read(ImportFormat.OPENROUTER, {"data": [openrouter("m", **pricing)]})) == expected


def test_costs_are_rounded_up_to_eight_places() -> None:
    pricing = {"prompt": "0.00000008333333333333334", "completion": "0.000000000000001"}
    row = read(ImportFormat.OPENROUTER, {"data": [openrouter("m", **pricing)]})
    assert row.costs == {"input_cost_per_1m": Decimal("0.08333334"), "output_cost_per_1m": Decimal("0.00000001")}


def test_float_noise_is_not_rounded_up() -> None:
    assert genai({"output_mtok": 0.15000000000000002}).costs == {"output_cost_per_1m": Decimal("0.15")}


def test_costs_of_any_size_are_read_and_zero_is_zero() -> None:
    pricing = {"prompt": "12345678901200000000", "completion": "-0.0"}
    row = read(ImportFormat.OPENROUTER, {"data": [openrouter("m", **pricing)]})
    assert {name: str(cost) for name, cost in row.costs.items()} == {
        "input_cost_per_1m": "12345678901200000000000000",
        "output_cost_per_1m": "0",
    }


def test_genai_prices_gives_usd_per_million_by_provider() -> None:
    row = genai({"input_mtok": 2.5, "cache_read_mtok": 1.25, "cache_write_mtok": 3, "output_mtok": 10})
    assert (row.name, row.provider, row.flag) == ("openai/m", "openai", None)
    assert row.values == {
        "input_cost_per_1m": Decimal("2.5"),
        "cached_input_cost_per_1m": Decimal("1.25"),
        "cache_write_cost_per_1m": Decimal(3),
        "output_cost_per_1m": Decimal(10),
        "model_type": ModelType.TEXT,
    }


def test_genai_prices_that_start_on_a_day_count_from_it() -> None:
    def since(day: str, price: int) -> dict[str, Any]:
        return {"constraint": {"start_date": day}, "prices": {"output_mtok": price}}

    row = genai([{"prices": {"output_mtok": 10}}, since("2026-11-21", 15), since("2026-11-22", 20)])
    assert (row.costs, row.flag) == ({"output_cost_per_1m": Decimal(15)}, None)


@pytest.mark.parametrize(
    ("prices", "expected", "base"),
    [
        ({"output_mtok": {"base": 3, "tiers": [{"start": 200_000, "price": 6}]}}, "conditional_price", 3),
        ({"output_mtok": 3, "requests_kcount": 12}, "conditional_price", 3),
        (
            [
                {"prices": {"output_mtok": 3}},
                {"constraint": {"start_time": "00:30:00Z", "end_time": "16:30:00Z"}, "prices": {"output_mtok": 6}},
            ],
            "conditional_price",
            3,
        ),
        ([{"constraint": {"start_date": "soon"}, "prices": {"output_mtok": 3}}], "conditional_price", None),
        ([{"constraint": {"start_date": "2999-01-01"}, "prices": {"output_mtok": 3}}], "missing_price", None),
        ([1], "conditional_price", None),
        (None, "missing_price", None),
        ({"output_mtok": None}, "missing_price", None),
        ({"output_mtok": {"base": None}}, "conditional_price", None),
    ],
)
def test_genai_prices_that_depend_on_something_are_a_flag(prices: Any, expected: str, base: int | None) -> None:
    row = genai(prices)
    assert (reason(row), row.costs.get("output_cost_per_1m")) == (expected, base)
