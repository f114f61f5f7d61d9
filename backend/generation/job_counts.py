"""Counts of jobs for those who watch. Each reads an index of what is open, or sums; none reads the history."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from django.db.models import Count, F, Min, Q, Sum
from django.db.models.functions import JSONObject

from backend.credits.models import Hold
from backend.credits.models.holds import HoldStatus
from backend.generation.models import CallSum, Job, JobSum
from backend.generation.models.jobs import JobStatus
from backend.generation.models.sums import LATENCY_SECONDS

WITHIN = tuple(f"within_{most}" for most in LATENCY_SECONDS)
PATIENCE = timedelta(minutes=1)
"""After which a job that nobody runs is an issue: a worker takes it up in milliseconds, a sweep in seconds."""
LATE_PATIENCE = timedelta(hours=1)
"""With a job that yields: thousands may be due at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Jobs of which nothing comes by itself, and since when."""

    jobs: int
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Calls:
    """Settled calls to a model of a provider, by the kind of error or "delivered". `timed` were sent, and `within` so
    many seconds answered."""

    provider_id: str
    model_name: str
    outcomes: Mapping[str, int]
    retries: int
    cost_usd: float
    cost_unknown: int
    timed: int
    seconds: float
    within: Mapping[int, int]


class EndedJobs(NamedTuple):
    """Settled jobs, by the model that delivered first."""

    provider_id: str
    model_name: str
    kind: str
    status: str
    jobs: int
    credits: int


def open_jobs() -> Counter[str]:
    """Jobs that are queued, that run and that are to reconcile."""
    statuses = (JobStatus.QUEUED, JobStatus.RUNNING, JobStatus.TO_RECONCILE)
    return Counter({status: Job.objects.filter(status=status).count() for status in statuses})


def open_holds() -> tuple[int, int]:
    """How many holds are open, of whatever requests, and their credits."""
    found = Hold.objects.filter(status=HoldStatus.OPEN).aggregate(
        holds=Count("*"), credits=Sum(F("credits") - F("taken"))
    )
    return found["holds"], found["credits"] or 0


def to_reconcile() -> Waiting | None:
    found = Job.objects.filter(status=JobStatus.TO_RECONCILE).aggregate(jobs=Count("*"), since=Min("created_at"))
    return Waiting(**found) if found["jobs"] else None


def not_run(*, now: datetime) -> Waiting | None:
    """Jobs that nobody has taken up, or whose worker has gone."""
    late = now - PATIENCE
    is_due = Q(not_before=None) | Q(not_before__lt=late)
    is_late = Q(created_at__lt=late, yields=False) | Q(created_at__lt=now - LATE_PATIENCE)
    queued = is_due & is_late & Q(status=JobStatus.QUEUED)
    left = Q(status=JobStatus.RUNNING, claimed_until__lt=late)
    found = Job.objects.filter(queued | left).aggregate(jobs=Count("*"), since=Min("created_at"))
    return Waiting(**found) if found["jobs"] else None


def calls() -> list[Calls]:
    names = ("calls", "retries", "cost_usd", "cost_unknown", "timed", "seconds", *WITHIN)
    kinds = CallSum.objects.values_list("provider_id", "model_name", "error").order_by("provider_id", "model_name")
    rows = kinds.annotate(sums=JSONObject(**{name: Sum(name) for name in names}))
    return [
        _calls(provider_id, model_name, {error: sums for _, _, error, sums in of_model})
        for (provider_id, model_name), of_model in groupby(rows, key=itemgetter(0, 1))
    ]


def _calls(provider_id: str, model_name: str, by_error: dict[str, dict[str, int]]) -> Calls:
    total: Counter[str] = Counter()
    for sums in by_error.values():
        total.update(sums)
    return Calls(
        provider_id=provider_id,
        model_name=model_name,
        outcomes={error or "delivered": sums["calls"] for error, sums in by_error.items()},
        retries=total["retries"],
        cost_usd=total["cost_usd"],
        cost_unknown=total["cost_unknown"],
        timed=total["timed"],
        seconds=total["seconds"],
        within={most: total[f"within_{most}"] for most in LATENCY_SECONDS},
    )


def ended_jobs() -> list[EndedJobs]:
    kinds = JobSum.objects.values_list("provider_id", "model_name", "kind", "status")
    rows = kinds.annotate(Sum("jobs"), Sum("credits")).order_by("provider_id", "model_name", "kind", "status")
    return [EndedJobs(*row) for row in rows]
