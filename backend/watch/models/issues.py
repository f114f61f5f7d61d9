"""Configuration issues that were seen, and the messages about new ones."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q


class KnownIssue(models.Model):
    """An issue that was there at the last check; `fingerprint` is what it is about, without its words."""

    fingerprint = models.CharField(primary_key=True, max_length=64)
    code = models.CharField(max_length=50)
    first_seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.code


class IssueWebhook(models.Model):
    """One message about new issues, until it is taken or given up."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    payload = models.JSONField()
    created_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField(null=True, blank=True)
    delivered_at = models.DateTimeField(null=True, blank=True)
    last_failure = models.CharField(max_length=100, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                name="issue_webhook_due", fields=["next_attempt_at"], condition=Q(next_attempt_at__isnull=False)
            )
        ]
        constraints: ClassVar = [
            models.CheckConstraint(name="issue_webhook_ends", condition=Q(next_attempt_at=None) | Q(delivered_at=None)),
        ]

    def __str__(self) -> str:
        return str(self.id)
