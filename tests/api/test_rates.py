"""Rates and prices of images by size and quality, over each interface."""

import json
from typing import Any

import pytest

from backend.api.wording import change_summary
from backend.catalog import files, history
from backend.catalog.enums import RateComponent, ServiceTier
from backend.catalog.files import FileFormat
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import ImagePrice
from backend.catalog.steps import StepName, step
from tests.support.admin_pages import MODELS, content, messages, model_page, send, text
from tests.support.api import Api
from tests.support.changes import change, dump
from tests.support.publishing import change_model, publish
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db

LONG = {"component": "INPUT", "aboveInputTokens": 200_000, "costUsd": "2.5"}
BATCH = {"component": "OUTPUT", "serviceTier": "BATCH", "firstDay": "2027-01-01", "costUsd": "5"}
KEPT = [
    {"component": "input", "above_input_tokens": 200_000, "cost_usd": "2.5"},
    {"component": "output", "service_tier": "batch", "first_day": "2027-01-01", "cost_usd": "5"},
]
WIDE = {"size": "1792x1024", "creditsPerImage": 12}
READ_RATES = """{ aiModel(modelName: "gpt-5.1") { admin { rates {
    component aboveInputTokens serviceTier region size imageQuality firstDay lastDay costUsd } } } }"""
READ_PRICES = """{
  aiModel(modelName: "dall-e-3") { ... on ImageModel { imagePrices { size imageQuality creditsPerImage } } }
  aiConfig { qualityTiers { tier creditsPerImage sizePrices { size creditsPerImage } } }
}"""
QUOTE = """query Q($image: ImageQuoteInput!) { quote(input: {image: $image}) { ... on Quote {
    maxCredits lines { size imageQuality creditsPerImage } } } }"""


def set_rates(caller: Api, *rates: dict[str, Any], model: str = "gpt-5.1") -> dict[str, Any]:
    return change(caller, "aiModelUpdate", modelName=model, rates=list(rates), acceptLowMargin=True)


def test_staff_read_rates_and_nobody_else(edith: Api, shop: Api) -> None:
    done = set_rates(edith, BATCH, LONG)
    assert [(line["before"], line["after"]) for line in done["changes"]] == [([], KEPT)]
    empty = dict.fromkeys(
        ("aboveInputTokens", "serviceTier", "region", "size", "imageQuality", "firstDay", "lastDay"), None
    )
    assert edith.data(READ_RATES)["aiModel"]["admin"]["rates"] == [{**empty, **LONG}, {**empty, **BATCH}]
    assert shop.codes(READ_RATES) == ["FORBIDDEN"]


def test_a_tie_is_refused_with_both_names_and_nothing_changes(edith: Api) -> None:
    before = dump()
    refused = set_rates(edith, {**LONG, "region": "eu"}, {**LONG, "serviceTier": "FLEX"})
    (problem,) = refused["problems"]
    assert (problem["path"], problem["message"]) == (
        ["input", "rates"],
        '"Input above 200,000 tokens eu" ($2.5) and "Input above 200,000 tokens flex" ($2.5) could both fit, and '
        "neither is more specific: change one of them.",
    )
    assert dump() == before


def test_a_rate_is_added_changed_and_removed_on_the_page(edith: Api) -> None:
    page = model_page("gpt-5.1")
    added = {"rates-0-component": "reasoning", "rates-0-service_tier": "batch", "rates-0-first_day": "2027-01-01"}
    send(edith, page, **added, **{"rates-0-cost_usd": "4"})
    (rate,) = ModelRegistry.current().get_model("gpt-5.1").rates
    assert (rate.component, rate.service_tier) == (RateComponent.REASONING, ServiceTier.BATCH)
    assert (rate.title, str(rate.cost_usd)) == ("Reasoning batch from 2027-01-01", "4")
    send(edith, page, **{"rates-0-cost_usd": "3.5"})
    (rate,) = ModelRegistry.current().get_model("gpt-5.1").rates
    assert (rate.title, str(rate.cost_usd)) == ("Reasoning batch from 2027-01-01", "3.5")
    send(edith, page, **dict.fromkeys([*added, "rates-0-cost_usd"], ""))
    assert ModelRegistry.current().get_model("gpt-5.1").rates == ()


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"cost_usd": "1"}, "Row 1, Component: choose one of the list."),
        ({"component": "magic", "cost_usd": "1"}, "Row 1, Component: choose one of the list."),
        ({"component": "input"}, "Row 1, USD: give a number."),
        ({"component": "input", "cost_usd": "NaN"}, "Row 1, USD: give a number."),
        (
            {"component": "input", "cost_usd": "1", "above_input_tokens": "1.5"},
            "Row 1, Above input: give a whole number.",
        ),
        (
            {"component": "input", "cost_usd": "1", "last_day": "soon"},
            "Row 1, Last day: give a day, such as 2027-01-31.",
        ),
    ],
)
def test_a_row_that_can_not_be_read_is_named(edith: Api, cells: dict[str, str], message: str) -> None:
    before = dump()
    shown = content(send(edith, model_page("gpt-5.1"), **{f"rates-0-{name}": cell for name, cell in cells.items()}))
    assert message in shown
    assert dump() == before


def test_what_was_typed_into_a_row_stays_there(edith: Api) -> None:
    shown = content(send(edith, model_page("gpt-5.1"), **{"rates-0-component": "page", "rates-0-region": "eu"}))
    assert '<option value="page" selected>Page</option>' in shown
    assert 'name="rates-0-region" value="eu"' in shown


