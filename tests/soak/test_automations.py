"""Automations that are due in one minute: all start in it, none twice, whoever is killed; a person is not kept waiting.

In full these are processes as they are installed, over a broker; the sample has forks that do the same.
"""

import os
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from backend.accounts.models import Account, Integration
from backend.api.tasks import automation as tasks
from backend.automation import sweep
from backend.automation.models import Automation, AutomationRun
from backend.credits import ledger_check
from backend.development import valkey
from backend.generation.ai_core import AICore
from backend.generation.ai_engine import AIEngine
from backend.generation.models import FunctionRun, Job
from backend.shared import clock
from backend.watch.models import Heartbeat
from tests.soak.conftest import Report
from tests.support import automating, generating, selling
from tests.support.databases import Database
from tests.support.dying_workers import fork
from tests.support.environment import PROJECT
from tests.support.generating import Time
from tests.support.soak import FULL, count
from tests.support.waiting import wait_until

AUTOMATIONS = count(sample=20, full=10_000)
WORKERS, BEATS = count(sample=2, full=4), count(sample=0, full=2)
KILLS = count(sample=2, full=6)
START_SECONDS, PERSON_SECONDS = count(sample=300, full=60), count(sample=300, full=20)
END_SECONDS = 1_800
MOMENT = random.Random(17)
DAILY = {"kind": "daily", "hour": 9}
RATECARD = [sys.executable, str(PROJECT / ".venv" / "bin" / "ratecard")]


@dataclass
class Crew:
    """Processes that may be killed at any time; a new one takes the place of the dead."""

    begin: dict[int, Callable[[], int]] = field(default_factory=dict)

    def add(self, begin: Callable[[], int]) -> None:
        self.begin[begin()] = begin

    def kill_one(self) -> None:
        process = MOMENT.choice(sorted(self.begin))
        begin = self.begin.pop(process)
        _kill(process)
        self.add(begin)

    def end(self) -> None:
        for process in self.begin:
            _kill(process)


def _kill(process: int) -> None:
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)


@contextmanager
def crew(database: Database, folder: Path) -> Iterator[Crew]:
    with ExitStack() as stack:
        members = Crew()
        stack.callback(members.end)
        if FULL:
            url = stack.enter_context(valkey.running(var=folder))
            for command in ["worker"] * WORKERS + ["beat"] * BEATS:
                members.add(partial(_installed, command, database, url))
            wait_until(lambda: Heartbeat.objects.count() == 3)
        else:
            for _ in range(WORKERS):
                members.add(lambda: fork(_work))
        yield members


def _installed(command: str, database: Database, url: str) -> int:
    environment = {**os.environ, "DATABASE_URL": database.url, "REDIS_URL": url, "INSECURE_ENDPOINTS": "true"}
    quiet = (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)
    return os.posix_spawn(RATECARD[0], [*RATECARD, command], environment, file_actions=[quiet])


def _work() -> None:
    engine = AIEngine(core=AICore(), ended=tasks.go_on)
    while True:
        tasks.take_up()
        engine.work()
        time.sleep(0.05)


def make_automations() -> None:
    """One of an account each, as many as there are to be; all are copies of the first."""
    first = automating.create(_paid(selling.account()), schedule=DAILY)
    shop = Integration.objects.get()
    rest = [Account(integration=shop, external_id=f"due-{number}") for number in range(1, AUTOMATIONS)]
    for account in Account.objects.bulk_create(rest):
        _paid(account)
    columns = {each.attname for each in Automation._meta.fields} - {"id", "account_id"}
    same = {name: getattr(first, name) for name in columns}
    Automation.objects.bulk_create(Automation(account=account, **same) for account in rest)


def _paid(account: Account) -> Account:
    selling.grant(account.id, 100)
    return account


def has_started(automations: int) -> bool:
    """Whether the runs of so many have begun, each with its first job accepted."""
    return Job.objects.filter(yields=True).count() >= automations


def wait_for(holds: Callable[[], bool], *, seconds: float) -> float:
    """How long it took."""
    since = time.monotonic()
    while not holds():
        assert time.monotonic() - since < seconds
        time.sleep(0.02)
    return time.monotonic() - since


def test_thousands_are_due_in_one_minute(own_database: Database, report: Report, settings: Any, tmp_path: Path) -> None:
    settings.INSECURE_ENDPOINTS = True
    make_automations()
    person = _paid(selling.account("a person"))
    with automating.standing_in():
        with crew(own_database, tmp_path) as members:
            Automation.objects.update(next_due_at=clock.now())
            since = time.monotonic()
            for kill in range(1, KILLS + 1):
                wait_for(partial(has_started, AUTOMATIONS * kill // (KILLS + 2)), seconds=START_SECONDS)
                members.kill_one()
            job = generating.start(person)
            waited = wait_for(lambda: Job.objects.get(id=job.id).status == "done", seconds=PERSON_SECONDS)
            wait_for(partial(has_started, AUTOMATIONS), seconds=START_SECONDS - (time.monotonic() - since))
            start_seconds = time.monotonic() - since
            if FULL:
                wait_for(have_ended, seconds=END_SECONDS)
        take_up_all()
    failed = check()
    report(
        f"{AUTOMATIONS} automations due at once, {KILLS} of {WORKERS} workers and {BEATS} beats killed: all started in "
        f"{start_seconds:.1f} s, none twice, {failed} failed; a person's job was done in {waited:.1f} s"
    )


def have_ended() -> bool:
    return not AutomationRun.objects.filter(finished_at=None).exists()


def take_up_all() -> None:
    """What the dead left, after their claims have ended."""
    later = Time(at=clock.now() + generating.LONGEST_CLAIM)
    engine = AIEngine(core=AICore(pause=later.pause, now=later.now), ended=tasks.go_on)
    while not have_ended():
        sweep.run(now=later.now, explain=str)
        while engine.run_next():
            pass
        later.pause(1)


def check() -> int:
    """One run, one function and one job of each, none paid twice. How many failed: those whose worker was killed after
    it had sent a call, which is not sent again."""
    runs = AutomationRun.objects.all()
    assert runs.count() == runs.values("automation").distinct().count() == AUTOMATIONS
    jobs = Job.objects.filter(yields=True)
    assert jobs.count() == FunctionRun.objects.count() == jobs.values("account").distinct().count() == AUTOMATIONS
    failed = jobs.filter(status="failed")
    known = failed.exclude(attempts__cost_unknown=True)
    assert [(job.error, list(job.attempts.values())) for job in known] == []
    assert runs.filter(status="done").count() == AUTOMATIONS - failed.count()
    assert ledger_check.run(now=clock.now()) == ()
    return failed.count()
