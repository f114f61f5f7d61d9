"""What a provider charges us, in USD. Exact: an inexact step raises instead of rounding."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Context, Decimal, Inexact

from backend.pricing.errors import NegativeUsage
from backend.pricing.usage import TokenUsage

# 60 digits are enough for the largest counts and rates; a longer result is a bug and raises.
EXACT = Context(prec=60, traps=[Inexact])


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenRates:
    """USD per 1,000,000 tokens. A cache rate that is missing costs what plain input costs."""

    input: Decimal
    output: Decimal
    cached_input: Decimal | None = None
    cache_write: Decimal | None = None


def cost_of_tokens(*, usage: TokenUsage, rates: TokenRates) -> Decimal:
    """Sum over the four kinds of tokens x rate / 1,000,000."""
    written = usage.cache_write_tokens + usage.cache_write_1h_tokens
    plain = usage.input_side - usage.cached_input_tokens - written
    parts = (
        (plain, rates.input),
        (usage.cached_input_tokens, rates.input if rates.cached_input is None else rates.cached_input),
        (written, rates.input if rates.cache_write is None else rates.cache_write),
        (usage.total_tokens - usage.input_side, rates.output),
    )
    total = Decimal(0)
    for tokens, rate in parts:
        total = EXACT.add(total, EXACT.multiply(Decimal(tokens), rate))
    # scaleb moves the decimal point, so the division is exact.
    return EXACT.scaleb(total, -6)


def cost_of_images(*, images: int, cost_per_image: Decimal) -> Decimal:
    """Raises NegativeUsage."""
    if images < 0:
        raise NegativeUsage("Usage can't be negative.")
    return EXACT.multiply(Decimal(images), cost_per_image)


def total_cost(*, costs: Iterable[Decimal]) -> Decimal:
    """USD of several calls or items: their exact sum."""
    total = Decimal(0)
    for cost in costs:
        total = EXACT.add(total, cost)
    return total
