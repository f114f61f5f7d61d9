"""A planned retirement switches to its successor on its day, once, and follows its plan until then."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from backend.accounts.scopes import StaffRole
from backend.catalog import ai_models, retirements, schedules, settings
from backend.catalog.enums import QualityTier
from backend.catalog.models import CatalogRevision, CatalogSchedule
from backend.catalog.models.revisions import Channel
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft, InvalidCatalog, LowMargin
from backend.catalog.steps import StepName, step
from tests.support.publishing import change_model, publish
from tests.support.scheduling import NOW, editor, run

pytestmark = pytest.mark.django_db

DAY = date(2027, 1, 14)
MIDNIGHT = datetime(2027, 1, 14, tzinfo=UTC)


def plan(
    day: date = DAY,
    author: str = "root",
    channel: Channel = Channel.COMMAND_LINE,
    successor: str = "gpt-4o-mini",
    accept_low_margin: bool = False,
) -> None:
    def edit(draft: Draft) -> None:
        ai_models.retire(draft, model_name="gpt-5.1", successor=successor, switch_at=day, today=NOW.date())

    publish(edit, author=author, channel=channel, now=NOW, accept_low_margin=accept_low_margin)


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


def test_a_switch_that_could_not_be_made_is_refused_when_it_is_planned() -> None:
    change_model("google:4@2", is_active=False)
    change_model("runware:97@1", is_active=False, quality_tier=QualityTier.QUALITY)

    def edit(draft: Draft) -> None:
        words = {"model_name": "google:4@2", "successor": "runware:97@1"}
        ai_models.retire(draft, switch_at=DAY, today=NOW.date(), **words)

    with pytest.raises(InvalidCatalog) as refused:
        publish(edit, now=NOW)
    (problem,) = refused.value.problems
    assert problem.message == "Tier quality has one active model; these are 2: dall-e-3, runware:97@1."
    assert ModelRegistry.current().get_model("google:4@2").switch_at is None


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


def test_a_cancelled_retirement_stays_cancelled() -> None:
    plan()
    run(NOW)
    schedules.cancel(schedule_id=CatalogSchedule.objects.get().pk, author="edith", now=NOW)
    assert run(MIDNIGHT) == []
    assert "gpt-5.1" in active()


def test_a_failed_retirement_is_reported_once() -> None:
    plan(successor="gpt-4o")
    publish(lambda draft: settings.update(draft, minimum_margin=Decimal("0.5")), accept_low_margin=True)
    assert (run(MIDNIGHT), run(MIDNIGHT + timedelta(days=1))) == ([("failed", None)], [])
    assert "margins would be below the minimum: gpt-4o." in CatalogSchedule.objects.get().failure
    assert "gpt-5.1" in active()


def test_the_rights_of_who_planned_it_last_count() -> None:
    edward = editor()
    plan(author="edward", channel=Channel.GRAPHQL)
    type(edward).objects.filter(pk=edward.pk).update(role=StaffRole.VIEWER)
    assert run(MIDNIGHT) == [("failed", None)]
    plan(date(2027, 3, 1))
    run(NOW)
    assert planned() == [(datetime(2027, 3, 1, tzinfo=UTC), "root")]
    editor("ada")
    plan(author="ada", channel=Channel.GRAPHQL)
    assert run(MIDNIGHT) == [("done", 5)]


def test_a_day_that_was_past_is_no_plan() -> None:
    plan(NOW.date())
    change_model("gpt-5.1", is_active=True)
    change_model("dall-e-3", retired_at=date(2026, 1, 1), replaced_by_id="google:4@2")
    assert run(MIDNIGHT) == []
    assert "gpt-5.1" in active()


def test_a_cancelled_retirement_can_be_planned_again() -> None:
    plan()
    run(NOW)
    schedules.cancel(schedule_id=CatalogSchedule.objects.get().pk, author="edith", now=NOW)
    change_model("gpt-5.1", replaced_by_id=None)
    plan()
    assert run(MIDNIGHT) == [("done", 5)]


def test_a_successor_that_has_gone_hands_on_to_its_own() -> None:
    publish(
        lambda draft: ai_models.retire(
            draft, model_name="gpt-4o-mini", successor="gpt-4o", switch_at=date(2027, 1, 1), today=NOW.date()
        )
    )
    plan()
    assert run(MIDNIGHT) == [("done", 4), ("done", 5)]
    assert active() == {"gpt-4o"}
    assert ModelRegistry.current().get_model("gpt-4o").is_default


def test_two_of_one_day_end_with_the_last_successor() -> None:
    publish(
        lambda draft: ai_models.retire(
            draft, model_name="gpt-4o-mini", successor="gpt-4o", switch_at=DAY, today=NOW.date()
        )
    )
    plan()
    run(MIDNIGHT)
    assert active() == {"gpt-4o"}


def test_the_switch_is_tried_when_it_is_planned() -> None:
    publish(lambda draft: settings.update(draft, minimum_margin=Decimal("0.5")), accept_low_margin=True)
    with pytest.raises(LowMargin):
        plan(successor="gpt-4o")
    plan(successor="gpt-4o", accept_low_margin=True)
    assert run(MIDNIGHT) == [("done", 4)]
    assert active() == {"gpt-4o", "gpt-4o-mini"}


def test_a_retirement_that_moved_meanwhile_is_left_alone() -> None:
    plan()
    run(NOW)
    due = CatalogSchedule.objects.get()
    plan(date(2027, 3, 1))
    schedules._run(due, MIDNIGHT, explain=str)
    assert (due.state, due.revision) == ("done", None)
    assert ModelRegistry.current().get_model("gpt-5.1").switch_at == date(2027, 3, 1)


def test_whether_a_plan_still_holds() -> None:
    plan()
    state = ModelRegistry.current().to_state()
    planned_step = step(StepName.AI_MODEL_RETIRE, model_name="gpt-5.1", successor="gpt-4o-mini", switch_at=DAY)
    assert retirements.still_holds(state, planned_step)
    for values in ({"is_active": False}, {"replaced_by_id": "gpt-4o"}, {"switch_at": None}):
        other = state.copy()
        other.ai_models["gpt-5.1"] = replace(state.ai_models["gpt-5.1"], **values)
        assert not retirements.still_holds(other, planned_step)
    del state.ai_models["gpt-5.1"]
    assert not retirements.still_holds(state, planned_step)
