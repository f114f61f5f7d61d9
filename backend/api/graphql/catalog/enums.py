"""The catalog's enums, named and described for GraphQL; their values are the columns'."""

from backend.api.graphql.enums import described
from backend.api.wording.errors.row import ENTITIES, EntityKind
from backend.catalog.enums import (
    CreditUnit,
    FunctionName,
    ModelType,
    OperationType,
    ProviderType,
    RateComponent,
    ReconcileRule,
    ServiceTier,
)
from backend.catalog.enums import QualityTier as Tier
from backend.catalog.models.providers import SecretName
from backend.generation.breaker import Status as BreakerStatus
from backend.watch.configuration_issues import IssueCode

__all__ = [
    "BreakerStatus",
    "CreditUnit",
    "EntityKind",
    "FunctionName",
    "IssueCode",
    "ModelType",
    "OperationType",
    "ProviderType",
    "RateComponent",
    "ReconcileRule",
    "SecretName",
    "ServiceTier",
    "Tier",
]

described(
    ModelType,
    description="What a model makes.",
    TEXT="Text, sold by the token: a `TextModel`.",
    IMAGE="Images, sold by the image: an `ImageModel`.",
    EMBEDDING="Vectors of texts, sold by units: a `UnitModel`.",
    SPEECH="Speech from text, sold by units: a `UnitModel`.",
    TRANSCRIPTION="Text from speech, sold by units: a `UnitModel`.",
    VIDEO="Videos, sold by units: a `UnitModel`.",
    RERANK="Documents in the order of a query, sold by units: a `UnitModel`.",
    MODERATION="Whether content is harmful, sold by units: a `UnitModel`.",
)
described(
    BreakerStatus,
    name="BreakerStatus",
    description="How the breaker of a provider stands.",
    CLOSED="The provider is called.",
    OPEN="It is not called, because too many calls failed by its own fault.",
    HALF_OPEN="One call tries whether it works again.",
)
described(
    CreditUnit,
    description="What a `UnitModel` is sold by.",
    TOKENS="All tokens of its calls.",
    SECONDS="Seconds of sound or film.",
    CHARACTERS="Characters of text.",
    REQUESTS="Requests, or what else is counted one by one.",
)
described(
    Tier,
    name="Tier",
    description="What an end user picks instead of an image model.",
    BASIC="The cheapest images.",
    QUALITY="Better images.",
    PREMIUM="The best images.",
)
described(
    RateComponent,
    description="What a provider charges for.",
    INPUT="1,000,000 input tokens.",
    CACHED_INPUT="1,000,000 tokens read from a cache.",
    CACHE_WRITE_5M="1,000,000 tokens written to a cache for 5 minutes.",
    CACHE_WRITE_1H="1,000,000 tokens written to a cache for 1 hour.",
    OUTPUT="1,000,000 output tokens.",
    REASONING="1,000,000 tokens of reasoning.",
    AUDIO_IN="1,000,000 tokens of audio that is sent.",
    AUDIO_OUT="1,000,000 tokens of audio that is made.",
    IMAGE_IN="1,000,000 tokens of images that are sent.",
    IMAGE_OUT="1,000,000 tokens of images that are made.",
    IMAGE="An image.",
    REQUEST="A request, whatever it uses.",
    WEB_SEARCH="A web search.",
    SECOND="A second of audio or video.",
    CHARACTER="1,000,000 characters.",
    PAGE="A page.",
)
described(
    ServiceTier,
    description="How fast a provider serves a call, which some charge by.",
    STANDARD="As calls are served that ask for nothing else.",
    BATCH="Later, together with others.",
    FLEX="When there is room.",
    PRIORITY="Before others.",
)
described(
    ProviderType,
    description="What a provider does for us.",
    AI="Serves models.",
    EMAIL="Sends email.",
    PAYMENT="Takes payments.",
    STORAGE="Keeps files.",
    OTHER="Something else.",
)
described(
    OperationType,
    description="A kind of billable work.",
    CLUSTERING="Groups keywords.",
    IDEA_GENERATION="Finds ideas for content.",
    CONTENT_GENERATION="Writes content.",
    IMAGE_PROMPT_EXTRACTION="Writes prompts of images from content.",
    IMAGE_GENERATION="Makes images.",
    INTERNAL_LINKING="Links pages of a site.",
    CONTENT_OPTIMIZATION="Makes content better.",
)
described(
    ReconcileRule,
    description="What decides a delivered text whose usage its provider did not report, where no person does in time.",
    ESTIMATE="It is charged by an estimate of its tokens, at most what is held.",
    RELEASE="It is charged nothing.",
)
described(
    FunctionName,
    description="What AI does for a content product, from keywords to the images of an article.",
    AUTO_CLUSTER="Groups keywords into named clusters.",
    GENERATE_IDEAS="Finds ideas for content from clusters.",
    GENERATE_CONTENT="Writes an article from an idea.",
    GENERATE_IMAGE_PROMPTS="Writes prompts of images from an article.",
    GENERATE_IMAGES="Makes images from prompts.",
)
described(
    SecretName,
    description="A secret that a provider can have.",
    API_KEY="What calls are made with.",
    API_SECRET="The second half of a key, where a provider has two.",
    WEBHOOK_SECRET="What a provider's webhooks are signed with.",
)
described(
    IssueCode,
    name="ConfigurationIssueCode",
    description="What is wrong with the configuration.",
    MODEL_RETIRED="An active model is past its provider's date.",
    MODEL_RETIRES_SOON="An active model comes near its provider's date.",
    TIER_WITHOUT_MODEL="No model on sale serves a tier.",
    PROVIDER_KEY_MISSING="An active provider has no API key.",
    NO_DEFAULT_MODEL="A type of model has no default on sale.",
    SECRET_UNREADABLE="A secret can't be decrypted with the keys of today.",
    SECRET_EXPOSED="A secret is in an address or in further settings, where all staff reads it.",
    KEY_TEST_FAILED="The last test of a provider's key failed.",
    NEGATIVE_MARGIN="A sale costs more than it brings.",
    SCHEDULE_FAILED="A scheduled change could not be made.",
    WORKER_STOPPED="No worker runs.",
    BEAT_STOPPED="Nothing starts scheduled work.",
    BROKER_STOPPED="The worker gets no work.",
    WEBHOOK_FAILED="A message about an issue could not be delivered.",
    LEDGER_DOES_NOT_ADD_UP="The last check of the ledger found faults.",
    TOKEN_WITHOUT_MAKER="An API token opens, though who made it has gone or lost the right.",
    PRICE_LIST_NOT_FETCHED="A price list could not be fetched from its address.",
    JOBS_TO_RECONCILE="Jobs delivered texts without a report of usage: what to charge is to be decided.",
    JOBS_NOT_RUN="Jobs wait, and no worker runs them.",
    JOB_WEBHOOK_FAILED="The last webhook about the end of a job could not be delivered.",
    PROVIDER_UNAVAILABLE="A provider is left alone for a while, because too many of its calls failed.",
    PROVIDER_CONFIG_INVALID="A further setting of a provider is not what it must be, and is not used.",
    AUTOMATION_NOT_READABLE="The schedule of an automation, or the time zone of its account, can't be read, so it is "
    "not due. It lasts until one is set that can be read.",
    AUTOMATION_RUNS_MISSED="Automations report due times that they missed. It lasts until somebody has seen the "
    "reports (`automationRunSee`) or deleted the automations.",
    LEGACY_DRIFT="Values of a kind differ between a former product and Ratecard: `legacyDrift` has them.",
    LEGACY_NOT_WATCHED="The former product could not be compared when it was time to.",
)
described(
    EntityKind,
    description="A kind of thing that has an identity.",
    **{kind.name: text for kind, text in ENTITIES.items()},
)
