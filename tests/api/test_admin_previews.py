"""What every form has: a reason, a preview, the expected revision, and the API's error messages."""

import re

import pytest

from backend.catalog.models import CatalogRevision
from backend.catalog.registry import ModelRegistry
from tests.support import selling
from tests.support.admin_pages import (
    MODELS,
    PROVIDERS,
    SETTINGS,
    content,
    form,
    inputs,
    messages,
    model_page,
    provider_page,
    revision_page,
    send,
    text,
)
from tests.support.api import Api
from tests.support.changes import change, dump

pytestmark = pytest.mark.django_db


def test_a_preview_shows_changes_and_impact_and_writes_nothing(edith: Api) -> None:
    before = dump()
    shown = text(send(edith, model_page("dall-e-3"), button="_preview", credits_per_image="6"))
    assert dump() == before
    assert "Preview: nothing is changed yet" in shown
    assert "Model dall-e-3: credits per image 5 6" in shown
    assert "Tier Quality dall-e-3, 5 credits dall-e-3, 6 credits" in shown
    assert "Price of dall-e-3 5 credits per image 6 credits per image" in shown
    assert "Margin of dall-e-3 1024x1024 hd -60 % -33 %" in shown


def test_a_preview_keeps_the_typed_values(edith: Api) -> None:
    answer = send(edith, model_page("dall-e-3"), button="_preview", credits_per_image="6", reason="price rise")
    assert 'value="6"' in answer.content.decode()
    assert 'value="price rise"' in answer.content.decode()


def test_a_reason_is_needed(edith: Api) -> None:
    before = dump()
    api = change(edith, "aiModelUpdate", modelName="dall-e-3", creditsPerImage=6, reason=" ")
    shown = text(send(edith, model_page("dall-e-3"), credits_per_image="6", reason=" "))
    assert api["problems"][0]["message"] == "Say why."
    assert (api["message"] in shown, shown.count("Say why.")) == (True, 2)  # at the top and beside its field
    assert dump() == before


def test_a_change_of_another_row_is_not_in_the_way(edith: Api) -> None:
    opened = form(edith, model_page("dall-e-3"))
    change(edith, "aiModelUpdate", modelName="gpt-4o", tokensPerCredit=900)
    change(edith, "settingsUpdate", imageStyle="noir")
    answer = edith.client.post(
        model_page("dall-e-3"), {**opened, "credits_per_image": "7", "reason": "x", "_save": "x"}
    )
    assert messages(edith, answer) == ["Published: this is revision 4."]
    registry = ModelRegistry.current()
    found = (registry.get_model("dall-e-3").credits_per_image, registry.get_model("gpt-4o").tokens_per_credit)
    assert (*found, registry.settings.image_style) == (7, 900, "noir")


def test_a_change_of_the_same_row_is_shown_and_mine_is_kept(edith: Api, ada: Api) -> None:
    opened = form(edith, model_page("dall-e-3"))
    change(ada, "aiModelUpdate", modelName="dall-e-3", displayName="Fine", creditsPerImage=6, reason="it costs more")
    before = dump()
    mine = {**opened, "credits_per_image": "77", "sort_order": "5", "reason": "my reason"}
    answer = edith.client.post(model_page("dall-e-3"), {**mine, "_save": "x"})
    page, shown = answer.content.decode(), text(answer)
    assert re.search(r"Revision 2 , [0-9: -]+ UTC, by ada, GraphQL: it costs more", shown), shown
    assert "Model dall-e-3: credits per image 5 6" in shown
    assert "Nothing to change." not in shown
    assert ('value="77"' in page, 'value="my reason"' in page, 'name="_newest"' in page) == (True, True, True)
    assert dump() == before


def test_mine_is_applied_to_the_newest(edith: Api) -> None:
    opened = form(edith, model_page("dall-e-3"))
    change(edith, "aiModelUpdate", modelName="dall-e-3", displayName="Fine", creditsPerImage=6)
    mine = {**opened, "credits_per_image": "77", "sort_order": "5", "reason": "my reason"}
    before = dump()
    answer = edith.client.post(model_page("dall-e-3"), {**mine, "_newest": "x"})
    assert "Model dall-e-3: credits per image 6 77" in text(answer)
    assert dump() == before
    merged = inputs(answer)
    names = ("credits_per_image", "sort_order", "display_name", "reason", "expected_revision")
    assert [merged[name] for name in names] == ["77", "5", "Fine", "my reason", "2"]
    saved = edith.client.post(model_page("dall-e-3"), {**merged, "_save": "x"})
    assert messages(edith, saved) == ["Published: this is revision 3."]
    model = ModelRegistry.current().get_model("dall-e-3")
    assert (model.display_name, model.credits_per_image, model.sort_order) == ("Fine", 77, 5)


