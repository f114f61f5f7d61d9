"""genai-prices' `data.json`: USD per 1,000,000 tokens, by provider.

A price may depend on the length of a request (a base and tiers) or on conditions. Of prices that start on a day, that
of today is taken, and those of later days as rates that begin then; what depends on the time of day is held back.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TypedDict

from backend.catalog.enums import ModelType
from backend.imports.models import RowReason
from backend.imports.price_lists import (
    COLUMNS,
    ListedRow,
    Prices,
    UnreadablePriceList,
    bounded,
    day,
    has_value,
    label,
    parse,
    tokens,
    unread,
    without_gaps,
)
from backend.pricing.components import Component

TOKEN_COSTS = {
    "input_mtok": Component.INPUT,
    "cache_read_mtok": Component.CACHED_INPUT,
    "cache_write_mtok": Component.CACHE_WRITE_5M,
    "output_mtok": Component.OUTPUT,
    "input_audio_mtok": Component.AUDIO_IN,
    "output_audio_mtok": Component.AUDIO_OUT,
    "cache_write_1h_mtok": Component.CACHE_WRITE_1H,
    "output_reasoning_mtok": Component.REASONING,
    "input_image_mtok": Component.IMAGE_IN,
    "output_image_mtok": Component.IMAGE_OUT,
}
COUNTS = {"requests_kcount": Component.REQUEST, "web_searches_kcount": Component.WEB_SEARCH}
"""USD per 1,000."""
NOT_THE_LIST = (
    "The file is not genai-prices' data: a list of providers, each with its id and models, is expected. "
    "Choose its format, or download it again."
)
START = {"start_date"}
ONLY_IN_V2 = ("cache_write_5m_tokens", "output_reasoning_tokens", "web_searches")
FROZEN = (
    "This is version 1 of genai-prices' list, which is frozen: it gets no new prices and no new models. "
    "Import prices/new_data/v2/data.json instead."
)


class ListedProvider(TypedDict):
    id: str
    models: list[object]


def read(content: bytes, *, today: date) -> tuple[ListedRow, ...]:
    """Raises UnreadablePriceList."""
    document = parse(content)
    if not isinstance(document, list) or not all(_is_provider(entry) for entry in document):
        raise UnreadablePriceList(NOT_THE_LIST)
    return bounded(_rows(document, today))


def _rows(providers: list[ListedProvider], today: date) -> Iterator[ListedRow]:
    for provider in providers:
        for model in provider["models"]:
            if not isinstance(model, dict) or not isinstance(model.get("id"), str):
                raise UnreadablePriceList(NOT_THE_LIST)
            yield _listed(provider["id"], model, today)


def _is_provider(entry: object) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get("id"), str) and isinstance(entry.get("models"), list)


def _listed(provider: str, model: Mapping[str, object], today: date) -> ListedRow:
    prices = _prices(model.get("prices"), today)
    prices.cannot_say(*unread(model, known=("prices", "price_comments")))
    values = without_gaps(
        model_type=ModelType.TEXT if "output_cost_per_1m" in prices.costs else None,
        display_name=label(model.get("name")),
        context_window=tokens(model.get("context_window")),
    )
    name = f"{provider}/{model['id']}"
    return ListedRow(name=name, provider=provider, values={**prices.values(), **values}, flags=prices.all_flags())


def _prices(price: object, today: date) -> Prices:
    prices = Prices()
    periods = _periods(price, prices) if isinstance(price, list) else [(date.min, price)]
    ends = [*(start - timedelta(days=1) for start, _ in periods[1:]), None]
    current = sum(start <= today for start, _ in periods) - 1
    if current < 0 or not isinstance(periods[current][1], dict):
        prices.hold(RowReason.MISSING_PRICE, "It gives no price that can be read.")
    for (start, period), end in zip(periods, ends, strict=False):
        if isinstance(period, dict) and (end is None or end >= today):
            _take_period(prices, period, first_day=start if start > today else None, last_day=end)
    return prices


def _take_period(prices: Prices, price: Mapping[str, object], *, first_day: date | None, last_day: date | None) -> None:
    for name, value in price.items():
        key = f"prices.{name}"
        if (component := TOKEN_COSTS.get(name)) is not None:
            _take(prices, component, value, key, first_day, last_day)
        elif (count := COUNTS.get(name)) is not None and not isinstance(value, dict):
            prices.take(count, value, key=key, shift=-3, first_day=first_day, last_day=last_day)
        elif has_value(value):
            prices.cannot_say(key)


def _take(
    prices: Prices, component: Component, value: object, key: str, first_day: date | None, last_day: date | None
) -> None:
    """A price, or one by the length of a call's input: a base, and tiers that count for the whole call."""
    base = value.get("base") if isinstance(value, dict) else value
    # The price of today is that of the column, which needs no end: a rate that begins on a day comes before it.
    is_column = first_day is None and component in COLUMNS
    days = without_gaps(first_day=first_day, last_day=None if is_column else last_day)
    prices.take(component, base, key=key, shift=0, **days)
    if not isinstance(value, dict):
        return
    tiers = value.get("tiers", [])
    if value.keys() - {"base", "tiers"} or not isinstance(tiers, list) or not all(_is_tier(tier) for tier in tiers):
        prices.cannot_say(key)
        return
    for tier in tiers:
        above = tokens(tier["start"])
        prices.take(component, tier["price"], key=key, above_input_tokens=above, first_day=first_day, last_day=last_day)


def _is_tier(tier: object) -> bool:
    return isinstance(tier, dict) and tier.keys() == {"start", "price"} and tokens(tier["start"]) is not None


def _periods(options: list[object], prices: Prices) -> list[tuple[date, object]]:
    """The days from which prices count, in their order; conditions other than a first day hold the row back."""
    periods: dict[date, object] = {}
    for option in options:
        constraint = option.get("constraint") or {} if isinstance(option, dict) else None
        if not isinstance(option, dict) or not isinstance(constraint, dict) or not constraint.keys() <= START:
            prices.cannot_say("prices.constraint")
            continue
        start = day(constraint["start_date"]) if constraint else date.min
        if start is None:
            prices.hold(RowReason.CONDITIONAL_PRICE, "Its price starts on a day that can't be read.")
        else:
            periods[start] = option.get("prices")
    return sorted(periods.items(), key=lambda period: period[0])


def notice(content: bytes) -> str:
    """That the file is of the first version, which gets no new prices, where its extractors tell."""
    providers = parse(content)
    entries = [entry for entry in providers if isinstance(entry, dict)] if isinstance(providers, list) else []
    text = json.dumps([entry["extractors"] for entry in entries if "extractors" in entry], default=str)
    return "" if text == "[]" or any(word in text for word in ONLY_IN_V2) else FROZEN
