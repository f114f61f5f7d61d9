"""Holds: credits set aside for a running request, out of which lots, and what became of them."""

import uuid
from datetime import datetime
from typing import ClassVar

from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import F, Q

from backend.accounts.models import Account
from backend.credits.models.lots import CreditLot


class HoldStatus(models.TextChoices):
    OPEN = "open", "Open"
    SETTLED = "settled", "Settled"
    RELEASED = "released", "Released"
    EXPIRED = "expired", "Expired"


class Hold(models.Model):
    """`credits` are the most that will be charged. `quote` is the offer that it redeems, as it was signed.

    A settled hold keeps of it what its usage record has to agree with, a released one nothing. A reserve has none: it
    is for work to come, whose holds are taken out of it, and it is released or expires with what is left.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # Without an index of its own: `hold_by_time` begins with it.
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="holds", db_index=False)
    status = models.CharField(max_length=10, choices=HoldStatus)
    credits = models.IntegerField()
    charged = models.IntegerField(default=0)
    released = models.IntegerField(default=0)
    absorbed = models.IntegerField(default=0, help_text="Used beyond what could be charged.")
    quote_id = models.UUIDField(unique=True, null=True)  # unique: two accounts can't redeem it in parallel
    quote = models.JSONField(null=True)
    request_id = models.CharField(max_length=255, blank=True, help_text="The integration's name for its request.")
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    is_managed = models.BooleanField(
        default=False, db_default=False, help_text="What we run ourselves settles it, such as a job; its caller can't."
    )
    closed_at = models.DateTimeField(null=True, blank=True)
    taken = models.IntegerField(default=0, db_default=0, help_text="Of a reserve: what went into other holds.")
    # Without an index of its own: `hold_of_reserve` leaves out those that have none.
    reserve = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    from_reserve = models.IntegerField(default=0, db_default=0, help_text="So many of its credits were in its reserve.")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(name="hold_status_known", condition=Q(status__in=HoldStatus.values)),
            models.CheckConstraint(
                # charged + released may be less than credits: a hold that is settled late releases nothing.
                name="hold_adds_up",
                condition=Q(credits__gte=0, charged__gte=0, released__gte=0, absorbed__gte=0)
                & Q(charged__lte=F("credits")),
            ),
            models.CheckConstraint(
                name="hold_is_open_until_closed",
                condition=Q(status="open", closed_at__isnull=True) | (~Q(status="open") & Q(closed_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="hold_of_a_quote_or_reserve",
                condition=Q(quote_id__isnull=False, taken=0)
                | (
                    Q(quote_id__isnull=True, reserve=None, taken__gte=0, taken__lte=F("credits")) & ~Q(status="settled")
                ),
            ),
            models.CheckConstraint(
                name="hold_out_of_its_reserve",
                condition=Q(reserve=None, from_reserve=0)
                | Q(reserve__isnull=False, from_reserve__gt=0, from_reserve__lte=F("credits")),
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["reserve"], name="hold_of_reserve", condition=Q(reserve__isnull=False)),
            models.Index(fields=["account", "expires_at"], name="hold_open", condition=Q(status="open")),
            models.Index(fields=["account", "created_at", "id"], name="hold_by_time"),
            # for the check of what moved lately: old holds are at the start of the table
            BrinIndex(fields=["created_at", "closed_at"], name="hold_lately", autosummarize=True),
            models.Index(
                fields=["account", "request_id", "created_at", "id"],
                name="hold_by_request",
                condition=~Q(request_id=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.credits} credits, {self.status}"

    @property
    def is_reserve(self) -> bool:
        return self.quote_id is None

    def status_at(self, now: datetime) -> HoldStatus:
        """What it is then: past its time it has expired, also before a movement of its account releases it."""
        is_overdue = self.status == HoldStatus.OPEN and self.expires_at <= now
        return HoldStatus.EXPIRED if is_overdue else HoldStatus(self.status)


class HoldLot(models.Model):
    """The credits that a hold reserved of one lot; `position` is the order of spending."""

    # Without indexes of their own: `hold_lot_once` begins with the hold, and nothing asks for the holds of a lot.
    hold = models.ForeignKey(Hold, on_delete=models.PROTECT, related_name="lots", db_index=False)
    lot = models.ForeignKey(CreditLot, on_delete=models.PROTECT, related_name="reservations", db_index=False)
    position = models.PositiveIntegerField()
    credits = models.IntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(name="hold_lot_once", fields=["hold", "position"]),
            models.CheckConstraint(name="hold_lot_reserves_some", condition=Q(credits__gt=0)),
        ]

    def __str__(self) -> str:
        return f"{self.credits} of lot {self.lot_id}"
