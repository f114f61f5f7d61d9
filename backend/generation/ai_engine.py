"""The engine: a job's calls, then its settlement. In process it does for a service what a worker does for the API."""

from dataclasses import dataclass, field
from datetime import timedelta
from threading import BoundedSemaphore
from uuid import UUID

from backend.accounts.accounts import AccountAccess
from backend.catalog.enums import OperationType, QualityTier
from backend.credits.statements import IdempotencyKey
from backend.generation import claims, jobs, settlement
from backend.generation.ai_core import MARGIN, AICore
from backend.generation.claims import Claim, ClaimLost
from backend.generation.job_errors import JobInterrupted
from backend.generation.models import Job
from backend.generation.models.jobs import JobStep
from backend.generation.work import ImageWork, JsonAnswer, TextWork, Work
from backend.shared.busy import Busy

ALL = AccountAccess(everything=True)
PAUSE = timedelta(seconds=5)
JOBS_AT_ONCE = 12
"""In one process. Jobs mostly wait for their providers, each in a thread of its own."""

_places = BoundedSemaphore(JOBS_AT_ONCE)


@dataclass(frozen=True, slots=True, kw_only=True)
class AIEngine:
    core: AICore = field(default_factory=AICore)

    def run(self, *, job_id: UUID) -> bool:
        """Run a job to its end; whether there was anything to run. Running it twice does nothing twice.

        Raises Busy, after which it is taken up again.
        """
        now = self.core.now()
        return self._run(claims.take(job_id=job_id, now=now, until=now + MARGIN))

    def run_next(self) -> bool:
        """Run the job that waits the longest, or that a worker left; whether there was one. Raises Busy."""
        now = self.core.now()
        return self._run(claims.take_next(now=now, until=now + MARGIN))

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
            with claims.held(claim) as job:
                job.step = JobStep.SETTLING
                settlement.end(job=job, error=ended.error, is_cancelled=ended.is_cancelled, now=self.core.now())
        except ClaimLost:
            pass
        except BaseException:
            # Others get their turn before this job, whatever was wrong, is tried again.
            claims.give_up(claim, until=self.core.now() + PAUSE)
            raise
        return True

    def run_in_process(self, *, job_id: UUID) -> None:
        """As `run`, for a caller that nobody else tells what went wrong. Raises Busy, JobInterrupted."""
        try:
            self.run(job_id=job_id)
        except Busy:
            raise
        except Exception as error:
            raise JobInterrupted(job_id=job_id, reason=type(error).__name__) from error

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

    def _run_in_process(self, task: Work, account_id: UUID, key: str) -> Job:
        job = jobs.start(
            task=task,
            account_id=str(account_id),
            access=ALL,
            key=IdempotencyKey(owner="in-process", key=key),
            now=self.core.now(),
            wakes_worker=False,
        )
        self.run_in_process(job_id=job.id)
        return jobs.get(access=ALL, job_id=job.id)
