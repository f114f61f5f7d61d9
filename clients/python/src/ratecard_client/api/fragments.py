from datetime import datetime
from typing import Annotated, Literal, Optional, Union

from pydantic import Field

from .base_model import BaseModel
from .enums import (
    AutomationMissedRuns,
    AutomationPauseReason,
    AutomationRunStatus,
    AutomationRunStepStatus,
    AutomationStepItemStatus,
    FunctionName,
    FunctionRunStatus,
    GenerationErrorKind,
    HoldStatus,
    ImageFormat,
    JobKind,
    JobStatus,
    JobStep,
    OperationType,
    StartedBy,
    Tier,
    UserErrorCode,
)


class Credits(BaseModel):
    balance: int
    held: int
    available: int


class Account(BaseModel):
    id: str
    external_id: str = Field(
        validation_alias="externalId", serialization_alias="externalId"
    )
    name: Optional[str]
    credits: "AccountCredits"


class AccountCredits(Credits):
    pass


class Article(BaseModel):
    title: str
    body: str
    meta_title: str = Field(
        validation_alias="metaTitle", serialization_alias="metaTitle"
    )
    meta_description: str = Field(
        validation_alias="metaDescription", serialization_alias="metaDescription"
    )
    tags: list[str]


class ArticleImagePrompts(BaseModel):
    head: str
    places: list["ArticleImagePromptsPlaces"]


class ArticleImagePromptsPlaces(BaseModel):
    place: int
    after_heading: str = Field(
        validation_alias="afterHeading", serialization_alias="afterHeading"
    )
    prompt: str


class Automation(BaseModel):
    id: str
    name: str
    next_due_at: Optional[datetime] = Field(
        validation_alias="nextDueAt", serialization_alias="nextDueAt"
    )
    missed_runs: AutomationMissedRuns = Field(
        validation_alias="missedRuns", serialization_alias="missedRuns"
    )
    holds_whole_run: bool = Field(
        validation_alias="holdsWholeRun", serialization_alias="holdsWholeRun"
    )
    pause_reason: Optional[AutomationPauseReason] = Field(
        validation_alias="pauseReason", serialization_alias="pauseReason"
    )
    deleted_at: Optional[datetime] = Field(
        validation_alias="deletedAt", serialization_alias="deletedAt"
    )


class AutomationRunStep(BaseModel):
    id: str
    function: FunctionName
    status: AutomationRunStepStatus
    item_count: int = Field(
        validation_alias="itemCount", serialization_alias="itemCount"
    )
    failed_item_count: int = Field(
        validation_alias="failedItemCount", serialization_alias="failedItemCount"
    )
    credits_charged: int = Field(
        validation_alias="creditsCharged", serialization_alias="creditsCharged"
    )


class AutomationRun(BaseModel):
    id: str
    status: AutomationRunStatus
    request_id: Optional[str] = Field(
        validation_alias="requestId", serialization_alias="requestId"
    )
    started_by: StartedBy = Field(
        validation_alias="startedBy", serialization_alias="startedBy"
    )
    due_at: Optional[datetime] = Field(
        validation_alias="dueAt", serialization_alias="dueAt"
    )
    missed_times: int = Field(
        validation_alias="missedTimes", serialization_alias="missedTimes"
    )
    pause_reason: Optional[AutomationPauseReason] = Field(
        validation_alias="pauseReason", serialization_alias="pauseReason"
    )
    needed_credits: Optional[int] = Field(
        validation_alias="neededCredits", serialization_alias="neededCredits"
    )
    expected_credits: Optional[int] = Field(
        validation_alias="expectedCredits", serialization_alias="expectedCredits"
    )
    max_credits: Optional[int] = Field(
        validation_alias="maxCredits", serialization_alias="maxCredits"
    )
    credits_charged: int = Field(
        validation_alias="creditsCharged", serialization_alias="creditsCharged"
    )
    created_at: datetime = Field(
        validation_alias="createdAt", serialization_alias="createdAt"
    )
    finished_at: Optional[datetime] = Field(
        validation_alias="finishedAt", serialization_alias="finishedAt"
    )
    steps: list["AutomationRunSteps"]


