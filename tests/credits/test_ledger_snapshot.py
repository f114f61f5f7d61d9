"""The check of the ledger reads one moment, while credits move."""

from datetime import UTC, datetime

from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.credits import ledger_check
from tests.support.databases import Database


def test_all_questions_are_of_one_moment(own_database: Database) -> None:
    with CaptureQueriesContext(connection) as asked:
        assert ledger_check.run(now=datetime(2026, 11, 21, 12, tzinfo=UTC)) == ()
    statements = [query["sql"] for query in asked]
    assert statements[:2] == ["BEGIN", "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"]
    assert statements[-1] == "COMMIT"
