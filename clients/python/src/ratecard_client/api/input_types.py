from datetime import datetime
from decimal import Decimal
from typing import Any, Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import (
    AutomationMissedRuns,
    CreditCategory,
    JobKind,
    JobStatus,
    OperationType,
    Tier,
    UsageFormat,
    Weekday,
)


class AccountCreateInput(BaseModel):
    """A new account."""

    external_id: str = Field(
        validation_alias="externalId", serialization_alias="externalId"
    )
    "The integration's own id for it: 1 to 255 characters, unique in the integration."
    name: Optional[str] = None
    "Its name for people, up to 100 characters."
    integration: Optional[str] = None
    "Staff: the name of the integration that it belongs to."


class AccountTokenCreateInput(BaseModel):
    """A token for one account."""

    account: str
    "The account's `id`."
    lifetime_seconds: int = Field(
        validation_alias="lifetimeSeconds",
        serialization_alias="lifetimeSeconds",
        default=900,
    )
    "How long it opens: 1 to 3,600 seconds."


class AutoClusterInput(BaseModel):
    """Keywords to be grouped."""

    keywords: list["KeywordInput"]
    "The keywords, 2,000 at most in a request."
    language: Optional[str] = None
    "The language of the names."


class AutoClusterStepInput(BaseModel):
    """`autoCluster` as a step: keywords become clusters."""

    language: Optional[str] = None
    "The language of the names."
    limit: Optional[int] = None
    "The most keywords that it takes: 1 to 10,000; left out: 1,000."
    batch_size: Optional[int] = Field(
        validation_alias="batchSize", serialization_alias="batchSize", default=None
    )
    "The most keywords in one run of the function; left out: 200."


class AutomationChangeInput(BaseModel):
    """An automation that is meant."""

    automation: str
    "The automation's `id`."


class AutomationCreateInput(BaseModel):
    """A new automation."""

    account: Optional[str] = None
    "The `id` of the account that pays. An account's own token and a member of one account need not say."
    name: str
    "Its name, unique in its account: 1 to 100 characters."
    steps: list["AutomationStepInput"]
    "Its steps: functions that follow each other, in the order of `FunctionName`."
    input: "AutomationInput"
    "What the first step takes."
    schedule: Optional["AutomationScheduleInput"] = None
    "When it is due; null: only by `automationRunNow`."
    missed_runs: AutomationMissedRuns = Field(
        validation_alias="missedRuns",
        serialization_alias="missedRuns",
        default=AutomationMissedRuns.MAKE_ONCE,
    )
    "What becomes of due times while everything was down."
    holds_whole_run: bool = Field(
        validation_alias="holdsWholeRun",
        serialization_alias="holdsWholeRun",
        default=False,
    )
    "Whether each run holds what all of it costs at most before it starts."


class AutomationInput(BaseModel):
    """What the first step of an automation takes: as its function does."""

    keywords: Optional[list["KeywordInput"]] = None
    "For `autoCluster`: up to 2,000."
    keyword_texts: Optional[list[str]] = Field(
        validation_alias="keywordTexts",
        serialization_alias="keywordTexts",
        default=None,
    )
    "For `autoCluster`: up to 10,000 keywords without volume and difficulty."
    clusters: Optional[list["KeywordClusterInput"]] = None
    "For `generateIdeas`."
    ideas: Optional[list["ContentIdeaInput"]] = None
    "For `generateContent`."
    articles: Optional[list["SourceArticleInput"]] = None
    "For `generateImagePrompts`."
    prompts: Optional[list["ImagePromptInput"]] = None
    "For `generateImages`."


class AutomationRunChangeInput(BaseModel):
    """A run of an automation that is meant."""

    automation_run: str = Field(
        validation_alias="automationRun", serialization_alias="automationRun"
    )
    "The run's `id`."


class AutomationRunNowInput(BaseModel):
    """An automation that is to run now."""

    automation: str
    "The automation's `id`."
    request_id: Optional[str] = Field(
        validation_alias="requestId", serialization_alias="requestId", default=None
    )
    "Your name for the request, up to 255 characters."
    dry_run: bool = Field(
        validation_alias="dryRun", serialization_alias="dryRun", default=False
    )
    "Only answer what the whole run would cost now, step by step."
    idempotency_key: str = Field(
        validation_alias="idempotencyKey", serialization_alias="idempotencyKey"
    )
    "Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time."


