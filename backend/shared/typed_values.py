"""Typed values read from what people and services sent, with what is wrong as a sentence and its place."""

import re
from dataclasses import dataclass
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from backend.shared.immutable_json import unstorable_place

T = TypeVar("T")
Place = tuple[str | int, ...]
SENTENCES = {
    "missing": "It is missing.",
    "extra_forbidden": "There is no such field.",
    "unexpected_keyword_argument": "There is no such field.",
    "too_short": "It takes {min_length} items at least.",
    "too_long": "It takes {max_length:,} items at most.",
    "string_too_short": "It takes {min_length:,} characters at least.",
    "string_too_long": "It takes {max_length:,} characters at most.",
    "greater_than": "It takes more than {gt:,}.",
    "greater_than_equal": "It takes {ge:,} at least.",
    "less_than": "It takes less than {lt:,}.",
    "less_than_equal": "It takes {le:,} at most.",
    "string_type": "It takes a text.",
    "bool_type": "It takes true or false.",
    "bool_parsing": "It takes true or false.",
    "int_type": "It takes a whole number.",
    "int_parsing": "It takes a whole number.",
    "int_from_float": "It takes a whole number.",
    "int_parsing_size": "It takes a smaller whole number.",
    "float_type": "It takes a number.",
    "float_parsing": "It takes a number.",
    "finite_number": "It takes a number that is not endless.",
    "tuple_type": "It takes a list.",
    "list_type": "It takes a list.",
    "dict_type": "It takes an object.",
    "dataclass_type": "It takes an object.",
    "dataclass_exact_type": "It takes an object.",
    "model_attributes_type": "It takes an object.",
    "enum": "It takes {expected}.",
    "literal_error": "It takes {expected}.",
    "union_tag_invalid": "Its {discriminator} is one of {expected_tags}.",
    "union_tag_not_found": "Its {discriminator} is missing.",
}
"""By pydantic's names of errors, whose own sentences speak of Python's types."""
ENUM_MEMBER = re.compile(r"\b[A-Z]\w*\.([A-Z][A-Z_]*)\b")
ONE = {"too_short": "It takes 1 item at least.", "string_too_short": "It takes a text that is not empty."}
"""Where 1 is the least."""


@dataclass(kw_only=True)
class NotOfItsType(Exception):
    """Values are not of their type; `place` says where: ("steps", 1, "limit")."""

    place: Place
    problem: str


def read(adapter: TypeAdapter[T], values: object) -> T:
    """Raises NotOfItsType, for the first mistake."""
    if (place := unstorable_place(values)) is not None:
        problem = "Leave out NUL, halves of characters and endless numbers: they can't be stored."
        raise NotOfItsType(place=place, problem=problem)
    try:
        return adapter.validate_python(values)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        raise NotOfItsType(place=tuple(first["loc"]), problem=sentence(first)) from None


def sentence(error: ErrorDetails) -> str:
    """What one mistake is, without its place."""
    facts: dict[str, object] = {name: _plain(value) for name, value in error.get("ctx", {}).items()}
    if facts.get("min_length") == 1 and error["type"] in ONE:
        return ONE[error["type"]]
    if error["type"] in SENTENCES:
        return SENTENCES[error["type"]].format(**facts)
    return f"{error['msg'].removeprefix('Value error, ').removesuffix('.')}."


def _plain(value: object) -> object:
    """pydantic quotes names as Python does, and calls members of enums by their class."""
    return ENUM_MEMBER.sub(lambda found: found[1].lower(), value.replace("'", "")) if isinstance(value, str) else value
