"""models.dev's `api.json`: USD per 1,000,000 tokens, by provider.

`tiers` are prices above a length of the input; `context_over_200k` says the same for clients that know no tiers, so it
counts only where there are none. A mode that asks for a service tier has the prices of that tier.
"""

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
    has_value,
    label,
    parse,
    tokens,
    unread,
    without_gaps,
)
from backend.pricing.components import Component

COMPONENTS = {
    "input": Component.INPUT,
    "output": Component.OUTPUT,
    "cache_read": Component.CACHED_INPUT,
    "cache_write": Component.CACHE_WRITE_5M,
    "reasoning": Component.REASONING,
    "input_audio": Component.AUDIO_IN,
    "output_audio": Component.AUDIO_OUT,
}
TIERS, LONG = "tiers", "context_over_200k"
LONG_TOKENS = 200_000
SERVICE_TIERS = ("batch", "flex", "priority")
PRICED = ("cost", "experimental")
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
    prices = _prices(model)
    prices.cannot_say(*unread(model, known=PRICED))
    values = without_gaps(
        model_type=_type(modalities.get("output")),
        display_name=label(model.get("name")),
        context_window=tokens(limit.get("context")),
        max_output_tokens=tokens(limit.get("output")),
        supports_json_mode=_flag(model.get("structured_output")),
        supports_vision="image" in inputs if isinstance(inputs := modalities.get("input"), list) else None,
        supports_function_calling=_flag(model.get("tool_call")),
    )
    return ListedRow(
        name=f"{provider}/{name}",
        provider=provider,
        values={**prices.values(), **values},
        flags=prices.all_flags(),
        listed_on=day(model.get("last_updated")),
    )


def _prices(model: Mapping[str, object]) -> Prices:
    prices, cost = Prices(), model.get("cost")
    if not isinstance(cost, dict):
        prices.hold(RowReason.MISSING_PRICE, "It gives no price that can be read.")
        return prices
    modes = {name: mode for name, mode in _part(_part(model, "experimental"), "modes").items() if _part(mode, "cost")}
    tiers = {name: _service_tier(mode) for name, mode in modes.items()}
    _take(prices, {name: value for name, value in cost.items() if name not in (TIERS, LONG)}, path="cost")
    # A long call of a service tier would fit two rates that are equally specific, were this not of the standard tier.
    _lengths(prices, cost, service_tier="standard" if any(tiers.values()) else None)
    for name, mode in modes.items():
        path = f"experimental.modes.{name}.cost"
        if tiers[name] is None:
            prices.cannot_say(path)
        else:
            _take(prices, _part(mode, "cost"), path=path, service_tier=tiers[name])
    return prices


def _lengths(prices: Prices, cost: Mapping[str, object], *, service_tier: str | None) -> None:
    tiers = cost.get(TIERS)
    if tiers is None and isinstance(long := cost.get(LONG), dict):
        tiers = [{**long, "tier": {"size": LONG_TOKENS}}]
    for tier in tiers if isinstance(tiers, list) else [tiers]:
        condition = _part(tier, "tier")
        above = tokens(condition.get("size")) if condition.get("type", "context") == "context" else None
        if above is not None and isinstance(tier, dict):
            priced = {name: value for name, value in tier.items() if name != "tier"}
            _take(prices, priced, path=f"cost.{TIERS}", above_input_tokens=above, service_tier=service_tier)
        elif has_value(tier):
            prices.cannot_say(f"cost.{TIERS}")


def _service_tier(mode: object) -> str | None:
    tier = _part(_part(mode, "provider"), "body").get("service_tier")
    return tier if isinstance(tier, str) and tier in SERVICE_TIERS else None


def _take(prices: Prices, cost: Mapping[str, object], *, path: str, **conditions: object) -> None:
    for name, value in cost.items():
        key = f"{path}.{name}"
        if (component := COMPONENTS.get(name)) is not None:
            prices.take(component, value, key=key, shift=0, **conditions)
        elif has_value(value):
            prices.cannot_say(key)


def _type(outputs: object) -> ModelType | None:
    # A model with both outputs has no type, because the catalog sells one kind per model.
    return ModelType.TEXT if outputs == ["text"] else ModelType.IMAGE if outputs == ["image"] else None


def _part(entry: object, name: str) -> Mapping[str, object]:
    part = entry.get(name) if isinstance(entry, dict) else None
    return part if isinstance(part, dict) else {}


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None
