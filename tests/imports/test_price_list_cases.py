"""Small price lists that people reported: each row is taken whole, or held back for the reason that is written here."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from backend.imports import adoption, litellm
from backend.imports.models import ImportFormat, ImportReview, ImportRow
from backend.imports.price_lists import UnreadablePriceList
from backend.catalog.registry import ModelRegistry
from tests.support.imports import imported, row, verdicts

pytestmark = pytest.mark.django_db
CASES = Path(__file__).resolve().parents[1] / "cases" / "price-lists"


def read(name: str, format: ImportFormat = ImportFormat.LITELLM) -> ImportReview:
    return imported((CASES / name).read_bytes(), format=format)


def reasons(found: ImportRow) -> list[str]:
    return [flag["reason"] for flag in found.flags]


def rates(found: ImportRow) -> list[tuple[str, str, Any, Any]]:
    return [
        (rate["component"], rate["cost_usd"], rate.get("above_input_tokens"), rate.get("service_tier"))
        for rate in found.listed.get("rates", [])
    ]


def test_all_units_that_are_wrong_are_held() -> None:
    assert set(verdicts(read("units.litellm.json")).values()) == {("held", "wrong_unit")}


def test_a_condition_hides_no_doubt() -> None:
    review = read("doubts-hidden-by-a-condition.litellm.json")
    assert verdicts(review) == {
        "gpt-5.1": ("held", "wrong_unit"),
        "gpt-4o": ("held", "negative_price"),
        "gpt-4o-mini": ("held", "zero_price"),
    }


def test_the_worst_flag_is_first_and_none_is_lost() -> None:
    entry = {
        "litellm_provider": "openai",
        "mode": "chat",
        "input_cost_per_token": -1e-06,
        "output_cost_per_token": 0.01,
        "some_fee": 1,
    }
    found = row(imported({"gpt-4o": entry}), "gpt-4o")
    assert reasons(found) == ["negative_price", "wrong_unit", "conditional_price"]
    assert found.message == " ".join(flag["message"] for flag in found.flags)


def test_conditions_are_taken_as_rates_or_named() -> None:
    review = read("conditions.litellm.json")
    tiered = row(review, "tiered-1")
    assert (tiered.listed["input_cost_per_1m"], tiered.listed["output_cost_per_1m"]) == ("0.05", "0.4")
    assert rates(tiered) == [("input", "0.25", 256_000, None), ("output", "2", 256_000, None)]
    assert rates(row(review, "audio-chat-2")) == [("audio_in", "40", None, None), ("audio_out", "80", None, None)]
    assert rates(row(review, "cache-1h")) == [("cache_write_1h", "10", None, None)]
    assert rates(row(review, "tiers-flex")) == [("input", "10", None, "priority"), ("output", "60", None, "priority")]
    assert rates(row(review, "per-request-1")) == [("request", "0.005", None, None)]
    held = {found.name: found.message for found in review.rows.filter(status="held")}
    assert held == {
        "seek-v9": "It has prices that no rate can say exactly: off_peak_pricing. Enter its price by hand.",
        "sonar-like": "It has prices that no rate can say exactly: search_context_cost_per_query. "
        "Enter its price by hand.",
    }


def test_no_suggested_price_leaves_a_condition_out() -> None:
    review, settings = read("conditions.litellm.json"), ModelRegistry.current().settings
    suggested = {found.name: adoption.suggestion(row=found, settings=settings) for found in review.rows.all()}
    # At 0.01 USD a credit: its dearest tokens, and a request beside them.
    assert suggested == {
        "tiered-1": {"tokens_per_credit": 5_000},
        "seek-v9": {},
        "sonar-like": {},
        "audio-chat-2": {"tokens_per_credit": 125},
        "cache-1h": {"tokens_per_credit": 400},
        "tiers-flex": {"tokens_per_credit": 166},
        "per-request-1": {"tokens_per_credit": 5_000},
    }


def test_conditions_of_openrouter() -> None:
    review = read("conditions.openrouter.json", ImportFormat.OPENROUTER)
    for name in ("openrouter/auto", "openrouter/auto-beta"):
        assert row(review, name).reason == "negative_price"
    long = row(review, "openai/gpt-5.1")
    assert (long.key, rates(long)) == (
        "gpt-5.1",
        [("input", "2.5", 271_999, None), ("output", "15", 271_999, None)],
    )
    fees = row(review, "openai/gpt-4o")
    assert (fees.status, rates(fees)) == ("held", [("web_search", "0.01", None, None), ("audio_in", "40", None, None)])
    assert "pricing.image" in fees.message
    assert row(review, "openai/gpt-4o-mini:free").key == ""
    assert rates(row(review, "anthropic/opal-4")) == [("cache_write_1h", "10", None, None)]


def test_names_are_not_guessed() -> None:
    assert {found.name: found.key for found in read("names.litellm.json").rows.exclude(key="")} == {
        "openai/gpt-4o": "gpt-4o"
    }


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            (CASES / "duplicate-key.litellm.json").read_bytes(),
            "The file has a name twice in one object: vx/gem-embed, again in line 3. Remove one of them.",
        ),
        (
            (CASES / "nan.litellm.json").read_bytes(),
            "The file has NaN or Infinity as gpt-4o.input_cost_per_token in line 1, which is no price. "
            "Write null or remove it.",
        ),
        (
            (CASES / "empty.litellm.json").read_bytes(),
            "The file has no models in it: that is not a price list. Download it again.",
        ),
        (
            b'{"m": {\n"mode": "chat",\n}}',
            "The file has a comma too many in line 3, after m.mode: remove the one before the closing bracket.",
        ),
        (
            b'{"m": {\n"range": [1, 2,]}}',
            "The file has a comma too many in line 2, after m.range: remove the one before the closing bracket.",
        ),
        (
            b'{"m": {"a": 1,\n"x": 1e999}}',
            "The file has a number beyond all prices as m.x in line 2, which is no price. Write null or remove it.",
        ),
        (b'{"m": {"a":', "The file ends too early, in line 1, after m.a. Download it again."),
        (
            b"\n<!DOCTYPE html><html></html>",
            "The file is a web page (HTML or XML) and not JSON. Download the raw file.",
        ),
        (
            b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n",
            "The file is a pointer of Git LFS and not the list itself. Fetch it by `git lfs pull`, or download it.",
        ),
        (b" \n", "The file is empty. Download it again."),
        (b"[" * 100_000, "The file is nested too deeply. Download it again."),
        (b"model,price", "The file is not JSON: it can't be read in line 1. Download it again."),
    ],
)
def test_what_is_no_price_list_says_why_and_where(content: bytes, message: str) -> None:
    with pytest.raises(UnreadablePriceList) as refused:
        litellm.read(content, today=date(2026, 11, 28))
    assert str(refused.value) == message
