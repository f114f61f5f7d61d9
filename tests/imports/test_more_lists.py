"""models.dev, genai-prices v2 and Portkey: real excerpts, each price in our unit or named."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from backend.catalog.registry import ModelRegistry
from backend.imports import formats, publishing
from backend.imports.models import ImportFormat
from backend.imports.price_lists import ListedRow, UnreadablePriceList
from tests.support.imports import NOW, imported, verdicts

CASES = Path(__file__).resolve().parents[1] / "cases" / "price-lists"
TODAY = date(2026, 11, 28)
MODELS_DEV, GENAI, PORTKEY = ImportFormat.MODELS_DEV, ImportFormat.GENAI_PRICES, ImportFormat.PORTKEY
GPT_4O = {"input_cost_per_1m": "2.5", "output_cost_per_1m": "10", "cached_input_cost_per_1m": "1.25"}
OPUS_4_5 = {
    "input_cost_per_1m": "5",
    "output_cost_per_1m": "25",
    "cached_input_cost_per_1m": "0.5",
    "cache_write_cost_per_1m": "6.25",
}


def rows(file: str, format: ImportFormat, *, name: str = "", today: date = TODAY) -> dict[str, ListedRow]:
    content = (CASES / file).read_bytes()
    return {row.name: row for row in formats.read(content, format=format, file_name=name or file, today=today)}


def costs(row: ListedRow) -> dict[str, str]:
    return {name: str(cost) for name, cost in row.costs.items()}


def rates(row: ListedRow) -> list[tuple[str, ...]]:
    """Component, USD, and what it depends on, as text."""
    listed: Any = row.values.get("rates", [])
    return [
        (
            one["component"],
            str(one["cost_usd"]),
            *(str(one[name]) for name in one if name not in ("component", "cost_usd")),
        )
        for one in listed
    ]


def test_models_dev_gives_usd_per_million() -> None:
    found = rows("models-dev.api.json", MODELS_DEV)
    gpt, opus = found["openai/gpt-4o"], found["anthropic/claude-opus-4-5"]
    assert (costs(gpt), costs(opus)) == (GPT_4O, OPUS_4_5)
    assert (gpt.provider, gpt.flags, gpt.listed_on, gpt.values["model_type"]) == (
        "openai",
        (),
        date(2024, 8, 6),
        "text",
    )
    assert (gpt.values["context_window"], gpt.values["max_output_tokens"], gpt.values["supports_vision"]) == (
        128_000,
        16_384,
        True,
    )


def test_models_dev_prices_by_length_and_service_tier_are_rates() -> None:
    row = rows("models-dev.api.json", MODELS_DEV)["openai/gpt-5.4"]
    assert (costs(row)["input_cost_per_1m"], row.flags) == ("2.5", ())
    assert rates(row) == [
        ("input", "5", "272000", "standard"),
        ("output", "22.5", "272000", "standard"),
        ("cached_input", "0.5", "272000", "standard"),
        ("input", "5", "priority"),
        ("output", "30", "priority"),
        ("cached_input", "0.5", "priority"),
    ]


def test_models_dev_audio_is_a_rate() -> None:
    assert rates(rows("models-dev.api.json", MODELS_DEV)["google/gemini-2.5-flash"]) == [("audio_in", "1")]


def test_models_dev_other_modes_and_unknown_prices_are_named() -> None:
    flagged = rows("models-dev.api.json", MODELS_DEV)["anthropic/claude-opus-4-6"].flags
    assert [(flag.reason, "experimental.modes.fast.cost" in flag.message) for flag in flagged] == [
        ("conditional_price", True)
    ]
    model = {"cost": {"input": 1, "output": 2, "per_page": 3, "tiers": [{"input": 4, "tier": {"type": "day"}}]}}
    content = json.dumps({"openai": {"models": {"m": model}}}).encode()
    (row,) = formats.read(content, format=MODELS_DEV, file_name="api.json", today=TODAY)
    assert [flag.message for flag in row.flags] == [
        "It has prices that no rate can say exactly: cost.per_page, cost.tiers. Enter its price by hand."
    ]


@pytest.mark.parametrize("content", [b"[]", b"{}", b'{"a": 1}', b'{"a": {"models": {"m": 1}}}'])
@pytest.mark.parametrize("format", [MODELS_DEV, PORTKEY])
def test_another_file_is_refused(format: ImportFormat, content: bytes) -> None:
    with pytest.raises(UnreadablePriceList):
        formats.read(content, format=format, file_name="openai.json", today=TODAY)


def test_portkey_gives_cents_per_token() -> None:
    openai = rows("openai.portkey.json", PORTKEY, name="openai.json")
    anthropic = rows("anthropic.portkey.json", PORTKEY, name="anthropic.json")
    assert "default" not in openai
    assert (openai["gpt-4o"].provider, costs(openai["gpt-4o"])) == ("openai", GPT_4O)
    assert costs(openai["gpt-4o-mini"]) == {
        "input_cost_per_1m": "0.15",
        "output_cost_per_1m": "0.6",
        "cached_input_cost_per_1m": "0.075",
    }
    assert (anthropic["claude-opus-4-5"].provider, costs(anthropic["claude-opus-4-5"])) == ("anthropic", OPUS_4_5)
    assert ("cache_write_1h", "10") in rates(anthropic["claude-opus-4-5"])


def test_portkey_service_tiers_searches_and_what_is_not_taken() -> None:
    row = rows("openai.portkey.json", PORTKEY, name="openai.json")["gpt-4o"]
    assert rates(row) == [
        ("web_search", "0.01"),
        ("input", "1.25", "batch"),
        ("output", "5", "batch"),
        ("input", "4.25", "priority"),
        ("cached_input", "2.125", "priority"),
        ("output", "17", "priority"),
    ]
    assert [flag.message for flag in row.flags] == [
        "It has prices that no rate can say exactly: pay_as_you_go.additional_units.file_search. "
        "Enter its price by hand."
    ]


def test_portkey_prices_by_length_and_region() -> None:
    found = rates(rows("openai.portkey.json", PORTKEY, name="openai.json")["gpt-5.4"])
    assert ("input", "5", "272000", "standard") in found
    assert ("input", "2.5", "272000", "batch") in found
    assert ("input", "2.75", "eu", "standard") in found
    assert ("output", "24.75", "272000", "jp", "standard") in found


def test_portkey_images_by_size_and_quality() -> None:
    row = rows("openai.portkey.json", PORTKEY, name="openai.json")["dall-e-3"]
    assert (costs(row), row.values["model_type"], row.flags) == ({"cost_per_image": "0.04"}, "image", ())
    assert ("image", "0.12", "hd", "1792x1024") in rates(row)
    assert ("image", "0.08", "1792x1024") in rates(row)


def test_portkey_reads_no_provider_but_from_the_file_s_name() -> None:
    assert {row.provider for row in rows("openai.portkey.json", PORTKEY, name="azure-openai.json").values()} == {
        "azure-openai"
    }


def test_genai_prices_v2_gives_searches_and_cache_writes_of_an_hour() -> None:
    row = rows("v2.genai-prices.json", GENAI)["anthropic/claude-3-5-haiku-latest"]
    assert rates(row) == [("cache_write_1h", "1.6"), ("web_search", "0.01")]
    assert (costs(row)["input_cost_per_1m"], row.flags) == ("0.8", ())


def test_genai_prices_of_a_later_day_begin_then() -> None:
    row = rows("v2.genai-prices.json", GENAI)["google/gemini-3.6-flash"]
    assert costs(row) == {
        "input_cost_per_1m": "0.75",
        "cached_input_cost_per_1m": "0.075",
        "output_cost_per_1m": "3.75",
    }
    assert rates(row) == [
        ("input", "1.5", "2027-01-01"),
        ("cached_input", "0.15", "2027-01-01"),
        ("output", "7.5", "2027-01-01"),
    ]
    assert row.flags == ()
    then = rows("v2.genai-prices.json", GENAI, today=date(2027, 1, 1))["google/gemini-3.6-flash"]
    assert (costs(then)["input_cost_per_1m"], rates(then)) == ("1.5", [])


def test_genai_prices_by_length_end_where_a_price_without_begins() -> None:
    before = rows("v2.genai-prices.json", GENAI, today=date(2026, 3, 12))["anthropic/claude-opus-4-6"]
    assert ("input", "10", "200000", "2026-03-12") in rates(before)
    assert ("input", "5", "2026-03-13") in rates(before)
    after = rows("v2.genai-prices.json", GENAI, today=date(2026, 3, 13))["anthropic/claude-opus-4-6"]
    assert rates(after) == [("cache_write_1h", "10"), ("web_search", "0.01")]


@pytest.mark.django_db
def test_the_frozen_version_of_genai_prices_says_so() -> None:
    old, new = (
        imported((CASES / f"{version}.genai-prices.json").read_bytes(), format=GENAI) for version in ("v1", "v2")
    )
    assert (old.notice[:44], new.notice) == ("This is version 1 of genai-prices' list, whi", "")


@pytest.mark.django_db
def test_all_three_find_the_models_of_the_catalog() -> None:
    found = [
        verdicts(imported((CASES / file).read_bytes(), format=format, file_name=name))[row][0]
        for file, format, name, row in (
            ("models-dev.api.json", MODELS_DEV, "api.json", "openai/gpt-4o"),
            ("v2.genai-prices.json", GENAI, "data.json", "openai/gpt-4o"),
            ("openai.portkey.json", PORTKEY, "openai.json", "dall-e-3"),
        )
    ]
    assert found == ["rejected", "rejected", "held"]


@pytest.mark.django_db
def test_a_price_of_a_later_day_is_published_as_a_rate_that_begins_then() -> None:
    prices = [{"prices": {"input_mtok": 2.5, "cache_read_mtok": 1.25, "output_mtok": 10}}]
    prices += [{"constraint": {"start_date": "2027-01-01"}, "prices": {"input_mtok": 3, "output_mtok": 12}}]
    content = json.dumps([{"id": "openai", "models": [{"id": "gpt-4o", "prices": prices}]}]).encode()
    review = imported(content, format=GENAI)
    assert verdicts(review) == {"openai/gpt-4o": ("accepted", "changed")}
    publishing.publish(review_id=str(review.pk), author="ada", reason="announced", now=NOW)
    model = ModelRegistry.current().ai_models["gpt-4o"]
    assert model.input_cost_per_1m == Decimal("2.5")
    assert [(rate.component, rate.cost_usd, rate.first_day) for rate in model.rates] == [
        ("input", Decimal(3), date(2027, 1, 1)),
        ("output", Decimal(12), date(2027, 1, 1)),
    ]
