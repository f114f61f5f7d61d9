"""SQL to clean up: printed and never run, refused while a check fails, and taken back without a loss."""

import psycopg
import pytest

from backend.accounts.accounts import AccountAccess
from backend.accounts.models import Account
from backend.credits import ledger
from backend.credits.statements import IdempotencyKey
from tests.legacy.commands import apply, decide, decisions_of, leave_the_rest, legacy
from tests.support.old_product import OldProduct
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db


def cleanup(old: OldProduct, *options: str, code: int = 0) -> str:
    (old.folder / "sources").mkdir(exist_ok=True)
    words = [str(old.mapping), *decisions_of(old), "--sources", str(old.folder / "sources"), *options]
    answer = ratecard("legacy", "cleanup", *words)
    assert answer.exit_code == code, answer.output
    return answer.stderr if code else answer.stdout


def moved(old: OldProduct) -> None:
    """All phases are applied, and every fault is decided."""
    decide(old, "default_differs", "igny8_global_integration_settings.openai_model", "row")
    leave_the_rest(old)
    apply(old, 1, 2, 3, 4, 5)


def test_what_fails_before_stands_in_the_way(old: OldProduct) -> None:
    apply(old, 1)
    assert cleanup(old, code=1).splitlines() == [f"Phase {number} is not applied." for number in (2, 3, 4, 5)]
    apply(old, 2, 3, 4, 5)
    legacy(old, "inventory", "--write", code=2)
    (old.folder / "sources").mkdir(exist_ok=True)
    (old.folder / "sources" / "a.py").write_text('MODEL = "gpt-4o"\n')
    old.execute("UPDATE igny8_tenants SET credits = 7 WHERE id = 1")
    assert cleanup(old, code=1).splitlines() == [
        "Phase 4 differs in 1 places: see `verify`.",
        "26 faults are open: see `inventory`.",
        "1 places in source code are left: see `scan`.",
    ]


def test_it_is_printed_and_not_run_and_holds_no_key(old: OldProduct) -> None:
    moved(old)
    there = old.dump()
    printed = cleanup(old)
    assert old.dump() == there
    assert "fake" not in printed
    assert [line for line in printed.splitlines() if not line.startswith("--")][:3] == [
        "BEGIN;",
        'CREATE SCHEMA "ratecard_backup";',
        'CREATE TABLE "ratecard_backup"."keys" AS SELECT "id", "openai_api_key", "runware_api_key" '
        'FROM "igny8_global_integration_settings" WHERE "id" = '
        '(SELECT min("id") FROM "igny8_global_integration_settings");',
    ]


def test_what_was_run_is_taken_back_without_a_loss(old: OldProduct) -> None:
    moved(old)
    there, forward, back = old.dump(), cleanup(old), cleanup(old, "--reverse")
    with psycopg.connect(old.url, autocommit=True) as connection:
        connection.execute(forward.encode())
        tables = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'ratecard_backup'").fetchone()
        key = connection.execute("SELECT openai_api_key FROM igny8_global_integration_settings").fetchone()
        assert (tables, key) == ((1,), ("",))
        connection.execute(back.encode())
    assert old.dump() == there
    assert legacy(old, "verify", "4") == []


def test_what_was_not_taken_over_stays_and_is_named(old: OldProduct) -> None:
    moved(old)
    printed = cleanup(old)
    assert [line for line in printed.splitlines() if line.startswith("--")] == [
        "-- igny8_tenants stays as it is: 3 of its accounts were not taken over.",
        "-- igny8_integration_settings stays as it is: 5 of its overrides were not taken over.",
        "-- igny8_credit_cost_config stays as it is: 7 of its operations were not taken over.",
        "-- igny8_ai_model_config stays as it is: 1 of its models were not taken over.",
        "-- igny8_global_integration_settings.anthropic_api_key stays as it is: it was not taken over.",
        "-- igny8_global_integration_settings.bria_api_key stays as it is: it was not taken over.",
        "-- igny8_global_integration_settings.runware_model stays as it is: it was not taken over.",
    ]
    with psycopg.connect(old.url, autocommit=True) as connection:
        connection.execute(printed.encode())
        keys = connection.execute("SELECT anthropic_api_key, bria_api_key FROM igny8_global_integration_settings")
        assert keys.fetchone() == ("sk-ant-legacy-0002-fake", "bria-legacy-0003-fake")
        assert connection.execute("SELECT sum(credits) FROM igny8_tenants").fetchone() == (2147484950,)


def test_what_was_spent_here_since_is_no_difference(old: OldProduct) -> None:
    moved(old)
    spend(Account.objects.get(external_id="alder-books"), 50)
    assert "BEGIN;" in cleanup(old)
    shown = ratecard("legacy", "verify", "4", str(old.mapping), "--decisions", str(old.decisions))
    assert (shown.exit_code, shown.stdout.splitlines()) == (
        0,
        ["Old and new are the same.", "alder-books came with 1,250 credits and has 1,200 now."],
    )


def spend(account: Account, credits: int) -> None:
    key = IdempotencyKey(owner="test", key="spent")
    ledger.adjust(
        account_id=account.pk,
        credits=-credits,
        author="test",
        reason="spent",
        access=AccountAccess(everything=True),
        key=key,
    )
