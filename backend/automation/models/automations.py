"""Automations: ordered pipelines of functions, each of one account, with a schedule."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from backend.accounts.models import NAME_OF_WHO_MAX_LENGTH, Account

NAME_MAX_LENGTH = 100


class MissedRuns(models.TextChoices):
    """What becomes of due times that nothing looked at, because everything was down."""

    MAKE_ONCE = "make_once", "One run for all of them"
    REPORT = "report", "A report of them"


class PauseReason(models.TextChoices):
    """A person ends what a person paused; credits that come and a resumed account end the others."""

    PERSON = "person", "A person"
    BALANCE = "balance", "Too few credits"
    SUSPENSION = "suspension", "A suspended account"
    NOT_READABLE = "not_readable", "Not readable"


def manual() -> dict[str, str]:
    return {"kind": "manual"}


class Automation(models.Model):
    """`steps`, `input` (of the first step) and `schedule` are typed values as JSON; a deleted one keeps its runs.

    Without `next_due_at` it is started by hand alone, paused or deleted.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # Without an index of its own: `automation_by_account` begins with it.
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="automations", db_index=False)
    name = models.CharField(max_length=NAME_MAX_LENGTH)
    steps = models.JSONField()
    input = models.JSONField()
    schedule = models.JSONField(default=manual)
    next_due_at = models.DateTimeField(null=True, blank=True)
    missed_runs = models.CharField(max_length=20, choices=MissedRuns, default=MissedRuns.MAKE_ONCE)
    holds_whole_run = models.BooleanField(
        default=False, help_text="Whether each run sets aside what all of it costs at most before it starts."
    )
    pause_reason = models.CharField(max_length=20, choices=PauseReason, blank=True)
    paused_at = models.DateTimeField(null=True, blank=True)
    paused_by = models.CharField(max_length=NAME_OF_WHO_MAX_LENGTH, blank=True)
    created_at = models.DateTimeField()
    created_by = models.CharField(max_length=NAME_OF_WHO_MAX_LENGTH)
    updated_at = models.DateTimeField()
    deleted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                "account", Lower("name"), name="automation_name_once", condition=Q(deleted_at__isnull=True)
            ),
            models.CheckConstraint(name="automation_missed_runs_known", condition=Q(missed_runs__in=MissedRuns.values)),
            models.CheckConstraint(
                name="automation_is_paused_for_a_reason",
                condition=Q(pause_reason="", paused_at__isnull=True)
                | Q(pause_reason__in=PauseReason.values, paused_at__isnull=False),
            ),
            models.CheckConstraint(
                name="automation_is_due_while_it_runs",
                condition=Q(next_due_at__isnull=True) | Q(pause_reason="", deleted_at__isnull=True),
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["account", "created_at", "id"], name="automation_by_account"),
            models.Index(fields=["created_at", "id"], name="automation_by_time"),
            models.Index(fields=["next_due_at"], name="automation_due", condition=Q(next_due_at__isnull=False)),
        ]

    @property
    def waits_for(self) -> PauseReason | None:
        """Why its schedule starts nothing now; None where it does."""
        if self.pause_reason:
            return PauseReason(self.pause_reason)
        return PauseReason.SUSPENSION if self.account.suspended_at is not None else None

    def __str__(self) -> str:
        return self.name
