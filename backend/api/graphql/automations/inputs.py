"""What automations are made of, and what is asked of them."""

from collections.abc import Mapping
from datetime import datetime

import strawberry

from backend.api.graphql.automations.enums import MissedRuns, PauseReason, RunStatus
from backend.api.graphql.automations.schedules import AutomationScheduleInput
from backend.api.graphql.catalog.enums import Tier
from backend.api.graphql.credits.inputs import key
from backend.api.graphql.fields import about
from backend.api.graphql.functions.inputs import ImagePromptInput, KeywordClusterInput, KeywordInput
from backend.api.graphql.generation.inputs import ACCOUNT, REQUEST_ID
from backend.api.graphql.one_of import chosen
from backend.automation.automations import Values
from backend.automation.models.automations import manual

AUTOMATION, RUN = "The automation's `id`.", "The run's `id`."
NAME = "Its name, unique in its account: 1 to 100 characters."
STEPS = "Its steps: functions that follow each other, in the order of `FunctionName`."
INPUT = "What the first step takes."
SCHEDULE = "When it is due; null: only by `automationRunNow`."
MISSED = "What becomes of due times while everything was down."
HOLDS = "Whether each run holds what all of it costs at most before it starts."


@strawberry.input(description="`autoCluster` as a step: keywords become clusters.")
class AutoClusterStepInput:
    language: str | None = about("The language of the names.", default=None)
    limit: int | None = about("The most keywords that it takes: 1 to 10,000; left out: 1,000.", default=None)
    batch_size: int | None = about("The most keywords in one run of the function; left out: 200.", default=None)


@strawberry.input(description="`generateIdeas` as a step: clusters become ideas.")
class GenerateIdeasStepInput:
    kind: str = about("The kind of content, such as guide.")
    ideas_per_cluster: int | None = about("How many ideas for each cluster: 1 to 20; left out: 1.", default=None)
    limit: int | None = about("The most clusters that it takes: 1 to 1,000; left out: 20.", default=None)
    batch_size: int | None = about("The most clusters in one run of the function; left out: 10.", default=None)


@strawberry.input(description="`generateContent` as a step: each idea becomes an article.")
class GenerateContentStepInput:
    length: int = about("How many words, about: 50 to 10,000.")
    tone: str = about("The tone, such as friendly.")
    language: str = about("The language.")
    limit: int | None = about("The most ideas that it takes: 1 to 1,000; left out: 10.", default=None)


@strawberry.input(description="`generateImagePrompts` as a step: each article gets prompts.")
class GenerateImagePromptsStepInput:
    count: int = about("Images in the text of an article, beside that of its head.")
    limit: int | None = about("The most articles that it takes: 1 to 1,000; left out: 10.", default=None)


@strawberry.input(description="`generateImages` as a step: the prompts of an article become images.")
class GenerateImagesStepInput:
    tier: Tier | None = about("The quality tier; left out: the function's own.", default=None)
    size: str | None = about("One of the tier's sizes; else its first.", default=None)
    limit: int | None = about("The most prompts of an article that it takes: 1 to 50; left out: 5.", default=None)


@strawberry.input(one_of=True, description="A step, by its function.")
class AutomationStepInput:
    auto_cluster: strawberry.Maybe[AutoClusterStepInput] = about("Group keywords into clusters.")
    generate_ideas: strawberry.Maybe[GenerateIdeasStepInput] = about("Find ideas for clusters.")
    generate_content: strawberry.Maybe[GenerateContentStepInput] = about("Write an article of each idea.")
    generate_image_prompts: strawberry.Maybe[GenerateImagePromptsStepInput] = about("Describe an article's images.")
    generate_images: strawberry.Maybe[GenerateImagesStepInput] = about("Make the images of an article.")

    def to_values(self) -> Mapping[str, object]:
        function, values = chosen(self)
        assert isinstance(values, Mapping)
        return {"function": function, **values}


@strawberry.input(description="An idea to write of.")
class ContentIdeaInput:
    title: str = about("Its title.")
    outline: list[str] = about("Its headings.")
    keywords: list[str] = about("Its keywords.")
    kind: str = about("The kind of content.")


@strawberry.input(description="An article that exists.")
class SourceArticleInput:
    body: str = about("Its text, in Markdown: up to 200,000 characters.")
    title: str | None = about("Its title.", default=None)


