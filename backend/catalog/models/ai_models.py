"""Text and image models: what they cost us in USD and what they cost users in credits."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from backend.catalog.enums import ModelType, QualityTier
from backend.catalog.models.guard import belongs_to_a_revision
from backend.catalog.models.providers import IntegrationProvider

MAX_CREDITS_PER_IMAGE = 1_000_000
MAX_TOKENS = 100_000_000
MAX_COST_USD = 1_000_000

COSTS = (
    "input_cost_per_1m",
    "cached_input_cost_per_1m",
    "cache_write_cost_per_1m",
    "output_cost_per_1m",
    "cost_per_image",
)

IS_TEXT = Q(
    model_type="text",
    tokens_per_credit__isnull=False,
    max_output_tokens__isnull=False,
    input_cost_per_1m__isnull=False,
    output_cost_per_1m__isnull=False,
    credits_per_image__isnull=True,
    quality_tier__isnull=True,
    cost_per_image__isnull=True,
    valid_sizes__len=0,
)
IS_IMAGE = Q(
    model_type="image",
    tokens_per_credit__isnull=True,
    credits_per_image__isnull=False,
    quality_tier__isnull=False,
    valid_sizes__len__gt=0,
) & (Q(cost_per_image__isnull=False) | Q(output_cost_per_1m__isnull=False))


class Joined(models.Func):
    """The sizes as one text, so that a check constraint can look at each."""

    function = "array_to_string"
    template = "%(function)s(%(expressions)s, ' ', 'null')"
    output_field = models.TextField()


def cost_field(help_text: str) -> "models.DecimalField[str | None, str | None]":
    return models.DecimalField(max_digits=16, decimal_places=8, null=True, blank=True, help_text=help_text)


def in_range(field: str, low: int, high: int) -> models.CheckConstraint:
    # The upper bound also refuses NaN, which PostgreSQL sorts above every number.
    return models.CheckConstraint(
        name=f"ai_model_{field}_in_range",
        condition=Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__gte": low, f"{field}__lte": high}),
    )


class AIModelConfig(models.Model):
    model_name = models.CharField(max_length=100, unique=True, help_text="What is sent to the provider.")
    display_name = models.CharField(max_length=100)
    model_type = models.CharField(max_length=10, choices=ModelType)
    provider = models.ForeignKey(IntegrationProvider, on_delete=models.PROTECT, related_name="ai_models")
    input_cost_per_1m = cost_field("USD per 1,000,000 input tokens.")
    cached_input_cost_per_1m = cost_field("USD per 1,000,000 input tokens read from the provider's cache.")
    cache_write_cost_per_1m = cost_field("USD per 1,000,000 input tokens written to the provider's cache.")
    output_cost_per_1m = cost_field("USD per 1,000,000 output tokens.")
    cost_per_image = cost_field("USD per image where no row by size and quality fits.")
    tokens_per_credit = models.PositiveIntegerField(null=True, blank=True, help_text="Text only.")
    credits_per_image = models.PositiveIntegerField(null=True, blank=True, help_text="Image only.")
    quality_tier = models.CharField(max_length=10, choices=QualityTier, null=True, blank=True, help_text="Image only.")
    is_active = models.BooleanField(default=True)
    is_default = models.BooleanField(default=False)
    max_output_tokens = models.PositiveIntegerField(null=True, blank=True)
    context_window = models.PositiveIntegerField(null=True, blank=True)
    valid_sizes: "ArrayField[list[str], list[str]]" = ArrayField(
        models.CharField(max_length=11), default=list, blank=True, help_text='Image only, such as "1024x1024".'
    )
    supports_json_mode = models.BooleanField(default=False)
    supports_vision = models.BooleanField(default=False)
    supports_function_calling = models.BooleanField(default=False)
    deprecated_at = models.DateField(null=True, blank=True)
    retired_at = models.DateField(null=True, blank=True, help_text="The provider's date; past it, calls fail.")
    replaced_by = models.ForeignKey(
        "self", to_field="model_name", null=True, blank=True, on_delete=models.PROTECT, related_name="replaces"
    )
    sort_order = models.IntegerField(default=0)
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    updated_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        db_table = "igny8_ai_model_config"
        verbose_name = "AI Model"
        verbose_name_plural = "AI Models"
        triggers: ClassVar = belongs_to_a_revision()
        constraints: ClassVar = [
            models.CheckConstraint(name="ai_model_has_name", condition=~Q(model_name="") & ~Q(display_name="")),
            models.CheckConstraint(name="ai_model_fits_its_type", condition=IS_TEXT | IS_IMAGE),
            models.CheckConstraint(
                name="ai_model_tier_known",
                condition=Q(quality_tier__isnull=True) | Q(quality_tier__in=QualityTier.values),
            ),
            models.CheckConstraint(
                name="ai_model_default_is_active", condition=Q(is_default=False) | Q(is_active=True)
            ),
            models.UniqueConstraint(
                name="ai_model_one_default_per_type", fields=["model_type"], condition=Q(is_default=True)
            ),
            models.UniqueConstraint(
                name="ai_model_one_active_per_tier", fields=["quality_tier"], condition=Q(is_active=True)
            ),
            models.CheckConstraint(
                name="ai_model_sizes_read_width_x_height",
                condition=models.lookups.Regex(
                    Joined("valid_sizes"),
                    models.Value(r"^$|^[1-9][0-9]{0,4}x[1-9][0-9]{0,4}( [1-9][0-9]{0,4}x[1-9][0-9]{0,4})*$"),
                ),
            ),
            models.CheckConstraint(name="ai_model_not_its_own_successor", condition=~Q(replaced_by=F("model_name"))),
            in_range("tokens_per_credit", 1, MAX_TOKENS),
            in_range("credits_per_image", 0, MAX_CREDITS_PER_IMAGE),
            in_range("max_output_tokens", 1, MAX_TOKENS),
            in_range("context_window", 1, MAX_TOKENS),
            *(in_range(field, 0, MAX_COST_USD) for field in COSTS),
        ]

    def __str__(self) -> str:
        return f"{self.display_name} ({self.model_name})"


class AIModelImageCost(models.Model):
    """What an image of one size and image quality costs us; goes before `cost_per_image`."""

    ai_model = models.ForeignKey(
        AIModelConfig, to_field="model_name", on_delete=models.CASCADE, related_name="image_costs"
    )
    size = models.CharField(max_length=11)
    image_quality = models.CharField(max_length=20)
    cost_usd = models.DecimalField(max_digits=16, decimal_places=8)

    class Meta:
        db_table = "igny8_ai_model_image_cost"
        triggers: ClassVar = belongs_to_a_revision()
        constraints: ClassVar = [
            models.UniqueConstraint(name="image_cost_once", fields=["ai_model", "size", "image_quality"]),
            models.CheckConstraint(
                name="image_cost_in_range", condition=Q(cost_usd__gte=0, cost_usd__lte=MAX_COST_USD)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ai_model_id} {self.size} {self.image_quality}"
