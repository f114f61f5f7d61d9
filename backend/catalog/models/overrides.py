"""What an account has otherwise than the settings say. Outside revisions: it is no price."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from backend.accounts.models import Account
from backend.catalog.models.ai_models import AIModelConfig
from backend.catalog.models.settings import MAX_IMAGES_PER_REQUEST


class AccountOverrides(models.Model):
    """One row per account; a field that is null is not overridden. They count before `ends_at`, if it is given."""

    account = models.OneToOneField(Account, primary_key=True, on_delete=models.CASCADE, related_name="overrides")
    image_style = models.CharField(max_length=50, null=True, blank=True)
    image_quality = models.SlugField(max_length=20, null=True, blank=True)
    max_in_article_images = models.PositiveSmallIntegerField(null=True, blank=True)
    temperature = models.DecimalField(max_digits=3, decimal_places=2, null=True, blank=True)
    text_model = models.ForeignKey(
        AIModelConfig, to_field="model_name", null=True, blank=True, on_delete=models.PROTECT, related_name="overrides"
    )
    author = models.CharField(max_length=200)
    reason = models.TextField()
    set_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "account override"
        constraints: ClassVar = [
            models.CheckConstraint(
                name="override_images_in_range",
                condition=Q(max_in_article_images__isnull=True)
                | Q(max_in_article_images__gte=1, max_in_article_images__lte=MAX_IMAGES_PER_REQUEST),
            ),
            models.CheckConstraint(
                name="override_temperature_in_range",
                condition=Q(temperature__isnull=True) | Q(temperature__gte=0, temperature__lte=2),
            ),
            models.CheckConstraint(name="override_has_author_and_reason", condition=~Q(author="") & ~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"account {self.account}"
