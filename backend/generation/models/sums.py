"""What settled attempts and ended jobs add up to, by provider and model: metrics read these, never the history.

Triggers keep them in the transaction that settles, so that none is missed or counted twice.
"""

from typing import ClassVar

import pgtrigger
from django.db import models

SLOTS = 32
SLOT = f"(pg_backend_pid() % {SLOTS})"
LOCK_CLASS = 0x63616C6C  # "call", the first key of a PostgreSQL advisory lock
LATENCY_SECONDS = (1, 3, 10, 30, 100)


class CallSum(models.Model):
    """Settled attempts: `error` is empty where they delivered. `timed` were sent, and took `seconds` together.

    `slot` is of the connection that settled, so that jobs don't wait for each other.
    """

    slot = models.PositiveSmallIntegerField()
    provider_id = models.CharField(max_length=50)
    model_name = models.CharField(max_length=100)
    error = models.CharField(max_length=30)
    calls = models.BigIntegerField()
    retries = models.BigIntegerField()
    cost_usd = models.DecimalField(max_digits=40, decimal_places=14)
    cost_unknown = models.BigIntegerField(help_text="Calls whose cost is unknown.")
    timed = models.BigIntegerField()
    seconds = models.FloatField()
    within_1 = models.BigIntegerField()
    within_3 = models.BigIntegerField()
    within_10 = models.BigIntegerField()
    within_30 = models.BigIntegerField()
    within_100 = models.BigIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(name="call_sum_once", fields=["provider_id", "model_name", "error", "slot"]),
        ]

    def __str__(self) -> str:
        return f"{self.calls} calls of {self.model_name}"


class JobSum(models.Model):
    """Jobs whose charge is settled, by the model that delivered first or, where none did, the one that was sold."""

    slot = models.PositiveSmallIntegerField()
    provider_id = models.CharField(max_length=50, help_text="Empty where nothing was delivered.")
    model_name = models.CharField(max_length=100)
    kind = models.CharField(max_length=10)
    status = models.CharField(max_length=20)
    jobs = models.BigIntegerField()
    credits = models.BigIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                name="job_sum_once", fields=["provider_id", "model_name", "kind", "status", "slot"]
            ),
        ]

    def __str__(self) -> str:
        return f"{self.jobs} jobs of {self.model_name}"


def _added(table: str, key: str, amounts: dict[str, str], source: str) -> str:
    """Adds amounts to the sum of a key. One transaction may add to several: the lock keeps another of the same slot
    from doing so in another order, which would be a deadlock."""
    added = ", ".join(f"{name} = sums.{name} + excluded.{name}" for name in amounts)
    return f"""
        PERFORM pg_advisory_xact_lock({LOCK_CLASS}, {SLOT});
        INSERT INTO {table} AS sums ({key}, slot, {", ".join(amounts)})
        SELECT {key}, {SLOT}, {", ".join(amounts.values())} FROM {source}
        ON CONFLICT ({key}, slot) DO UPDATE SET {added};
        RETURN NULL;"""


def adds_calls() -> pgtrigger.Trigger:
    """On attempts, when they are settled. What was asked again is a retry, also of another model."""
    took = "EXTRACT(EPOCH FROM NEW.answered_at - NEW.sent_at)"
    amounts = {
        "calls": "1",
        "retries": "(EXISTS (SELECT FROM generation_attempt earlier WHERE earlier.job_id = NEW.job_id "
        "AND earlier.place = NEW.place AND earlier.number < NEW.number))::int",
        "cost_usd": "COALESCE(NEW.cost_usd, 0)",
        "cost_unknown": "NEW.cost_unknown::int",
        "timed": "(NEW.sent_at IS NOT NULL)::int",
        "seconds": f"COALESCE({took}, 0)",
        **{f"within_{most}": f"COALESCE(({took} <= {most})::int, 0)" for most in LATENCY_SECONDS},
    }
    return pgtrigger.Trigger(
        name="adds_calls",
        when=pgtrigger.After,
        operation=pgtrigger.Update,
        condition=pgtrigger.Q(old__settled_at__isnull=True, new__settled_at__isnull=False),
        func=_added("generation_callsum", "provider_id, model_name, error", amounts, "(SELECT NEW.*) attempt"),
    )


def adds_jobs() -> pgtrigger.Trigger:
    """On jobs, when they end or, where that was to be reconciled, when it is."""
    source = """(
            SELECT COALESCE(served.provider_id, '') AS provider_id,
                COALESCE(served.model_name, NEW.model_name) AS model_name,
                NEW.kind AS kind, NEW.status AS status, hold.charged AS charged
            FROM credits_hold hold LEFT JOIN LATERAL (
                SELECT provider_id, model_name FROM generation_attempt
                WHERE job_id = NEW.id AND is_delivered ORDER BY number LIMIT 1
            ) served ON true
            WHERE hold.id = NEW.hold_id
        ) job"""
    return pgtrigger.Trigger(
        name="adds_jobs",
        when=pgtrigger.After,
        operation=pgtrigger.Update,
        condition=pgtrigger.Q(new__status__in=["done", "failed", "cancelled"])
        & ~pgtrigger.Q(old__status__in=["done", "failed", "cancelled"]),
        func=_added(
            "generation_jobsum",
            "provider_id, model_name, kind, status",
            {"jobs": "1", "credits": "charged"},
            source,
        ),
    )
