"""Our own documents, as `ratecard catalog export` writes them. As an import, what a document lacks is left alone."""

import json
from datetime import date

from backend.catalog import files
from backend.catalog.imports.price_lists import ListedRow, UnreadablePriceList, bounded, text_of
from backend.catalog.state import CatalogState, to_json

SHOWN_PROBLEMS = 3
MAX_YAML_BYTES = 1_000_000
"""Reading YAML takes seconds for each megabyte."""


def read(content: bytes, *, today: date) -> tuple[ListedRow, ...]:
    """Raises UnreadablePriceList."""
    text = text_of(content)
    if len(content) > MAX_YAML_BYTES and not _is_json(text):
        message = f"The file is YAML of more than {MAX_YAML_BYTES // 1_000_000} MB."
        raise UnreadablePriceList(f"{message} Export it as JSON instead.")
    rows = _state(text).rows().items()
    return bounded(ListedRow(name=key, entity=entity, values=to_json(entity, row)) for (entity, key), row in rows)


def _state(text: str) -> CatalogState:
    try:
        return files.read(text)
    except files.UnreadableDocument as error:
        message = "The file is not a document of Ratecard."
        raise UnreadablePriceList(f"{message} {error} Export one to see how it looks, or choose its format.") from None
    except files.InvalidDocument as error:
        told = " ".join(f"{one.key}, {one.field}: {one.message}" for one in error.problems[:SHOWN_PROBLEMS])
        raise UnreadablePriceList(f"The file has rows that can't be read. {told}") from None


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
