"""Users, integrations, accounts, API tokens and the audit log."""

import uuid
from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now

from backend.accounts.enums import AuditAction, AuditChannel
from backend.accounts.guard import people_stay
from backend.accounts.scopes import StaffRole
from backend.shared.append_only import append_only


class User(AbstractUser):
    """A person who signs in with a session; staff where `is_staff`, with the rights of their role.

    Nobody is deleted, only deactivated: what they did keeps its name.
    """

    role = models.CharField(max_length=20, choices=StaffRole, default=StaffRole.VIEWER)

    class Meta(AbstractUser.Meta):
        triggers: ClassVar = people_stay()
        constraints: ClassVar = [
            models.CheckConstraint(name="user_role_known", condition=models.Q(role__in=StaffRole.values)),
        ]


NAME_MAX_LENGTH = 100
NAME_OF_WHO_MAX_LENGTH = 200
"""Of a person, an integration or a user of the operating system."""


class Integration(models.Model):
    name = models.CharField(max_length=NAME_MAX_LENGTH, unique=True)
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    def __str__(self) -> str:
        return self.name


EXTERNAL_ID_MAX_LENGTH = 255
TIME_ZONE_MAX_LENGTH = 50
SUSPENSION_REASON_MAX_LENGTH = 300
UTC = "UTC"


class Account(models.Model):
    """Who pays: holds credits and belongs to one integration, under that integration's own id for it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # Without an index of its own: those below begin with it.
    integration = models.ForeignKey(Integration, on_delete=models.PROTECT, related_name="accounts", db_index=False)
    external_id = models.CharField(max_length=EXTERNAL_ID_MAX_LENGTH)
    name = models.CharField(max_length=NAME_MAX_LENGTH, blank=True)
    members: "models.ManyToManyField[User, models.Model]" = models.ManyToManyField(User, related_name="accounts")
    time_zone = models.CharField(max_length=TIME_ZONE_MAX_LENGTH, db_default=UTC, default=UTC)
    suspended_at = models.DateTimeField(null=True, blank=True)
    suspension_reason = models.CharField(max_length=SUSPENSION_REASON_MAX_LENGTH, blank=True, db_default="", default="")
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(name="account_external_id_once", fields=["integration", "external_id"]),
            models.CheckConstraint(name="account_has_external_id", condition=~models.Q(external_id="")),
            models.CheckConstraint(
                name="account_is_suspended_for_a_reason",
                condition=models.Q(suspended_at__isnull=True, suspension_reason="")
                | (models.Q(suspended_at__isnull=False) & ~models.Q(suspension_reason="")),
            ),
        ]
        indexes: ClassVar = [  # as staff and as an integration page through them
            models.Index(name="account_by_age", fields=["created_at", "id"]),
            models.Index(name="account_suspended", fields=["suspended_at"], condition=~models.Q(suspended_at=None)),
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
    maker = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="tokens")
    maker_name = models.CharField(max_length=NAME_OF_WHO_MAX_LENGTH, blank=True, db_default="")

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


AUDIT_TEXT_MAX_LENGTH = 300


class AuditEntry(models.Model):
    """Who did something about people, tokens or secrets, or tried to: append-only.

    Names are kept beside the rows that they name, since people may be renamed. A name that nobody has is not kept: it
    may be a password that was typed into the wrong field.
    """

    at = models.DateTimeField(db_default=Now(), editable=False)
    action = models.CharField(max_length=30, choices=AuditAction)
    person = models.ForeignKey(
        User, null=True, on_delete=models.PROTECT, related_name="audited", db_index=False, help_text="Whom it is about."
    )
    person_name = models.CharField(max_length=NAME_OF_WHO_MAX_LENGTH, blank=True)
    actor = models.ForeignKey(
        User, null=True, on_delete=models.PROTECT, related_name="acts", db_index=False, help_text="Who did it."
    )
    actor_name = models.CharField(max_length=NAME_OF_WHO_MAX_LENGTH, blank=True)
    token_prefix = models.CharField(
        max_length=12, blank=True, db_default="", help_text="Of the token that an integration did it with."
    )
    detail = models.CharField(max_length=AUDIT_TEXT_MAX_LENGTH, blank=True)
    before = models.CharField(max_length=AUDIT_TEXT_MAX_LENGTH, blank=True)
    after = models.CharField(max_length=AUDIT_TEXT_MAX_LENGTH, blank=True)
    address = models.GenericIPAddressField(null=True)
    channel = models.CharField(max_length=20, choices=AuditChannel)

    class Meta:
        verbose_name = "audit entry"
        verbose_name_plural = "audit log"
        triggers: ClassVar = append_only()
        indexes: ClassVar = [  # as its filters read it, the newest first
            models.Index(name="audit_by_person", fields=["person_name", "-id"]),
            models.Index(name="audit_by_actor", fields=["actor_name", "-id"]),
            models.Index(name="audit_by_action", fields=["action", "-id"]),
            models.Index(name="audit_by_address", fields=["address", "-id"]),
            models.Index(name="audit_by_time", fields=["at"]),
        ]

    def __str__(self) -> str:
        return f"{self.get_action_display()} {self.person_name or self.detail}".strip()
