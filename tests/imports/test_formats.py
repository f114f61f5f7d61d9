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
    return row.flags[0].reason if row.flags else None


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
    assert (row.provider, row.flags) == ("openai", ())
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


PER_TOKEN = {"input_cost_per_1m": Decimal(3), "output_cost_per_1m": Decimal(15)}
LITELLM_RATES: dict[str, tuple[dict[str, Any], list[dict[str, Any]]]] = {
    "long": (
        {"input_cost_per_token_above_200k_tokens": 6e-06},
        [{"component": "input", "cost_usd": Decimal(6), "above_input_tokens": 200_000}],
    ),
    "long and dear": (
        {"output_cost_per_token_above_272k_tokens_priority": 3e-05},
        [
            {
                "component": "output",
                "cost_usd": Decimal(30),
                "above_input_tokens": 272_000,
                "service_tier": "priority",
            }
        ],
    ),
    "batches": (
        {"input_cost_per_token_batches": 1.5e-06},
        [{"component": "input", "cost_usd": Decimal("1.5"), "service_tier": "batch"}],
    ),
    "cache of an hour": (
        {"cache_creation_input_token_cost_above_1hr": 6e-06},
        [{"component": "cache_write_1h", "cost_usd": Decimal(6)}],
    ),
    "cache of an hour, long": (
        {"cache_creation_input_token_cost_above_1hr_above_200k_tokens": 1.2e-05},
        [{"component": "cache_write_1h", "cost_usd": Decimal(12), "above_input_tokens": 200_000}],
    ),
    "audio": ({"input_cost_per_audio_token": 4e-05}, [{"component": "audio_in", "cost_usd": Decimal(40)}]),
    "request": ({"input_cost_per_request": 0.005}, [{"component": "request", "cost_usd": Decimal("0.005")}]),
    "reasoning": ({"output_cost_per_reasoning_token": 1.6e-05}, [{"component": "reasoning", "cost_usd": Decimal(16)}]),
    "reasoning as output": ({"output_cost_per_reasoning_token": 1.5e-05}, []),
    "search": (
        {"search_context_cost_per_query": {"search_context_size_low": 0.01, "search_context_size_high": 0.01}},
        [{"component": "web_search", "cost_usd": Decimal("0.01")}],
    ),
    "region": (
        {"provider_specific_entry": {"us": 1.1, "schema": "v2"}},
        [
            {"component": component, "cost_usd": Decimal(cost), "region": "us", "service_tier": "standard"}
            for component, cost in (("input", "3.3"), ("output", "16.5"))
        ],
    ),
}


@pytest.mark.parametrize(("more", "rates"), LITELLM_RATES.values(), ids=LITELLM_RATES)
def test_litellm_gives_rates(more: dict[str, Any], rates: list[dict[str, Any]]) -> None:
    row = litellm(text(3e-06, 1.5e-05, **more))
    assert (row.costs, row.values.get("rates", []), row.flags) == (PER_TOKEN, rates, ())


@pytest.mark.parametrize(
    ("more", "named"),
    [
        ({"off_peak_pricing": {"input_cost_per_token": 1e-06}}, "off_peak_pricing"),
        ({"search_context_cost_per_query": {"low": 0.01, "high": 0.02}}, "search_context_cost_per_query"),
        ({"provider_specific_entry": {"fast": 6.0}}, "provider_specific_entry.fast"),
        ({"extras": [{"hostingFee": "0.5"}]}, "extras.hostingFee"),
        ({"price_of_tomorrow": {"text": "unknown"}}, "price_of_tomorrow"),
        ({"input_cost_per_image": 0.001}, "input_cost_per_image"),
        ({"tiered_pricing": [{"range": [5, 10], "input_cost_per_token": 1e-06}]}, "tiered_pricing"),
        (
            {"input_cost_per_token_cache_hit": 1e-07, "cache_read_input_token_cost": 2e-07},
            "cache_read_input_token_cost",
        ),
    ],
)
def test_litellm_prices_that_no_rate_can_say_are_named(more: dict[str, Any], named: str) -> None:
    (flag,) = litellm(text(3e-06, 1.5e-05, **more)).flags
    assert (flag.reason, named in flag.message) == ("conditional_price", True), flag.message


@pytest.mark.parametrize("more", [{"some_fee": 0}, {"some_fee": "0.0"}, {"some_fee": None}, {"metadata": {"a": 1}}])
def test_what_is_no_price_or_costs_nothing_is_no_flag(more: dict[str, Any]) -> None:
    assert litellm(text(3e-06, 1.5e-05, **more)).flags == ()


def test_litellm_prices_by_ranges_count_for_the_whole_call() -> None:
    steps = [
        {"range": [0, 256_000], "input_cost_per_token": 5e-08, "output_cost_per_token": 4e-07},
        {"range": [256_000, 1_000_000], "input_cost_per_token": 2.5e-07, "output_cost_per_token": 2e-06},
    ]
    row = litellm({"mode": "chat", "tiered_pricing": steps})
    assert row.costs == {"input_cost_per_1m": Decimal("0.05"), "output_cost_per_1m": Decimal("0.4")}
    assert row.values["rates"] == [
        {"component": "input", "cost_usd": Decimal("0.25"), "above_input_tokens": 256_000},
        {"component": "output", "cost_usd": Decimal(2), "above_input_tokens": 256_000},
    ]


