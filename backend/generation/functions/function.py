"""What a function is made of, and how its input and output are kept as JSON."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeAlias, TypeVar, cast

from pydantic import TypeAdapter

from backend.catalog.enums import FunctionName, OperationType
from backend.generation.job_errors import FunctionInputTooLarge, InvalidFunctionInput
from backend.shared import typed_values

I = TypeVar("I")  # noqa: E741 - input
O = TypeVar("O")  # noqa: E741 - output
T = TypeVar("T")
Fits: TypeAlias = Callable[[I], bool]
"""Whether one call can do a batch, at its worst."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFunction(Generic[I, O]):
    """A function whose batches are texts in JSON: a batch is an input, and its answer is an output.

    `variables` are what its prompts may name; `output_tokens` is the most that an answer takes; `problem` is what is
    wrong with an answer of the right form, for the model to repair. `together` makes one input of several batches.
    """

    name: FunctionName
    operation_type: OperationType
    input: type[I]
    output: type[O]
    batches: Callable[[I, Fits[I]], Sequence[I]]
    variables: Callable[[I], Mapping[str, str]]
    output_tokens: Callable[[I], int]
    problem: Callable[[I, O], str | None]
    joined: Callable[[I, Sequence[tuple[I, O]]], O]
    together: Callable[[Sequence[I]], I]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageFunction(Generic[I, O]):
    """A function whose batches are one image each."""

    name: FunctionName
    operation_type: OperationType
    input: type[I]
    output: type[O]


@cache
def _adapter(kind: Hashable) -> TypeAdapter[Any]:
    return TypeAdapter(cast("type", kind))


def adapter(kind: type[T]) -> TypeAdapter[T]:
    return _adapter(cast("Hashable", kind))


def read_input(kind: type[T], values: object) -> T:
    """Typed values of an input. Raises InvalidFunctionInput."""
    try:
        return typed_values.read(adapter(kind), values)
    except typed_values.NotOfItsType as mistake:
        raise InvalidFunctionInput(place=mistake.place, problem=mistake.problem) from None


def as_json(value: object) -> dict[str, object]:
    return cast("dict[str, object]", adapter(type(value)).dump_python(value, mode="json"))


def only(batches: Sequence[T]) -> T:
    """The one batch of a function that has no more."""
    (batch,) = batches
    return batch


def cut(items: Sequence[T], fits: Callable[[Sequence[T]], bool], *, field: str) -> list[Sequence[T]]:
    """As few runs of items as fit, in their order. Raises FunctionInputTooLarge where one item alone does not."""
    runs, start = list[Sequence[T]](), 0
    while start < len(items):
        size = longest(items[start:], fits)
        if not size:
            raise FunctionInputTooLarge(field=field)
        runs.append(items[start : start + size])
        start += size
    return runs


def longest(items: Sequence[T], fits: Callable[[Sequence[T]], bool]) -> int:
    """How many of the first items fit: more never fit where fewer don't."""
    if fits(items):  # as nearly always
        return len(items)
    least, most = 0, len(items) - 1
    while least < most:
        middle = (least + most + 1) // 2
        least, most = (middle, most) if fits(items[:middle]) else (least, middle - 1)
    return least
