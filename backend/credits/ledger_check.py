"""Does the ledger add up? Every promise about credits, asked of the tables as they are."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from django.db import connection, transaction
from pydantic import TypeAdapter

from backend.catalog import history
from backend.catalog.state import CatalogState
from backend.credits import records
from backend.credits.models import CreditUsageLog, LedgerCheck
from backend.credits.models.sums import AMOUNTS, KIND
from backend.shared import time_limits
from backend.shared.cursors import at_once_closed
from backend.shared.formats import Unreadable

GRACE = timedelta(minutes=15)
"""How long an expired hold or lot may wait for the periodic task."""


OVERLAP = timedelta(hours=1)
"""More than the clocks of servers differ and a movement takes to commit; it is checked twice."""
ONLY = 1
MAX_KEPT = 100


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
    RESERVE_IS_NOT_ITS_HOLDS = "reserve_is_not_its_holds"
    SUM_IS_NOT_ITS_RECORDS = "sum_is_not_its_records"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One promise that is broken: of which account, about what, the number that should be and the one that is."""

    code: FindingCode
    account_id: UUID | None  # None: of more than one account
    subject: str
    expected: int
    actual: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a check found. `since` is from when on movements were checked; None: all of them."""

    since: datetime | None
    findings: tuple[Finding, ...]


SUMMED = ", ".join(f"sum({name}) AS {name}" for name in AMOUNTS)
DIFFERING = " OR ".join(f"sum(CASE WHEN is_expected THEN {name} ELSE -{name} END) <> 0" for name in AMOUNTS)
# Each answers rows of account, subject, expected, actual. %(overdue)s: what expired before should have been noted.
# %(since)s: movements from then on are checked; what is of today (balances, lots, open holds) is always checked wholly.
QUESTIONS = {
    FindingCode.BALANCE_IS_NOT_ITS_ENTRIES: """
        -- that entries follow from each other, another question asks, so the last one has their sum
        SELECT account.id, 'balance', coalesce(entry.balance_after, 0), coalesce(balance.balance, 0)
        FROM accounts_account account LEFT JOIN credits_creditbalance balance ON balance.account_id = account.id
        LEFT JOIN LATERAL (
            SELECT balance_after FROM credits_ledgerentry WHERE account_id = account.id ORDER BY id DESC LIMIT 1
        ) entry ON true
        WHERE coalesce(entry.balance_after, 0) <> coalesce(balance.balance, 0)
    """,
    FindingCode.BALANCE_IS_NOT_ITS_LOTS: """
        SELECT account_id, 'balance', coalesce(lots.credits, 0), coalesce(balance.balance, 0)
        FROM credits_creditbalance balance FULL JOIN (
            SELECT account_id, sum(remaining) AS credits FROM credits_creditlot GROUP BY account_id
        ) lots USING (account_id)
        WHERE coalesce(lots.credits, 0) <> coalesce(balance.balance, 0)
    """,
    FindingCode.LOT_IS_NOT_ITS_ENTRIES: """
        -- the sum of a lot that moved has no beginning, so only a check of everything asks
        SELECT lot.account_id, 'lot ' || lot.id, coalesce(sum(entry.credits), 0), lot.remaining
        FROM credits_creditlot lot LEFT JOIN credits_ledgerentry entry ON entry.lot_id = lot.id
        WHERE %(since)s::timestamptz = '-infinity'
        GROUP BY lot.id HAVING coalesce(sum(entry.credits), 0) <> lot.remaining
    """,
    FindingCode.ENTRIES_DO_NOT_FOLLOW: """
        SELECT entry.account_id, 'entry ' || entry.id, coalesce(former.balance_after, 0) + entry.credits,
            entry.balance_after
        FROM credits_ledgerentry entry LEFT JOIN LATERAL (
            SELECT balance_after FROM credits_ledgerentry
            WHERE account_id = entry.account_id AND id < entry.id ORDER BY id DESC LIMIT 1
        ) former ON true
        WHERE entry.created_at >= %(since)s
        AND coalesce(former.balance_after, 0) + entry.credits <> entry.balance_after
    """,
    FindingCode.HELD_IS_NOT_OPEN_HOLDS: """
        SELECT balance.account_id, 'held', coalesce(sum(hold.credits - hold.taken), 0), balance.held
        FROM credits_creditbalance balance
        LEFT JOIN credits_hold hold ON hold.account_id = balance.account_id AND hold.status = 'open'
        GROUP BY balance.account_id HAVING coalesce(sum(hold.credits - hold.taken), 0) <> balance.held
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
        SELECT hold.account_id, 'hold ' || hold.id, hold.credits - hold.taken, coalesce(sum(part.credits), 0)
        FROM credits_hold hold LEFT JOIN credits_holdlot part ON part.hold_id = hold.id
        WHERE hold.created_at >= %(since)s
        GROUP BY hold.id HAVING coalesce(sum(part.credits), 0) <> hold.credits - hold.taken
    """,
    FindingCode.HOLD_PAST_EXPIRY: """
        SELECT account_id, 'hold ' || id, 0, credits - taken FROM credits_hold
        WHERE status = 'open' AND expires_at <= %(overdue)s
    """,
    FindingCode.EXPIRED_CREDIT_LEFT: """
        SELECT account_id, 'lot ' || id, 0, remaining - reserved FROM credits_creditlot
        WHERE remaining > reserved AND expires_at <= %(overdue)s
    """,
    FindingCode.SETTLED_WITHOUT_RECORD: """
        SELECT hold.account_id, 'hold ' || hold.id, hold.charged, coalesce(record.credits, 0)
        FROM credits_hold hold LEFT JOIN igny8_credit_usage_log record ON record.hold_id = hold.id
        WHERE (hold.created_at >= %(since)s OR hold.closed_at >= %(since)s)
        AND (hold.status = 'settled') <> (record.id IS NOT NULL)
    """,
    FindingCode.REFUND_EXCEEDS_CHARGE: """
        SELECT record.account_id, 'usage record ' || record.id, record.credits, sum(entry.credits)
        FROM igny8_credit_usage_log record
        JOIN credits_ledgerentry entry ON entry.usage_record_id = record.id AND entry.kind = 'refund'
        WHERE record.id IN (
            SELECT usage_record_id FROM credits_ledgerentry WHERE kind = 'refund' AND created_at >= %(since)s
        )
        GROUP BY record.id HAVING sum(entry.credits) > record.credits
    """,
    FindingCode.ACCOUNTS_DIFFER: """
        SELECT record.account_id, 'usage record ' || record.id || ' and its hold', 0, 1
        FROM igny8_credit_usage_log record JOIN credits_hold hold ON hold.id = record.hold_id
        WHERE hold.account_id <> record.account_id AND record.created_at >= %(since)s
        UNION ALL
        SELECT entry.account_id, 'entry ' || entry.id || ' and its lot', 0, 1
        FROM credits_ledgerentry entry JOIN credits_creditlot lot ON lot.id = entry.lot_id
        WHERE lot.account_id <> entry.account_id AND entry.created_at >= %(since)s
        UNION ALL
        SELECT entry.account_id, 'entry ' || entry.id || ' and its usage record', 0, 1
        FROM credits_ledgerentry entry JOIN igny8_credit_usage_log record ON record.id = entry.usage_record_id
        WHERE record.account_id <> entry.account_id AND entry.created_at >= %(since)s
        UNION ALL
        SELECT hold.account_id, 'hold ' || hold.id || ' and its lot ' || lot.id, 0, 1
        FROM credits_holdlot part
        JOIN credits_hold hold ON hold.id = part.hold_id JOIN credits_creditlot lot ON lot.id = part.lot_id
        WHERE lot.account_id <> hold.account_id AND hold.created_at >= %(since)s
        UNION ALL
        SELECT hold.account_id, 'hold ' || hold.id || ' and its reserve', 0, 1
        FROM credits_hold hold JOIN credits_hold reserve ON reserve.id = hold.reserve_id
        WHERE reserve.account_id <> hold.account_id AND hold.created_at >= %(since)s
    """,
    FindingCode.ENTRY_CONTRADICTS_ITS_KIND: """
        SELECT entry.account_id, 'entry ' || entry.id || ', ' || entry.kind, 0, entry.credits
        FROM credits_ledgerentry entry JOIN credits_creditlot lot ON lot.id = entry.lot_id
        WHERE entry.created_at >= %(since)s AND (
            (entry.kind IN ('grant', 'renewal', 'refund') AND entry.credits < 0)
            OR (entry.kind IN ('charge', 'expiry') AND entry.credits > 0)
            OR (entry.kind = 'expiry' AND (lot.expires_at IS NULL OR lot.expires_at > entry.created_at))
        )
    """,
    FindingCode.LOT_IS_NOT_ITS_GRANT: """
        SELECT lot.account_id, 'lot ' || lot.id, coalesce(first.credits, 0), lot.granted
        FROM credits_creditlot lot LEFT JOIN LATERAL (
            SELECT credits FROM credits_ledgerentry WHERE lot_id = lot.id ORDER BY id LIMIT 1
        ) first ON true
        WHERE coalesce(first.credits, 0) <> lot.granted
    """,
    FindingCode.HOLD_DOES_NOT_ADD_UP: """
        SELECT hold.account_id, 'hold ' || hold.id, hold.credits - hold.taken, hold.charged + hold.released
        FROM credits_hold hold LEFT JOIN igny8_credit_usage_log record ON record.hold_id = hold.id
        WHERE (hold.created_at >= %(since)s OR hold.closed_at >= %(since)s) AND CASE hold.status
            WHEN 'open' THEN hold.charged + hold.released + hold.absorbed <> 0
            WHEN 'settled' THEN hold.absorbed <> least(record.absorbed, 2147483647) OR NOT (
                hold.charged + hold.released = hold.credits
                -- settled late: its credits were released before, so it charged others and released none
                OR (hold.released = 0 AND hold.closed_at >= hold.expires_at)
            )
            ELSE hold.released <> hold.credits - hold.taken OR hold.charged + hold.absorbed <> 0
        END
    """,
    FindingCode.HOLD_ABOVE_QUOTE: """
        SELECT account_id, 'hold ' || id, coalesce((quote ->> 'max_credits')::bigint, 0), credits
        -- IS NOT TRUE also finds a quote without a maximum, which compares as NULL
        FROM credits_hold
        WHERE created_at >= %(since)s AND (credits <= (quote ->> 'max_credits')::bigint) IS NOT TRUE
        AND NOT (status = 'released' AND quote IS NULL)  -- one that was released keeps no quote
        AND quote_id IS NOT NULL  -- a reserve is of none
    """,
    FindingCode.RESERVE_IS_NOT_ITS_HOLDS: """
        SELECT reserve.account_id, 'hold ' || reserve.id, coalesce(sum(hold.from_reserve), 0), reserve.taken
        FROM credits_hold reserve LEFT JOIN credits_hold hold ON hold.reserve_id = reserve.id
        WHERE (reserve.quote_id IS NULL OR hold.id IS NOT NULL)
        AND (reserve.status = 'open' OR reserve.created_at >= %(since)s OR reserve.closed_at >= %(since)s)
        GROUP BY reserve.id HAVING coalesce(sum(hold.from_reserve), 0) <> reserve.taken
    """,
    FindingCode.SUM_IS_NOT_ITS_RECORDS: f"""
        WITH records AS (
            SELECT (record.created_at AT TIME ZONE 'UTC')::date AS day, record.account_id, {", ".join(KIND)},
                1 AS records, record.credits, 0 AS refunded, record.credits * price_per_credit_usd AS revenue_usd,
                0 AS refunded_usd, provider_cost_usd
            FROM igny8_credit_usage_log record WHERE created_at >= date_trunc('day', %(since)s::timestamptz, 'UTC')
            UNION ALL
            SELECT (record.created_at AT TIME ZONE 'UTC')::date, record.account_id, {", ".join(KIND)},
                0, 0, entry.credits, 0, entry.credits * price_per_credit_usd, 0
            FROM igny8_credit_usage_log record
            JOIN credits_ledgerentry entry ON entry.usage_record_id = record.id AND kind = 'refund'
            WHERE record.created_at >= date_trunc('day', %(since)s::timestamptz, 'UTC')
        ), expected AS (
            SELECT day, account_id, NULL AS kind, {SUMMED} FROM records GROUP BY day, account_id
            UNION ALL
            SELECT day, NULL, concat_ws(' ', {", ".join(KIND)}), {SUMMED} FROM records GROUP BY 1, 3
        ), actual AS (
            SELECT day, account_id, NULL AS kind, {", ".join(AMOUNTS)} FROM credits_accountusagesum
            WHERE day >= (%(since)s::timestamptz AT TIME ZONE 'UTC')::date
            UNION ALL
            SELECT day, NULL, concat_ws(' ', {", ".join(KIND)}), {SUMMED} FROM credits_usagesum
            WHERE day >= (%(since)s::timestamptz AT TIME ZONE 'UTC')::date GROUP BY 1, 3
        )
        -- a part that only one side has is compared with 0
        SELECT account_id, concat_ws(' ', 'sum of', day, kind), coalesce(sum(credits) FILTER (WHERE is_expected), 0),
            coalesce(sum(credits) FILTER (WHERE NOT is_expected), 0)
        FROM (SELECT *, true AS is_expected FROM expected UNION ALL SELECT *, false FROM actual) sides
        GROUP BY day, account_id, kind HAVING {DIFFERING}
    """,
}


def check(*, now: datetime, everything: bool = False) -> Result:
    """Check what moved since the last check that found nothing, or everything, and keep the result for `last`."""
    kept = LedgerCheck.objects.filter(id=ONLY).first()
    clean_until = kept.clean_until if kept is not None else None
    since = None if everything or clean_until is None else clean_until - OVERLAP
    result = Result(since=since, findings=run(now=now, since=since))
    # Where something was found, the next check begins at the same place and finds it again.
    LedgerCheck.objects.update_or_create(
        id=ONLY,
        defaults={
            "checked_at": now,
            "since": since,
            "clean_until": clean_until if result.findings else now,
            "finding_count": len(result.findings),
            "findings": [asdict(finding) for finding in result.findings[:MAX_KEPT]],
        },
    )
    return result


def last() -> LedgerCheck | None:
    """What the last `check` found."""
    return LedgerCheck.objects.filter(id=ONLY).first()


def kept_findings(kept: LedgerCheck) -> tuple[Finding, ...]:
    return tuple(TypeAdapter(tuple[Finding, ...]).validate_python(kept.findings))


def run(*, now: datetime, since: datetime | None = None, grace: timedelta = GRACE) -> tuple[Finding, ...]:
    """Every broken promise, of one moment; empty where all adds up. `since`: of what moved from then on."""
    # One snapshot for all queries, so that movements in between don't look like faults.
    with transaction.atomic():
        if not connection.savepoint_ids:  # the outermost transaction: one snapshot for all questions
            _take_snapshot()
        time_limits.lift_in_transaction()  # all tables, some two minutes for a million charges
        window: dict[str, datetime | str] = {"overdue": now - grace, "since": since or "-infinity"}
        findings = [finding for code in QUESTIONS for finding in _ask(code, window)]
        findings += _unexplained(since)
    return tuple(findings)


def _take_snapshot() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")


def _ask(code: FindingCode, window: Mapping[str, datetime | str]) -> Iterator[Finding]:
    with connection.cursor() as cursor:
        cursor.execute(QUESTIONS[code], window)
        for account_id, subject, expected, actual in cursor.fetchall():
            yield Finding(code=code, account_id=account_id, subject=subject, expected=int(expected), actual=int(actual))


def _unexplained(since: datetime | None) -> Iterator[Finding]:
    """Charges that can't be computed again from their records."""
    charges = CreditUsageLog.objects.select_related("hold").prefetch_related("entries").order_by("created_at", "id")
    charges = charges.filter(created_at__gte=since) if since is not None else charges
    states: dict[int, CatalogState] = {}
    with at_once_closed(charges.iterator(chunk_size=2_000)) as rows:
        for record in rows:
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
