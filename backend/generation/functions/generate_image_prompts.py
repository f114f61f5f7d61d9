"""generate_image_prompts: an article gets a prompt for its head and one for each of some places in its text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field, StringConstraints

from backend.catalog.enums import FunctionName, OperationType
from backend.generation import token_bounds
from backend.generation.functions.function import Fits, TextFunction, only
from backend.generation.functions.values import Name
from backend.generation.job_errors import FunctionInputTooLarge

TOKENS_OF_A_PROMPT = 500
HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t]*#*$", re.MULTILINE)
LONGEST_ARTICLE = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ImagePromptsInput:
    """`count` images in the text, beside that of the head. The article is Markdown."""

    article: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_ARTICLE)]
    count: Annotated[int, Field(ge=0, le=100)]
    title: Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)] = ""

    @property
    def places(self) -> tuple[str, ...]:
        """Headings of the article, after which an image can stand; place 1 is the first of them."""
        return tuple(HEADING.findall(self.article))

    @property
    def most(self) -> int:
        """An image for each place at most."""
        return min(self.count, len(self.places))


Prompt = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4_000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacePrompt:
    """An image after the heading of a place."""

    place: int
    after_heading: Name
    prompt: Prompt


@dataclass(frozen=True, slots=True, kw_only=True)
class ImagePrompts:
    head: Prompt
    places: tuple[PlacePrompt, ...]


def batches(input: ImagePromptsInput, fits: Fits[ImagePromptsInput]) -> list[ImagePromptsInput]:
    """One: the article is read as a whole. Raises FunctionInputTooLarge."""
    if not fits(input):
        raise FunctionInputTooLarge(field="article")
    return [input]


def variables(batch: ImagePromptsInput) -> Mapping[str, str]:
    places = [f"{number}: {heading}" for number, heading in enumerate(batch.places, start=1)]
    return {
        "title": batch.title,
        "article": batch.article,
        "count": str(batch.most),
        "places": "\n".join(places),
    }


def output_tokens(batch: ImagePromptsInput) -> int:
    return token_bounds.FRAMING + TOKENS_OF_A_PROMPT * (1 + batch.most)


def problem(batch: ImagePromptsInput, output: ImagePrompts) -> str | None:
    numbers = [each.place for each in output.places]
    if len(set(numbers)) < len(numbers):
        return "Two prompts are of the same place."
    if not set(numbers) <= set(range(1, len(batch.places) + 1)):
        return f"There are places 1 to {len(batch.places)}." if batch.places else "The article has no places."
    return None


def joined(input: ImagePromptsInput, outputs: Sequence[tuple[ImagePromptsInput, ImagePrompts]]) -> ImagePrompts:
    """No more than were asked for, in the order of the text, with its own headings."""
    ((batch, output),) = outputs
    chosen = sorted(output.places[: batch.most], key=lambda each: each.place)
    return replace(output, places=tuple(replace(each, after_heading=batch.places[each.place - 1]) for each in chosen))


def largest(input: ImagePromptsInput) -> ImagePrompts:
    """As many as are asked for: what an image costs is not up to its prompt."""
    places = (PlacePrompt(place=place, after_heading="a", prompt="a") for place in range(1, input.most + 1))
    return ImagePrompts(head="a", places=tuple(places))


FUNCTION = TextFunction(
    name=FunctionName.GENERATE_IMAGE_PROMPTS,
    operation_type=OperationType.IMAGE_PROMPT_EXTRACTION,
    input=ImagePromptsInput,
    output=ImagePrompts,
    batches=batches,
    variables=variables,
    output_tokens=output_tokens,
    problem=problem,
    joined=joined,
    together=only,
)
