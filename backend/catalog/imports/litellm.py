"""LiteLLM's `model_prices_and_context_window.json`: USD per token and per image, as JSON numbers.

Numbers are read as Decimal from their text (7.5e-08 is exactly 0.000000075) and told per 1,000,000 tokens.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from backend.shared.decimals import plain

MAX_FILE_BYTES = 50_000_000
TOKEN_COSTS = {
    "input_cost_per_1m": "input_cost_per_token",
    "cached_input_cost_per_1m": "cache_read_input_token_cost",
    "cache_write_cost_per_1m": "cache_creation_input_token_cost",
    "output_cost_per_1m": "output_cost_per_token",
}
IMAGE_COSTS = ("input_cost_per_image", "output_cost_per_image")
MAX_EXPONENT = 20
NOT_A_MODEL = "sample_spec"


class UnreadablePriceList(Exception):
    """The file is missing, too large, or not a LiteLLM price list. The message says which."""


@dataclass(frozen=True, slots=True)
class ListedModel:
    """One entry. `costs` has our column names; USD per 1,000,000 tokens or per image."""

    costs: Mapping[str, Decimal]
    retired_at: date | None


def read(path: Path) -> dict[str, ListedModel]:
    """The entries by model name. Raises UnreadablePriceList."""
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise UnreadablePriceList(f"The file is larger than {MAX_FILE_BYTES // 1_000_000} MB.")
        content = json.loads(path.read_text(), parse_float=Decimal, parse_int=Decimal)
    except OSError as error:
        raise UnreadablePriceList(f"The file can't be read: {error.strerror}.") from None
    except (ValueError, RecursionError):
        raise UnreadablePriceList("The file is not JSON in UTF-8.") from None
    if not isinstance(content, dict) or not all(isinstance(entry, dict) for entry in content.values()):
        raise UnreadablePriceList("The file is not LiteLLM's price list: an object of model names is expected.")
    return {name: _listed(entry) for name, entry in content.items() if name != NOT_A_MODEL}


def _listed(entry: Mapping[str, Any]) -> ListedModel:
    costs = {
        ours: plain(cost.scaleb(6))
        for ours, theirs in TOKEN_COSTS.items()
        if (cost := _cost(entry.get(theirs))) is not None
    }
    image = [cost for name in IMAGE_COSTS if (cost := _cost(entry.get(name))) is not None]
    if image:
        costs["cost_per_image"] = plain(image[0])
    return ListedModel(costs=costs, retired_at=_date(entry.get("deprecation_date")))


def _cost(value: object) -> Decimal | None:
    try:
        cost = Decimal(value) if isinstance(value, Decimal | str) else None
    except InvalidOperation:
        return None
    return cost if cost is not None and cost.is_finite() and abs(cost.adjusted()) < MAX_EXPONENT else None


def _date(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
