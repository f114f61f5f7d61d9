"""The former database is read in one snapshot, by a session that can't write, and never another."""

import psycopg
import pytest
from django.db import connection

from backend.legacy import mapping, old_database
from backend.legacy.legacy_errors import UnusableLegacyDatabase
from backend.legacy.mapping import Accounts
from tests.support.databases import url
from tests.support.old_product import OldProduct

READY = mapping.parse(mapping.READY.read_text())


def refused(address: str | None, accounts: Accounts = READY.accounts) -> str:
    with pytest.raises(UnusableLegacyDatabase) as error, old_database.opened(address) as old:
        list(old.rows(accounts))
    return error.value.problem


def test_rows_come_by_what_their_columns_mean(old: OldProduct) -> None:
    with old_database.opened(old.url) as database:
        row = list(database.rows(READY.accounts))[2]
    assert (row.key, row.values, row.place("credits")) == (
        3,
        {"external_id": "cedar-news", "name": "Cedar News", "credits": -37},
        "igny8_tenants[3].credits",
    )


def test_it_can_not_write(old: OldProduct) -> None:
    before = old.dump()
    with pytest.raises(UnusableLegacyDatabase, match="read-only transaction"):  # noqa: SIM117
        with old_database.opened(old.url) as database:
            database._connection.execute("DELETE FROM igny8_credit_usage_logs")
    assert old.dump() == before


def test_a_session_that_could_write_is_refused(old: OldProduct) -> None:
    with psycopg.connect(old.url) as writable, pytest.raises(UnusableLegacyDatabase, match="so nothing was read"):
        old_database._check(writable)


def test_a_statement_ends_in_time(old: OldProduct, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(old_database, "STATEMENT_SECONDS", 0.05)
    with pytest.raises(UnusableLegacyDatabase, match="canceling statement due to statement timeout"):  # noqa: SIM117
        with old_database.opened(old.url) as database:
            database._connection.execute("SELECT pg_sleep(5)")


def test_what_is_read_is_of_one_moment(old: OldProduct) -> None:
    with old_database.opened(old.url) as database:
        first = next(iter(database.rows(READY.accounts)))
        old.execute("UPDATE igny8_tenants SET credits = 7")
        assert next(iter(database.rows(READY.accounts))).values == first.values


def test_the_first_existing_column_counts(old: OldProduct) -> None:
    accounts = READY.accounts.model_copy(update={"columns": {**READY.accounts.columns, "name": ("title", "name")}})
    with old_database.opened(old.url) as database:
        assert next(iter(database.rows(accounts)))["name"] == "Alder Books"


def test_tables_and_columns_that_are_missing_are_named(old: OldProduct) -> None:
    table = READY.accounts.model_copy(update={"table": "nobody"})
    assert refused(old.url, table) == "Table nobody does not exist there: change the mapping."
    table = READY.accounts.model_copy(update={"columns": {"external_id": ("slug",), "credits": ("a", "b")}})
    assert refused(old.url, table) == "Table igny8_tenants has no column a or b for credits: change the mapping."
    table = READY.accounts.model_copy(update={"key": "uuid"})
    assert refused(old.url, table) == "Table igny8_tenants has no column uuid: change the mapping."


@pytest.mark.django_db
def test_no_address_a_wrong_one_and_our_own_are_refused() -> None:
    assert refused(None) == "Set LEGACY_DATABASE_URL to the database of the former product."
    own = url(str(connection.settings_dict["NAME"]))
    assert refused(own) == "LEGACY_DATABASE_URL is a database of Ratecard: name the former product's."
    wrong = refused("postgresql://someone:hunter2@127.0.0.1:1/x")
    assert wrong == "No connection to the former database at 127.0.0.1 as someone: nothing listens there."
    server = connection.settings_dict["HOST"]
    role = psycopg.conninfo.make_conninfo(own, user="nobody", password="hunter2", host=server)
    wrong = refused(role)
    assert wrong == f"No connection to the former database at {server} as nobody: there is no such role."
    wrong = refused("postgresql://someone:hunter2@no-such-host.invalid/x")
    assert wrong == "No connection to the former database at no-such-host.invalid as someone: there is no such host."
    missing = psycopg.conninfo.make_conninfo(own, dbname="no_such_database")
    assert refused(missing).endswith(": there is no such database.")
    assert refused("postgresql//hunter2") == "LEGACY_DATABASE_URL is no address of PostgreSQL."


def test_a_key_of_sql_is_no_statement(old: OldProduct) -> None:
    hostile = READY.accounts.model_copy(update={"table": 'igny8_tenants"--'})
    assert "does not exist there" in refused(old.url, hostile)
