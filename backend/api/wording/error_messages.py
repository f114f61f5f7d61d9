"""What an error says and which row it has: the one function of every channel, over the rows of all rooms."""

import logging

from backend.api.wording.errors import accounts, automations, busy, catalog, imports, jobs, legacy, movements, quotes
from backend.api.wording.errors.row import Row
from backend.automation.errors import step_of
from backend.automation.schedules import KINDS, InvalidSchedule
from backend.catalog.invariants import RulesBroken

log = logging.getLogger("ratecard.errors")

ROWS = (
    *accounts.ROWS,
    *catalog.ROWS,
    *quotes.ROWS,
    *movements.ROWS,
    *jobs.ROWS,
    *automations.ROWS,
    *imports.ROWS,
    *legacy.ROWS,
    *busy.ROWS,
)
TABLE: dict[type[Exception], Row] = {row.error: row for row in ROWS}
KNOWN = tuple(TABLE)
FOR_CLIENTS = tuple(row.error for row in ROWS if row.status != 500)
OF_REQUESTS = tuple(row.error for row in ROWS if row.status != 500 and row.result is None)
EXPECTED = tuple(row.error for row in ROWS if row.result is not None)
"""What a caller can fix. The others, such as an empty catalog, are about the whole request or for the operator."""


def row_of(error: Exception) -> Row:
    """The row of a known error."""
    return TABLE[type(error)]


def message(error: Exception) -> str:
    """The words of a known error, after its place, where the channel shows no path beside it."""
    step = step_of(error)
    return _after((*(() if step is None else ("steps", step)), *_place(error)), error)


def _place(error: Exception) -> tuple[str | int, ...]:
    """As files spell it."""
    place = getattr(error, "place", None)
    if not isinstance(place, tuple):
        return ()
    return ("schedule", *(name for name in place if name not in KINDS)) if isinstance(error, InvalidSchedule) else place


def _after(place: tuple[str | int, ...], error: Exception) -> str:
    words = row_of(error).words(error)
    return f"{'.'.join(map(str, place))}: {words}" if place else words


def details(error: Exception) -> str:
    """The words of a known error after what it is about or, where rules are broken, of each rule."""
    if isinstance(error, RulesBroken):
        return " ".join(f"{problem.field}: {problem.message}" for problem in error.problems)
    about = getattr(error, "key", None)
    return message(error) if about is None else f"{about}: {message(error)}"


def explain(error: Exception) -> str:
    """The words of any error. An unexpected one is logged, and only its kind is named: its text may quote a value."""
    if type(error) in TABLE:
        return _after(_place(error), error)
    log.error("unexpected error", exc_info=error)
    return f"Something went wrong ({type(error).__name__}); it was logged."
