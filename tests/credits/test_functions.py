"""The functions of `credits/sql/` are installed by the hash of their files."""

import hashlib
import json
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from backend.credits import functions
from backend.credits.functions import Changes
from tests.support.sql_functions import FOLDER, NAMES, names, replace, rows, run, value
from tests.support.terminal import ratecard

NOTHING = Changes(created=(), dropped=())

pytestmark = pytest.mark.django_db


def test_a_migrated_database_has_each_function_with_the_hash_of_its_file() -> None:
    hashes = {name: hashlib.sha256((FOLDER / f"{name}.sql").read_bytes()).hexdigest() for name in NAMES}
    assert rows("proname, obj_description(oid)") == [(name, f"sha256:{hashes[name]}") for name in NAMES]


def test_a_second_installation_changes_nothing() -> None:
    before = rows("oid, xmin, *")
    assert functions.install() == NOTHING
    assert rows("oid, xmin, *") == before


def test_a_changed_text_replaces_its_function_alone(folder: Path) -> None:
    before = dict(rows("proname, oid"))
    replace(folder / "credits_available.sql", "SELECT balance - held", "SELECT 7 + balance - balance")
    changes = functions.install(folder=folder)
    assert changes == Changes(created=("credits_available",), dropped=("credits_available(uuid)",))
    assert {name for name, oid in rows("proname, oid") if oid != before[name]} == {"credits_available"}
    assert "SELECT 7" in value("prosrc FROM pg_proc WHERE proname = 'credits_available'")


def test_a_parameter_can_be_renamed_and_another_added(folder: Path) -> None:
    replace(folder / "credits_available.sql", "p_account", "p_payer")
    replace(folder / "credits_lapse.sql", "p_now timestamptz)", "p_now timestamptz, p_least integer DEFAULT 1)")
    functions.install(folder=folder)
    assert names() == NAMES
    assert value("pg_get_function_arguments('credits_available'::regproc)") == "p_payer uuid"
    added = "p_account uuid, p_now timestamp with time zone, p_least integer DEFAULT 1"
    assert value("pg_get_function_arguments('credits_lapse'::regproc)") == added


def test_a_function_that_no_file_declares_is_dropped(folder: Path) -> None:
    run("CREATE FUNCTION credits_once(p_any text) RETURNS text LANGUAGE sql AS $$ SELECT p_any $$")
    run("CREATE FUNCTION credits_lock(p_any text) RETURNS text LANGUAGE sql AS $$ SELECT credits_once(p_any) $$")
    run("CREATE FUNCTION creditsafe() RETURNS text LANGUAGE sql AS $$ SELECT 'is of somebody else' $$")
    (folder / "credits_charge.sql").unlink()
    dropped = [signature.partition("(")[0] for signature in functions.install(folder=folder).dropped]
    assert dropped == ["credits_charge", "credits_lock", "credits_once"]
    assert names() == [name for name in NAMES if name != "credits_charge"]
    assert value("creditsafe()") == "is of somebody else"


def test_a_function_that_was_replaced_by_hand_is_put_right() -> None:
    signature = "credits_available(p_account uuid) RETURNS integer LANGUAGE sql"
    run(f"CREATE OR REPLACE FUNCTION {signature} AS $$ SELECT 1000000 $$")
    assert functions.differing() == ["credits_available"]
    functions.install()
    assert functions.differing() == []


def test_functions_may_call_each_other_in_any_order(folder: Path) -> None:
    for name, called in (("credits_aaa", "credits_zzz()"), ("credits_zzz", "1")):
        (folder / f"{name}.sql").write_text(
            f"CREATE FUNCTION {name}() RETURNS integer LANGUAGE sql AS $$ SELECT {called} $$;\n"
        )
    assert functions.install(folder=folder).created == ("credits_aaa", "credits_zzz")
    assert value("credits_aaa()") == 1


