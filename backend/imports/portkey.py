"""Portkey's models pricing, `pricing/<provider>.json`: US cents per token and, of what has no tokens, per unit.

A cent per token is 10,000 USD per 1,000,000 tokens. A zero is how the list writes that a component has no price of its
own, but for input and output. The file is named after its provider, which its content does not say.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from backend.catalog.enums import ModelType
from backend.imports.listed_rates import Rate, apart, rate
from backend.imports.models import RowReason
from backend.imports.price_lists import (
    ListedRow,
    Prices,
    UnreadablePriceList,
    bounded,
    label,
    number,
    parse,
    tokens,
    without_gaps,
)
from backend.pricing.components import Component

TOKENS, UNITS = 4, -2
"""Decimal places from cents per token to USD per 1,000,000, and from cents to USD."""
COSTS = {
    "request_token": ("input_cost_per_1m", "input"),
    "cache_read_input_token": ("cached_input_cost_per_1m", "cached_input"),
    "cache_write_input_token": ("cache_write_cost_per_1m", "cache_write_5m"),
    "response_token": ("output_cost_per_1m", "output"),
}
RATES = {
    "request_audio_token": ("audio_in", TOKENS),
    "response_audio_token": ("audio_out", TOKENS),
    "request_image_token": ("image_in", TOKENS),
    "response_image_token": ("image_out", TOKENS),
    "reasoning_token": ("reasoning", TOKENS),
}
ADDITIONAL = {
    "cache_write_1h": ("cache_write_1h", TOKENS),
    "thinking_token": ("reasoning", TOKENS),
    "image_token": ("image_out", TOKENS),
    "request_audio_token": ("audio_in", TOKENS),
    "response_audio_token": ("audio_out", TOKENS),
    "web_search": ("web_search", UNITS),
    "video_seconds": ("second", UNITS),
    "generated_images": ("image", UNITS),
}
COMPONENTS = {**{theirs: (component, TOKENS) for theirs, (_, component) in COSTS.items()}, **RATES}
ZERO_IS_A_PRICE = ("request_token", "response_token")
NO_PRICES = ("default_duration_seconds", "default_sample_count", "default_steps")
KNOWN = {"pay_as_you_go", "batch_config", "custom_pricing", "fixed_cost", "calculate", "currency", "finetune_config"}
DEFAULT, STANDARD = "default", "standard"
SERVICE_TIERS = (STANDARD, "batch", "flex", "priority")
NOT_A_MODEL = "default"
NOT_THE_LIST = (
    "The file is not a price list of Portkey's: an object of model names, each with its pricing_config, is expected. "
    "Choose its format, or download it again."
)


def read(content: bytes, *, today: date) -> tuple[ListedRow, ...]:
    """Raises UnreadablePriceList."""
    document = parse(content)
    if not isinstance(document, dict) or not document or not all(map(_is_model, document.values())):
        raise UnreadablePriceList(NOT_THE_LIST)
    return bounded(_listed(name, entry) for name, entry in document.items() if name != NOT_A_MODEL)


def _is_model(entry: object) -> bool:
    return isinstance(entry, dict) and "pricing_config" in entry


def _listed(name: str, entry: Mapping[str, object]) -> ListedRow:
    prices = Prices()
    rates = apart(_rates(prices, entry))
    values = without_gaps(model_type=_type(entry, prices), rates=rates or None)
    return ListedRow(name=name, values={**prices.costs, **values}, flags=prices.all_flags())


def _type(entry: Mapping[str, object], prices: Prices) -> ModelType | None:
    if "image" in _part(_part(entry, "pricing_config"), "pay_as_you_go"):
        return ModelType.IMAGE
    return ModelType.TEXT if prices.costs.get("output_cost_per_1m") else None


def _rates(prices: Prices, entry: Mapping[str, object]) -> Iterator[Rate]:
    config = _part(entry, "pricing_config")
    if config.get("currency", "USD") != "USD":
        prices.hold(RowReason.WRONG_UNIT, f"Its prices are in {label(config['currency'])}.")
    pay = _part(config, "pay_as_you_go")
    if not pay and not _part(config, "fixed_cost"):
        prices.hold(RowReason.MISSING_PRICE, "It gives no price that can be read.")
    for theirs, (_, component) in COSTS.items():
        if _is_given(theirs, pay):
            prices.take(Component(component), _price(pay, theirs), key=theirs, shift=TOKENS)
    yield from _of_units(prices, {name: pay[name] for name in pay if name not in COSTS})
    yield from _images(prices, _part(pay, "image"))
    yield from _of_units(prices, _part(config, "batch_config"), service_tier="batch")
    yield from _fixed(prices, _part(config, "fixed_cost"))
    yield from _custom(prices, _part(entry, "custom_pricing"), has_batch="batch_config" in config)
    _name_unread(prices, {**config, **{name: part for name, part in entry.items() if name != "pricing_config"}}, KNOWN)


def _of_units(prices: Prices, units: Mapping[str, object], **conditions: object) -> Iterator[Rate]:
    """The rates of a group of prices. Web searches and the like cost the same under all conditions."""
    for theirs, (component, shift) in COMPONENTS.items():
        if _is_given(theirs, units):
            yield from _taken(rate(prices, component, _price(units, theirs), shift=shift, conditions=conditions))
    additional = {
        name: unit for name, unit in _part(units, "additional_units").items() if _is_given(name, {name: unit})
    }
    for theirs, (component, shift) in ADDITIONAL.items():
        if theirs in additional and (shift == TOKENS or not conditions):
            yield from _taken(rate(prices, component, _price(additional, theirs), shift=shift, conditions=conditions))
    _name_unread(prices, additional, {*ADDITIONAL, *NO_PRICES})
    given = {name: unit for name, unit in units.items() if _is_given(name, units) or not isinstance(unit, dict)}
    _name_unread(prices, given, {*COMPONENTS, "additional_units", "image"})


def _images(prices: Prices, qualities: Mapping[str, object]) -> Iterator[Rate]:
    """Prices by quality and size; "default" is any."""
    for quality in qualities:
        sizes = _part(qualities, quality)
        for size in sizes:
            if (quality, size) == (DEFAULT, DEFAULT):
                prices.take(Component.IMAGE, _price(sizes, size), key=f"image.{size}", shift=UNITS)
                continue
            conditions = without_gaps(
                size=None if size == DEFAULT else size, image_quality=None if quality == DEFAULT else quality
            )
            yield from _taken(rate(prices, "image", _price(sizes, size), shift=UNITS, conditions=conditions))


def _fixed(prices: Prices, cost: Mapping[str, object]) -> Iterator[Rate]:
    if _is_given("request", cost) and number(_price(cost, "request")) != 0:
        yield from _taken(rate(prices, "request", _price(cost, "request"), shift=UNITS))
    _name_unread(prices, {name: part for name, part in cost.items() if _is_given(name, cost)}, {"request"})


def _custom(prices: Prices, custom: Mapping[str, object], *, has_batch: bool) -> Iterator[Rate]:
    """Prices by region, service tier and length of the input, each under its conditions.

    Those of the default region and the standard tier are the prices that are given above.
    """
    above = {tier: tokens(size) for size, tier in _part(custom, "context_tier_map").items() if isinstance(tier, str)}
    regions = _part(custom, "regions")
    for names in regions:
        modes = _part(_part(regions, names), "execution_modes")
        for mode in modes:
            if mode not in SERVICE_TIERS:
                prices.hold(RowReason.CONDITIONAL_PRICE, f"Its mode {label(mode)} has another price, not taken.")
                continue
            for region in names.split(","):
                if region == DEFAULT and mode == "batch" and has_batch:
                    continue  # said above
                conditions = without_gaps(
                    region=None if region == DEFAULT else region,
                    service_tier=None if (region, mode) == (DEFAULT, STANDARD) else mode,
                )
                yield from _mode(prices, _part(modes, mode), above, conditions)
    _name_unread(prices, custom, {"regions", "context_tier_map"})


def _mode(
    prices: Prices, mode: Mapping[str, object], above: Mapping[str, int | None], conditions: Mapping[str, object]
) -> Iterator[Rate]:
    if conditions:
        yield from _of_units(prices, _part(_part(mode, "pricing_config"), "pay_as_you_go"), **conditions)
    tiers = _part(mode, "context_tiers")
    for tier in tiers:
        units = _part(_part(_part(tiers, tier), "pricing_config"), "pay_as_you_go")
        size = above.get(tier)
        if tier not in above:
            prices.hold(RowReason.CONDITIONAL_PRICE, f"It has a price by a length that can't be read: {label(tier)}.")
        elif size is not None:
            yield from _of_units(prices, units, **conditions, above_input_tokens=size)
        elif conditions:
            yield from _of_units(prices, units, **conditions)


def _is_given(name: str, units: Mapping[str, object]) -> bool:
    price = _part(units, name).get("price")
    return price is not None and (name in ZERO_IS_A_PRICE or number(price) != 0)


def _price(units: Mapping[str, object], name: str) -> object:
    return _part(units, name).get("price")


def _taken(one: Rate | None) -> list[Rate]:
    return [one] if one is not None else []


def _name_unread(prices: Prices, units: Mapping[str, object], known: set[str]) -> None:
    for name, value in units.items():
        if name not in known and value is not None:
            prices.hold(RowReason.CONDITIONAL_PRICE, f"It has a price that is not taken: {label(name)}.")


def _part(entry: object, name: str) -> Mapping[str, object]:
    part = entry.get(name) if isinstance(entry, dict) else None
    return part if isinstance(part, dict) else {}