class AutomationScheduleInput(BaseModel):
    """When an automation is due, in its account's time zone."""

    hourly: Optional["HourlyScheduleInput"] = None
    "Every hour."
    daily: Optional["DailyScheduleInput"] = None
    "Every day."
    weekly: Optional["WeeklyScheduleInput"] = None
    "On days of the week."
    monthly: Optional["MonthlyScheduleInput"] = None
    "Every month."
    cron: Optional[str] = None
    "Minute, hour, day of the month, month and day of the week, such as `30 6 * * 1-5`; in 100 characters at most, as Debian's cron reads them."


class AutomationStepInput(BaseModel):
    """A step, by its function."""

    auto_cluster: Optional["AutoClusterStepInput"] = Field(
        validation_alias="autoCluster", serialization_alias="autoCluster", default=None
    )
    "Group keywords into clusters."
    generate_ideas: Optional["GenerateIdeasStepInput"] = Field(
        validation_alias="generateIdeas",
        serialization_alias="generateIdeas",
        default=None,
    )
    "Find ideas for clusters."
    generate_content: Optional["GenerateContentStepInput"] = Field(
        validation_alias="generateContent",
        serialization_alias="generateContent",
        default=None,
    )
    "Write an article of each idea."
    generate_image_prompts: Optional["GenerateImagePromptsStepInput"] = Field(
        validation_alias="generateImagePrompts",
        serialization_alias="generateImagePrompts",
        default=None,
    )
    "Describe an article's images."
    generate_images: Optional["GenerateImagesStepInput"] = Field(
        validation_alias="generateImages",
        serialization_alias="generateImages",
        default=None,
    )
    "Make the images of an article."


class AutomationUpdateInput(BaseModel):
    """A change of an automation; what is left out stays. Runs that exist stay as they are."""

    automation: str
    "The automation's `id`."
    name: Optional[str] = None
    "Its name, unique in its account: 1 to 100 characters."
    steps: Optional[list["AutomationStepInput"]] = None
    "Its steps: functions that follow each other, in the order of `FunctionName`."
    input: Optional["AutomationInput"] = None
    "What the first step takes."
    schedule: Optional["AutomationScheduleInput"] = None
    "When it is due; null: only by `automationRunNow`."
    missed_runs: Optional[AutomationMissedRuns] = Field(
        validation_alias="missedRuns", serialization_alias="missedRuns", default=None
    )
    "What becomes of due times while everything was down."
    holds_whole_run: Optional[bool] = Field(
        validation_alias="holdsWholeRun",
        serialization_alias="holdsWholeRun",
        default=None,
    )
    "Whether each run holds what all of it costs at most before it starts."
    expected_updated_at: Optional[datetime] = Field(
        validation_alias="expectedUpdatedAt",
        serialization_alias="expectedUpdatedAt",
        default=None,
    )
    "Its `updatedAt` as the caller read it: if somebody changed it since, nothing is changed."


class CallInput(BaseModel):
    """One call of the provider: tokens, images or other units."""

    tokens: Optional["TokenUsageInput"] = None
    "Its tokens."
    provider_usage: Optional["ProviderUsageInput"] = Field(
        validation_alias="providerUsage",
        serialization_alias="providerUsage",
        default=None,
    )
    "Its tokens, as the provider reported them."
    images: Optional[int] = None
    "Images that it delivered, 0 where none came. Image only."
    units: Optional[int] = None
    "Seconds, characters or requests that it delivered, 0 where none came, a part of one as one. Of `UnitModel`s that are not sold by tokens only."
    delivered: bool = True
    "Whether it was delivered; what was not is not charged."
    cost_usd: Optional[Decimal] = Field(
        validation_alias="costUsd", serialization_alias="costUsd", default=None
    )
    "What the provider says it cost."
    model_name: Optional[str] = Field(
        validation_alias="modelName", serialization_alias="modelName", default=None
    )
    "The model that served it, where that is not the one that was bought: another of the operation, or a fallback."
    service_tier: Optional[str] = Field(
        validation_alias="serviceTier", serialization_alias="serviceTier", default=None
    )
    "The provider's service tier, such as \"batch\", where its usage object doesn't name it."
    region: Optional[str] = None
    "The provider's region that served it, where its rates depend on it."