def test_who_may_read_the_catalog_reads_what_each_size_costs(edith: Api, shop: Api) -> None:
    done = change(edith, "aiModelUpdate", modelName="dall-e-3", imagePrices=[WIDE])
    assert done["changes"][0]["after"] == [{"size": "1792x1024", "credits_per_image": 12}]
    read = shop.data(READ_PRICES)
    assert read["aiModel"]["imagePrices"] == [{"size": "1792x1024", "imageQuality": None, "creditsPerImage": 12}]
    (quality,) = [tier for tier in read["aiConfig"]["qualityTiers"] if tier["tier"] == "QUALITY"]
    assert (quality["creditsPerImage"], quality["sizePrices"]) == (
        5,
        [{"size": "1024x1024", "creditsPerImage": 5}, {"size": "1792x1024", "creditsPerImage": 12}],
    )


def test_a_quote_names_the_size_and_quality_of_its_price(shop: Api) -> None:
    change_model("dall-e-3", image_prices=(ImagePrice(image_quality="low", credits_per_image=2),))
    image = {"tier": "QUALITY", "count": 3, "imageQuality": "low"}
    assert shop.data(QUOTE, image=image)["quote"] == {
        "maxCredits": 6,
        "lines": [{"size": "1024x1024", "imageQuality": "low", "creditsPerImage": 2}],
    }
    assert shop.data(QUOTE, image={"tier": "QUALITY", "count": 3})["quote"]["maxCredits"] == 15


@pytest.mark.parametrize("quality", ["", "a" * 21, "High", "h\x00d"])
def test_an_image_quality_that_none_has_is_refused(shop: Api, quality: str) -> None:
    assert shop.codes(QUOTE, image={"tier": "QUALITY", "count": 1, "imageQuality": quality}) == ["BAD_USER_INPUT"]


def test_rest_answers_the_same_whatever_sizes_cost(shop: Api) -> None:
    addresses = ("/api/v1/system/ai-config/", "/api/v1/system/ai-models/")
    before = [json.loads(shop.get(address).content) for address in addresses]
    change_model("dall-e-3", image_prices=(ImagePrice(size="1792x1024", credits_per_image=12),))
    assert [json.loads(shop.get(address).content) for address in addresses] == before


def test_a_change_of_prices_by_size_reads_in_words(edith: Api, victor: Api) -> None:
    shown = content(send(edith, model_page("dall-e-3"), **{"image_prices-0-size": "1792x1024"}))
    assert "Row 1, Credits per image: give a whole number." in shown
    cells = {"image_prices-0-size": "1792x1024", "image_prices-0-credits_per_image": "12"}
    answer = send(edith, model_page("dall-e-3"), **cells)
    assert messages(edith, answer) == ["Published: this is revision 2."]
    assert "5-12 credits per image Quality Yes Yes" in text(victor.get(MODELS))
    assert "5-12 credits/image" in ratecard("models", "list").stdout
    lines = change_summary.of_past_impact(history.impact(number=2))
    prices = [(line.before, line.after) for line in lines if line.what == "Price of dall-e-3 1792x1024"]
    assert prices == [("5 credits per image", "12 credits per image")]
    assert change_summary.value([{"size": "1792x1024", "credits_per_image": 12}]) == "Image 1792x1024 12 credits"
    assert change_summary.value(KEPT) == "Input above 200,000 tokens $2.5, Output batch from 2027-01-01 $5"


@pytest.mark.parametrize("format", FileFormat)
def test_a_file_holds_rates_without_what_they_do_not_have(edith: Api, format: FileFormat) -> None:
    set_rates(edith, LONG, BATCH)
    change_model("dall-e-3", image_prices=(ImagePrice(image_quality="low", credits_per_image=2),))
    state = ModelRegistry.current().to_state()
    text = files.write(state, format=format)
    models = {model["model_name"]: model for model in files.parsed(text)["ai_models"]}  # type: ignore[attr-defined]
    assert models["gpt-5.1"]["rates"] == KEPT
    assert models["dall-e-3"]["image_prices"] == [{"image_quality": "low", "credits_per_image": 2}]
    assert files.read(text) == state


def test_a_file_of_before_rates_is_read(edith: Api) -> None:
    document = json.loads(files.write(ModelRegistry.current().to_state(), format=FileFormat.JSON))
    (model,) = [model for model in document["ai_models"] if model["model_name"] == "dall-e-3"]
    model["image_costs"] = [
        {name: value for name, value in row.items() if name != "component"} for row in model.pop("rates")
    ]
    document["format"] = "ratecard/3"
    assert files.from_document(document) == ModelRegistry.current().to_state()


def test_what_is_no_cost_is_refused_by_its_name(edith: Api) -> None:
    document = json.loads(files.write(ModelRegistry.current().to_state(), format=FileFormat.JSON))
    document["format"] = "ratecard/3"
    for model in document["ai_models"]:
        model.pop("rates", None)
        model["image_costs"] = ["free"] if model["model_name"] == "dall-e-3" else "none"
    with pytest.raises(files.InvalidDocument) as refused:
        files.from_document(document)
    assert {problem.field for problem in refused.value.problems} == {"rates"}


def test_rates_are_taken_back_with_a_revision(edith: Api) -> None:
    set_rates(edith, LONG)
    publish(lambda draft: history.roll_back(draft, to_number=1))
    assert ModelRegistry.current().get_model("gpt-5.1").rates == ()
    (line,) = history.diff(from_number=1, to_number=2)
    assert (line.key, line.field, line.before, line.after) == ("gpt-5.1", "rates", [], KEPT[:1])


def test_a_step_keeps_rates_without_what_they_do_not_have() -> None:
    price = ImagePrice(size="1792x1024", credits_per_image=12)
    kept = step(StepName.AI_MODEL_UPDATE, model_name="dall-e-3", image_prices=(price,))
    assert kept.values["image_prices"] == [{"size": "1792x1024", "credits_per_image": 12}]
