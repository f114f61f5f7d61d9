"""How much of a price list can be sold at its whole price, and why the rest is held back. Nothing is kept."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from pydantic import ValidationError

from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import AIModel
from backend.catalog.state import row_from
from backend.imports import aliases, formats
from backend.imports.classification import Classified, classify
from backend.imports.models import ImportFormat, RowReason
from backend.pricing.rates import ties


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The file's `entries` make `rows`: sizes and qualities of one model are one. `silent` are rows that nothing speaks
    against and that can't be sold at what they list all the same."""

    entries: int
    rows: int
    sellable: int
    held: Mapping[RowReason, int]
    silent: tuple[str, ...]


def measure(*, content: bytes, format: ImportFormat, file_name: str, today: date) -> Coverage:
    """By the worst flag of each row. Raises UnreadablePriceList, CatalogNotSeeded."""
    rows = formats.read(content, format=format, file_name=file_name, today=today)
    state = ModelRegistry.current().to_state()
    classified = classify(rows, format=format, state=state, names=aliases.current(), today=today)
    held = Counter(proposal.flags[0].reason for proposal in classified if proposal.flags)
    silent = tuple(
        row.name
        for row, proposal in zip(rows, classified, strict=True)
        if not proposal.flags and any(_faults(proposal))
    )
    sellable = len(rows) - held.total() - len(silent)
    return Coverage(
        entries=len(formats.READERS[format](content, today=today)),
        rows=len(rows),
        sellable=sellable,
        held=dict(held.most_common()),
        silent=silent,
    )


def _faults(proposal: Classified) -> Iterator[object]:
    """Why a row would make no model of the catalog, whatever price in credits it gets."""
    named = {"model_name": "new", "display_name": "New", "provider_id": "new"}
    try:
        model = row_from(AIModel, {**named, **proposal.listed})
    except ValidationError as error:
        yield error
        return
    yield from ties(model.rates)
