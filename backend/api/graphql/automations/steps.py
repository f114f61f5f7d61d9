"""The steps of automations as clients see them."""

from typing import Annotated

import strawberry

from backend.api.graphql.catalog.enums import Tier
from backend.api.graphql.fields import about, absent_is_null
from backend.api.graphql.sources import sourced
from backend.automation import steps


@sourced(steps.ClusterStep, description="`autoCluster` as a step: keywords become clusters.")
class AutoClusterStep:
    language: str | None = absent_is_null("The language of the names.")
    limit: int = about("The most keywords that it takes.")
    batch_size: int = about("The most keywords in one run of the function.")


@sourced(steps.IdeasStep, description="`generateIdeas` as a step: clusters become ideas.")
class GenerateIdeasStep:
    kind: str = about("The kind of content.")
    ideas_per_cluster: int = about("How many ideas for each cluster.")
    limit: int = about("The most clusters that it takes.")
    batch_size: int = about("The most clusters in one run of the function.")


@sourced(steps.ContentStep, description="`generateContent` as a step: each idea becomes an article.")
class GenerateContentStep:
    length: int = about("How many words, about.")
    tone: str = about("The tone.")
    language: str = about("The language.")
    limit: int = about("The most ideas that it takes.")


@sourced(steps.ImagePromptsStep, description="`generateImagePrompts` as a step: each article gets prompts.")
class GenerateImagePromptsStep:
    count: int = about("Images in the text of an article, beside that of its head.")
    limit: int = about("The most articles that it takes.")


@sourced(steps.ImagesStep, description="`generateImages` as a step: the prompts of an article become images.")
class GenerateImagesStep:
    tier: Tier | None = about("The quality tier; null: the function's own.")
    size: str | None = about("The size; null: the first of the tier.")
    limit: int = about("The most prompts of an article that it takes.")


STEP = Annotated[
    AutoClusterStep | GenerateIdeasStep | GenerateContentStep | GenerateImagePromptsStep | GenerateImagesStep,
    strawberry.union("AutomationStep", description="A function of a pipeline with its options and limits."),
]
