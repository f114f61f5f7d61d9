"""Automation runs: one passage each through the steps of an automation."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from backend.accounts.models import NAME_OF_WHO_MAX_LENGTH, Account
from backend.automation.models.automations import Automation, PauseReason
from backend.credits.models import Hold
from backend.generation.models.function_runs import StartedBy


class RunStatus(models.TextChoices):
    """The last four have ended. What is done may lack items that failed; a missed run only reports due times."""

    QUEUED = "queued", "Queued"
    RUNNING = "running", "Running"
    PAUSED = "paused", "Paused"
    DONE = "done", "Done"
    FAILED = "failed", "Failed"
    CANCELLED = "cancelled", "Cancelled"
    MISSED = "missed", "Missed"


BEGUN = (RunStatus.RUNNING, RunStatus.PAUSED)
"""An account has one at most."""
OPEN = (RunStatus.QUEUED, *BEGUN)
ENDED = (RunStatus.DONE, RunStatus.FAILED, RunStatus.CANCELLED, RunStatus.MISSED)


PAUSES = [PauseReason.PERSON, PauseReason.BALANCE, PauseReason.SUSPENSION]
"""What a run, which keeps steps that were read, is paused for."""


class AutomationRun(models.Model):
    """`steps`, `input` and `holds_whole_run` are the automation's as they were when the run was asked for.

    A run of the schedule has `due_at`, and stands for `missed_times` more. `next_look_at` is when a worker looks at
    it; what waits for jobs, for its account's turn, for credits or for a person has none.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # Without an index of its own: `automation_run_by_automation` begins with it.
    automation = models.ForeignKey(Automation, on_delete=models.PROTECT, related_name="runs", db_index=False)
    # Without an index of its own: `automation_run_by_account` begins with it.
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="automation_runs", db_index=False)
    status = models.CharField(max_length=20, choices=RunStatus, default=RunStatus.QUEUED)
    started_by = models.CharField(max_length=20, choices=StartedBy)
    author = models.CharField(max_length=NAME_OF_WHO_MAX_LENGTH)
    request_id = models.CharField(max_length=255, blank=True)
    due_at = models.DateTimeField(null=True, blank=True)
    missed_times = models.PositiveIntegerField(
        default=0, help_text="Due times that it stands for, or reports, beside its own."
    )
    steps = models.JSONField()
    input = models.JSONField()
    holds_whole_run = models.BooleanField(default=False)
    reserve = models.OneToOneField(Hold, on_delete=models.PROTECT, null=True, blank=True, related_name="automation_run")
    expected_credits = models.PositiveBigIntegerField(null=True, blank=True, help_text="Of its quote.")
    max_credits = models.PositiveBigIntegerField(null=True, blank=True, help_text="Of its quote.")
    pause_reason = models.CharField(max_length=20, choices=PauseReason, blank=True)
    paused_at = models.DateTimeField(null=True, blank=True)
    paused_by = models.CharField(max_length=NAME_OF_WHO_MAX_LENGTH, blank=True)
    needed_credits = models.PositiveIntegerField(
        null=True, blank=True, help_text="How many the account needs for the run to go on."
    )
    key_hash = models.UUIDField(unique=True, null=True, blank=True)
    fingerprint = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    cancel_requested_at = models.DateTimeField(null=True, blank=True)
    next_look_at = models.DateTimeField(null=True, blank=True)
    seen_at = models.DateTimeField(null=True, blank=True, help_text="When somebody saw that it was missed.")
    texts_deleted_at = models.DateTimeField(null=True, blank=True, help_text="When its input was deleted.")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(name="automation_run_status_known", condition=Q(status__in=RunStatus.values)),
            models.CheckConstraint(name="automation_run_path_known", condition=Q(started_by__in=StartedBy.values)),
            models.UniqueConstraint(
                name="automation_run_one_of_an_account", fields=["account"], condition=Q(status__in=BEGUN)
            ),
            models.UniqueConstraint(
                name="automation_run_one_queued", fields=["automation"], condition=Q(status=RunStatus.QUEUED)
            ),
            models.UniqueConstraint(
                name="automation_run_due_once", fields=["automation", "due_at"], condition=Q(due_at__isnull=False)
            ),
            models.CheckConstraint(
                name="automation_run_is_finished_when_it_ended",
                condition=Q(status__in=ENDED, finished_at__isnull=False, next_look_at__isnull=True)
                | Q(status__in=OPEN, finished_at__isnull=True),
            ),
            models.CheckConstraint(
                name="automation_run_is_paused_for_a_reason",
                condition=Q(status=RunStatus.PAUSED, pause_reason__in=PAUSES, paused_at__isnull=False)
                | (~Q(status=RunStatus.PAUSED) & Q(pause_reason="", paused_at__isnull=True)),
            ),
            models.CheckConstraint(
                name="automation_run_needs_credits_in_a_pause",
                condition=Q(needed_credits__isnull=True) | Q(pause_reason=PauseReason.BALANCE),
            ),
            models.CheckConstraint(
                name="automation_run_has_a_key_with_a_fingerprint",
                condition=Q(key_hash__isnull=True, fingerprint__isnull=True)
                | Q(key_hash__isnull=False, fingerprint__isnull=False),
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["automation", "created_at", "id"], name="automation_run_by_automation"),
            models.Index(fields=["account", "created_at", "id"], name="automation_run_by_account"),
            models.Index(fields=["created_at", "id"], name="automation_run_by_time"),
            models.Index(fields=["status", "created_at", "id"], name="automation_run_by_status"),
            models.Index(
                fields=["next_look_at"], name="automation_run_to_look_at", condition=Q(next_look_at__isnull=False)
            ),
            models.Index(
                fields=["account", "created_at", "id"],
                name="automation_run_queued",
                condition=Q(status=RunStatus.QUEUED),
            ),
            models.Index(
                fields=["paused_at"],
                name="automation_run_lacks_credits",
                condition=Q(status=RunStatus.PAUSED, pause_reason=PauseReason.BALANCE),
            ),
            models.Index(
                fields=["finished_at"],
                name="automation_run_missed",
                condition=Q(status=RunStatus.MISSED, seen_at__isnull=True),
            ),
            models.Index(
                fields=["finished_at"],
                name="automation_run_with_texts",
                condition=Q(finished_at__isnull=False, texts_deleted_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"run {self.id} of {self.automation_id}, {self.status}"
