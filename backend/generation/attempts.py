"""Rows of attempts, each written before what it says happens, so that a process can die anywhere."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID, uuid4

from backend.catalog.rows import AIModel
from backend.generation import retries, settlement
from backend.generation.models import Attempt, Job
from backend.generation.models.jobs import AttemptStatus
from backend.generation.outcomes import Delivered, ErrorKind, Failed, Outcome

COST_PLACES = 14
"""Of costs in usage records; providers report up to 20."""
UNANSWERED = Failed(error=ErrorKind.WORKER_LOST, retryable=False, cost_unknown=True)
"""What came of an attempt whose process died after it was sent."""
LEFT_UNSENT = Failed(error=ErrorKind.WORKER_LOST, retryable=False, is_sent=False)
"""What came of one whose process died before."""
NEVER_SENT = Failed(error=ErrorKind.TIMEOUT, retryable=False, is_sent=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a call brought, with its images kept. `problem` is what is wrong with a text that is not of its form."""

    outcome: Outcome
    image_ids: Sequence[UUID] = ()
    invalid_text: str = ""
    problem: str = ""


def prepare(*, job: Job, model: AIModel, place: int, images: int, now: datetime) -> Attempt:
    """The row of a call that is about to be made. Its id at the provider, where that takes one, is chosen before."""
    return Attempt.objects.create(
        job=job,
        number=job.attempts.count() + 1,
        place=place,
        model_name=model.model_name,
        provider_id=model.provider_id,
        provider_request_id=str(uuid4()),
        images_asked=images,
        prepared_at=now,
    )


def note_sent(*, attempt: Attempt, now: datetime) -> None:
    attempt.status, attempt.sent_at = AttemptStatus.SENT, now
    attempt.save()


def note_answer(*, job: Job, attempt: Attempt, answer: Answer, made: int, now: datetime) -> None:
    """What came of an attempt. `made`: how many there are of its call by its model."""
    outcome = answer.outcome
    attempt.status, attempt.answered_at = AttemptStatus.ANSWERED, now
    attempt.usage = settlement.usage_as_json(outcome.usage)
    attempt.provider_request_id = outcome.provider_request_id or attempt.provider_request_id
    if isinstance(outcome, Delivered):
        attempt.is_sent = attempt.is_delivered = True
        attempt.images, attempt.image_ids = len(answer.image_ids), list(answer.image_ids)
        attempt.reported_cost_usd = _rounded(outcome.reported_cost_usd)
        attempt.cost_unknown = outcome.text is not None and outcome.usage is None  # until a person decides
        job.text = _storable(outcome.text or "")
    else:
        attempt.is_sent, attempt.error, attempt.cost_unknown = (
            outcome.is_sent,
            outcome.error,
            retries.is_unknown(outcome),
        )
        attempt.invalid_text, attempt.problem = _storable(answer.invalid_text), answer.problem
        attempt.retry_at = retries.retry_at(failed=outcome, made=made, now=now, deadline=job.deadline)
        if not attempt.cost_unknown:
            attempt.cost_usd = None if outcome.usage is not None else Decimal(0)
    attempt.save()


def leave_open(*, job: Job, now: datetime) -> None:
    """Note that nothing comes of an attempt that waits, with its job."""
    for attempt in job.attempts.filter(status__in=(AttemptStatus.PREPARED, AttemptStatus.SENT)):
        outcome = NEVER_SENT if attempt.status == AttemptStatus.PREPARED else UNANSWERED
        note_answer(job=job, attempt=attempt, answer=Answer(outcome=outcome), made=1, now=now)


def _storable(text: str) -> str:
    """PostgreSQL can't keep a NUL."""
    return text.replace("\x00", "\ufffd")


def _rounded(cost: Decimal | None) -> Decimal | None:
    return None if cost is None else round(cost, COST_PLACES)


def without_images(outcome: Delivered) -> Failed:
    """What is left of an answer of which no image can be kept: it is not delivered, and what it cost is unknown where
    the provider has not reported it."""
    failed = Failed(error=ErrorKind.PROVIDER_ERROR, retryable=False, usage=outcome.usage, cost_unknown=True)
    return replace(failed, provider_request_id=outcome.provider_request_id)


def without_form(outcome: Delivered, *, problem: str) -> Answer:
    """What is left of a text that is not of its form: it is not delivered, and what it cost is recorded."""
    failed = Failed(
        error=ErrorKind.INVALID_OUTPUT,
        retryable=False,
        usage=outcome.usage,
        cost_unknown=outcome.usage is None,
        provider_request_id=outcome.provider_request_id,
    )
    return Answer(outcome=failed, invalid_text=outcome.text or "", problem=problem)
