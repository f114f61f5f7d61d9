"""Counts of jobs for those who watch. Each reads an index of what is open, or sums; none reads the history."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from django.db.models import Count, Min, Q, Sum

from backend.credits.models import Hold
from backend.credits.models.holds import HoldStatus
from backend.generation.models import CallSum, Job, JobSum
from backend.generation.models.jobs import JobStatus
from backend.generation.models.sums import LATENCY_SECONDS

PATIENCE = timedelta(minutes=1)
"""After which a job that nobody runs is an issue: a worker takes it up in milliseconds, a sweep in seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Jobs of which nothing comes by itself, and since when."""

    jobs: int
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Calls:
    """Settled calls to a model of a provider. `within` are the sent ones that took so many seconds at most."""

    provider_id: str
    model_name: str
    delivered: int
    failed: Mapping[str, int]
    retries: int
    cost_usd: Decimal
    cost_unknown: int
    timed: int
    seconds: float
    within: Mapping[int, int]


def open_jobs() -> Counter[str]:
    """Jobs that are queued, that run and that are to reconcile."""
    statuses = (JobStatus.QUEUED, JobStatus.RUNNING, JobStatus.TO_RECONCILE)
    return Counter({status: Job.objects.filter(status=status).count() for status in statuses})


def open_holds() -> tuple[int, int]:
    """How many holds are open, of whatever requests, and their credits."""
    found = Hold.objects.filter(status=HoldStatus.OPEN).aggregate(holds=Count("*"), credits=Sum("credits"))
    return found["holds"], found["credits"] or 0


def to_reconcile() -> Waiting | None:
    found = Job.objects.filter(status=JobStatus.TO_RECONCILE).aggregate(jobs=Count("*"), since=Min("created_at"))
    return Waiting(**found) if found["jobs"] else None


def not_run(*, now: datetime) -> Waiting | None:
    """Jobs that nobody has taken up, or whose worker has gone."""
    late = now - PATIENCE
    queued, left = Q(status=JobStatus.QUEUED, created_at__lt=late), Q(status=JobStatus.RUNNING, claimed_until__lt=late)
    found = Job.objects.filter(queued | left).aggregate(jobs=Count("*"), since=Min("created_at"))
    return Waiting(**found) if found["jobs"] else None


def calls() -> list[Calls]:
    names = ("calls", "retries", "cost_usd", "cost_unknown", "timed", "seconds", *(f"within_{s}" for s in LATENCY_SECONDS))
    sums = CallSum.objects.values("provider_id", "model_name", "error").annotate(
        **{f"all_{name}": Sum(name) for name in names}
    )
    by_model: dict[tuple[str, str], list[dict[str, object]]] = {}
    for row in sums.order_by("provider_id", "model_name", "error"):
        by_model.setdefault((row["provider_id"], row["model_name"]), []).append(row)
    return [_calls(provider_id, model_name, rows) for (provider_id, model_name), rows in by_model.items()]


def _calls(provider_id: str, model_name: str, rows: list[dict[str, object]]) -> Calls:
    def total(name: str) -> int:
        return sum(row[f"all_{name}"] for row in rows)  # type: ignore[misc]

    by_error = {str(row["error"]): row["all_calls"] for row in rows}
    return Calls(
        provider_id=provider_id,
        model_name=model_name,
        delivered=by_error.pop("", 0),  # type: ignore[arg-type]
        failed=by_error,  # type: ignore[arg-type]
        retries=total("retries"),
        cost_usd=Decimal(total("cost_usd")),
        cost_unknown=total("cost_unknown"),
        timed=total("timed"),
        seconds=total("seconds"),
        within={most: total(f"within_{most}") for most in LATENCY_SECONDS},
    )


def ended_jobs() -> list[dict[str, object]]:
    """Settled jobs and their credits by provider, model, kind and status."""
    kinds = JobSum.objects.values("provider_id", "model_name", "kind", "status")
    sums = kinds.annotate(all_jobs=Sum("jobs"), all_credits=Sum("credits"))
    return list(sums.order_by("provider_id", "model_name", "kind", "status"))
