"""generate_content: an idea becomes an article."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, StringConstraints

from backend.catalog.enums import FunctionName, OperationType
from backend.generation import token_bounds
from backend.generation.functions.function import Fits, TextFunction, only
from backend.generation.functions.values import LONGEST_NAME, Name, Words
from backend.generation.job_errors import FunctionInputTooLarge

TOKENS_OF_A_WORD, TOKENS_BESIDE = 2, 800
"""Of the article's words, and of its title, description and tags."""
SHORTEST, LONGEST = 50, 10_000
LIKELY_WORD, HEADINGS = 6, 100
"""Characters of a word with its space, and about how many headings the largest article has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentInput:
    """An idea, and how to write it: `length` is in words."""

    title: Name
    outline: Annotated[tuple[Name, ...], Field(min_length=1, max_length=100)]
    keywords: Annotated[tuple[Name, ...], Field(max_length=200)] = ()
    kind: Words = ""
    length: Annotated[int, Field(ge=SHORTEST, le=LONGEST)]
    tone: Annotated[Words, Field(min_length=1)]
    language: Annotated[Words, Field(min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """`body` is Markdown."""

    title: Name
    body: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
    meta_title: Name
    meta_description: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1_000)]
    tags: tuple[Name, ...]


def batches(input: ContentInput, fits: Fits[ContentInput]) -> list[ContentInput]:
    """One: an article is written in one piece. Raises FunctionInputTooLarge."""
    if not fits(input):
        raise FunctionInputTooLarge(field="length")
    return [input]


def variables(batch: ContentInput) -> Mapping[str, str]:
    return {
        "title": batch.title,
        "outline": "\n".join(f"- {line}" for line in batch.outline),
        "keywords": ", ".join(batch.keywords),
        "kind": batch.kind,
        "length": str(batch.length),
        "tone": batch.tone,
        "language": batch.language,
    }


def output_tokens(batch: ContentInput) -> int:
    return TOKENS_BESIDE + TOKENS_OF_A_WORD * batch.length


def problem(batch: ContentInput, output: Article) -> str | None:
    return None


def joined(input: ContentInput, outputs: Sequence[tuple[ContentInput, Article]]) -> Article:
    ((_, article),) = outputs
    return article


def largest(input: ContentInput) -> Article:
    """What costs most to have images described for: all of the tokens of an answer are headings, which are listed again
    beside the text."""
    text = token_bounds.longest(output_tokens(input))
    size = len(text) // HEADINGS
    body = "\n".join(f"# {text[start : start + size]}" for start in range(0, len(text), size))
    return _article(title="ä" * LONGEST_NAME, body=body)


def likely(input: ContentInput) -> Article:
    """About as many words as are asked for, below the headings of the outline."""
    parts = len(input.outline)
    part = f"## {'a' * 30}\n\n{'a' * (LIKELY_WORD * input.length // parts)}"
    return _article(title=input.title, body="\n\n".join([part] * parts))


def _article(*, title: str, body: str) -> Article:
    return Article(title=title, body=body, meta_title="", meta_description="", tags=())


FUNCTION = TextFunction(
    name=FunctionName.GENERATE_CONTENT,
    operation_type=OperationType.CONTENT_GENERATION,
    input=ContentInput,
    output=Article,
    batches=batches,
    variables=variables,
    output_tokens=output_tokens,
    problem=problem,
    joined=joined,
    together=only,
)
