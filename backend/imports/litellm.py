"""LiteLLM's `model_prices_and_context_window.json`: USD per token and per image, as JSON numbers.

Numbers are read as Decimal from their text (7.5e-08 is exactly 0.000000075) and given per 1,000,000 tokens.
"""

import re
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
    parse,
    tokens,
    without_gaps,
)

TOKEN_COSTS = {
    "input_cost_per_1m": "input_cost_per_token",
    "cached_input_cost_per_1m": "cache_read_input_token_cost",
    "cache_write_cost_per_1m": "cache_creation_input_token_cost",
    "output_cost_per_1m": "output_cost_per_token",
}
IMAGE_TOKENS = {"output_cost_per_1m": "output_cost_per_image_token"}
"""Of models that make images: where it is there, the price of other tokens is that of text that comes with them."""
IMAGE_COSTS = ("output_cost_per_image", "input_cost_per_image")
"""The first of these that is given: beside an output cost, the input cost is that of an image that is sent along."""
TYPES = {
    "chat": ModelType.TEXT,
    "completion": ModelType.TEXT,
    "responses": ModelType.TEXT,
    "image_generation": ModelType.IMAGE,
    "image_edit": ModelType.IMAGE,
}
LONG = re.compile(rf"({'|'.join(TOKEN_COSTS.values())})_above_[0-9]+k_tokens")
NOT_A_MODEL = "sample_spec"


def read(content: bytes, *, today: date) -> tuple[ListedRow, ...]:
    """Raises UnreadablePriceList."""
    document = parse(content)
    if not isinstance(document, dict) or not all(isinstance(entry, dict) for entry in document.values()):
        message = "The file is not LiteLLM's price list: an object of model names is expected."
        raise UnreadablePriceList(f"{message} Choose its format, or download it again.")
    return bounded(_listed(name, entry) for name, entry in document.items() if name != NOT_A_MODEL)


def _listed(name: str, entry: Mapping[str, object]) -> ListedRow:
    mode = entry.get("mode")
    model_type = TYPES.get(mode) if isinstance(mode, str) else None
    prices = _prices(entry, model_type)
    values = without_gaps(
        model_type=model_type,
        context_window=tokens(entry.get("max_input_tokens")),
        max_output_tokens=tokens(entry.get("max_output_tokens")),
        supports_json_mode=_flag(entry.get("supports_response_schema")),
        supports_vision=_flag(entry.get("supports_vision")),
        supports_function_calling=_flag(entry.get("supports_function_calling")),
        retired_at=day(entry.get("deprecation_date")),
    )
    provider = entry.get("litellm_provider")
    return ListedRow(
        name=name,
        provider=provider if isinstance(provider, str) else None,
        values={**prices.costs, **values},
        flag=prices.flag,
    )


def _prices(entry: Mapping[str, object], model_type: ModelType | None) -> Prices:
    prices = Prices()
    image_tokens = IMAGE_TOKENS if model_type == ModelType.IMAGE else {}
    prices_of_entry = {
        ours: theirs for ours, theirs in [*TOKEN_COSTS.items(), *image_tokens.items()] if theirs in entry
    }
    for ours, theirs in prices_of_entry.items():
        prices.take(ours, entry[theirs], shift=6)
    image = next((name for name in IMAGE_COSTS if name in entry), None)
    # For a chat model this is the price of an input image.
    if image is not None and (model_type == ModelType.IMAGE or "mode" not in entry):
        prices.take("cost_per_image", entry[image])
    if any(LONG.fullmatch(name) for name in entry):
        prices.hold(RowReason.CONDITIONAL_PRICE, "Long requests cost more. Its price for short ones is given here.")
    prices.hold_extras(
        request=entry.get("input_cost_per_request"),
        reasoning=entry.get("output_cost_per_reasoning_token"),
        output=entry.get("output_cost_per_token"),
    )
    return prices


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None
