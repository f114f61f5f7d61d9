"""What feeds what in a pipeline: the things that a step takes, and the input of the function for each part of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from backend.automation.inputs import SourceArticle, Thing
from backend.automation.steps import ClusterStep, ContentStep, IdeasStep, ImagePromptsStep, ImagesStep, Step
from backend.generation.function_outputs import Typed
from backend.generation.functions.auto_cluster import ClusterInput, Clusters
from backend.generation.functions.function import as_json
from backend.generation.functions.generate_content import Article, ContentInput
from backend.generation.functions.generate_ideas import Ideas, IdeasInput
from backend.generation.functions.generate_image_prompts import LONGEST_ARTICLE, ImagePrompts, ImagePromptsInput
from backend.generation.functions.generate_images import HEAD, ImagePrompt, ImagesInput
from backend.generation.functions.values import Cluster, Idea, Keyword

LONGEST_KIND, MOST_LINES, MOST_KEYWORDS_OF_CONTENT = 100, 100, 200
"""Of an idea, as the function that writes it takes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one run of a function takes: `count` things from `place` on."""

    place: int
    count: int


def things_of(output: Typed) -> tuple[Thing, ...]:
    """What an output gives the next step."""
    match output:
        case Clusters():
            return output.clusters
        case Ideas():
            return output.ideas
        case Article():
            return (SourceArticle(title=output.title, body=output.body[:LONGEST_ARTICLE]),)
        case ImagePrompts():
            head = ImagePrompt(prompt=output.head, place=HEAD)
            return (head, *(ImagePrompt(prompt=each.prompt, place=str(each.place)) for each in output.places))
    return ()


def parts(*, step: Step, things: int, taken: int) -> list[Part]:
    """The parts into which a step cuts things of one source, where it has taken so many of others before.

    Prompts are of one article each, which limits them for itself.
    """
    if isinstance(step, ImagesStep):
        return [Part(place=0, count=min(things, step.limit))] if things else []
    size = step.batch_size if isinstance(step, ClusterStep | IdeasStep) else 1
    left = max(0, min(things, step.limit - taken))
    return [Part(place=place, count=min(size, left - place)) for place in range(0, left, size)]


def input_of(*, step: Step, things: Sequence[Thing], article: str) -> dict[str, object]:
    """The input of the step's function, for one part of things. `article` names what images are limited by."""
    match step:
        case ClusterStep():
            keywords = cast("Sequence[Keyword]", things)
            return as_json(ClusterInput(keywords=tuple(keywords), language=step.language))
        case IdeasStep():
            clusters = cast("Sequence[Cluster]", things)
            count = step.ideas_per_cluster * len(clusters)
            return as_json(IdeasInput(clusters=tuple(clusters), count=count, kind=step.kind))
        case ContentStep():
            return as_json(_content(step, cast("Idea", things[0])))
        case ImagePromptsStep():
            source = cast("SourceArticle", things[0])
            return as_json(ImagePromptsInput(article=source.body, title=source.title, count=step.count))
        case ImagesStep():
            prompts = cast("Sequence[ImagePrompt]", things)
            return as_json(ImagesInput(prompts=tuple(prompts), tier=step.tier, size=step.size, article=article))


def _content(step: ContentStep, idea: Idea) -> ContentInput:
    """An idea without an outline is outlined by its title."""
    return ContentInput(
        title=idea.title,
        outline=idea.outline[:MOST_LINES] or (idea.title,),
        keywords=idea.keywords[:MOST_KEYWORDS_OF_CONTENT],
        kind=idea.kind[:LONGEST_KIND],
        length=step.length,
        tone=step.tone,
        language=step.language,
    )
