"""A hold's account is not known before the movement looks it up: where another moves the account, it waits its turn."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from uuid import UUID

import psycopg
import pytest
from django.db import connection

from backend.credits import statements
from backend.shared.busy import Busy
from tests.support import books, selling
from tests.support.databases import Database
from tests.support.waiting import wait_until

LOCK = "SELECT 1 FROM credits_creditbalance WHERE account_id = %s FOR UPDATE"
WAITING = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"


@contextmanager
def locked(database: Database, account: UUID) -> Iterator[psycopg.Connection[tuple[int]]]:
    with psycopg.connect(database.url) as session:
        session.execute(LOCK, [account])
        yield session
        session.rollback()


def waiting() -> int:
    with connection.cursor() as cursor:
        cursor.execute(WAITING)
        (count,) = cursor.fetchone()
    return int(count)


def release(hold: UUID) -> str:
    try:
        return str(selling.release(hold).status)
    finally:
        connection.close()


def test_it_is_moved_when_the_account_is_free(own_database: Database) -> None:
    account = selling.account().id
    selling.grant(account, 10)
    hold = selling.hold(account, 5).id
    with ThreadPoolExecutor(1) as elsewhere, locked(own_database, account) as session:
        released = elsewhere.submit(release, hold)
        wait_until(lambda: waiting() == 1)
        session.rollback()
        assert released.result(timeout=30) == "released"
    assert books.faults(account) == []


def test_no_connection_waits_where_others_wait_already(own_database: Database) -> None:
    account = selling.account().id
    selling.grant(account, 10)
    hold = selling.hold(account, 5).id
    with ExitStack() as turns, locked(own_database, account):
        for _ in range(3):
            turns.enter_context(statements._movements.turn(account))
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '20s'")
        with pytest.raises(Busy) as refused:
            selling.release(hold)
        assert refused.value.__cause__ is None  # the database ended nothing
        with pytest.raises(Busy) as refused:
            selling.adjust(account, 1)  # whose account is known
        assert refused.value.__cause__ is None
    assert selling.release(hold).status == "released"
