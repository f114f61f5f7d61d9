"""What each billable operation used, what that cost us and what was charged."""

import uuid
from decimal import Decimal
from typing import ClassVar

import pgtrigger
from django.db import models
from django.db.models import F, Q

from backend.accounts.models import Account, Integration
from backend.catalog.enums import CreditUnit, ModelType, OperationType, QualityTier
from backend.credits.models.holds import Hold
from backend.credits.models.sums import adds_charges
from backend.pricing import margin
from backend.shared.append_only import append_only


class CostSource(models.TextChoices):
    """Where the provider cost comes from, the best first."""

    REPORTED = "reported", "Reported by the provider"
    RATE_CARD = "rate_card", "Computed from the rate card"
    ESTIMATE = "estimate", "Estimated"


def of_its_integration() -> pgtrigger.Trigger:
    func = """
        NEW.integration_id := (SELECT integration_id FROM accounts_account WHERE id = NEW.account_id);
        RETURN NEW;"""
    return pgtrigger.Trigger(name="of_its_integration", when=pgtrigger.Before, operation=pgtrigger.Insert, func=func)


class CreditUsageLog(models.Model):
    """A usage record: one charge. It holds all that its credits and its cost are computed from."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # Without an index of its own: `usage_by_account` begins with it.
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="usage", db_index=False)
    # The account's, so that an integration pages through its own records alone.
    integration = models.ForeignKey(
        Integration, on_delete=models.PROTECT, related_name="usage", db_index=False, editable=False
    )
    hold = models.OneToOneField(Hold, on_delete=models.PROTECT, related_name="usage_record")
    quote_id = models.UUIDField()
    request_id = models.CharField(max_length=255, blank=True)
    operation_type = models.CharField(max_length=50, choices=OperationType, blank=True)
    revision = models.PositiveIntegerField(help_text="The catalog revision whose prices count.")
    model_type = models.CharField(max_length=20, choices=ModelType)
    model_name = models.CharField(max_length=100)
    provider_id = models.CharField(max_length=50)
    quality_tier = models.CharField(max_length=10, choices=QualityTier, blank=True)
    size = models.CharField(max_length=11, blank=True)
    image_quality = models.CharField(max_length=20, blank=True)
    images = models.PositiveIntegerField(default=0, help_text="Images delivered.")
    input_tokens = models.PositiveBigIntegerField(default=0)
    cached_input_tokens = models.PositiveBigIntegerField(default=0)
    cache_write_tokens = models.PositiveBigIntegerField(default=0)
    output_tokens = models.PositiveBigIntegerField(default=0)
    total_tokens = models.PositiveBigIntegerField(default=0)
    cache_write_1h_tokens = models.PositiveBigIntegerField(default=0)
    input_audio_tokens = models.PositiveBigIntegerField(default=0)
    input_image_tokens = models.PositiveBigIntegerField(default=0)
    reasoning_tokens = models.PositiveBigIntegerField(default=0)
    output_audio_tokens = models.PositiveBigIntegerField(default=0)
    output_image_tokens = models.PositiveBigIntegerField(default=0)
    unknown_input_tokens = models.PositiveBigIntegerField(default=0)
    unknown_tokens = models.PositiveBigIntegerField(default=0, help_text="In the total, but in no part.")
    web_searches = models.PositiveBigIntegerField(default=0)
    calls = models.JSONField(null=True, help_text="What each call used, where the other columns don't say all of it.")
    tokens_per_credit = models.PositiveIntegerField(null=True)
    credits_per_image = models.PositiveIntegerField(null=True)
    credit_unit = models.CharField(max_length=10, choices=CreditUnit, blank=True, default="", db_default="")
    units = models.PositiveIntegerField(
        default=0, db_default=0, help_text="Units delivered; tokens are in `total_tokens` instead."
    )
    units_per_credit = models.PositiveIntegerField(null=True)
    min_credits = models.PositiveIntegerField(default=0)
    max_credits = models.PositiveIntegerField()
    actual_credits = models.PositiveBigIntegerField(help_text="The price of what was used.")
    credits = models.PositiveIntegerField(help_text="What was charged.")
    absorbed = models.PositiveBigIntegerField(help_text="The price of what was used beyond what was charged.")
    price_per_credit_usd = models.DecimalField(max_digits=12, decimal_places=6)
    provider_cost_usd = models.DecimalField(max_digits=30, decimal_places=14)
    cost_source = models.CharField(max_length=10, choices=CostSource)
    raw_usage = models.JSONField(null=True, help_text="What the provider reported, as it was sent.")
    created_at = models.DateTimeField()

    class Meta:
        db_table = "igny8_credit_usage_log"
        verbose_name = "Usage record"
        triggers: ClassVar = [*append_only(), adds_charges(), of_its_integration()]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="usage_record_adds_up",
                condition=Q(actual_credits=F("credits") + F("absorbed")) & Q(credits__lte=F("max_credits")),
            ),
            models.CheckConstraint(name="usage_record_cost_from_0", condition=Q(provider_cost_usd__gte=0)),
            models.CheckConstraint(name="usage_record_cost_source", condition=Q(cost_source__in=CostSource.values)),
        ]
        indexes: ClassVar = [
            # One for each filter of the API, in the order of its pages.
            models.Index(fields=["created_at", "id"], name="usage_by_time"),
            models.Index(fields=["account", "created_at", "id"], name="usage_by_account"),
            models.Index(fields=["integration", "created_at", "id"], name="usage_by_integration"),
            models.Index(fields=["model_name", "created_at", "id"], name="usage_by_model"),
            models.Index(fields=["operation_type", "created_at", "id"], name="usage_by_operation"),
            models.Index(
                fields=["quality_tier", "created_at", "id"], name="usage_by_tier", condition=~Q(quality_tier="")
            ),
            models.Index(
                fields=["request_id", "created_at", "id"], name="usage_by_request", condition=~Q(request_id="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.credits} credits of {self.model_name}"

    @property
    def margin_usd(self) -> Decimal:
        """USD that are left of the charge when the provider is paid; refunds are not counted."""
        return margin.margin_usd(
            credits=self.credits,
            price_per_credit_usd=self.price_per_credit_usd,
            provider_cost_usd=self.provider_cost_usd,
        )
