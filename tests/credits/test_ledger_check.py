"""The check finds nothing in an honest ledger, and every corruption that is planted in the tables."""

import json
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import ProgrammingError, connection, transaction
from django.db.models import Model
from django.test.utils import CaptureQueriesContext

from backend.credits import ledger, ledger_check
from backend.credits.ledger_check import Finding, FindingCode
from backend.credits.models import CreditUsageLog, LedgerEntry
from backend.shared import clock
from tests.support import selling
from tests.support.api import Api
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def customer() -> UUID:
    """An account with a story: two lots, a charge, a refund, an open hold, one that was released, a reserve."""
    selling.account("other")
    account = selling.account().id
    selling.grant(account, 50)
    selling.grant(account, 50, category="bonus", expires_at=clock.now() + timedelta(days=1))
    record = selling.settle(selling.hold(account, 30).id, 20).usage_record_id
    assert record is not None
    selling.refund(record, 5)
    selling.release(selling.hold(account, 10).id)
    selling.hold(account, 40)
    reserve = selling.reserve(account, 30).id
    selling.release(selling.hold(account, 10, reserve=reserve).id)
    return account


@pytest.fixture
def behind_its_back() -> None:
    """No trigger looks: as a superuser of the database, or a broken disk, would write."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")


def found() -> set[FindingCode]:
    return {finding.code for finding in ledger_check.run(now=clock.now())}


def test_an_honest_ledger_has_no_findings() -> None:
    assert ledger_check.run(now=clock.now()) == ()


CORRUPTIONS = {
    "a balance that was raised": (
        "UPDATE credits_creditbalance SET balance = balance + 1",
        {FindingCode.BALANCE_IS_NOT_ITS_ENTRIES, FindingCode.BALANCE_IS_NOT_ITS_LOTS},
    ),
    "a lot that was filled up": (
        "UPDATE credits_creditlot SET remaining = granted WHERE category = 'bonus'",
        {FindingCode.BALANCE_IS_NOT_ITS_LOTS, FindingCode.LOT_IS_NOT_ITS_ENTRIES},
    ),
    "credits moved between lots": (
        """UPDATE credits_creditlot SET remaining = remaining + CASE category WHEN 'bonus' THEN 1 ELSE -1 END
           WHERE category IN ('bonus', 'purchase')""",
        {FindingCode.LOT_IS_NOT_ITS_ENTRIES},
    ),
    "a row that is gone": (
        "DELETE FROM credits_ledgerentry WHERE kind = 'refund'",
        {
            FindingCode.BALANCE_IS_NOT_ITS_ENTRIES,
            FindingCode.LOT_IS_NOT_ITS_ENTRIES,
            FindingCode.LOT_IS_NOT_ITS_GRANT,
            FindingCode.SUM_IS_NOT_ITS_RECORDS,
        },
    ),
    "a row that was rewritten": (
        "UPDATE credits_ledgerentry SET balance_after = balance_after + 1 WHERE kind = 'charge'",
        {FindingCode.ENTRIES_DO_NOT_FOLLOW},
    ),
    "held credits that were forgotten": (
        "UPDATE credits_creditbalance SET held = 0",
        {FindingCode.HELD_IS_NOT_OPEN_HOLDS},
    ),
    "a reservation that was forgotten": (
        "UPDATE credits_creditlot SET reserved = 0",
        {FindingCode.RESERVED_IS_NOT_OPEN_HOLDS},
    ),
    "a hold that was made larger": (
        "UPDATE credits_hold SET credits = credits + 1 WHERE status = 'open'",
        {FindingCode.HELD_IS_NOT_OPEN_HOLDS, FindingCode.HOLD_IS_NOT_ITS_LOTS, FindingCode.HOLD_ABOVE_QUOTE},
    ),
    "a hold that nobody ended": (
        "UPDATE credits_hold SET expires_at = now() - interval '1 hour' WHERE status = 'open'",
        {FindingCode.HOLD_PAST_EXPIRY},
    ),
    "an expired lot that can be spent": (
        "UPDATE credits_creditlot SET expires_at = now() - interval '1 hour' WHERE category = 'purchase'",
        {FindingCode.EXPIRED_CREDIT_LEFT},
    ),
    "a settled hold without its record": (
        "UPDATE credits_hold SET status = 'settled' WHERE status = 'released'",
        {FindingCode.SETTLED_WITHOUT_RECORD, FindingCode.HOLD_DOES_NOT_ADD_UP, FindingCode.HOLD_ABOVE_QUOTE},
    ),
    "a record with another usage": (
        "UPDATE igny8_credit_usage_log SET total_tokens = total_tokens + 5000",
        {FindingCode.CHARGE_UNEXPLAINED},
    ),
    "a record with another price": (
        "UPDATE igny8_credit_usage_log SET tokens_per_credit = 500, total_tokens = total_tokens / 2",
        {FindingCode.CHARGE_UNEXPLAINED},
    ),
    "a sum that was raised": (
        "UPDATE credits_usagesum SET provider_cost_usd = provider_cost_usd + 1",
        {FindingCode.SUM_IS_NOT_ITS_RECORDS},
    ),
    "an account's sum that is gone": (
        "DELETE FROM credits_accountusagesum",
        {FindingCode.SUM_IS_NOT_ITS_RECORDS},
    ),
    "a balance that is gone": (
        "DELETE FROM credits_creditbalance",
        {FindingCode.BALANCE_IS_NOT_ITS_ENTRIES, FindingCode.BALANCE_IS_NOT_ITS_LOTS},
    ),
    "a charge of another's account": (
        "UPDATE igny8_credit_usage_log SET account_id = (SELECT id FROM accounts_account WHERE external_id = 'other')",
        {FindingCode.ACCOUNTS_DIFFER, FindingCode.SUM_IS_NOT_ITS_RECORDS},
    ),
    "a refund that became an expiry": (
        "UPDATE credits_ledgerentry SET kind = 'expiry', usage_record_id = NULL WHERE kind = 'refund'",
        {FindingCode.ENTRY_CONTRADICTS_ITS_KIND, FindingCode.SUM_IS_NOT_ITS_RECORDS},
    ),
    "a grant that was made larger": (
        "UPDATE credits_creditlot SET granted = granted + 1000 WHERE category = 'purchase'",
        {FindingCode.LOT_IS_NOT_ITS_GRANT},
    ),
    "a hold that gave back what it never had": (
        "UPDATE credits_hold SET released = 9999 WHERE status = 'settled'",
        {FindingCode.HOLD_DOES_NOT_ADD_UP},
    ),
    "a released hold that gave nothing back": (
        "UPDATE credits_hold SET released = 0 WHERE status = 'released'",
        {FindingCode.HOLD_DOES_NOT_ADD_UP},
    ),
    "a quote that said less": (
        """UPDATE credits_hold SET quote = jsonb_set(quote, '{max_credits}', '1') WHERE status = 'open'""",
        {FindingCode.HOLD_ABOVE_QUOTE},
    ),
    "a quote that says nothing": (
        """UPDATE credits_hold SET quote = quote - 'max_credits' WHERE status = 'open'""",
        {FindingCode.HOLD_ABOVE_QUOTE},
    ),
    "a reserve that forgot what was taken": (
        "UPDATE credits_hold SET taken = 0 WHERE quote_id IS NULL",
        {
            FindingCode.HELD_IS_NOT_OPEN_HOLDS,
            FindingCode.HOLD_IS_NOT_ITS_LOTS,
            FindingCode.RESERVE_IS_NOT_ITS_HOLDS,
        },
    ),
    "a hold that took of what is no reserve": (
        """UPDATE credits_hold SET reserve_id = (SELECT id FROM credits_hold WHERE status = 'settled')
           WHERE reserve_id IS NOT NULL""",
        {FindingCode.RESERVE_IS_NOT_ITS_HOLDS},
    ),
    "a reserve of another's account": (
        """UPDATE credits_hold SET account_id = (SELECT id FROM accounts_account WHERE external_id = 'other')
           WHERE quote_id IS NULL""",
        {
            FindingCode.ACCOUNTS_DIFFER,
            FindingCode.HELD_IS_NOT_OPEN_HOLDS,
        },
    ),
    "a record whose quote nobody can read": (
        """UPDATE credits_hold SET quote = quote || '{"format": 999}' WHERE status = 'settled'""",
        {FindingCode.CHARGE_UNEXPLAINED},
    ),
    "a record with another minimum": (
        "UPDATE igny8_credit_usage_log SET min_credits = credits, total_tokens = 1",
        {FindingCode.CHARGE_UNEXPLAINED},
    ),
    "a record with another price of a credit": (
        "UPDATE igny8_credit_usage_log SET price_per_credit_usd = 1",
        {FindingCode.CHARGE_UNEXPLAINED, FindingCode.SUM_IS_NOT_ITS_RECORDS},
    ),
    "a record of another provider": (
        "UPDATE igny8_credit_usage_log SET provider_id = 'google'",
        {FindingCode.CHARGE_UNEXPLAINED},
    ),
    "a refund above its charge": (
        """INSERT INTO credits_ledgerentry
             (account_id, lot_id, kind, credits, balance_after, usage_record_id, author, reason, created_at)
           SELECT account_id, lot_id, kind, 100, balance_after + 100, usage_record_id, '', '', now()
           FROM credits_ledgerentry WHERE kind = 'refund'""",
        {
            FindingCode.BALANCE_IS_NOT_ITS_ENTRIES,
            FindingCode.LOT_IS_NOT_ITS_ENTRIES,
            FindingCode.REFUND_EXCEEDS_CHARGE,
            FindingCode.SUM_IS_NOT_ITS_RECORDS,
        },
    ),
}


@pytest.mark.parametrize("name", CORRUPTIONS)
def test_a_corruption_is_found(behind_its_back: None, name: str) -> None:
    statement, codes = CORRUPTIONS[name]
    with connection.cursor() as cursor:
        cursor.execute(statement)
        assert cursor.rowcount > 0
    assert found() == codes


def test_the_corruptions_cover_every_finding() -> None:
    assert set().union(*(codes for _, codes in CORRUPTIONS.values())) == set(FindingCode)


def test_a_check_begins_where_the_last_one_found_nothing() -> None:
    start = clock.now()
    assert ledger_check.check(now=start).since is None
    minute, hour = timedelta(minutes=1), timedelta(hours=1)
    assert ledger_check.check(now=start + minute).since == start - hour  # clocks differ, and movements take a while
    assert ledger_check.check(now=start + 2 * minute, everything=True).since is None
    assert ledger_check.check(now=start + 3 * minute).since == start + 2 * minute - hour


def test_what_was_found_is_found_again(behind_its_back: None) -> None:
    start = clock.now() - timedelta(minutes=14)
    ledger_check.check(now=start)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE igny8_credit_usage_log SET total_tokens = 3000")
    for minutes in (5, 10):
        result = ledger_check.check(now=start + timedelta(minutes=minutes))
        assert result.since == start - timedelta(hours=1)
        assert [finding.code for finding in result.findings] == [FindingCode.CHARGE_UNEXPLAINED]
    kept = ledger_check.last()
    assert kept is not None
    assert ledger_check.kept_findings(kept) == result.findings


def test_what_did_not_move_is_not_read_again(behind_its_back: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE igny8_credit_usage_log SET total_tokens = 3000")
        cursor.execute("UPDATE credits_hold SET released = 9999 WHERE status = 'settled'")
    assert ledger_check.run(now=clock.now(), since=clock.now()) == ()
    assert found() == {FindingCode.CHARGE_UNEXPLAINED, FindingCode.HOLD_DOES_NOT_ADD_UP}


def test_a_check_reads_what_moved_since_the_last_one(behind_its_back: None) -> None:
    end_of_hold = clock.now() + timedelta(minutes=31)
    ledger.tidy(now=end_of_hold)
    later = clock.now() + timedelta(hours=2)
    ledger_check.check(now=later)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE igny8_credit_usage_log SET total_tokens = 3000")
    assert ledger_check.check(now=later).findings == ()
    (finding,) = ledger_check.check(now=later, everything=True).findings
    assert finding.code == FindingCode.CHARGE_UNEXPLAINED


def test_the_command_checks_what_moved_or_everything() -> None:
    assert ratecard("ledger", "check").stdout == "All credits add up.\n"
    assert ratecard("ledger", "check").stdout.startswith("All credits that moved since ")
    assert ratecard("ledger", "check", "--all").stdout == "All credits add up.\n"


def test_a_finding_has_its_numbers(behind_its_back: None, customer: UUID) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE credits_creditbalance SET held = 0")
    (finding,) = ledger_check.run(now=clock.now())
    assert (finding.account_id, finding.subject, finding.expected, finding.actual) == (customer, "held", 60, 0)


def test_a_charge_that_is_not_explained_has_its_numbers(behind_its_back: None, customer: UUID) -> None:
    record = CreditUsageLog.objects.get()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE igny8_credit_usage_log SET total_tokens = 3000")
    assert ledger_check.run(now=clock.now()) == (
        Finding(
            code=FindingCode.CHARGE_UNEXPLAINED,
            account_id=customer,
            subject=f"usage record {record.id}",
            expected=3,
            actual=20,
        ),
    )


def test_each_quote_that_nobody_can_read_is_reported(customer: UUID) -> None:
    selling.charge(customer, 1)
    with connection.cursor() as cursor:
        cursor.execute("""UPDATE credits_hold SET quote = quote || '{"format": 999}' WHERE status = 'settled'""")
    first, second = ledger_check.run(now=clock.now())
    record = CreditUsageLog.objects.order_by("created_at")[0]
    reason = f"the quote of hold {record.hold_id}, format 999: this version reads formats 1 to 1."
    assert first.subject.startswith(f"usage record {record.id}: {reason}")
    assert (first.account_id, first.expected, {first.actual, second.actual}) == (customer, 0, {20, 1})


def test_findings_come_by_the_time_and_the_id_of_their_record(customer: UUID) -> None:
    now = clock.now() + timedelta(minutes=1)
    times = [now, now + timedelta(seconds=1)] * 6
    charges = [(time, str(selling.charge(customer, 1, now=time).usage_record_id)) for time in times]
    with connection.cursor() as cursor:
        cursor.execute("""UPDATE credits_hold SET quote = quote || '{"format": 999}' WHERE closed_at >= %s""", [now])
        cursor.execute("SET LOCAL enable_indexscan = off")  # an index may have this order by chance
    found = ledger_check.run(now=now)
    assert [finding.subject.split(":")[0] for finding in found] == [f"usage record {id}" for _, id in sorted(charges)]


def test_more_records_take_no_more_questions(customer: UUID) -> None:
    with CaptureQueriesContext(connection) as asked_of_one:
        assert ledger_check.run(now=clock.now()) == ()
    selling.charge(customer, 1)
    selling.charge(customer, 1)
    with CaptureQueriesContext(connection) as asked_of_three:
        assert ledger_check.run(now=clock.now()) == ()
    assert len(asked_of_three) == len(asked_of_one)


def test_a_fresh_expiry_may_wait_until_it_is_tidied() -> None:
    later = clock.now() + timedelta(minutes=16)
    assert ledger_check.run(now=later) == ()
    overdue = clock.now() + timedelta(minutes=31)
    assert {finding.code for finding in ledger_check.run(now=overdue)} == {FindingCode.HOLD_PAST_EXPIRY}
    assert ledger.tidy(now=overdue) == 1
    assert ledger_check.run(now=overdue) == ()


def test_staff_see_it_over_graphql(victor: Api, behind_its_back: None) -> None:
    text = "{ ledgerCheck { ok findingCount findings { code subject expected actual } } }"
    assert victor.data(text)["ledgerCheck"] is None
    ledger_check.check(now=clock.now())
    with connection.cursor() as cursor:
        cursor.execute("UPDATE credits_creditbalance SET held = 0")
    assert victor.data(text)["ledgerCheck"] == {"ok": True, "findingCount": 0, "findings": []}  # as it was checked
    ledger_check.check(now=clock.now())
    assert victor.data(text)["ledgerCheck"] == {
        "ok": False,
        "findingCount": 1,
        "findings": [{"code": "HELD_IS_NOT_OPEN_HOLDS", "subject": "held", "expected": 60, "actual": 0}],
    }


def test_the_command_exits_1_where_something_is_found(behind_its_back: None) -> None:
    assert ratecard("ledger", "check").stdout == "All credits add up.\n"
    with connection.cursor() as cursor:
        cursor.execute("UPDATE credits_creditbalance SET held = 0")
    done = ratecard("ledger", "check")
    assert done.exit_code == 1
    assert "held_is_not_open_holds" in done.stdout
    (finding,) = json.loads(ratecard("ledger", "check", "--json").stdout)
    assert (finding["expected"], finding["actual"]) == (60, 0)


@pytest.mark.parametrize("table", [LedgerEntry, CreditUsageLog])
@pytest.mark.parametrize("statement", ["UPDATE {} SET credits = 1", "DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_the_ledger_and_the_records_can_not_be_rewritten(table: type[Model], statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # TRUNCATE waits for none that are pending
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute(statement.format(table._meta.db_table))
    assert table._default_manager.count() > 0


def test_a_charge_whose_clock_is_behind_the_expiry_of_its_hold_reads_as_late(customer: UUID) -> None:
    start = clock.now() - timedelta(minutes=20)
    account = selling.account("late").id
    selling.grant(account, 30)
    late = selling.hold(account, 30, now=start)
    selling.hold(account, 25, now=late.expires_at + timedelta(milliseconds=5), lifetime=timedelta(hours=1))
    done = selling.settle(late.id, 30, now=late.expires_at - timedelta(milliseconds=5))
    assert (done.charged, done.absorbed) == (5, 25)
    assert ledger_check.run(now=clock.now()) == ()
