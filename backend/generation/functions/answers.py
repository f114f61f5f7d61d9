"""Reading what a model answered: an output, or what is wrong with the answer, in words for the model."""

import re
from dataclasses import dataclass
from typing import TypeVar

from pydantic import ValidationError

from backend.generation.functions.function import TextFunction, adapter
from backend.generation.json_reading import parse
from backend.shared import typed_values
from backend.shared.immutable_json import is_storable

I = TypeVar("I")  # noqa: E741 - input
O = TypeVar("O")  # noqa: E741 - output

FENCED = re.compile(r"```(?:json)?\s*\n(.*?)```", re.DOTALL | re.IGNORECASE)
MOST_PROBLEMS = 5


@dataclass(frozen=True, slots=True)
class Problem:
    """It quotes nothing of the answer."""

    text: str


def read(function: TextFunction[I, O], batch: I, text: str) -> O | Problem:
    """The output of a batch."""
    output = _typed(function, text)
    problem = None if isinstance(output, Problem) else function.problem(batch, output)
    return output if problem is None else Problem(problem)


def invalid_form(function: TextFunction[I, O], text: str) -> str | None:
    """Why an answer is no output of the function, whatever was asked for."""
    output = _typed(function, text)
    return output.text if isinstance(output, Problem) else None


def _typed(function: TextFunction[I, O], text: str) -> O | Problem:
    value = _json(text)
    if value is None:
        return Problem("It is not JSON, or its JSON is not whole.")
    if not is_storable(value):
        return Problem("It has characters that can't be stored.")
    try:
        return adapter(function.output).validate_python(value)
    except ValidationError as error:
        return Problem(_words(error))


def _json(text: str) -> object:
    """The JSON of an answer: the whole, what stands in a code fence, or from the first brace to the last."""
    fenced = FENCED.search(text)
    between = text[text.find("{") : text.rfind("}") + 1]
    candidates = (text, fenced[1] if fenced else "", between)
    return next((value for each in candidates if (value := parse(each)) is not None), None)


def _words(error: ValidationError) -> str:
    problems = error.errors(include_input=False, include_url=False)[:MOST_PROBLEMS]
    named = [f"{'.'.join(map(str, each['loc'])) or 'The answer'}: {typed_values.sentence(each)}" for each in problems]
    return " ".join(named)
