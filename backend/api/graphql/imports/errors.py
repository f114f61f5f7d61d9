"""The one table from the errors of imports to typed results; `import_refusals` has their words."""

from collections.abc import Callable
from typing import Any, TypeVar

from backend.api.graphql.changes import errors as changes
from backend.api.graphql.imports import types
from backend.api.graphql.user_errors import InvalidInput, NotFound, UserError
from backend.api.graphql.user_errors import UserErrorCode as Code
from backend.api.wording import import_refusals
from backend.imports import publishing, reviews
from backend.imports.price_lists import UnreadablePriceList

Answer = TypeVar("Answer")


def _rows(error: Any, message: str) -> UserError:
    return types.ImportRowsRefused(code=Code.INVALID_INPUT, places=list(error.places), message=message)


TYPED: dict[type[Exception], Callable[[Any, str], UserError]] = {
    UnreadablePriceList: lambda _, message: types.UnreadablePriceList(code=Code.UNREADABLE_PRICE_LIST, message=message),
    reviews.ReviewNotFound: lambda _, message: NotFound(code=Code.NOT_FOUND, entity="import_review", message=message),
    reviews.ReviewNotOpen: lambda error, message: types.ImportReviewNotOpen(
        code=Code.IMPORT_REVIEW_NOT_OPEN, state=error.state, message=message
    ),
    reviews.RowsNotFound: _rows,
    reviews.NothingToAccept: _rows,
    publishing.NothingAccepted: lambda _, message: InvalidInput(
        code=Code.INVALID_INPUT, field="review", message=message
    ),
    **changes.TYPED,
}


def answered(act: Callable[[], Answer]) -> Answer | UserError:
    """What an act answers, or the typed result of its refusal."""
    try:
        return act()
    except import_refusals.EXPECTED as error:
        return TYPED[type(error)](error, import_refusals.message(error))
