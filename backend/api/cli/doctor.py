"""`ratecard doctor`: is everything in place?"""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from math import ceil
from pathlib import Path

import typer
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from backend.api.cli.terminal import AsJson, print_json, print_table
from backend.catalog.models import CatalogRevision
from backend.catalog.registry import CatalogNotSeeded, ModelRegistry
from backend.credits import functions
from backend.generation import image_files
from backend.generation.image_files import ImageStorageFailed
from backend.shared import clock, time_limits
from backend.shared.encryption import DecryptionFailed, decrypt, encrypt
from backend.watch import background, configuration_issues
from backend.watch.configuration_issues import ConfigurationIssue, IssueCode

BACKGROUND = (IssueCode.WORKER_STOPPED, IssueCode.BEAT_STOPPED, IssueCode.BROKER_STOPPED)
"""Issues that are a check of their own here."""
SET_UP = "Run `ratecard setup`."
SCHEMA_FILE = Path(__file__).resolve().parents[3] / "schema.graphql"


class CheckFailed(Exception):
    """What a check found, and what to do about it."""

    def __init__(self, finding: str, hint: str) -> None:
        super().__init__(finding)
        self.finding, self.hint = finding, hint


@dataclass(frozen=True, slots=True)
class Result:
    check: str
    ok: bool
    finding: str
    hint: str = ""


def doctor(as_json: AsJson = False) -> None:
    """Check that all is in place and runs. Exit code 1 where a check fails; issues of the configuration are listed."""
    results = [examine(name, check) for name, check in CHECKS.items()]
    found = [issue for issue in issues() if issue.code not in BACKGROUND]
    if as_json:
        print_json({"checks": [asdict(result) for result in results], "issues": [asdict(issue) for issue in found]})
    else:
        rows = [["ok" if result.ok else "FAILED", result.check, result.finding, result.hint] for result in results]
        print_table(["", "check", "finding", "hint"], rows)
        typer.echo(f"\nConfiguration issues: {len(found)}")
        print_table(["issue", "suggested fix"], [[issue.message, issue.suggested_fix] for issue in found])
    if not all(result.ok for result in results):
        raise typer.Exit(1)


def examine(name: str, check: Callable[[], str]) -> Result:
    try:
        return Result(name, True, check())
    except CheckFailed as failed:
        return Result(name, False, failed.finding, failed.hint)
    except CatalogNotSeeded:
        return Result(name, False, "The catalog is empty.", SET_UP)
    except DatabaseError as error:
        return Result(
            name, False, f"The database failed: {type(error).__name__}.", "Check DATABASE_URL and the server."
        )


def check_settings() -> str:
    if not settings.SESSION_COOKIE_SECURE and not settings.PUBLIC_CATALOG:
        raise CheckFailed("Cookies are sent without TLS.", "Set SECURE_COOKIES=true, or run the demo.")
    public = "open to all" if settings.PUBLIC_CATALOG else "for tokens and staff"
    return f"{len(settings.ENCRYPTION_KEYS)} encryption key(s); the catalog is {public}"


def check_database() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        return f"PostgreSQL {cursor.fetchone()[0]}"


def check_time_limits() -> str:
    if missing := time_limits.missing():
        raise CheckFailed(
            f"Whoever waits may wait without end: no {', no '.join(missing)}.",
            "Set DATABASE_POOL=true, or give the database's role its limits: see docs/operating.md.",
        )
    return "locks and statements end in time"


def check_migrations() -> str:
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        raise CheckFailed(f"{len(plan)} migration(s) are not applied.", SET_UP)
    return "all applied"


def check_functions() -> str:
    if names := functions.differing():
        raise CheckFailed(f"Functions of credits differ from this version's: {', '.join(names)}.", SET_UP)
    return f"the {len(functions.declared())} of credits are this version's"


def check_encryption() -> str:
    try:
        opened = decrypt(ciphertext=encrypt(plaintext="doctor", owner="doctor"), owner="doctor")
    except DecryptionFailed:
        opened = ""
    if opened != "doctor":
        raise CheckFailed("What was encrypted can't be read again.", "Check ENCRYPTION_KEYS.")
    return "a secret was encrypted and read again"


def check_images() -> str:
    try:
        image_files.check_storage()
    except ImageStorageFailed as failed:
        raise CheckFailed(
            f"The storage of images failed: {failed.reason}.",
            "Check IMAGE_STORAGE: its folder or bucket must exist and take, give back and delete files. "
            "s3://... takes the extra `s3` and a key. See docs/operating.md.",
        ) from None
    days = settings.IMAGE_RETENTION.days
    return f"a file was written, read and deleted; images stay {f'{days} days' if days else 'for ever'}"


def check_registry() -> str:
    registry = ModelRegistry.current()
    newest = CatalogRevision.objects.order_by("-number").first()
    if newest is None or newest.number != registry.revision:
        raise CheckFailed("The registry is not at the newest revision.", "Restart the server and report this.")
    return f"revision {registry.revision}, {len(registry.listed)} models, {len(registry.available)} on sale"


def check_schema() -> str:
    if not SCHEMA_FILE.exists():
        return "this is no checkout, so there is no schema.graphql"
    from backend.api.graphql.schema import schema

    if SCHEMA_FILE.read_text() != schema.as_str() + "\n":
        raise CheckFailed("schema.graphql is stale.", "Run `make schema`.")
    return "schema.graphql is fresh"


def check_background() -> str:
    stopped = [issue for issue in issues() if issue.code in BACKGROUND]
    if stopped:
        findings, hints = [one.message for one in stopped], [one.suggested_fix for one in stopped]
        raise CheckFailed(" ".join(findings), " ".join(hints))
    seen_at = background.seen()
    ago = (clock.now() - seen_at).total_seconds() if seen_at is not None else 0
    return f"a worker and beat run, both seen within {max(1, ceil(ago))} s"


def issues() -> tuple[ConfigurationIssue, ...]:
    """None where they can't be read: the checks say why."""
    try:
        return configuration_issues.find(registry=ModelRegistry.current(), now=clock.now())
    except (CatalogNotSeeded, DatabaseError):
        return ()


CHECKS: dict[str, Callable[[], str]] = {
    "settings": check_settings,
    "database": check_database,
    "time limits": check_time_limits,
    "migrations": check_migrations,
    "functions": check_functions,
    "encryption": check_encryption,
    "images": check_images,
    "registry": check_registry,
    "schema": check_schema,
    "background": check_background,
}
