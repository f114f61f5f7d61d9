from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.pricing.credits import (
    TextCall,
    calculate_credits_for_image,
    calculate_credits_for_operation,
    calculate_credits_from_tokens,
)
from backend.pricing.errors import ConfigurationError, NegativeUsage, PricingError
from backend.shared.class_names import snake_case
from tests.support.vectors import CREDITS


def outcome(calculate: Callable[..., int], **values: Any) -> int | str:
    try:
        return calculate(**values)
    except PricingError as error:
        return snake_case(type(error).__name__).upper()


@pytest.mark.parametrize("row", CREDITS["text"])
def test_text_vector(row: dict[str, Any]) -> None:
    found = outcome(
        calculate_credits_from_tokens,
        total_tokens=int(row["tokens"]),
        tokens_per_credit=row["tokens_per_credit"],
        min_credits=row["min_credits"],
    )
    assert found == row["expect"]


@pytest.mark.parametrize("row", [row for row in CREDITS["image"] if "expect" in row])
def test_image_vector(row: dict[str, Any]) -> None:
    found = outcome(calculate_credits_for_image, images=row["images"], credits_per_image=row["credits_per_image"])
    assert found == row["expect"]


@pytest.mark.parametrize("row", CREDITS["operation"])
def test_operation_vector(row: dict[str, Any]) -> None:
    calls = [TextCall(**call) for call in row["calls"]]
    assert calculate_credits_for_operation(calls=calls, min_credits=row["min_credits"]) == row["expect"]


@pytest.mark.parametrize("price", [None, -1])
def test_an_image_without_a_price_is_a_configuration_error(price: int | None) -> None:
    with pytest.raises(ConfigurationError, match=r"^An image model needs credits_per_image of zero or more\.$"):
        calculate_credits_for_image(images=1, credits_per_image=price)


@pytest.mark.parametrize("rate", [None, 0, -1])
def test_text_without_a_rate_is_a_configuration_error(rate: int | None) -> None:
    with pytest.raises(ConfigurationError, match=r"^A text model needs tokens_per_credit above zero\.$"):
        calculate_credits_from_tokens(total_tokens=1, tokens_per_credit=rate)


def test_images_that_are_given_away_cost_nothing() -> None:
    assert calculate_credits_for_image(images=3, credits_per_image=0) == 0


def test_the_minimum_is_no_extra() -> None:
    assert calculate_credits_for_image(images=3, credits_per_image=5, min_credits=15) == 15
    assert calculate_credits_for_image(images=3, credits_per_image=5, min_credits=16) == 16
    assert calculate_credits_from_tokens(total_tokens=11, tokens_per_credit=10, min_credits=3) == 3


def test_negative_tokens_do_not_cancel_other_calls() -> None:
    calls = [TextCall(model="a", tokens=tokens, tokens_per_credit=10) for tokens in (50, -10)]
    with pytest.raises(NegativeUsage, match=r"^Usage can't be negative\.$"):
        calculate_credits_for_operation(calls=calls)


def test_an_error_names_the_field_where_it_is_known() -> None:
    assert NegativeUsage("Tokens can't be negative.", field="input_tokens").field == "input_tokens"
    assert NegativeUsage("Usage can't be negative.").field is None


@given(tokens=st.integers(1, 10**30), rate=st.integers(1, 10**12))
def test_credits_are_the_smallest_number_that_covers_the_tokens(tokens: int, rate: int) -> None:
    found = calculate_credits_from_tokens(total_tokens=tokens, tokens_per_credit=rate)
    assert (found - 1) * rate < tokens <= found * rate
