"""Portkey's models pricing, `pricing/<provider>.json`: US cents per token and, of what has no tokens, per unit.

A cent per token is 10,000 USD per 1,000,000 tokens. A zero is how the list writes that a component has no price of its
own, but for input and output. The file is named after its provider, which its content does not say.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypeAlias

from backend.catalog.enums import ModelType
from backend.imports.models import RowReason
from backend.imports.price_lists import (
    ListedRow,
    Prices,
    UnreadablePriceList,
    bounded,
    has_value,
    parse,
    shown,
    tokens,
    without_gaps,
)
from backend.pricing.components import PER_MILLION, Component

CENTS = -2
"""Decimal places from cents to USD."""
MILLION = 6
COMPONENTS = {
    "request_token": Component.INPUT,
    "response_token": Component.OUTPUT,
    "cache_read_input_token": Component.CACHED_INPUT,
    "cache_write_input_token": Component.CACHE_WRITE_5M,
    "request_audio_token": Component.AUDIO_IN,
    "response_audio_token": Component.AUDIO_OUT,
    "request_image_token": Component.IMAGE_IN,
    "response_image_token": Component.IMAGE_OUT,
    "reasoning_token": Component.REASONING,
}
ADDITIONAL = {
    "cache_write_1h": Component.CACHE_WRITE_1H,
    "thinking_token": Component.REASONING,
    "image_token": Component.IMAGE_OUT,
    "request_audio_token": Component.AUDIO_IN,
    "response_audio_token": Component.AUDIO_OUT,
    "web_search": Component.WEB_SEARCH,
    "video_seconds": Component.SECOND,
    "generated_images": Component.IMAGE,
}
ZERO_IS_A_PRICE = (Component.INPUT, Component.OUTPUT)
NO_PRICES = ("default_duration_seconds", "default_sample_count", "default_steps")
PAY, BATCH, FIXED, UNITS, IMAGE = "pay_as_you_go", "batch_config", "fixed_cost", "additional_units", "image"
NO_CALLS = ("calculate", "currency", "finetune_config")
DEFAULT, STANDARD, BATCH_TIER = "default", "standard", "batch"
SERVICE_TIERS = (STANDARD, BATCH_TIER, "flex", "priority")
NOT_A_MODEL = "default"
NOT_THE_LIST = (
    "The file is not a price list of Portkey's: an object of model names, each with its pricing_config, is expected. "
    "Choose its format, or download it again."
)
Part: TypeAlias = Mapping[str, object]


def read(content: bytes, *, today: date) -> tuple[ListedRow, ...]:
    """Raises UnreadablePriceList."""
    document = parse(content)
    if not isinstance(document, dict) or not document or not all(map(_is_model, document.values())):
        raise UnreadablePriceList(NOT_THE_LIST)
    return bounded(_listed(name, entry) for name, entry in document.items() if name != NOT_A_MODEL)


def _is_model(entry: object) -> bool:
    return isinstance(entry, dict) and "pricing_config" in entry


def _listed(name: str, entry: Part) -> ListedRow:
    config, custom = _part(entry, "pricing_config"), _part(entry, "custom_pricing")
    prices = _prices(config, custom)
    for key, part in entry.items():
        if key not in ("pricing_config", "custom_pricing") and has_value(part):
            prices.cannot_say(key)
    values = without_gaps(model_type=_type(config))
    return ListedRow(name=name, values={**prices.values(), **values}, flags=prices.all_flags())


def _type(config: Part) -> ModelType | None:
    pay = _part(config, PAY)
    if IMAGE in pay:
        return ModelType.IMAGE
    return ModelType.TEXT if has_value(_price(pay, "response_token")) else None


def _prices(config: Part, custom: Part) -> Prices:
    prices = Prices()
    if config.get("currency", "USD") != "USD":
        prices.hold(RowReason.WRONG_UNIT, f"Its prices are in {shown(str(config['currency']))}.")
    if not _part(config, PAY) and not _part(config, FIXED):
        prices.hold(RowReason.MISSING_PRICE, "It gives no price that can be read.")
    _take(prices, _part(config, PAY), path=PAY)
    _take(prices, _part(config, BATCH), path=BATCH, service_tier=BATCH_TIER)
    for key, part in _part(config, FIXED).items():
        if key == "request":
            _take_one(prices, Component.REQUEST, _price(_part(config, FIXED), key), key=f"{FIXED}.{key}")
        elif has_value(part):
            prices.cannot_say(f"{FIXED}.{key}")
    for key, part in config.items():
        if key not in (PAY, BATCH, FIXED, *NO_CALLS) and has_value(part):
            prices.cannot_say(key)
    for key, part in custom.items():
        if key not in ("regions", "context_tier_map") and has_value(part):
            prices.cannot_say(f"custom_pricing.{key}")
    _take_custom(prices, custom, is_batch_given=bool(_part(config, BATCH)))
    return prices


def _take(prices: Prices, group: Part, *, path: str, **conditions: object) -> None:
    """A group of prices under conditions. What is no token costs the same under all of them, so it counts without."""
    for name in group:
        key = f"{path}.{name}"
        if name == UNITS:
            _take_units(prices, _part(group, UNITS), path=key, **conditions)
        elif name == IMAGE:
            _take_images(prices, _part(group, IMAGE), path=key)
        elif (component := COMPONENTS.get(name)) is not None:
            _take_one(prices, component, _price(group, name), key=key, **conditions)
        elif has_value(_price(group, name)):
            prices.cannot_say(key)


def _take_units(prices: Prices, units: Part, *, path: str, **conditions: object) -> None:
    for name in units:
        component, price, key = ADDITIONAL.get(name), _price(units, name), f"{path}.{name}"
        if component in PER_MILLION:
            _take_one(prices, component, price, key=key, **conditions)
        elif component is not None and not conditions:
            _take_one(prices, component, price, key=key)
        elif component is None and name not in NO_PRICES and not conditions and has_value(price):
            prices.cannot_say(key)


def _take_images(prices: Prices, qualities: Part, *, path: str) -> None:
    """Prices by quality and size; "default" is any."""
    for quality in qualities:
        sizes = _part(qualities, quality)
        for size in sizes:
            _take_one(
                prices,
                Component.IMAGE,
                _price(sizes, size),
                key=f"{path}.{quality}.{size}",
                size=None if size == DEFAULT else size,
                image_quality=None if quality == DEFAULT else quality,
            )


def _take_one(prices: Prices, component: Component, price: object, *, key: str, **conditions: object) -> None:
    if has_value(price) or (component in ZERO_IS_A_PRICE and price is not None):
        shift = CENTS + MILLION if component in PER_MILLION else CENTS
        prices.take(component, price, key=key, shift=shift, **conditions)


def _take_custom(prices: Prices, custom: Part, *, is_batch_given: bool) -> None:
    """Prices by region, service tier and length of the input, each under its conditions.

    Those of the default region and the standard tier are given outside. All others name their tier: a rate of a region
    or a length alone would tie with one of a tier alone.
    """
    above = {tier: tokens(size) for size, tier in _part(custom, "context_tier_map").items() if isinstance(tier, str)}
    for names, mode, group in _modes(custom):
        path = f"custom_pricing.regions.{names}.{mode}"
        if mode not in SERVICE_TIERS:
            prices.cannot_say(path)
            continue
        for region in names.split(","):
            conditions = without_gaps(region=None if region == DEFAULT else region, service_tier=mode)
            is_given = region == DEFAULT and (mode == STANDARD or (mode == BATCH_TIER and is_batch_given))
            if not is_given:
                _take(prices, _part(_part(group, "pricing_config"), PAY), path=path, **conditions)
            _take_lengths(prices, _part(group, "context_tiers"), above, path, conditions, is_given=is_given)


def _modes(custom: Part) -> Iterator[tuple[str, str, Part]]:
    regions = _part(custom, "regions")
    for names in regions:
        modes = _part(_part(regions, names), "execution_modes")
        for mode in modes:
            yield names, mode, _part(modes, mode)


def _take_lengths(
    prices: Prices,
    tiers: Part,
    above: Mapping[str, int | None],
    path: str,
    conditions: Mapping[str, object],
    *,
    is_given: bool,
) -> None:
    for tier in tiers:
        group = _part(_part(_part(tiers, tier), "pricing_config"), PAY)
        if tier not in above:
            prices.cannot_say(f"{path}.{tier}")
        elif above[tier] is not None or not is_given:
            _take(prices, group, path=f"{path}.{tier}", **conditions, above_input_tokens=above[tier])


def _price(group: Part, name: str) -> object:
    return _part(group, name).get("price")


def _part(entry: object, name: str) -> Part:
    part = entry.get(name) if isinstance(entry, dict) else None
    return part if isinstance(part, dict) else {}
