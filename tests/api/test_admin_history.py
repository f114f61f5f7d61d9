"""History of a row, the list of revisions, comparison of two, and rollback."""

import pytest

from backend.catalog.registry import ModelRegistry
from tests.support.admin_pages import (
    REVISIONS,
    SETTINGS,
    content,
    messages,
    model_page,
    provider_page,
    revision_page,
    send,
    text,
)
from tests.support.api import Api
from tests.support.changes import change, dump
from tests.support.publishing import change_model

pytestmark = pytest.mark.django_db


def test_a_model_shows_the_revisions_that_touched_it(edith: Api) -> None:
    send(edith, model_page("dall-e-3"), credits_per_image="6", reason="price rise")
    change_model("gpt-4o", tokens_per_credit=900)
    shown = text(edith.get(model_page("dall-e-3", "history")))
    assert "by edith, Admin pages: price rise What Before After Model dall-e-3: credits per image 5 6" in shown
    assert ("Revision 1" in shown, "Revision 2" in shown, "Revision 3" in shown) == (True, True, False)


def test_a_provider_and_the_settings_have_a_history(ada: Api) -> None:
    send(ada, provider_page("openai"), api_key="sk-0123456789ab")
    send(ada, SETTINGS, image_style="sketch")
    assert "Provider openai: api key — set" in text(ada.get(provider_page("openai", "history")))
    shown = text(ada.get(f"{SETTINGS}history/"))
    assert "Settings: image style photorealistic sketch" in shown
    assert "Revision 2" not in shown


def test_all_revisions_have_pages(victor: Api) -> None:
    for credits in range(6, 60):
        change_model("dall-e-3", credits_per_image=credits)
    first, second = text(victor.get(REVISIONS)), text(victor.get(f"{REVISIONS}?page=2"))
    assert ("Revision 55 " in first, "Revision 6 " in first, "Page 1 of 2 Next" in first) == (True, True, True)
    assert ("Revision 5 " in second, "Revision 6 " in second) == (True, False)


@pytest.mark.parametrize("page", ["x", "0", "-1", "9" * 5000, "%00"])
def test_a_page_that_is_not_there_is_another_one(victor: Api, page: str) -> None:
    assert "Revision 1" in text(victor.get(f"{REVISIONS}?page={page}"))


def test_a_revision_shows_its_changes_and_impact(victor: Api) -> None:
    change_model("dall-e-3", credits_per_image=6)
    shown = text(victor.get(revision_page(2)))
    assert "by ada, Command line: a test" in shown
    assert "Model dall-e-3: credits per image 5 6" in shown
    assert "Tier Quality dall-e-3, 5 credits dall-e-3, 6 credits" in shown


def test_two_revisions_are_compared_either_way(victor: Api) -> None:
    for credits in (6, 7):
        change_model("dall-e-3", credits_per_image=credits)
    for one, other, line in ((1, 3, "credits per image 5 7"), (3, 1, "credits per image 7 5")):
        shown = text(victor.get(f"{revision_page(one)}?against={other}"))
        assert f"From revision {one} to revision {other} What Before After Model dall-e-3: {line}" in shown


@pytest.mark.parametrize("number", ["99", "0", "x", "-1", "1.0", "9" * 5000, "%00", "%D9%A1", "9999999999"])
def test_a_revision_that_is_not_there_leads_to_the_list(edith: Api, number: str) -> None:
    message = ["No revision has this number. The list of revisions shows which there are."]
    paths = [f"{REVISIONS}{number}/change/", f"{REVISIONS}{number}/roll-back/", f"{revision_page(1)}?against={number}"]
    assert [messages(edith, edith.get(path)) for path in paths] == [message] * 3


def test_a_rollback_shows_what_it_does_and_brings_back_the_whole_catalog(edith: Api) -> None:
    change_model("dall-e-3", credits_per_image=6)
    send(edith, SETTINGS, image_style="sketch")
    shown = text(edith.get(revision_page(1, "roll-back")))
    assert "This brings back the whole catalog as it was then" in shown
    assert "Model dall-e-3: credits per image 6 5 Settings: image style sketch photorealistic" in shown
    assert messages(edith, send(edith, revision_page(1, "roll-back"))) == ["Published: this is revision 4."]
    registry = ModelRegistry.current()
    assert registry.get_model("dall-e-3").credits_per_image == 5
    assert registry.settings.image_style == "photorealistic"


def test_a_rollback_that_is_refused_says_why(ada: Api, edith: Api) -> None:
    change(ada, "providerCreate", providerId="acme", displayName="Acme", providerType="AI")
    change(ada, "providerRotateKey", providerId="acme", apiKey="sk-0123456789ab")
    before = dump()
    message = change(edith, "catalogRollback", number=1)["message"]
    assert message in text(edith.get(revision_page(1, "roll-back")))
    assert message in text(send(edith, revision_page(1, "roll-back")))
    assert dump() == before
    assert messages(ada, send(ada, revision_page(1, "roll-back"))) == ["Published: this is revision 4."]


def test_a_rollback_needs_a_reason_and_the_newest_revision(edith: Api) -> None:
    change_model("dall-e-3", credits_per_image=6)
    before = dump()
    assert "Say why." in text(send(edith, revision_page(1, "roll-back"), reason=""))
    assert "Nothing was saved: this was changed since you opened it Revision 2" in text(
        send(edith, revision_page(1, "roll-back"), expected_revision="1")
    )
    assert dump() == before


def test_only_editors_are_offered_the_way_back(victor: Api, edith: Api) -> None:
    change_model("dall-e-3", credits_per_image=6)
    offered = ["/roll-back/" in content(caller.get(revision_page(1))) for caller in (victor, edith)]
    assert offered == [False, True]
    assert "/roll-back/" not in content(edith.get(revision_page(2)))  # it is the current one
