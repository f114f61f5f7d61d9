"""An import as a spreadsheet, the same by every channel: a line per row of the file, costs in USD as numbers."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from backend.api.wording import change_summary
from backend.catalog.rows import Settings
from backend.catalog.state import COSTS
from backend.imports import adoption, reviews
from backend.imports.models import ImportRow
from backend.imports.neighbours import name_of
from backend.shared import spreadsheets

COLUMNS = (
    "row",
    "name",
    "model",
    "status",
    "change",
    "why",
    "decided_by",
    *COSTS,
    *(f"suggested_{n}" for n in adoption.PRICES),
)


def write(*, rows: Iterable[ImportRow], settings: Settings) -> Iterator[str]:
    return spreadsheets.write(columns=COLUMNS, rows=(_cells(row, settings) for row in rows))


def change(row: ImportRow) -> str:
    """What publishing would set, in words."""
    return "; ".join(
        f"{name} {change_summary.value(old)} -> {change_summary.value(new)}" for name, old, new in reviews.changes(row)
    )


def listed(row: ImportRow) -> str:
    """The costs that the file gives, in words."""
    costs = [f"{name} {change_summary.value(row.listed[name])}" for name in COSTS if row.listed.get(name) is not None]
    rates = [f"{name_of('rates', rate)} {rate['cost_usd']}" for rate in row.listed.get("rates", ())]
    return "; ".join([*costs, *rates])


def _cells(row: ImportRow, settings: Settings) -> list[object]:
    suggested = adoption.suggestion(row=row, settings=settings)
    facts = [row.place, row.name, row.key or None, row.status, change(row), row.message, row.decided_by or None]
    costs = [None if row.listed.get(name) is None else Decimal(str(row.listed[name])) for name in COSTS]
    return [*facts, *costs, *(suggested.get(name) for name in adoption.PRICES)]
