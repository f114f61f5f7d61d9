"""What a row of the error table has, and the shapes that many errors share."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeVar, cast

from backend.shared.class_names import snake_case

E = TypeVar("E", bound=Exception)
Words = str | Callable[[E], str]
Place = tuple[str | int, ...]
"""Names of input fields, each below the one before, and numbers of items of lists: ("usage", "calls", 2, "images")."""
Input = str | tuple[str, ...] | Callable[[E], list[Place]]


class EntityKind(StrEnum):
    """A kind of thing that has an identity."""

    ACCOUNT = "account"
    ACCOUNT_OVERRIDE = "account_override"
    AI_MODEL = "ai_model"
    API_TOKEN = "api_token"  # noqa: S105 - a kind of thing
    AUTOMATION = "automation"
    AUTOMATION_RUN = "automation_run"
    CREDIT_LOT = "credit_lot"
    FUNCTION = "function"
    FUNCTION_RUN = "function_run"
    HOLD = "hold"
    IMPORT_ALIAS = "import_alias"
    IMPORT_REVIEW = "import_review"
    IMPORT_ROW = "import_row"
    INTEGRATION = "integration"
    JOB = "job"
    OPERATION = "operation"
    PROVIDER = "provider"
    QUOTE = "quote"
    REVISION = "revision"
    SCHEDULE = "schedule"
    SETTINGS = "settings"
    USAGE_RECORD = "usage_record"
    USER = "user"


ENTITIES = {
    EntityKind.ACCOUNT: "Who pays.",
    EntityKind.ACCOUNT_OVERRIDE: "What an account has otherwise than the settings say.",
    EntityKind.AI_MODEL: "A text or image model.",
    EntityKind.API_TOKEN: "A token of an integration.",
    EntityKind.AUTOMATION: "A pipeline of functions that an account runs.",
    EntityKind.AUTOMATION_RUN: "One passage through an automation.",
    EntityKind.CREDIT_LOT: "Credits of one grant.",
    EntityKind.FUNCTION: "What AI does for a content product.",
    EntityKind.FUNCTION_RUN: "A function that is run for an account.",
    EntityKind.HOLD: "Credits that are set aside.",
    EntityKind.IMPORT_ALIAS: "Another name that price lists have for a provider or a model.",
    EntityKind.IMPORT_REVIEW: "An imported price list.",
    EntityKind.IMPORT_ROW: "A row of an imported price list.",
    EntityKind.INTEGRATION: "A service that calls this API.",
    EntityKind.JOB: "A text or images that are generated.",
    EntityKind.OPERATION: "A kind of billable work.",
    EntityKind.PROVIDER: "A third party with credentials.",
    EntityKind.QUOTE: "A signed offer.",
    EntityKind.REVISION: "A numbered state of the catalog.",
    EntityKind.SCHEDULE: "A change of the catalog at a later time.",
    EntityKind.SETTINGS: "The settings that belong to no model.",
    EntityKind.USAGE_RECORD: "What one operation used and was charged.",
    EntityKind.USER: "A person who signs in.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One error. `result` is the name of its GraphQL type; without one, the whole request is answered by the error.

    `facts` are attributes of the exception that its type carries, with their descriptions. `inputs` are the places of
    the input that it can be about, the likeliest first; where the error has a `key`, the one with that value counts.
    """

    error: type[Exception]
    code: str
    words: Callable[[Exception], str]
    status: int
    result: str | None
    facts: Mapping[str, str] = field(default_factory=dict)
    inputs: Callable[[Exception], list[Place]]
    entity: Callable[[Exception], EntityKind] | None = None

    @property
    def description(self) -> str:
        """The first sentence or two of the exception's docstring, for the schema."""
        return inspect.cleandoc(self.error.__doc__ or "").partition("\n\n")[0].replace("\n", " ")


def row(
    error: type[E],
    words: Words[E],
    *,
    code: str | None = None,
    status: int = 409,
    result: str | None = None,
    facts: Mapping[str, str] | None = None,
    input: Input[E] = (),
) -> Row:
    """An error whose code and type have its name, where they have no other."""
    return Row(
        error=error,
        code=code or snake_case(error.__name__).upper(),
        words=_words(words),
        status=status,
        result=result or error.__name__,
        facts=facts or {},
        inputs=_inputs(input),
    )


def of_request(error: type[E], words: Words[E], *, status: int, code: str | None = None) -> Row:
    """The whole request is answered by it, or the command: no result has it."""
    return replace(row(error, words, code=code, status=status), result=None)


def of_operator(error: type[E], words: Words[E]) -> Row:
    """Something is broken on our side: the operator reads why, in a log or on the terminal, and clients don't."""
    return of_request(error, words, status=500, code="INTERNAL_ERROR")


def invalid(error: type[E], words: Words[E], *, input: Input[E] = (), status: int = 400) -> Row:
    """A value can't be taken."""
    return row(error, words, result="InvalidInput", input=input, status=status)


def not_found(error: type[E], entity: EntityKind, words: Words[E], *, input: Input[E]) -> Row:
    """What the request names does not exist, or not for this caller."""
    return _of_entity(row(error, words, result="NotFound", input=input, status=404), lambda _: entity)


def already_exists(error: type[E], entity: Callable[[E], EntityKind], words: Words[E], *, input: Input[E]) -> Row:
    """Something of that name exists."""
    return _of_entity(row(error, words, code="ALREADY_EXISTS", result="AlreadyExists", input=input), entity)


def _of_entity(base: Row, entity: Callable[[E], EntityKind]) -> Row:
    return replace(base, entity=cast("Callable[[Exception], EntityKind]", entity))


def _words(words: Words[E]) -> Callable[[Exception], str]:
    return (lambda _: words) if isinstance(words, str) else cast("Callable[[Exception], str]", words)


def _inputs(input: Input[E]) -> Callable[[Exception], list[Place]]:
    if callable(input):
        return cast("Callable[[Exception], list[Place]]", input)
    names = (input,) if isinstance(input, str) else input
    return lambda _: [(name,) for name in names]
