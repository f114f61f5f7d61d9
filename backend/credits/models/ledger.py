"""The ledger: every movement of credits, append-only."""

from typing import ClassVar

from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import Q

from backend.accounts.models import Account
from backend.credits.models.lots import CreditLot
from backend.credits.models.sums import adds_refunds
from backend.credits.models.usage import CreditUsageLog
from backend.shared.append_only import append_only


class EntryKind(models.TextChoices):
    GRANT = "grant", "Grant"
    RENEWAL = "renewal", "Renewal"
    ADJUSTMENT = "adjustment", "Adjustment"
    CHARGE = "charge", "Charge"
    REFUND = "refund", "Refund"
    EXPIRY = "expiry", "Expiry"


class LedgerEntry(models.Model):
    """Credits that came to a lot or left it. The balance of an account is the sum of its rows."""

    # Account and lot have no index of their own: those below begin with them.
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="ledger", db_index=False)
    lot = models.ForeignKey(CreditLot, on_delete=models.PROTECT, related_name="entries", db_index=False)
    kind = models.CharField(max_length=12, choices=EntryKind)
    credits = models.IntegerField()
    balance_after = models.IntegerField()
    usage_record = models.ForeignKey(
        CreditUsageLog, null=True, blank=True, on_delete=models.PROTECT, related_name="entries"
    )
    author = models.CharField(max_length=200, blank=True)
    reason = models.TextField(blank=True)
    created_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "ledger entries"
        triggers: ClassVar = [*append_only(), adds_refunds()]
        constraints: ClassVar = [
            models.CheckConstraint(name="ledger_entry_kind_known", condition=Q(kind__in=EntryKind.values)),
            models.CheckConstraint(name="ledger_entry_moves_some", condition=~Q(credits=0)),
            models.CheckConstraint(name="ledger_balance_never_negative", condition=Q(balance_after__gte=0)),
            models.CheckConstraint(
                name="ledger_entry_names_its_charge",
                condition=Q(kind__in=["charge", "refund"], usage_record__isnull=False)
                | (~Q(kind__in=["charge", "refund"]) & Q(usage_record__isnull=True)),
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["account", "-id"], name="ledger_by_account"),
            models.Index(fields=["lot", "id"], name="ledger_by_lot"),
            BrinIndex(fields=["created_at"], name="ledger_by_time", autosummarize=True),
            models.Index(fields=["usage_record"], name="ledger_refunds", condition=Q(kind="refund")),
        ]

    def __str__(self) -> str:
        return f"{self.credits:+} {self.kind}"
