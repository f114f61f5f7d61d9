"""When something was used, noted in passing: at most once in a while, and never waiting for who holds its row."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import connection
from django.db.models import Model

NOTE = """
    UPDATE {table} SET last_used_at = %(now)s WHERE id = (
        SELECT id FROM {table}
        WHERE {key} AND (last_used_at IS NULL OR last_used_at <= %(stale)s) FOR UPDATE SKIP LOCKED
    )
"""


def note_use(model: type[Model], *, key: Mapping[str, int | str], now: datetime, step: timedelta) -> None:
    """Set `last_used_at` of the row that has these columns, where it is older than a step.

    In one statement, because calls run in parallel. A row that somebody holds is noted the next time.
    """
    quote = connection.ops.quote_name
    columns = " AND ".join(f"{quote(name)} = %({name})s" for name in key)
    with connection.cursor() as cursor:
        statement = NOTE.format(table=quote(model._meta.db_table), key=columns)
        cursor.execute(statement, {**key, "now": now, "stale": now - step})
