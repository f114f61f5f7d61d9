"""What was earned: revenue, provider cost and margin of recorded usage, at the prices of its time."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeAlias
from uuid import UUID

from django.db.models import CharField, Count, Expression, F, QuerySet, Sum, Value
from django.db.models.functions import Cast, Concat, TruncDate

from backend.credits.models import CreditUsageLog, LedgerEntry
from backend.credits.models.ledger import EntryKind

RATIO = Decimal("0.0001")


Sums: TypeAlias = Mapping[str, Any]
"""A group's key, counts and sums, by their names."""


class GroupBy(StrEnum):
    DAY = "day"
    MODEL = "model"
    TIER = "tier"
    ACCOUNT = "account"
    OPERATION = "operation"


COLUMNS: dict[GroupBy, str] = {
    GroupBy.MODEL: "model_name",
    GroupBy.TIER: "quality_tier",
    GroupBy.OPERATION: "operation_type",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Earnings:
    """Credits charged (refunds taken off), what they were sold for, and what the provider charged, in USD."""

    credits: int = 0
    revenue_usd: Decimal = Decimal(0)
    provider_cost_usd: Decimal = Decimal(0)

    @property
    def margin_usd(self) -> Decimal:
        return self.revenue_usd - self.provider_cost_usd

    @property
    def ratio(self) -> Decimal | None:
        """The share of the revenue that is left; None without revenue."""
        return (self.margin_usd / self.revenue_usd).quantize(RATIO) if self.revenue_usd else None

    def plus(self, credits: int, revenue_usd: Decimal, provider_cost_usd: Decimal) -> "Earnings":
        return Earnings(
            credits=self.credits + credits,
            revenue_usd=self.revenue_usd + revenue_usd,
            provider_cost_usd=self.provider_cost_usd + provider_cost_usd,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MarginRow:
    """Earnings of one day, model, tier, account or operation; `key` is empty for text where it is a tier.

    `account_id` is set where rows are of accounts, whose key is "integration/external id".
    """

    key: str
    account_id: UUID | None
    records: int
    refunded: int
    earnings: Earnings


def report(*, group_by: GroupBy, since: datetime, until: datetime) -> tuple[MarginRow, ...]:
    """Rows by key. Records count where they were made from `since` on and before `until`; refunds with their charge."""
    records = CreditUsageLog.objects.filter(created_at__gte=since, created_at__lt=until)
    # Refunds count in the period of their charge, or they would distort the margin of a later period.
    refunds = LedgerEntry.objects.filter(
        kind=EntryKind.REFUND, usage_record__created_at__gte=since, usage_record__created_at__lt=until
    )
    given_back: dict[str, Sums] = defaultdict(lambda: {"given_back": 0, "usd": Decimal(0)})
    for row in _refunds(refunds, group_by):
        given_back[row["key"]] = row
    return tuple(
        MarginRow(
            key=row["key"],
            account_id=row.get("account_id"),
            records=row["count"],
            refunded=given_back[row["key"]]["given_back"],
            earnings=Earnings(
                credits=row["charged"] - given_back[row["key"]]["given_back"],
                revenue_usd=row["usd"] - given_back[row["key"]]["usd"],
                provider_cost_usd=row["cost"],
            ),
        )
        for row in _charges(records, group_by)
    )


def _charges(records: QuerySet[CreditUsageLog], group_by: GroupBy) -> Iterable[Sums]:
    usd = F("credits") * F("price_per_credit_usd")
    own = ("key", "account_id") if group_by == GroupBy.ACCOUNT else ("key",)
    rows = records.annotate(key=_key(group_by, "")).values(*own)
    sums: Iterable[Sums] = rows.annotate(
        count=Count("id"), charged=Sum("credits"), usd=Sum(usd), cost=Sum("provider_cost_usd")
    ).order_by("key")
    return sums


def _refunds(entries: QuerySet[LedgerEntry], group_by: GroupBy) -> Iterable[Sums]:
    usd = F("credits") * F("usage_record__price_per_credit_usd")
    rows = entries.annotate(key=_key(group_by, "usage_record__")).values("key")
    return rows.annotate(given_back=Sum("credits"), usd=Sum(usd)).order_by("key")


def _key(group_by: GroupBy, prefix: str) -> Expression | F:
    if group_by == GroupBy.DAY:
        return Cast(TruncDate(f"{prefix}created_at"), output_field=CharField())
    if group_by == GroupBy.ACCOUNT:  # external ids are unique in their integration only
        return Concat(f"{prefix}account__integration__name", Value("/"), f"{prefix}account__external_id")
    return F(prefix + COLUMNS[group_by])
