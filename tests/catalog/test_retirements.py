"""A planned retirement switches to its successor on its day, once, and follows its plan until then."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from backend.accounts.scopes import StaffRole
from backend.catalog import ai_models, schedules, settings
from backend.catalog.models import CatalogRevision, CatalogSchedule
from backend.catalog.models.revisions import Door
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft
from tests.support.publishing import change_model, publish
from tests.support.scheduling import NOW, editor, run

pytestmark = pytest.mark.django_db

DAY = date(2027, 1, 14)
MIDNIGHT = datetime(2027, 1, 14, tzinfo=UTC)


def plan(day: date = DAY, author: str = "root", door: Door = Door.COMMAND_LINE, successor: str = "gpt-4o-mini") -> None:
    def edit(draft: Draft) -> None:
        ai_models.retire(draft, model_name="gpt-5.1", successor=successor, retired_at=day, today=NOW.date())

    publish(edit, author=author, door=door)


def active() -> set[str]:
    return {model.model_name for model in ModelRegistry.current().available if model.tokens_per_credit}


def planned() -> list[tuple[datetime, str]]:
    return list(CatalogSchedule.objects.filter(state="pending").values_list("due_at", "author"))


def test_it_is_listed_and_made_on_its_day() -> None:
    plan()
    assert run(NOW) == []
    assert planned() == [(MIDNIGHT, "root")]
    assert active() == {"gpt-5.1", "gpt-4o-mini"}
    assert run(MIDNIGHT) == [("done", 3)]
    assert active() == {"gpt-4o-mini"}
    assert ModelRegistry.current().get_model("gpt-4o-mini").is_default
    assert CatalogRevision.objects.get(number=3).reason == "Planned retirement of gpt-5.1: a test"


def test_a_day_without_a_successor_is_no_plan() -> None:
    assert run(MIDNIGHT + timedelta(days=365)) == []
    assert active() == {"gpt-5.1", "gpt-4o-mini"}


def test_it_moves_with_its_day_and_goes_with_its_plan() -> None:
    plan()
    run(NOW)
    plan(date(2027, 3, 1))
    run(NOW)
    assert planned() == [(datetime(2027, 3, 1, tzinfo=UTC), "root")]
    plan()
    run(NOW)
    assert planned() == [(MIDNIGHT, "root")]
    change_model("gpt-5.1", replaced_by_id=None)
    assert (run(MIDNIGHT), planned()) == ([], [])


def test_a_model_that_is_switched_on_again_stays_on() -> None:
    plan()
    run(MIDNIGHT)
    change_model("gpt-5.1", is_active=True)
    assert run(MIDNIGHT + timedelta(days=9)) == []
    assert "gpt-5.1" in active()


def test_one_that_was_cancelled_stays_cancelled() -> None:
    plan()
    run(NOW)
    schedules.cancel(schedule_id=CatalogSchedule.objects.get().pk, author="edith", now=NOW)
    assert run(MIDNIGHT) == []
    assert "gpt-5.1" in active()


def test_one_that_fails_is_reported_once() -> None:
    plan(successor="gpt-4o")
    publish(lambda draft: settings.update(draft, minimum_margin=Decimal("0.5")), accept_low_margin=True)
    assert (run(MIDNIGHT), run(MIDNIGHT + timedelta(days=1))) == ([("failed", None)], [])
    assert "margins would be below the minimum: gpt-4o." in CatalogSchedule.objects.get().failure
    assert "gpt-5.1" in active()


def test_the_rights_of_who_planned_it_count() -> None:
    edward = editor()
    plan(author="edward", door=Door.GRAPHQL)
    type(edward).objects.filter(pk=edward.pk).update(role=StaffRole.VIEWER)
    assert run(MIDNIGHT) == [("failed", None)]
    assert "gpt-5.1" in active()
