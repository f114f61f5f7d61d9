"""The calls of one job, made one after another by its plan. Each step is in the database before it happens."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeAlias

from backend.catalog.registry import SecretNotSet
from backend.catalog.rows import AIModel
from backend.credits.models.holds import HoldStatus
from backend.generation import (
    adapters,
    attempts,
    breaker,
    claims,
    function_answers,
    images_of_jobs,
    job_messages,
    plan,
    provider_limits,
    retries,
    waiting,
)
from backend.generation.call_settings import CallSettings
from backend.generation.calls import CallNotPossible
from backend.generation.claims import Claim
from backend.generation.models import Attempt, Job
from backend.generation.models.jobs import AttemptStatus, JobStep
from backend.generation.outcomes import Delivered, ErrorKind, Failed, Outcome
from backend.generation.plan import Finished, NextCall
from backend.generation.provider_limits import ProviderBusy
from backend.generation.transport import Transport
from backend.generation.work import ImageWork, TextWork, Work
from backend.shared import clock
from backend.shared.encryption import DecryptionFailed

MAX_TEXT_BYTES, MAX_IMAGE_BYTES = 16_000_000, 64_000_000
MARGIN = timedelta(seconds=15)
"""A claim lasts so much longer than what is done under it."""
STEP_SECONDS = 1.0
"""Between two looks whether a job is cancelled, or a result is there. What waits longer holds no worker."""
KEEPING_SECONDS = 120
"""For images of one call to be fetched, checked and stored."""
LEFT_ALONE = Failed(error=ErrorKind.OVERLOADED, retryable=False, is_sent=False)
NOT_POSSIBLE = Failed(error=ErrorKind.BAD_REQUEST, retryable=False, is_sent=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """No further call is made; `error` is why what is missing did not come."""

    error: ErrorKind | None = None
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PutOff:
    """The job waits without a worker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedCall:
    """`task` is the job's work, or its repair."""

    settings: CallSettings
    task: Work
    model: AIModel
    attempt: Attempt
    seconds: float
    deadline: datetime


Step: TypeAlias = Ended | PutOff | Pause | PreparedCall


