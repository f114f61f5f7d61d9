"""What is left of the price after the provider is paid: credits x price of a credit - provider cost."""

from collections.abc import Sequence
from decimal import Decimal

from backend.pricing.components import PER_MILLION, TOKENS, Component
from backend.pricing.costs import EXACT, total_cost
from backend.pricing.rates import RateCard


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


def worst_case_cost_per_credit(
    *, units_per_credit: int, rates: RateCard, components: Sequence[Component] = TOKENS
) -> Decimal:
    """USD that one credit costs at most: all its units, such as tokens, of the highest rate, with one request and one
    web search. `components` are those that the units may be of: all by the million, or all each."""
    cost = EXACT.multiply(Decimal(units_per_credit), rates.most(components))
    return EXACT.add(EXACT.scaleb(cost, -6) if components[0] in PER_MILLION else cost, _fees(rates, components))


def most_units_per_credit(
    *,
    rates: RateCard,
    price_per_credit_usd: Decimal,
    minimum_margin: Decimal,
    components: Sequence[Component] = TOKENS,
) -> int | None:
    """The most units, such as tokens, that a credit may buy, so that the worst case leaves the minimum margin.

    floor((price x (1 - margin) - fees) / highest rate), where that is USD of one unit. None where units cost nothing.
    """
    rate = rates.most(components)
    if rate <= 0:
        return None
    spendable = EXACT.subtract(_spendable(price_per_credit_usd, minimum_margin), _fees(rates, components))
    if components[0] in PER_MILLION:
        spendable = EXACT.scaleb(spendable, 6)
    # Rounded down, so that at least the minimum margin is left.
    return max(0, int(EXACT.divide_int(spendable, rate)))


def _fees(rates: RateCard, components: Sequence[Component]) -> Decimal:
    """USD that a call costs whatever its units, of which requests themselves may be."""
    fees = (
        rates.most((component,))
        for component in (Component.REQUEST, Component.WEB_SEARCH)
        if component not in components
    )
    return total_cost(costs=fees)


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
