"""Errors of imports, and of decisions about their rows."""

from backend.api.wording.errors.row import EntityKind, Place, invalid, not_found, of_operator, row
from backend.imports import aliases, fetching, price_lists, publishing, reviews

SHOWN = 10


def _numbers(places: tuple[int, ...]) -> str:
    return ", ".join(map(str, places[:SHOWN])) + (" ..." if len(places) > SHOWN else "")


def _rows(error: reviews.ImportRowsNotFound | reviews.NothingToAccept) -> list[Place]:
    return [("places",), ("place",)]


ROWS = (
    invalid(
        price_lists.FileMissing,
        "`file` takes a file: send the operation as multipart/form-data, with the file as a part of its own.",
        input="file",
    ),
    row(price_lists.UnreadablePriceList, str, status=400, input="file"),
    not_found(
        reviews.ImportReviewNotFound,
        EntityKind.IMPORT_REVIEW,
        "No import has this number. The list of imports shows which there are.",
        input="review",
    ),
    row(
        reviews.ImportReviewNotOpen,
        lambda error: f"This import is {error.state} and stays as it is. Import the file again.",
        facts={"state": "What became of it."},
        input="review",
    ),
    not_found(
        reviews.ImportRowsNotFound,
        EntityKind.IMPORT_ROW,
        lambda error: f"The import has no rows {_numbers(error.places)}.",
        input=_rows,
    ),
    row(
        reviews.NothingToAccept,
        lambda error: (
            f"Nothing was decided: rows {_numbers(error.places)} propose no change. Adopt a model that the catalog "
            "lacks; leave the others as they are."
        ),
        facts={"places": "Where the rows stand in the file."},
        input=_rows,
    ),
    invalid(
        publishing.NothingAccepted,
        "Nothing was published: no row of the import is accepted. Accept some first.",
        input="review",
    ),
    invalid(
        publishing.AcceptedRowsChanged,
        "Nothing was published: other rows are accepted than those that you saw. Open this page again and check.",
        status=409,
        input="seen",
    ),
    invalid(
        aliases.UnusableAlias,
        "Nothing was set: give two different names of 1 to 200 letters that show, without spaces around.",
        input=("name", "means"),
    ),
    invalid(
        aliases.AliasChain,
        lambda error: (
            f"Nothing was set: {error.name} is an alias, or what aliases mean, and can't be both. "
            "Let all names mean the same one."
        ),
        input=("name", "means"),
    ),
    not_found(
        aliases.AliasNotFound,
        EntityKind.IMPORT_ALIAS,
        lambda error: f"No alias is called {error.name}. The list of aliases shows which there are.",
        input="name",
    ),
    of_operator(fetching.NoPriceLists, "No address of a price list is set. Set PRICE_LISTS; docs/imports.md says how."),
)