class AutomationRunSteps(AutomationRunStep):
    pass


class AutomationRunQuote(BaseModel):
    expected_credits: int = Field(
        validation_alias="expectedCredits", serialization_alias="expectedCredits"
    )
    max_credits: int = Field(
        validation_alias="maxCredits", serialization_alias="maxCredits"
    )
    balance_suffices: bool = Field(
        validation_alias="balanceSuffices", serialization_alias="balanceSuffices"
    )
    steps: list["AutomationRunQuoteSteps"]


class AutomationRunQuoteSteps(BaseModel):
    function: FunctionName
    run_count: int = Field(validation_alias="runCount", serialization_alias="runCount")
    expected_credits: int = Field(
        validation_alias="expectedCredits", serialization_alias="expectedCredits"
    )
    max_credits: int = Field(
        validation_alias="maxCredits", serialization_alias="maxCredits"
    )


class AutomationStepItem(BaseModel):
    id: str
    number: int
    attempt: int
    status: AutomationStepItemStatus
    error: Optional[str]
    function_run: Optional["AutomationStepItemFunctionRun"] = Field(
        validation_alias="functionRun", serialization_alias="functionRun"
    )


class AutomationStepItemFunctionRun(BaseModel):
    id: str
    status: FunctionRunStatus


class AutomationStepItems(BaseModel):
    id: str
    function: FunctionName
    status: AutomationRunStepStatus
    items: "AutomationStepItemsItems"


class AutomationStepItemsItems(BaseModel):
    nodes: list["AutomationStepItemsItemsNodes"]


class AutomationStepItemsItemsNodes(AutomationStepItem):
    pass


class ContentIdeas(BaseModel):
    ideas: list["ContentIdeasIdeas"]


class ContentIdeasIdeas(BaseModel):
    title: str
    outline: list[str]
    keywords: list[str]
    kind: str


class Failure(BaseModel):
    kind: GenerationErrorKind
    message: str


class KeywordClusters(BaseModel):
    clusters: list["KeywordClustersClusters"]
    unclustered: list[str]


class KeywordClustersClusters(BaseModel):
    name: str
    keywords: list[str]


class Image(BaseModel):
    address: Optional[str]
    width: int
    height: int
    format: ImageFormat


class PlacedImages(BaseModel):
    images: list["PlacedImagesImages"]


class PlacedImagesImages(BaseModel):
    place: Optional[str]
    prompt: str
    image: "PlacedImagesImagesImage"


class PlacedImagesImagesImage(Image):
    pass


class FunctionRun(BaseModel):
    id: str
    function: FunctionName
    status: FunctionRunStatus
    request_id: Optional[str] = Field(
        validation_alias="requestId", serialization_alias="requestId"
    )
    credits_held: int = Field(
        validation_alias="creditsHeld", serialization_alias="creditsHeld"
    )
    credits_charged: int = Field(
        validation_alias="creditsCharged", serialization_alias="creditsCharged"
    )
    jobs: list["FunctionRunJobs"]
    failed_batches: list["FunctionRunFailedBatches"] = Field(
        validation_alias="failedBatches", serialization_alias="failedBatches"
    )
    output: Optional[
        Annotated[
            Union[
                "FunctionRunOutputKeywordClusters",
                "FunctionRunOutputContentIdeas",
                "FunctionRunOutputArticle",
                "FunctionRunOutputArticleImagePrompts",
                "FunctionRunOutputPlacedImages",
            ],
            Field(union_mode="left_to_right"),
        ]
    ]


class FunctionRunJobs(BaseModel):
    id: str
    status: JobStatus


class FunctionRunFailedBatches(BaseModel):
    batch: int
    kind: Optional[GenerationErrorKind]
    message: str


class FunctionRunOutputKeywordClusters(KeywordClusters):
    typename__: Literal["KeywordClusters"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )


