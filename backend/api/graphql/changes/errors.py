"""The one table from the catalog's errors to typed results."""

from collections.abc import Callable
from typing import Any

from backend.api.graphql.changes import types
from backend.api.graphql.user_errors import AlreadyExists as NameTaken
from backend.api.graphql.user_errors import NotFound, UserError
from backend.api.graphql.user_errors import UserErrorCode as Code
from backend.catalog import revisions
from backend.catalog.history import RevisionNotFound
from backend.catalog.operations import OperationNotFound
from backend.catalog.references import AlreadyExists, Referenced
from backend.catalog.registry import ModelNotFound, ProviderNotFound

TYPED: dict[type[Exception], Callable[[Any], UserError]] = {
    revisions.StaleRevision: lambda error: types.StaleRevision(
        code=Code.STALE_REVISION,
        expected=error.expected,
        current=error.current,
        message=f"The catalog is at revision {error.current} now. Look at it again, then repeat the change.",
    ),
    revisions.InvalidCatalog: lambda error: types.InvalidCatalog(
        code=Code.INVALID_CATALOG,
        problems=error.problems,
        message="Nothing was changed: " + " ".join(problem.message for problem in error.problems[:3]),
    ),
    revisions.LowMargin: lambda error: types.LowMargin(
        code=Code.LOW_MARGIN,
        margins=list(error.impact.low_margins),
        message="Nothing was changed: margins would be below the minimum. To do it all the same, pass acceptLowMargin.",
    ),
    ModelNotFound: lambda _: NotFound(
        code=Code.NOT_FOUND, entity="ai_model", message="No model has this name. Ask `aiModels` which there are."
    ),
    ProviderNotFound: lambda _: NotFound(
        code=Code.NOT_FOUND, entity="provider", message="No provider has this id. Ask `providers` which there are."
    ),
    OperationNotFound: lambda _: NotFound(
        code=Code.NOT_FOUND, entity="operation", message="The catalog has no such operation."
    ),
    RevisionNotFound: lambda _: NotFound(
        code=Code.NOT_FOUND, entity="revision", message="No revision has this number. Ask `catalogRevisions`."
    ),
    AlreadyExists: lambda error: NameTaken(
        code=Code.ALREADY_EXISTS, entity=error.entity, message="One of this name is there already; update it instead."
    ),
    Referenced: lambda error: types.Referenced(
        code=Code.REFERENCED,
        references=list(error.references),
        message="It is in use by " + ", ".join(reference.name for reference in error.references) + ".",
    ),
}
EXPECTED = tuple(TYPED)


def typed(error: Exception) -> UserError:
    """The typed result of a domain error."""
    return TYPED[type(error)](error)
