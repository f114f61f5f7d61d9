"""Does the ledger add up? Every promise about credits, asked of the tables as they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from django.db import connection, transaction

from backend.catalog import history
from backend.catalog.state import CatalogState
from backend.credits import records
from backend.credits.models import CreditUsageLog
from backend.shared.formats import Unreadable

GRACE = timedelta(minutes=15)
"""How long an expired hold or lot may wait for the periodic task."""


class FindingCode(StrEnum):
    BALANCE_IS_NOT_ITS_ENTRIES = "balance_is_not_its_entries"
    BALANCE_IS_NOT_ITS_LOTS = "balance_is_not_its_lots"
    LOT_IS_NOT_ITS_ENTRIES = "lot_is_not_its_entries"
    ENTRIES_DO_NOT_FOLLOW = "entries_do_not_follow"
    HELD_IS_NOT_OPEN_HOLDS = "held_is_not_open_holds"
    RESERVED_IS_NOT_OPEN_HOLDS = "reserved_is_not_open_holds"
    HOLD_IS_NOT_ITS_LOTS = "hold_is_not_its_lots"
    HOLD_PAST_EXPIRY = "hold_past_expiry"
    EXPIRED_CREDIT_LEFT = "expired_credit_left"
    SETTLED_WITHOUT_RECORD = "settled_without_record"
    CHARGE_UNEXPLAINED = "charge_unexplained"
    REFUND_EXCEEDS_CHARGE = "refund_exceeds_charge"
    ACCOUNTS_DIFFER = "accounts_differ"
    ENTRY_CONTRADICTS_ITS_KIND = "entry_contradicts_its_kind"
    LOT_IS_NOT_ITS_GRANT = "lot_is_not_its_grant"
    HOLD_DOES_NOT_ADD_UP = "hold_does_not_add_up"
    HOLD_ABOVE_QUOTE = "hold_above_quote"
    SUM_IS_NOT_ITS_RECORDS = "sum_is_not_its_records"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One promise that is broken: of which account, about what, the number that should be and the one that is."""

    code: FindingCode
    account_id: UUID | None  # None: of more than one account
    subject: str
    expected: int
    actual: int


