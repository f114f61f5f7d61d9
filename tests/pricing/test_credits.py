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
from backend.pricing.errors import NegativeUsage, PricingError
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
    assert outcome(calculate_credits_for_image, images=1, credits_per_image=price) == "CONFIGURATION_ERROR"


def test_negative_tokens_do_not_cancel_other_calls() -> None:
    calls = [TextCall(model="a", tokens=tokens, tokens_per_credit=10) for tokens in (50, -10)]
    with pytest.raises(NegativeUsage):
        calculate_credits_for_operation(calls=calls)


@given(tokens=st.integers(1, 10**30), rate=st.integers(1, 10**12))
def test_credits_are_the_smallest_number_that_covers_the_tokens(tokens: int, rate: int) -> None:
    found = calculate_credits_from_tokens(total_tokens=tokens, tokens_per_credit=rate)
    assert (found - 1) * rate < tokens <= found * rate