@pytest.mark.parametrize(
    ("path", "mine", "mutation", "theirs"),
    [
        (SETTINGS, {"image_style": "noir"}, "settingsUpdate", {"temperature": "0.4"}),
        (
            provider_page("stripe"),
            {"display_name": "S"},
            "providerUpdate",
            {"providerId": "stripe", "config": {"a": 1}},
        ),
        (
            model_page("gpt-5.1", "retire"),
            {"successor": "gpt-4o-mini", "switch_at": "2027-03-01"},
            "aiModelUpdate",
            {"modelName": "gpt-5.1", "tokensPerCredit": 900},
        ),
        (revision_page(1, "roll-back"), {}, "settingsUpdate", {"temperature": "0.4"}),
    ],
)
def test_every_form_goes_on_after_a_conflict(
    edith: Api, path: str, mine: dict[str, str], mutation: str, theirs: dict[str, object]
) -> None:
    change(edith, "aiModelUpdate", modelName="gpt-4o", tokensPerCredit=900)
    opened = {**form(edith, path), **mine, "reason": "x"}
    change(edith, mutation, **theirs)
    refused = edith.client.post(path, {**opened, "_save": "x"})
    assert "Nothing was saved: this was changed since you opened it Revision 3" in text(refused)
    again = edith.client.post(path, {**inputs(refused), "_newest": "x"})
    assert "Preview: nothing is changed yet" in text(again)
    saved = edith.client.post(path, {**inputs(again), "_save": "x"})
    assert messages(edith, saved) == ["Published: this is revision 4."]


def test_a_refused_save_shows_what_it_would_do(edith: Api) -> None:
    change(edith, "settingsUpdate", pricePerCreditUsd="0.10", minimumMargin="0.7")
    answer = send(edith, model_page("google:4@2"), credits_per_image="4")
    shown, page = text(answer), answer.content.decode()
    assert "Not saved: this is what it would do" in shown
    assert "Model google:4@2: credits per image 15 4" in shown
    assert "Nothing to change." not in shown
    row = page.partition('<div class="form-row errors field-accept_low_margin">')[2].partition("</ul>")[0]
    assert "margins would be below the minimum: google:4@2." in row


def test_a_change_that_improves_a_low_margin_is_not_refused(edith: Api) -> None:
    change(edith, "settingsUpdate", minimumMargin="0.7", acceptLowMargin=True)
    answer = send(edith, model_page("google:4@2"), credits_per_image="16")
    assert messages(edith, answer) == ["Published: this is revision 3."]


def test_save_stands_by_the_preview(edith: Api) -> None:
    page = content(send(edith, model_page("dall-e-3"), button="_preview", credits_per_image="6"))
    places = [page.index(part) for part in ("rc-preview", 'name="reason"', 'name="_preview"', 'name="_save"')]
    assert places == sorted(places)
    assert page.index('name="_save"') < page.index('name="display_name"')
    assert page.count('name="_save"') == 1


def test_problems_stand_beside_their_fields(edith: Api) -> None:
    before = dump()
    answer = send(edith, model_page("gpt-5.1"), tokens_per_credit="0", display_name="")
    page = answer.content.decode()
    for name in ("tokens_per_credit", "display_name"):
        assert f'<div class="form-row errors field-{name}">' in page
    assert "A text model needs 1 to 100,000,000 tokens per credit." in text(answer)
    assert dump() == before


def test_an_error_stands_beside_the_field_that_it_is_about(edith: Api) -> None:
    before = dump()
    page = send(edith, f"{PROVIDERS}add/", provider_id="openai", display_name="Another").content.decode()
    assert page.count('<div class="form-row errors') == 1
    row = page.partition('<div class="form-row errors field-provider_id">')[2].partition("</ul>")[0]
    assert row.endswith("One of this name exists already; update it instead.</li>")
    assert dump() == before


def test_a_low_margin_is_refused_unless_it_is_accepted(edith: Api) -> None:
    change(edith, "settingsUpdate", pricePerCreditUsd="0.10", minimumMargin="0.7")
    api = change(edith, "aiModelUpdate", modelName="google:4@2", creditsPerImage=4)
    before = dump()
    shown = text(send(edith, model_page("google:4@2"), credits_per_image="4"))
    assert api["message"] in shown
    assert "Margin of google:4@2 1024x1024 hd 91 % 65 % (below the minimum)" in shown
    assert dump() == before
    send(edith, model_page("google:4@2"), credits_per_image="4", accept_low_margin="on")
    assert ModelRegistry.current().get_model("google:4@2").credits_per_image == 4


def test_settings_are_one_form(edith: Api) -> None:
    send(edith, SETTINGS, temperature="0.5", minimum_margin="")
    revision = ModelRegistry.current()
    assert (revision.revision, str(revision.settings.temperature)) == (2, "0.5")
    before = dump()
    api = change(edith, "settingsUpdate", maxInArticleImages=9)
    assert api["problems"][0]["message"] in text(send(edith, SETTINGS, max_in_article_images="9"))
    assert dump() == before