class ChargeCreateInput(BaseModel):
    """Work that is done, to be charged in one step."""

    account: Optional[str] = None
    "The account's `id`, where no quote names it."
    charge_for: "ChargeForInput" = Field(
        validation_alias="chargeFor", serialization_alias="chargeFor"
    )
    "What says the price."
    usage: "UsageInput"
    "What was used."
    request_id: Optional[str] = Field(
        validation_alias="requestId", serialization_alias="requestId", default=None
    )
    "Your name for the request, up to 255 characters."
    idempotency_key: str = Field(
        validation_alias="idempotencyKey", serialization_alias="idempotencyKey"
    )
    "Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time."


class ChargeForInput(BaseModel):
    """What says the price."""

    quote_token: Optional[str] = Field(
        validation_alias="quoteToken", serialization_alias="quoteToken", default=None
    )
    "The `token` of a quote, which is redeemed by this."
    work: Optional["WorkInput"] = None
    "The work itself."


class ContentIdeaInput(BaseModel):
    """An idea to write of."""

    title: str
    "Its title."
    outline: list[str]
    "Its headings."
    keywords: list[str]
    "Its keywords."
    kind: str
    "The kind of content."


class CreditsGrantInput(BaseModel):
    """Credits for an account."""

    account: str
    "The account's `id`."
    category: CreditCategory
    "Where they come from."
    credits: int
    "How many."
    expires_at: Optional[datetime] = Field(
        validation_alias="expiresAt", serialization_alias="expiresAt", default=None
    )
    "From when on they can't be spent; left out: never."
    reason: Optional[str] = None
    "Why."
    external_reference: Optional[str] = Field(
        validation_alias="externalReference",
        serialization_alias="externalReference",
        default=None,
    )
    "Your name for the grant, such as an invoice's number, up to 255 characters: no second grant of your integration has it, whatever its idempotency key."
    idempotency_key: str = Field(
        validation_alias="idempotencyKey", serialization_alias="idempotencyKey"
    )
    "Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time."


class CreditsRefundInput(BaseModel):
    """Credits of a charge to be given back."""

    usage_record: str = Field(
        validation_alias="usageRecord", serialization_alias="usageRecord"
    )
    "The `id` of the charge's usage record."
    credits: int
    "How many."
    reason: str
    "Why."
    idempotency_key: str = Field(
        validation_alias="idempotencyKey", serialization_alias="idempotencyKey"
    )
    "Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time."


class CreditsRenewInput(BaseModel):
    """The plan's credits of a new period: what is left of the last goes."""

    account: str
    "The account's `id`."
    credits: int
    "How many the plan has."
    expires_at: Optional[datetime] = Field(
        validation_alias="expiresAt", serialization_alias="expiresAt", default=None
    )
    "From when on they can't be spent; left out: never."
    reason: Optional[str] = None
    "Why."
    idempotency_key: str = Field(
        validation_alias="idempotencyKey", serialization_alias="idempotencyKey"
    )
    "Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time."


class DailyScheduleInput(BaseModel):
    """Every day."""

    hour: int
    "The hour, 0 to 23."
    minute: int = 0
    "The minute, 0 to 59."


class FunctionInput(BaseModel):
    """A function, by its input."""

    auto_cluster: Optional["AutoClusterInput"] = Field(
        validation_alias="autoCluster", serialization_alias="autoCluster", default=None
    )
    "Group keywords into clusters."
    generate_ideas: Optional["GenerateIdeasInput"] = Field(
        validation_alias="generateIdeas",
        serialization_alias="generateIdeas",
        default=None,
    )
    "Find ideas for clusters."
    generate_content: Optional["GenerateContentInput"] = Field(
        validation_alias="generateContent",
        serialization_alias="generateContent",
        default=None,
    )
    "Write an article."
    generate_image_prompts: Optional["GenerateImagePromptsInput"] = Field(
        validation_alias="generateImagePrompts",
        serialization_alias="generateImagePrompts",
        default=None,
    )
    "Describe the images of an article."
    generate_images: Optional["GenerateImagesInput"] = Field(
        validation_alias="generateImages",
        serialization_alias="generateImages",
        default=None,
    )
    "Make images."


class FunctionRunCancelInput(BaseModel):
    """A run that is to end."""

    function_run: str = Field(
        validation_alias="functionRun", serialization_alias="functionRun"
    )
    "The run's `id`."