class FunctionRunOutputContentIdeas(ContentIdeas):
    typename__: Literal["ContentIdeas"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )


class FunctionRunOutputArticle(Article):
    typename__: Literal["Article"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )


class FunctionRunOutputArticleImagePrompts(ArticleImagePrompts):
    typename__: Literal["ArticleImagePrompts"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )


class FunctionRunOutputPlacedImages(PlacedImages):
    typename__: Literal["PlacedImages"] = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )


class FunctionRunQuote(BaseModel):
    function: FunctionName
    expected_credits: int = Field(
        validation_alias="expectedCredits", serialization_alias="expectedCredits"
    )
    max_credits: int = Field(
        validation_alias="maxCredits", serialization_alias="maxCredits"
    )
    balance_suffices: bool = Field(
        validation_alias="balanceSuffices", serialization_alias="balanceSuffices"
    )


class Hold(BaseModel):
    id: str
    request_id: Optional[str] = Field(
        validation_alias="requestId", serialization_alias="requestId"
    )
    status: HoldStatus
    credits: int
    charged: int
    released: int
    absorbed: int
    created_at: datetime = Field(
        validation_alias="createdAt", serialization_alias="createdAt"
    )
    expires_at: datetime = Field(
        validation_alias="expiresAt", serialization_alias="expiresAt"
    )
    closed_at: Optional[datetime] = Field(
        validation_alias="closedAt", serialization_alias="closedAt"
    )
    usage_record: Optional["HoldUsageRecord"] = Field(
        validation_alias="usageRecord", serialization_alias="usageRecord"
    )


class HoldUsageRecord(BaseModel):
    id: str


class HeldCredits(BaseModel):
    hold: "HeldCreditsHold"
    credits: "HeldCreditsCredits"


class HeldCreditsHold(Hold):
    pass


class HeldCreditsCredits(Credits):
    pass


class Job(BaseModel):
    id: str
    kind: JobKind
    status: JobStatus
    step: JobStep
    percent: int
    operation_type: Optional[OperationType] = Field(
        validation_alias="operationType", serialization_alias="operationType"
    )
    request_id: Optional[str] = Field(
        validation_alias="requestId", serialization_alias="requestId"
    )
    created_at: datetime = Field(
        validation_alias="createdAt", serialization_alias="createdAt"
    )
    finished_at: Optional[datetime] = Field(
        validation_alias="finishedAt", serialization_alias="finishedAt"
    )
    credits_held: int = Field(
        validation_alias="creditsHeld", serialization_alias="creditsHeld"
    )
    credits_charged: int = Field(
        validation_alias="creditsCharged", serialization_alias="creditsCharged"
    )
    text: Optional[str]
    images: Optional[list["JobImages"]]
    failure: Optional["JobFailure"]


class JobImages(Image):
    pass


class JobFailure(Failure):
    pass


class OfferedTier(BaseModel):
    tier: Tier
    label: str
    credits_per_image: int = Field(
        validation_alias="creditsPerImage", serialization_alias="creditsPerImage"
    )
    size_prices: list["OfferedTierSizePrices"] = Field(
        validation_alias="sizePrices", serialization_alias="sizePrices"
    )
    valid_sizes: list[str] = Field(
        validation_alias="validSizes", serialization_alias="validSizes"
    )
    is_default: bool = Field(
        validation_alias="isDefault", serialization_alias="isDefault"
    )


class OfferedTierSizePrices(BaseModel):
    size: str
    credits_per_image: int = Field(
        validation_alias="creditsPerImage", serialization_alias="creditsPerImage"
    )


class Prices(BaseModel):
    revision_number: int = Field(
        validation_alias="revisionNumber", serialization_alias="revisionNumber"
    )
    quality_tiers: list["PricesQualityTiers"] = Field(
        validation_alias="qualityTiers", serialization_alias="qualityTiers"
    )
    text_model: Optional["PricesTextModel"] = Field(
        validation_alias="textModel", serialization_alias="textModel"
    )
    max_in_article_images: int = Field(
        validation_alias="maxInArticleImages", serialization_alias="maxInArticleImages"
    )
    max_images_per_request: int = Field(
        validation_alias="maxImagesPerRequest",
        serialization_alias="maxImagesPerRequest",
    )


