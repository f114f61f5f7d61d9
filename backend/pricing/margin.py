"""What is left of the price after the provider is paid: credits x price of a credit - provider cost."""

from decimal import Decimal

from backend.pricing.costs import EXACT, TokenRates, cost_of_tokens
from backend.pricing.usage import TokenUsage


def margin_usd(*, credits: int, price_per_credit_usd: Decimal, provider_cost_usd: Decimal) -> Decimal:
    revenue = EXACT.multiply(Decimal(credits), price_per_credit_usd)
    return EXACT.subtract(revenue, provider_cost_usd)


def margin_ratio(*, credits: int, price_per_credit_usd: Decimal, provider_cost_usd: Decimal) -> Decimal | None:
    """Margin as a share of revenue, rounded to four places: 0.0667 is 6.67 %. None without revenue."""
    revenue = EXACT.multiply(Decimal(credits), price_per_credit_usd)
    if not revenue:
        return None
    # Not EXACT, because a ratio rarely has a finite number of digits.
    return ((revenue - provider_cost_usd) / revenue).quantize(Decimal("0.0001"))


def worst_case_cost_per_credit(*, tokens_per_credit: int, rates: TokenRates) -> Decimal:
    """USD that one credit of text costs at most: all its tokens of the highest kind."""
    kinds = ("input_tokens", "output_tokens", "cached_input_tokens", "cache_write_tokens")
    none = dict.fromkeys(kinds, 0)
    return max(
        cost_of_tokens(
            usage=TokenUsage(**{**none, kind: tokens_per_credit}, total_tokens=tokens_per_credit), rates=rates
        )
        for kind in kinds
    )


def highest_rate(rates: TokenRates) -> Decimal:
    """USD per 1,000,000 tokens of the kind that costs most."""
    return worst_case_cost_per_credit(tokens_per_credit=1_000_000, rates=rates)


def most_tokens_per_credit(*, rates: TokenRates, price_per_credit_usd: Decimal, minimum_margin: Decimal) -> int | None:
    """The most tokens that a credit may buy, so that all of the highest kind leave the minimum margin.

    floor(price x (1 - margin) x 1,000,000 / highest rate). None where tokens cost nothing.
    """
    rate = highest_rate(rates)
    if rate <= 0:
        return None
    spendable = EXACT.scaleb(_spendable(price_per_credit_usd, minimum_margin), 6)
    # Rounded down, so that at least the minimum margin is left.
    return int(EXACT.divide_int(spendable, rate))


def fewest_credits_per_image(
    *, cost_per_image: Decimal, price_per_credit_usd: Decimal, minimum_margin: Decimal
) -> int | None:
    """The fewest credits for an image that leave the minimum margin.

    ceil(cost / (price x (1 - margin))). None where an image costs nothing.
    """
    if cost_per_image <= 0:
        return None
    whole, rest = EXACT.divmod(cost_per_image, _spendable(price_per_credit_usd, minimum_margin))
    return int(whole) + bool(rest)  # any rest takes a whole credit more


def _spendable(price_per_credit_usd: Decimal, minimum_margin: Decimal) -> Decimal:
    """USD of a credit that may go to the provider."""
    return EXACT.multiply(price_per_credit_usd, 1 - minimum_margin)
