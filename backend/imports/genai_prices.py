"""genai-prices' `data.json`: USD per 1,000,000 tokens, by provider.

A price may depend on the length of a request (a base and tiers) or on conditions. Prices that start on a day are
taken as of today; what else depends on something is held back with its base price.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypedDict

from backend.catalog.enums import ModelType
from backend.imports.models import RowReason
from backend.imports.price_lists import (
    ListedRow,
    Prices,
    UnreadablePriceList,
    bounded,
    day,
    label,
    parse,
    tokens,
    without_gaps,
)

COSTS = {
    "input_cost_per_1m": "input_mtok",
    "cached_input_cost_per_1m": "cache_read_mtok",
    "cache_write_cost_per_1m": "cache_write_mtok",
    "output_cost_per_1m": "output_mtok",
}
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
    values = without_gaps(
        model_type=ModelType.TEXT if "output_cost_per_1m" in prices.costs else None,
        display_name=label(model.get("name")),
        context_window=tokens(model.get("context_window")),
    )
    name = f"{provider}/{model['id']}"
    return ListedRow(name=name, provider=provider, values={**prices.costs, **values}, flag=prices.flag)


def _prices(price: object, today: date) -> Prices:
    prices = Prices()
    if isinstance(price, list):
        price = _as_of(price, today, prices)
    if not isinstance(price, dict):
        prices.hold(RowReason.MISSING_PRICE, "It gives no price that can be read.")
        return prices
    for ours, theirs in COSTS.items():
        if theirs in price:
            _take(prices, ours, price[theirs])
    prices.hold_extras(request=price.get("requests_kcount"))
    return prices


def _take(prices: Prices, column: str, value: object) -> None:
    if isinstance(value, dict):
        prices.hold(RowReason.CONDITIONAL_PRICE, "Long requests cost more. Its price for short ones is given here.")
        value = value.get("base")
    prices.take(column, value)


def _as_of(options: list[object], today: date, prices: Prices) -> object:
    """The last of several prices that has started; conditions other than a first day are a flag."""
    current: object = None
    for option in options:
        constraint = option.get("constraint") or {} if isinstance(option, dict) else None
        if not isinstance(option, dict) or not isinstance(constraint, dict) or not constraint.keys() <= START:
            prices.hold(RowReason.CONDITIONAL_PRICE, "Its price depends on the time of day or another condition.")
            continue
        start = day(constraint["start_date"]) if constraint else date.min
        if start is None:
            prices.hold(RowReason.CONDITIONAL_PRICE, "Its price starts on a day that can't be read.")
        elif start <= today:
            current = option.get("prices")
    return current


def notice(content: bytes) -> str:
    """That the file is of the first version, which gets no new prices, where its extractors tell."""
    providers = parse(content)
    entries = [entry for entry in providers if isinstance(entry, dict)] if isinstance(providers, list) else []
    text = json.dumps([entry["extractors"] for entry in entries if "extractors" in entry], default=str)
    return "" if text == "[]" or any(word in text for word in ONLY_IN_V2) else FROZEN
