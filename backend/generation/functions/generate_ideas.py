"""generate_ideas: clusters of keywords become ideas of contents, as many as are asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field

from backend.catalog.enums import FunctionName, OperationType
from backend.generation import token_bounds
from backend.generation.functions.function import Fits, TextFunction, longest
from backend.generation.functions.values import LONGEST_NAME, Cluster, Idea, Words, unique
from backend.generation.job_errors import FunctionInputTooLarge

TOKENS_OF_AN_IDEA = 600
"""A title, an outline of some ten lines, a dozen keywords. What goes beyond them, in any language, is left out."""
MOST_LINES, MOST_KEYWORDS, LONGEST_KIND = 100, 200, 100
"""Of an idea, as an article is written about it."""
MOST_IDEAS, MOST_CLUSTERS = 200, 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeasInput:
    """`count` ideas from all clusters together."""

    clusters: Annotated[tuple[Cluster, ...], Field(min_length=1, max_length=MOST_CLUSTERS)]
    count: Annotated[int, Field(ge=1, le=MOST_IDEAS)]
    kind: Annotated[Words, Field(min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ideas:
    ideas: tuple[Idea, ...]


def batches(input: IdeasInput, fits: Fits[IdeasInput]) -> list[IdeasInput]:
    """As few as fit, of about as many ideas and clusters each. Raises FunctionInputTooLarge."""
    for parts in range(1, max(input.count, len(input.clusters)) + 1):
        cuts = _cut(input, parts)
        if all(map(fits, cuts)):
            return cuts
    raise FunctionInputTooLarge(field="clusters")


def _cut(input: IdeasInput, parts: int) -> list[IdeasInput]:
    """Where there are fewer clusters than parts, each part has one of them; where there are fewer ideas, some parts
    have none and are left out."""
    counts = [len(each) for each in _shares(range(input.count), parts)]
    clusters = _shares(input.clusters, parts) if len(input.clusters) >= parts else ()
    of_part = clusters or [(input.clusters[place % len(input.clusters)],) for place in range(parts)]
    return [
        replace(input, clusters=tuple(some), count=count) for some, count in zip(of_part, counts, strict=True) if count
    ]


def _shares(items: Sequence[object], parts: int) -> list:  # type: ignore[type-arg]
    return [items[len(items) * place // parts : len(items) * (place + 1) // parts] for place in range(parts)]


def variables(batch: IdeasInput) -> Mapping[str, str]:
    clusters = [f"{cluster.name}: {', '.join(cluster.keywords)}" for cluster in batch.clusters]
    return {"clusters": "\n".join(clusters), "count": str(batch.count), "kind": batch.kind}


def output_tokens(batch: IdeasInput) -> int:
    return token_bounds.FRAMING + TOKENS_OF_AN_IDEA * batch.count


def problem(batch: IdeasInput, output: Ideas) -> str | None:
    return None if output.ideas else "It has no ideas."


def joined(input: IdeasInput, outputs: Sequence[tuple[IdeasInput, Ideas]]) -> Ideas:
    """No more of a batch than it was asked for, nor of an idea; of two with the same title, the first."""
    ideas = [_bounded(idea) for batch, output in outputs for idea in output.ideas[: batch.count]]
    return Ideas(ideas=tuple(unique(ideas, lambda idea: idea.title)))


def _bounded(idea: Idea) -> Idea:
    """With as much of its outline, and then of its keywords, as an idea has tokens for."""
    outline = _first(idea.outline[:MOST_LINES], beside=(idea.title, idea.kind))
    keywords = _first(idea.keywords[:MOST_KEYWORDS], beside=(idea.title, idea.kind, *outline))
    return replace(idea, outline=outline, keywords=keywords)


def _first(items: tuple[str, ...], *, beside: tuple[str, ...]) -> tuple[str, ...]:
    def fits(some: Sequence[str]) -> bool:
        return token_bounds.at_least("\n".join((*beside, *some))) <= TOKENS_OF_AN_IDEA

    return items[: longest(items, fits)]


def largest(input: IdeasInput) -> Ideas:
    """What is asked for, each idea so that an article about it costs most: in many short parts, each with its framing,
    the tokens of an idea in its outline."""
    title, kind, keywords = "ä" * LONGEST_NAME, "ä" * LONGEST_KIND, ("ä",) * MOST_KEYWORDS
    rest = len(token_bounds.longest(TOKENS_OF_AN_IDEA)) - len(title) - len(kind) - len(keywords)
    idea = Idea(title=title, outline=("ä" * -(-rest // MOST_LINES),) * MOST_LINES, keywords=keywords, kind=kind)
    return Ideas(ideas=(idea,) * input.count)


def likely(input: IdeasInput) -> Ideas:
    idea = Idea(title="a" * 60, outline=("a" * 40,) * 8, keywords=("a" * 20,) * 6, kind=input.kind)
    return Ideas(ideas=(idea,) * input.count)


def together(batches: Sequence[IdeasInput]) -> IdeasInput:
    """Batches may share a cluster."""
    clusters = unique((each for batch in batches for each in batch.clusters), lambda cluster: cluster.name)
    return replace(batches[0], clusters=tuple(clusters), count=sum(batch.count for batch in batches))


FUNCTION = TextFunction(
    name=FunctionName.GENERATE_IDEAS,
    operation_type=OperationType.IDEA_GENERATION,
    input=IdeasInput,
    output=Ideas,
    batches=batches,
    variables=variables,
    output_tokens=output_tokens,
    problem=problem,
    joined=joined,
    together=together,
)
