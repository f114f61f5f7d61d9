"""The engine: a job's calls, then its settlement. In process it does for a service what a worker does for the API."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from threading import BoundedSemaphore
from uuid import UUID

from django.db import connection

from backend.accounts.accounts import AccountAccess
from backend.catalog.enums import FunctionName, OperationType, QualityTier
from backend.credits.statements import IdempotencyKey
from backend.generation import claims, function_runs, jobs, settlement, waiting
from backend.generation.ai_core import MARGIN, STEP_SECONDS, AICore, PutOff
from backend.generation.claims import Claim, ClaimLost
from backend.generation.job_errors import JobInterrupted
from backend.generation.models import FunctionRun, Job
from backend.generation.models.function_runs import StartedBy
from backend.generation.models.jobs import ENDED, JobStep
from backend.generation.work import ImageWork, JsonAnswer, TextWork, Work
from backend.shared.busy import Busy

ALL = AccountAccess(everything=True)
PAUSE = timedelta(seconds=5)
BATCHES_AT_ONCE = 4
"""Of a function that a service runs, each in a thread of its own."""
JOBS_AT_ONCE = 12
"""In one process. Jobs mostly wait for their providers, each in a thread of its own."""

_places = BoundedSemaphore(JOBS_AT_ONCE)


def _ignore(run_id: UUID) -> None:
    """Nobody waits for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AIEngine:
    """`ended` is called when a job of a function's run has ended, with the id of this run."""

    core: AICore = field(default_factory=AICore)
    ended: Callable[[UUID], None] = _ignore

    def run(self, *, job_id: UUID) -> bool:
        """Run a job to its end or until it has to wait; whether there was anything to run. Running it twice does
        nothing twice. Raises Busy, after which it is taken up again.
        """
        now = self.core.now()
        return self._run(claims.take(job_id=job_id, now=now, until=now + MARGIN, ready=waiting.ready()))

    def run_next(self) -> bool:
        """Run the job whose turn it is, or that a worker left; whether there was one. Raises Busy."""
        now = self.core.now()
        return self._run(claims.take_next(now=now, until=now + MARGIN, ready=waiting.ready()))

    def work(self, *, first: UUID | None = None) -> None:
        """Run a job and then all that wait, where this process does not run as many as it may: these will find it.

        Raises Busy.
        """
        if not _places.acquire(blocking=False):
            return
        try:
            if first is not None:
                self.run(job_id=first)
            while self.run_next():
                pass
        finally:
            _places.release()

    def _run(self, claim: Claim | None) -> bool:
        if claim is None:
            return False
        try:
            ended = self.core.make_calls(claim)
            if isinstance(ended, PutOff):
                return True
            with claims.held(claim) as job:
                job.step = JobStep.SETTLING
                settlement.end(job=job, error=ended.error, is_cancelled=ended.is_cancelled, now=self.core.now())
            if job.function_run_id is not None:
                self.ended(job.function_run_id)
        except ClaimLost:
            pass
        except BaseException:
            # Others get their turn before this job, whatever was wrong, is tried again.
            claims.give_up(claim, until=self.core.now() + PAUSE)
            raise
        return True

    def run_in_process(self, *, job_id: UUID) -> bool:
        """As `run`, for a caller that nobody else tells what went wrong. Raises Busy, JobInterrupted."""
        with _interrupting(job_id):
            return self.run(job_id=job_id)

    def run_to_end(self, *, job_id: UUID) -> None:
        """As `run_in_process`, and wait where the job has to wait; also for another who runs it."""
        with _interrupting(job_id):
            while (job := Job.objects.get(id=job_id)).status not in ENDED:
                if not self.run(job_id=job_id):
                    self.core.pause(self._step(job))

    def _step(self, job: Job) -> float:
        left = STEP_SECONDS if job.not_before is None else (job.not_before - self.core.now()).total_seconds()
        return max(0.0, min(left, STEP_SECONDS))

    def run_ai_request(
        self,
        *,
        account_id: UUID,
        prompt: str,
        idempotency_key: str,
        system: str | None = None,
        operation_type: OperationType | None = None,
        max_output_tokens: int | None = None,
        json: JsonAnswer = False,
    ) -> Job:
        """Write a text for an account, charged as by a job, which it is.

        Raises as `jobs.start`, Busy, JobInterrupted.
        """
        task = TextWork(
            prompt=prompt,
            system=system,
            operation_type=operation_type,
            max_output_tokens=max_output_tokens,
            json=json,
        )
        return self._run_in_process(task, account_id, idempotency_key)

    def generate_image(
        self,
        *,
        account_id: UUID,
        prompt: str,
        idempotency_key: str,
        tier: QualityTier,
        count: int = 1,
        size: str | None = None,
        article: str = "",
    ) -> Job:
        """Make images for an account, as `run_ai_request`. Raises as `jobs.start`, Busy, JobInterrupted."""
        task = ImageWork(prompt=prompt, tier=tier, count=count, size=size, article=article)
        return self._run_in_process(task, account_id, idempotency_key)

    def run_function(
        self,
        *,
        function: FunctionName,
        input: Mapping[str, object],
        account_id: UUID,
        idempotency_key: str,
        author: str,
        path: StartedBy = StartedBy.SERVICE,
        request_id: str = "",
        at_once: int = BATCHES_AT_ONCE,
    ) -> FunctionRun:
        """Run a function for an account to its end: what a worker does for the API. Raises as `function_runs.start`,
        Busy, JobInterrupted."""
        run = function_runs.start(
            function=function,
            input=input,
            account_id=str(account_id),
            request_id=request_id,
            path=path,
            author=author,
            access=ALL,
            key=IdempotencyKey(owner="in-process", key=idempotency_key),
            now=self.core.now(),
            wakes_worker=False,
        )
        return self.end_function(run_id=run.id, at_once=at_once)

    def end_function(self, *, run_id: UUID, at_once: int = BATCHES_AT_ONCE) -> FunctionRun:
        """Run the batches of a run until each has ended: one that another worker has is waited for, and taken up if
        that one dies. Raises Busy, JobInterrupted."""
        while open_jobs := function_runs.open_jobs(run_id=run_id):
            if not any(self._run_all(open_jobs, at_once)):
                self.core.pause(STEP_SECONDS)
        return function_runs.get(access=ALL, run_id=run_id)

    def _run_all(self, job_ids: Sequence[UUID], at_once: int) -> list[bool]:
        if at_once == 1 or len(job_ids) == 1:
            return [self.run_in_process(job_id=job_id) for job_id in job_ids]
        with ThreadPoolExecutor(at_once) as threads:
            return list(threads.map(self._run_in_thread, job_ids))

    def _run_in_thread(self, job_id: UUID) -> bool:
        try:
            return self.run_in_process(job_id=job_id)
        finally:
            connection.close()

    def _run_in_process(self, task: Work, account_id: UUID, key: str) -> Job:
        job = jobs.start(
            task=task,
            account_id=str(account_id),
            access=ALL,
            key=IdempotencyKey(owner="in-process", key=key),
            now=self.core.now(),
            wakes_worker=False,
        )
        self.run_to_end(job_id=job.id)
        return jobs.get(access=ALL, job_id=job.id)


@contextmanager
def _interrupting(job_id: UUID) -> Iterator[None]:
    try:
        yield
    except Busy:
        raise
    except Exception as error:
        raise JobInterrupted(job_id=job_id, reason=type(error).__name__) from error
