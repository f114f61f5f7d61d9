"""Rates of an entry, by the field names of the catalog's rates; costs are USD in the unit of their component."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from backend.imports.models import RowReason
from backend.imports.price_lists import Prices, number, rounded

Rate: TypeAlias = dict[str, object]
NONE: Mapping[str, object] = MappingProxyType({})


def rate(
    prices: Prices, component: str, value: object, *, shift: int = 0, conditions: Mapping[str, object] = NONE
) -> Rate | None:
    """A price that is given, shifted by so many decimal places, under conditions; None, and a flag, for no number."""
    if (cost := number(value)) is None:
        prices.hold(RowReason.MISSING_PRICE, f"It gives no number as {component}. Enter the price by hand.")
        return None
    return {"component": component, "cost_usd": rounded(cost, shift=shift), **conditions}


def apart(rates: Iterable[Rate]) -> list[Rate]:
    """Where some rates are of a service tier, those with another condition are of the standard tier.

    Else a call of a tier with a long input would fit two rates that are equally specific.
    """
    rates = list(rates)
    if not any("service_tier" in one for one in rates):
        return rates
    conditions = ("above_input_tokens", "region")
    return [
        {**one, "service_tier": "standard"}
        if "service_tier" not in one and any(name in one for name in conditions)
        else one
        for one in rates
    ]
