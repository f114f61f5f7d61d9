"""The end of a job is reported by a webhook, at least once. It names the job, and has none of its texts or images."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from backend.generation import jobs
from backend.generation.models import Job
from backend.watch.models import Webhook
from backend.watch.models.webhooks import Topic

EVENT = "job.ended"
MOST_AT_ONCE = 500


def queue(*, id_of: Callable[[UUID], str], now: datetime) -> int:
    """Let a webhook wait for each job that has ended meanwhile; how many. `id_of`: what a caller knows it by."""
    with transaction.atomic():
        # What another worker reports is locked by it, and is over when the lock is.
        ended = list(jobs.ends_to_report().select_for_update(of=("self",), skip_locked=True)[:MOST_AT_ONCE])
        # Same transaction (outbox): an end is noted as reported if and only if its webhook is stored.
        Webhook.objects.bulk_create(
            Webhook(id=job.id, topic=Topic.JOBS, payload=_payload(job, id_of), created_at=now, next_attempt_at=now)
            for job in ended
        )
        for job in ended:
            jobs.note_reported(job=job, now=now)
    return len(ended)


def skip(*, now: datetime) -> None:
    """Nobody listens: ends of before an address is set are not reported."""
    jobs.ends_to_report().update(end_reported_at=now)


def _payload(job: Job, id_of: Callable[[UUID], str]) -> dict[str, object]:
    assert job.finished_at is not None  # it has ended
    hold, account = job.hold, job.account
    return {
        "type": EVENT,
        "timestamp": job.finished_at.isoformat(),
        "data": {
            "job_id": id_of(job.id),
            "integration": account.integration.name,
            "account_external_id": account.external_id,
            "request_id": hold.request_id,
            "kind": job.kind,
            "status": job.status,
            "error": job.error or None,
            "credits_charged": hold.charged,
            "created_at": job.created_at.isoformat(),
            "finished_at": job.finished_at.isoformat(),
        },
    }
