"""Workers are killed at any moment: no job is charged twice or left, and no attempt is invisible."""

import os
import random
import signal
import time
from pathlib import Path
from typing import Any

from backend.accounts.models import Account
from backend.catalog.enums import QualityTier
from backend.credits import ledger, ledger_check
from backend.credits.models import CreditUsageLog
from backend.generation import breaker
from backend.generation.ai_engine import AIEngine
from backend.generation.models import Attempt, FunctionRun, Job
from backend.generation.work import ImageWork
from backend.shared import clock
from tests.soak.conftest import Report
from tests.support import books, functions, generating
from tests.support.databases import Database
from tests.support.dying_workers import fork
from tests.support.generating import Time, runware, serving
from tests.support.soak import count

ROUNDS = count(sample=3, full=50)
MOMENT = random.Random(16)
TASK = ImageWork(prompt="A lamp.", tier=QualityTier.BASIC, count=2)
CHARGED = 2
"""For each: a text, two images, a function."""


def work_and_die(seconds: float) -> None:
    """A worker that takes what waits, for so long at most."""
    worker = fork(lambda: AIEngine().work())
    time.sleep(seconds)
    os.kill(worker, signal.SIGKILL)
    os.waitpid(worker, 0)


def take_up_all() -> None:
    """What the dead left, after their claims have ended."""
    engine = Time(at=clock.now() + generating.LONGEST_CLAIM).engine()
    while engine.run_next():
        pass


def check(payer: Account, jobs: list[Job]) -> int:
    """How many jobs were delivered: each of them is charged once, and nothing else is."""
    for job in Job.objects.filter(id__in=[job.id for job in jobs]).select_related("hold"):
        attempts = list(job.attempts.all())
        assert {attempt.status for attempt in attempts} <= {"settled"}
        delivered = any(attempt.is_delivered for attempt in attempts)
        # What was sent before its worker died, and can't be asked for, has an unknown cost and is not sent again.
        assert delivered or attempts[-1].cost_unknown or [each.error for each in attempts] == ["invalid_output"] * 2
        assert (job.status, job.hold.charged) == (("done", CHARGED) if delivered else ("failed", 0))
        assert job.hold.status == ("settled" if delivered or attempts[0].usage else "released")
    done = Job.objects.filter(status="done").count()
    assert CreditUsageLog.objects.count() == Job.objects.filter(hold__status="settled").count()
    left = ledger.balance(account_id=payer.id, now=clock.now())
    assert (left.available, left.held) == (100_000 - CHARGED * done, 0)
    return done


def check_runs() -> None:
    """Each run has ended as its job did, with its output."""
    for run in FunctionRun.objects.prefetch_related("jobs"):
        (job,) = run.jobs.all()
        assert (run.status, run.output) == (job.status, functions.CLUSTERS if job.status == "done" else None)


def test_killed_workers_charge_nothing_twice_and_leave_no_job(
    own_database: Database, report: Report, settings: Any, tmp_path: Path
) -> None:
    settings.INSECURE_ENDPOINTS = True
    storage = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "images": storage}
    payer, done = generating.account(100_000), 0
    with serving(functions.answer()) as openai, serving(runware(2), provider_id="runware"):
        for _ in range(ROUNDS):
            breaker.reset("openai")
            # To whom these come is chance: a text takes any answer, a function has it repaired, maybe in vain.
            openai.first_answers = [functions.answer("Sorry.") for _ in range(3)]
            jobs = [generating.start(payer, task) for task in (None, TASK, None, TASK)]
            jobs += [functions.start(payer).jobs.get() for _ in range(2)]
            for _ in range(3):
                work_and_die(MOMENT.uniform(0.02, 0.5))
            take_up_all()
            done = check(payer, jobs)
            check_runs()
        sent = Attempt.objects.filter(provider_id="openai", sent_at__isnull=False).count()
    assert len(openai.asked) <= sent
    assert (books.faults(payer.id), ledger_check.run(now=clock.now())) == ([], ())
    report(
        f"{3 * ROUNDS} workers killed: {done} of {Job.objects.count()} jobs delivered, none charged twice, none left"
    )
