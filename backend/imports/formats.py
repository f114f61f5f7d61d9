"""The registry of formats: one reader each. A new format is a file beside this one and a line here."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import PurePath
from typing import Protocol

from backend.imports import genai_prices, image_rows, litellm, models_dev, openrouter, portkey, ratecard
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
    ImportFormat.MODELS_DEV: models_dev.read,
    ImportFormat.PORTKEY: portkey.read,
}
FILE_PER_PROVIDER = frozenset({ImportFormat.PORTKEY})
"""Formats whose files don't say whose they are, but by their name."""
NOTICES: dict[ImportFormat, Callable[[bytes], str]] = {ImportFormat.GENAI_PRICES: genai_prices.notice}
"""What a format says of a file as a whole, once it could be read."""


def read(content: bytes, *, format: ImportFormat, file_name: str, today: date) -> tuple[ListedRow, ...]:
    """Raises UnreadablePriceList."""
    rows = READERS[format](content, today=today)
    if format == ImportFormat.LITELLM:
        return image_rows.merged(rows)
    if format not in FILE_PER_PROVIDER:
        return rows
    provider = PurePath(file_name).stem
    return tuple(replace(row, provider=provider) for row in rows)


def notice(content: bytes, *, format: ImportFormat) -> str:
    return NOTICES[format](content) if format in NOTICES else ""