# Each answers rows of account, subject, expected, actual. %(overdue)s: what expired before should have been noted.
QUESTIONS = {
    FindingCode.BALANCE_IS_NOT_ITS_ENTRIES: """
        -- FULL JOIN finds entries without a balance as well as a balance without entries
        SELECT account_id, 'balance', coalesce(entries.credits, 0), coalesce(balance.balance, 0)
        FROM credits_creditbalance balance FULL JOIN (
            SELECT account_id, sum(credits) AS credits FROM credits_ledgerentry GROUP BY account_id
        ) entries USING (account_id)
        WHERE coalesce(entries.credits, 0) <> coalesce(balance.balance, 0)
    """,
    FindingCode.BALANCE_IS_NOT_ITS_LOTS: """
        SELECT account_id, 'balance', coalesce(lots.credits, 0), coalesce(balance.balance, 0)
        FROM credits_creditbalance balance FULL JOIN (
            SELECT account_id, sum(remaining) AS credits FROM credits_creditlot GROUP BY account_id
        ) lots USING (account_id)
        WHERE coalesce(lots.credits, 0) <> coalesce(balance.balance, 0)
    """,
    FindingCode.LOT_IS_NOT_ITS_ENTRIES: """
        SELECT lot.account_id, 'lot ' || lot.id, coalesce(sum(entry.credits), 0), lot.remaining
        FROM credits_creditlot lot LEFT JOIN credits_ledgerentry entry ON entry.lot_id = lot.id
        GROUP BY lot.id HAVING coalesce(sum(entry.credits), 0) <> lot.remaining
    """,
    FindingCode.ENTRIES_DO_NOT_FOLLOW: """
        SELECT account_id, 'entry ' || id, running, balance_after FROM (
            SELECT account_id, id, balance_after, sum(credits) OVER (PARTITION BY account_id ORDER BY id) AS running
            FROM credits_ledgerentry
        ) entries WHERE running <> balance_after
    """,
    FindingCode.HELD_IS_NOT_OPEN_HOLDS: """
        SELECT balance.account_id, 'held', coalesce(sum(hold.credits), 0), balance.held
        FROM credits_creditbalance balance
        LEFT JOIN credits_hold hold ON hold.account_id = balance.account_id AND hold.status = 'open'
        GROUP BY balance.account_id HAVING coalesce(sum(hold.credits), 0) <> balance.held
    """,
    FindingCode.RESERVED_IS_NOT_OPEN_HOLDS: """
        SELECT lot.account_id, 'lot ' || lot.id, coalesce(sum(part.credits), 0), lot.reserved
        FROM credits_creditlot lot
        LEFT JOIN (
            credits_holdlot part JOIN credits_hold hold ON hold.id = part.hold_id AND hold.status = 'open'
        ) ON part.lot_id = lot.id
        GROUP BY lot.id HAVING coalesce(sum(part.credits), 0) <> lot.reserved
    """,
    FindingCode.HOLD_IS_NOT_ITS_LOTS: """
        SELECT hold.account_id, 'hold ' || hold.id, hold.credits, coalesce(sum(part.credits), 0)
        FROM credits_hold hold LEFT JOIN credits_holdlot part ON part.hold_id = hold.id
        GROUP BY hold.id HAVING coalesce(sum(part.credits), 0) <> hold.credits
    """,
    FindingCode.HOLD_PAST_EXPIRY: """
        SELECT account_id, 'hold ' || id, 0, credits FROM credits_hold
        WHERE status = 'open' AND expires_at <= %(overdue)s
    """,
    FindingCode.EXPIRED_CREDIT_LEFT: """
        SELECT account_id, 'lot ' || id, 0, remaining - reserved FROM credits_creditlot
        WHERE remaining > reserved AND expires_at <= %(overdue)s
    """,
    FindingCode.SETTLED_WITHOUT_RECORD: """
        SELECT hold.account_id, 'hold ' || hold.id, hold.charged, coalesce(record.credits, 0)
        FROM credits_hold hold LEFT JOIN igny8_credit_usage_log record ON record.hold_id = hold.id
        WHERE (hold.status = 'settled') <> (record.id IS NOT NULL)
    """,
    FindingCode.REFUND_EXCEEDS_CHARGE: """
        SELECT record.account_id, 'usage record ' || record.id, record.credits, sum(entry.credits)
        FROM igny8_credit_usage_log record
        JOIN credits_ledgerentry entry ON entry.usage_record_id = record.id AND entry.kind = 'refund'
        GROUP BY record.id HAVING sum(entry.credits) > record.credits
    """,
    FindingCode.ACCOUNTS_DIFFER: """
        SELECT record.account_id, 'usage record ' || record.id || ' and its hold', 0, 1
        FROM igny8_credit_usage_log record JOIN credits_hold hold ON hold.id = record.hold_id
        WHERE hold.account_id <> record.account_id
        UNION ALL
        SELECT entry.account_id, 'entry ' || entry.id || ' and its lot', 0, 1
        FROM credits_ledgerentry entry JOIN credits_creditlot lot ON lot.id = entry.lot_id
        WHERE lot.account_id <> entry.account_id
        UNION ALL
        SELECT entry.account_id, 'entry ' || entry.id || ' and its usage record', 0, 1
        FROM credits_ledgerentry entry JOIN igny8_credit_usage_log record ON record.id = entry.usage_record_id
        WHERE record.account_id <> entry.account_id
        UNION ALL
        SELECT hold.account_id, 'hold ' || hold.id || ' and its lot ' || lot.id, 0, 1
        FROM credits_holdlot part
        JOIN credits_hold hold ON hold.id = part.hold_id JOIN credits_creditlot lot ON lot.id = part.lot_id
        WHERE lot.account_id <> hold.account_id
    """,
    FindingCode.ENTRY_CONTRADICTS_ITS_KIND: """
        SELECT entry.account_id, 'entry ' || entry.id || ', ' || entry.kind, 0, entry.credits
        FROM credits_ledgerentry entry JOIN credits_creditlot lot ON lot.id = entry.lot_id
        WHERE (entry.kind IN ('grant', 'renewal', 'refund') AND entry.credits < 0)
        OR (entry.kind IN ('charge', 'expiry') AND entry.credits > 0)
        OR (entry.kind = 'expiry' AND (lot.expires_at IS NULL OR lot.expires_at > entry.created_at))
    """,
    FindingCode.LOT_IS_NOT_ITS_GRANT: """
        SELECT lot.account_id, 'lot ' || lot.id, coalesce(first.credits, 0), lot.granted
        FROM credits_creditlot lot LEFT JOIN LATERAL (
            SELECT credits FROM credits_ledgerentry WHERE lot_id = lot.id ORDER BY id LIMIT 1
        ) first ON true
        WHERE coalesce(first.credits, 0) <> lot.granted
    """,
    FindingCode.HOLD_DOES_NOT_ADD_UP: """
        SELECT hold.account_id, 'hold ' || hold.id, hold.credits, hold.charged + hold.released
        FROM credits_hold hold LEFT JOIN igny8_credit_usage_log record ON record.hold_id = hold.id
        WHERE CASE hold.status
            WHEN 'open' THEN hold.charged + hold.released + hold.absorbed <> 0
            WHEN 'settled' THEN hold.absorbed <> least(record.absorbed, 2147483647) OR NOT (
                hold.charged + hold.released = hold.credits
                -- settled late: its credits were released before, so it charged others and released none
                OR (hold.released = 0 AND hold.closed_at >= hold.expires_at)
            )
            ELSE hold.released <> hold.credits OR hold.charged + hold.absorbed <> 0
        END
    """,
    FindingCode.HOLD_ABOVE_QUOTE: """
        SELECT account_id, 'hold ' || id, coalesce((quote ->> 'max_credits')::bigint, 0), credits
        -- IS NOT TRUE also finds a quote without a maximum, which compares as NULL
        FROM credits_hold WHERE (credits <= (quote ->> 'max_credits')::bigint) IS NOT TRUE
    """,
}


