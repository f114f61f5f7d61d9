"""What a job does next, by its attempts alone: whoever takes it up goes on where the last one was."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from backend.catalog.rows import AIModel
from backend.generation import retries
from backend.generation.models import Attempt
from backend.generation.models.jobs import AttemptStatus
from backend.generation.outcomes import ErrorKind
from backend.generation.work import ImageWork, Work

FIRST, REPAIR = 0, 1
"""Places of the calls of a text: one that is not of its form is asked to be repaired once."""
OPEN = (AttemptStatus.PREPARED, AttemptStatus.SENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class NextCall:
    """A call to make, not before `at`, of so many `images` (0: a text). `attempt` is there where it was prepared or,
    as its result can be asked for by its id, sent."""

    place: int
    model: AIModel
    images: int = 0
    at: datetime | None = None
    attempt: Attempt | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """There is nothing more to do; `error` is why what is missing did not come."""

    error: ErrorKind | None = None


def after(
    *,
    task: Work,
    attempts: Sequence[Attempt],
    models: Sequence[AIModel],
    most_images: Mapping[str, int],
    can_repair: bool = False,
) -> NextCall | Finished:
    """`can_repair`: whether an invalid answer can be asked to be repaired.

    `models` may serve, in their order; `most_images` says how many each makes in a call.
    """
    last = attempts[-1] if attempts else None
    if last is None:
        return _next(task, attempts, models[0], most_images) if models else Finished(error=ErrorKind.MODEL_RETIRED)
    names = [model.model_name for model in models]
    if last.model_name not in names:  # it is not sold any more, or its provider is switched off
        return Finished(error=ErrorKind(last.error) if last.error else None)
    place = names.index(last.model_name)
    model = models[place]
    if last.status in OPEN:
        return NextCall(place=last.place, model=model, images=last.images_asked, attempt=last)
    if last.is_delivered:
        return _next(task, attempts, model, most_images)
    if last.retry_at is not None:
        return NextCall(place=last.place, model=model, images=last.images_asked, at=last.retry_at)
    if retries.is_served_by_another(last) and place + 1 < len(models):
        return _again(task, attempts, models[place + 1], most_images)
    if last.error == ErrorKind.INVALID_OUTPUT and last.place == FIRST and can_repair:
        return NextCall(place=REPAIR, model=model)
    if last.error == ErrorKind.CONTENT_BLOCKED:  # another image of the same prompt may pass
        following = _next(task, attempts, model, most_images)
        return following if isinstance(following, NextCall) else Finished(error=ErrorKind.CONTENT_BLOCKED)
    return Finished(error=ErrorKind(last.error))


def _next(task: Work, attempts: Sequence[Attempt], model: AIModel, most: Mapping[str, int]) -> NextCall | Finished:
    """The call after those that were made."""
    place = attempts[-1].place + 1 if attempts else 0
    if not isinstance(task, ImageWork):
        return Finished() if attempts else NextCall(place=place, model=model)
    left = task.count - _asked(attempts)
    if left <= 0:
        return Finished()
    return NextCall(place=place, model=model, images=min(left, most[model.model_name]))


def _again(task: Work, attempts: Sequence[Attempt], model: AIModel, most: Mapping[str, int]) -> NextCall:
    """The last call, by another model, which may make fewer images in one."""
    last = attempts[-1]
    return NextCall(place=last.place, model=model, images=min(last.images_asked, most[model.model_name]))


def _asked(attempts: Sequence[Attempt]) -> int:
    """Images that were asked for, each call counted once: what a call did not bring is not asked for again."""
    return sum({attempt.place: attempt.images_asked for attempt in attempts}.values())