@pytest.mark.parametrize(
    ("path", "values"),
    [
        (model_page("gpt-5.1"), {"output_cost_per_1m": "NaN"}),
        (model_page("gpt-5.1"), {"output_cost_per_1m": "1E+999999999"}),
        (model_page("gpt-5.1"), {"output_cost_per_1m": "-1"}),
        (model_page("gpt-5.1"), {"display_name": "a\x00b"}),
        (model_page("gpt-5.1"), {"tokens_per_credit": "9" * 5000}),
        (model_page("gpt-5.1"), {"tokens_per_credit": "9" * 30}),
        (model_page("gpt-5.1"), {"sort_order": ""}),
        (model_page("gpt-5.1"), {"retired_at": "0000-00-00"}),
        (model_page("gpt-5.1"), {"provider_id": "nobody"}),
        (model_page("gpt-5.1"), {"replaced_by_id": "dall-e-3"}),
        (model_page("gpt-5.1"), {"expected_revision": "x"}),
        (model_page("gpt-5.1"), {"expected_revision": "9" * 40}),
        (model_page("gpt-5.1"), {"reason": "a\x00b"}),
        (model_page("dall-e-3"), {"rates-0-cost_usd": "NaN"}),
        (model_page("dall-e-3"), {"rates-0-cost_usd": "1e999999"}),
        (model_page("dall-e-3"), {"rates-0-component": ""}),
        (model_page("dall-e-3"), {"rates-0-image_quality": "h\x00d"}),
        (model_page("dall-e-3"), {"rates-1-image_quality": "hd"}),
        (model_page("dall-e-3"), {"valid_sizes": "1024*1024\x00"}),
        (model_page("dall-e-3"), {"valid_sizes": ""}),
        (model_page("dall-e-3"), {"quality_tier": "basic"}),
        (model_page("dall-e-3"), {"quality_tier": "\x00"}),
        (f"{MODELS}add-text/", {"model_name": "", "display_name": "", "provider_id": "openai"}),
        (f"{MODELS}add-image/", {"model_name": "x", "display_name": "x", "provider_id": "openai"}),
        (f"{MODELS}add-image/", {"model_name": "a\x00", "provider_id": "openai"}),
        (f"{PROVIDERS}add/", {"provider_id": "Not A Slug", "display_name": "x"}),
        (f"{PROVIDERS}add/", {"provider_id": "", "display_name": ""}),
        (provider_page("openai"), {"config": "[" * 100_000}),
        (provider_page("openai"), {"config": '{"a":' * 500 + "1" + "}" * 500}),
        (provider_page("openai"), {"config": '{"a": NaN}'}),
        (provider_page("openai"), {"config": '{"a": 1e999}'}),
        (provider_page("openai"), {"config": '{"a": "\\u0000"}'}),
        (provider_page("openai"), {"config": '{"a": "\\ud800"}'}),
        (provider_page("openai"), {"config": '{"a": ' + "9" * 5000 + "}"}),
        (provider_page("openai"), {"config": "[1]"}),
        (provider_page("openai"), {"api_endpoint": "http://169.254.169.254/"}),
        (provider_page("openai"), {"provider_type": "nothing"}),
        (SETTINGS, {"temperature": ""}),
        (SETTINGS, {"price_per_credit_usd": "1e-999999"}),
        (SETTINGS, {"image_style": "\x00"}),
        (model_page("gpt-5.1", "retire"), {"successor": "x", "switch_at": "2026-01-01"}),
        (model_page("gpt-5.1", "retire"), {"successor": "gpt-4o-mini", "switch_at": ""}),
        (model_page("dall-e-3", "assign-tier"), {"tier": "none"}),
    ],
)
@pytest.mark.parametrize("button", ["_save", "_preview"])
def test_invalid_input_is_reported_in_the_form(edith: Api, path: str, values: dict[str, str], button: str) -> None:
    before = dump()
    answer = send(edith, path, button=button, **values)
    assert (answer.status_code, "Nothing was saved." in text(answer)) == (200, True)
    assert dump() == before


@pytest.mark.parametrize("path", [model_page("gpt-5.1"), provider_page("openai"), SETTINGS, f"{MODELS}add-text/"])
def test_an_empty_or_foreign_post_changes_nothing(edith: Api, path: str) -> None:
    before = dump()
    for body, kind in (
        ("", "application/x-www-form-urlencoded"),
        ("{}", "application/json"),
        ("x", "multipart/form-data"),
    ):
        answer = edith.client.post(path, body, content_type=kind)
        assert answer.status_code in (200, 400)
    assert edith.client.post(path, {"reason": "x" * 1_100_000}).status_code == 400
    assert edith.client.put(path, "x").status_code in (200, 405)
    assert dump() == before
    assert CatalogRevision.objects.count() == 1


def test_a_preview_shows_what_recent_use_would_have_earned(edith: Api) -> None:
    customer = selling.account()
    selling.grant(customer.id, 10)
    selling.settle(selling.hold(customer.id, 5).id, 5)
    shown = text(send(edith, model_page("gpt-5.1"), button="_preview", tokens_per_credit="500"))
    assert "Margin of typical use of gpt-5.1 88 % 94 % (of 1 usage records of the last 30 days)" in shown
