"""Services and the database are killed under load: what was acknowledged stays, and nothing is charged twice."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

import pytest
from pytest_django import DjangoDbBlocker

from backend.credits import ledger
from backend.credits.models import CreditUsageLog, Hold
from backend.shared import clock
from tests.soak.conftest import Tell
from tests.support import books, seller, selling
from tests.support.databases import Database, connected_to
from tests.support.own_postgres import OwnPostgres, own_postgres
from tests.support.soak import count

KILLS = count(sample=2, full=100)
STOPS = count(sample=1, full=50)
FUNDS = 100_000_000
STEPS_BETWEEN = 15
WAIT_LIMIT_SECONDS = 60
MOMENT = random.Random(8)


class Service:
    """A selling process, and the journal of what was acknowledged to it."""

    def __init__(self, database_url: str, folder: Path) -> None:
        self.environment = {**os.environ, "DATABASE_URL": database_url}
        self.journal = folder / "journal"
        self.journal.touch()
        self.account: UUID = selling.account().id
        selling.grant(self.account, FUNDS)

    @contextmanager
    def running(self, *options: str) -> Iterator[subprocess.Popen[bytes]]:
        command = [sys.executable, "-m", "tests.support.seller", str(self.journal), str(self.account), *options]
        process = subprocess.Popen(command, env=self.environment)
        try:
            yield process
        finally:
            process.kill()
            process.wait(timeout=10)

    def wait_for_steps(self, process: subprocess.Popen[bytes]) -> None:
        """Until it has done some, and then for a moment, so that it is amid any of its work."""
        enough = self.journal.read_bytes().count(b"\n") + STEPS_BETWEEN
        limit = time.monotonic() + WAIT_LIMIT_SECONDS
        while self.journal.read_bytes().count(b"\n") < enough:
            assert process.poll() is None, "the service ended by itself"
            assert time.monotonic() < limit, "the service does not sell"
            time.sleep(0.02)
        time.sleep(MOMENT.uniform(0, 0.1))

    def finish(self) -> None:
        """Let every client send its last step again and end its sale."""
        with self.running("finish") as process:
            assert process.wait(timeout=WAIT_LIMIT_SECONDS) == 0

    def sales(self) -> int:
        """How many sales were acknowledged, after a look whether the ledger has these and no others."""
        acknowledged = list(seller.read(self.journal))
        ends = [entry for entry in acknowledged if entry.ends_sale]
        assert len({(entry.client, entry.sale, entry.step) for entry in acknowledged}) == len(acknowledged)
        charged = {str(hold.id): hold.charged for hold in Hold.objects.filter(account_id=self.account)}
        assert charged == {entry.hold_id: entry.charged for entry in ends}
        assert {entry.hold_id for entry in acknowledged} == set(charged)
        assert CreditUsageLog.objects.filter(account_id=self.account).count() == len(ends)
        left = ledger.balance(account_id=self.account, now=clock.now())
        assert (left.available, left.held) == (FUNDS - sum(charged.values()), 0)
        assert books.faults(self.account) == []
        return len(ends)


def test_a_killed_service_loses_and_doubles_nothing(own_database: Database, tmp_path: Path, tell: Tell) -> None:
    service = Service(own_database.url, tmp_path)
    for _ in range(KILLS):
        with service.running() as process:
            service.wait_for_steps(process)
            process.send_signal(signal.SIGKILL)
    service.finish()
    tell(f"{KILLS} services killed at work: {service.sales()} sales acknowledged, none lost, none charged twice")


@pytest.fixture
def postgres(django_db_blocker: DjangoDbBlocker) -> Iterator[OwnPostgres]:
    with own_postgres() as postgres, django_db_blocker.unblock(), connected_to(postgres.url):
        yield postgres


def test_a_stopped_database_loses_and_doubles_nothing(postgres: OwnPostgres, tmp_path: Path, tell: Tell) -> None:
    service = Service(postgres.url, tmp_path)
    with service.running() as process:
        for _ in range(STOPS):
            service.wait_for_steps(process)
            postgres.stop_immediately()
            postgres.start()
        service.wait_for_steps(process)
    service.finish()
    tell(f"{STOPS} immediate stops of PostgreSQL: {service.sales()} sales acknowledged, none lost, none charged twice")
