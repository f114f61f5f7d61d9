"""The books of an account: every sum that must agree, recomputed from the rows. An empty list means they do."""

from uuid import UUID

from django.db import connection

RULES = {
    "the balance is not the sum of the ledger": """
        SELECT 1 FROM credits_creditbalance WHERE account_id = %(account)s AND balance <>
            (SELECT coalesce(sum(credits), 0) FROM credits_ledgerentry WHERE account_id = %(account)s)""",
    "the balance is not the sum of the lots": """
        SELECT 1 FROM credits_creditbalance WHERE account_id = %(account)s AND balance <>
            (SELECT coalesce(sum(remaining), 0) FROM credits_creditlot WHERE account_id = %(account)s)""",
    "what is held is not the sum of the open holds": """
        SELECT 1 FROM credits_creditbalance WHERE account_id = %(account)s AND held <>
            (SELECT coalesce(sum(credits - taken), 0) FROM credits_hold
             WHERE account_id = %(account)s AND status = 'open')""",
    "a row's balance does not follow from the row before": """
        SELECT 1 FROM (
            SELECT balance_after, sum(credits) OVER (ORDER BY id) AS total
            FROM credits_ledgerentry WHERE account_id = %(account)s
        ) entry WHERE balance_after <> total""",
    "a lot is not the sum of its rows": """
        SELECT 1 FROM credits_creditlot lot WHERE account_id = %(account)s AND remaining <>
            (SELECT coalesce(sum(credits), 0) FROM credits_ledgerentry WHERE lot_id = lot.id)""",
    "a lot's reserved credits are not those of its open holds": """
        SELECT 1 FROM credits_creditlot lot WHERE account_id = %(account)s AND reserved <>
            (SELECT coalesce(sum(part.credits), 0) FROM credits_holdlot part
             JOIN credits_hold hold ON hold.id = part.hold_id WHERE lot_id = lot.id AND status = 'open')""",
    "a hold's lots are not its credits": """
        SELECT 1 FROM credits_hold hold WHERE account_id = %(account)s AND credits - taken <>
            (SELECT coalesce(sum(credits), 0) FROM credits_holdlot WHERE hold_id = hold.id)""",
    "what was taken of a reserve is not what its holds have of it": """
        SELECT 1 FROM credits_hold reserve WHERE account_id = %(account)s AND taken <>
            (SELECT coalesce(sum(from_reserve), 0) FROM credits_hold WHERE reserve_id = reserve.id)""",
    "a settled hold has no usage record of its charge": """
        SELECT 1 FROM credits_hold hold WHERE account_id = %(account)s AND status = 'settled'
            AND charged IS DISTINCT FROM (SELECT credits FROM igny8_credit_usage_log WHERE hold_id = hold.id)""",
    "a usage record is not the sum of its charges": """
        SELECT 1 FROM igny8_credit_usage_log usage WHERE account_id = %(account)s AND credits <>
            (SELECT coalesce(-sum(credits), 0) FROM credits_ledgerentry
             WHERE usage_record_id = usage.id AND kind = 'charge')""",
    "refunds exceed their charge": """
        SELECT 1 FROM igny8_credit_usage_log usage WHERE account_id = %(account)s AND credits <
            (SELECT coalesce(sum(credits), 0) FROM credits_ledgerentry
             WHERE usage_record_id = usage.id AND kind = 'refund')""",
}


def faults(account_id: UUID) -> list[str]:
    """The rules that an account's rows break."""
    checks = " UNION ALL ".join(f"SELECT {number} WHERE EXISTS ({sql})" for number, sql in enumerate(RULES.values()))
    with connection.cursor() as cursor:
        cursor.execute(checks, {"account": account_id})
        broken = {number for (number,) in cursor.fetchall()}
    return [rule for number, rule in enumerate(RULES) if number in broken]
