"""The registry of formats: one reader each. A new format is a file beside this one and a line here."""

from datetime import date
from typing import Protocol

from backend.imports import genai_prices, litellm, openrouter, ratecard
from backend.imports.models import ImportFormat
from backend.imports.price_lists import ListedRow


class Reader(Protocol):
    """Raises UnreadablePriceList."""

    def __call__(self, content: bytes, *, today: date) -> tuple[ListedRow, ...]: ...


READERS: dict[ImportFormat, Reader] = {
    ImportFormat.RATECARD: ratecard.read,
    ImportFormat.LITELLM: litellm.read,
    ImportFormat.OPENROUTER: openrouter.read,
    ImportFormat.GENAI_PRICES: genai_prices.read,
}
