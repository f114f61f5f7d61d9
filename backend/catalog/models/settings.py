"""The one row of settings that belong to no model."""

from decimal import Decimal
from typing import ClassVar

import pgtrigger
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from backend.catalog.models.guard import belongs_to_a_revision

MAX_IMAGES_PER_REQUEST = 8


class GlobalIntegrationSettings(models.Model):
    id = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    image_style = models.CharField(max_length=50, default="photorealistic")
    image_quality = models.SlugField(max_length=20, default="hd")
    max_in_article_images = models.PositiveSmallIntegerField(default=4)
    temperature = models.DecimalField(max_digits=3, decimal_places=2, default=Decimal("0.7"))
    price_per_credit_usd = models.DecimalField(max_digits=12, decimal_places=6)
    minimum_margin = models.DecimalField(
        max_digits=5, decimal_places=4, null=True, blank=True, help_text="A share of the price: 0.2 is 20 %."
    )
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    updated_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        db_table = "igny8_global_integration_settings"
        verbose_name = "Settings"
        verbose_name_plural = "Settings"
        triggers: ClassVar = [
            *belongs_to_a_revision(),
            pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(name="settings_one_row", condition=Q(id=1)),
            models.CheckConstraint(
                name="settings_named", condition=~Q(image_style="") & Q(image_quality__regex=r"^[a-z0-9_-]+$")
            ),
            models.CheckConstraint(
                name="settings_images_per_article_in_range",
                condition=Q(max_in_article_images__gte=1, max_in_article_images__lte=MAX_IMAGES_PER_REQUEST),
            ),
            models.CheckConstraint(
                name="settings_temperature_in_range", condition=Q(temperature__gte=0, temperature__lte=2)
            ),
            models.CheckConstraint(
                name="settings_price_per_credit_in_range",
                condition=Q(price_per_credit_usd__gt=0, price_per_credit_usd__lte=10_000),
            ),
            models.CheckConstraint(
                name="settings_minimum_margin_in_range",
                condition=Q(minimum_margin__isnull=True) | Q(minimum_margin__gte=-1, minimum_margin__lt=1),
            ),
        ]

    def __str__(self) -> str:
        return "Settings"
