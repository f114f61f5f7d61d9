"""The pages of models: the list, a form for each type, and the dropdowns."""

import re
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.catalog.models import CatalogChange
from backend.catalog.registry import ModelRegistry
from tests.support.admin_pages import MODELS, content, form, messages, model_page, send, text
from tests.support.api import Api
from tests.support.changes import change, dump
from tests.support.publishing import add_models, change_model, fill_catalog, switch_off, unit_model
from tests.support.rates import image_rate

pytestmark = pytest.mark.django_db

ROWS = (
    "GPT-5.1 Premium (gpt-5.1) - $1.25/$10.00 per 1M tokens Text OpenAI 1,000 tokens per credit Yes Yes 0 %",
    "GPT-4o (gpt-4o) - $2.50/$10.00 per 1M tokens Text OpenAI 1,000 tokens per credit "
    "No: The model is switched off. 0 %",
    "GPT-4o Mini (gpt-4o-mini) - $0.15/$0.60 per 1M tokens Text OpenAI 10,000 tokens per credit Yes 40 %",
    "Basic (runware:97@1) - $0.012 per image Image Runware 1 credit per image Basic Yes -20 %",
    "Quality (dall-e-3) - $0.04-$0.12 per image Image OpenAI 5 credits per image Quality Yes Yes -140 %",
    "Premium (google:4@2) - $0.14 per image Image Runware 15 credits per image Premium Yes 6.67 %",
)


def changes() -> list[tuple[str, str]]:
    """(key, field) of what was changed after the seed."""
    return list(CatalogChange.objects.filter(revision_id__gt=1).order_by("id").values_list("key", "field"))


def test_the_list_shows_each_model_in_the_order_of_the_catalog(victor: Api) -> None:
    assert text(victor.get(MODELS)).endswith(" ".join(ROWS))


def test_the_list_can_be_filtered(victor: Api) -> None:
    shown = text(victor.get(f"{MODELS}?type=text&active=no"))
    assert [row for row in ROWS if row in shown] == [ROWS[1]]
    assert "No model fits." in text(victor.get(f"{MODELS}?type=nothing"))


def test_the_pages_of_a_filtered_list_keep_the_filter(victor: Api) -> None:
    fill_catalog(60)
    assert '<a href="?page=2&amp;type=text">Next</a>' in content(victor.get(f"{MODELS}?type=text"))
    second = text(victor.get(f"{MODELS}?page=2&type=text"))
    assert ("model-0053" in second, "Page 2 of 2" in second, "per image" in second) == (True, True, False)


def test_a_model_that_is_given_away_says_so(victor: Api) -> None:
    change_model("google:4@2", credits_per_image=0)
    switch_off("runware")
    expected = "0 credits per image Premium No: Its provider runware is switched off. given away"
    assert expected in text(victor.get(MODELS))


def test_a_model_of_each_type_can_be_added_from_the_list(edith: Api) -> None:
    assert f'href="{MODELS}add/"' in content(edith.get(MODELS))
    shown = text(edith.get(f"{MODELS}add/"))
    for kind in ("text", "image", "embedding", "speech", "transcription", "video", "rerank", "moderation"):
        assert f"Add {kind} model" in shown


def test_a_margin_that_is_not_known_is_said(victor: Api) -> None:
    add_models(unit_model(input_cost_per_1m=None))
    assert "Speech (the-speech) - no cost Speech OpenAI 500 characters per credit Yes not known before" in text(
        victor.get(MODELS)
    )
    assert "Price 500 characters per credit Margin not known before" in text(victor.get(model_page("the-speech")))


def test_the_cost_of_a_rate_stands_beside_its_component(victor: Api) -> None:
    assert "Component USD Above input Service tier Region Size" in text(victor.get(model_page("dall-e-3")))


@pytest.mark.parametrize("wanted", [6, 2_000])
def test_the_list_costs_the_same_queries_at_any_size(victor: Api, wanted: int) -> None:
    fill_catalog(wanted)
    victor.get(MODELS)
    with CaptureQueriesContext(connection) as queries:
        assert victor.get(MODELS).status_code == 200
    assert len(queries) == 3  # the session, its user, the freshness check


def test_a_price_is_changed_and_nothing_else(edith: Api) -> None:
    answer = send(edith, model_page("dall-e-3"), credits_per_image="6", reason="price rise")
    assert messages(edith, answer) == ["Published: this is revision 2."]
    assert changes() == [("dall-e-3", "credits_per_image")]
    revision = ModelRegistry.current()
    assert (revision.revision, revision.get_model("dall-e-3").credits_per_image) == (2, 6)


