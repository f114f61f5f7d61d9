"""Providers: third parties with credentials."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from backend.catalog.enums import ProviderType
from backend.catalog.models.guard import belongs_to_a_revision
from backend.shared.encryption import CIPHERTEXT_PREFIX, EncryptedTextField


class SecretName(models.TextChoices):
    API_KEY = "api_key", "API key"
    API_SECRET = "api_secret", "API secret"
    WEBHOOK_SECRET = "webhook_secret", "Webhook secret"


SECRET_MAX_LENGTH = 500


class JsonType(models.Func):
    function = "jsonb_typeof"
    output_field = models.CharField()


class IntegrationProvider(models.Model):
    provider_id = models.SlugField(primary_key=True, max_length=50)
    display_name = models.CharField(max_length=100)
    provider_type = models.CharField(max_length=20, choices=ProviderType, default=ProviderType.AI)
    api_key = EncryptedTextField(null=True, blank=True)
    api_secret = EncryptedTextField(null=True, blank=True)
    webhook_secret = EncryptedTextField(null=True, blank=True)
    api_endpoint = models.URLField(
        null=True, blank=True, max_length=500, help_text="Overrides the provider's own address."
    )
    is_active = models.BooleanField(default=True)
    config = models.JSONField(default=dict, blank=True, help_text="A JSON object: rate limits, regions.")
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    updated_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        db_table = "igny8_integration_providers"
        verbose_name = "Integration Provider"
        verbose_name_plural = "Integration Providers"
        triggers: ClassVar = belongs_to_a_revision()
        constraints: ClassVar = [
            models.CheckConstraint(name="provider_id_is_slug", condition=Q(provider_id__regex=r"^[a-z0-9_-]+$")),
            models.CheckConstraint(name="provider_type_known", condition=Q(provider_type__in=ProviderType.values)),
            models.CheckConstraint(name="provider_has_display_name", condition=~Q(display_name="")),
            models.CheckConstraint(
                name="provider_config_is_object",
                condition=models.lookups.Exact(JsonType("config"), models.Value("object")),
            ),
            *(
                models.CheckConstraint(
                    name=f"provider_{name}_is_encrypted",
                    condition=Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__startswith": CIPHERTEXT_PREFIX}),
                )
                for name in SecretName.values
            ),
        ]

    def __str__(self) -> str:
        return f"{self.display_name} ({self.provider_id})"


class SecretHealth(models.Model):
    """What may be read of a secret. Outside revisions; a row exists while the secret is set."""

    provider = models.ForeignKey(IntegrationProvider, on_delete=models.CASCADE, related_name="secret_health")
    name = models.CharField(max_length=20, choices=SecretName)
    last_four = models.CharField(max_length=4)
    set_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True, blank=True, help_text="Written at most once a minute.")
    last_tested_at = models.DateTimeField(null=True, blank=True)
    last_test_ok = models.BooleanField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "secret health"
        constraints: ClassVar = [
            models.UniqueConstraint(name="secret_health_once", fields=["provider", "name"]),
            models.CheckConstraint(
                name="secret_test_has_time_and_result",
                condition=Q(last_tested_at__isnull=True, last_test_ok__isnull=True)
                | Q(last_tested_at__isnull=False, last_test_ok__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.provider_id}.{self.name}"
