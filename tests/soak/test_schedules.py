"""Workers are killed while they make due changes: each change is made once, whole, and in order."""

import os
import random
import subprocess
import sys
import time
from datetime import timedelta

from backend.catalog.models import CatalogChange, CatalogSchedule
from backend.shared import clock
from tests.soak.conftest import Report
from tests.support.databases import Database
from tests.support.environment import PROJECT
from tests.support.scheduling import price_change, schedule
from tests.support.soak import count

CHANGES = count(sample=20, full=500)
KILLS = count(sample=2, full=30)
MOMENT = random.Random(6)
RUN = [sys.executable, str(PROJECT / ".venv" / "bin" / "ratecard"), "schedule", "run"]


def runner(database: Database) -> subprocess.Popen[bytes]:
    return subprocess.Popen(RUN, env={**os.environ, "DATABASE_URL": database.url}, stdout=subprocess.DEVNULL)


def pending() -> int:
    return CatalogSchedule.objects.filter(state="pending").count()


def wait_for_work(left: int) -> None:
    limit = time.monotonic() + 30
    while pending() == left and time.monotonic() < limit:
        time.sleep(0.01)
    time.sleep(MOMENT.uniform(0, 0.03))


def test_due_changes_survive_killed_workers(own_database: Database, report: Report) -> None:
    then = clock.now() - timedelta(days=1)
    for minute in range(CHANGES):
        schedule(price_change(6 + minute), now=then, due_at=then + timedelta(minutes=1 + minute))
    kills = 0
    while kills < KILLS and pending():
        with runner(own_database) as process:
            wait_for_work(pending())
            process.kill()
        kills += 1
    with runner(own_database) as last:
        assert last.wait(timeout=120) == 0
    made = CatalogChange.objects.filter(revision_id__gt=1).order_by("revision_id").values_list("revision_id", "after")
    assert list(made) == [(2 + place, 6 + place) for place in range(CHANGES)]
    assert set(CatalogSchedule.objects.values_list("state", flat=True)) == {"done"}
    report(f"{kills} workers killed while they made due changes: {CHANGES} changes, each made once and in order")
