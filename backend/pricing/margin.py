"""What is left of the price after the provider is paid: credits x price of a credit - provider cost."""

from decimal import Decimal

from backend.pricing.costs import EXACT, TokenRates, cost_of_tokens
from backend.pricing.usage import TokenUsage


def margin_usd(*, credits: int, price_per_credit_usd: Decimal, provider_cost_usd: Decimal) -> Decimal:
    revenue = EXACT.multiply(Decimal(credits), price_per_credit_usd)
    return EXACT.subtract(revenue, provider_cost_usd)


def margin_ratio(*, credits: int, price_per_credit_usd: Decimal, provider_cost_usd: Decimal) -> Decimal | None:
    """Margin as a share of revenue, rounded to four places: 0.0667 is 6.67 %. None where there is no revenue."""
    revenue = EXACT.multiply(Decimal(credits), price_per_credit_usd)
    if not revenue:
        return None
    return ((revenue - provider_cost_usd) / revenue).quantize(Decimal("0.0001"))


def worst_case_cost_per_credit(*, tokens_per_credit: int, rates: TokenRates) -> Decimal:
    """USD that one credit of text costs at most: all its tokens of the dearest kind."""
    kinds = ("input_tokens", "output_tokens", "cached_input_tokens", "cache_write_tokens")
    none = dict.fromkeys(kinds, 0)
    return max(
        cost_of_tokens(
            usage=TokenUsage(**{**none, kind: tokens_per_credit}, total_tokens=tokens_per_credit), rates=rates
        )
        for kind in kinds
    )
