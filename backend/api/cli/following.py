"""How `ratecard generate` follows a job: a bar, and what Ctrl-C, SIGTERM and a missing worker come to."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Thread
from typing import TYPE_CHECKING, NoReturn
from uuid import UUID

from django.db import connection

from backend.accounts.accounts import AccountAccess
from backend.api.cli.terminal import fail
from backend.api.global_ids import Kind, encode
from backend.generation import jobs
from backend.generation.ai_engine import AIEngine
from backend.generation.job_errors import JobEnded, JobInterrupted
from backend.generation.models import Job
from backend.generation.models.jobs import ENDED, JobStatus, JobStep
from backend.shared import clock
from backend.shared.busy import Busy

if TYPE_CHECKING:
    from rich.progress import Progress

ALL = AccountAccess(everything=True)
LOOK_SECONDS = 0.1
PATIENCE_SECONDS = 10
NO_WORKER = "No worker has taken it up yet: `ratecard doctor` says whether one runs. Ctrl-C cancels the job."


class Signals:
    """Ctrl-C and SIGTERM as they came. They are counted, since an exception in the midst of a query breaks that."""

    def __init__(self) -> None:
        self.came: list[int] = []

    def handle(self, number: int, _: object) -> None:
        self.came.append(number)

    @property
    def cancels(self) -> bool:
        return self.came == [signal.SIGINT]

    @property
    def leaves(self) -> bool:
        return signal.SIGTERM in self.came or len(self.came) > 1


class Runner(Thread):
    """Runs a job beside the command that shows how far it is; `failure` is why it gave up."""

    def __init__(self, job_id: UUID) -> None:
        super().__init__(daemon=True)
        self.job_id = job_id
        self.failure: Exception | None = None

    def run(self) -> None:
        try:
            AIEngine().run_to_end(job_id=self.job_id)
        except (Busy, JobInterrupted) as failure:
            self.failure = failure
        finally:
            connection.close()


def follow(job: Job, runner: Runner) -> Job:
    """Show how far a job is until it has ended or its runner gave up. Ctrl-C cancels it, a second one leaves it."""
    patient_until = time.monotonic() + PATIENCE_SECONDS
    is_cancelled = is_said = False
    with _signals() as signals, _progress() as shown:
        bar = shown.add_task(JobStep(job.step).label, total=100)
        while job.status not in ENDED and runner.failure is None:
            if signals.leaves:
                break
            if signals.cancels and not is_cancelled:
                is_cancelled = True
                _cancel(job)
            if not is_said and time.monotonic() >= patient_until:
                is_said = True
                _say_if_nobody_runs(job, shown)
            time.sleep(LOOK_SECONDS)
            job = jobs.get(access=ALL, job_id=job.id)
            shown.update(bar, completed=job.percent, description=_label(job))
    if job.status not in ENDED and signals.leaves:
        _leave(job, signals)
    return job


@contextmanager
def _signals() -> Iterator[Signals]:
    signals = Signals()
    former = {number: signal.signal(number, signals.handle) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield signals
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)


def _leave(job: Job, signals: Signals) -> NoReturn:
    held = f"{job.hold.credits:,} credit{' stays' if job.hold.credits == 1 else 's stay'} held until it ends"
    fail(f"Left to a worker: job {encode(Kind.JOB, job.id)}; {held}.", code=128 + signals.came[-1])


def _progress() -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:.0f} %"),
        TimeElapsedColumn(),
    )
    return Progress(*columns, console=Console(stderr=True))


def _say_if_nobody_runs(job: Job, shown: "Progress") -> None:
    if (job.status, job.step) == (JobStatus.QUEUED, JobStep.WAITING):
        shown.console.print(NO_WORKER, soft_wrap=True, highlight=False)


def _label(job: Job) -> str:
    if job.status in ENDED:
        return JobStatus(job.status).label
    return JobStep(job.step).label if job.cancel_requested_at is None else "Cancelling"


def _cancel(job: Job) -> None:
    with suppress(JobEnded):  # a moment before
        jobs.cancel(access=ALL, job_id=job.id, now=clock.now())
