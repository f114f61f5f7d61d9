"""What a model earns in its worst case, and the lowest price that leaves the minimum."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from backend.catalog import margins
from backend.catalog.enums import CreditUnit, RateComponent, ServiceTier
from backend.catalog.margins import ModelMargin
from backend.catalog.rows import AIModel, ImagePrice, Rate, Settings
from tests.support.publishing import seed_state, unit_model
from tests.support.rates import image_rate

TEXT, IMAGE = "gpt-5.1", "dall-e-3"


def model(name: str, **values: Any) -> AIModel:
    return replace(seed_state().ai_models[name], **values)


def settings(**values: Any) -> Settings:
    seeded = seed_state().settings
    assert seeded is not None
    return replace(seeded, **values)


def row(size: str, quality: str, cost: str) -> Rate:
    return image_rate(cost, size=size, image_quality=quality)


def margin(size: str | None, quality: str | None, cost: str, usd: str, ratio: str | None) -> ModelMargin:
    return ModelMargin(
        size=size,
        image_quality=quality,
        provider_cost_usd=Decimal(cost),
        margin_usd=Decimal(usd),
        ratio=Decimal(ratio) if ratio is not None else None,
    )


def test_text_earns_what_its_most_expensive_tokens_leave() -> None:
    assert margins.of_model(model=model(TEXT), settings=settings()) == (margin(None, None, "0.01", "0.00", "0"),)
    doubled = settings(price_per_credit_usd=Decimal("0.02"))
    assert margins.of_model(model=model(TEXT), settings=doubled) == (margin(None, None, "0.01", "0.01", "0.5"),)


@pytest.mark.parametrize("values", [{"output_cost_per_1m": None}, {"tokens_per_credit": None}], ids=str)
def test_text_without_a_rate_has_no_margin(values: dict[str, Any]) -> None:
    assert margins.of_model(model=model(TEXT, **values), settings=settings()) == ()
    assert margins.worst_of_model(model=model(TEXT, **values), settings=settings()) is None


def test_images_earn_by_size_and_quality_in_their_order() -> None:
    assert margins.of_model(model=model(IMAGE), settings=settings()) == (
        margin("1024x1024", "hd", "0.08", "-0.03", "-0.6"),
        margin("1024x1024", "standard", "0.04", "0.01", "0.2"),
        margin("1792x1024", "hd", "0.12", "-0.07", "-1.4"),
        margin("1792x1024", "standard", "0.08", "-0.03", "-0.6"),
    )


def test_each_size_earns_in_the_settings_quality_too() -> None:
    other = settings(image_quality="low")
    found = margins.of_model(model=model(IMAGE, rates=(row("1024x1024", "hd", "0.08"),)), settings=other)
    assert found == (
        margin("1024x1024", "hd", "0.08", "-0.03", "-0.6"),
        margin("1024x1024", "low", "0.04", "0.01", "0.2"),
        margin("1792x1024", "low", "0.04", "0.01", "0.2"),
    )


def test_images_without_a_cost_or_a_price_have_no_margin() -> None:
    by_token = model(IMAGE, cost_per_image=None, rates=())
    assert margins.of_model(model=by_token, settings=settings()) == ()
    assert margins.of_model(model=model(IMAGE, credits_per_image=None), settings=settings()) == ()


def test_free_models_lose_their_cost() -> None:
    free = model(IMAGE, credits_per_image=0, rates=(), valid_sizes=("1024x1024",))
    assert margins.of_model(model=free, settings=settings()) == (margin("1024x1024", "hd", "0.04", "-0.04", None),)


def test_the_worst_is_the_smallest_share() -> None:
    worst = margins.worst_of_model(model=model(IMAGE), settings=settings())
    assert worst == margin("1792x1024", "hd", "0.12", "-0.07", "-1.4")


def test_the_worst_of_what_is_given_away_is_the_largest_loss() -> None:
    worst = margins.worst_of_model(model=model(IMAGE, credits_per_image=0), settings=settings())
    assert worst == margin("1792x1024", "hd", "0.12", "-0.12", None)


@pytest.mark.parametrize(
    ("values", "minimum", "price"),
    [
        ({}, None, {"tokens_per_credit": 1_000}),
        ({}, "0.2", {"tokens_per_credit": 800}),
        ({}, "-0.5", {"tokens_per_credit": 1_500}),
        ({"output_cost_per_1m": None}, None, {}),
        ({"input_cost_per_1m": Decimal(0), "output_cost_per_1m": Decimal(0)}, None, {}),
        ({"output_cost_per_1m": Decimal(1_000_000)}, None, {}),
        (
            {"input_cost_per_1m": Decimal(0), "output_cost_per_1m": Decimal("0.0001")},
            None,
            {"tokens_per_credit": 100_000_000},
        ),
        (
            {"input_cost_per_1m": Decimal(0), "output_cost_per_1m": Decimal("0.00001")},
            None,
            {"tokens_per_credit": 100_000_000},
        ),
    ],
)
def test_the_best_price_of_text(values: dict[str, Any], minimum: str | None, price: dict[str, int]) -> None:
    terms = settings(minimum_margin=Decimal(minimum) if minimum is not None else None)
    found = margins.best_price(model=model(TEXT, cached_input_cost_per_1m=None, **values), settings=terms)
    assert found == price


@pytest.mark.parametrize(
    ("values", "minimum", "price"),
    [
        ({}, None, {"credits_per_image": 12}),
        ({}, "0.2", {"credits_per_image": 15}),
        ({"cost_per_image": Decimal("0.5")}, None, {"credits_per_image": 50}),
        ({"cost_per_image": None}, None, {"credits_per_image": 12}),
        ({"rates": ()}, None, {"credits_per_image": 4}),
        ({"rates": (), "cost_per_image": None}, None, {}),
        ({"cost_per_image": Decimal(10_000)}, None, {"credits_per_image": 1_000_000}),
        ({"cost_per_image": Decimal("10000.01")}, None, {}),
    ],
)
def test_the_best_price_of_images(values: dict[str, Any], minimum: str | None, price: dict[str, int]) -> None:
    terms = settings(minimum_margin=Decimal(minimum) if minimum is not None else None)
    assert margins.best_price(model=model(IMAGE, **values), settings=terms) == price


@pytest.mark.parametrize(
    ("prices", "price"),
    [
        ([ImagePrice(size="1792x1024", image_quality="hd", credits_per_image=12)], 8),
        (
            [
                ImagePrice(size="1792x1024", credits_per_image=12),
                ImagePrice(size="1024x1024", image_quality="hd", credits_per_image=9),
            ],
            4,
        ),
        ([ImagePrice(size=size, credits_per_image=12) for size in ("1024x1024", "1792x1024")], 12),
    ],
)
def test_the_best_price_of_images_is_of_those_that_no_row_prices(prices: list[ImagePrice], price: int) -> None:
    sold = model(IMAGE, image_prices=tuple(prices))
    assert margins.best_price(model=sold, settings=settings()) == {"credits_per_image": price}


SECOND, CHARACTER, REQUEST = (RateComponent(name) for name in ("second", "character", "request"))


def sold_by(unit: str, component: RateComponent, *costs: str, **values: Any) -> AIModel:
    tiers = (None, ServiceTier.PRIORITY)
    rates = tuple(
        Rate(component=component, service_tier=tier, cost_usd=Decimal(cost))
        for tier, cost in zip(tiers, costs, strict=False)
    )
    return unit_model(credit_unit=CreditUnit(unit), input_cost_per_1m=None, rates=rates, **values)


@pytest.mark.parametrize(
    ("sold", "cost", "left", "ratio", "best"),
    [
        (sold_by("seconds", SECOND, "0.00001"), "0.005", "0.005", "0.5", 1_000),
        (sold_by("seconds", SECOND, "0.00001", "0.00003"), "0.015", "-0.005", "-0.5", 333),
        (sold_by("characters", CHARACTER, "15"), "0.0075", "0.0025", "0.25", 666),
        (sold_by("requests", REQUEST, "0.001", units_per_credit=1), "0.001", "0.009", "0.9", 10),
        (unit_model(credit_unit=CreditUnit.TOKENS, input_cost_per_1m=Decimal(2)), "0.001", "0.009", "0.9", 5_000),
    ],
    ids=str,
)
def test_a_credit_of_units_earns_what_the_highest_rate_leaves(
    sold: AIModel, cost: str, left: str, ratio: str, best: int
) -> None:
    assert margins.of_model(model=sold, settings=settings()) == (margin(None, None, cost, left, ratio),)
    assert margins.best_price(model=sold, settings=settings()) == {"units_per_credit": best}


def test_units_without_a_rate_of_theirs_have_no_margin() -> None:
    sold = unit_model(credit_unit=CreditUnit.SECONDS)
    assert margins.of_model(model=sold, settings=settings()) == ()
    assert margins.best_price(model=sold, settings=settings()) == {}
