"""Results: unions of what an operation answers and the errors that it can meet.

A union is declared by the exceptions themselves, and the same declaration catches them, so neither can have an error
that the other lacks.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

import strawberry
from strawberry.annotation import StrawberryAnnotation
from strawberry.extensions import FieldExtension
from strawberry.types.union import StrawberryUnion

from backend.api import writers
from backend.api.graphql.errors import DomainError
from backend.api.graphql.user_errors import TYPES, UserError, typed
from backend.api.wording import error_messages
from backend.shared import busy
from backend.shared.busy import Busy

Errors = tuple[type[Exception], ...]
Payload = TypeVar("Payload")


@dataclass(frozen=True, slots=True)
class Result:
    """A union and the errors in it."""

    union: StrawberryUnion
    errors: Errors

    def answer(self, act: Callable[[], Payload], arguments: Mapping[str, object]) -> Payload | UserError:
        """What `act` returns, or its error as a member of the union."""
        try:
            with busy.translated():
                return act()
        except self.errors as error:
            return typed(error, arguments)


def result(name: str, *payloads: type, description: str, errors: Errors) -> Result:
    """A result of that name. Raises KeyError for an exception without a row in the error table."""
    errors = (*errors, Busy)  # whatever waits for others can meet it
    names = sorted({error_messages.TABLE[error].result or "" for error in errors})
    union = strawberry.union(name, description=description)
    union.type_annotations = tuple(map(StrawberryAnnotation, (*payloads, *(TYPES[each] for each in names))))
    return Result(union, errors)


class Answers(FieldExtension):
    """Answers a field's errors as members of its result."""

    def __init__(self, result: Result) -> None:
        self.result = result

    def resolve(
        self, next_: Callable[..., object], source: object, info: strawberry.Info, **arguments: object
    ) -> object:
        """A mutation has its turn; `Retry-After` says when to try again."""

        def act() -> object:
            if not info.context.is_mutation:
                return next_(source, info, **arguments)
            with writers.turn(info.context.caller.owner or info.context.caller.name):
                return next_(source, info, **arguments)

        answer = self.result.answer(act, arguments)
        if isinstance(answer, TYPES[Busy.__name__]):  # type: ignore[arg-type]
            info.context.retry_after_seconds = Busy().retry_after_seconds
        return answer


class Refuses(FieldExtension):
    """Answers a field's errors in `errors`, with the code and path that they have in results."""

    def __init__(self, errors: Errors) -> None:
        self.errors = errors

    def resolve(
        self, next_: Callable[..., object], source: object, info: strawberry.Info, **arguments: object
    ) -> object:
        try:
            return next_(source, info, **arguments)
        except self.errors as error:
            raise DomainError(error, arguments) from None
