"""What an account has: its balance, and the lots that it consists of."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Func, Q

from backend.accounts.models import Account, Integration

MAX_CREDITS = 2**31 - 1  # GraphQL's Int
REFERENCE_MAX_LENGTH = 255


class LotCategory(models.TextChoices):
    """Where credits come from."""

    PLAN = "plan", "Plan"
    BONUS = "bonus", "Bonus"
    PURCHASE = "purchase", "Purchase"
    ADJUSTMENT = "adjustment", "Adjustment"


SPENDING_ORDER = Func("expires_at", "category", "id", function="credits_spending_order")
"""The database's function, by which it spends, too."""


class CreditBalance(models.Model):
    """An account's credits: `balance` in all, of which open holds set `held` aside. Locked by every movement."""

    account = models.OneToOneField(Account, primary_key=True, on_delete=models.PROTECT, related_name="credits")
    balance = models.IntegerField(default=0)
    held = models.IntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            # What the statements promise, held by the database too: no account is ever overdrawn.
            models.CheckConstraint(name="credit_balance_never_negative", condition=Q(balance__gte=0)),
            models.CheckConstraint(
                name="credit_balance_held_is_covered", condition=Q(held__gte=0, held__lte=F("balance"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.balance} credits, {self.held} held"


class CreditLot(models.Model):
    """Credits of one grant: how many are left of it and how many of those are reserved by open holds."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="lots")
    category = models.CharField(max_length=20, choices=LotCategory)
    granted = models.IntegerField()
    remaining = models.IntegerField()
    reserved = models.IntegerField(default=0)
    expires_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()
    external_reference = models.CharField(
        max_length=REFERENCE_MAX_LENGTH, null=True, blank=True, help_text="The integration's name for the grant."
    )
    # The account's, where there is a reference: that is unique within it.
    reference_integration = models.ForeignKey(
        Integration, null=True, on_delete=models.PROTECT, related_name="+", db_index=False, editable=False
    )

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="credit_lot_reference_once",
                fields=["reference_integration", "external_reference"],
                condition=Q(external_reference__isnull=False),
            ),
            models.CheckConstraint(name="credit_lot_category_known", condition=Q(category__in=LotCategory.values)),
            models.CheckConstraint(
                name="credit_lot_adds_up",
                condition=Q(reserved__gte=0, reserved__lte=F("remaining"), remaining__lte=F("granted")),
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["account"], name="credit_lot_with_credits", condition=Q(remaining__gt=0)),
        ]

    def __str__(self) -> str:
        return f"{self.remaining} of {self.granted} {self.category}"
