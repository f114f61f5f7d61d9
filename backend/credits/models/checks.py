"""What the last check of the ledger found."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models


class LedgerCheck(models.Model):
    """One row. Up to `clean_until` all was checked and nothing was found; None: never so far."""

    id = models.PositiveSmallIntegerField(primary_key=True)
    checked_at = models.DateTimeField()
    since = models.DateTimeField(null=True)
    clean_until = models.DateTimeField(null=True)
    finding_count = models.PositiveIntegerField()
    findings = models.JSONField(encoder=DjangoJSONEncoder)

    def __str__(self) -> str:
        return f"{self.finding_count} findings at {self.checked_at}"
