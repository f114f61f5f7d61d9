"""The choices that the catalog's fields have: below all else of this room, so that every part may name them."""

from django.db.models import TextChoices


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


class ProviderType(TextChoices):
    AI = "ai", "AI Provider"
    EMAIL = "email", "Email Service"
    PAYMENT = "payment", "Payment Gateway"
    STORAGE = "storage", "Storage Service"
    OTHER = "other", "Other"


class OperationType(TextChoices):
    CLUSTERING = "clustering", "Clustering"
    IDEA_GENERATION = "idea_generation", "Idea generation"
    CONTENT_GENERATION = "content_generation", "Content generation"
    IMAGE_PROMPT_EXTRACTION = "image_prompt_extraction", "Image prompt extraction"
    IMAGE_GENERATION = "image_generation", "Image generation"
    INTERNAL_LINKING = "internal_linking", "Internal linking"
    CONTENT_OPTIMIZATION = "content_optimization", "Content optimization"
