"""Rows of one size and quality are rates of their model."""

from typing import Any

import pytest

from backend.catalog.registry import ModelRegistry
from backend.imports import adoption, publishing, reviews
from backend.imports.models import RowStatus
from tests.support.imports import NOW, imported, row, verdicts

pytestmark = pytest.mark.django_db


def image(**more: Any) -> dict[str, Any]:
    return {"litellm_provider": "openai", "mode": "image_generation", **more}


SIZES = {
    "standard/1024-x-1024/dall-e-3": image(input_cost_per_pixel=3.81469e-08),
    "standard/1792-x-1024/dall-e-3": image(input_cost_per_pixel=4.359e-08),
    "hd/1024-x-1024/dall-e-3": image(input_cost_per_pixel=7.629e-08),
    "hd/1792-x-1024/dall-e-3": image(input_cost_per_pixel=6.539e-08),
    "hd/1024-x-1792/dall-e-3": image(input_cost_per_pixel=6.539e-08),
}
OWN = {"dall-e-3": image(input_cost_per_image=0.04)}


def rates(name: str) -> list[tuple[str | None, str | None, str]]:
    model = ModelRegistry.current().ai_models[name]
    return [(rate.size, rate.image_quality, f"{rate.cost_usd:f}") for rate in model.rates]


def test_sizes_and_qualities_are_those_of_our_model() -> None:
    assert verdicts(imported({**OWN, **SIZES})) == {"dall-e-3": ("rejected", "unchanged")}


def test_a_size_that_costs_more_now_changes_the_rate_of_our_model() -> None:
    more = {"hd/1792-x-1024/dall-e-3": image(input_cost_per_image=0.15)}
    review = imported({**OWN, **SIZES, **more})
    assert verdicts(review) == {"dall-e-3": ("held", "retired")}
    reviews.decide(review_id=str(review.pk), places=[1], status=RowStatus.ACCEPTED, author="ada", now=NOW)
    publishing.publish(review_id=str(review.pk), author="ada", reason="new", now=NOW)
    assert rates("dall-e-3") == [
        ("1024x1024", "hd", "0.08"),
        ("1024x1024", "standard", "0.04"),
        ("1792x1024", "hd", "0.15"),
        ("1792x1024", "standard", "0.08"),
    ]


def test_sizes_of_another_provider_are_another_model() -> None:
    azure = {f"azure/{name}": {**entry, "litellm_provider": "azure"} for name, entry in SIZES.items()}
    assert list(verdicts(imported(azure))) == ["azure/dall-e-3"]


def test_a_model_that_the_list_has_only_by_size_is_adopted_with_its_sizes() -> None:
    entries = {
        "low/1024-x-1024/new-image": image(input_cost_per_image=0.011),
        "high/1024-x-1024/new-image": image(input_cost_per_image=0.167),
        "high/1536-x-1024/new-image": image(input_cost_per_image=0.25),
    }
    review = imported(entries)
    assert row(review, "new-image").listed["valid_sizes"] == ["1024x1024", "1536x1024"]
    adoption.adopt(
        registry=ModelRegistry.current(),
        review_id=str(review.pk),
        place=1,
        values={"quality_tier": "basic", "valid_sizes": ("1024x1024",)},
        author="ada",
        now=NOW,
    )
    publishing.publish(review_id=str(review.pk), author="ada", reason="new", now=NOW)
    assert rates("new-image") == [("1024x1024", "high", "0.167"), ("1024x1024", "low", "0.011")]
    assert ModelRegistry.current().ai_models["new-image"].credits_per_image == 25


def test_a_name_that_is_no_size_stays_a_row() -> None:
    names = ["1024-x-1024/50-steps/a", "max-x-max/b", "hd/c"]
    assert list(verdicts(imported({name: image(output_cost_per_image=0.04) for name in names}))) == names
