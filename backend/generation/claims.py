"""Who runs a job. A claim ends by itself, so that the job of a worker that died is taken up by another.

Each write of a worker is made under its claim: one that was too slow finds it lost, and writes nothing any more.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Q, QuerySet

from backend.generation import function_ends, turns_of_jobs
from backend.generation.models import Job
from backend.generation.models.jobs import JobStatus, JobStep
from backend.shared.busy import translated


class ClaimLost(Exception):
    """Another worker runs the job now, or it has ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    job_id: UUID
    worker: UUID


def take(*, job_id: UUID, now: datetime, until: datetime, ready: Collection[str] = ()) -> Claim | None:
    """Claim a job that waits, or whose worker's claim has ended; None where there is nothing to run.

    Jobs that wait for a provider go on where it is `ready` for a call.
    """
    with transaction.atomic():
        return _claimed(_free(now, ready).filter(id=job_id), now, until)


def take_next(*, now: datetime, until: datetime, ready: Collection[str] = ()) -> Claim | None:
    """Claim the job whose turn it is, as `take`. Raises Busy."""
    with transaction.atomic(), translated():
        while (job_id := turns_of_jobs.next_job(now=now, ready=ready)) is not None:
            if (claim := _claimed(_free(now, ready).filter(id=job_id), now, until)) is not None:
                return claim  # else it was cancelled in this moment
    return None


def _free(now: datetime, ready: Collection[str]) -> QuerySet[Job]:
    is_due = Q(not_before=None) | Q(not_before__lte=now) | Q(waits_for__in=ready)
    return Job.objects.filter(is_due & Q(status=JobStatus.QUEUED) | Q(status=JobStatus.RUNNING, claimed_until__lte=now))


def _claimed(free: QuerySet[Job], now: datetime, until: datetime) -> Claim | None:
    job = free.select_for_update().first()
    if job is None:
        return None
    job.status, job.claimed_by, job.claimed_until, job.not_before = JobStatus.RUNNING, uuid4(), until, None
    job.started_at = job.started_at or now
    job.save(update_fields=["status", "claimed_by", "claimed_until", "not_before", "started_at"])
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


def put_off(*, job: Job, step: JobStep, not_before: datetime, waits_for: str = "") -> None:
    """Let a job that is held wait without a worker: until then, or until the provider `waits_for` takes a call."""
    job.status, job.step, job.claimed_by, job.claimed_until = JobStatus.QUEUED, step, None, None
    job.not_before, job.waits_for = not_before, waits_for
    job.save(update_fields=["status", "step", "claimed_by", "claimed_until", "not_before", "waits_for"])


def give_up(claim: Claim, *, until: datetime) -> None:
    """Let others take the job up then."""
    Job.objects.filter(id=claim.job_id, claimed_by=claim.worker).update(claimed_until=until)
