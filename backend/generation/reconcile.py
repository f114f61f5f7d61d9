"""Delivered work whose usage nobody reported: it keeps its hold until a person decides, and is never silently free."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from backend.accounts.accounts import AccountAccess
from backend.credits import holds
from backend.generation import jobs, settlement
from backend.generation.job_errors import DecisionReasonMissing, NotToReconcile
from backend.generation.models import Job
from backend.generation.models.jobs import AttemptStatus, JobStatus
from backend.pricing.usage import TokenUsage
from backend.shared.busy import translated
from backend.shared.immutable_json import is_storable

AHEAD = timedelta(hours=12)
"""So long before its end a hold is prolonged."""


def waiting(*, access: AccountAccess) -> QuerySet[Job]:
    """The jobs to reconcile within access, the oldest first."""
    return jobs.visible(access=access).filter(status=JobStatus.TO_RECONCILE).order_by("created_at", "id")


def decide(
    *,
    job_id: str | UUID,
    usage: TokenUsage | None,
    author: str,
    reason: str,
    access: AccountAccess,
    now: datetime,
) -> Job:
    """Charge delivered work by the usage that a person found out, or without one give its hold back.

    Raises JobNotFound, NotToReconcile, DecisionReasonMissing, InvalidUsage.
    """
    if not reason.strip() or not is_storable(reason):
        raise DecisionReasonMissing
    found = jobs.get(access=access, job_id=job_id)
    with transaction.atomic(), translated():
        job = Job.objects.select_for_update(of=("self",)).select_related("hold").get(id=found.id)
        if job.status != JobStatus.TO_RECONCILE:
            raise NotToReconcile(status=JobStatus(job.status))
        job.decided_by, job.decision_reason = author, reason
        attempts = list(job.attempts.filter(status=AttemptStatus.ANSWERED))
        for attempt in attempts:
            if attempt.is_delivered:
                attempt.usage = settlement.usage_as_json(usage)
                attempt.cost_unknown = usage is None
        if usage is None:
            settlement.release(job=job, attempts=attempts, now=now)
        else:
            settlement.charge(job=job, attempts=attempts, now=now)
        settlement.finish(job=job, status=JobStatus.DONE, now=now)
    return jobs.get(access=access, job_id=found.id)


def keep_holds(*, now: datetime) -> int:
    """Prolong the holds of what is not decided yet; how many there were to prolong."""
    ending = Job.objects.filter(status=JobStatus.TO_RECONCILE, hold__expires_at__lt=now + AHEAD)
    return sum(
        holds.prolong(hold_id=hold_id, lifetime=settlement.RECONCILING)
        for hold_id in ending.values_list("hold_id", flat=True)
    )
