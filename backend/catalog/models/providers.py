"""Providers: third parties with credentials."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from backend.catalog.models.columns import columns, constraints
from backend.catalog.models.guard import belongs_to_a_revision
from backend.catalog.rows import Provider
from backend.shared.encryption import CIPHERTEXT_PREFIX, EncryptedTextField


class SecretName(models.TextChoices):
    API_KEY = "api_key", "API key"
    API_SECRET = "api_secret", "API secret"
    WEBHOOK_SECRET = "webhook_secret", "Webhook secret"


SECRET_MAX_LENGTH = 500


class IntegrationProvider(models.Model):
    locals().update(columns(Provider, key="primary_key"))
    api_key = EncryptedTextField(null=True, blank=True)
    api_secret = EncryptedTextField(null=True, blank=True)
    webhook_secret = EncryptedTextField(null=True, blank=True)
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    updated_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        db_table = "igny8_integration_providers"
        verbose_name = "Integration Provider"
        verbose_name_plural = "Integration Providers"
        triggers: ClassVar = belongs_to_a_revision()
        constraints: ClassVar = [
            *constraints(Provider, prefix="provider"),
            *(
                models.CheckConstraint(
                    name=f"provider_{name}_is_encrypted",
                    condition=Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__startswith": CIPHERTEXT_PREFIX}),
                )
                for name in SecretName.values
            ),
        ]


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