class FunctionRunStartInput(BaseModel):
    """A function that is to be run for an account."""

    account: Optional[str] = None
    "The `id` of the account that pays. An account's own token and a member of one account need not say."
    function: "FunctionInput"
    "Which one, and of what."
    request_id: Optional[str] = Field(
        validation_alias="requestId", serialization_alias="requestId", default=None
    )
    "Your name for the request, up to 255 characters."
    dry_run: bool = Field(
        validation_alias="dryRun", serialization_alias="dryRun", default=False
    )
    "Only answer the quotes of its batches: what it would cost now."
    idempotency_key: str = Field(
        validation_alias="idempotencyKey", serialization_alias="idempotencyKey"
    )
    "Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time."


class GenerateContentInput(BaseModel):
    """An article to be written."""

    title: str
    "The idea's title."
    outline: list[str]
    "The idea's outline: its headings."
    keywords: Optional[list[str]] = None
    "Keywords to use."
    kind: Optional[str] = None
    "The kind of content."
    length: int
    "How many words, about: 50 to 10,000, as far as the model writes so many."
    tone: str
    "The tone, such as friendly."
    language: str
    "The language."


class GenerateContentStepInput(BaseModel):
    """`generateContent` as a step: each idea becomes an article."""

    length: int
    "How many words, about: 50 to 10,000."
    tone: str
    "The tone, such as friendly."
    language: str
    "The language."
    limit: Optional[int] = None
    "The most ideas that it takes: 1 to 1,000; left out: 10."


class GenerateIdeasInput(BaseModel):
    """Clusters to find ideas for."""

    clusters: list["KeywordClusterInput"]
    "The clusters, 1,000 at most."
    count: int
    "How many ideas, of all clusters together: 1 to 200."
    kind: str
    "The kind of content, such as guide."


class GenerateIdeasStepInput(BaseModel):
    """`generateIdeas` as a step: clusters become ideas."""

    kind: str
    "The kind of content, such as guide."
    ideas_per_cluster: Optional[int] = Field(
        validation_alias="ideasPerCluster",
        serialization_alias="ideasPerCluster",
        default=None,
    )
    "How many ideas for each cluster: 1 to 20; left out: 1."
    limit: Optional[int] = None
    "The most clusters that it takes: 1 to 1,000; left out: 20."
    batch_size: Optional[int] = Field(
        validation_alias="batchSize", serialization_alias="batchSize", default=None
    )
    "The most clusters in one run of the function; left out: 10."


class GenerateImagePromptsInput(BaseModel):
    """An article that images are to be found for."""

    article: str
    "The article, in Markdown."
    count: int
    "Images in the text, beside that of the head: up to the account's `maxInArticleImages`."
    title: Optional[str] = None
    "The article's title."


class GenerateImagePromptsStepInput(BaseModel):
    """`generateImagePrompts` as a step: each article gets prompts."""

    count: int
    "Images in the text of an article, beside that of its head."
    limit: Optional[int] = None
    "The most articles that it takes: 1 to 1,000; left out: 10."


class GenerateImagesInput(BaseModel):
    """Images to be made, each by a job of its own."""

    prompts: list["ImagePromptInput"]
    "What they show, 50 at most."
    tier: Optional[Tier] = None
    "The quality tier; left out: the function's own."
    size: Optional[str] = None
    "One of the tier's sizes; else its first."
    article: Optional[str] = None
    "Your name for the article that they are for: those in its text are limited by the account's `maxInArticleImages`."


class GenerateImagesStepInput(BaseModel):
    """`generateImages` as a step: the prompts of an article become images."""

    tier: Optional[Tier] = None
    "The quality tier; left out: the function's own."
    size: Optional[str] = None
    "One of the tier's sizes; else its first."
    limit: Optional[int] = None
    "The most prompts of an article that it takes: 1 to 50; left out: 5."


class HoldCreateInput(BaseModel):
    """A quote to be redeemed: its maximum is set aside."""

    quote_token: str = Field(
        validation_alias="quoteToken", serialization_alias="quoteToken"
    )
    "The quote's `token`."
    account: Optional[str] = None
    "The account's `id`, where the quote names none."
    request_id: Optional[str] = Field(
        validation_alias="requestId", serialization_alias="requestId", default=None
    )
    "Your name for the request, up to 255 characters."
    lifetime_seconds: int = Field(
        validation_alias="lifetimeSeconds",
        serialization_alias="lifetimeSeconds",
        default=900,
    )
    "How long it holds: 60 to 86,400 seconds."
    idempotency_key: str = Field(
        validation_alias="idempotencyKey", serialization_alias="idempotencyKey"
    )
    "Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time."


