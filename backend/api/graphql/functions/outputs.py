"""What functions give, as clients see it."""

from typing import Annotated

import strawberry

from backend.api.graphql.context import Info
from backend.api.graphql.fields import about, absent_is_null
from backend.api.graphql.generation.nodes import GeneratedImage
from backend.api.graphql.sources import sourced
from backend.generation import models
from backend.generation.functions.auto_cluster import Clusters
from backend.generation.functions.generate_content import Article as ArticleValue
from backend.generation.functions.generate_ideas import Ideas
from backend.generation.functions.generate_image_prompts import ImagePrompts, PlacePrompt
from backend.generation.functions.generate_images import Images
from backend.generation.functions.generate_images import PlacedImage as PlacedImageValue
from backend.generation.functions.values import Cluster, Idea


@sourced(Cluster, description="Keywords that belong together.")
class KeywordCluster:
    name: str = about("What they have in common.")
    keywords: list[str] = about("The keywords, as they were asked for.")


@sourced(Clusters, description="What `autoCluster` gives: each keyword is in one cluster, or apart.")
class KeywordClusters:
    clusters: list[KeywordCluster] = about("The clusters.")
    unclustered: list[str] = about("Keywords that fit nowhere.")


@sourced(Idea, description="An idea of a content.")
class ContentIdea:
    title: str = about("Its title.")
    outline: list[str] = about("Its headings.")
    keywords: list[str] = about("Its keywords.")
    kind: str = about("The kind of content.")


@sourced(Ideas, description="What `generateIdeas` gives.")
class ContentIdeas:
    ideas: list[ContentIdea] = about("The ideas, no more than were asked for.")


@sourced(ArticleValue, description="What `generateContent` gives: an article.")
class Article:
    title: str = about("Its title.")
    body: str = about("Its text, in Markdown.")
    meta_title: str = about("Its title for search engines.")
    meta_description: str = about("Its description for search engines.")
    tags: list[str] = about("Its tags.")


@sourced(PlacePrompt, description="The prompt of an image in an article's text.")
class PlaceImagePrompt:
    place: int = about("Which heading of the article it follows, from 1.")
    after_heading: str = about("That heading.")
    prompt: str = about("What the image shows.")


@sourced(ImagePrompts, description="What `generateImagePrompts` gives.")
class ArticleImagePrompts:
    head: str = about("What the image of the head shows.")
    places: list[PlaceImagePrompt] = about("The images in the text, in its order.")


@sourced(PlacedImageValue, description="A generated image with its place.")
class PlacedImage:
    prompt: str = about("What it was asked to show.")
    place: str | None = absent_is_null("Where it stands, in the words of the input.")

    @strawberry.field(description="The image.", graphql_type=GeneratedImage)
    def image(root: strawberry.Parent[PlacedImageValue], info: Info) -> models.ImageFile:
        return info.context.image_files.one(root.image)


@sourced(Images, description="What `generateImages` gives.")
class PlacedImages:
    images: list[PlacedImage] = about("The images that were delivered.")


OUTPUT = Annotated[
    KeywordClusters | ContentIdeas | Article | ArticleImagePrompts | PlacedImages,
    strawberry.union("FunctionOutput", description="What a function gives."),
]
