"""Models: what they cost us in USD and what they cost users in credits."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from backend.catalog.enums import ModelType
from backend.catalog.models.columns import columns, constraints, fits_type
from backend.catalog.models.guard import belongs_to_a_revision
from backend.catalog.rows import SOLD_BY_UNIT, AIModel, ImagePrice, Rate

CONDITIONS = (
    "component",
    "above_input_tokens",
    "service_tier",
    "region",
    "size",
    "image_quality",
    "first_day",
)
"""What tells the rates of a model apart."""
HAS_COST = Q(cost_per_image__isnull=False) | Q(output_cost_per_1m__isnull=False)


class AIModelConfig(models.Model):
    # In a class body, locals() is the namespace: Django sees the columns as if they were written here.
    locals().update(columns(AIModel))
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    updated_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        db_table = "igny8_ai_model_config"
        verbose_name = "AI Model"
        verbose_name_plural = "AI Models"
        triggers: ClassVar = belongs_to_a_revision()
        constraints: ClassVar = [
            *constraints(AIModel, prefix="ai_model"),
            models.CheckConstraint(
                name="ai_model_fits_its_type",
                condition=fits_type(AIModel, ModelType.TEXT)
                | (fits_type(AIModel, ModelType.IMAGE) & HAS_COST)
                | fits_type(AIModel, *SOLD_BY_UNIT),
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
                name="ai_model_switches_in_time",
                condition=Q(switch_at__isnull=True) | Q(retired_at__isnull=True) | Q(switch_at__lte=F("retired_at")),
            ),
            models.CheckConstraint(
                name="ai_model_not_its_own_fallback", condition=~Q(fallback_models__contains=[F("model_name")])
            ),
            models.CheckConstraint(name="ai_model_not_its_own_successor", condition=~Q(replaced_by=F("model_name"))),
        ]


class AIModelRate(models.Model):
    """What a component costs us where its conditions hold; takes precedence over the model's own columns."""

    ai_model = models.ForeignKey(AIModelConfig, to_field="model_name", on_delete=models.CASCADE, related_name="rates")
    locals().update(columns(Rate))

    class Meta:
        db_table = "igny8_ai_model_rate"
        triggers: ClassVar = belongs_to_a_revision()
        constraints: ClassVar = [
            models.UniqueConstraint(name="rate_once", fields=["ai_model", *CONDITIONS], nulls_distinct=False),
            models.CheckConstraint(
                name="rate_days_in_order",
                condition=Q(first_day__isnull=True) | Q(last_day__isnull=True) | Q(first_day__lte=F("last_day")),
            ),
            *constraints(Rate, prefix="rate"),
        ]


class AIModelImagePrice(models.Model):
    """What an image of a size or image quality costs users; takes precedence over `credits_per_image`."""

    ai_model = models.ForeignKey(
        AIModelConfig, to_field="model_name", on_delete=models.CASCADE, related_name="image_prices"
    )
    locals().update(columns(ImagePrice))

    class Meta:
        db_table = "igny8_ai_model_image_price"
        triggers: ClassVar = belongs_to_a_revision()
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="image_price_once", fields=["ai_model", "size", "image_quality"], nulls_distinct=False
            ),
            *constraints(ImagePrice, prefix="image_price"),
        ]


ROW_TABLES: dict[str, type[models.Model]] = {
    "rates": AIModelRate,
    "image_prices": AIModelImagePrice,
}
"""The tables of a model's fields of rows."""
