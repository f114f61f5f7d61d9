"""`make sql-check`: the functions of credits under plpgsql_check, which knows their tables, columns and types.

The embedded PostgreSQL does not have that extension. Debian's has, so a private server of it is made, migrated, asked
and thrown away.
"""

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
FOLDER = PROJECT / "backend" / "credits" / "sql"
EXTENSIONS = sorted(Path("/usr/share/postgresql").glob("*/extension/plpgsql_check.control"))
DID_NOT_RUN = "plpgsql_check did not run: it needs Debian's package postgresql-15-plpgsql-check, or a newer one."
FIND = """
    SELECT format('%s, line %s: %s: %s', fault.functionid, fault.lineno, fault.level, fault.message)
    FROM pg_proc JOIN pg_language ON pg_language.oid = prolang,
        plpgsql_check_function_tb(pg_proc.oid, performance_warnings => false) fault
    WHERE lanname = 'plpgsql' AND starts_with(proname, 'credits_') ORDER BY 1
"""


def run(folder: Path = FOLDER) -> subprocess.CompletedProcess[str]:
    """Check the functions of a folder. What is found stands in the output, and the exit code is 1."""
    version = EXTENSIONS[-1].parts[-3]
    check = [sys.executable, "-m", "tests.support.plpgsql_check", str(folder)]
    return subprocess.run(
        ["pg_virtualenv", "-t", "-v", version, *check],
        cwd=PROJECT,
        env={**os.environ, "DATABASE_URL": "postgresql:///postgres"},  # where that is, pg_virtualenv says in PGHOST
        capture_output=True,
        text=True,
        check=False,
    )


def main() -> None:
    if sys.argv[1:]:  # inside of pg_virtualenv
        lines = faults(Path(sys.argv[1]))
        print("\n".join(lines))
        sys.exit(bool(lines))
    if not EXTENSIONS:
        sys.exit(DID_NOT_RUN)
    done = run()
    print(done.stdout + done.stderr if done.returncode else "plpgsql_check finds nothing.")
    sys.exit(done.returncode)


def faults(folder: Path) -> list[str]:
    """Migrates the database, so it must be a new one."""
    from tests.support import environment as environment  # its settings, before Django's

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "backend.config.settings")
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from backend.credits import functions

    call_command("migrate", verbosity=0)
    functions.install(folder=folder)
    with connection.cursor() as cursor:
        cursor.execute("CREATE EXTENSION plpgsql_check")
        cursor.execute(FIND)
        return [fault for (fault,) in cursor.fetchall()]


if __name__ == "__main__":
    main()
