"""A field that was renamed is read by its new name; without an upgrade, reading says where it stopped.

`sort_order` plays the new name: what is kept here, otherwise in the newest format, calls it `place`, as if it had been
renamed since.
"""

from typing import Any

import pytest
from django.db import connection

from backend.catalog import files, history, retirements, schedules
from backend.catalog.formats import CATALOG
from backend.catalog.models import CatalogRevision, CatalogSchedule
from backend.catalog.models.revisions import Channel
from backend.catalog.registry import ModelRegistry
from backend.shared.formats import Unreadable, Upgrade, added, renamed
from tests.golden import catalog_story as story
from tests.golden.files import load

pytestmark = pytest.mark.django_db

NEWEST = CATALOG.number
RENAMED = renamed("ai_model", old="place", new="sort_order")


@pytest.fixture
def next_format(monkeypatch: pytest.MonkeyPatch) -> None:
    """The code of today is one rename further than what is kept."""
    plant(monkeypatch, RENAMED)


def plant(monkeypatch: pytest.MonkeyPatch, *upgrades: Upgrade) -> None:
    monkeypatch.setattr(CATALOG, "upgrades", (*CATALOG.upgrades, *upgrades))


def kept_history(*, old: str | None = "place", numbers: range = range(1, 9), format: int = NEWEST) -> None:
    """The golden history; revisions of these numbers call `sort_order` by its old name, or have none of it."""
    kept = load("catalog", NEWEST)
    for revision in kept["revisions"]:
        if revision["number"] in numbers:
            revision["changes"] = [
                _aged(change, old) for change in revision["changes"] if old or change[3] != "sort_order"
            ]
        else:
            revision["format"] = format
    story.restore(kept)


def _aged(change: list[Any], old: str | None) -> list[Any]:
    return [old if part == "sort_order" else part for part in change]


def test_old_values_are_read_under_the_new_name(next_format: None) -> None:
    kept_history()
    assert history.state_at(1).ai_models["painter"] == story.PAINTER
    assert history.state_at(8).ai_models["painter"].sort_order == 3


def test_without_an_upgrade_reading_says_where_it_stopped() -> None:
    kept_history()
    for read in (history.state_at, lambda number: history.changes(revision=history.get(number=number))):
        with pytest.raises(Unreadable) as refused:
            read(1)
        assert str(refused.value) == f"revision 1, ai_model painter, format {NEWEST}: nothing reads place."


def test_a_history_may_be_of_several_formats(next_format: None) -> None:
    kept_history(numbers=range(1, 5), format=NEWEST + 1)
    assert history.state_at(7).ai_models["painter"].sort_order == 3
    changes = [
        (change.before, change.after)
        for number in (1, 5, 7)
        for change in history.changes(revision=history.get(number=number))
        if (change.key, change.field) == ("painter", "sort_order")
    ]
    assert changes == [(None, 3), (3, None), (None, 3)]


def test_a_format_to_come_is_not_guessed() -> None:
    kept_history(numbers=range(1, 3), format=NEWEST + 1, old="sort_order")
    assert history.state_at(2).ai_models["painter"].sort_order == 3
    with pytest.raises(Unreadable) as refused:
        history.state_at(3)
    assert str(refused.value) == (
        f"revision 3, ai_model painter, format {NEWEST + 1}: this version reads formats 1 to {NEWEST}. "
        "Another version of Ratecard wrote it."
    )


def test_a_field_that_came_later_has_the_value_that_its_upgrade_says(monkeypatch: pytest.MonkeyPatch) -> None:
    kept_history(old=None)
    with pytest.raises(Unreadable, match=r"ai_model painter as of revision 1, .*: sort_order\.$"):
        history.state_at(1)
    plant(monkeypatch, added("ai_model", name="sort_order", value=7))
    assert {model.sort_order for model in history.state_at(8).ai_models.values()} == {7}
    assert "sort_order" not in {change.field for change in history.changes(revision=history.get(number=3))}


def test_a_value_of_another_type_is_no_default() -> None:
    kept = load("catalog", NEWEST)
    (change,) = (one for one in kept["revisions"][0]["changes"] if one[2:4] == ["writer", "tokens_per_credit"])
    change[5] = {"tokens": 500}
    story.restore(kept)
    with pytest.raises(
        Unreadable, match=rf"^ai_model writer as of revision 2, format {NEWEST}: .*: tokens_per_credit\.$"
    ):
        history.state_at(2)


