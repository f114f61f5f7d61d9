"""Runs of functions: one call of a function for an account, made of batches, each of which is a job."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from backend.accounts.models import Account
from backend.catalog.enums import FunctionName


class FunctionRunStatus(models.TextChoices):
    """The last three have ended. What is done may lack batches that failed, and what was cancelled may have some."""

    QUEUED = "queued", "Queued"
    RUNNING = "running", "Running"
    DONE = "done", "Done"
    FAILED = "failed", "Failed"
    CANCELLED = "cancelled", "Cancelled"


RUN_ENDED = (FunctionRunStatus.DONE, FunctionRunStatus.FAILED, FunctionRunStatus.CANCELLED)


class StartedBy(models.TextChoices):
    """The path by which a run was started. None of them changes what it does or costs."""

    BUTTON = "button", "A person"
    RUN_NOW = "run_now", "Run Now of an automation"
    SCHEDULE = "schedule", "The schedule of an automation"
    SERVICE = "service", "A service"


class FunctionRun(models.Model):
    """`input` and `output` are of the function's types; `failed_batches` are numbers of batches with their errors."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # Without an index of its own: `function_run_by_account` begins with it.
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="function_runs", db_index=False)
    function = models.CharField(max_length=50, choices=FunctionName)
    input = models.JSONField()
    output = models.JSONField(null=True, blank=True)
    status = models.CharField(max_length=20, choices=FunctionRunStatus, default=FunctionRunStatus.QUEUED)
    failed_batches = models.JSONField(default=list)
    started_by = models.CharField(max_length=20, choices=StartedBy)
    author = models.CharField(max_length=150)
    request_id = models.CharField(max_length=255, blank=True)
    key_hash = models.UUIDField(unique=True)
    fingerprint = models.UUIDField()
    created_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    cancel_requested_at = models.DateTimeField(null=True, blank=True)
    texts_deleted_at = models.DateTimeField(null=True, blank=True, help_text="When input and output were deleted.")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(name="function_run_status_known", condition=Q(status__in=FunctionRunStatus.values)),
            models.CheckConstraint(name="function_run_function_known", condition=Q(function__in=FunctionName.values)),
            models.CheckConstraint(name="function_run_path_known", condition=Q(started_by__in=StartedBy.values)),
            models.CheckConstraint(
                name="function_run_is_finished_when_it_ended",
                condition=Q(status__in=RUN_ENDED, finished_at__isnull=False)
                | (~Q(status__in=RUN_ENDED) & Q(finished_at__isnull=True)),
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["account", "created_at", "id"], name="function_run_by_account"),
            models.Index(fields=["created_at", "id"], name="function_run_by_time"),
            models.Index(
                fields=["finished_at"],
                name="function_run_with_texts",
                condition=Q(finished_at__isnull=False, texts_deleted_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.function} {self.id}, {self.status}"
