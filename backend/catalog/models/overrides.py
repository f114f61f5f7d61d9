"""What an account has otherwise than the settings say. Outside revisions: it is no price."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from backend.accounts.models import Account
from backend.catalog.models.ai_models import AIModelConfig


class OverrideName(models.TextChoices):
    IMAGE_STYLE = "image_style", "Image style"
    IMAGE_QUALITY = "image_quality", "Image quality"
    MAX_IN_ARTICLE_IMAGES = "max_in_article_images", "Images per article"
    TEMPERATURE = "temperature", "Temperature"
    TEXT_MODEL = "text_model", "Text model"


class AccountOverride(models.Model):
    """One setting of one account, with who set it, why, and until when. A text model is kept as a reference."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="overrides")
    name = models.CharField(max_length=30, choices=OverrideName)
    value = models.JSONField(null=True)
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
            models.UniqueConstraint(name="override_once_per_account", fields=["account", "name"]),
            models.CheckConstraint(name="override_name_known", condition=Q(name__in=OverrideName.values)),
            models.CheckConstraint(
                name="override_refers_where_it_is_a_model",
                condition=Q(name="text_model", text_model__isnull=False) | (~Q(name="text_model") & Q(text_model=None)),
            ),
            models.CheckConstraint(name="override_has_author_and_reason", condition=~Q(author="") & ~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"account {self.account}"

    @property
    def key(self) -> str:
        """Its natural key, which stays the same where a new value takes its place."""
        return f"{self.account_id}/{self.name}"
