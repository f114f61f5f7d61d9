"""A row that the catalog lacks becomes a model, at a price that leaves its margin."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from backend.catalog import margins, settings
from backend.catalog.enums import CreditUnit, ModelType, QualityTier
from backend.catalog.references import AlreadyExists
from backend.catalog.registry import ModelRegistry, ProviderNotFound
from backend.catalog.revisions import InvalidCatalog
from backend.catalog.rows import AIModel
from backend.imports import adoption, publishing
from backend.imports.models import ImportReview, ImportRow
from backend.imports.reviews import ImportRowsNotFound
from tests.support.imports import NOW, imported, text
from tests.support.publishing import publish

pytestmark = pytest.mark.django_db

TEXT = text(
    3e-06,
    1.5e-05,
    cache_creation_input_token_cost=3.75e-06,
    max_input_tokens=200_000,
    max_output_tokens=8_192,
    supports_vision=True,
    deprecation_date="2027-05-01",
)
IMAGE = {
    "mode": "image_generation",
    "output_cost_per_image": 0.034,
    "output_cost_per_token": 3e-05,
    "max_input_tokens": 1_000,
    "max_output_tokens": 100,
    "supports_function_calling": True,
}
IMAGE_FACTS = {"quality_tier": QualityTier.BASIC, "valid_sizes": ("1024x1024",)}
ENTRIES = {"new/text": TEXT, "new-image": IMAGE, "gpt-4o": text(3e-06, 1e-05), "free": text(0, 0)}


def adopt(review: ImportReview, place: int, **values: Any) -> ImportRow:
    return adoption.adopt(
        registry=ModelRegistry.current(),
        review_id=str(review.pk),
        place=place,
        values={"provider_id": "openai", **values},
        author="ada",
        now=NOW,
    )


def published(review: ImportReview, name: str) -> AIModel:
    publishing.publish(review_id=str(review.pk), author="ada", reason="new", now=NOW)
    return ModelRegistry.current().ai_models[name]


def minimum(margin: str | None) -> None:
    wanted = Decimal(margin) if margin else None
    publish(lambda draft: settings.update(draft, minimum_margin=wanted), accept_low_margin=True)


def test_a_text_model_comes_in_with_what_the_source_knows_switched_off() -> None:
    review = imported({"new/text": TEXT})
    row = adopt(review, 1, model_name="new-text", display_name="New", provider_id="anthropic")
    assert (row.status, row.reason, row.decided_by, row.before) == ("accepted", "adopted", "ada", None)
    assert row.message == "It was adopted from this row."
    model = published(review, "new-text")
    assert (model.display_name, model.provider_id, model.is_active) == ("New", "anthropic", False)
    assert (model.input_cost_per_1m, model.cache_write_cost_per_1m, model.output_cost_per_1m) == (
        Decimal(3),
        Decimal("3.75"),
        Decimal(15),
    )
    assert (model.context_window, model.max_output_tokens, model.supports_vision, model.supports_json_mode) == (
        200_000,
        8_192,
        True,
        False,
    )
    assert (model.retired_at, model.tokens_per_credit) == (date(2027, 5, 1), 666)


def test_an_image_model_needs_a_tier_and_sizes() -> None:
    review = imported(ENTRIES)
    with pytest.raises(InvalidCatalog) as refused:
        adopt(review, 2)
    assert {problem.field for problem in refused.value.problems} == {"quality_tier", "valid_sizes"}
    assert adopt(review, 2, **IMAGE_FACTS).after["credits_per_image"] == 4
    model = published(review, "new-image")
    assert (model.cost_per_image, model.output_cost_per_1m) == (Decimal("0.034"), None)
    assert (model.context_window, model.max_output_tokens, model.supports_function_calling) == (1_000, None, False)


@pytest.mark.parametrize(("margin", "tokens", "credits"), [(None, 666, 4), ("0.2", 533, 5), ("0.95", 33, 68)])
def test_the_suggested_price_is_the_lowest_that_meets_the_margin(margin: str | None, tokens: int, credits: int) -> None:
    minimum(margin)
    review, at = imported(ENTRIES), ModelRegistry.current().settings
    suggested = [adoption.suggestion(row=row, settings=at) for row in review.rows.order_by("place")]
    assert suggested == [{"tokens_per_credit": tokens}, {"credits_per_image": credits}, {}, {}]


@pytest.mark.parametrize("margin", [None, "0", "0.2", "0.3333", "0.95", "-0.5"])
def test_the_suggested_price_meets_the_margin_in_the_worst_case_and_a_lower_one_does_not(margin: str | None) -> None:
    minimum(margin)
    review, at = imported(ENTRIES), ModelRegistry.current().settings
    adopt(review, 1)
    adopt(review, 2, **IMAGE_FACTS)
    text_model, image = published(review, "new/text"), ModelRegistry.current().ai_models["new-image"]
    wanted = Decimal(margin or 0)

    def exact(model: AIModel) -> Decimal:
        worst = margins.worst_of_model(model=model, settings=at)
        assert worst is not None
        return worst.margin_usd - wanted * (worst.margin_usd + worst.provider_cost_usd)

    assert text_model.tokens_per_credit is not None
    assert image.credits_per_image is not None
    lower_text = replace(text_model, tokens_per_credit=text_model.tokens_per_credit + 1)
    lower_image = replace(image, credits_per_image=image.credits_per_image - 1)
    assert min(exact(text_model), exact(image)) >= 0
    assert max(exact(lower_text), exact(lower_image)) < 0


def test_a_model_that_is_switched_on_at_its_suggested_price_is_published_without_a_low_margin() -> None:
    minimum("0.25")
    review = imported(ENTRIES)
    adopt(review, 1, is_active=True)
    assert published(review, "new/text").tokens_per_credit == 500


def test_a_price_that_is_given_overrides_the_suggestion() -> None:
    assert adopt(imported(ENTRIES), 1, tokens_per_credit=100).after["tokens_per_credit"] == 100


def test_a_free_model_needs_a_price() -> None:
    review = imported(ENTRIES)
    with pytest.raises(InvalidCatalog) as refused:
        adopt(review, 4, max_output_tokens=100)
    assert [problem.field for problem in refused.value.problems] == ["tokens_per_credit"]
    assert review.rows.get(place=4).status == "rejected"


@pytest.mark.parametrize(
    ("more", "flag"),
    [
        ({"output_cost_per_token": 0.01}, "output_cost_per_1m is 10000, which looks like another unit."),
        (
            {"some_fee": 0.005},
            "It has prices that no rate can say exactly: some_fee. Enter its price by hand.",
        ),
    ],
)
def test_a_flagged_cost_needs_a_price_and_keeps_its_flag(more: dict[str, Any], flag: str) -> None:
    review, at = imported({"new": {**TEXT, **more}}), ModelRegistry.current().settings
    assert adoption.suggestion(row=review.rows.get(), settings=at) == {}
    for _ in range(2):
        with pytest.raises(InvalidCatalog, match="Give a price in credits: none can be suggested"):
            adopt(review, 1)
        row = adopt(review, 1, tokens_per_credit=5)
        assert (row.reason, row.message) == ("adopted", f"It was adopted from this row. {flag}")
        assert [one["message"] for one in row.flags] == [flag]


def test_a_flag_is_a_fact_and_not_the_wording_of_a_message() -> None:
    review = imported({"new": {**TEXT, "some_fee": 0.005}})
    review.rows.update(message="Other words.")
    with pytest.raises(InvalidCatalog, match="Give a price in credits: none can be suggested"):
        adopt(review, 1)
    assert review.rows.get().flags == [
        {
            "reason": "conditional_price",
            "message": "It has prices that no rate can say exactly: some_fee. Enter its price by hand.",
        }
    ]


def test_a_negative_price_is_not_adopted() -> None:
    review = imported({"odd": {**TEXT, "input_cost_per_token": -1e-06}})
    with pytest.raises(InvalidCatalog, match="Give a cost of 0 to"):
        adopt(review, 1)


def test_a_type_that_the_source_does_not_say_must_be_given() -> None:
    review = imported({"new": {**TEXT, "mode": "realtime"}})
    with pytest.raises(InvalidCatalog) as refused:
        adopt(review, 1)
    assert [problem.field for problem in refused.value.problems] == ["model_type"]
    assert adopt(review, 1, model_type="text").after["tokens_per_credit"] == 666


@pytest.mark.parametrize(
    ("place", "values", "error"),
    [
        (1, {"provider_id": "nobody"}, ProviderNotFound),
        (1, {"model_name": "gpt-5.1"}, AlreadyExists),
        (3, {}, AlreadyExists),
        (9, {}, ImportRowsNotFound),
        (1, {"tokens_per_credit": 0}, InvalidCatalog),
        (1, {"display_name": "n" * 101}, InvalidCatalog),
        (1, {"credits_per_image": 5}, InvalidCatalog),
        (1, {"display_name": "\x00"}, InvalidCatalog),
        (1, {"model_name": "\ud800"}, InvalidCatalog),
        (1, {"output_cost_per_1m": Decimal("NaN")}, InvalidCatalog),
        (1, {"output_cost_per_1m": Decimal("1E+999999")}, InvalidCatalog),
        (1, {"tokens_per_credit": 10**30}, InvalidCatalog),
    ],
)
def test_refusals_leave_the_row_as_it_was(place: int, values: dict[str, Any], error: type[Exception]) -> None:
    review = imported(ENTRIES)
    before = list(review.rows.order_by("place").values())
    with pytest.raises(error):
        adopt(review, place, **values)
    assert list(review.rows.order_by("place").values()) == before


def test_one_name_is_adopted_once() -> None:
    review = imported({"a": TEXT, "b": TEXT})
    adopt(review, 1, model_name="new")
    with pytest.raises(AlreadyExists):
        adopt(review, 2, model_name="new")
    assert adopt(review, 1, model_name="newer").key == "newer"


def test_what_is_sold_by_units_is_sold_by_what_its_provider_charges_by() -> None:
    review = imported({"vectors": {"mode": "embedding", "input_cost_per_token": 2e-06}})
    adopt(review, 1, model_type=ModelType.EMBEDDING)
    model = published(review, "vectors")
    assert (model.model_type, model.credit_unit, model.units_per_credit) == ("embedding", "tokens", 5_000)
    assert (model.tokens_per_credit, model.max_output_tokens) == (None, None)


def test_a_unit_that_is_given_overrides_that() -> None:
    review = imported({"vectors": {"mode": "embedding", "input_cost_per_token": 2e-06}})
    adopt(review, 1, model_type=ModelType.EMBEDDING, credit_unit=CreditUnit.REQUESTS, units_per_credit=7)
    model = published(review, "vectors")
    assert (model.credit_unit, model.units_per_credit) == ("requests", 7)
