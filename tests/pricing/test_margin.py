"""The lowest price in credits that leaves a margin, on exact numbers."""

from decimal import Decimal

import pytest

from backend.pricing.costs import TokenRates
from backend.pricing.margin import fewest_credits_per_image, highest_rate, most_tokens_per_credit

CENT = Decimal("0.01")


def test_the_highest_rate_may_be_of_any_kind_of_token() -> None:
    assert highest_rate(TokenRates(input=Decimal(3), output=Decimal(15))) == 15
    assert highest_rate(TokenRates(input=Decimal(3), output=Decimal(1), cache_write=Decimal("3.75"))) == Decimal("3.75")


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
    rates = TokenRates(input=Decimal(0), output=Decimal(rate))
    found = most_tokens_per_credit(rates=rates, price_per_credit_usd=CENT, minimum_margin=Decimal(margin))
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
