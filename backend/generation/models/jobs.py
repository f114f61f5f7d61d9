"""Jobs: billable requests that are run, and their attempts, each one call to a provider."""

import uuid
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from backend.accounts.models import Account
from backend.catalog.enums import OperationType
from backend.credits.models import Hold
from backend.credits.models.usage import CostSource
from backend.generation.models.function_runs import FunctionRun
from backend.generation.models.sums import adds_calls, adds_jobs


class JobKind(models.TextChoices):
    TEXT = "text", "Text"
    IMAGE = "image", "Images"


class JobStatus(models.TextChoices):
    """The last four have ended. What is to reconcile was delivered, and keeps its hold until its usage is decided."""

    QUEUED = "queued", "Queued"
    RUNNING = "running", "Running"
    DONE = "done", "Done"
    FAILED = "failed", "Failed"
    CANCELLED = "cancelled", "Cancelled"
    TO_RECONCILE = "to_reconcile", "To reconcile"


OPEN = (JobStatus.QUEUED, JobStatus.RUNNING)
ENDED = (JobStatus.DONE, JobStatus.FAILED, JobStatus.CANCELLED, JobStatus.TO_RECONCILE)


class JobStep(models.TextChoices):
    WAITING = "waiting", "Waiting for a worker"
    CALLING = "calling", "Calling the provider"
    RETRYING = "retrying", "Waiting for the next attempt"
    SETTLING = "settling", "Settling"
    ENDED = "ended", "Ended"


class AttemptStatus(models.TextChoices):
    """Each is written before what it says happens, but for the answer, which is written with what it brought."""

    PREPARED = "prepared", "Prepared"
    SENT = "sent", "Sent"
    ANSWERED = "answered", "Answered"
    SETTLED = "settled", "Settled"


