"""Messages that wait to be sent to who listens, or were."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q


class Topic(models.TextChoices):
    """What a webhook is about: each has its address."""

    ISSUES = "issues", "New configuration issues"
    JOBS = "jobs", "The end of a job"


class Webhook(models.Model):
    """One message, until it is taken or given up. By its id a listener recognises doubles."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    topic = models.CharField(max_length=10, choices=Topic)
    payload = models.JSONField()
    created_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField(null=True, blank=True)
    delivered_at = models.DateTimeField(null=True, blank=True)
    last_failure = models.CharField(max_length=100, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                name="webhook_due", fields=["topic", "next_attempt_at"], condition=Q(next_attempt_at__isnull=False)
            ),
            models.Index(name="webhook_by_time", fields=["topic", "created_at"]),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(name="webhook_ends", condition=Q(next_attempt_at=None) | Q(delivered_at=None)),
            models.CheckConstraint(name="webhook_topic_known", condition=Q(topic__in=Topic.values)),
        ]

    def __str__(self) -> str:
        return str(self.id)
