"""models.dev's `api.json`: USD per 1,000,000 tokens, by provider.

`tiers` are prices above a length of the input; `context_over_200k` says the same for clients that know no tiers, so it
counts only where there are none. A mode that asks for a service tier has the prices of that tier.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TypedDict

from backend.catalog.enums import ModelType
from backend.imports.listed_rates import Rate, apart, rate
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
from backend.pricing.components import Component

COSTS = {
    "input": ("input_cost_per_1m", "input"),
    "cache_read": ("cached_input_cost_per_1m", "cached_input"),
    "cache_write": ("cache_write_cost_per_1m", "cache_write_5m"),
    "output": ("output_cost_per_1m", "output"),
}
"""Each of their keys with our column and our component."""
RATES = {"reasoning": "reasoning", "input_audio": "audio_in", "output_audio": "audio_out"}
COMPONENTS = {**{theirs: component for theirs, (_, component) in COSTS.items()}, **RATES}
TIERS, LONG = "tiers", "context_over_200k"
LONG_TOKENS = 200_000
SERVICE_TIERS = ("batch", "flex", "priority")
NOT_THE_LIST = (
    "The file is not models.dev's api.json: an object of providers, each with its models, is expected. "
    "Choose its format, or download it again."
)


class ListedProvider(TypedDict):
    models: dict[str, dict[str, object]]


def read(content: bytes, *, today: date) -> tuple[ListedRow, ...]:
    """Raises UnreadablePriceList."""
    document = parse(content)
    if not isinstance(document, dict) or not document or not all(map(_is_provider, document.values())):
        raise UnreadablePriceList(NOT_THE_LIST)
    return bounded(_rows(document))


def _rows(document: Mapping[str, ListedProvider]) -> Iterator[ListedRow]:
    for provider, listed in document.items():
        for name, model in listed["models"].items():
            yield _listed(provider, name, model)


def _is_provider(entry: object) -> bool:
    models = entry.get("models") if isinstance(entry, dict) else None
    return isinstance(models, dict) and all(isinstance(model, dict) for model in models.values())


def _listed(provider: str, name: str, model: Mapping[str, object]) -> ListedRow:
    modalities, limit = _part(model, "modalities"), _part(model, "limit")
    prices, rates = _prices(model)
    values = without_gaps(
        model_type=_type(modalities.get("output")),
        display_name=label(model.get("name")),
        context_window=tokens(limit.get("context")),
        max_output_tokens=tokens(limit.get("output")),
        supports_json_mode=_flag(model.get("structured_output")),
        supports_vision="image" in inputs if isinstance(inputs := modalities.get("input"), list) else None,
        supports_function_calling=_flag(model.get("tool_call")),
        rates=rates or None,
    )
    return ListedRow(
        name=f"{provider}/{name}",
        provider=provider,
        values={**prices.costs, **values},
        flags=prices.all_flags(),
        listed_on=day(model.get("last_updated")),
    )


def _prices(model: Mapping[str, object]) -> tuple[Prices, list[Rate]]:
    prices, cost = Prices(), model.get("cost")
    if not isinstance(cost, dict):
        prices.hold(RowReason.MISSING_PRICE, "It gives no price that can be read.")
        return prices, []
    for theirs, (_, component) in COSTS.items():
        if cost.get(theirs) is not None:
            prices.take(Component(component), cost[theirs], key=f"cost.{theirs}")
    rates = [*_rates(prices, {name: cost[name] for name in RATES if name in cost}), *_tiers(prices, cost)]
    _name_unread(prices, cost, known={*COMPONENTS, TIERS, LONG})
    for mode, settings in _part(_part(model, "experimental"), "modes").items():
        rates += _mode(prices, mode, settings)
    return prices, apart(rates)


def _tiers(prices: Prices, cost: Mapping[str, object]) -> Iterator[Rate]:
    tiers = cost.get(TIERS)
    if tiers is None and isinstance(long := cost.get(LONG), dict):
        tiers = [{**long, "tier": {"size": LONG_TOKENS}}]
    for tier in tiers if isinstance(tiers, list) else [None] if tiers is not None else []:
        condition = _part(tier, "tier") if isinstance(tier, dict) else {}
        above = tokens(condition.get("size"))
        if above is None or condition.get("type", "context") != "context" or not isinstance(tier, dict):
            prices.hold(RowReason.CONDITIONAL_PRICE, "It has a price by a tier that can't be read.")
            continue
        _name_unread(prices, tier, known={*COMPONENTS, "tier"})
        yield from _rates(prices, tier, above_input_tokens=above)


def _mode(prices: Prices, mode: str, settings: object) -> Iterator[Rate]:
    cost = _part(settings, "cost")
    tier = _part(_part(settings, "provider"), "body").get("service_tier")
    if not cost:
        return
    if tier not in SERVICE_TIERS:
        prices.hold(RowReason.CONDITIONAL_PRICE, f"Its mode {label(mode)} has another price, which is not taken.")
        return
    _name_unread(prices, cost, known=set(COMPONENTS))
    yield from _rates(prices, cost, service_tier=tier)


def _rates(prices: Prices, cost: Mapping[str, object], **conditions: object) -> Iterator[Rate]:
    for theirs, component in COMPONENTS.items():
        if cost.get(theirs) is not None and (taken := rate(prices, component, cost[theirs], conditions=conditions)):
            yield taken


def _name_unread(prices: Prices, cost: Mapping[str, object], *, known: set[str]) -> None:
    for name, value in cost.items():
        if name not in known and value is not None:
            prices.hold(RowReason.CONDITIONAL_PRICE, f"It has a price that is not taken: {label(name)}.")


def _type(outputs: object) -> ModelType | None:
    # A model with both outputs has no type, because the catalog sells one kind per model.
    return ModelType.TEXT if outputs == ["text"] else ModelType.IMAGE if outputs == ["image"] else None


def _part(entry: object, name: str) -> Mapping[str, object]:
    part = entry.get(name) if isinstance(entry, dict) else None
    return part if isinstance(part, dict) else {}


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None
