"""The server and the database are killed under load: what was acknowledged stays, and nothing is charged twice."""

import random
import time
from collections.abc import Iterator

import pytest
from pytest_django import DjangoDbBlocker

from backend.accounts import tokens
from backend.accounts.scopes import SCOPES
from backend.credits import ledger, ledger_check
from backend.credits.models import CreditUsageLog, Hold
from backend.shared import clock
from tests.soak.conftest import Report
from tests.support import books, selling
from tests.support.databases import Database, connected_to
from tests.support.ids import id_of
from tests.support.own_postgres import OwnPostgres, own_postgres
from tests.support.sellers import Sellers
from tests.support.servers import free_port, server_process
from tests.support.soak import count

KILLS = count(sample=2, full=100)
STOPS = count(sample=1, full=50)
FUNDS = 100_000_000
STEPS_BETWEEN = 20
MOMENT = random.Random(8)


def sellers_at(port: int) -> Sellers:
    account = selling.account().id
    selling.grant(account, FUNDS)
    token = tokens.create(integration_name="shop", name="tests", scopes=SCOPES, now=clock.now()).token
    return Sellers(base=f"http://127.0.0.1:{port}", token=token, account=id_of("Account", account))


def work_for_a_while(sellers: Sellers) -> None:
    """And then a moment longer, so that what comes next meets them amid any of their work."""
    sellers.wait_for_steps(STEPS_BETWEEN)
    time.sleep(MOMENT.uniform(0, 0.1))


def sales_of(sellers: Sellers) -> int:
    """How many sales were acknowledged; the ledger has these, as they were acknowledged, and no others."""
    account = Hold.objects.values_list("account_id", flat=True).distinct().get()
    ends = [step for step in sellers.acknowledged if step.ends_sale]
    charged = {id_of("Hold", hold.id): hold.charged for hold in Hold.objects.all()}
    assert charged == {step.hold_id: step.charged for step in ends}
    assert {step.hold_id for step in sellers.acknowledged} == set(charged)
    assert CreditUsageLog.objects.count() == len(ends)
    left = ledger.balance(account_id=account, now=clock.now())
    assert (left.available, left.held) == (FUNDS - sum(charged.values()), 0)
    assert books.faults(account) == []
    assert ledger_check.run(now=clock.now()) == ()
    return len(ends)


def test_a_killed_server_loses_and_doubles_nothing(own_database: Database, report: Report) -> None:
    port = free_port()
    sellers = sellers_at(port)
    with sellers.at_work():
        for _ in range(KILLS):
            with server_process(own_database.url, port) as process:
                work_for_a_while(sellers)
                process.kill()
        with server_process(own_database.url, port):
            sellers.close()
    report(f"{KILLS} servers killed at work: {sales_of(sellers)} sales, none lost, none charged twice")


@pytest.fixture
def postgres(django_db_blocker: DjangoDbBlocker) -> Iterator[OwnPostgres]:
    with own_postgres() as postgres, django_db_blocker.unblock(), connected_to(postgres.url):
        yield postgres


def test_a_stopped_database_loses_and_doubles_nothing(postgres: OwnPostgres, report: Report) -> None:
    port = free_port()
    sellers = sellers_at(port)
    with server_process(postgres.url, port, DATABASE_POOL="true"), sellers.at_work():
        for _ in range(STOPS):
            work_for_a_while(sellers)
            postgres.stop_immediately()
            postgres.start()
        work_for_a_while(sellers)
        sellers.close()
    report(
        f"{STOPS} immediate stops of PostgreSQL: {sales_of(sellers)} sales acknowledged, none lost, none charged twice"
    )
