"""Which models may serve what was bought: in order, on sale, able to, and never at more than the quote."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from backend.catalog import ai_models, providers
from backend.catalog.enums import CreditUnit, QualityTier
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft
from backend.catalog.rows import AIModel, ImagePrice
from backend.credits import quotes
from backend.credits.quotes import ImageRequest, QuoteLine, TextRequest, UnitRequest
from backend.generation import fallbacks
from backend.shared import clock
from tests.support.publishing import add_models, change_model, publish, unit_model

pytestmark = pytest.mark.django_db

TEXT = "gpt-5.1"  # 1,000 tokens a credit, 8,192 tokens of output, a window of 400,000
CHEAPER = "gpt-4o-mini"  # 10,000 tokens a credit, 16,000 of output, a window of 128,000
IMAGE, OTHER_IMAGE = "google:4@2", "dall-e-3"


def line_of(request: quotes.Request) -> QuoteLine:
    return quotes.issue(registry=ModelRegistry.current(), request=request, now=clock.now()).lines[0]


def a_text(input_tokens: int = 1_000, **values: Any) -> QuoteLine:
    return line_of(TextRequest(input_tokens=input_tokens, model_name=TEXT, **values))


def images(size: str = "1024x1024") -> QuoteLine:
    return line_of(ImageRequest(tier=QualityTier.PREMIUM, count=2, size=size))


def names(line: QuoteLine, **options: Any) -> list[str]:
    registry = ModelRegistry.current()
    options = {"sold": registry.ai_models, **options}
    return [model.model_name for model in fallbacks.candidates(registry=registry, line=line, **options)]


def with_fallbacks(model_name: str, *fallback_models: str, **values: Any) -> None:
    change_model(model_name, fallback_models=fallback_models, **values)


def test_without_fallbacks_it_serves_alone() -> None:
    assert (names(a_text()), names(images())) == ([TEXT], [IMAGE])


def test_fallbacks_serve_in_their_order() -> None:
    change_model("gpt-4o", is_active=True)
    with_fallbacks(TEXT, CHEAPER, "gpt-4o")
    assert names(a_text()) == [TEXT, CHEAPER, "gpt-4o"]
    with_fallbacks(TEXT, "gpt-4o", CHEAPER)
    assert names(a_text()) == [TEXT, "gpt-4o", CHEAPER]


def test_a_fallback_that_is_switched_off_does_not_serve() -> None:
    with_fallbacks(TEXT, "gpt-4o", CHEAPER)
    assert names(a_text()) == [TEXT, CHEAPER]


def test_a_fallback_of_a_provider_that_is_switched_off_does_not_serve() -> None:
    change_model(CHEAPER, provider_id="anthropic")
    with_fallbacks(TEXT, CHEAPER)
    assert names(a_text()) == [TEXT, CHEAPER]
    publish(lambda draft: providers.deactivate(draft, provider_id="anthropic"))
    assert names(a_text()) == [TEXT]


def test_what_was_bought_stays_first_although_it_was_switched_off() -> None:
    with_fallbacks(TEXT, CHEAPER)
    line = a_text()

    def switch_off(draft: Draft) -> None:
        ai_models.set_default(draft, model_name=CHEAPER)
        ai_models.deactivate(draft, model_name=TEXT)

    publish(switch_off)
    assert names(line) == [TEXT, CHEAPER]


def test_what_was_bought_and_deleted_is_served_by_nobody() -> None:
    line = replace(a_text(), model_name="gone")
    assert names(line) == []


@pytest.mark.parametrize(("tokens_per_credit", "serves"), [(999, False), (1_000, True)])
def test_a_text_costs_no_more_than_quoted(tokens_per_credit: int, serves: bool) -> None:
    change_model(CHEAPER, tokens_per_credit=tokens_per_credit)
    with_fallbacks(TEXT, CHEAPER)
    assert (CHEAPER in names(a_text())) is serves


@pytest.mark.parametrize(("credits_per_image", "serves"), [(15, True), (16, False)])
def test_an_image_costs_no_more_than_quoted(credits_per_image: int, serves: bool) -> None:
    change_model(OTHER_IMAGE, credits_per_image=credits_per_image)
    with_fallbacks(IMAGE, OTHER_IMAGE)
    assert (OTHER_IMAGE in names(images())) is serves


def test_an_image_costs_no_more_at_the_quoted_quality() -> None:
    hd = ImagePrice(size="1024x1024", image_quality="hd", credits_per_image=16)
    change_model(OTHER_IMAGE, image_prices=(hd,))
    with_fallbacks(IMAGE, OTHER_IMAGE)
    assert names(images()) == [IMAGE]  # the settings ask for hd
    change_model(OTHER_IMAGE, image_prices=(replace(hd, image_quality="standard"),))
    assert names(images()) == [IMAGE, OTHER_IMAGE]


def test_prices_are_those_of_the_quotes_revision() -> None:
    with_fallbacks(TEXT, CHEAPER)
    line, sold = a_text(), ModelRegistry.current().ai_models
    change_model(CHEAPER, tokens_per_credit=1)
    assert names(line, sold=sold) == [TEXT, CHEAPER]
    assert names(line) == [TEXT]


def test_a_model_that_the_quotes_revision_has_not_does_not_serve() -> None:
    with_fallbacks(TEXT, CHEAPER)
    sold = {name: model for name, model in ModelRegistry.current().ai_models.items() if name != CHEAPER}
    assert names(a_text(), sold=sold) == [TEXT]


def test_an_image_is_of_the_quoted_size() -> None:
    with_fallbacks(IMAGE, OTHER_IMAGE)
    assert names(images("1024x1024")) == [IMAGE, OTHER_IMAGE]
    assert names(images("1376x768")) == [IMAGE]


@pytest.mark.parametrize(("most", "serves"), [(499, False), (500, True)])
def test_a_text_may_be_as_long_as_quoted(most: int, serves: bool) -> None:
    change_model(CHEAPER, max_output_tokens=most)
    with_fallbacks(TEXT, CHEAPER)
    assert (CHEAPER in names(a_text(max_output_tokens=500))) is serves


@pytest.mark.parametrize(("window", "serves"), [(1_499, False), (1_500, True), (None, True)])
def test_input_and_output_fit_the_window(window: int | None, serves: bool) -> None:
    change_model(CHEAPER, context_window=window)
    with_fallbacks(TEXT, CHEAPER)
    assert (CHEAPER in names(a_text(1_000, max_output_tokens=500))) is serves


def test_without_input_the_output_fits_the_window() -> None:
    change_model(CHEAPER, context_window=500)
    with_fallbacks(TEXT, CHEAPER)
    assert names(a_text(0, max_output_tokens=500)) == [TEXT, CHEAPER]


def test_json_is_written_by_who_can() -> None:
    change_model(CHEAPER, supports_json_mode=False)
    with_fallbacks(TEXT, CHEAPER)
    assert (names(a_text()), names(a_text(), needs_json=True)) == ([TEXT, CHEAPER], [TEXT])


@pytest.mark.parametrize(
    ("values", "serves"),
    [({}, True), ({"units_per_credit": 499}, False), ({"credit_unit": CreditUnit.REQUESTS}, False)],
)
def test_what_is_sold_by_units_costs_no_more_of_the_same_unit(values: dict[str, Any], serves: bool) -> None:
    speech = unit_model(fallback_models=("another",))
    another: AIModel = unit_model(model_name="another", input_cost_per_1m=Decimal(0), **values)
    add_models(speech, another)
    line = line_of(UnitRequest(model_type=speech.model_type, model_name=speech.model_name, max_units=10))
    assert ("another" in names(line)) is serves
