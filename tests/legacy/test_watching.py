"""The watch on a schedule: where it is set up, at its times, by one worker, and a failure is reported."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from pydantic import SecretStr

from backend.api.tasks.legacy import watch
from backend.catalog.registry import ModelRegistry
from backend.legacy.models import LegacyDrift, LegacyWatch
from backend.shared import clock
from backend.watch import configuration_issues
from backend.watch.configuration_issues import IssueCode
from tests.legacy.commands import apply
from tests.support.old_product import OldProduct

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
AWAY = SecretStr("postgresql://someone:hunter2@127.0.0.1:1/x")
NOWHERE = "No connection to the former database at 127.0.0.1 as someone: nothing listens there."


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """Runs the task as a worker does, at a time."""

    def run(now: datetime) -> None:
        monkeypatch.setattr(clock, "now", lambda: now)
        watch()

    return run


@pytest.fixture
def drifted(old: OldProduct, settings: Any) -> OldProduct:
    apply(old, 1, 2, 3, 4)
    old.execute("UPDATE igny8_tenants SET credits = 1200 WHERE id = 1")
    settings.LEGACY_MAPPING = old.mapping
    return old


def not_watched() -> list[str]:
    found = configuration_issues.find(registry=ModelRegistry.current(), now=NOON)
    return [issue.message for issue in found if issue.code == IssueCode.LEGACY_NOT_WATCHED]


def test_it_compares_at_its_times(drifted: OldProduct, at: Any) -> None:
    at(NOON)
    drifted.execute("UPDATE igny8_tenants SET credits = 1250 WHERE id = 1")
    at(NOON + 4 * MINUTE)
    row = LegacyDrift.objects.get()
    assert (row.what, row.first_seen_at, row.ended_at) == ("account alder-books: credits", NOON, None)
    at(NOON + 5 * MINUTE)
    row.refresh_from_db()
    assert row.ended_at == NOON + 5 * MINUTE


def test_a_worker_that_began_keeps_others_away_until_it_is_taken_for_gone(drifted: OldProduct, at: Any) -> None:
    LegacyWatch.objects.create(next_at=NOON + 15 * MINUTE)
    at(NOON + 14 * MINUTE)
    assert LegacyDrift.objects.count() == 0
    at(NOON + 15 * MINUTE)
    assert LegacyDrift.objects.count() == 1


def test_without_its_settings_nothing_is_watched(drifted: OldProduct, at: Any, settings: Any) -> None:
    for name, value in (("LEGACY_WATCH_MINUTES", 0), ("LEGACY_MAPPING", None), ("LEGACY_DATABASE_URL", None)):
        setattr(settings, name, value)
        at(NOON)
    assert (LegacyWatch.objects.count(), LegacyDrift.objects.count()) == (0, 0)


def test_a_former_database_that_is_away_is_reported_until_it_is_back(
    drifted: OldProduct, at: Any, settings: Any
) -> None:
    there, settings.LEGACY_DATABASE_URL = settings.LEGACY_DATABASE_URL, AWAY
    at(NOON)
    assert not_watched() == [
        f"The former product was not compared on 2026-11-01 12:00 UTC: {NOWHERE} It was last compared never."
    ]
    settings.LEGACY_DATABASE_URL = there
    at(NOON + 5 * MINUTE)
    assert (not_watched(), LegacyDrift.objects.count()) == ([], 1)
    settings.LEGACY_MAPPING = drifted.folder / "gone.yaml"
    at(NOON + 10 * MINUTE)
    assert not_watched() == [
        f"The former product was not compared on 2026-11-01 12:10 UTC: {drifted.folder}/gone.yaml: No such file or "
        "directory. It was last compared on 2026-11-01 12:05 UTC."
    ]
    settings.LEGACY_MAPPING = None  # the cut-over is over
    at(NOON + 11 * MINUTE)
    assert not_watched() == []


def test_a_query_that_lasts_too_long_is_ended_and_reported(
    drifted: OldProduct, at: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    drifted.execute(
        "ALTER TABLE igny8_tenants RENAME TO tenants",
        "CREATE VIEW igny8_tenants AS SELECT * FROM tenants WHERE pg_sleep(5) IS NOT NULL",
    )
    monkeypatch.setattr("backend.legacy.old_database.STATEMENT_SECONDS", 0.1)
    at(NOON)
    assert "canceling statement due to statement timeout" in not_watched()[0]
