from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from backend.catalog.registry import ModelRegistry
from backend.pricing.components import Component
from backend.pricing.costs import total_cost
from backend.pricing.credits import calculate_credits_for_image, calculate_credits_from_tokens
from backend.pricing.margin import margin_ratio, margin_usd, worst_case_cost_per_credit
from backend.pricing.rates import Conditions, RateCard
from backend.pricing.usage import TokenUsage, from_anthropic, from_google, from_openai
from tests.support.vectors import COSTS

READERS = {"openai": from_openai, "anthropic": from_anthropic, "google": from_google}
NAMES = {"input": "input", "cached": "cached_input", "cache_write": "cache_write_5m", "output": "output"}
ANY_DAY = Conditions(day=date(2026, 11, 28))


def card(**rates: str) -> RateCard:
    return RateCard(columns={Component(name): Decimal(rate) for name, rate in rates.items()})


@pytest.mark.parametrize("row", COSTS["text"], ids=lambda row: row["name"])
def test_text_vector(row: dict[str, Any]) -> None:
    usage = READERS[row["provider"]](row["usage"])
    rates = card(**{NAMES[kind]: rate for kind, rate in row["rates_usd_per_1m"].items()})
    assert usage.total_tokens == row["total_tokens"]
    assert rates.cost(usage=usage, conditions=ANY_DAY).total == Decimal(row["cost_usd"])
    credits = calculate_credits_from_tokens(total_tokens=usage.total_tokens, tokens_per_credit=row["tokens_per_credit"])
    assert credits == row["credits"]


def test_every_image_vector_is_covered() -> None:
    assert [row["name"] for row in COSTS["image"]] == [
        "dall-e-3 standard",
        "dall-e-3 hd wide",
        "basic at the seed price",
        "premium at the seed price",
        "gpt-image-1 medium, by token",
        "runware: 3 asked, 2 delivered with their cost, 1 error",
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("row", COSTS["image"][:2], ids=lambda row: row["name"])
def test_image_vector_by_size_and_quality(row: dict[str, Any]) -> None:
    model = ModelRegistry.current().get_model("dall-e-3")
    cost = model.image_cost(size=row["size"], image_quality=row["quality"])
    assert cost is not None
    conditions = Conditions(day=ANY_DAY.day, size=row["size"], image_quality=row["quality"])
    found = model.call_cost(images=row["images"], conditions=conditions)
    assert (cost, found.total) == (Decimal(row["cost_usd"]), Decimal(row["cost_usd"]))


@pytest.mark.parametrize("row", [row for row in COSTS["image"] if "margin_usd" in row], ids=lambda row: row["name"])
def test_image_vector_margin(row: dict[str, Any]) -> None:
    margin = margin_usd(
        credits=row["credits"],
        price_per_credit_usd=Decimal(row["price_per_credit_usd"]),
        provider_cost_usd=Decimal(row["cost_usd"]),
    )
    assert margin == Decimal(row["margin_usd"])


def test_image_vector_by_token() -> None:
    row = COSTS["image"][4]
    sent, made = row["usage"]["input_tokens"], row["usage"]["output_tokens"]
    rates = row["rates_usd_per_1m"]
    usage = TokenUsage(input_tokens=sent, output_tokens=made, total_tokens=sent + made)
    cost = card(input=rates["input_text"], output=rates["output_image"]).cost(usage=usage, conditions=ANY_DAY)
    assert cost.total == Decimal(row["cost_usd"])


def test_image_vector_as_reported() -> None:
    row = COSTS["image"][5]
    reported = [Decimal(cost) for cost in row["provider_reported"]]
    assert total_cost(costs=reported) == Decimal(row["cost_usd"])
    credits = calculate_credits_for_image(images=len(reported), credits_per_image=row["credits_per_image"])
    assert credits == row["credits"]


def test_margin_as_a_share_of_the_price() -> None:
    share = margin_ratio(credits=1, price_per_credit_usd=Decimal("0.01"), provider_cost_usd=Decimal("0.012"))
    assert share == Decimal("-0.2000")
    assert margin_ratio(credits=0, price_per_credit_usd=Decimal("0.01"), provider_cost_usd=Decimal(1)) is None


def test_the_worst_case_is_the_most_expensive_kind_of_token() -> None:
    rates = card(input="3", output="15", cache_write_5m="20")
    assert worst_case_cost_per_credit(units_per_credit=1000, rates=rates) == Decimal("0.02")