class Job(models.Model):
    """One billable request with its hold. `input` is what was asked, `model_name` the model that the quote sells.

    Who runs it has claimed it until `claimed_until`; after that, anybody may take it up. What waits for a provider, or
    for its next attempt, is queued again.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # Without an index of its own: `job_by_account` begins with it.
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="jobs", db_index=False)
    hold = models.OneToOneField(Hold, on_delete=models.PROTECT, related_name="job")
    function_run = models.ForeignKey(
        FunctionRun, on_delete=models.PROTECT, null=True, blank=True, related_name="jobs", db_index=False
    )
    batch = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Which one of its run, from 0.")
    kind = models.CharField(max_length=10, choices=JobKind)
    operation_type = models.CharField(max_length=50, choices=OperationType, blank=True)
    model_name = models.CharField(max_length=100)
    article = models.CharField(max_length=255, blank=True, help_text="The article that its images are for.")
    input = models.JSONField()
    quote = models.JSONField(help_text="As it was redeemed; the hold forgets it when it is closed.")
    key_hash = models.UUIDField(unique=True)
    fingerprint = models.UUIDField()
    status = models.CharField(max_length=20, choices=JobStatus, default=JobStatus.QUEUED)
    step = models.CharField(max_length=20, choices=JobStep, default=JobStep.WAITING)
    percent = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=30, blank=True, help_text="Why it failed: one of the kinds of errors.")
    text = models.TextField(blank=True)
    claimed_by = models.UUIDField(null=True, blank=True)
    claimed_until = models.DateTimeField(null=True, blank=True)
    not_before = models.DateTimeField(null=True, blank=True, help_text="Until when it waits without a worker.")
    waits_for = models.CharField(
        max_length=50, blank=True, help_text="The provider that it waits for, until its call is sent."
    )
    yields = models.BooleanField(default=False, help_text="Whether all others go before it: nobody waits for it.")
    cancel_requested_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()
    deadline = models.DateTimeField(help_text="No call is made after it.")
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.CharField(max_length=150, blank=True, help_text="Who decided its missing usage.")
    decision_reason = models.TextField(blank=True)
    end_reported_at = models.DateTimeField(null=True, blank=True, help_text="When its end was passed on.")
    texts_deleted_at = models.DateTimeField(null=True, blank=True, help_text="When what it asked and got was deleted.")

    class Meta:
        triggers: ClassVar = [adds_jobs()]
        constraints: ClassVar = [
            models.CheckConstraint(name="job_status_known", condition=Q(status__in=JobStatus.values)),
            models.CheckConstraint(name="job_kind_known", condition=Q(kind__in=JobKind.values)),
            models.CheckConstraint(
                name="job_of_a_run_is_a_batch",
                condition=Q(function_run__isnull=True, batch__isnull=True)
                | Q(function_run__isnull=False, batch__isnull=False),
            ),
            models.UniqueConstraint(
                name="job_batch_once", fields=["function_run", "batch"], condition=Q(function_run__isnull=False)
            ),
            models.CheckConstraint(name="job_percent_in_range", condition=Q(percent__lte=100)),
            models.CheckConstraint(
                name="job_is_finished_when_it_ended",
                condition=Q(status__in=ENDED, finished_at__isnull=False)
                | (~Q(status__in=ENDED) & Q(finished_at__isnull=True)),
            ),
            models.CheckConstraint(
                name="job_fails_of_something",
                condition=(Q(status=JobStatus.FAILED) & ~Q(error="")) | (~Q(status=JobStatus.FAILED) & Q(error="")),
            ),
            models.CheckConstraint(
                name="job_is_claimed_while_it_runs",
                condition=Q(status=JobStatus.RUNNING, claimed_by__isnull=False, claimed_until__isnull=False)
                | (~Q(status=JobStatus.RUNNING) & Q(claimed_by__isnull=True, claimed_until__isnull=True)),
            ),
            models.CheckConstraint(
                name="job_reports_only_its_end",
                condition=Q(end_reported_at__isnull=True) | Q(finished_at__isnull=False),
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["account", "created_at", "id"], name="job_by_account"),
            models.Index(fields=["created_at", "id"], name="job_by_time"),
            models.Index(fields=["created_at", "id"], name="job_failed", condition=Q(status=JobStatus.FAILED)),
            models.Index(fields=["account", "article"], name="job_by_article", condition=~Q(article="")),
            models.Index(fields=["created_at", "id"], name="job_queued", condition=Q(status=JobStatus.QUEUED)),
            models.Index(
                fields=["account", "waits_for", "created_at", "id"],
                name="job_in_turn",
                condition=Q(status=JobStatus.QUEUED, yields=False) & (Q(not_before=None) | Q(waits_for__gt="")),
            ),
            models.Index(
                fields=["waits_for", "created_at", "id"],
                name="job_that_yields",
                condition=Q(status=JobStatus.QUEUED, yields=True) & (Q(not_before=None) | Q(waits_for__gt="")),
            ),
            models.Index(fields=["waits_for"], name="job_that_waits", condition=~Q(waits_for="")),
            models.Index(fields=["account"], name="job_open", condition=Q(status__in=OPEN)),
            models.Index(
                fields=["not_before"],
                name="job_put_off",
                condition=Q(status=JobStatus.QUEUED, not_before__isnull=False),
            ),
            models.Index(fields=["claimed_until"], name="job_running", condition=Q(status=JobStatus.RUNNING)),
            models.Index(
                fields=["created_at", "id"], name="job_to_reconcile", condition=Q(status=JobStatus.TO_RECONCILE)
            ),
            models.Index(
                fields=["finished_at"],
                name="job_end_to_report",
                condition=Q(finished_at__isnull=False, end_reported_at__isnull=True),
            ),
            models.Index(
                fields=["finished_at"],
                name="job_with_texts",
                condition=Q(finished_at__isnull=False, texts_deleted_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}, {self.status}"


class Attempt(models.Model):
    """One call to a provider; to Runware all posts under the id of a task, which it does once.

    `place` says for which of the job's calls, from 0; attempts are numbered in the job.

    `is_sent` is None until it is known. With `cost_unknown` the work may have been done and billed: its cost is not
    zero, and `cost_usd` is null. `usage` are the tokens that the provider reported, by their names in `TokenUsage`.
    A text of a function that is not of its form is not delivered: place 1 is the call that repairs it.
    """

    job = models.ForeignKey(Job, on_delete=models.PROTECT, related_name="attempts", db_index=False)
    number = models.PositiveSmallIntegerField()
    place = models.PositiveSmallIntegerField(default=0)
    model_name = models.CharField(max_length=100)
    provider_id = models.CharField(max_length=50)
    status = models.CharField(max_length=10, choices=AttemptStatus, default=AttemptStatus.PREPARED)
    prepared_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    provider_request_id = models.CharField(max_length=200, blank=True)
    error = models.CharField(max_length=30, blank=True)
    is_sent = models.BooleanField(null=True)
    is_delivered = models.BooleanField(default=False)
    retry_at = models.DateTimeField(null=True, blank=True, help_text="From when on the same may be asked again.")
    cost_unknown = models.BooleanField(default=False)
    usage = models.JSONField(null=True, blank=True)
    images_asked = models.PositiveSmallIntegerField(default=0)
    images = models.PositiveSmallIntegerField(default=0, help_text="Images delivered.")
    image_ids = ArrayField(models.UUIDField(), default=list, help_text="The files of these images.")
    reported_cost_usd = models.DecimalField(max_digits=30, decimal_places=14, null=True, blank=True)
    invalid_text = models.TextField(blank=True, help_text="An answer of the wrong form, which a repair is asked with.")
    problem = models.TextField(blank=True, help_text="What was wrong with it.")
    cost_usd = models.DecimalField(max_digits=30, decimal_places=14, null=True, blank=True)
    cost_source = models.CharField(max_length=20, choices=CostSource, blank=True)

    class Meta:
        triggers: ClassVar = [adds_calls()]
        constraints: ClassVar = [
            # Two workers that take up one job can't both make its next call.
            models.UniqueConstraint(name="attempt_number_once", fields=["job", "number"]),
            models.UniqueConstraint(
                name="attempt_delivers_a_call_once", fields=["job", "place"], condition=Q(is_delivered=True)
            ),
            models.UniqueConstraint(
                name="attempt_is_one_at_a_time",
                fields=["job"],
                condition=Q(status__in=(AttemptStatus.PREPARED, AttemptStatus.SENT)),
            ),
            models.CheckConstraint(
                name="attempt_status_has_its_time",
                condition=Q(status=AttemptStatus.PREPARED, sent_at=None, answered_at=None, settled_at=None)
                | Q(status=AttemptStatus.SENT, sent_at__isnull=False, answered_at=None, settled_at=None)
                | Q(status=AttemptStatus.ANSWERED, answered_at__isnull=False, settled_at=None)
                | Q(status=AttemptStatus.SETTLED, answered_at__isnull=False, settled_at__isnull=False),
            ),
            models.CheckConstraint(
                name="attempt_delivers_or_fails",
                condition=Q(status__in=(AttemptStatus.PREPARED, AttemptStatus.SENT), is_delivered=False, error="")
                | (
                    Q(status__in=(AttemptStatus.ANSWERED, AttemptStatus.SETTLED), is_sent__isnull=False)
                    & ((Q(is_delivered=True, error="", is_sent=True)) | (Q(is_delivered=False) & ~Q(error="")))
                ),
            ),
            models.CheckConstraint(
                name="attempt_keeps_no_text_but_an_invalid_one",
                condition=Q(invalid_text="") | Q(error="invalid_output"),
            ),
            models.CheckConstraint(
                name="attempt_of_unknown_cost_has_none",
                condition=Q(cost_unknown=False) | Q(cost_usd__isnull=True, is_sent=True),
            ),
        ]
        ordering: ClassVar = ["number"]

    def __str__(self) -> str:
        return f"attempt {self.number} of {self.job_id}, {self.status}"
