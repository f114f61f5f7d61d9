"""Models that make neither text nor images: what they must have, and where they stand in lists."""

from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from backend.api.wording import labels
from backend.catalog import ai_models
from backend.catalog.enums import CreditUnit, ModelType, RateComponent
from backend.catalog.invariants import Problem, problems
from backend.catalog.models import AIModelConfig
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import InvalidCatalog
from backend.catalog.rows import Rate
from tests.support.publishing import add_models, change_model, publish, seed_state, unit_model

SOLD_BY_UNIT = ["embedding", "speech", "transcription", "video", "rerank", "moderation"]
every_type = pytest.mark.parametrize("model_type", [ModelType(name) for name in SOLD_BY_UNIT])
COUNT = "needs 1 to 100,000,000 units per credit."


def found(model_type: ModelType, **values: Any) -> list[tuple[str | None, str]]:
    state = seed_state()
    model = unit_model(model_type, **values)
    state.ai_models[model.model_name] = model
    return [(problem.field, problem.message) for problem in problems(state)]


@every_type
@pytest.mark.parametrize("unit", ["tokens", "seconds", "characters", "requests"])
def test_a_unit_and_how_many_a_credit_buys_are_its_price(model_type: ModelType, unit: str) -> None:
    for count in (1, 100_000_000):
        assert found(model_type, credit_unit=CreditUnit(unit), units_per_credit=count) == []


@every_type
def test_it_can_not_be_without_either(model_type: ModelType) -> None:
    which = f"An {model_type}" if model_type == "embedding" else f"A {model_type}"
    assert found(model_type, credit_unit=None, units_per_credit=None) == [
        ("credit_unit", f"{which} model needs the unit that it is sold by."),
        ("units_per_credit", f"{which} model {COUNT}"),
    ]
    for count in (0, 100_000_001):
        assert found(model_type, units_per_credit=count) == [("units_per_credit", f"{which} model {COUNT}")]


@every_type
def test_it_has_none_of_the_prices_of_text_and_images(model_type: ModelType) -> None:
    values = {"tokens_per_credit": 1, "credits_per_image": 0, "quality_tier": "basic", "valid_sizes": ("1x1",)}
    assert found(model_type, **values, is_active=False) == [
        ("tokens_per_credit", "Only text models have this."),
        ("credits_per_image", "Only image models have this."),
        ("quality_tier", "Only image models have this."),
        ("valid_sizes", "Only image models have this."),
    ]


def test_a_successor_is_of_the_same_type() -> None:
    state = seed_state()
    state.ai_models |= {"a": unit_model(model_name="a", replaced_by_id="b"), "b": unit_model(model_name="b")}
    assert problems(state) == ()
    state.ai_models["b"] = unit_model(ModelType.VIDEO, model_name="b")
    assert problems(state) == (Problem("ai_model", "a", "replaced_by_id", "A model's successor is of the same type."),)


@pytest.mark.django_db
@every_type
def test_the_database_refuses_what_does_not_fit_too(model_type: ModelType) -> None:
    add_models(unit_model(model_type))
    row = AIModelConfig.objects.filter(model_name=f"the-{model_type}")
    wrong: list[dict[str, Any]] = [
        {"credit_unit": None},
        {"credit_unit": "bytes"},
        {"units_per_credit": None},
        {"units_per_credit": 0},
        {"units_per_credit": 100_000_001},
        {"tokens_per_credit": 1},
        {"credits_per_image": 1},
        {"quality_tier": "basic"},
        {"model_type": "text"},
        {"model_type": "image"},
    ]
    for values in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            row.update(**values)
    assert row.values_list("model_type", "credit_unit", "units_per_credit").get() == (model_type, "characters", 500)


@pytest.mark.parametrize(
    ("values", "cost", "price"),
    [
        ({}, "$0.02 per 1M tokens", "500 characters per credit"),
        ({"input_cost_per_1m": None, "units_per_credit": 1}, "no cost", "1 character per credit"),
        ({"rates": (Rate(component=RateComponent.CHARACTER, cost_usd=Decimal(15)),)}, "$15.00 per 1M characters", None),
        (
            {
                "credit_unit": CreditUnit.SECONDS,
                "rates": (Rate(component=RateComponent.SECOND, cost_usd=Decimal("0.006")),),
            },
            "$0.006 per second",
            "500 seconds per credit",
        ),
    ],
)
def test_its_label_has_its_cost_and_its_price(values: dict[str, Any], cost: str, price: str | None) -> None:
    row = unit_model(**values)
    assert (labels.cost(row), labels.price(row)) == (cost, price or "500 characters per credit")


@pytest.mark.django_db
def test_each_type_has_a_default_of_its_own() -> None:
    names = ("a", "b")
    add_models(*(unit_model(model_name=name) for name in names), unit_model(ModelType.RERANK, is_default=True))
    for name in names:
        publish(partial(ai_models.set_default, model_name=name))
        registry = ModelRegistry.current()
        defaults = [registry.get_default_model(model_type) for model_type in ModelType]
        assert [model and model.model_name for model in defaults] == [
            *("gpt-5.1", "dall-e-3", None, name, None, None, "the-rerank", None)
        ]


@pytest.mark.django_db
def test_a_type_has_one_default_and_keeps_it() -> None:
    with pytest.raises(InvalidCatalog, match="There is one default speech model; these are 2: a, b"):
        add_models(*(unit_model(model_name=name, is_default=True) for name in ("a", "b")))
    add_models(unit_model(is_default=True))
    with pytest.raises(InvalidCatalog, match="It is the default speech model: name another default in the same step"):
        change_model("the-speech", is_default=False)


@pytest.mark.django_db
def test_lists_have_them_behind_text_and_images() -> None:
    before = [model.model_name for model in ModelRegistry.current().listed]
    models = [unit_model(ModelType(name)) for name in reversed(SOLD_BY_UNIT)]
    add_models(*models, unit_model(model_name="a-second"), replace(models[-1], model_name="z", is_default=True))
    assert [model.model_name for model in ModelRegistry.current().listed] == [
        *before,
        *("z", "the-embedding", "a-second", "the-speech", "the-transcription", "the-video", "the-rerank"),
        "the-moderation",
    ]
