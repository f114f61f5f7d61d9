"""Who runs a job. A claim ends by itself, so that the job of a worker that died is taken up by another.

Each write of a worker is made under its claim: one that was too slow finds it lost, and writes nothing any more.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Q, QuerySet

from backend.generation import function_ends
from backend.generation.models import Job
from backend.generation.models.jobs import JobStatus
from backend.shared.busy import translated


class ClaimLost(Exception):
    """Another worker runs the job now, or it has ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    job_id: UUID
    worker: UUID


def take(*, job_id: UUID, now: datetime, until: datetime) -> Claim | None:
    """Claim a job that waits, or whose worker's claim has ended; None where there is nothing to run."""
    return _take(_free(now).filter(id=job_id), now, until)


def take_next(*, now: datetime, until: datetime) -> Claim | None:
    """Claim the job that is free the longest."""
    return _take(_free(now).order_by("created_at", "id"), now, until)


def _free(now: datetime) -> QuerySet[Job]:
    return Job.objects.filter(Q(status=JobStatus.QUEUED) | Q(status=JobStatus.RUNNING, claimed_until__lte=now))


def _take(free: QuerySet[Job], now: datetime, until: datetime) -> Claim | None:
    with transaction.atomic():
        job = free.select_for_update(skip_locked=True).first()
        if job is None:
            return None
        job.status, job.claimed_by, job.claimed_until = JobStatus.RUNNING, uuid4(), until
        job.started_at = job.started_at or now
        job.save(update_fields=["status", "claimed_by", "claimed_until", "started_at"])
        function_ends.note_begin(job=job, now=now)
        return Claim(job_id=job.id, worker=job.claimed_by)


@contextmanager
def held(claim: Claim) -> Iterator[Job]:
    """A transaction with the job's row locked. Raises ClaimLost, Busy."""
    with transaction.atomic(), translated():
        jobs = Job.objects.select_for_update(of=("self",)).select_related("hold")
        job = jobs.filter(id=claim.job_id, claimed_by=claim.worker).first()
        if job is None:
            raise ClaimLost
        yield job


def give_up(claim: Claim, *, until: datetime) -> None:
    """Let others take the job up then."""
    Job.objects.filter(id=claim.job_id, claimed_by=claim.worker).update(claimed_until=until)