@strawberry.input(one_of=True, description="What the first step of an automation takes: as its function does.")
class AutomationInput:
    keywords: strawberry.Maybe[list[KeywordInput]] = about("For `autoCluster`: up to 2,000.")
    keyword_texts: strawberry.Maybe[list[str]] = about(
        "For `autoCluster`: up to 10,000 keywords without volume and difficulty."
    )
    clusters: strawberry.Maybe[list[KeywordClusterInput]] = about("For `generateIdeas`.")
    ideas: strawberry.Maybe[list[ContentIdeaInput]] = about("For `generateContent`.")
    articles: strawberry.Maybe[list[SourceArticleInput]] = about("For `generateImagePrompts`.")
    prompts: strawberry.Maybe[list[ImagePromptInput]] = about("For `generateImages`.")

    def to_values(self) -> Mapping[str, object]:
        name, values = chosen(self)
        if name == "keyword_texts":
            assert isinstance(values, list)
            return {"keywords": [{"keyword": text} for text in values]}
        return {name: values}


@strawberry.input(description="A new automation.")
class AutomationCreateInput:
    account: strawberry.ID | None = about(ACCOUNT, default=None)
    name: str = about(NAME)
    steps: list[AutomationStepInput] = about(STEPS)
    input: AutomationInput = about(INPUT)
    schedule: AutomationScheduleInput | None = about(SCHEDULE, default=None)
    missed_runs: MissedRuns = about(MISSED, default=MissedRuns.MAKE_ONCE)
    holds_whole_run: bool = about(HOLDS, default=False)

    def to_values(self) -> Values:
        return Values(
            name=self.name,
            steps=[step.to_values() for step in self.steps],
            input=self.input.to_values(),
            schedule=to_schedule(self.schedule),
            missed_runs=self.missed_runs,
            holds_whole_run=self.holds_whole_run,
        )


@strawberry.input(description="A change of an automation; what is left out stays. Runs that exist stay as they are.")
class AutomationUpdateInput:
    automation: strawberry.ID = about(AUTOMATION)
    name: str | None = about(NAME, default=None)
    steps: list[AutomationStepInput] | None = about(STEPS, default=None)
    input: AutomationInput | None = about(INPUT, default=None)
    schedule: strawberry.Maybe[AutomationScheduleInput | None] = about(SCHEDULE)
    missed_runs: MissedRuns | None = about(MISSED, default=None)
    holds_whole_run: bool | None = about(HOLDS, default=None)
    expected_updated_at: datetime | None = about(
        "Its `updatedAt` as the caller read it: if somebody changed it since, nothing is changed.", default=None
    )

    def to_values(self) -> Values:
        return Values(
            name=self.name,
            steps=[step.to_values() for step in self.steps] if self.steps is not None else None,
            input=self.input.to_values() if self.input is not None else None,
            schedule=to_schedule(self.schedule.value) if self.schedule is not None else None,
            missed_runs=self.missed_runs,
            holds_whole_run=self.holds_whole_run,
        )


def to_schedule(sent: AutomationScheduleInput | None) -> Mapping[str, object]:
    """None where it is only run by hand."""
    return sent.to_values() if sent is not None else manual()


@strawberry.input(description="An automation that is meant.")
class AutomationChangeInput:
    automation: strawberry.ID = about(AUTOMATION)


@strawberry.input(description="An automation that is to run now.")
class AutomationRunNowInput:
    automation: strawberry.ID = about(AUTOMATION)
    request_id: str | None = about(REQUEST_ID, default=None)
    dry_run: bool = about("Only answer what the whole run would cost now, step by step.", default=False)
    idempotency_key: str = key()


@strawberry.input(description="A run of an automation that is meant.")
class AutomationRunChangeInput:
    automation_run: strawberry.ID = about(RUN)


@strawberry.input(description="Which automations; what is left out is not asked.")
class AutomationFilter:
    account: strawberry.ID | None = about("Of the account with this `id`.", default=None)
    is_paused: bool | None = about(
        "Those that are paused, also because their account is suspended; or the others.", default=None
    )
    pause_reason: PauseReason | None = about("Those that are paused for this.", default=None)


@strawberry.input(description="Which runs; what is left out is not asked.")
class AutomationRunFilter:
    account: strawberry.ID | None = about("Of the account with this `id`.", default=None)
    automation: strawberry.ID | None = about("Of the automation with this `id`.", default=None)
    status: RunStatus | None = about("In this status.", default=None)
