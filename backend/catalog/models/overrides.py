"""What an account has otherwise than the settings say. Outside revisions: it is no price."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.db.models import Q

from backend.accounts.models import Account
from backend.catalog.enums import FunctionName
from backend.catalog.models.ai_models import AIModelConfig


class OverrideName(models.TextChoices):
    IMAGE_STYLE = "image_style", "Image style"
    IMAGE_QUALITY = "image_quality", "Image quality"
    MAX_IN_ARTICLE_IMAGES = "max_in_article_images", "Images per article"
    TEMPERATURE = "temperature", "Temperature"
    TEXT_MODEL = "text_model", "Text model"
    SYSTEM_PROMPT = "system_prompt", "System prompt"
    PROMPT = "prompt", "Prompt"
    MAX_OUTPUT_TOKENS = "max_output_tokens", "Maximum output"
    QUALITY_TIER = "quality_tier", "Quality tier"


PROMPTS = (OverrideName.SYSTEM_PROMPT, OverrideName.PROMPT)
OF_TEXT = (
    OverrideName.TEXT_MODEL,
    OverrideName.TEMPERATURE,
    OverrideName.MAX_OUTPUT_TOKENS,
    *PROMPTS,
)
OF_FUNCTIONS: Mapping[str, tuple[OverrideName, ...]] = {
    "": (
        OverrideName.IMAGE_STYLE,
        OverrideName.IMAGE_QUALITY,
        OverrideName.MAX_IN_ARTICLE_IMAGES,
        OverrideName.TEMPERATURE,
        OverrideName.TEXT_MODEL,
    ),
    FunctionName.AUTO_CLUSTER: OF_TEXT,
    FunctionName.GENERATE_IDEAS: OF_TEXT,
    FunctionName.GENERATE_CONTENT: OF_TEXT,
    FunctionName.GENERATE_IMAGE_PROMPTS: (*OF_TEXT, OverrideName.MAX_IN_ARTICLE_IMAGES),
    FunctionName.GENERATE_IMAGES: (OverrideName.QUALITY_TIER, OverrideName.PROMPT, OverrideName.IMAGE_STYLE),
}
"""What can be overridden for one function, and for all of them ("")."""


def _names_fit() -> Q:
    fits = Q()
    for function, names in OF_FUNCTIONS.items():
        fits |= Q(function=str(function), name__in=[name.value for name in names])
    return fits


class AccountOverride(models.Model):
    """One setting of one account, for one function or ("") for all, with who set it, why, and until when.

    A text model is kept as a reference.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="overrides")
    function = models.CharField(max_length=50, choices=FunctionName, default="", blank=True)
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
            models.UniqueConstraint(name="override_once_per_account", fields=["account", "function", "name"]),
            models.CheckConstraint(name="override_name_fits_function", condition=_names_fit()),
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
        return "/".join(part for part in (str(self.account_id), self.function, self.name) if part)
