"""Whose turn it is: the oldest job of the account that has the fewest running, whatever others have queued.

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
    (SELECT waits_for FROM generation_job WHERE status = 'queued' AND waits_for > '' ORDER BY waits_for LIMIT 1)
    UNION ALL
    SELECT (
        SELECT waits_for FROM generation_job
        WHERE status = 'queued' AND waits_for > awaited.name ORDER BY waits_for LIMIT 1
    ) FROM awaited WHERE awaited.name IS NOT NULL
)
SELECT name FROM awaited WHERE name IS NOT NULL
"""
# Reads the first job of each account by its index, however many wait behind it.
NEXT = """
WITH RECURSIVE running AS MATERIALIZED (
    SELECT account_id, waits_for FROM generation_job WHERE status = 'running' AND claimed_until > %(now)s
), line (waits_for, account_id) AS (
    SELECT name, (
        SELECT account_id FROM generation_job
        WHERE status = 'queued' AND waits_for = name ORDER BY account_id LIMIT 1
    ) FROM unnest(%(lines)s::text[]) AS name
    WHERE name = '' OR name NOT IN (SELECT waits_for FROM running)
    UNION ALL
    SELECT waits_for, (
        SELECT account_id FROM generation_job AS later
        WHERE status = 'queued' AND later.waits_for = line.waits_for AND later.account_id > line.account_id
        ORDER BY account_id LIMIT 1
    ) FROM line WHERE account_id IS NOT NULL
), first AS (
    SELECT id, created_at, (SELECT count(*) FROM running WHERE running.account_id = line.account_id) AS jobs
    FROM line CROSS JOIN LATERAL (
        SELECT id, created_at FROM generation_job AS job
        WHERE status = 'queued' AND job.waits_for = line.waits_for AND job.account_id = line.account_id
            AND (not_before IS NULL OR not_before <= %(now)s OR job.waits_for > '')
        ORDER BY created_at, id LIMIT 1
    ) AS job
    UNION ALL (
        SELECT id, created_at, 0 FROM generation_job
        WHERE status = 'queued' AND not_before <= %(now)s ORDER BY not_before LIMIT 1
    )
    UNION ALL (
        SELECT id, created_at, 0 FROM generation_job
        WHERE status = 'running' AND claimed_until <= %(now)s ORDER BY claimed_until LIMIT 1
    )
)
SELECT id FROM first ORDER BY jobs, created_at, id LIMIT 1
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
        cursor.execute(NEXT, {"now": now, "lines": ["", *ready]})
        row = cursor.fetchone()
        return row[0] if row else None
