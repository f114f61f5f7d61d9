"""Why an import, or a decision about one, is refused, in words: the same for all doors."""

from collections.abc import Callable
from typing import Any

from backend.api.wording import refusals
from backend.imports import publishing, reviews
from backend.imports.price_lists import UnreadablePriceList

MESSAGES: dict[type[Exception], Callable[[Any], str]] = {
    UnreadablePriceList: str,
    reviews.ReviewNotFound: lambda _: "No import has this number. The list of imports shows which there are.",
    reviews.ReviewNotOpen: lambda error: f"This import is {error.state} and stays as it is. Import the file again.",
    reviews.RowsNotFound: lambda error: f"The import has no rows {_some(error.places)}.",
    reviews.NothingToAccept: lambda error: (
        f"Nothing was decided: rows {_some(error.places)} propose no change. Adopt a model that the catalog lacks; "
        "leave the others as they are."
    ),
    publishing.NothingAccepted: lambda _: "Nothing was published: no row of the import is accepted. Accept some first.",
    publishing.AcceptedRowsChanged: lambda _: (
        "Nothing was published: other rows are accepted than those that you saw. Open this page anew and look again."
    ),
}
EXPECTED = (*MESSAGES, *refusals.EXPECTED)
SHOWN = 10


def message(error: Exception) -> str:
    told = MESSAGES.get(type(error))
    return told(error) if told else refusals.message(error)


def _some(places: tuple[int, ...]) -> str:
    return ", ".join(map(str, places[:SHOWN])) + (" ..." if len(places) > SHOWN else "")
