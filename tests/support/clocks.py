"""Time travel of tests: of a test with its database connection, and of processes whose clock is off."""

import runpy
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import time_machine
from django.db import connection

STOPPED = """
    CREATE SCHEMA IF NOT EXISTS travel;
    CREATE OR REPLACE FUNCTION travel.statement_timestamp() RETURNS timestamptz LANGUAGE sql STABLE
        AS $$ SELECT '{at}'::timestamptz $$;
    SET search_path = travel, pg_catalog, public
"""


@contextmanager
def travelling(at: datetime) -> Iterator[None]:
    """The clocks of this process and of the database stand still at a time, the latter for this connection alone."""
    with connection.cursor() as cursor, time_machine.travel(at, tick=False):
        cursor.execute(STOPPED.format(at=at.isoformat()))
        try:
            yield
        finally:
            cursor.execute("RESET search_path")


def run_ahead(seconds: str, module: str, *arguments: str) -> None:
    """Run a module as on a machine whose clock is so much ahead."""
    sys.argv = [module, *arguments]
    with time_machine.travel(time.time() + float(seconds), tick=True):
        runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    run_ahead(*sys.argv[1:])
