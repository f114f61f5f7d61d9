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
    APPLIED = "applied", "Applied"
    REVERTED = "reverted", "Reverted"


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
