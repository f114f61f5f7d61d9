"""Errors as typed results: the types that follow from the error table, and `typed`, which fills them."""

import typing
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from itertools import groupby
from typing import Annotated, cast

import strawberry
from strawberry.utils.str_converters import to_camel_case

from backend.api.graphql import input_paths
from backend.api.graphql.automations import enums as automation_enums
from backend.api.graphql.catalog import enums as catalog_enums
from backend.api.graphql.credits import enums as credit_enums
from backend.api.graphql.functions import enums as function_enums
from backend.api.graphql.generation import enums as generation_enums
from backend.api.graphql.imports import enums as import_enums
from backend.api.graphql.key_tests import enums as key_test_enums
from backend.api.graphql.schedules import enums as schedule_enums
from backend.api.wording import error_messages
from backend.api.wording.errors.row import EntityKind, Row
from backend.catalog.fields import CLIENT_NAMES
from backend.catalog.impact import MarginEffect
from backend.catalog.invariants import Problem
from backend.catalog.references import Reference
from backend.catalog.rows import Provider
from backend.catalog.state import FIELDS

ENUMS = (
    automation_enums,
    catalog_enums,
    credit_enums,
    function_enums,
    generation_enums,
    import_enums,
    key_test_enums,
    schedule_enums,
)
"""Named before the types of errors are made, whose facts have them."""
ROWS = sorted((row for row in error_messages.ROWS if row.result), key=lambda row: row.result or "")
PATH = (
    "Where in the field's arguments the fault is: names of fields and, in lists, numbers from 0. Null where it is in "
    "no one place."
)


def _enum(name: str, description: str, values: Mapping[str, str]) -> type[Enum]:
    """An enum of values with their descriptions."""
    members = {value.upper(): strawberry.enum_value(value, description=text) for value, text in values.items()}
    made = cast("type[Enum]", Enum(name, members))
    return strawberry.enum(made, name=name, description=description)


UserErrorCode = _enum(
    "UserErrorCode",
    "Names an error for programs. There will be further codes: treat an unknown one as any error.",
    dict(sorted((row.code, row.description) for row in ROWS)),
)


@strawberry.interface(
    description="An error that a client can act on. Results will have further types of errors, which implement this: "
    "select `... on UserError { code message path }` in each."
)
class UserError:
    message: str = strawberry.field(description="What is wrong and what to do, for people.")
    code: UserErrorCode = strawberry.field(description="What is wrong, for programs.")  # type: ignore[valid-type]
    path: list[str] | None = strawberry.field(description=PATH)


@strawberry.type(description="What the request names does not exist, or not within the caller's access.")
class NotFound(UserError):
    entity: EntityKind = strawberry.field(description="The kind of thing.")


@strawberry.type(description="One of that name exists already.")
class AlreadyExists(UserError):
    entity: EntityKind = strawberry.field(description="The kind of thing.")


@strawberry.type(description="A value can't be taken; nothing was changed. `path` says which.")
class InvalidInput(UserError):
    pass


@strawberry.type(description="One broken rule.")
class CatalogProblem:
    entity: EntityKind = strawberry.field(description="The kind of row.")
    key: str | None = strawberry.field(description="The row's natural key; null where it has none.")
    field: str | None = strawberry.field(description="The row's field; null where it is about the row.")
    path: list[str] | None = strawberry.field(description=PATH)
    message: str = strawberry.field(description="What to do about it.")


SHOWN_AS: Mapping[type, object] = {
    Problem: CatalogProblem,
    Reference: Annotated["Reference", strawberry.lazy("backend.api.graphql.catalog.types")],
    Provider: Annotated["Provider", strawberry.lazy("backend.api.graphql.catalog.types")],
    MarginEffect: Annotated["MarginEffect", strawberry.lazy("backend.api.graphql.changes.types")],
}
"""Facts that have a type of their own in GraphQL; the others are scalars and enums."""


def _type_of_fact(error: type[Exception], name: str) -> object:
    attribute = getattr(error, name, None)
    hints = typing.get_type_hints(attribute.fget if isinstance(attribute, property) else error)
    hint = hints["return" if isinstance(attribute, property) else name]
    if typing.get_origin(hint) is tuple:
        item = typing.get_args(hint)[0]
        return list[SHOWN_AS.get(item, item)]  # type: ignore[misc]
    return SHOWN_AS.get(hint, hint)


def _type(name: str, rows: Sequence[Row]) -> type[UserError]:
    """The type of an error; where several share it, the one of its name says what it carries."""
    row = next((row for row in rows if row.error.__name__ == name), rows[0])
    fields = {fact: strawberry.field(description=text) for fact, text in row.facts.items()}
    annotations = {fact: _type_of_fact(row.error, fact) for fact in row.facts}
    return strawberry.type(
        type(name, (UserError,), {"__annotations__": annotations, **fields}), description=row.description
    )


TYPES: dict[str, Callable[..., UserError]] = {
    **{name: _type(name, list(rows)) for name, rows in groupby(ROWS, key=lambda row: row.result or "")},
    **{kind.__name__: kind for kind in (NotFound, AlreadyExists, InvalidInput)},
}


def typed(error: Exception, arguments: Mapping[str, object]) -> UserError:
    """An error of the table as its result; `arguments` are the field's, in which it is placed."""
    row = error_messages.row_of(error)
    facts = {name: _shown(getattr(error, name), arguments) for name in row.facts}
    if row.entity is not None:
        facts["entity"] = row.entity(error)
    return TYPES[row.result or ""](
        message=row.words(error),
        code=UserErrorCode[row.code],
        path=input_paths.of_error(error, row, arguments),
        **facts,
    )


def _shown(value: object, arguments: Mapping[str, object]) -> object:
    if isinstance(value, tuple):
        return [_shown(item, arguments) for item in value]
    if not isinstance(value, Problem):
        return value
    return CatalogProblem(
        entity=EntityKind(value.entity),
        key=value.key or None,
        field=_field_name(value),
        path=input_paths.of_problem(value, arguments),
        message=value.message,
    )


def _field_name(problem: Problem) -> str | None:
    """As inputs call it."""
    if problem.field is None:
        return None
    names = {field.name: field.input_name for field in FIELDS.get(problem.entity, ())}
    return CLIENT_NAMES.get(problem.field) or to_camel_case(names.get(problem.field, problem.field))