class PricesQualityTiers(OfferedTier):
    pass


class PricesTextModel(BaseModel):
    display_name: str = Field(
        validation_alias="displayName", serialization_alias="displayName"
    )
    tokens_per_credit: int = Field(
        validation_alias="tokensPerCredit", serialization_alias="tokensPerCredit"
    )
    max_output_tokens: int = Field(
        validation_alias="maxOutputTokens", serialization_alias="maxOutputTokens"
    )


class Progress(BaseModel):
    id: str
    status: JobStatus
    step: JobStep
    percent: int
    credits_held: int = Field(
        validation_alias="creditsHeld", serialization_alias="creditsHeld"
    )
    credits_charged: int = Field(
        validation_alias="creditsCharged", serialization_alias="creditsCharged"
    )
    text: Optional[str]
    images: Optional[list["ProgressImages"]]
    failure: Optional["ProgressFailure"]


class ProgressImages(Image):
    pass


class ProgressFailure(Failure):
    pass


class Quote(BaseModel):
    id: str
    token: str
    operation_type: Optional[OperationType] = Field(
        validation_alias="operationType", serialization_alias="operationType"
    )
    expected_credits: int = Field(
        validation_alias="expectedCredits", serialization_alias="expectedCredits"
    )
    max_credits: int = Field(
        validation_alias="maxCredits", serialization_alias="maxCredits"
    )
    balance_suffices: Optional[bool] = Field(
        validation_alias="balanceSuffices", serialization_alias="balanceSuffices"
    )
    issued_at: datetime = Field(
        validation_alias="issuedAt", serialization_alias="issuedAt"
    )
    expires_at: datetime = Field(
        validation_alias="expiresAt", serialization_alias="expiresAt"
    )
    revision_number: int = Field(
        validation_alias="revisionNumber", serialization_alias="revisionNumber"
    )


class Refusal(BaseModel):
    typename__: str = Field(
        validation_alias="__typename", serialization_alias="__typename"
    )
    code: UserErrorCode
    message: str
    path: Optional[list[str]]


class UsageRecord(BaseModel):
    id: str
    request_id: Optional[str] = Field(
        validation_alias="requestId", serialization_alias="requestId"
    )
    operation_type: Optional[OperationType] = Field(
        validation_alias="operationType", serialization_alias="operationType"
    )
    model_name: str = Field(
        validation_alias="modelName", serialization_alias="modelName"
    )
    tier: Optional[Tier]
    images: int
    total_tokens: int = Field(
        validation_alias="totalTokens", serialization_alias="totalTokens"
    )
    credits: int
    absorbed: int
    created_at: datetime = Field(
        validation_alias="createdAt", serialization_alias="createdAt"
    )
    explain: "UsageRecordExplain"


class UsageRecordExplain(BaseModel):
    steps: list[str]
    agrees: bool


Credits.model_rebuild()
Account.model_rebuild()
Article.model_rebuild()
ArticleImagePrompts.model_rebuild()
Automation.model_rebuild()
AutomationRunStep.model_rebuild()
AutomationRun.model_rebuild()
AutomationRunQuote.model_rebuild()
AutomationStepItem.model_rebuild()
AutomationStepItems.model_rebuild()
ContentIdeas.model_rebuild()
Failure.model_rebuild()
KeywordClusters.model_rebuild()
Image.model_rebuild()
PlacedImages.model_rebuild()
FunctionRun.model_rebuild()
FunctionRunQuote.model_rebuild()
Hold.model_rebuild()
HeldCredits.model_rebuild()
Job.model_rebuild()
OfferedTier.model_rebuild()
Prices.model_rebuild()
Progress.model_rebuild()
Quote.model_rebuild()
Refusal.model_rebuild()
UsageRecord.model_rebuild()
