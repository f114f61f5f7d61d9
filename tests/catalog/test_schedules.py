"""Changes at a later time: made once, in their order, with their author's rights, whole or not at all."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import psycopg
import pytest
from django.db import connection

from backend.accounts.scopes import StaffRole
from backend.catalog import ai_models, revisions, schedules
from backend.catalog.models import CatalogRevision, CatalogSchedule
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import InvalidCatalog, LowMargin
from backend.catalog.steps import StepName, step
from backend.shared.busy import Busy
from tests.support.changes import dump
from tests.support.databases import Database
from tests.support.publishing import publish, set_key
from tests.support.scheduling import LATER, NOW, editor, price_change, run, schedule

PRICE = step(StepName.SETTINGS_UPDATE, price_per_credit_usd="0.02")


def price() -> int | None:
    return ModelRegistry.current().get_model("dall-e-3").credits_per_image


@pytest.mark.django_db
def test_a_change_is_made_at_its_time_and_once() -> None:
    made = schedule(price_change(), PRICE, user=editor())
    assert (run(LATER - timedelta(seconds=1)), price()) == ([], 5)
    assert (run(), run(), price()) == ([("done", 2)], [], 6)
    revision = CatalogRevision.objects.get(number=2)
    assert (revision.author, revision.reason, revision.channel) == ("edward", "new prices", "schedule")
    assert revision.published_at == CatalogSchedule.objects.get(pk=made.pk).ended_at == LATER


@pytest.mark.django_db
def test_missed_changes_are_made_in_the_order_of_their_times() -> None:
    schedule(price_change(9), due_at=LATER + timedelta(hours=2))
    schedule(price_change(8), due_at=LATER + timedelta(hours=1), now=NOW + timedelta(minutes=1))
    schedule(price_change(7), due_at=LATER, now=NOW + timedelta(minutes=2))
    assert run(LATER + timedelta(days=3)) == [("done", 2), ("done", 3), ("done", 4)]
    assert price() == 9


@pytest.mark.django_db
def test_of_one_time_the_first_that_was_scheduled_goes_first() -> None:
    schedule(price_change(8), now=NOW + timedelta(minutes=1))
    schedule(price_change(7), now=NOW)
    assert (run(), price()) == ([("done", 2), ("done", 3)], 8)


@pytest.mark.django_db
def test_a_change_that_fails_is_reported_and_leaves_no_half() -> None:
    made = schedule(price_change(), step(StepName.AI_MODEL_UPDATE, model_name="gpt-4o", sort_order=3))
    schedule(price_change(8), due_at=LATER + timedelta(minutes=1))
    publish(lambda draft: ai_models.delete(draft, model_name="gpt-4o"))
    before = dump()
    assert run() == [("failed", None)]
    made.refresh_from_db()
    assert made.failure == "No model has this name. The list of all models shows which there are."
    assert (dump(), price()) == (before, 5)
    assert (run(LATER + timedelta(hours=1)), price()) == ([("done", 3)], 8)


@pytest.mark.django_db
def test_the_rules_of_that_day_count() -> None:
    schedule(step(StepName.AI_MODEL_UPDATE, model_name="dall-e-3", credits_per_image=4))
    low = step(StepName.SETTINGS_UPDATE, minimum_margin="0.5")
    schedule(low, due_at=NOW + timedelta(hours=1), accept_low_margin=True)
    assert run() == [("done", 2), ("failed", None)]
    assert "margins would be below the minimum" in CatalogSchedule.objects.get(state="failed").failure


@pytest.mark.django_db
@pytest.mark.parametrize("values", [{"role": StaffRole.VIEWER}, {"is_active": False}, {"is_staff": False}])
def test_an_author_who_lost_the_right_changes_nothing(values: dict[str, object]) -> None:
    edward = editor()
    made = schedule(price_change(), user=edward)
    type(edward).objects.filter(pk=edward.pk).update(**values)
    assert (run(), price()) == ([("failed", None)], 5)
    made.refresh_from_db()
    assert made.failure == "edward may not change the catalog any more. Who may can schedule it again."


@pytest.mark.django_db
def test_an_editor_can_not_schedule_secrets_away() -> None:
    set_key("anthropic", "sk-0123456789")
    gone = step(StepName.PROVIDER_DELETE, provider_id="anthropic")
    with pytest.raises(InvalidCatalog, match="Only a secrets admin"):
        schedule(gone, user=editor())
    ada = editor("ada", StaffRole.SECRETS_ADMIN)
    schedule(gone, user=ada)
    type(ada).objects.filter(pk=ada.pk).update(role=StaffRole.EDITOR)
    assert run() == [("failed", None)]
    assert "anthropic" in ModelRegistry.current().providers


@pytest.mark.django_db
def test_a_change_must_be_possible_when_it_is_scheduled() -> None:
    with pytest.raises(InvalidCatalog):
        schedule(price_change(-1))
    with pytest.raises(LowMargin):
        schedule(step(StepName.SETTINGS_UPDATE, minimum_margin="0.9"))
    with pytest.raises(schedules.NothingToSchedule):
        schedule()
    latest, moment = NOW + timedelta(days=1_830), timedelta(microseconds=1)
    for due_at in (NOW, NOW - timedelta(days=1), latest + moment):
        with pytest.raises(schedules.TimeOutOfRange):
            schedule(price_change(), due_at=due_at)
    assert CatalogSchedule.objects.count() == 0
    assert [schedule(price_change(), due_at=due_at).due_at for due_at in (NOW + moment, latest)] == [
        NOW + moment,
        latest,
    ]


@pytest.mark.django_db
def test_cancelling() -> None:
    made = schedule(price_change())
    schedules.cancel(schedule_id=made.pk, author="edith", now=NOW)
    assert (run(), price()) == ([], 5)
    with pytest.raises(schedules.CatalogScheduleEnded):
        schedules.cancel(schedule_id=made.pk, author="edith", now=NOW)


@pytest.mark.django_db
def test_a_change_of_another_version_fails_and_blocks_no_other() -> None:
    made = schedule(price_change())
    CatalogSchedule.objects.update(steps=[{"name": "ai_model_paint", "values": {}}])
    schedule(price_change(8), due_at=LATER + timedelta(minutes=1))
    assert run(LATER + timedelta(hours=1)) == [("failed", None), ("done", 2)]
    made.refresh_from_db()
    where = f"scheduled change {made.pk}, step 1, format 1"
    assert made.failure == f"What was kept can't be read: {where}: there is no step ai_model_paint."


def test_two_workers_make_each_change_once_and_in_order(own_database: Database) -> None:
    for minute in range(10):
        schedule(price_change(10 + minute), due_at=LATER + timedelta(minutes=minute))

    def work(_: int) -> list[tuple[str, int | None]]:
        try:
            return run(LATER + timedelta(hours=1))
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=3) as pool:
        made = [one for found in pool.map(work, range(3)) for one in found]
    assert sorted(made) == [("done", number) for number in range(2, 12)]
    assert price() == 19


def test_a_database_that_is_busy_leaves_a_change_due(own_database: Database) -> None:
    schedule(price_change())
    with psycopg.connect(own_database.url) as other, connection.cursor() as cursor:
        other.execute("SELECT pg_advisory_lock(%s)", [revisions.PUBLISH_LOCK])
        cursor.execute("SET lock_timeout = '100ms'")
        with pytest.raises(Busy):
            run()
        cursor.execute("SET lock_timeout = 0")
    assert CatalogSchedule.objects.values_list("state", "ended_at", "failure").get() == ("pending", None, "")
    assert (run(), price()) == ([("done", 2)], 6)
