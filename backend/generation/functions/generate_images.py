"""generate_images: prompts become images, each by a job of its own, so that one that fails loses no other."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from backend.catalog.enums import FunctionName, OperationType, QualityTier
from backend.generation.functions.function import ImageFunction

HEAD = "head"
"""The place of an article's first image, which is not in its text: it does not count to the most of an article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImagePrompt:
    """`place` is where its image stands: the head, the number of a place, or whatever the caller writes."""

    prompt: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4_000)]
    place: Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImagesInput:
    """No tier: the function's. No size: the first of the tier's model. Those of one `article` are limited together."""

    prompts: Annotated[tuple[ImagePrompt, ...], Field(min_length=1, max_length=50)]
    tier: QualityTier | None = None
    size: Annotated[str, StringConstraints(max_length=20)] | None = None
    article: Annotated[str, StringConstraints(strip_whitespace=True, max_length=255)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedImage:
    """`image` is the id of its file."""

    image: UUID
    prompt: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Images:
    images: tuple[PlacedImage, ...]


def article_of(input: ImagesInput, prompt: ImagePrompt) -> str:
    """The article to whose limit an image counts."""
    return "" if prompt.place == HEAD else input.article


FUNCTION = ImageFunction(
    name=FunctionName.GENERATE_IMAGES,
    operation_type=OperationType.IMAGE_GENERATION,
    input=ImagesInput,
    output=Images,
)
