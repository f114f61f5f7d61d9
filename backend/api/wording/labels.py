"""How models, prices and margins read, on every channel for people."""

from collections.abc import Iterator
from decimal import Decimal

from backend.catalog.enums import CreditUnit, ModelType, RateComponent
from backend.catalog.margins import ModelMargin
from backend.catalog.rows import COMPONENTS, AIModel
from backend.pricing.components import Component

GIVEN_AWAY = "given away"
A_TENTH = Decimal(1) / 10


def model(row: AIModel) -> str:
    """Its names and what its provider takes: "Name (id) - $1.00/$2.00 per 1M tokens"."""
    return f"{row.display_name} ({row.model_name}) - {cost(row)}"


def offered(row: AIModel) -> str:
    """As a choice among models, with what the list of models shows: what it costs us and what users pay."""
    return f"{model(row)}, {price(row)}"


def cost(row: AIModel) -> str:
    images = sorted(set(_image_costs(row)))
    if row.model_type == ModelType.IMAGE and images:
        return f"{'-'.join(usd(value) for value in dict.fromkeys((images[0], images[-1])))} per image"
    if row.credit_unit is not None:
        return _unit_cost(row)
    if row.output_cost_per_1m is None:
        return "no cost"
    inputs = usd(row.input_cost_per_1m) if row.input_cost_per_1m is not None else "$0.00"
    return f"{inputs}/{usd(row.output_cost_per_1m)} per 1M tokens"


def _unit_cost(row: AIModel) -> str:
    """What a provider takes for a unit that is sold: "$0.006 per second", or by tokens."""
    component = COMPONENTS.get(row.credit_unit)
    costs = sorted({rate.cost_usd for rate in row.rates if rate.component.value == component})
    if component is not None and costs:
        per = "1M characters" if component == Component.CHARACTER else component
        return f"{'-'.join(usd(value) for value in dict.fromkeys((costs[0], costs[-1])))} per {per}"
    tokens = [usd(value) for value in (row.input_cost_per_1m, row.output_cost_per_1m) if value is not None]
    return f"{'/'.join(tokens)} per 1M tokens" if tokens else "no cost"


def _image_costs(row: AIModel) -> Iterator[Decimal]:
    yield from (rate.cost_usd for rate in row.rates if rate.component == RateComponent.IMAGE)
    if row.cost_per_image is not None:
        yield row.cost_per_image


def usd(value: Decimal) -> str:
    """With two decimal places, or more where there are more."""
    whole, _, places = f"{value:f}".partition(".")
    return f"${whole}.{places:0<2}"


def price(row: AIModel) -> str:
    """What users pay."""
    if row.credit_unit is not None and row.units_per_credit is not None:
        return units_per_credit(row.credit_unit, row.units_per_credit)
    if row.image_prices:
        return f"{credits_of_images(row)} per image"
    return credits(tokens_per_credit=row.tokens_per_credit, credits_per_image=row.credits_per_image)


def credits_of_images(row: AIModel) -> str:
    """What images cost, whatever their size and image quality: "5-12 credits"."""
    listed = (row.credits_per_image, *(each.credits_per_image for each in row.image_prices))
    prices = {price for price in listed if price is not None}
    count = "-".join(f"{price:,}" for price in dict.fromkeys((min(prices), max(prices))))
    return f"{count} credit{'' if prices == {1} else 's'}"


def units_per_credit(unit: CreditUnit, count: int) -> str:
    """1 is "1 second per credit"."""
    return f"{units(unit, count)} per credit"


def units(unit: CreditUnit, count: int) -> str:
    return f"{count:,} {unit.value.removesuffix('s') if count == 1 else unit.value}"


def credits(
    *, tokens_per_credit: int | None = None, credits_per_image: int | None = None, units_per_credit: int | None = None
) -> str:
    if tokens_per_credit is not None:
        return f"{tokens_per_credit:,} tokens per credit"
    if units_per_credit is not None:
        return f"{units_per_credit:,} unit{'' if units_per_credit == 1 else 's'} per credit"
    return f"{credits_per_image:,} credit{'' if credits_per_image == 1 else 's'} per image"


def margin(worst: ModelMargin | None) -> str:
    if worst is None:
        return "not known before"
    return GIVEN_AWAY if worst.ratio is None else share(worst.ratio)


def share(ratio: Decimal) -> str:
    """0.893 is "89 %"; below a tenth with its two places, so that a small loss is not 0."""
    text = f"{ratio:.0%}" if not ratio or abs(ratio) >= A_TENTH else f"{ratio:.2%}"
    return text.replace("%", " %")
