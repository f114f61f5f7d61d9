"""Users, integrations, accounts and API tokens."""

import uuid
from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now

from backend.accounts.scopes import StaffRole


class User(AbstractUser):
    """A person who signs in with a session; staff where `is_staff`, with the rights of their role."""

    role = models.CharField(max_length=20, choices=StaffRole, default=StaffRole.VIEWER)

    class Meta(AbstractUser.Meta):
        constraints: ClassVar = [
            models.CheckConstraint(name="user_role_known", condition=models.Q(role__in=StaffRole.values)),
        ]


NAME_MAX_LENGTH = 100


class Integration(models.Model):
    name = models.CharField(max_length=NAME_MAX_LENGTH, unique=True)
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    def __str__(self) -> str:
        return self.name


EXTERNAL_ID_MAX_LENGTH = 255


class Account(models.Model):
    """Who pays: holds credits and belongs to one integration, under that integration's own id for it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # Without an index of its own: those below begin with it.
    integration = models.ForeignKey(Integration, on_delete=models.PROTECT, related_name="accounts", db_index=False)
    external_id = models.CharField(max_length=EXTERNAL_ID_MAX_LENGTH)
    name = models.CharField(max_length=NAME_MAX_LENGTH, blank=True)
    members: "models.ManyToManyField[User, models.Model]" = models.ManyToManyField(User, related_name="accounts")
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(name="account_external_id_once", fields=["integration", "external_id"]),
            models.CheckConstraint(name="account_has_external_id", condition=~models.Q(external_id="")),
        ]
        indexes: ClassVar = [  # as staff and as an integration page through them
            models.Index(name="account_by_age", fields=["created_at", "id"]),
            models.Index(name="account_by_integration_and_age", fields=["integration", "created_at", "id"]),
        ]

    def __str__(self) -> str:
        return self.name or self.external_id


class APIToken(models.Model):
    """A bearer token of an integration. Holds the token's SHA-256, never the token."""

    integration = models.ForeignKey(Integration, on_delete=models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=NAME_MAX_LENGTH)
    prefix = models.CharField(max_length=12, unique=True)
    sha256 = models.CharField(max_length=64)
    scopes: "ArrayField[list[str], list[str]]" = ArrayField(models.CharField(max_length=50))
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True)
    made_by = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="made")

    class Meta:
        verbose_name = "API token"
        constraints: ClassVar = [
            models.CheckConstraint(name="api_token_sha256_is_hex", condition=models.Q(sha256__regex=r"^[0-9a-f]{64}$")),
            models.CheckConstraint(
                name="api_token_expires_after_creation", condition=models.Q(expires_at__gt=models.F("created_at"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix}…)"
