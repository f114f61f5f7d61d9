"""Delivered work whose usage nobody reported: its hold stays until a person or the rule of the settings decides."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from backend.accounts.accounts import AccountAccess
from backend.catalog.enums import ReconcileRule
from backend.catalog.registry import ModelRegistry
from backend.credits import holds
from backend.generation import jobs, settlement, token_bounds, work
from backend.generation.job_errors import DecisionReasonMissing, NotToReconcile
from backend.generation.models import Job
from backend.generation.models.jobs import AttemptStatus, JobStatus
from backend.pricing.usage import TokenUsage
from backend.shared.busy import translated
from backend.shared.immutable_json import is_storable

RULE = "the rule of the settings"
"""Who decided, where no person did: no person's name has spaces."""
MOST_AT_ONCE = 500
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
    """Charge delivered work by its usage, as somebody found it out, or without one give its hold back.

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


def apply_rule(*, registry: ModelRegistry, now: datetime) -> int:
    """Decide by the rule of the settings what no person has decided in its hours, the oldest first; how many.

    At most 500 at once, and none where there is no rule. Raises Busy.
    """
    rule, hours = registry.settings.reconcile_rule, registry.settings.reconcile_after_hours
    if rule is None or hours is None:
        return 0
    late = waiting(access=settlement.ENGINE).filter(finished_at__lte=now - timedelta(hours=hours))
    return sum(_decided(job, rule, registry.revision, now) for job in late[:MOST_AT_ONCE])


def _decided(job: Job, rule: ReconcileRule, revision: int, now: datetime) -> bool:
    usage = None if rule == ReconcileRule.RELEASE else _estimate(job)
    done = "released" if usage is None else f"charged an estimate of {usage.total_tokens:,} tokens"
    reason = f"Nobody decided in time: {done}, as revision {revision} says."
    try:
        decide(job_id=job.id, usage=usage, author=RULE, reason=reason, access=settlement.ENGINE, now=now)
    except NotToReconcile:  # a person was faster
        return False
    return True


def _estimate(job: Job) -> TokenUsage:
    """By the texts that were asked and delivered. What a model thought without saying it is not in them."""
    task = work.from_json(job.kind, job.input)
    asked = task.texts if isinstance(task, work.TextWork) else ()
    return TokenUsage(
        input_tokens=token_bounds.likely(*asked), output_tokens=token_bounds.likely(job.text), is_estimate=True
    )


def keep_holds(*, now: datetime) -> int:
    """Prolong the holds of what is not decided yet; how many there were to prolong."""
    ending = Job.objects.filter(status=JobStatus.TO_RECONCILE, hold__expires_at__lt=now + AHEAD)
    return sum(
        holds.prolong(hold_id=hold_id, lifetime=settlement.RECONCILING)
        for hold_id in ending.values_list("hold_id", flat=True)
    )
