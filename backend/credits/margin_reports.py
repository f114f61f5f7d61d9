"""What was earned: revenue, provider cost and margin of recorded usage, at the prices of its time.

A report reads the sums of the days that its window touches, and takes off the records of these days outside of it.
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from django.db import connection

RATIO = Decimal("0.0001")


class GroupBy(StrEnum):
    DAY = "day"
    MODEL = "model"
    TIER = "tier"
    ACCOUNT = "account"
    OPERATION = "operation"


COLUMNS = {
    GroupBy.DAY: "day",
    GroupBy.MODEL: "model_name",
    GroupBy.TIER: "quality_tier",
    GroupBy.OPERATION: "operation_type",
    GroupBy.ACCOUNT: "account_id",
}
KEYS = {
    **COLUMNS,
    GroupBy.DAY: "day::text",
    # external ids are unique in their integration only
    GroupBy.ACCOUNT: "(SELECT integration.name || '/' || external_id FROM accounts_account account"
    " JOIN accounts_integration integration ON integration.id = integration_id WHERE account.id = account_id)",
}
# One statement, so that sums and records are of one moment.
REPORT = """
    WITH outside AS NOT MATERIALIZED (
        SELECT *, (created_at AT TIME ZONE 'UTC')::date AS day FROM igny8_credit_usage_log
        WHERE %(since)s < %(until)s AND (
            (created_at >= date_trunc('day', %(since)s::timestamptz, 'UTC') AND created_at < %(since)s)
            OR (created_at >= %(until)s
                AND created_at < date_trunc('day', %(until)s - interval '1 us', 'UTC') + interval '1 day')
        )
    ), parts AS (
        SELECT {columns}, records, credits, refunded, revenue_usd, refunded_usd, provider_cost_usd
        FROM {sums} WHERE %(since)s < %(until)s AND day BETWEEN (%(since)s::timestamptz AT TIME ZONE 'UTC')::date
            AND ((%(until)s - interval '1 us') AT TIME ZONE 'UTC')::date
        UNION ALL
        SELECT {columns}, -1, -credits, 0, -credits * price_per_credit_usd, 0, -provider_cost_usd FROM outside
        UNION ALL
        SELECT {record_columns}, 0, 0, -entry.credits, 0, -entry.credits * price_per_credit_usd, 0
        FROM outside JOIN credits_ledgerentry entry ON usage_record_id = outside.id AND kind = 'refund'
    ), totals AS (
        SELECT {columns}, sum(records) AS records, sum(credits) AS credits, sum(refunded) AS refunded,
            sum(revenue_usd) AS revenue_usd, sum(refunded_usd) AS refunded_usd, sum(provider_cost_usd) AS cost_usd
        FROM parts GROUP BY {columns} HAVING sum(records) > 0
    )
    SELECT {key} AS key, {account}, records, refunded, credits - refunded, revenue_usd - refunded_usd, cost_usd
    FROM totals ORDER BY {order}
"""


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


def report(*, group_by: GroupBy, since: datetime, until: datetime, top: int | None = None) -> tuple[MarginRow, ...]:
    """Rows by key or, with `top`, that many of the most credits charged, refunds taken off.

    Records count where they were made from `since` on and before `until`; refunds with their charge.
    """
    with connection.cursor() as cursor:
        cursor.execute(_statement(group_by, top), {"since": since, "until": until, "top": top})
        rows = cursor.fetchall()
    return tuple(
        MarginRow(
            key=key,
            account_id=account_id,
            records=int(records),
            refunded=int(refunded),
            earnings=Earnings(credits=int(credits), revenue_usd=revenue, provider_cost_usd=cost),
        )
        for key, account_id, records, refunded, credits, revenue, cost in rows
    )


def _statement(group_by: GroupBy, top: int | None) -> str:
    # Refunds count in the period of their charge, or they would distort the margin of a later period.
    return REPORT.format(
        sums="credits_accountusagesum" if group_by == GroupBy.ACCOUNT else "credits_usagesum",
        columns=COLUMNS[group_by],
        record_columns=f"outside.{COLUMNS[group_by]}",
        key=KEYS[group_by],
        account="account_id" if group_by == GroupBy.ACCOUNT else "NULL",
        order="key" if top is None else "credits - refunded DESC, key LIMIT %(top)s",
    )
