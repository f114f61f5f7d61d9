"""The answer of OpenRouter's models list: USD per token as text, and "-1" where there is no fixed price."""

from collections.abc import Mapping
from datetime import date

from backend.catalog.enums import ModelType
from backend.imports.models import RowReason
from backend.imports.price_lists import (
    ListedRow,
    Prices,
    UnreadablePriceList,
    bounded,
    day,
    day_of_seconds,
    has_value,
    label,
    number,
    parse,
    shown_list,
    tokens,
    unread,
    without_gaps,
)
from backend.pricing.components import PER_MILLION, Component

COSTS = {
    "prompt": Component.INPUT,
    "input_cache_read": Component.CACHED_INPUT,
    "input_cache_write": Component.CACHE_WRITE_5M,
    "input_cache_write_1h": Component.CACHE_WRITE_1H,
    "completion": Component.OUTPUT,
    "internal_reasoning": Component.REASONING,
    "audio": Component.AUDIO_IN,
    "audio_output": Component.AUDIO_OUT,
    "request": Component.REQUEST,
    "web_search": Component.WEB_SEARCH,
}
"""All but `image`, which is per image or per token, and what is read nowhere."""
OVERRIDES, FROM = "overrides", "min_prompt_tokens"
NOT_THE_LIST = (
    'The file is not OpenRouter\'s models list: "data" with the id and pricing of each model is expected. '
    "Choose its format, or download it again."
)
TYPES = {"text": "text", "image": "image", "embeddings": "embedding", "rerank": "rerank"}


def read(content: bytes, *, today: date) -> tuple[ListedRow, ...]:
    """Raises UnreadablePriceList."""
    document = parse(content)
    entries = document.get("data") if isinstance(document, dict) else None
    if not isinstance(entries, list) or not all(_is_model(entry) for entry in entries):
        raise UnreadablePriceList(NOT_THE_LIST)
    return bounded(_listed(entry) for entry in entries)


def _is_model(entry: object) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get("id"), str) and isinstance(entry.get("pricing"), dict)


def _listed(entry: Mapping[str, object]) -> ListedRow:
    prices = _prices(_part(entry, "pricing"))
    prices.cannot_say(*unread(entry, known=("pricing",)))
    offers = _texts(entry.get("supported_parameters"))
    outputs = _texts(_part(entry, "architecture").get("output_modalities"))
    model_type = _type(outputs)
    if outputs and model_type is None:
        prices.hold(RowReason.UNKNOWN_TYPE, f"It makes {shown_list(sorted(outputs))}: no type of model that is sold.")
    values = without_gaps(
        model_type=model_type,
        display_name=label(entry.get("name")),
        context_window=tokens(entry.get("context_length")),
        max_output_tokens=tokens(_part(entry, "top_provider").get("max_completion_tokens")),
        supports_json_mode="response_format" in offers,
        supports_vision="image" in _texts(_part(entry, "architecture").get("input_modalities")),
        supports_function_calling="tools" in offers,
        retired_at=day(entry.get("expiration_date")),
    )
    return ListedRow(
        name=str(entry["id"]),
        values={**prices.values(), **values},
        flags=prices.all_flags(),
        listed_on=day_of_seconds(entry.get("created")),
    )


def _prices(pricing: Mapping[str, object]) -> Prices:
    prices = Prices()
    _take(prices, pricing, path="")
    overrides = pricing.get(OVERRIDES)
    for override in overrides if isinstance(overrides, list) else [overrides]:
        _override(prices, override)
    return prices


def _override(prices: Prices, override: object) -> None:
    """Other prices under a condition: that of a length can be said."""
    if not has_value(override):
        return
    least = tokens(override.get(FROM)) if isinstance(override, dict) else None
    if not isinstance(override, dict) or least is None or least < 2 or not override.keys() <= {*COSTS, FROM}:
        prices.cannot_say(f"pricing.{OVERRIDES}")
        return
    priced = {name: value for name, value in override.items() if name != FROM}
    # From so many tokens on is above one less.
    _take(prices, priced, path=f"{OVERRIDES}.", above_input_tokens=least - 1)


def _take(prices: Prices, pricing: Mapping[str, object], *, path: str, **conditions: object) -> None:
    for name, value in pricing.items():
        key = f"pricing.{path}{name}"
        if (component := COSTS.get(name)) is not None:
            prices.take(component, value, key=key, shift=6 if component in PER_MILLION else 0, **conditions)
        elif name == OVERRIDES:
            continue
        elif name == "image" and has_value(value) and number(value) == number(pricing.get("prompt")):
            # As much as a token of text: it is a price per token, where others are per image.
            prices.take(Component.IMAGE_IN, value, key=key, shift=6, **conditions)
        elif has_value(value):
            prices.cannot_say(key)


def _type(outputs: frozenset[str]) -> ModelType | None:
    # A model with several outputs has no type, because the catalog sells one kind per model.
    name = TYPES.get(next(iter(outputs))) if len(outputs) == 1 else None
    return ModelType(name) if name in ModelType.values else None


def _part(entry: Mapping[str, object], name: str) -> Mapping[str, object]:
    group = entry.get(name)
    return group if isinstance(group, dict) else {}


def _texts(value: object) -> frozenset[str]:
    return frozenset(item for item in value if isinstance(item, str)) if isinstance(value, list) else frozenset()