class HoldReleaseInput(BaseModel):
    """A hold that is not needed any more."""

    hold: str
    "The hold's `id`."
    idempotency_key: str = Field(
        validation_alias="idempotencyKey", serialization_alias="idempotencyKey"
    )
    "Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time."


class HoldSettleInput(BaseModel):
    """What was used of a hold."""

    hold: str
    "The hold's `id`."
    usage: "UsageInput"
    "What was used."
    idempotency_key: str = Field(
        validation_alias="idempotencyKey", serialization_alias="idempotencyKey"
    )
    "Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time."


class HourlyScheduleInput(BaseModel):
    """Every hour."""

    minute: int = 0
    "The minute, 0 to 59."


class ImagePromptInput(BaseModel):
    """An image to be made."""

    prompt: str
    "What it shows."
    place: Optional[str] = None
    "Where it stands, in words of your own. The image of the `head` does not count to the most of an article."


class ImageQuoteInput(BaseModel):
    """Images to be quoted."""

    tier: Tier
    "The quality tier."
    count: int
    "How many images: 1 to 8."
    size: Optional[str] = None
    "One of the tier's sizes; else its first."
    image_quality: Optional[str] = Field(
        validation_alias="imageQuality",
        serialization_alias="imageQuality",
        default=None,
    )
    "The image quality that will be asked for; else the account's or the settings'."


class ImagesGenerateInput(BaseModel):
    """Images to be made. Which model makes them is the tier's."""

    account: Optional[str] = None
    "The `id` of the account that pays. An account's own token and a member of one account need not say."
    prompt: str
    "What they show."
    tier: Tier
    "The quality tier."
    count: int = 1
    "How many images: 1 to 8."
    size: Optional[str] = None
    "One of the tier's sizes; else its first."
    article: Optional[str] = None
    "Your name for the article that they are for: its images are limited by the account's `maxInArticleImages`."
    quote_token: Optional[str] = Field(
        validation_alias="quoteToken", serialization_alias="quoteToken", default=None
    )
    "The `token` of a quote of this work, which is redeemed by it; left out: it costs today's price."
    request_id: Optional[str] = Field(
        validation_alias="requestId", serialization_alias="requestId", default=None
    )
    "Your name for the request, up to 255 characters."
    dry_run: bool = Field(
        validation_alias="dryRun", serialization_alias="dryRun", default=False
    )
    "Only answer the quote: what it would cost now."
    idempotency_key: str = Field(
        validation_alias="idempotencyKey", serialization_alias="idempotencyKey"
    )
    "Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time."


class JobCancelInput(BaseModel):
    """A job that is to end."""

    job: str
    "The job's `id`."


class JobFilter(BaseModel):
    """Which jobs; what is left out is not asked."""

    account: Optional[str] = None
    "Of the account with this `id`."
    status: Optional[JobStatus] = None
    "In this status."
    kind: Optional[JobKind] = None
    "Of this kind."
    request_id: Optional[str] = Field(
        validation_alias="requestId", serialization_alias="requestId", default=None
    )
    "Of your request of this name."


class KeywordClusterInput(BaseModel):
    """Keywords that belong together."""

    name: str
    "What they have in common."
    keywords: list[str]
    "The keywords."


class KeywordInput(BaseModel):
    """A search term with what is known of it."""

    keyword: str
    "The term, up to 300 characters."
    volume: Optional[int] = None
    "How often it is searched for in a month."
    difficulty: Optional[int] = None
    "How hard it is to be found by it: 0 to 100."


class MonthlyScheduleInput(BaseModel):
    """Every month."""

    day: int
    "The day, 1 to 31; in a month that is shorter, its last one."
    hour: int
    "The hour, 0 to 23."
    minute: int = 0
    "The minute, 0 to 59."


class ProviderUsageInput(BaseModel):
    """The usage object of a provider's answer, as it came."""

    format: UsageFormat
    "Whose it is."
    usage: Any
    "The object; it is kept with the usage record."


