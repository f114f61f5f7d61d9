"""Each rule of a whole state: what breaks it is told, with the field."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from backend.catalog.enums import QualityTier
from backend.catalog.invariants import problems
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import ImageCost, Provider
from backend.catalog.state import CatalogState

pytestmark = pytest.mark.django_db

TEXT, IMAGE = "gpt-5.1", "runware:97@1"


@pytest.fixture
def state() -> CatalogState:
    return ModelRegistry.current().to_state()


def test_the_seed_breaks_none(state: CatalogState) -> None:
    assert problems(state) == ()


@pytest.mark.parametrize(
    ("model", "values", "field"),
    [
        (TEXT, {"tokens_per_credit": None}, "tokens_per_credit"),
        (TEXT, {"tokens_per_credit": 0}, "tokens_per_credit"),
        (TEXT, {"tokens_per_credit": 100_000_001}, "tokens_per_credit"),
        (TEXT, {"max_output_tokens": None}, "max_output_tokens"),
        (TEXT, {"max_output_tokens": 0}, "max_output_tokens"),
        (TEXT, {"context_window": 0}, "context_window"),
        (TEXT, {"input_cost_per_1m": None}, "input_cost_per_1m"),
        (TEXT, {"output_cost_per_1m": None}, "output_cost_per_1m"),
        (TEXT, {"output_cost_per_1m": Decimal(-1)}, "output_cost_per_1m"),
        (TEXT, {"output_cost_per_1m": Decimal("NaN")}, "output_cost_per_1m"),
        (TEXT, {"output_cost_per_1m": Decimal("Infinity")}, "output_cost_per_1m"),
        (TEXT, {"output_cost_per_1m": Decimal("1E+999")}, "output_cost_per_1m"),
        (TEXT, {"output_cost_per_1m": Decimal("0.000000001")}, "output_cost_per_1m"),
        (TEXT, {"credits_per_image": 1}, "credits_per_image"),
        (TEXT, {"quality_tier": QualityTier.BASIC}, "quality_tier"),
        (TEXT, {"cost_per_image": Decimal(1)}, "cost_per_image"),
        (TEXT, {"valid_sizes": ("1x1",)}, "valid_sizes"),
        (TEXT, {"is_active": False}, "is_default"),
        (TEXT, {"provider_id": "nobody"}, "provider_id"),
        (TEXT, {"replaced_by_id": "no-such-model"}, "replaced_by_id"),
        (TEXT, {"replaced_by_id": TEXT}, "replaced_by_id"),
        (TEXT, {"display_name": ""}, "display_name"),
        (IMAGE, {"credits_per_image": None}, "credits_per_image"),
        (IMAGE, {"credits_per_image": -1}, "credits_per_image"),
        (IMAGE, {"credits_per_image": 1_000_001}, "credits_per_image"),
        (IMAGE, {"quality_tier": None}, "quality_tier"),
        (IMAGE, {"valid_sizes": ()}, "valid_sizes"),
        (IMAGE, {"valid_sizes": ("1024",)}, "valid_sizes"),
        (IMAGE, {"valid_sizes": ("1x1", "1x1")}, "valid_sizes"),
        (IMAGE, {"tokens_per_credit": 1}, "tokens_per_credit"),
        (IMAGE, {"cost_per_image": None}, "cost_per_image"),
        (IMAGE, {"max_output_tokens": 1}, "max_output_tokens"),
        (IMAGE, {"supports_json_mode": True}, "supports_json_mode"),
        (IMAGE, {"supports_function_calling": True}, "supports_function_calling"),
        (IMAGE, {"image_costs": (ImageCost(size="9x9", image_quality="hd", cost_usd=Decimal(1)),)}, "image_costs"),
        (IMAGE, {"quality_tier": QualityTier.PREMIUM}, "quality_tier"),
        (IMAGE, {"is_default": True}, "is_default"),
    ],
)
def test_a_model_that_breaks_a_rule(state: CatalogState, model: str, values: dict[str, Any], field: str) -> None:
    state.ai_models[model] = replace(state.ai_models[model], **values)
    assert field in [problem.field for problem in problems(state)]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"image_style": ""}, "image_style"),
        ({"image_quality": "High Definition"}, "image_quality"),
        ({"max_in_article_images": 0}, "max_in_article_images"),
        ({"max_in_article_images": 9}, "max_in_article_images"),
        ({"temperature": Decimal("2.01")}, "temperature"),
        ({"temperature": Decimal("NaN")}, "temperature"),
        ({"price_per_credit_usd": Decimal(0)}, "price_per_credit_usd"),
        ({"price_per_credit_usd": Decimal("0.0000001")}, "price_per_credit_usd"),
        ({"minimum_margin": Decimal(1)}, "minimum_margin"),
    ],
)
def test_settings_that_break_a_rule(state: CatalogState, values: dict[str, Any], field: str) -> None:
    assert state.settings is not None
    state.settings = replace(state.settings, **values)
    assert [problem.field for problem in problems(state)] == [field]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"provider_id": "Not A Slug", "display_name": "x"}, "provider_id"),
        ({"provider_id": "acme", "display_name": ""}, "display_name"),
    ],
)
def test_a_provider_that_breaks_a_rule(state: CatalogState, values: dict[str, Any], field: str) -> None:
    state.providers[values["provider_id"]] = Provider(**values)
    assert [problem.field for problem in problems(state)] == [field]


def test_an_operation_with_a_negative_minimum(state: CatalogState) -> None:
    key, operation = next(iter(state.operations.items()))
    state.operations[key] = replace(operation, min_credits=-1)
    assert [(problem.key, problem.field) for problem in problems(state)] == [(key, "min_credits")]
