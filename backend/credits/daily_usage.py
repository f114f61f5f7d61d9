"""What an account was charged day by day, from the sums that its records keep."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from backend.credits.models import AccountUsageSum

MOST_DAYS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageDay:
    """A day in UTC. `credits` are those charged for its records; `refunded` are those of them that came back."""

    day: date
    records: int
    credits: int
    refunded: int


def of_account(*, account_id: UUID, since: date | None = None, until: date | None = None) -> tuple[UsageDay, ...]:
    """The newest 100 days with records, from `since` on and before `until`, the newest first."""
    sums = AccountUsageSum.objects.filter(account_id=account_id, records__gt=0).order_by("-day")
    if since is not None:
        sums = sums.filter(day__gte=since)
    if until is not None:
        sums = sums.filter(day__lt=until)
    rows = sums.values_list("day", "records", "credits", "refunded")[:MOST_DAYS]
    return tuple(
        UsageDay(day=day, records=count, credits=credits, refunded=refunded) for day, count, credits, refunded in rows
    )
