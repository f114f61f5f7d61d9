"""The answer of OpenRouter's models list: USD per token as text, and "-1" where there is no fixed price."""

from collections.abc import Mapping
from datetime import date

from backend.catalog.enums import ModelType
from backend.imports.price_lists import (
    ListedRow,
    Prices,
    UnreadablePriceList,
    bounded,
    day,
    day_of_seconds,
    label,
    parse,
    tokens,
    without_gaps,
)

COSTS = {
    "input_cost_per_1m": "prompt",
    "cached_input_cost_per_1m": "input_cache_read",
    "cache_write_cost_per_1m": "input_cache_write",
    "output_cost_per_1m": "completion",
}
NOT_THE_LIST = (
    'The file is not OpenRouter\'s models list: "data" with the id and pricing of each model is expected. '
    "Choose its format, or download it again."
)


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
    offers = _texts(entry.get("supported_parameters"))
    values = without_gaps(
        model_type=_type(_texts(_part(entry, "architecture").get("output_modalities"))),
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
        values={**prices.costs, **values},
        flag=prices.flag,
        listed_on=day_of_seconds(entry.get("created")),
    )


def _prices(pricing: Mapping[str, object]) -> Prices:
    prices = Prices()
    for ours, theirs in COSTS.items():
        if theirs in pricing:
            prices.take(ours, pricing[theirs], shift=6)
    prices.hold_extras(
        request=pricing.get("request"), reasoning=pricing.get("internal_reasoning"), output=pricing.get("completion")
    )
    return prices


def _type(outputs: frozenset[str]) -> ModelType | None:
    # A model with both outputs has no type, because the catalog sells one kind per model.
    return {frozenset({"text"}): ModelType.TEXT, frozenset({"image"}): ModelType.IMAGE}.get(outputs)


def _part(entry: Mapping[str, object], name: str) -> Mapping[str, object]:
    group = entry.get(name)
    return group if isinstance(group, dict) else {}


def _texts(value: object) -> frozenset[str]:
    return frozenset(item for item in value if isinstance(item, str)) if isinstance(value, list) else frozenset()
