"""The database's time, asked for: by what runs seldom and decides what is due."""

from datetime import datetime

from django.db import connection

from backend.shared import clock


def now() -> datetime:
    """From then on this process's clock follows it, too."""
    asked_at = clock.asked()
    with connection.cursor() as cursor:
        cursor.execute("SELECT statement_timestamp()")
        (database_time,) = cursor.fetchone()
    clock.follow(database_time, asked_at=asked_at)
    at: datetime = database_time
    return at
