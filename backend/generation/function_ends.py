"""How a run of a function begins and ends: with its first job and its last one, in the transactions of these."""

from collections.abc import Sequence
from datetime import datetime

from backend.generation import function_outputs
from backend.generation.models import FunctionRun, Job
from backend.generation.models.function_runs import FunctionRunStatus
from backend.generation.models.jobs import ENDED, JobStatus


def note_begin(*, job: Job, now: datetime) -> None:
    """A job is run."""
    if job.function_run_id is None:
        return
    waiting = FunctionRun.objects.filter(id=job.function_run_id, status=FunctionRunStatus.QUEUED)
    waiting.update(status=FunctionRunStatus.RUNNING, started_at=now)


def note_end(*, job: Job, now: datetime) -> None:
    """A job has ended: where it was the last one, its run ends.

    Who ends a job has locked its row and locks the run's after it, so of two last jobs the second sees the first.
    """
    if job.function_run_id is None:
        return
    run = FunctionRun.objects.select_for_update().get(id=job.function_run_id)
    if run.finished_at is None and not run.jobs.exclude(status__in=ENDED).exists():
        _end(run, list(run.jobs.prefetch_related("attempts").order_by("batch")), now)


def _end(run: FunctionRun, jobs: Sequence[Job], now: datetime) -> None:
    result = function_outputs.of_run(run=run, jobs=jobs)
    run.output = result.output
    run.failed_batches = [
        {"batch": job.batch, "error": job.error or None} for job in jobs if job.batch not in result.delivered
    ]
    run.status, run.finished_at = _status(run, jobs), now
    run.save(update_fields=["output", "failed_batches", "status", "finished_at"])


def _status(run: FunctionRun, jobs: Sequence[Job]) -> FunctionRunStatus:
    if any(job.status == JobStatus.CANCELLED for job in jobs):
        return FunctionRunStatus.CANCELLED
    return FunctionRunStatus.FAILED if run.output is None else FunctionRunStatus.DONE
