"""Limits of a connection: from its first statement on, and lifted for migrations."""

import pytest
from django.db import OperationalError, connection, transaction

from backend.config.database import connection_settings
from backend.shared import time_limits
from backend.shared.busy import Busy, is_busy, translated
from tests.support.databases import Database

NAMES = ("lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout")


@pytest.fixture
def limited(own_database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    found = connection_settings(url=own_database.url, pool=True, lock_seconds=3, statement_seconds=0.4)
    options = found["OPTIONS"]
    assert isinstance(options, dict)
    connection.close()
    monkeypatch.setitem(connection.settings_dict["OPTIONS"], "options", options["options"])


def shown() -> list[str]:
    with connection.cursor() as cursor:
        found = []
        for name in NAMES:
            cursor.execute(f"SHOW {name}")
            found += cursor.fetchone()
    return found


def sleep(seconds: float) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(%s)", [seconds])


def test_a_connection_has_its_limits(limited: None) -> None:
    assert shown() == ["3s", "400ms", "1min"]
    assert time_limits.missing() == []
    with pytest.raises(OperationalError) as ended:
        sleep(1)
    assert is_busy(ended.value)
    with pytest.raises(Busy), translated():
        sleep(1)


def test_migrations_are_exempt(limited: None) -> None:
    with time_limits.lifted():
        assert shown() == ["10s", "0", "1min"]
        sleep(0.5)
    assert shown() == ["3s", "400ms", "1min"]


def test_a_long_question_is_exempt_in_its_transaction(limited: None) -> None:
    with transaction.atomic():
        time_limits.lift_in_transaction()
        sleep(0.5)
    assert shown() == ["3s", "400ms", "1min"]


def test_behind_a_pooler_they_are_the_roles(own_database: Database) -> None:
    options = connection_settings(url=own_database.url, pool=False, lock_seconds=3, statement_seconds=5)["OPTIONS"]
    assert isinstance(options, dict)
    assert "options" not in options
    assert time_limits.missing() == ["lock_timeout", "statement_timeout"]


def test_what_the_address_says_counts() -> None:
    url = "postgresql://h/db?options=-c%20statement_timeout%3D9000"
    options = connection_settings(url=url, pool=True, lock_seconds=3, statement_seconds=5)["OPTIONS"]
    assert isinstance(options, dict)
    assert options["options"] == (
        "-c lock_timeout=3000 -c statement_timeout=5000 -c idle_in_transaction_session_timeout=60000 "
        "-c statement_timeout=9000"
    )


def test_what_is_busy() -> None:
    assert is_busy(Busy())
    assert not is_busy(OperationalError("the connection was closed"))
    assert not is_busy(None)
