"""How far the cut-over is. What a phase did is in revisions and in the ledger; here is what taking it back needs."""

from typing import ClassVar

from django.db import models


class PhaseNumber(models.IntegerChoices):
    MODELS = 1, "Models and providers"
    SETTINGS = 2, "Settings, operations and overrides"
    KEYS = 3, "Keys"
    ACCOUNTS = 4, "Accounts and opening balances"
    ENDPOINTS = 5, "Models on sale and defaults"


class PhaseState(models.TextChoices):
    BEGUN = "begun", "Begun: apply it again to go on, or revert it"
    APPLIED = "applied", "Applied"
    REVERTED = "reverted", "Reverted"


class DriftKind(models.TextChoices):
    PROVIDER = "provider", "Provider"
    MODEL = "model", "Model"
    SETTING = "setting", "Setting"
    OPERATION = "operation", "Operation"
    OVERRIDE = "override", "Override of an account"
    KEY = "key", "Key"
    BALANCE = "balance", "Opening balance"
    DEFAULT = "default", "Default model"


class LegacyPhase(models.Model):
    """A phase that was applied. `facts` are what it changed, before and after; they hold no secret."""

    number = models.PositiveSmallIntegerField(primary_key=True, choices=PhaseNumber)
    state = models.CharField(max_length=10, choices=PhaseState)
    facts = models.JSONField(default=dict)
    author = models.CharField(max_length=200)
    reason = models.TextField()
    changed_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(name="legacy_phase_known", condition=models.Q(number__in=PhaseNumber.values)),
            models.CheckConstraint(name="legacy_phase_state_known", condition=models.Q(state__in=PhaseState.values)),
        ]

    def __str__(self) -> str:
        return f"Phase {self.number}: {self.state}"


class LegacyPart(models.Model):
    """What a part of a phase changed that is done in several transactions, until the phase's own row has all of it."""

    phase = models.ForeignKey(LegacyPhase, on_delete=models.CASCADE, related_name="parts")
    facts = models.JSONField()

    def __str__(self) -> str:
        return f"A part of phase {self.phase_id}"


class LegacyDrift(models.Model):
    """Something that differs between old and new, from when to when. It holds no secret."""

    kind = models.CharField(max_length=20, choices=DriftKind)
    what = models.TextField()
    there = models.TextField()
    here = models.TextField()
    first_seen_at = models.DateTimeField("since")
    last_seen_at = models.DateTimeField("seen last")
    ended_at = models.DateTimeField("until", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "Legacy drift"
        indexes: ClassVar = [
            models.Index(name="legacy_drift_by_age", fields=["first_seen_at", "id"]),
            models.Index(name="legacy_drift_open", fields=["kind", "first_seen_at"], condition=models.Q(ended_at=None)),
            models.Index(name="legacy_drift_ended", fields=["ended_at"]),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(name="legacy_drift_kind_known", condition=models.Q(kind__in=DriftKind.values)),
        ]

    def __str__(self) -> str:
        return self.what


class LegacyWatch(models.Model):
    """One row: when both were compared last, when they will be again, and why the last time failed."""

    only = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    next_at = models.DateTimeField()
    watched_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    failure = models.TextField(blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(name="legacy_watch_is_one", condition=models.Q(only=1)),
        ]

    def __str__(self) -> str:
        return self.failure or f"watched at {self.watched_at}"