class QuoteInput(BaseModel):
    """What to quote, by the type of model that makes it."""

    text: Optional["TextQuoteInput"] = None
    "Quote text."
    image: Optional["ImageQuoteInput"] = None
    "Quote images."
    embedding: Optional["UnitQuoteInput"] = None
    "Quote vectors of texts."
    speech: Optional["UnitQuoteInput"] = None
    "Quote speech from text."
    transcription: Optional["UnitQuoteInput"] = None
    "Quote text from speech."
    video: Optional["UnitQuoteInput"] = None
    "Quote videos."
    rerank: Optional["UnitQuoteInput"] = None
    "Quote documents in the order of a query."
    moderation: Optional["UnitQuoteInput"] = None
    "Quote whether content is harmful."


class SourceArticleInput(BaseModel):
    """An article that exists."""

    body: str
    "Its text, in Markdown: up to 200,000 characters."
    title: Optional[str] = None
    "Its title."


class TextGenerateInput(BaseModel):
    """A text to be written. Which model writes it is the account's."""

    account: Optional[str] = None
    "The `id` of the account that pays. An account's own token and a member of one account need not say."
    prompt: str
    "What to write."
    system: Optional[str] = None
    "How to write: the instructions that stand above the prompt."
    operation_type: Optional[OperationType] = Field(
        validation_alias="operationType",
        serialization_alias="operationType",
        default=None,
    )
    "The operation, whose minimum of credits then applies."
    max_output_tokens: Optional[int] = Field(
        validation_alias="maxOutputTokens",
        serialization_alias="maxOutputTokens",
        default=None,
    )
    "The most tokens to be written, up to the model's own maximum, which is the default."
    json_: bool = Field(
        validation_alias="json", serialization_alias="json", default=False
    )
    "Whether to answer JSON."
    json_schema: Optional[Any] = Field(
        validation_alias="jsonSchema", serialization_alias="jsonSchema", default=None
    )
    "The JSON schema of the answer, which then is JSON."
    quote_token: Optional[str] = Field(
        validation_alias="quoteToken", serialization_alias="quoteToken", default=None
    )
    "The `token` of a quote of this work, which is redeemed by it; left out: it costs today's price."
    request_id: Optional[str] = Field(
        validation_alias="requestId", serialization_alias="requestId", default=None
    )
    "Your name for the request, up to 255 characters."
    dry_run: bool = Field(
        validation_alias="dryRun", serialization_alias="dryRun", default=False
    )
    "Only answer the quote: what it would cost now."
    idempotency_key: str = Field(
        validation_alias="idempotencyKey", serialization_alias="idempotencyKey"
    )
    "Names this request for good, in up to 255 characters: sent again, it gets the same answer at any time."


class TextQuoteInput(BaseModel):
    """Text to be quoted: the tokens of one billable operation."""

    input_tokens: int = Field(
        validation_alias="inputTokens", serialization_alias="inputTokens"
    )
    "Tokens that will be sent."
    model: Optional[str] = None
    "A text model's `modelName`; else the default."
    expected_output_tokens: Optional[int] = Field(
        validation_alias="expectedOutputTokens",
        serialization_alias="expectedOutputTokens",
        default=None,
    )
    "Tokens that will likely be written; else `maxOutputTokens`."
    max_output_tokens: Optional[int] = Field(
        validation_alias="maxOutputTokens",
        serialization_alias="maxOutputTokens",
        default=None,
    )
    "The most tokens to be written, up to the model's own maximum, which is the default."
    operation_type: Optional[OperationType] = Field(
        validation_alias="operationType",
        serialization_alias="operationType",
        default=None,
    )
    "The operation, whose minimum of credits then applies."