def test_an_unknown_kind_of_row_and_an_unknown_name_of_a_cost_are_not_passed_over() -> None:
    kept = load("catalog", NEWEST)
    kept["revisions"][1]["changes"].append(["create", "ai_robot", "r2", "name", None, "R2"])
    story.restore(kept)
    with pytest.raises(Unreadable, match=rf"^revision 2, ai_robot r2, format {NEWEST}: nothing reads name\.$"):
        history.state_at(2)
    kept = load("catalog", NEWEST)
    (change,) = (one for one in kept["revisions"][0]["changes"] if one[3] == "rates" and one[2] == "painter")
    change[5][0]["currency"] = "EUR"
    story.restore(kept)
    with pytest.raises(Unreadable, match=r"rates\.$"):
        history.state_at(1)


def test_a_plan_that_was_noted_under_another_name_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    story.perform()
    registry = ModelRegistry.current()
    kept = load("catalog", NEWEST)
    for revision in kept["revisions"]:
        revision["changes"] = [
            ["goes_at" if part == "retired_at" else part for part in change]
            for change in revision["changes"]
            if change[3] != "replaced_by_id"
        ]
    story.restore(kept)
    plant(monkeypatch, renamed("ai_model", old="goes_at", new="retired_at"))
    retirements.plan(registry=registry, now=story.START)
    assert CatalogSchedule.objects.get().plan == "8 writer"


def test_a_scheduled_step_is_made_under_the_new_name(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = [{"format": NEWEST, "name": "ai_model_update", "values": {"model_name": "painter", "place": 9}}]
    schedule = CatalogSchedule(steps=steps, due_at=story.START, created_at=story.START, channel=Channel.ADMIN)
    with pytest.raises(
        Unreadable, match=rf"^scheduled change {schedule.pk}, step 1, format {NEWEST}: nothing reads place\.$"
    ):
        schedules.steps_of(schedule)
    plant(monkeypatch, RENAMED)
    assert schedules.steps_of(schedule)[0].values == {"model_name": "painter", "sort_order": 9}


def test_an_argument_of_a_step_is_a_field_of_its_own_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = [
        {
            "format": NEWEST,
            "name": "ai_model_retire",
            "values": {"model_name": "a", "next_model": "b", "switch_at": "x"},
        }
    ]
    schedule = CatalogSchedule(steps=steps)
    with pytest.raises(Unreadable, match=r"nothing reads next_model\.$"):
        schedules.steps_of(schedule)
    plant(monkeypatch, renamed("ai_model_retire", old="next_model", new="successor"))
    assert schedules.steps_of(schedule)[0].values == {"model_name": "a", "successor": "b", "switch_at": "x"}


def test_a_step_that_lacks_an_argument_is_not_made() -> None:
    schedule = CatalogSchedule(steps=[{"format": NEWEST, "name": "tier_assign", "values": {"tier": "basic"}}])
    with pytest.raises(Unreadable, match=r"it lacks model_name\.$"):
        schedules.steps_of(schedule)


def test_a_file_of_an_older_format_is_read_under_the_new_name(monkeypatch: pytest.MonkeyPatch) -> None:
    document = load("document", NEWEST)
    document["ai_models"][0]["place"] = document["ai_models"][0].pop("sort_order")
    with pytest.raises(files.InvalidDocument, match="There is no such field"):
        files.from_document(document)
    plant(monkeypatch, RENAMED)
    assert files.from_document(document).ai_models["painter"].sort_order == 3
    assert "sort_order" in files.written(document)["ai_model", "painter"]
    assert files.to_document(files.from_document(document))["format"] == f"ratecard/{NEWEST + 1}"


def test_a_file_of_a_format_to_come_is_refused() -> None:
    with pytest.raises(files.UnreadableDocument) as refused:
        files.from_document(load("document", NEWEST) | {"format": f"ratecard/{NEWEST + 1}"})
    assert str(refused.value) == (
        f"A newer Ratecard wrote it: it is ratecard/{NEWEST + 1}, this one reads up to {NEWEST}."
    )


def test_a_revision_of_today_has_the_number_of_today(next_format: None) -> None:
    story.perform()
    assert set(CatalogRevision.objects.values_list("format", flat=True)) == {NEWEST + 1}


def test_history_that_can_not_be_read_leaves_no_cursor_open() -> None:
    kept_history(numbers=range(1, 3), format=NEWEST + 1, old="sort_order")
    with pytest.raises(Unreadable) as refused:
        history.state_at(3)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_cursors WHERE name LIKE '_django_curs%'")
        assert (cursor.fetchone(), refused.type) == ((0,), Unreadable)
