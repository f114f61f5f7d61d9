"""Whose turn it is: the oldest job of the account that has the fewest running, whatever others have queued.

Jobs that yield come when nothing else does, the oldest of all accounts first: a schedule starts thousands at once, for
which nobody waits, and looking at each account for each turn would cost more than the jobs.

Jobs that wait for a provider come one at a time, so that they are sent in their order: the next one follows when the
one before was sent.
"""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import connection

LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('turns of jobs', 0))"
AWAITED = """
WITH RECURSIVE awaited (name) AS (
    (SELECT waits_for FROM generation_job WHERE waits_for > '' ORDER BY waits_for LIMIT 1)
    UNION ALL
    SELECT (SELECT waits_for FROM generation_job WHERE waits_for > awaited.name ORDER BY waits_for LIMIT 1)
    FROM awaited WHERE awaited.name IS NOT NULL
)
SELECT name FROM awaited WHERE name IS NOT NULL
"""
# Reads the first job of each account, for each provider that it waits for, by an index: however many wait behind it.
NEXT = """
WITH RECURSIVE running AS MATERIALIZED (
    SELECT account_id, waits_for FROM generation_job WHERE status = 'running' AND claimed_until > %(now)s
), first AS (
    (
        SELECT account_id, waits_for, created_at, id FROM generation_job
        WHERE status = 'queued' AND NOT yields AND (not_before IS NULL OR waits_for > '')
        ORDER BY account_id, waits_for, created_at, id LIMIT 1
    )
    UNION ALL
    SELECT job.* FROM first CROSS JOIN LATERAL (
        SELECT account_id, waits_for, created_at, id FROM generation_job
        WHERE status = 'queued' AND NOT yields AND (not_before IS NULL OR waits_for > '')
            AND (account_id, waits_for) > (first.account_id, first.waits_for)
        ORDER BY account_id, waits_for, created_at, id LIMIT 1
    ) AS job
), startable AS (
    SELECT name FROM unnest(array_append(%(ready)s::text[], '')) AS name
    WHERE name = '' OR name NOT IN (SELECT waits_for FROM running)
), due AS (
    SELECT id, created_at, false AS yields,
        (SELECT count(*) FROM running WHERE running.account_id = first.account_id) AS jobs
    FROM first WHERE waits_for IN (SELECT name FROM startable)
    UNION ALL
    SELECT job.id, job.created_at, true, 0 FROM startable CROSS JOIN LATERAL (
        SELECT id, created_at FROM generation_job
        WHERE status = 'queued' AND yields AND (not_before IS NULL OR waits_for > '') AND waits_for = startable.name
        ORDER BY created_at, id LIMIT 1
    ) AS job
    UNION ALL (
        SELECT id, created_at, yields, 0 FROM generation_job
        WHERE status = 'queued' AND not_before <= %(now)s ORDER BY not_before LIMIT 1
    )
    UNION ALL (
        SELECT id, created_at, yields, 0 FROM generation_job
        WHERE status = 'running' AND claimed_until <= %(now)s ORDER BY claimed_until LIMIT 1
    )
)
SELECT id FROM due ORDER BY yields, jobs, created_at, id LIMIT 1
"""


def awaited() -> list[str]:
    """The providers that jobs wait for."""
    with connection.cursor() as cursor:
        cursor.execute(AWAITED)
        return [name for (name,) in cursor.fetchall()]


def next_job(*, now: datetime, ready: Collection[str]) -> UUID | None:
    """To be claimed in the same transaction: until that ends, nobody else gets a turn."""
    with connection.cursor() as cursor:
        cursor.execute(LOCK)
        cursor.execute(NEXT, {"now": now, "ready": list(ready)})
        row = cursor.fetchone()
        return row[0] if row else None
