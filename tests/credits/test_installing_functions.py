"""Installing is one step: all of it or nothing, by one process at a time, after the migrations."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier, Event

import psycopg
import pytest
from django.core.management import call_command
from django.db import OperationalError, ProgrammingError, connection

from backend.credits import functions, ledger
from backend.shared import clock
from tests.support import selling
from tests.support.databases import Database
from tests.support.sql_functions import FOLDER, NAMES, names, replace, rows, run


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("credits_available", "balance - held", "balance - hold"),
        ("credits_lapse", "END LOOP", "END LOP"),
        ("credits_lapse", "v_lot record", "v_lots record"),
    ],
)
def test_a_faulty_body_leaves_all_as_it_was(
    own_database: Database, folder: Path, name: str, old: str, new: str
) -> None:
    before = rows("oid, *")
    replace(folder / "credits_lock.sql", "-- ", "-- Changed. ")
    replace(folder / f"{name}.sql", old, new)
    with pytest.raises(ProgrammingError):
        functions.install(folder=folder)
    assert rows("oid, *") == before


def test_of_processes_that_install_at_once_one_does_it(own_database: Database, folder: Path) -> None:
    for path in folder.glob("*.sql"):
        replace(path, "CREATE FUNCTION", "-- Changed.\nCREATE FUNCTION")
    together = Barrier(6)

    def install(_: int) -> int:
        try:
            together.wait(timeout=60)
            return len(functions.install(folder=folder).created)
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=6) as pool:
        assert sorted(pool.map(install, range(6))) == [0, 0, 0, 0, 0, len(NAMES)]
    assert names() == NAMES


def test_movements_go_on_while_functions_are_replaced(own_database: Database, folder: Path) -> None:
    for path in folder.glob("*.sql"):
        replace(path, "CREATE FUNCTION", "-- Changed.\nCREATE FUNCTION")
    account, done = selling.account(), Event()
    selling.grant(account.id, 1_000_000)

    def hold(_: int) -> int:
        count = 0
        try:
            while not done.is_set():
                selling.hold(account.id, 1)
                count += 1
        finally:
            connection.close()
        return count

    with ThreadPoolExecutor(max_workers=4) as pool:
        counts = pool.map(hold, range(4))
        try:
            for place in range(20):
                functions.install(folder=folder if place % 2 == 0 else FOLDER)
        finally:
            done.set()
    assert ledger.balance(account_id=account.id, now=clock.now()).held == sum(counts) > 20


def test_a_movement_that_does_not_end_is_waited_for_no_longer_than_patience(
    own_database: Database, folder: Path
) -> None:
    before = rows("oid, *")
    replace(folder / "credits_lock.sql", "-- ", "-- Changed. ")
    with psycopg.connect(own_database.url) as other:
        other.execute("SELECT credits_lock(gen_random_uuid(), now()) FROM credits_creditbalance FOR KEY SHARE")
        with pytest.raises(OperationalError, match="lock timeout"):
            functions.install(folder=folder, patience=timedelta(milliseconds=100))
    assert rows("oid, *") == before


def test_what_other_apps_lack_is_no_hindrance(own_database: Database) -> None:
    run("DROP FUNCTION credits_available")
    call_command("migrate", "sessions", "zero", verbosity=0)
    assert functions.differing() == []
