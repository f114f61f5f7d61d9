"""What a change does to those who buy, between two states."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from backend.catalog import impact
from backend.catalog.enums import CreditUnit, ModelType, QualityTier
from backend.catalog.impact import DefaultEffect, MarginEffect, PriceEffect, TierEffect
from backend.catalog.state import CatalogState
from tests.support.publishing import seed_state, unit_model

TEXT, IMAGE = "gpt-5.1", "dall-e-3"
NOW = datetime(2026, 11, 27, tzinfo=UTC)


@pytest.fixture
def before() -> CatalogState:
    return seed_state()


@pytest.fixture
def after() -> CatalogState:
    return seed_state()


def model(state: CatalogState, name: str, **values: Any) -> None:
    state.ai_models[name] = replace(state.ai_models[name], **values)


def provider(state: CatalogState, name: str, **values: Any) -> None:
    state.providers[name] = replace(state.providers[name], **values)


def minimum(state: CatalogState, margin: str | None) -> None:
    assert state.settings is not None
    state.settings = replace(state.settings, minimum_margin=Decimal(margin) if margin is not None else None)


def effect(name: str, before: str | None, after: str | None, *, is_low: bool = False, **place: str) -> MarginEffect:
    shares = [Decimal(share) if share is not None else None for share in (before, after)]
    words = {"size": None, "image_quality": None, **place}
    return MarginEffect(model_name=name, before=shares[0], after=shares[1], is_low=is_low, **words)


def low(before: CatalogState, after: CatalogState) -> list[str]:
    return [found.model_name for found in impact.of_change(before, after, at=NOW).low_margins]


def test_no_change_has_no_impact(before: CatalogState, after: CatalogState) -> None:
    found = impact.of_change(before, after, at=NOW)
    assert (found.at, found.before, found.after) == (NOW, before, after)
    assert (found.tiers, found.defaults, found.unavailable, found.available) == ((), (), (), ())
    assert (found.prices, found.margins, found.low_margins) == ((), (), ())


def test_a_price_has_its_effects(before: CatalogState, after: CatalogState) -> None:
    model(after, "google:4@2", credits_per_image=20)
    model(after, TEXT, tokens_per_credit=500)
    found = impact.of_change(before, after, at=NOW)
    assert found.tiers == (
        TierEffect(
            quality_tier=QualityTier.PREMIUM,
            model_before="google:4@2",
            model_after="google:4@2",
            credits_before=15,
            credits_after=20,
        ),
    )
    assert found.prices == (
        PriceEffect(
            model_name="google:4@2",
            tokens_per_credit_before=None,
            tokens_per_credit_after=None,
            credits_per_image_before=15,
            credits_per_image_after=20,
        ),
        PriceEffect(
            model_name=TEXT,
            tokens_per_credit_before=1_000,
            tokens_per_credit_after=500,
            credits_per_image_before=None,
            credits_per_image_after=None,
        ),
    )
    assert found.margins == (
        effect("google:4@2", "0.0667", "0.3", size="1024x1024", image_quality="hd"),
        effect("google:4@2", "0.0667", "0.3", size="1376x768", image_quality="hd"),
        effect(TEXT, "0", "0.5"),
    )
    assert (found.defaults, found.available, found.unavailable) == ((), (), ())


def test_a_model_that_comes_or_goes(before: CatalogState, after: CatalogState) -> None:
    model(after, "gpt-4o", is_active=True)
    del after.ai_models["gpt-4o-mini"]
    found = impact.of_change(before, after, at=NOW)
    assert (found.available, found.unavailable) == (("gpt-4o",), ("gpt-4o-mini",))
    assert found.margins == (effect("gpt-4o", None, "0"),)
    assert found.prices == (
        PriceEffect(
            model_name="gpt-4o-mini",
            tokens_per_credit_before=10_000,
            tokens_per_credit_after=None,
            credits_per_image_before=None,
            credits_per_image_after=None,
        ),
    )


def test_a_model_that_comes_at_no_known_share_is_an_effect(before: CatalogState, after: CatalogState) -> None:
    for state in (before, after):
        model(state, "gpt-4o", tokens_per_credit=1_000)
    model(before, "google:4@2", is_active=False)
    for state in (before, after):
        model(state, "google:4@2", credits_per_image=0, valid_sizes=("1024x1024",))
    found = impact.of_change(before, after, at=NOW)
    assert found.margins == (effect("google:4@2", None, None, size="1024x1024", image_quality="hd"),)


def test_a_provider_takes_its_models_along(before: CatalogState, after: CatalogState) -> None:
    provider(after, "openai", is_active=False)
    found = impact.of_change(before, after, at=NOW)
    assert found.unavailable == (IMAGE, "gpt-4o-mini", TEXT)
    assert found.tiers == (
        TierEffect(
            quality_tier=QualityTier.QUALITY, model_before=IMAGE, model_after=None, credits_before=5, credits_after=None
        ),
    )
    assert found.defaults == (
        DefaultEffect(model_type=ModelType.TEXT, model_before=TEXT, model_after=None),
        DefaultEffect(model_type=ModelType.IMAGE, model_before=IMAGE, model_after=None),
    )
    back = impact.of_change(after, before, at=NOW)
    assert back.available == (IMAGE, "gpt-4o-mini", TEXT)
    assert back.defaults[0] == DefaultEffect(model_type=ModelType.TEXT, model_before=None, model_after=TEXT)


def test_another_default(before: CatalogState, after: CatalogState) -> None:
    model(after, TEXT, is_default=False)
    model(after, "gpt-4o-mini", is_default=True)
    assert impact.of_change(before, after, at=NOW).defaults == (
        DefaultEffect(model_type=ModelType.TEXT, model_before=TEXT, model_after="gpt-4o-mini"),
    )


def test_a_margin_below_the_minimum_is_low(before: CatalogState, after: CatalogState) -> None:
    for state in (before, after):
        minimum(state, "0.3")
    model(before, "google:4@2", credits_per_image=21)
    model(after, "google:4@2", credits_per_image=20)
    assert low(before, after) == []
    model(after, "google:4@2", credits_per_image=19)
    assert low(before, after) == ["google:4@2", "google:4@2"]
    assert low(after, after) == []


def test_what_gets_better_need_not_be_accepted(before: CatalogState, after: CatalogState) -> None:
    for state in (before, after):
        minimum(state, "0.3")
        model(state, "google:4@2", valid_sizes=("1024x1024",))
    model(after, "google:4@2", credits_per_image=16)
    (effect_of_change,) = impact.of_change(before, after, at=NOW).margins
    assert (effect_of_change.is_low, low(before, after), low(after, before)) == (True, [], ["google:4@2"])
    for state, cost in ((before, "0.14"), (after, "0.15")):
        model(state, "google:4@2", credits_per_image=0, cost_per_image=Decimal(cost))
    assert (low(before, after), low(after, before)) == (["google:4@2"], [])
    model(after, "google:4@2", credits_per_image=1)
    assert low(before, after) == []  # given away is worse than any price


def test_without_a_minimum_nothing_is_low(before: CatalogState, after: CatalogState) -> None:
    model(after, "google:4@2", credits_per_image=0)
    assert low(before, after) == []


def test_a_free_model_with_a_cost_has_a_low_margin(before: CatalogState, after: CatalogState) -> None:
    for state in (before, after):
        minimum(state, "-1")
        model(state, "google:4@2", valid_sizes=("1024x1024",))
    model(after, "google:4@2", credits_per_image=0)
    assert low(before, after) == ["google:4@2"]
    model(after, "google:4@2", credits_per_image=0, cost_per_image=Decimal(0))
    assert low(before, after) == []


def test_a_raised_minimum_looks_at_everything_on_sale(before: CatalogState, after: CatalogState) -> None:
    minimum(after, "0.01")
    everything = [IMAGE] * 3 + [TEXT] + ["runware:97@1"] * 2
    assert low(before, after) == everything
    minimum(before, "0.009")
    assert low(before, after) == everything
    for same_or_lower in ("0.01", "0.02"):
        minimum(before, same_or_lower)
        assert low(before, after) == []
    minimum(after, None)
    assert low(before, after) == []


def test_the_first_state_has_no_margins_before(before: CatalogState, after: CatalogState) -> None:
    minimum(after, "0.01")
    found = impact.of_change(CatalogState(), after, at=NOW)
    assert {one.before for one in found.margins} == {None}
    assert len(found.low_margins) == 6
    assert impact.of_change(before, CatalogState(), at=NOW).margins == ()


def test_a_price_by_units_names_its_unit(before: CatalogState, after: CatalogState) -> None:
    before.ai_models["the-speech"] = unit_model()
    after.ai_models["the-speech"] = unit_model(credit_unit=CreditUnit.SECONDS, units_per_credit=60)
    (price,) = impact.of_change(before, after, at=NOW).prices
    assert (price.credit_unit_before, price.units_per_credit_before) == ("characters", 500)
    assert (price.credit_unit_after, price.units_per_credit_after) == ("seconds", 60)