def run(*, now: datetime, grace: timedelta = GRACE) -> tuple[Finding, ...]:
    """Every broken promise, of one moment; empty where all adds up."""
    # One snapshot for all queries, so that movements in between don't look like faults.
    with transaction.atomic():
        if not connection.savepoint_ids:  # the outermost transaction: one snapshot for all questions
            _take_snapshot()
        findings = [finding for code in QUESTIONS for finding in _ask(code, now - grace)]
        findings += _unexplained()
    return tuple(findings)


def _take_snapshot() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")


def _ask(code: FindingCode, overdue: datetime) -> Iterator[Finding]:
    with connection.cursor() as cursor:
        cursor.execute(QUESTIONS[code], {"overdue": overdue})
        for account_id, subject, expected, actual in cursor.fetchall():
            yield Finding(code=code, account_id=account_id, subject=subject, expected=int(expected), actual=int(actual))


def _unexplained() -> Iterator[Finding]:
    """Charges that can't be computed again from their records."""
    everything = CreditUsageLog.objects.select_related("hold").prefetch_related("entries").order_by("id")
    states: dict[int, CatalogState] = {}
    for record in everything.iterator(chunk_size=2_000):
        subject = f"usage record {record.id}"
        try:
            # The cache of `history` keeps 32 revisions only, and charges may span more.
            if record.revision not in states:
                states[record.revision] = history.state(number=record.revision)
            explanation = records.explain(record, state=states[record.revision])
        except Unreadable as error:
            yield _unexplained_charge(record, f"{subject}: {error}", expected=0)
            continue
        if not explanation.agrees:
            yield _unexplained_charge(record, subject, expected=explanation.credits)


def _unexplained_charge(record: CreditUsageLog, subject: str, *, expected: int) -> Finding:
    return Finding(
        code=FindingCode.CHARGE_UNEXPLAINED,
        account_id=record.account_id,
        subject=subject,
        expected=expected,
        actual=record.credits,
    )
