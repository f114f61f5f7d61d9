"""How a job ends: what was delivered is charged, the rest of its hold goes back, all in one transaction."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime

from backend.accounts.accounts import AccountAccess
from backend.catalog import history
from backend.catalog.state import CatalogState
from backend.credits import holds, quotes, usage
from backend.credits.credit_errors import HoldNotOpen, InvalidUsage
from backend.credits.quotes import Quote
from backend.credits.statements import IdempotencyKey
from backend.generation import function_ends, job_messages
from backend.generation.models.jobs import Attempt, AttemptStatus, Job, JobKind, JobStatus, JobStep
from backend.generation.outcomes import ErrorKind
from backend.pricing.usage import TokenUsage
from backend.shared import clock

ENGINE = AccountAccess(everything=True)
"""Who asked for the job was checked when it was accepted."""
RECONCILING = holds.LONGEST
"""For how long the hold of a job to reconcile is kept at a time."""


def key_of(job: Job, movement: str) -> IdempotencyKey:
    return IdempotencyKey(owner="generation", key=f"{job.id}:{movement}")


def quote_of(job: Job) -> Quote:
    """Raises Unreadable."""
    return quotes.from_json(job.quote, where=f"the quote of job {job.id}")


def usage_as_json(tokens: TokenUsage | None) -> dict[str, object] | None:
    return None if tokens is None else {name: value for name, value in asdict(tokens).items() if value}


def usage_of(attempt: Attempt) -> TokenUsage | None:
    if attempt.usage is None:
        return None
    return TokenUsage(**{"input_tokens": 0, "output_tokens": 0, **attempt.usage})


def end(*, job: Job, error: ErrorKind | None, is_cancelled: bool = False, now: datetime) -> None:
    """End a job whose row the caller's transaction has locked: all of its attempts are answered.

    Text that was delivered without its usage can't be charged: it keeps its hold until `reconcile` decides.
    """
    attempts = list(job.attempts.filter(status=AttemptStatus.ANSWERED))
    delivered = [attempt for attempt in attempts if attempt.is_delivered]
    if job.kind == JobKind.TEXT and any(attempt.usage is None for attempt in delivered):
        _keep_hold(job, now)
        return
    try:
        charge(job=job, attempts=attempts, now=now)
    except InvalidUsage:  # what the provider reports can't be believed
        _keep_hold(job, now)
        return
    if is_cancelled:
        finish(job=job, status=JobStatus.CANCELLED, now=now)
    elif delivered:
        finish(job=job, status=JobStatus.DONE, now=now)
    else:
        finish(job=job, status=JobStatus.FAILED, error=error or ErrorKind.PROVIDER_ERROR, now=now)


def _keep_hold(job: Job, now: datetime) -> None:
    holds.prolong(hold_id=job.hold_id, lifetime=RECONCILING)
    finish(job=job, status=JobStatus.TO_RECONCILE, now=now)


def charge(*, job: Job, attempts: Sequence[Attempt], now: datetime) -> None:
    """Settle the hold by what attempts delivered and cost, or release it where nothing is known to have cost.

    Raises InvalidUsage.
    """
    calls = _calls(attempts)
    if not calls:
        release(job=job, attempts=attempts, now=now)
        return
    quote = quote_of(job)
    with suppress(HoldNotOpen):  # staff settled or released it meanwhile, which stands
        holds.settle(hold_id=job.hold_id, calls=calls, access=ENGINE, key=key_of(job, "settle"))
    _note_costs(attempts, quote, history.state(number=quote.revision), now)
    _close(attempts, now)


def release(*, job: Job, attempts: Sequence[Attempt], now: datetime) -> None:
    """Give the whole hold back."""
    with suppress(HoldNotOpen):
        holds.release(hold_id=job.hold_id, access=ENGINE, key=key_of(job, "release"))
    _close(attempts, now)


def _close(attempts: Sequence[Attempt], now: datetime) -> None:
    for attempt in attempts:
        attempt.status, attempt.settled_at = AttemptStatus.SETTLED, now
        attempt.save()


def _calls(attempts: Sequence[Attempt]) -> list[usage.Call]:
    """What is charged, and what cost us without being delivered. Unknown costs are in no record: only attempts have
    them."""
    return [_call(attempt) for attempt in attempts if attempt.is_delivered or _has_cost(attempt)]


def _has_cost(attempt: Attempt) -> bool:
    return attempt.usage is not None or attempt.reported_cost_usd is not None


def _call(attempt: Attempt) -> usage.Call:
    return usage.Call(
        tokens=usage_of(attempt),
        images=attempt.images if attempt.images_asked else None,
        delivered=attempt.is_delivered,
        reported_cost_usd=attempt.reported_cost_usd,
        model_name=attempt.model_name,
    )


def _note_costs(attempts: Sequence[Attempt], quote: Quote, state: CatalogState, now: datetime) -> None:
    """What each attempt costs us, as the usage record counts it."""
    (line,) = quote.lines
    for attempt in attempts:
        if attempt.is_delivered or _has_cost(attempt):
            cost = usage.cost(
                calls=[_call(attempt)],
                models=state.ai_models,
                model_name=line.model_name,
                size=line.size or "",
                image_quality=line.image_quality or "",
                day=clock.day(now),
            )
            attempt.cost_usd, attempt.cost_source = cost.usd, cost.source


def finish(*, job: Job, status: JobStatus, now: datetime, error: ErrorKind | None = None) -> None:
    job.status, job.step, job.percent, job.error = status, JobStep.ENDED, 100, error or ""
    job.finished_at = job.finished_at or now
    job.claimed_by = job.claimed_until = None
    job.save()
    function_ends.note_end(job=job, now=now)
    job_messages.announce(job.id)
