"""Each rule of the rates of a model and of its prices by size and image quality, on both sides of its edge."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from backend.catalog.enums import RateComponent, ServiceTier
from backend.catalog.invariants import problems
from backend.catalog.rows import ImagePrice, Rate
from backend.catalog.state import CatalogState
from tests.support.publishing import seed_state

TEXT, IMAGE = "gpt-5.1", "runware:97@1"
COST = "Give a cost of 0 to 1,000,000 USD with up to 8 decimal places."
SIZE = "Give one of the model's own sizes: 1024x1024, 1280x768."
OF_IMAGES = "Only a rate of images has a size or an image quality."
REGION = "Use 1 to 50 of a-z, 0-9, _ and -."
DAYS = "Its last day is before its first."
INPUT = "Leave out the input tokens that it begins above: it does not depend on them."


def rate(component: RateComponent = RateComponent.INPUT, cost_usd: str = "1", **values: Any) -> Rate:
    return Rate(component=component, cost_usd=Decimal(cost_usd), **values)


def image(cost_usd: str = "1", **values: Any) -> Rate:
    return rate(RateComponent.IMAGE, cost_usd, **values)


def price(credits: int = 1, **values: Any) -> ImagePrice:
    return ImagePrice(credits_per_image=credits, **values)


@pytest.fixture
def state() -> CatalogState:
    return seed_state()


def broken(state: CatalogState, model: str, **values: Any) -> list[str]:
    state.ai_models[model] = replace(state.ai_models[model], **values)
    found = problems(state)
    assert [problem for problem in found if (problem.key, problem.field) != (model, *values)] == []
    return [problem.message for problem in found]


@pytest.mark.parametrize(
    ("model", "row", "message"),
    [
        (TEXT, rate(cost_usd="-0.00000001"), f"Input: {COST}"),
        (TEXT, rate(cost_usd="1000000.00000001"), f"Input: {COST}"),
        (TEXT, rate(cost_usd="0.000000001"), f"Input: {COST}"),
        (TEXT, rate(cost_usd="NaN"), f"Input: {COST}"),
        (TEXT, rate(above_input_tokens=0), "Input above 0 tokens: Give 1 to 100,000,000 tokens."),
        (TEXT, rate(above_input_tokens=100_000_001), "Input above 100,000,001 tokens: Give 1 to 100,000,000 tokens."),
        (TEXT, rate(region=""), f"Input: {REGION}"),
        (TEXT, rate(region="EU"), f"Input EU: {REGION}"),
        (TEXT, rate(region="a" * 51), f"Input {'a' * 51}: {REGION}"),
        (TEXT, rate(size="1024x1024"), f"Input 1024x1024: {OF_IMAGES}"),
        (TEXT, rate(image_quality="hd"), f"Input hd: {OF_IMAGES}"),
        (IMAGE, rate(RateComponent.IMAGE_OUT, size="1024x1024"), f"Image tokens out 1024x1024: {OF_IMAGES}"),
        (TEXT, image(size="1024x1024"), "Image 1024x1024: Give one of the model's own sizes: it has none."),
        (IMAGE, image(size="9x9"), f"Image 9x9: {SIZE}"),
        (IMAGE, image(image_quality=""), "Image: Give 1 to 20 characters."),
        (IMAGE, image(image_quality="a" * 21), f"Image {'a' * 21}: Give 1 to 20 characters."),
        (IMAGE, image(above_input_tokens=1), f"Image above 1 tokens: {INPUT}"),
        (TEXT, rate(RateComponent.PAGE, above_input_tokens=1), f"Page above 1 tokens: {INPUT}"),
        (
            TEXT,
            rate(first_day=date(2027, 1, 2), last_day=date(2027, 1, 1)),
            f"Input from 2027-01-02 to 2027-01-01: {DAYS}",
        ),
    ],
)
def test_a_rate_that_breaks_a_rule(state: CatalogState, model: str, row: Rate, message: str) -> None:
    assert broken(state, model, rates=(row,)) == [message]


@pytest.mark.parametrize(
    ("model", "row"),
    [
        (TEXT, rate(cost_usd="0")),
        (TEXT, rate(cost_usd="0.00000001")),
        (TEXT, rate(cost_usd="1000000")),
        (TEXT, rate(above_input_tokens=1)),
        (TEXT, rate(above_input_tokens=100_000_000)),
        (TEXT, rate(region="a")),
        (TEXT, rate(region="a" * 50, service_tier=ServiceTier.FLEX)),
        (TEXT, rate(first_day=date(2027, 1, 1), last_day=date(2027, 1, 1))),
        (TEXT, rate(last_day=date(2027, 1, 1))),
        (TEXT, rate(RateComponent.REQUEST, above_input_tokens=1)),
        (TEXT, image()),
        (IMAGE, image(size="1280x768", image_quality="a" * 20)),
        (IMAGE, image(image_quality="a")),
        *((TEXT, rate(component)) for component in RateComponent),
    ],
)
def test_a_rate_at_the_edge_of_a_rule_breaks_none(state: CatalogState, model: str, row: Rate) -> None:
    assert broken(state, model, rates=(row,)) == []


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (price(-1, size="1024x1024"), "Image 1024x1024: Give 0 to 1,000,000 credits per image."),
        (price(1_000_001, size="1024x1024"), "Image 1024x1024: Give 0 to 1,000,000 credits per image."),
        (price(size="9x9"), f"Image 9x9: {SIZE}"),
        (price(image_quality=""), "Image: Give 1 to 20 characters."),
        (price(image_quality="a" * 21), f"Image {'a' * 21}: Give 1 to 20 characters."),
        (price(), "Image: Give a size, an image quality or both: for all others, the model's credits per image count."),
    ],
)
def test_a_price_of_images_that_breaks_a_rule(state: CatalogState, row: ImagePrice, message: str) -> None:
    assert broken(state, IMAGE, image_prices=(row,)) == [message]


@pytest.mark.parametrize(
    "row",
    [
        price(0, size="1024x1024"),
        price(1_000_000, size="1280x768"),
        price(image_quality="a"),
        price(size="1024x1024", image_quality="a" * 20),
    ],
)
def test_a_price_of_images_at_the_edge_of_a_rule_breaks_none(state: CatalogState, row: ImagePrice) -> None:
    assert broken(state, IMAGE, image_prices=(row,)) == []


def test_only_images_have_prices_by_size(state: CatalogState) -> None:
    assert broken(state, TEXT, image_prices=(price(size="9x9"),)) == ["Only image models have this."]


EU: dict[str, Any] = {"region": "eu"}
BATCH: dict[str, Any] = {"service_tier": ServiceTier.BATCH}
DAY_1, DAY_2 = date(2027, 1, 1), date(2027, 1, 2)
SQUARE: dict[str, Any] = {"size": "1024x1024"}
HD: dict[str, Any] = {"image_quality": "hd"}


def tie(one: str, other: str) -> str:
    return f"{one} and {other} could both fit, and neither is more specific: change one of them."


@pytest.mark.parametrize(
    ("one", "other", "message"),
    [
        (rate(), rate(cost_usd="2"), tie('"Input" ($1)', '"Input" ($2)')),
        (rate(**EU), rate(**BATCH), tie('"Input eu" ($1)', '"Input batch" ($1)')),
        (
            rate(above_input_tokens=200_000),
            rate(above_input_tokens=200_000, cost_usd="2"),
            tie('"Input above 200,000 tokens" ($1)', '"Input above 200,000 tokens" ($2)'),
        ),
        (
            rate(first_day=DAY_1),
            rate(first_day=DAY_1, last_day=DAY_1),
            tie('"Input from 2027-01-01" ($1)', '"Input from 2027-01-01 to 2027-01-01" ($1)'),
        ),
    ],
)
def test_rates_of_which_none_comes_first(state: CatalogState, one: Rate, other: Rate, message: str) -> None:
    assert broken(state, TEXT, rates=(one, other)) == [message]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (rate(), rate(RateComponent.OUTPUT)),
        (rate(), rate(**EU)),
        (rate(**EU), rate(region="us")),
        (rate(**BATCH), rate(service_tier=ServiceTier.STANDARD)),
        (rate(**EU), rate(**EU, **BATCH)),
        (rate(above_input_tokens=200_000), rate(above_input_tokens=200_001)),
        (rate(above_input_tokens=200_000), rate(**BATCH)),
        (rate(), rate(first_day=DAY_2)),
        (rate(first_day=DAY_1), rate(first_day=DAY_2)),
        (rate(**EU, last_day=DAY_1), rate(**BATCH, first_day=DAY_2)),
    ],
)
def test_rates_of_which_one_comes_first(state: CatalogState, one: Rate, other: Rate) -> None:
    assert broken(state, TEXT, rates=(one, other)) == []


@pytest.mark.parametrize(
    ("one", "other", "message"),
    [
        (
            price(**SQUARE),
            price(2_000, **SQUARE),
            tie('"Image 1024x1024" (1 credit)', '"Image 1024x1024" (2,000 credits)'),
        ),
        (price(**SQUARE), price(**HD), tie('"Image 1024x1024" (1 credit)', '"Image hd" (1 credit)')),
    ],
)
def test_prices_of_which_none_comes_first(
    state: CatalogState, one: ImagePrice, other: ImagePrice, message: str
) -> None:
    assert broken(state, IMAGE, image_prices=(one, other)) == [message]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (price(**SQUARE), price(size="1280x768")),
        (price(**HD), price(image_quality="low")),
        (price(**SQUARE), price(**SQUARE, **HD)),
        (price(**HD), price(**SQUARE, **HD)),
        (price(**SQUARE, **HD), price(**SQUARE, image_quality="low")),
    ],
)
def test_prices_of_which_one_comes_first(state: CatalogState, one: ImagePrice, other: ImagePrice) -> None:
    assert broken(state, IMAGE, image_prices=(one, other)) == []
