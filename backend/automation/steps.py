"""The typed steps of an automation: a function each, with its options, its limit and the size of its batches."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated, Literal, TypeAlias, cast

from pydantic import ConfigDict, Field, TypeAdapter, with_config

from backend.automation.errors import InvalidAutomation
from backend.catalog.enums import FunctionName, QualityTier
from backend.generation.functions.generate_content import LONGEST, SHORTEST
from backend.generation.functions.generate_ideas import MOST_CLUSTERS, MOST_IDEAS
from backend.generation.functions.values import MOST_KEYWORDS, Words
from backend.shared import typed_values

closed = with_config(ConfigDict(extra="forbid"))
Word: TypeAlias = Annotated[Words, Field(min_length=1)]
MOST_ARTICLES, MOST_PROMPTS, MOST_IDEAS_OF_A_CLUSTER = 1_000, 50, 20


@closed
@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterStep:
    """`limit` keywords at most, `batch_size` in one run of the function."""

    function: Literal[FunctionName.AUTO_CLUSTER] = FunctionName.AUTO_CLUSTER
    language: Words = ""
    limit: Annotated[int, Field(ge=1, le=MOST_KEYWORDS)] = 1_000
    batch_size: Annotated[int, Field(ge=1, le=MOST_KEYWORDS)] = 200


@closed
@dataclass(frozen=True, slots=True, kw_only=True)
class IdeasStep:
    """`limit` clusters at most, `batch_size` in one run of the function."""

    function: Literal[FunctionName.GENERATE_IDEAS] = FunctionName.GENERATE_IDEAS
    kind: Word
    ideas_per_cluster: Annotated[int, Field(ge=1, le=MOST_IDEAS_OF_A_CLUSTER)] = 1
    limit: Annotated[int, Field(ge=1, le=MOST_CLUSTERS)] = 20
    batch_size: Annotated[int, Field(ge=1, le=MOST_IDEAS)] = 10


@closed
@dataclass(frozen=True, slots=True, kw_only=True)
class ContentStep:
    """`limit` ideas at most. `length` is in words."""

    function: Literal[FunctionName.GENERATE_CONTENT] = FunctionName.GENERATE_CONTENT
    length: Annotated[int, Field(ge=SHORTEST, le=LONGEST)]
    tone: Word
    language: Word
    limit: Annotated[int, Field(ge=1, le=MOST_ARTICLES)] = 10


@closed
@dataclass(frozen=True, slots=True, kw_only=True)
class ImagePromptsStep:
    """`limit` articles at most, `count` images in the text of each, beside that of its head."""

    function: Literal[FunctionName.GENERATE_IMAGE_PROMPTS] = FunctionName.GENERATE_IMAGE_PROMPTS
    count: Annotated[int, Field(ge=0, le=MOST_PROMPTS - 1)]
    limit: Annotated[int, Field(ge=1, le=MOST_ARTICLES)] = 10


@closed
@dataclass(frozen=True, slots=True, kw_only=True)
class ImagesStep:
    """`limit` prompts of an article at most. No tier: the function's. No size: the first of the tier's model."""

    function: Literal[FunctionName.GENERATE_IMAGES] = FunctionName.GENERATE_IMAGES
    tier: QualityTier | None = None
    size: Annotated[str, Field(max_length=20)] | None = None
    limit: Annotated[int, Field(ge=1, le=MOST_PROMPTS)] = 5


Step: TypeAlias = ClusterStep | IdeasStep | ContentStep | ImagePromptsStep | ImagesStep
ORDER = tuple(FunctionName)
"""Each function feeds the next one."""
_adapter: TypeAdapter[tuple[Step, ...]] = TypeAdapter(
    Annotated[tuple[Annotated[Step, Field(discriminator="function")], ...], Field(min_length=1, max_length=len(ORDER))]
)


def read(values: object) -> tuple[Step, ...]:
    """Typed steps of their JSON, each function feeding the next. Raises InvalidAutomation."""
    try:
        steps = typed_values.read(_adapter, values)
    except typed_values.NotOfItsType as mistake:
        raise InvalidAutomation(place=_place(mistake.place), problem=mistake.problem) from None
    _check_order(steps)
    _check_batches(steps)
    return steps


def as_json(steps: Sequence[Step]) -> list[dict[str, object]]:
    return cast("list[dict[str, object]]", _adapter.dump_python(tuple(steps), mode="json"))


def _place(loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Without the name by which pydantic says which of the steps it read."""
    return ("steps", *(each for each in loc if each not in ORDER))


def _check_order(steps: Sequence[Step]) -> None:
    for number, (step, following) in enumerate(pairwise(steps), start=1):
        place = ORDER.index(step.function) + 1
        if ORDER[place : place + 1] != (following.function,):
            name = f'"{step.function.label}"'
            problem = f'After {name} comes "{ORDER[place].label}".' if place < len(ORDER) else f"{name} is the last."
            raise InvalidAutomation(place=("steps", number, "function"), problem=problem)


def _check_batches(steps: Sequence[Step]) -> None:
    for number, step in enumerate(steps):
        if isinstance(step, IdeasStep) and step.batch_size * step.ideas_per_cluster > MOST_IDEAS:
            problem = f"A run of the function gives at most {MOST_IDEAS} ideas: take fewer clusters, or ideas of each."
            raise InvalidAutomation(place=("steps", number, "batch_size"), problem=problem)
