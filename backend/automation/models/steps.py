"""The steps of a run, and the items of these: each one run of a function."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from backend.automation.models.runs import AutomationRun
from backend.catalog.enums import FunctionName
from backend.generation.models import FunctionRun


class StepStatus(models.TextChoices):
    """A step is skipped where the one before gave it nothing to do, or failed."""

    WAITING = "waiting", "Waiting"
    RUNNING = "running", "Running"
    DONE = "done", "Done"
    FAILED = "failed", "Failed"
    SKIPPED = "skipped", "Skipped"
    CANCELLED = "cancelled", "Cancelled"


STEP_ENDED = (StepStatus.DONE, StepStatus.FAILED, StepStatus.SKIPPED, StepStatus.CANCELLED)


class ItemStatus(models.TextChoices):
    """The last three have ended. What is done gave something, though batches of it may have failed."""

    WAITING = "waiting", "Waiting"
    RUNNING = "running", "Running"
    DONE = "done", "Done"
    FAILED = "failed", "Failed"
    CANCELLED = "cancelled", "Cancelled"


class AutomationRunStep(models.Model):
    """One function within a run."""

    # Without an index of its own: `automation_run_step_once` begins with it.
    run = models.ForeignKey(AutomationRun, on_delete=models.PROTECT, related_name="run_steps", db_index=False)
    position = models.PositiveSmallIntegerField(help_text="From 0.")
    function = models.CharField(max_length=50, choices=FunctionName)
    status = models.CharField(max_length=20, choices=StepStatus, default=StepStatus.WAITING)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(name="automation_run_step_once", fields=["run", "position"]),
            models.CheckConstraint(name="automation_run_step_status_known", condition=Q(status__in=StepStatus.values)),
            models.CheckConstraint(
                name="automation_run_step_function_known", condition=Q(function__in=FunctionName.values)
            ),
            models.CheckConstraint(
                name="automation_run_step_is_finished_when_it_ended",
                condition=Q(status__in=STEP_ENDED, finished_at__isnull=False)
                | (~Q(status__in=STEP_ENDED) & Q(finished_at__isnull=True)),
            ),
        ]
        ordering: ClassVar = ["position"]

    def __str__(self) -> str:
        return f"step {self.position} of {self.run_id}, {self.status}"


class AutomationStepItem(models.Model):
    """One function run of a step. It takes `count` things from `place` on of what its parent gave.

    Without a parent it takes of the run's input or, of a later step, it only says why that can't be quoted. What failed
    is tried again by another item, which is a retry of it: of all of it, or of the batches that failed. `error` is why
    it could not be started, in words.
    """

    # Without an index of its own: `automation_item_attempt_once` begins with it.
    step = models.ForeignKey(AutomationRunStep, on_delete=models.PROTECT, related_name="items", db_index=False)
    number = models.PositiveIntegerField(help_text="From 0.")
    attempt = models.PositiveIntegerField(default=1)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="children")
    place = models.PositiveIntegerField(default=0)
    count = models.PositiveIntegerField(default=1)
    retry_of = models.OneToOneField("self", on_delete=models.PROTECT, null=True, blank=True, related_name="retry")
    function_run = models.OneToOneField(
        FunctionRun, on_delete=models.PROTECT, null=True, blank=True, related_name="step_item"
    )
    status = models.CharField(max_length=20, choices=ItemStatus, default=ItemStatus.WAITING)
    error = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(name="automation_item_attempt_once", fields=["step", "number", "attempt"]),
            models.CheckConstraint(name="automation_item_status_known", condition=Q(status__in=ItemStatus.values)),
            models.CheckConstraint(
                name="automation_item_runs_a_function",
                condition=Q(status=ItemStatus.WAITING, function_run__isnull=True)
                | Q(status__in=(ItemStatus.RUNNING, ItemStatus.DONE), function_run__isnull=False)
                | Q(status__in=(ItemStatus.FAILED, ItemStatus.CANCELLED)),
            ),
            models.CheckConstraint(
                name="automation_item_fails_with_its_error",
                condition=Q(error="") | Q(status=ItemStatus.FAILED, function_run__isnull=True),
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["function_run"], name="automation_item_running", condition=Q(status=ItemStatus.RUNNING)
            ),
        ]
        ordering: ClassVar = ["number", "attempt"]

    def __str__(self) -> str:
        return f"item {self.number} of step {self.step_id}, {self.status}"
