"""Changes that are made on a later day."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from backend.accounts.models import User
from backend.catalog.models.revisions import AUTHOR_MAX_LENGTH, Channel


class ScheduleState(models.TextChoices):
    PENDING = "pending", "Pending"
    DONE = "done", "Done"
    FAILED = "failed", "Failed"
    CANCELLED = "cancelled", "Cancelled"


class CatalogSchedule(models.Model):
    """Steps that become one revision when they are due. `plan` names a planned retirement."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    due_at = models.DateTimeField()
    steps = models.JSONField()
    reason = models.TextField()
    accept_low_margin = models.BooleanField(default=False)
    author = models.CharField(max_length=AUTHOR_MAX_LENGTH)
    # SET_NULL: without its author the change has no rights, so it stays listed and fails when it is due.
    user = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    channel = models.CharField(max_length=20, choices=Channel)
    plan = models.CharField(max_length=250, null=True, blank=True, unique=True)
    created_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=ScheduleState, default=ScheduleState.PENDING)
    ended_at = models.DateTimeField(null=True, blank=True)
    cancelled_by = models.CharField(max_length=AUTHOR_MAX_LENGTH, blank=True)
    revision = models.PositiveIntegerField(
        null=True, blank=True, help_text="What it became; none where nothing changed."
    )
    failure = models.TextField(blank=True)

    class Meta:
        verbose_name = "Scheduled change"
        indexes: ClassVar = [
            models.Index(name="schedule_by_time", fields=["due_at", "created_at"], condition=Q(state="pending"))
        ]
        constraints: ClassVar = [
            models.CheckConstraint(name="schedule_state_known", condition=Q(state__in=ScheduleState.values)),
            models.CheckConstraint(name="schedule_has_author_and_reason", condition=~Q(author="") & ~Q(reason="")),
            models.CheckConstraint(
                name="schedule_ends_once",
                condition=Q(state="pending", ended_at=None) | (~Q(state="pending") & Q(ended_at__isnull=False)),
            ),
            models.CheckConstraint(name="schedule_revision_where_done", condition=Q(revision=None) | Q(state="done")),
            models.CheckConstraint(name="schedule_says_why_it_failed", condition=~Q(state="failed") | ~Q(failure="")),
        ]

    def __str__(self) -> str:
        return f"{self.reason} ({self.due_at:%Y-%m-%d %H:%M} UTC)"
