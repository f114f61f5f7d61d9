"""What a provider charges us, in USD. Exact: an inexact step raises instead of rounding."""

from collections.abc import Iterable
from decimal import Context, Decimal, Inexact

# 60 digits are enough for the largest counts and rates; a longer result is a bug and raises.
EXACT = Context(prec=60, traps=[Inexact])


def total_cost(*, costs: Iterable[Decimal]) -> Decimal:
    """USD of several calls or items: their exact sum."""
    total = Decimal(0)
    for cost in costs:
        total = EXACT.add(total, cost)
    return total
