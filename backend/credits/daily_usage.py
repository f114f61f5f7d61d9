"""What an account was charged day by day: from the sums that its records keep or, of one operation, from these."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from uuid import UUID

from django.db.models import Count, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce, TruncDate

from backend.catalog.enums import OperationType
from backend.credits.models import AccountUsageSum, CreditUsageLog, LedgerEntry
from backend.credits.models.ledger import EntryKind

MOST_DAYS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageDay:
    """A day in UTC. `credits` are those charged for its records; `refunded` are those of them that came back."""

    day: date
    records: int
    credits: int
    refunded: int


def of_account(
    *,
    account_id: UUID,
    since: date | None = None,
    until: date | None = None,
    operation_type: OperationType | None = None,
) -> tuple[UsageDay, ...]:
    """The newest 100 days with records, from `since` on and before `until`, the newest first."""
    if operation_type is not None:
        return _of_operation(account_id, operation_type, since, until)
    sums = AccountUsageSum.objects.filter(account_id=account_id, records__gt=0).order_by("-day")
    if since is not None:
        sums = sums.filter(day__gte=since)
    if until is not None:
        sums = sums.filter(day__lt=until)
    rows = sums.values_list("day", "records", "credits", "refunded")[:MOST_DAYS]
    return tuple(
        UsageDay(day=day, records=count, credits=credits, refunded=refunded) for day, count, credits, refunded in rows
    )


def _of_operation(
    account_id: UUID, operation_type: OperationType, since: date | None, until: date | None
) -> tuple[UsageDay, ...]:
    records = CreditUsageLog.objects.filter(account_id=account_id, operation_type=operation_type)
    if since is not None:
        records = records.filter(created_at__gte=_beginning(since))
    if until is not None:
        records = records.filter(created_at__lt=_beginning(until))
    days = records.annotate(day=TruncDate("created_at", tzinfo=UTC), back=Subquery(_refunded())).order_by("-day")
    sums = days.values("day").annotate(count=Count("id"), charged=Sum("credits"), refunded=Coalesce(Sum("back"), 0))
    return tuple(
        UsageDay(day=row["day"], records=row["count"], credits=row["charged"], refunded=row["refunded"])
        for row in sums[:MOST_DAYS]
    )


def _refunded() -> "QuerySet[LedgerEntry, int]":
    refunds = LedgerEntry.objects.filter(usage_record=OuterRef("pk"), kind=EntryKind.REFUND).order_by()
    return refunds.values("usage_record").annotate(sum=Sum("credits")).values_list("sum", flat=True)


def _beginning(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=UTC)