class TokenUsageInput(BaseModel):
    """Tokens of one call, each counted once."""

    input_tokens: int = Field(
        validation_alias="inputTokens", serialization_alias="inputTokens"
    )
    "Input tokens that no other field counts."
    cached_input_tokens: int = Field(
        validation_alias="cachedInputTokens",
        serialization_alias="cachedInputTokens",
        default=0,
    )
    "Input tokens read from the provider's cache."
    cache_write_tokens: int = Field(
        validation_alias="cacheWriteTokens",
        serialization_alias="cacheWriteTokens",
        default=0,
    )
    "Input tokens written to the provider's cache, for 5 minutes."
    output_tokens: int = Field(
        validation_alias="outputTokens", serialization_alias="outputTokens"
    )
    "Output tokens that no other field counts."
    total_tokens: Optional[int] = Field(
        validation_alias="totalTokens", serialization_alias="totalTokens", default=None
    )
    "All of them; left out or below the others: their sum. What it has beyond them costs output's highest rate."
    cache_write_1_h_tokens: int = Field(
        validation_alias="cacheWrite1hTokens",
        serialization_alias="cacheWrite1hTokens",
        default=0,
    )
    "Input tokens written to the provider's cache for an hour."
    input_audio_tokens: int = Field(
        validation_alias="inputAudioTokens",
        serialization_alias="inputAudioTokens",
        default=0,
    )
    "Input tokens of audio."
    input_image_tokens: int = Field(
        validation_alias="inputImageTokens",
        serialization_alias="inputImageTokens",
        default=0,
    )
    "Input tokens of images."
    reasoning_tokens: int = Field(
        validation_alias="reasoningTokens",
        serialization_alias="reasoningTokens",
        default=0,
    )
    "Output tokens of reasoning; else they are in `outputTokens`."
    output_audio_tokens: int = Field(
        validation_alias="outputAudioTokens",
        serialization_alias="outputAudioTokens",
        default=0,
    )
    "Output tokens of audio."
    output_image_tokens: int = Field(
        validation_alias="outputImageTokens",
        serialization_alias="outputImageTokens",
        default=0,
    )
    "Output tokens of images."
    web_searches: int = Field(
        validation_alias="webSearches", serialization_alias="webSearches", default=0
    )
    "Web searches that the provider made."


class UnitQuoteInput(BaseModel):
    """Units to be quoted, of a type of model that is sold by them."""

    max_units: int = Field(validation_alias="maxUnits", serialization_alias="maxUnits")
    "The most units that will be used."
    expected_units: Optional[int] = Field(
        validation_alias="expectedUnits",
        serialization_alias="expectedUnits",
        default=None,
    )
    "Units that will likely be used; else `maxUnits`."
    model: Optional[str] = None
    "The `modelName` of a model of the type; else the type's default."


class UsageInput(BaseModel):
    """What an operation used: every call, also those that failed."""

    calls: list["CallInput"]
    "The calls, 100 at most."
    image_quality: Optional[str] = Field(
        validation_alias="imageQuality",
        serialization_alias="imageQuality",
        default=None,
    )
    "The image quality that was asked for; else the settings'."


class UsageRecordFilter(BaseModel):
    """Which usage records; what is left out is not asked."""

    operation_type: Optional[OperationType] = Field(
        validation_alias="operationType",
        serialization_alias="operationType",
        default=None,
    )
    "Of this operation."
    model: Optional[str] = None
    "Of the model with this `modelName`."
    tier: Optional[Tier] = None
    "Of this tier."
    request_id: Optional[str] = Field(
        validation_alias="requestId", serialization_alias="requestId", default=None
    )
    "Of your request of this name."
    since: Optional[datetime] = None
    "From this time on."
    until: Optional[datetime] = None
    "Before this time."
    account: Optional[str] = None
    "Of the account with this `id`."


class WeeklyScheduleInput(BaseModel):
    """On days of the week."""

    days: list[Weekday]
    "The days."
    hour: int
    "The hour, 0 to 23."
    minute: int = 0
    "The minute, 0 to 59."


class WorkInput(BaseModel):
    """Work that was done, for which there was no quote. It costs today's price."""

    operation_type: Optional[OperationType] = Field(
        validation_alias="operationType",
        serialization_alias="operationType",
        default=None,
    )
    "The operation; work of a `UnitModel` has none, images that of their making."
    model: Optional[str] = None
    "The `modelName` of the model that did it; else the tier's or the default."
    tier: Optional[Tier] = None
    "The tier. Image only."
    size: Optional[str] = None
    "The size of each image; else the model's first."


AutoClusterInput.model_rebuild()
AutomationCreateInput.model_rebuild()
AutomationInput.model_rebuild()
AutomationScheduleInput.model_rebuild()
AutomationStepInput.model_rebuild()
AutomationUpdateInput.model_rebuild()
CallInput.model_rebuild()
ChargeCreateInput.model_rebuild()
ChargeForInput.model_rebuild()
FunctionInput.model_rebuild()
FunctionRunStartInput.model_rebuild()
GenerateIdeasInput.model_rebuild()
GenerateImagesInput.model_rebuild()
HoldSettleInput.model_rebuild()
QuoteInput.model_rebuild()
UsageInput.model_rebuild()