@pytest.mark.parametrize("name", ["gpt-5.1", "gpt-4o", "dall-e-3", "google:4@2"])
def test_a_form_that_is_sent_as_it_stands_changes_nothing(edith: Api, name: str) -> None:
    before = dump()
    assert messages(edith, send(edith, model_page(name))) == ["Nothing to change."]
    assert dump() == before


def test_costs_by_size_and_quality_are_rows(edith: Api) -> None:
    values = {"rates-0-cost_usd": "0.09", "rates-4-size": "1024x1024"}
    values |= {"rates-4-component": "image", "rates-4-image_quality": "low", "rates-4-cost_usd": "0.00000015"}
    send(edith, model_page("dall-e-3"), **values)
    costs = ModelRegistry.current().get_model("dall-e-3").rates
    assert costs[0] == image_rate("0.09", size="1024x1024", image_quality="hd")
    assert costs[1] == image_rate("0.00000015", size="1024x1024", image_quality="low")
    assert (len(costs), changes()) == (5, [("dall-e-3", "rates")])
    assert 'value="0.00000015"' in content(edith.get(model_page("dall-e-3")))


def test_a_text_model_is_added_switched_off(edith: Api) -> None:
    values = {"model_name": "new/one", "display_name": "New", "provider_id": "openai", "tokens_per_credit": "500"}
    costs = {"input_cost_per_1m": "1", "output_cost_per_1m": "2", "max_output_tokens": "100"}
    assert messages(edith, send(edith, f"{MODELS}add-text/", **values, **costs)) == ["Published: this is revision 2."]
    model = ModelRegistry.current().get_model("new/one")
    assert (model.is_active, model.tokens_per_credit, model.output_cost_per_1m) == (False, 500, Decimal(2))
    assert "New (new/one) - $1.00/$2.00 per 1M tokens" in text(edith.get(model_page("new/one")))


def test_an_image_model_is_added(edith: Api) -> None:
    values = {"model_name": "i", "display_name": "I", "provider_id": "google", "credits_per_image": "3"}
    more = {"cost_per_image": "0.02", "quality_tier": "basic", "valid_sizes": "64x64, 32x32"}
    send(edith, f"{MODELS}add-image/", **values, **more)
    model = ModelRegistry.current().get_model("i")
    assert (model.valid_sizes, model.credits_per_image, model.quality_tier) == (("64x64", "32x32"), 3, "basic")


def test_a_name_that_is_taken_is_refused_in_the_words_of_the_api(edith: Api) -> None:
    values = {"modelName": "gpt-4o", "displayName": "x", "modelType": "TEXT", "providerId": "openai"}
    api_message = change(edith, "aiModelCreate", **values)["message"]
    sent = {"model_name": "gpt-4o", "display_name": "x", "provider_id": "openai"}
    before = dump()
    assert api_message in text(send(edith, f"{MODELS}add-text/", **sent))
    assert dump() == before


def choices(caller: Api, path: str, select: str) -> list[str]:
    options = content(caller.get(path)).partition(f'name="{select}"')[2].partition("</select>")[0]
    return sorted(re.findall('value="([^"]*)"', options))


def test_dropdowns_offer_what_is_active_and_fits(edith: Api) -> None:
    page = model_page("gpt-4o-mini")
    assert choices(edith, page, "provider_id") == ["anthropic", "google", "openai", "runware"]
    assert choices(edith, page, "replaced_by_id") == ["", "gpt-5.1"]
    assert choices(edith, model_page("gpt-5.1", "retire"), "successor") == ["gpt-4o-mini"]
    switch_off("openai")
    assert choices(edith, page, "provider_id") == ["anthropic", "google", "openai", "runware"]
    assert choices(edith, model_page("google:4@2"), "provider_id") == ["anthropic", "google", "runware"]


def test_a_successor_that_was_switched_off_stays_named(edith: Api) -> None:
    change_model("gpt-4o-mini", replaced_by_id="gpt-4o")
    page = model_page("gpt-4o-mini")
    assert choices(edith, page, "replaced_by_id") == ["", "gpt-4o", "gpt-5.1"]
    assert form(edith, page)["replaced_by_id"] == "gpt-4o"


def test_a_name_that_is_not_there_leads_to_the_list(edith: Api) -> None:
    message = ["No model has this name. The list of all models shows which there are."]
    for name in ("no-such-model", "a\x00b", "_00", "x" * 5000):
        assert messages(edith, edith.get(f"{MODELS}{name}/change/".replace("\x00", "%00"))) == message
