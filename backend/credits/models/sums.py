"""What usage records add up to, by day: kept by the transaction that writes a record or a refund of it.

Triggers keep them, because a trigger and the first sums come in one migration: no record in between is missed.
"""

from typing import ClassVar

import pgtrigger
from django.db import models

from backend.accounts.models import Account

SLOTS = 32
KIND = ("model_type", "model_name", "quality_tier", "operation_type", "size", "image_quality")
"""What records of a sum have in common."""
AMOUNTS = ("records", "credits", "refunded", "revenue_usd", "refunded_usd", "provider_cost_usd")
CHARGED = "1, record.credits, 0, record.credits * record.price_per_credit_usd, 0, record.provider_cost_usd"
REFUNDED = "0, 0, NEW.credits, 0, NEW.credits * record.price_per_credit_usd, 0"


class Sums(models.Model):
    """Of the records of a day, in UTC. `credits` and `revenue_usd` are of charges, from which refunds are not taken."""

    id = models.BigAutoField(primary_key=True)
    day = models.DateField()
    records = models.BigIntegerField()
    credits = models.BigIntegerField()
    refunded = models.BigIntegerField()
    revenue_usd = models.DecimalField(max_digits=40, decimal_places=14)
    refunded_usd = models.DecimalField(max_digits=40, decimal_places=14)
    provider_cost_usd = models.DecimalField(max_digits=40, decimal_places=14)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.records} records of {self.day}"


class UsageSum(Sums):
    """`slot` is of the connection that charged, so that charges of different accounts don't wait for each other."""

    slot = models.PositiveSmallIntegerField()
    model_type = models.CharField(max_length=20)
    model_name = models.CharField(max_length=100)
    quality_tier = models.CharField(max_length=10)
    operation_type = models.CharField(max_length=50)
    size = models.CharField(max_length=11)
    image_quality = models.CharField(max_length=20)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(name="usage_sum_once", fields=["day", *KIND, "slot"]),
        ]


class AccountUsageSum(Sums):
    """Without slots: charges of one account happen one after another anyway."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="usage_sums", db_index=False)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(name="account_usage_sum_once", fields=["day", "account"])]


def _add(table: str, key: str, values: str, amounts: str, source: str) -> str:
    added = ", ".join(f"{name} = sums.{name} + excluded.{name}" for name in AMOUNTS)
    return f"""
        INSERT INTO {table} AS sums (day, {key}, {", ".join(AMOUNTS)})
        SELECT (record.created_at AT TIME ZONE 'UTC')::date, {values}, {amounts} FROM {source}
        ON CONFLICT (day, {key}) DO UPDATE SET {added};"""


def _kept_by(*, amounts: str, source: str) -> str:
    slot = f"pg_backend_pid() % {SLOTS}"
    kind, of_kind = ", ".join(KIND), ", ".join(f"record.{name}" for name in KIND)
    return (
        _add("credits_usagesum", f"{kind}, slot", f"{of_kind}, {slot}", amounts, source)
        + _add("credits_accountusagesum", "account_id", "record.account_id", amounts, source)
        + "\nRETURN NULL;"
    )


def adds_charges() -> pgtrigger.Trigger:
    """On usage records."""
    func = _kept_by(amounts=CHARGED, source="(SELECT NEW.*) record")
    return pgtrigger.Trigger(name="adds_charges", when=pgtrigger.After, operation=pgtrigger.Insert, func=func)


def adds_refunds() -> pgtrigger.Trigger:
    """On the ledger: a refund counts on the day of its charge."""
    return pgtrigger.Trigger(
        name="adds_refunds",
        when=pgtrigger.After,
        operation=pgtrigger.Insert,
        condition=pgtrigger.Q(new__kind="refund"),
        func=_kept_by(
            amounts=REFUNDED,
            source="(SELECT * FROM igny8_credit_usage_log WHERE id = NEW.usage_record_id) record",
        ),
    )