@dataclass(frozen=True, slots=True, kw_only=True)
class AICore:
    """`pause` and `now` are the time that calls take."""

    pause: Callable[[float], None] = time.sleep
    now: Callable[[], datetime] = clock.now

    def make_calls(self, claim: Claim) -> Ended | PutOff:
        """Call until all is delivered, given up, cancelled or too late, or it has to wait. Raises ClaimLost, Busy."""
        while not isinstance(step := self._next(claim), Ended | PutOff):
            if isinstance(step, Pause):
                self._wait(claim, step.seconds)
            elif self._make(claim, step):
                return PutOff()
        return step

    def _next(self, claim: Claim) -> Step:
        """What comes next, with its attempt prepared."""
        with claims.held(claim) as job:
            now = self.now()
            settings, made = CallSettings.of(job, now), list(job.attempts.all())
            models = settings.models()
            if made and (lost := _lost(job, made[-1], settings, models, now)) is not None:
                _note(job, made[-1], attempts.Answer(outcome=lost), now)
            most = {model.model_name: settings.most_images(model) for model in models}
            repair = function_answers.repair_of(task=settings.task, made=made, line=settings.line)
            following = plan.after(
                task=settings.task, attempts=made, models=models, most_images=most, can_repair=repair is not None
            )
            if isinstance(following, Finished):
                return Ended(error=following.error, is_cancelled=_is_unwanted(job) and _is_unsent(made))
            if following.attempt is None and (ended := _no_more(job, made, now)) is not None:
                return ended
            if following.at is not None and following.at > now:
                return self._paused(job, following.at, now)
            task = settings.task if repair is None else repair
            return self._prepared(job, settings, task, following, made, now)

    def _paused(self, job: Job, at: datetime, now: datetime) -> Pause | PutOff:
        seconds = (at - now).total_seconds()
        job_messages.announce(job.id)
        if seconds > STEP_SECONDS:
            claims.put_off(job=job, step=JobStep.RETRYING, not_before=at)
            job_messages.wake_for_waiting(seconds=seconds)
            return PutOff()
        job.step, job.claimed_until = JobStep.RETRYING, at + MARGIN
        job.save(update_fields=["step", "claimed_until"])
        return Pause(seconds=seconds)

    def _prepared(
        self,
        job: Job,
        settings: CallSettings,
        task: Work,
        following: NextCall,
        made: Sequence[Attempt],
        now: datetime,
    ) -> PreparedCall:
        model = following.model
        attempt = following.attempt or attempts.prepare(
            job=job, model=model, place=following.place, images=following.images, now=now
        )
        lasts = min(timedelta(seconds=settings.seconds(model)), job.deadline - now)
        job.step, job.percent, job.claimed_until = JobStep.CALLING, _percent(settings, made), now + MARGIN
        job.save(update_fields=["step", "percent", "claimed_until"])
        job_messages.announce(job.id)
        return PreparedCall(
            settings=settings,
            task=task,
            model=model,
            attempt=attempt,
            seconds=lasts.total_seconds(),
            deadline=job.deadline,
        )

    def _wait(self, claim: Claim, seconds: float) -> None:
        """Until the time is over or the job is cancelled."""
        while seconds > 0 and not Job.objects.filter(id=claim.job_id, cancel_requested_at__isnull=False).exists():
            self.pause(min(seconds, STEP_SECONDS))
            seconds -= STEP_SECONDS

    def _make(self, claim: Claim, call: PreparedCall) -> bool:
        """Make a call; True where the job waits for its provider instead, and the attempt stays as it was."""
        was_sent = call.attempt.status == AttemptStatus.SENT  # by a worker that died
        try:
            outcome = self._called(claim, call)
        except ProviderBusy as busy:
            return self._is_put_off(claim, busy.provider_id)
        if was_sent and isinstance(outcome, Failed):
            outcome = _as_unknown(outcome)
        if isinstance(outcome, Delivered) and outcome.images:
            self._renewed(claim, seconds=KEEPING_SECONDS)
        kept = images_of_jobs.kept(job_id=claim.job_id, outcome=outcome)
        answer = function_answers.checked(task=call.task, answer=kept)
        with claims.held(claim) as job:
            _note(job, call.attempt, answer, self.now())
        return False

    def _is_put_off(self, claim: Claim, provider_id: str) -> bool:
        """Not where it ends at once, since nobody wants it any more."""
        with claims.held(claim) as job:
            if _is_unwanted(job):
                return False
            claims.put_off(job=job, step=JobStep.WAITING, not_before=job.deadline, waits_for=provider_id)
            job_messages.announce(job.id)
            return True

    def _renewed(self, claim: Claim, *, seconds: float) -> float:
        """The seconds that are left to the job, after its claim was renewed for what takes so many."""
        with claims.held(claim) as job:
            now = self.now()
            job.claimed_until = now + timedelta(seconds=seconds) + MARGIN
            job.save(update_fields=["claimed_until"])
            return (job.deadline - now).total_seconds()

    def _called(self, claim: Claim, call: PreparedCall) -> Outcome:
        """Raises ProviderBusy."""
        provider = call.settings.provider(call.model)
        try:
            # Decrypted for this call alone; a registry of now, since a key belongs to its address.
            key = call.settings.registry.get_api_key(provider.provider_id)
        except (SecretNotSet, DecryptionFailed):
            return Failed(error=ErrorKind.AUTH, retryable=False, is_sent=False)
        if breaker.seconds_left(provider.provider_id) > 0:
            return self._left_alone(call)
        self._stand_in_line(claim, provider.provider_id)
        with provider_limits.slot(provider, seconds=call.seconds):
            outcome = self._sent(claim, call, key)
        waiting.wake(provider.provider_id)
        return outcome

    def _stand_in_line(self, claim: Claim, provider_id: str) -> None:
        """Raises ProviderBusy where others wait already, and it is not this job's turn."""
        is_its_turn = Job.objects.filter(id=claim.job_id, waits_for=provider_id).exists()
        if not is_its_turn and waiting.is_awaited(provider_id):
            raise ProviderBusy(provider_id=provider_id, retry_after=0)

    def _sent(self, claim: Claim, call: PreparedCall, key: str) -> Outcome:
        provider_id = call.model.provider_id
        if (failed := self._noted_as_sent(claim, call)) is not None:
            return failed
        waiting.wake(provider_id)
        outcome = self._answered(claim, call, key)
        if outcome != NOT_POSSIBLE:
            breaker.record(provider_id, outcome.error if isinstance(outcome, Failed) else None)
        return outcome

    def _noted_as_sent(self, claim: Claim, call: PreparedCall) -> Failed | None:
        """The last moment before: what came of a call that is not made after all. Raises ProviderBusy."""
        with claims.held(claim) as job:
            if call.attempt.status == AttemptStatus.PREPARED and _is_unwanted(job):
                return attempts.NEVER_SENT
            if not breaker.allows(call.model.provider_id):
                return self._left_alone(call)
            job.waits_for, job.claimed_until = "", self.now() + timedelta(seconds=call.seconds) + MARGIN
            job.save(update_fields=["waits_for", "claimed_until"])
            attempts.note_sent(attempt=call.attempt, now=self.now())
        return None

    def _left_alone(self, call: PreparedCall) -> Failed:
        """Another model serves at once; without one the job waits for the provider, where its time allows.

        Raises ProviderBusy.
        """
        provider_id, is_last = call.model.provider_id, call.settings.models()[-1] == call.model
        seconds = breaker.seconds_left(provider_id)
        if is_last and self.now() + timedelta(seconds=seconds) < call.deadline:
            raise ProviderBusy(provider_id=provider_id, retry_after=seconds)
        return LEFT_ALONE

    def _answered(self, claim: Claim, call: PreparedCall, key: str) -> Outcome:
        """What a provider answers, asked again for what is not done twice."""
        outcome, repeats, is_unknown = self._send(call, key, poll=False), 0, False
        while call.settings.is_polled(call.model) and isinstance(outcome, Failed):
            if not outcome.poll and not retries.is_unknown(outcome):
                break
            is_unknown = is_unknown or retries.is_unknown(outcome)
            repeats += not outcome.poll
            self.pause(STEP_SECONDS)
            if repeats > retries.MOST or self._renewed(claim, seconds=call.seconds) <= 0:
                break
            outcome = self._send(call, key, poll=outcome.poll)
        return _as_unknown(outcome) if is_unknown and isinstance(outcome, Failed) else outcome

    def _send(self, call: PreparedCall, key: str, *, poll: bool) -> Outcome:
        settings, model = call.settings, call.model
        name, address = settings.adapter_of(model), settings.provider(model).api_endpoint
        assert name is not None  # models without an adapter don't serve
        try:
            if not isinstance(call.task, TextWork):
                images = settings.image_call(
                    model, images=call.attempt.images_asked, request_id=call.attempt.provider_request_id
                )
                return Transport(seconds=call.seconds, max_bytes=MAX_IMAGE_BYTES).images(
                    adapter=adapters.IMAGES[name], call=replace(images, poll=poll), key=key, address=address
                )
            return Transport(seconds=call.seconds, max_bytes=MAX_TEXT_BYTES).text(
                adapter=adapters.TEXT[name], call=settings.text_call(model, call.task), key=key, address=address
            )
        except CallNotPossible:
            return NOT_POSSIBLE


