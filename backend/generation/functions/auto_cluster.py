"""auto_cluster: keywords become named clusters, each keyword in one; those that fit nowhere stay apart."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field

from backend.catalog.enums import FunctionName, OperationType
from backend.generation import token_bounds
from backend.generation.functions.function import Fits, TextFunction, cut
from backend.generation.functions.values import LONGEST_NAME, MOST_KEYWORDS, Cluster, Keyword, Name, Words, same, unique

TOKENS_OF_A_CLUSTER = 24
"""The JSON around one keyword, which may be a cluster of its own."""
LIKELY_KEYWORDS, LIKELY_NAME = 5, 24
"""Of a cluster, and the characters of its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterInput:
    keywords: Annotated[tuple[Keyword, ...], Field(min_length=1, max_length=MOST_KEYWORDS)]
    language: Words = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clusters:
    clusters: tuple[Cluster, ...]
    unclustered: tuple[Name, ...]


def batches(input: ClusterInput, fits: Fits[ClusterInput]) -> list[ClusterInput]:
    """A keyword that came twice is asked for once. Raises FunctionInputTooLarge."""
    keywords = unique(input.keywords, lambda each: each.keyword)
    runs = cut(keywords, lambda some: fits(replace(input, keywords=tuple(some))), field="keywords")
    return [replace(input, keywords=tuple(run)) for run in runs]


def variables(batch: ClusterInput) -> Mapping[str, str]:
    return {"keywords": "\n".join(map(_line, batch.keywords)), "language": batch.language}


def _line(keyword: Keyword) -> str:
    known = {"volume": keyword.volume, "difficulty": keyword.difficulty}
    words = ", ".join(f"{name} {value}" for name, value in known.items() if value is not None)
    return f"{keyword.keyword} ({words})" if words else keyword.keyword


def output_tokens(batch: ClusterInput) -> int:
    """Each keyword in a cluster of its own, with a name as long."""
    keywords = token_bounds.of(*(each.keyword for each in batch.keywords))
    return token_bounds.FRAMING + 2 * keywords + TOKENS_OF_A_CLUSTER * len(batch.keywords)


def problem(batch: ClusterInput, output: Clusters) -> str | None:
    """Invented keywords are dropped and lost ones put apart; an answer without any that was asked for is none."""
    asked = {same(each.keyword) for each in batch.keywords}
    answered = {same(each) for cluster in output.clusters for each in cluster.keywords}
    answered |= {same(each) for each in output.unclustered}
    return None if asked & answered else "It has none of the keywords."


def joined(input: ClusterInput, outputs: Sequence[tuple[ClusterInput, Clusters]]) -> Clusters:
    """Clusters of the same name are one. Each keyword of the answered batches is in the first that has it, or apart."""
    asked = {same(each.keyword): each.keyword for batch, _ in outputs for each in batch.keywords}
    found = dict[str, tuple[str, list[str]]]()
    for cluster in (cluster for _, output in outputs for cluster in output.clusters):
        own = list(_taken(asked, cluster.keywords))
        if own:
            found.setdefault(same(cluster.name), (cluster.name, []))[1].extend(own)
    clusters = tuple(Cluster(name=name, keywords=tuple(keywords)) for name, keywords in found.values())
    return Clusters(clusters=clusters, unclustered=tuple(asked.values()))


def together(batches: Sequence[ClusterInput]) -> ClusterInput:
    return replace(batches[0], keywords=tuple(each for batch in batches for each in batch.keywords))


def _taken(asked: dict[str, str], keywords: Iterable[str]) -> Iterable[str]:
    """Those that were asked for and not taken before, as they were spelled then."""
    return (asked.pop(same(each)) for each in keywords if same(each) in asked)


def largest(input: ClusterInput, *, clusters: int) -> Clusters:
    """So many clusters at most, in which what is made of them costs most: each with the longest name, every keyword in
    one."""
    return _shared(input, clusters, "ä" * LONGEST_NAME)


def likely(input: ClusterInput, *, clusters: int) -> Clusters:
    return _shared(input, min(clusters, -(-len(input.keywords) // LIKELY_KEYWORDS)), "a" * LIKELY_NAME)


def _shared(input: ClusterInput, most: int, name: str) -> Clusters:
    keywords = [each.keyword for each in unique(input.keywords, lambda each: each.keyword)]
    count = min(most, len(keywords))
    clusters = (Cluster(name=name, keywords=tuple(keywords[place::count])) for place in range(count))
    return Clusters(clusters=tuple(clusters), unclustered=())


FUNCTION = TextFunction(
    name=FunctionName.AUTO_CLUSTER,
    operation_type=OperationType.CLUSTERING,
    input=ClusterInput,
    output=Clusters,
    batches=batches,
    variables=variables,
    output_tokens=output_tokens,
    problem=problem,
    joined=joined,
    together=together,
)
