"""Decimals as people write them: no exponent, no trailing zeros, no negative zero."""

from decimal import Decimal


def plain(value: Decimal) -> Decimal:
    """The same number without trailing zeros: 1.2500 becomes 1.25, 10.00 becomes 10 (never 1E+1), -0.0 becomes 0."""
    # abs() removes the sign of a negative zero.
    text = format(value or abs(value), "f")
    return Decimal(text.rstrip("0") if "." in text else text)  # "10." is read as 10
