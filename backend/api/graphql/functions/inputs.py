"""The inputs of the functions, as the domain has them; it checks them."""

from collections.abc import Mapping
from typing import cast

import strawberry

from backend.api.graphql.catalog.enums import FunctionName, Tier
from backend.api.graphql.credits.inputs import key
from backend.api.graphql.fields import about
from backend.api.graphql.functions.enums import FunctionRunStatus
from backend.api.graphql.generation.inputs import ACCOUNT, REQUEST_ID
from backend.api.graphql.one_of import chosen


@strawberry.input(description="A search term with what is known of it.")
class KeywordInput:
    keyword: str = about("The term, up to 300 characters.")
    volume: int | None = about("How often it is searched for in a month.", default=None)
    difficulty: int | None = about("How hard it is to be found by it: 0 to 100.", default=None)


@strawberry.input(description="Keywords to be grouped.")
class AutoClusterInput:
    keywords: list[KeywordInput] = about("The keywords, 2,000 at most in a request.")
    language: str | None = about("The language of the names.", default=None)


@strawberry.input(description="Keywords that belong together.")
class KeywordClusterInput:
    name: str = about("What they have in common.")
    keywords: list[str] = about("The keywords.")


@strawberry.input(description="Clusters to find ideas for.")
class GenerateIdeasInput:
    clusters: list[KeywordClusterInput] = about("The clusters, 1,000 at most.")
    count: int = about("How many ideas, of all clusters together: 1 to 200.")
    kind: str = about("The kind of content, such as guide.")


@strawberry.input(description="An article to be written.")
class GenerateContentInput:
    title: str = about("The idea's title.")
    outline: list[str] = about("The idea's outline: its headings.")
    keywords: list[str] | None = about("Keywords to use.", default=None)
    kind: str | None = about("The kind of content.", default=None)
    length: int = about("How many words, about: 50 to 10,000, as far as the model writes so many.")
    tone: str = about("The tone, such as friendly.")
    language: str = about("The language.")


@strawberry.input(description="An article that images are to be found for.")
class GenerateImagePromptsInput:
    article: str = about("The article, in Markdown.")
    count: int = about("Images in the text, beside that of the head: up to the account's `maxInArticleImages`.")
    title: str | None = about("The article's title.", default=None)


@strawberry.input(description="An image to be made.")
class ImagePromptInput:
    prompt: str = about("What it shows.")
    place: str | None = about(
        "Where it stands, in words of your own. The image of the `head` does not count to the most of an article.",
        default=None,
    )


@strawberry.input(description="Images to be made, each by a job of its own.")
class GenerateImagesInput:
    prompts: list[ImagePromptInput] = about("What they show, 50 at most.")
    tier: Tier | None = about("The quality tier; left out: the function's own.", default=None)
    size: str | None = about("One of the tier's sizes; else its first.", default=None)
    article: str | None = about(
        "Your name for the article that they are for: those in its text are limited by the account's "
        "`maxInArticleImages`.",
        default=None,
    )


@strawberry.input(one_of=True, description="A function, by its input.")
class FunctionInput:
    auto_cluster: strawberry.Maybe[AutoClusterInput] = about("Group keywords into clusters.")
    generate_ideas: strawberry.Maybe[GenerateIdeasInput] = about("Find ideas for clusters.")
    generate_content: strawberry.Maybe[GenerateContentInput] = about("Write an article.")
    generate_image_prompts: strawberry.Maybe[GenerateImagePromptsInput] = about("Describe the images of an article.")
    generate_images: strawberry.Maybe[GenerateImagesInput] = about("Make images.")

    def chosen(self) -> tuple[FunctionName, Mapping[str, object]]:
        """The function and its input, as the domain takes it."""
        name, values = chosen(self)
        return FunctionName(name), cast("Mapping[str, object]", values)


@strawberry.input(description="A function that is to be run for an account.")
class FunctionRunStartInput:
    account: strawberry.ID | None = about(ACCOUNT, default=None)
    function: FunctionInput = about("Which one, and of what.")
    request_id: str | None = about(REQUEST_ID, default=None)
    dry_run: bool = about("Only answer the quotes of its batches: what it would cost now.", default=False)
    idempotency_key: str = key()


@strawberry.input(description="A run that is to end.")
class FunctionRunCancelInput:
    function_run: strawberry.ID = about("The run's `id`.")


@strawberry.input(description="Which runs; what is left out is not asked.")
class FunctionRunFilter:
    account: strawberry.ID | None = about("Of the account with this `id`.", default=None)
    function: FunctionName | None = about("Of this function.", default=None)
    status: FunctionRunStatus | None = about("In this status.", default=None)