def test_movements_are_waited_for_as_long_as_patience_says(folder: Path) -> None:
    replace(folder / "credits_lock.sql", "-- ", "-- Changed. ")
    functions.install(folder=folder, patience=timedelta(milliseconds=1_500))
    assert value("current_setting('lock_timeout')") == "1500ms"
    functions.install()
    assert value("current_setting('lock_timeout')") == "5s"


def test_a_plan_of_migrations_installs_nothing() -> None:
    run("DROP FUNCTION credits_available")
    call_command("migrate", plan=True, verbosity=0)
    assert functions.differing() == ["credits_available"]
    call_command("migrate", verbosity=0)
    assert functions.differing() == []


def test_a_migration_reports_what_it_installed() -> None:
    run("DROP FUNCTION credits_available")
    run("CREATE FUNCTION credits_old() RETURNS text LANGUAGE sql AS $$ SELECT '' $$")
    output = StringIO()
    call_command("migrate", verbosity=1, stdout=output)
    assert output.getvalue().splitlines()[-1] == "Functions of credits: 1 created, 1 dropped."


OF_MIGRATION_2 = """
answer(text,text,text,uuid,timestamptz,jsonb) available(uuid) consume(uuid,uuid,integer,timestamptz,uuid) facts(uuid)
adjust(text,text,text,uuid,bigint,timestamptz,integer,text,text) close_hold(uuid,timestamptz,bigint,jsonb)
charge(text,text,text,uuid,uuid,bigint,timestamptz,integer,uuid,jsonb,timestamptz,text,bigint,jsonb)
grant(text,text,text,uuid,bigint,timestamptz,text,integer,timestamptz,text,text) lapse(uuid,timestamptz)
hold(text,text,text,uuid,uuid,bigint,timestamptz,integer,timestamptz,uuid,jsonb,timestamptz,text)
lock(uuid,timestamptz) move(uuid,bigint,text,integer,timestamptz,uuid,text,text) replay(text,text,text)
new_lot(uuid,text,text,integer,timestamptz,timestamptz,uuid,text,text) reaches(uuid,bigint)
open_hold(uuid,uuid,bigint,timestamptz,integer,timestamptz,uuid,jsonb,timestamptz,text) unreserve(uuid)
refund(text,text,text,uuid,bigint,timestamptz,integer,text,text) release(text,text,text,uuid,bigint,timestamptz)
renew(text,text,text,uuid,bigint,timestamptz,integer,timestamptz,text,text) reserve(uuid,uuid,integer)
settle(text,text,text,uuid,bigint,timestamptz,bigint,jsonb) too_little(uuid,integer)
spend(uuid,text,integer,timestamptz,uuid,text,text)
"""
"""The signatures that migration 0002 made before the files were installed by hash."""


def test_a_database_of_before_gets_exactly_the_declared_functions() -> None:
    for (signature,) in rows("oid::regprocedure"):
        run(f"DROP FUNCTION {signature}")
    for signature in OF_MIGRATION_2.split():
        run(f"CREATE FUNCTION credits_{signature} RETURNS jsonb LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$")
    assert len(names()) == 24
    assert "the catalog has revisions already" in ratecard("setup").stdout
    assert names() == NAMES
    assert functions.differing() == []


def doctor() -> dict[str, object]:
    """The doctor's check of the functions."""
    (check,) = [row for row in json.loads(ratecard("doctor", "--json").stdout)["checks"] if row["check"] == "functions"]
    return {name: check[name] for name in ("ok", "finding", "hint")}


def test_the_doctor_names_what_differs_and_setup_puts_it_right() -> None:
    run("DROP FUNCTION credits_available")
    run("CREATE FUNCTION credits_old() RETURNS text LANGUAGE sql AS $$ SELECT '' $$")
    finding = "Functions of credits differ from this version's: credits_available, credits_old."
    assert doctor() == {"ok": False, "finding": finding, "hint": "Run `ratecard setup`."}
    ratecard("setup")
    assert doctor() == {"ok": True, "finding": f"the {len(NAMES)} of credits are this version's", "hint": ""}
