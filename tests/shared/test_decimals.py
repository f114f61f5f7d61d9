"""Decimals are written as people write them."""

from decimal import Decimal

import pytest

from backend.shared.decimals import plain


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("1.2500", "1.25"),
        ("10.00", "10"),
        ("100", "100"),
        ("1E+3", "1000"),
        ("7.5E-8", "0.000000075"),
        ("0.0", "0"),
        ("-0.0", "0"),
        ("-0", "0"),
        ("-1.50", "-1.5"),
        ("0.10", "0.1"),
    ],
)
def test_a_number_has_one_form(given: str, text: str) -> None:
    assert plain(Decimal(given)).as_tuple() == Decimal(text).as_tuple()
