"""What the first step of a pipeline takes, typed: of the same form as what each step gives the next."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Annotated, Any, TypeAlias

from pydantic import ConfigDict, Field, StringConstraints, TypeAdapter, with_config

from backend.automation.errors import InvalidAutomation
from backend.automation.steps import MOST_ARTICLES, MOST_PROMPTS
from backend.catalog.enums import FunctionName
from backend.generation.functions.generate_ideas import MOST_CLUSTERS
from backend.generation.functions.generate_image_prompts import LONGEST_ARTICLE
from backend.generation.functions.generate_images import ImagePrompt
from backend.generation.functions.values import MOST_KEYWORDS, Cluster, Idea, Keyword
from backend.shared import typed_values

closed = with_config(ConfigDict(extra="forbid"))


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceArticle:
    """`body` is Markdown."""

    body: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_ARTICLE)]
    title: Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)] = ""


@closed
@dataclass(frozen=True, slots=True, kw_only=True)
class KeywordsInput:
    keywords: Annotated[tuple[Keyword, ...], Field(min_length=1, max_length=MOST_KEYWORDS)]


@closed
@dataclass(frozen=True, slots=True, kw_only=True)
class ClustersInput:
    clusters: Annotated[tuple[Cluster, ...], Field(min_length=1, max_length=MOST_CLUSTERS)]


@closed
@dataclass(frozen=True, slots=True, kw_only=True)
class IdeasInput:
    ideas: Annotated[tuple[Idea, ...], Field(min_length=1, max_length=MOST_ARTICLES)]


@closed
@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlesInput:
    articles: Annotated[tuple[SourceArticle, ...], Field(min_length=1, max_length=100)]


@closed
@dataclass(frozen=True, slots=True, kw_only=True)
class PromptsInput:
    prompts: Annotated[tuple[ImagePrompt, ...], Field(min_length=1, max_length=MOST_PROMPTS)]


Thing: TypeAlias = Keyword | Cluster | Idea | SourceArticle | ImagePrompt
"""What a step takes: one of what the step before gave."""
PipelineInput: TypeAlias = KeywordsInput | ClustersInput | IdeasInput | ArticlesInput | PromptsInput
KINDS: Mapping[FunctionName, type[PipelineInput]] = {
    FunctionName.AUTO_CLUSTER: KeywordsInput,
    FunctionName.GENERATE_IDEAS: ClustersInput,
    FunctionName.GENERATE_CONTENT: IdeasInput,
    FunctionName.GENERATE_IMAGE_PROMPTS: ArticlesInput,
    FunctionName.GENERATE_IMAGES: PromptsInput,
}
"""By the function of the first step."""
_adapters: Mapping[FunctionName, TypeAdapter[Any]] = {name: TypeAdapter(kind) for name, kind in KINDS.items()}


def read(*, first: FunctionName, values: object) -> PipelineInput:
    """Raises InvalidAutomation."""
    (name,) = (field.name for field in fields(KINDS[first]))
    if isinstance(values, Mapping) and name not in values:
        raise InvalidAutomation(place=("input", name), problem=f"{first.label}, the first step, takes {name}.")
    try:
        input: PipelineInput = typed_values.read(_adapters[first], values)
    except typed_values.NotOfItsType as mistake:
        raise InvalidAutomation(place=("input", *mistake.place), problem=mistake.problem) from None
    return input


def as_json(*, first: FunctionName, input: PipelineInput) -> dict[str, object]:
    values: dict[str, object] = _adapters[first].dump_python(input, mode="json")
    return values


def things(input: PipelineInput) -> tuple[Thing, ...]:
    match input:
        case KeywordsInput():
            return input.keywords
        case ClustersInput():
            return input.clusters
        case IdeasInput():
            return input.ideas
        case ArticlesInput():
            return input.articles
        case PromptsInput():
            return input.prompts
