"""The choices that the catalog's fields have: below all else of this room, so that every part may name them."""

from django.db.models import TextChoices

from backend.pricing import components
from backend.pricing.components import Component


class ModelType(TextChoices):
    TEXT = "text", "Text"
    IMAGE = "image", "Image"
    EMBEDDING = "embedding", "Embedding"
    SPEECH = "speech", "Speech"
    TRANSCRIPTION = "transcription", "Transcription"
    VIDEO = "video", "Video"
    RERANK = "rerank", "Rerank"
    MODERATION = "moderation", "Moderation"


class CreditUnit(TextChoices):
    """What a model that makes neither text nor images is sold by."""

    TOKENS = "tokens", "Tokens"
    SECONDS = "seconds", "Seconds"
    CHARACTERS = "characters", "Characters"
    REQUESTS = "requests", "Requests"


class QualityTier(TextChoices):
    BASIC = "basic", "Basic"
    QUALITY = "quality", "Quality"
    PREMIUM = "premium", "Premium"


class ReconcileRule(TextChoices):
    """What decides the charge of a delivered text whose usage nobody reported, where no person does in time."""

    ESTIMATE = "estimate", "Charge an estimate"
    RELEASE = "release", "Charge nothing"


class ProviderType(TextChoices):
    AI = "ai", "AI Provider"
    EMAIL = "email", "Email Service"
    PAYMENT = "payment", "Payment Gateway"
    STORAGE = "storage", "Storage Service"
    OTHER = "other", "Other"


class CallProtocol(TextChoices):
    """How AI providers are called. A provider with the id of one speaks it."""

    OPENAI = "openai", "OpenAI"
    OPENAI_RESPONSES = "openai-responses", "OpenAI Responses"
    ANTHROPIC = "anthropic", "Anthropic"
    GOOGLE = "google", "Google"
    RUNWARE = "runware", "Runware"
    COHERE = "cohere", "Cohere"


class OperationType(TextChoices):
    CLUSTERING = "clustering", "Clustering"
    IDEA_GENERATION = "idea_generation", "Idea generation"
    CONTENT_GENERATION = "content_generation", "Content generation"
    IMAGE_PROMPT_EXTRACTION = "image_prompt_extraction", "Image prompt extraction"
    IMAGE_GENERATION = "image_generation", "Image generation"
    INTERNAL_LINKING = "internal_linking", "Internal linking"
    CONTENT_OPTIMIZATION = "content_optimization", "Content optimization"


class FunctionName(TextChoices):
    """What a content product has AI do, from keywords to the images of an article."""

    AUTO_CLUSTER = "auto_cluster", "Cluster keywords"
    GENERATE_IDEAS = "generate_ideas", "Find ideas"
    GENERATE_CONTENT = "generate_content", "Write an article"
    GENERATE_IMAGE_PROMPTS = "generate_image_prompts", "Write image prompts"
    GENERATE_IMAGES = "generate_images", "Make images"

    @property
    def model_type(self) -> ModelType:
        """The type of the models that it calls."""
        return ModelType.IMAGE if self == FunctionName.GENERATE_IMAGES else ModelType.TEXT


class RateComponent(TextChoices):
    """`pricing.components.Component`, as the choice of a field."""

    INPUT = Component.INPUT.value, "Input"
    CACHED_INPUT = Component.CACHED_INPUT.value, "Cached input"
    CACHE_WRITE_5M = Component.CACHE_WRITE_5M.value, "Cache write (5 min)"
    CACHE_WRITE_1H = Component.CACHE_WRITE_1H.value, "Cache write (1 h)"
    OUTPUT = Component.OUTPUT.value, "Output"
    REASONING = Component.REASONING.value, "Reasoning"
    AUDIO_IN = Component.AUDIO_IN.value, "Audio in"
    AUDIO_OUT = Component.AUDIO_OUT.value, "Audio out"
    IMAGE_IN = Component.IMAGE_IN.value, "Image tokens in"
    IMAGE_OUT = Component.IMAGE_OUT.value, "Image tokens out"
    IMAGE = Component.IMAGE.value, "Image"
    REQUEST = Component.REQUEST.value, "Request"
    WEB_SEARCH = Component.WEB_SEARCH.value, "Web search"
    SECOND = Component.SECOND.value, "Second"
    CHARACTER = Component.CHARACTER.value, "Character"
    PAGE = Component.PAGE.value, "Page"


class ServiceTier(TextChoices):
    """`pricing.components.ServiceTier`, as the choice of a field."""

    STANDARD = components.ServiceTier.STANDARD.value, "Standard"
    BATCH = components.ServiceTier.BATCH.value, "Batch"
    FLEX = components.ServiceTier.FLEX.value, "Flex"
    PRIORITY = components.ServiceTier.PRIORITY.value, "Priority"
