"""The one table from the catalog's errors to typed results; `refusals` has their words."""

from collections.abc import Callable
from typing import Any

from backend.api.graphql.changes import types
from backend.api.graphql.user_errors import AlreadyExists as NameTaken
from backend.api.graphql.user_errors import InvalidInput, NotFound, UserError
from backend.api.graphql.user_errors import UserErrorCode as Code
from backend.api.wording import refusals
from backend.catalog import revisions, schedules
from backend.catalog.history import RevisionNotFound
from backend.catalog.operations import OperationNotFound
from backend.catalog.references import AlreadyExists, Referenced
from backend.catalog.registry import ModelNotFound, ProviderNotFound


def _not_found(entity: str) -> Callable[[Any, str], UserError]:
    return lambda _, message: NotFound(code=Code.NOT_FOUND, entity=entity, message=message)


def _invalid(field: str | None) -> Callable[[Any, str], UserError]:
    return lambda _, message: InvalidInput(code=Code.INVALID_INPUT, field=field, message=message)


TYPED: dict[type[Exception], Callable[[Any, str], UserError]] = {
    revisions.StaleRevision: lambda error, message: types.StaleRevision(
        code=Code.STALE_REVISION, expected=error.expected, current=error.current, message=message
    ),
    revisions.InvalidCatalog: lambda error, message: types.InvalidCatalog(
        code=Code.INVALID_CATALOG, problems=error.problems, message=message
    ),
    revisions.LowMargin: lambda error, message: types.LowMargin(
        code=Code.LOW_MARGIN, margins=list(error.impact.low_margins), message=message
    ),
    ModelNotFound: _not_found("ai_model"),
    ProviderNotFound: _not_found("provider"),
    OperationNotFound: _not_found("operation"),
    RevisionNotFound: _not_found("revision"),
    schedules.ScheduleNotFound: _not_found("schedule"),
    schedules.NothingToSchedule: _invalid("changes"),
    schedules.TimeOutOfRange: _invalid("dueAt"),
    schedules.ScheduleEnded: _invalid("schedule"),
    schedules.AuthorMayNot: _invalid(None),
    AlreadyExists: lambda error, message: NameTaken(code=Code.ALREADY_EXISTS, entity=error.entity, message=message),
    Referenced: lambda error, message: types.Referenced(
        code=Code.REFERENCED, references=list(error.references), message=message
    ),
}


def typed(error: Exception) -> UserError:
    """The typed result of a domain error."""
    return TYPED[type(error)](error, refusals.message(error))
