"""What the steps of a run take, before it runs: what each gives the next is guessed from its function alone. Pure."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from backend.automation import pipelines
from backend.automation.errors import of_step
from backend.automation.inputs import Thing
from backend.automation.steps import ClusterStep, Step
from backend.generation.function_outputs import Typed
from backend.generation.functions import (
    FUNCTIONS,
    auto_cluster,
    generate_content,
    generate_ideas,
    generate_image_prompts,
)
from backend.generation.functions.auto_cluster import ClusterInput, Clusters
from backend.generation.functions.function import read_input
from backend.generation.functions.generate_content import Article, ContentInput
from backend.generation.functions.generate_ideas import Ideas, IdeasInput
from backend.generation.functions.generate_image_prompts import ImagePrompts, ImagePromptsInput

Taken: TypeAlias = tuple[Thing, ...]
"""What one run of a function takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outputs:
    """What each function gives for an input."""

    clusters: Callable[..., Clusters]
    ideas: Callable[[IdeasInput], Ideas]
    article: Callable[[ContentInput], Article]
    prompts: Callable[[ImagePromptsInput], ImagePrompts]


LARGEST = Outputs(
    clusters=auto_cluster.largest,
    ideas=generate_ideas.largest,
    article=generate_content.largest,
    prompts=generate_image_prompts.largest,
)
"""What makes the next steps cost most."""
LIKELY = Outputs(
    clusters=auto_cluster.likely,
    ideas=generate_ideas.likely,
    article=generate_content.likely,
    prompts=generate_image_prompts.largest,
)


def taken(*, steps: Sequence[Step], things: Sequence[Thing], outputs: Outputs) -> list[Counter[Taken]]:
    """What the runs of each step take, and how many take the same.

    All clusters come from one source, so that they are as many as the next step takes, with all keywords among them.
    """
    found, sources = list[Counter[Taken]](), Counter[Taken]({tuple(things): 1})
    for place, step in enumerate(steps):
        found.append(_cut(step, sources))
        if place + 1 < len(steps):
            with of_step(place):
                sources = _given(step, found[-1], steps[place + 1].limit, outputs)
    return found


def _cut(step: Step, sources: Counter[Taken]) -> Counter[Taken]:
    so_far, cut = 0, Counter[Taken]()
    for things in sources.elements():
        for part in pipelines.parts(step=step, things=len(things), taken=so_far):
            so_far += part.count
            cut[things[part.place : part.place + part.count]] += 1
    return cut


def _given(step: Step, runs: Counter[Taken], limit: int, outputs: Outputs) -> Counter[Taken]:
    if isinstance(step, ClusterStep):
        every = tuple(chain.from_iterable(runs.elements()))
        input = _input(step, every)
        assert isinstance(input, ClusterInput)
        return Counter({pipelines.things_of(outputs.clusters(input, clusters=limit)): 1})
    given = Counter[Taken]()
    for things, times in runs.items():
        given[pipelines.things_of(_output(_input(step, things), outputs))] += times
    return given


def _input(step: Step, things: Taken) -> object:
    values = pipelines.input_of(step=step, things=things, article="")
    return read_input(FUNCTIONS[step.function].input, values)


def _output(input: object, outputs: Outputs) -> Typed:
    match input:
        case IdeasInput():
            return outputs.ideas(input)
        case ContentInput():
            return outputs.article(input)
        case ImagePromptsInput():
            return outputs.prompts(input)
    raise TypeError(f"Nothing follows {type(input).__name__}.")
