"""The lowest price in credits that leaves a margin, on exact numbers."""

from decimal import Decimal
from typing import Any

import pytest

from backend.pricing.components import Component
from backend.pricing.margin import fewest_credits_per_image, most_units_per_credit, worst_case_cost_per_credit
from backend.pricing.rates import RateCard
from tests.pricing.test_rates import card, row

CENT = Decimal("0.01")


def test_the_worst_case_is_the_highest_rate_of_any_kind_of_token_and_condition() -> None:
    plain = card(input="3", output="15")
    written = card(input="3", output="1", cache_write_5m="3.75")
    rows = card(row("30", "output", above_input_tokens=5), row("7", service_tier="batch"), input="3", output="15")
    found = [worst_case_cost_per_credit(units_per_credit=1_000_000, rates=rates) for rates in (plain, written, rows)]
    assert found == [Decimal(15), Decimal("3.75"), Decimal(30)]


def test_the_worst_case_has_one_request_and_one_search() -> None:
    rates = card(input="3", output="15", request="0.001", web_search="0.002")
    assert worst_case_cost_per_credit(units_per_credit=100, rates=rates) == Decimal("0.0045")
    assert most(rates) == 466
    assert most(card(output="15", web_search="0.01")) == 0
    assert most(card(output="15", web_search="0.011")) == 0


@pytest.mark.parametrize(
    ("component", "cost", "units"), [("second", "0.0006", 16), ("character", "15", 666), ("request", "0.002", 5)]
)
def test_units_that_are_no_tokens(component: Component, cost: str, units: int) -> None:
    rates = card(**{component: cost, "input": "90"})
    assert most(rates, components=(Component(component),)) == units


def most(rates: RateCard, **options: Any) -> int | None:
    return most_units_per_credit(rates=rates, price_per_credit_usd=CENT, minimum_margin=Decimal(0), **options)


@pytest.mark.parametrize(
    ("rate", "margin", "tokens"),
    [
        ("10", "0", 1_000),  # 1,000 x 10 / 1,000,000 is just a cent
        ("15", "0", 666),
        ("10", "0.2", 800),
        ("3", "0.3333", 2_222),
        ("0.00000001", "0", 1_000_000_000_000),
        ("1000000", "0", 0),
        ("10", "-0.5", 1_500),
        ("12345678901234567890123456", "0", 0),
        ("0", "0", None),
    ],
)
def test_most_tokens_per_credit(rate: str, margin: str, tokens: int | None) -> None:
    rates = card(input="0", output=rate)
    found = most_units_per_credit(rates=rates, price_per_credit_usd=CENT, minimum_margin=Decimal(margin))
    assert found == tokens


@pytest.mark.parametrize(
    ("cost", "margin", "credits"),
    [
        ("0.04", "0", 4),
        ("0.040001", "0", 5),
        ("0.04", "0.2", 5),
        ("0.04", "0.2001", 6),
        ("0.00000001", "0", 1),
        ("0.04", "-0.5", 3),
        ("12345678901234567890123456", "0.9999", 12_345_678_901_234_567_890_123_456_000_000),
        ("0", "0", None),
    ],
)
def test_fewest_credits_per_image(cost: str, margin: str, credits: int | None) -> None:
    found = fewest_credits_per_image(
        cost_per_image=Decimal(cost), price_per_credit_usd=CENT, minimum_margin=Decimal(margin)
    )
    assert found == credits