def _as_unknown(repeated: Failed) -> Failed:
    """A refusal of what was asked again says nothing of the first time, when the work may have been done."""
    return replace(repeated, is_sent=True, cost_unknown=True)


def _lost(job: Job, last: Attempt, settings: CallSettings, models: Sequence[AIModel], now: datetime) -> Failed | None:
    """What came of an attempt that a worker left and this one can't finish; None where it can, or has nothing to."""
    model = next((model for model in models if model.model_name == last.model_name), None)
    can_go_on = model is not None and not _is_unwanted(job) and now < job.deadline
    if last.status == AttemptStatus.PREPARED and not can_go_on:
        return _unsent(job)
    if last.status == AttemptStatus.SENT and not (
        model is not None and now < job.deadline and settings.is_polled(model)
    ):
        return attempts.UNANSWERED
    return None


def _unsent(job: Job) -> Failed:
    if not job.waits_for:
        return attempts.LEFT_UNSENT
    return LEFT_ALONE if breaker.seconds_left(job.waits_for) > 0 else attempts.NEVER_SENT


def _no_more(job: Job, made: Sequence[Attempt], now: datetime) -> Ended | None:
    """Why the next call is not made although there is one."""
    error = ErrorKind(made[-1].error) if made and made[-1].error else None
    if _is_unwanted(job):
        return Ended(error=error, is_cancelled=True)
    return Ended(error=error or ErrorKind.TIMEOUT) if now >= job.deadline else None


def _is_unwanted(job: Job) -> bool:
    """Staff may have released its hold, which is as good as cancelling it."""
    return job.cancel_requested_at is not None or job.hold.status in (HoldStatus.RELEASED, HoldStatus.SETTLED)


def _is_unsent(made: Sequence[Attempt]) -> bool:
    return bool(made) and made[-1].is_sent is False


def _note(job: Job, attempt: Attempt, answer: attempts.Answer, now: datetime) -> None:
    made = job.attempts.filter(place=attempt.place, model_name=attempt.model_name).count()
    attempts.note_answer(job=job, attempt=attempt, answer=answer, made=made, now=now)
    job.save(update_fields=["text"])
    job_messages.announce(job.id)


def _percent(settings: CallSettings, made: Sequence[Attempt]) -> int:
    """Of images, how many came; a text is half done while it is written."""
    if not isinstance(settings.task, ImageWork):
        return 50
    came = sum(attempt.images for attempt in made)
    return 10 + 80 * came // settings.task.count
