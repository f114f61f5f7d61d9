"""How much the variables of a request may hold: counted before any of them is read as what it stands for.

To read a value costs some fifty times what sending it does: 20,000 inputs kept a core busy for a second before they
were refused. Rules of one operation, such as how many quotes it answers, may be narrower.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graphql import (
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    get_named_type,
)

from backend.api.graphql.errors import BadUserInput

MAX_LIST = 200
"""Twice what operations take, whose own errors say more of a list that is a little too long."""
LONGER_LISTS = {"Int": 2_000, "KeywordInput": 2_000, "KeywordClusterInput": 1_000}
"""By the type of the items: places of rows of an import, what functions group and find ideas for."""
LONG_LISTS_OF_TEXTS = {"keywordTexts": 10_000}
"""By the name of a field: a text is read in a fiftieth of the time that an input takes."""
MAX_FIELDS = 100
"""Of an input object; none has as many."""
MAX_TEXT = 10_000
LONGER_TEXTS = {
    "token": 100_000,
    "quoteToken": 100_000,
    "prompt": 1_000_000,
    "system": 1_000_000,
    "systemPrompt": 20_000,
    "repairPrompt": 20_000,
    "value": 100_000,
    "article": 200_000,
    "body": 200_000,
}
"""By the name of a field or an argument: a quote of many lines, what a model reads."""
MAX_SEARCH = 100
MAX_VALUES = 11_000
"""Of all variables together."""


class OutOfBounds(GraphQLError):
    """A list, a text or a whole that is too long to be read."""

    def __init__(self, message: str, path: list[str], maximum: int) -> None:
        super().__init__(message, extensions={"code": "BAD_USER_INPUT", "path": path, "maximum": maximum})


def problem(types: Iterable[tuple[str, GraphQLInputType]], variables: Mapping[str, object]) -> OutOfBounds | None:
    """The first value that is too long, of an operation's variables with their types."""
    walk = _Walk()
    try:
        for name, kind in types:
            if name in variables:
                walk.check(kind, variables[name], [name])
    except OutOfBounds as refused:
        return refused
    return None


def searched(text: str | None) -> str | None:
    """A text that is searched for in every row. Raises BadUserInput."""
    if text is not None and len(text) > MAX_SEARCH:
        raise BadUserInput(f"Search for up to {MAX_SEARCH} characters.", maximum=MAX_SEARCH)
    return text


@dataclass(slots=True)
class _Walk:
    left: int = MAX_VALUES

    def check(self, kind: GraphQLInputType | None, value: object, path: list[str]) -> None:
        """Raises OutOfBounds."""
        self.left -= 1
        if self.left < 0:
            raise OutOfBounds(f"The variables hold up to {MAX_VALUES:,} values.", path[:1], MAX_VALUES)
        while isinstance(kind, GraphQLNonNull):
            kind = kind.of_type
        if isinstance(value, str):
            self._check_text(value, path)
        elif isinstance(value, list):
            item = kind.of_type if isinstance(kind, GraphQLList) else None
            self._check_list(item, value, path)
        elif isinstance(value, dict):
            fields = kind.fields if isinstance(kind, GraphQLInputObjectType) else {}
            if fields and len(value) > MAX_FIELDS:  # each unknown one would get an error of its own
                raise OutOfBounds(f"{_place(path)} takes up to {MAX_FIELDS} fields.", path, MAX_FIELDS)
            for name, part in value.items():
                field = fields.get(name)
                self.check(field and field.type, part, [*path, name])

    def _check_list(self, item: GraphQLInputType | None, value: list[object], path: list[str]) -> None:
        maximum = MAX_VALUES if item is None else LONG_LISTS_OF_TEXTS.get(path[-1]) or self._most_of(item)
        if len(value) > maximum:
            raise OutOfBounds(f"{_place(path)} takes up to {maximum:,} items.", path, maximum)
        for number, part in enumerate(value):
            self.check(item, part, [*path, str(number)])

    def _most_of(self, item: GraphQLInputType) -> int:
        return LONGER_LISTS.get(get_named_type(item).name, MAX_LIST)

    def _check_text(self, value: str, path: list[str]) -> None:
        maximum = LONGER_TEXTS.get(path[-1], MAX_TEXT)
        if len(value) > maximum:
            raise OutOfBounds(f"{_place(path)} takes up to {maximum:,} characters.", path, maximum)


def _place(path: list[str]) -> str:
    return f"Variable ${'.'.join(path)[:200]}"