@pytest.mark.parametrize(
    ("mode", "more", "model_type", "rate"),
    [
        (
            "audio_transcription",
            {"input_cost_per_second": 0.0001, "output_cost_per_second": 0.0},
            "transcription",
            "second",
        ),
        ("video_generation", {"output_cost_per_video_per_second": 0.0001}, "video", "second"),
        ("audio_speech", {"input_cost_per_character": 1e-10}, "speech", "character"),
        ("rerank", {"input_cost_per_query": 0.0001}, "rerank", "request"),
    ],
)
def test_litellm_gives_models_that_are_sold_by_units(
    mode: str, more: dict[str, Any], model_type: str, rate: str
) -> None:
    row = litellm({"mode": mode, **more})
    assert (row.values["model_type"], row.flags) == (model_type, ())
    assert row.values["rates"] == [{"component": rate, "cost_usd": Decimal("0.0001")}]


def test_litellm_gives_pixels_of_an_image_whose_size_its_name_says() -> None:
    entry = {"mode": "image_generation", "input_cost_per_pixel": 1e-07}
    row = read(ImportFormat.LITELLM, {"hd/1000-x-1000/m": entry})
    assert (row.costs, row.flags) == ({"cost_per_image": Decimal("0.1")}, ())
    assert [flag.reason for flag in litellm(entry).flags] == ["conditional_price"]


def test_litellm_names_a_mode_that_is_not_sold() -> None:
    (flag,) = litellm({**text(3e-06, 1.5e-05), "mode": "realtime"}).flags
    assert (flag.reason, flag.message) == ("unknown_type", 'Its mode "realtime" is no type of model that is sold.')


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
    assert (row.name, row.provider, row.flags) == ("openai/m", None, ())
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
        ({"prompt": "0.000001", "completion": "0.000001", "image": "0.003613"}, "conditional_price"),
        ({"prompt": "0.000001", "completion": "0.000001", "input_audio_cache": "0.000001"}, "conditional_price"),
        ({"prompt": "0.000001", "completion": "0.000001", "discount": "0.1"}, "conditional_price"),
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
    assert (row.name, row.provider, row.flags) == ("openai/m", "openai", ())
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
    assert (row.costs, row.flags) == ({"output_cost_per_1m": Decimal(15)}, ())


@pytest.mark.parametrize(
    ("prices", "expected", "base"),
    [
        ({"output_mtok": {"base": 3, "tiers": [{"start": 200_000, "cost": 6}]}}, "conditional_price", 3),
        ({"output_mtok": 3, "tool_use_kcount": 12}, "conditional_price", 3),
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
        ([1], "missing_price", None),
        (None, "missing_price", None),
        ({"output_mtok": None}, "missing_price", None),
        ({"output_mtok": {"base": None}}, "missing_price", None),
    ],
)
def test_genai_prices_that_depend_on_something_are_a_flag(prices: Any, expected: str, base: int | None) -> None:
    row = genai(prices)
    assert (reason(row), row.costs.get("output_cost_per_1m")) == (expected, base)


def test_openrouter_gives_rates() -> None:
    pricing: dict[str, Any] = {
        "prompt": "0.000005",
        "completion": "0.000025",
        "input_cache_write_1h": "0.00001",
        "web_search": "0.01",
        "audio": "0.00004",
        "image": "0.000005",
        "request": "0",
        "overrides": [{"min_prompt_tokens": 272_000, "prompt": "0.00001"}],
    }
    row = read(ImportFormat.OPENROUTER, {"data": [openrouter("m", **pricing)]})
    assert row.flags == ()
    assert row.values["rates"] == [
        {"component": "cache_write_1h", "cost_usd": Decimal(10)},
        {"component": "web_search", "cost_usd": Decimal("0.01")},
        {"component": "audio_in", "cost_usd": Decimal(40)},
        {"component": "image_in", "cost_usd": Decimal(5)},
        # From 272,000 tokens on.
        {"component": "input", "cost_usd": Decimal(10), "above_input_tokens": 271_999},
    ]


def test_genai_prices_gives_rates() -> None:
    tiers = {"base": 3, "tiers": [{"start": 200_000, "price": 6}]}
    row = genai({"output_mtok": tiers, "input_audio_mtok": 4, "requests_kcount": 12})
    assert (row.costs, row.flags) == ({"output_cost_per_1m": Decimal(3)}, ())
    assert row.values["rates"] == [
        {"component": "output", "cost_usd": Decimal(6), "above_input_tokens": 200_000},
        {"component": "audio_in", "cost_usd": Decimal(4)},
        {"component": "request", "cost_usd": Decimal("0.012")},
    ]
