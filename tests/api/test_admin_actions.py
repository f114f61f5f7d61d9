"""What can be done with a model: each action previews itself, asks why, and is one revision."""

import pytest

from backend.catalog.models import CatalogRevision
from backend.catalog.registry import ModelRegistry
from tests.support.admin_pages import content, messages, model_page, send, text
from tests.support.api import Api
from tests.support.changes import change, dump
from tests.support.publishing import change_model

pytestmark = pytest.mark.django_db


def test_a_default_is_set(edith: Api) -> None:
    page = model_page("gpt-4o-mini", "set-default")
    assert "Default text model gpt-5.1 gpt-4o-mini" in text(edith.get(page))
    send(edith, page, reason="cheaper")
    models = ModelRegistry.current().ai_models
    assert (models["gpt-4o-mini"].is_default, models["gpt-5.1"].is_default) == (True, False)
    revision = CatalogRevision.objects.get(number=2)
    assert (revision.author, revision.reason, revision.channel) == ("edith", "cheaper", "admin")


def test_a_model_is_retired_for_its_successor(edith: Api) -> None:
    page = model_page("gpt-5.1", "retire")
    values = {"successor": "gpt-4o-mini", "switch_at": "2026-01-31"}
    before = dump()
    shown = text(send(edith, page, button="_preview", **values))
    assert "Default text model gpt-5.1 gpt-4o-mini" in shown
    assert dump() == before
    send(edith, page, **values)
    old = ModelRegistry.current().get_model("gpt-5.1")
    assert (old.is_active, old.is_default, old.replaced_by_id) == (False, False, "gpt-4o-mini")
    assert ModelRegistry.current().get_model("gpt-4o-mini").is_default


def test_a_retirement_to_come_is_noted_only(edith: Api) -> None:
    send(edith, model_page("gpt-5.1", "retire"), successor="gpt-4o-mini", switch_at="2027-03-31")
    old = ModelRegistry.current().get_model("gpt-5.1")
    assert (old.is_active, old.is_default, str(old.switch_at)) == (True, True, "2027-03-31")
    assert str(old.retired_at) == "2027-04-01"


def test_a_model_past_its_providers_day_is_switched_now(edith: Api) -> None:
    send(edith, model_page("dall-e-3", "retire"), successor="google:4@2", switch_at="2026-11-01")
    old = ModelRegistry.current().get_model("dall-e-3")
    assert (old.is_active, str(old.switch_at), str(old.retired_at)) == (False, "2026-05-12", "2026-05-12")


def test_a_switch_after_the_providers_day_is_refused_at_its_field(edith: Api) -> None:
    before = dump()
    page = send(edith, model_page("gpt-5.1", "retire"), successor="gpt-4o-mini", switch_at="2027-04-02")
    row = page.content.decode().partition('<div class="form-row errors field-switch_at">')[2].partition("</ul>")[0]
    assert "Its provider stops serving it on 2027-04-01: switch on that day or before." in row
    assert dump() == before


def test_a_choice_of_models_shows_what_the_list_shows(edith: Api) -> None:
    choice = "GPT-4o Mini (gpt-4o-mini) - $0.15/$0.60 per 1M tokens, 10,000 tokens per credit"
    assert choice in content(edith.get(model_page("gpt-5.1", "retire")))
    assert choice in content(edith.get(model_page("gpt-5.1")))


def test_a_tier_moves_to_another_model(edith: Api) -> None:
    page = model_page("google:4@2", "assign-tier")
    shown = text(send(edith, page, button="_preview", tier="quality"))
    assert "Tier Quality dall-e-3, 5 credits google:4@2, 15 credits" in shown
    send(edith, page, tier="quality")
    models = ModelRegistry.current().ai_models
    assert (models["google:4@2"].quality_tier, models["google:4@2"].is_default) == ("quality", True)
    assert not models["dall-e-3"].is_active


def test_a_model_is_switched_off_and_on(edith: Api) -> None:
    send(edith, model_page("gpt-4o-mini", "deactivate"))
    assert not ModelRegistry.current().get_model("gpt-4o-mini").is_active
    send(edith, model_page("gpt-4o-mini", "activate"))
    assert ModelRegistry.current().get_model("gpt-4o-mini").is_active


def test_a_model_is_deleted(edith: Api) -> None:
    assert messages(edith, send(edith, model_page("gpt-4o", "delete"))) == ["Published: this is revision 2."]
    assert "gpt-4o" not in ModelRegistry.current().ai_models


@pytest.mark.parametrize(
    ("action", "name", "mutation"),
    [
        ("set-default", "gpt-4o", "aiModelSetDefault"),
        ("deactivate", "gpt-5.1", "aiModelDeactivate"),
        ("delete", "gpt-5.1", "aiModelDelete"),
        ("delete", "gpt-4o", "aiModelDelete"),
    ],
)
def test_a_refused_change_says_why_at_once_and_again(edith: Api, action: str, name: str, mutation: str) -> None:
    change_model("gpt-4o-mini", replaced_by_id="gpt-4o")
    before = dump()
    message = change(edith, mutation, modelName=name)["message"]
    page = model_page(name, action)
    assert message in text(edith.get(page))
    assert message in text(send(edith, page))
    assert dump() == before


def test_a_stale_action_is_refused(edith: Api) -> None:
    change_model("gpt-4o-mini", tokens_per_credit=900)
    before = dump()
    shown = text(send(edith, model_page("gpt-4o-mini", "set-default"), expected_revision="1"))
    assert "Nothing was saved: this was changed since you opened it Revision 2" in shown
    assert dump() == before


def test_an_action_is_not_in_the_way_of_another_model(edith: Api) -> None:
    change_model("gpt-4o", tokens_per_credit=900)
    answer = send(edith, model_page("gpt-4o-mini", "set-default"), expected_revision="1")
    assert messages(edith, answer) == ["Published: this is revision 3."]


def test_a_model_shows_what_can_be_done_with_it(edith: Api) -> None:
    page = content(edith.get(model_page("gpt-5.1")))
    offered = [
        name for name in ("set-default", "assign-tier", "retire", "activate", "deactivate") if f"/{name}/" in page
    ]
    assert offered == ["retire", "deactivate"]
