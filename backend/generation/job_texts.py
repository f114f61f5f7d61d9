"""Retention of what jobs and runs asked and got: texts go at their time; the rows, attempts and the money stay."""

from datetime import datetime

from django.db import transaction

from backend.generation import work
from backend.generation.models import Attempt, FunctionRun, Job
from backend.generation.models.jobs import JobStatus

BATCH, MOST_BATCHES = 500, 20
"""10,000 jobs in one run, so that it ends."""


def delete_old(*, before: datetime, now: datetime) -> int:
    """Blank the texts of jobs that ended before, and of runs of functions; of how many jobs. What is to reconcile keeps
    them: they may help decide."""
    FunctionRun.objects.filter(finished_at__lt=before, texts_deleted_at=None).update(
        input={}, output=None, texts_deleted_at=now
    )
    deleted = 0
    for _ in range(MOST_BATCHES):
        count = _delete_some(before, now)
        deleted += count
        if count < BATCH:
            break
    return deleted


def _delete_some(before: datetime, now: datetime) -> int:
    old = Job.objects.filter(finished_at__lt=before, texts_deleted_at=None).exclude(status=JobStatus.TO_RECONCILE)
    with transaction.atomic():
        chosen = list(old.select_for_update(skip_locked=True).order_by("finished_at")[:BATCH])
        for job in chosen:
            job.input, job.text, job.texts_deleted_at = work.without_texts(job.input), "", now
        Job.objects.bulk_update(chosen, ["input", "text", "texts_deleted_at"])
        Attempt.objects.filter(job__in=chosen).exclude(invalid_text="").update(invalid_text="")
    return len(chosen)
