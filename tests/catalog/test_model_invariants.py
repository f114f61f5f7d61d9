"""Each rule of a state's models: what breaks it is reported, with the field and with what to do."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from backend.catalog.enums import QualityTier
from backend.catalog.invariants import (
    Problem,
    problems,
)
from backend.catalog.state import CatalogState
from tests.support.publishing import seed_state

TEXT, IMAGE, OTHER_IMAGE = "gpt-5.1", "runware:97@1", "google:4@2"
NAME = "Give a name of 1 to 100 characters."
TOKENS = "Give 1 to 100,000,000 tokens."
COST = "Give a cost of 0 to 1,000,000 USD with up to 8 decimal places."
TEXT_COST = "A text model needs its cost in USD per 1,000,000 tokens."
IMAGE_ONLY = "Only image models have this."


@pytest.fixture
def state() -> CatalogState:
    return seed_state()


def test_the_seed_breaks_none(state: CatalogState) -> None:
    assert problems(state) == ()


@pytest.mark.parametrize(
    ("model", "values", "field", "message"),
    [
        (
            TEXT,
            {"tokens_per_credit": None},
            "tokens_per_credit",
            "A text model needs 1 to 100,000,000 tokens per credit.",
        ),
        (TEXT, {"tokens_per_credit": 0}, "tokens_per_credit", "A text model needs 1 to 100,000,000 tokens per credit."),
        (
            TEXT,
            {"tokens_per_credit": 100_000_001},
            "tokens_per_credit",
            "A text model needs 1 to 100,000,000 tokens per credit.",
        ),
        (
            TEXT,
            {"max_output_tokens": None},
            "max_output_tokens",
            "A text model needs its maximum of output tokens: quotes are bound by it.",
        ),
        (TEXT, {"max_output_tokens": 0}, "max_output_tokens", TOKENS),
        (TEXT, {"max_output_tokens": 100_000_001}, "max_output_tokens", TOKENS),
        (TEXT, {"context_window": 0}, "context_window", TOKENS),
        (TEXT, {"context_window": 100_000_001}, "context_window", TOKENS),
        (TEXT, {"sort_order": 1_000_001}, "sort_order", "Give -1,000,000 to 1,000,000."),
        (TEXT, {"sort_order": -1_000_001}, "sort_order", "Give -1,000,000 to 1,000,000."),
        (TEXT, {"input_cost_per_1m": None}, "input_cost_per_1m", TEXT_COST),
        (TEXT, {"output_cost_per_1m": None}, "output_cost_per_1m", TEXT_COST),
        (TEXT, {"output_cost_per_1m": Decimal("-0.00000001")}, "output_cost_per_1m", COST),
        (TEXT, {"output_cost_per_1m": Decimal("NaN")}, "output_cost_per_1m", COST),
        (TEXT, {"output_cost_per_1m": Decimal("Infinity")}, "output_cost_per_1m", COST),
        (TEXT, {"output_cost_per_1m": Decimal("1E+999")}, "output_cost_per_1m", COST),
        (TEXT, {"output_cost_per_1m": Decimal("1000000.00000001")}, "output_cost_per_1m", COST),
        (TEXT, {"output_cost_per_1m": Decimal("0.000000001")}, "output_cost_per_1m", COST),
        (TEXT, {"credits_per_image": 1}, "credits_per_image", IMAGE_ONLY),
        (
            TEXT,
            {"quality_tier": QualityTier.BASIC, "is_active": False, "is_default": False},
            "quality_tier",
            IMAGE_ONLY,
        ),
        (TEXT, {"cost_per_image": Decimal(1)}, "cost_per_image", IMAGE_ONLY),
        (TEXT, {"valid_sizes": ("1x1",)}, "valid_sizes", IMAGE_ONLY),
        (
            TEXT,
            {"is_active": False},
            "is_default",
            "It is switched off, so it can't be the default: activate it first.",
        ),
        (TEXT, {"provider_id": "nobody"}, "provider_id", "Provider nobody does not exist."),
        (TEXT, {"replaced_by_id": "no-such-model"}, "replaced_by_id", "Model no-such-model does not exist."),
        (TEXT, {"replaced_by_id": TEXT}, "replaced_by_id", "A model can't come back as its own successor."),
        (TEXT, {"replaced_by_id": IMAGE}, "replaced_by_id", "A model's successor is of the same type."),
        (TEXT, {"fallback_models": ("gpt-4o", "gone")}, "fallback_models", "Model gone does not exist."),
        (TEXT, {"fallback_models": (TEXT,)}, "fallback_models", "A model can't be its own fallback."),
        (
            TEXT,
            {"fallback_models": (IMAGE,)},
            "fallback_models",
            "runware:97@1 is of another type: a fallback is of the same.",
        ),
        (TEXT, {"fallback_models": ("gpt-4o", "gpt-4o")}, "fallback_models", "Name each once."),
        (TEXT, {"display_name": ""}, "display_name", NAME),
        (TEXT, {"display_name": "a" * 101}, "display_name", NAME),
        (
            IMAGE,
            {"credits_per_image": None},
            "credits_per_image",
            "An image model needs 0 to 1,000,000 credits per image.",
        ),
        (
            IMAGE,
            {"credits_per_image": -1},
            "credits_per_image",
            "An image model needs 0 to 1,000,000 credits per image.",
        ),
        (
            IMAGE,
            {"credits_per_image": 1_000_001},
            "credits_per_image",
            "An image model needs 0 to 1,000,000 credits per image.",
        ),
        (IMAGE, {"quality_tier": None}, "quality_tier", "An image model needs a quality tier."),
        (IMAGE, {"valid_sizes": ()}, "valid_sizes", "An image model needs at least one size."),
        (IMAGE, {"valid_sizes": ("1024",)}, "valid_sizes", 'Write each size as "WIDTHxHEIGHT", such as 1024x1024.'),
        (IMAGE, {"valid_sizes": ("0x1",)}, "valid_sizes", 'Write each size as "WIDTHxHEIGHT", such as 1024x1024.'),
        (IMAGE, {"valid_sizes": ("1x100000",)}, "valid_sizes", 'Write each size as "WIDTHxHEIGHT", such as 1024x1024.'),
        (IMAGE, {"valid_sizes": ("1x1", "1x1")}, "valid_sizes", "Name each size once."),
        (IMAGE, {"tokens_per_credit": 1}, "tokens_per_credit", "Only text models have this."),
        (
            IMAGE,
            {"cost_per_image": None},
            "cost_per_image",
            "An image model needs its cost in USD, per image or per 1,000,000 tokens.",
        ),
    ],
)
def test_a_model_that_breaks_a_rule(
    state: CatalogState, model: str, values: dict[str, Any], field: str, message: str
) -> None:
    state.ai_models[model] = replace(state.ai_models[model], **values)
    assert problems(state) == (Problem("ai_model", model, field, message),)


@pytest.mark.parametrize(
    ("model", "values"),
    [
        (TEXT, {"tokens_per_credit": 1, "max_output_tokens": 1, "context_window": 1}),
        (TEXT, dict.fromkeys(("tokens_per_credit", "max_output_tokens", "context_window"), 100_000_000)),
        (TEXT, {"context_window": None}),
        (TEXT, {"sort_order": 1_000_000}),
        (TEXT, {"sort_order": -1_000_000}),
        (TEXT, {"input_cost_per_1m": Decimal(0), "output_cost_per_1m": Decimal(1_000_000)}),
        (TEXT, {"output_cost_per_1m": Decimal("0.00000001")}),
        (TEXT, {"replaced_by_id": "gpt-4o"}),
        (TEXT, {"fallback_models": ("gpt-4o", "gpt-4o-mini")}),
        (IMAGE, {"fallback_models": (OTHER_IMAGE, "dall-e-3")}),
        (TEXT, {"display_name": "a"}),
        (TEXT, {"display_name": "a" * 100}),
        (IMAGE, {"credits_per_image": 0}),
        (IMAGE, {"credits_per_image": 1_000_000}),
        (IMAGE, {"valid_sizes": ("1x1", "99999x99999")}),
        (IMAGE, {"cost_per_image": None, "output_cost_per_1m": Decimal(1)}),
        (IMAGE, {"max_output_tokens": None}),
    ],
)
def test_a_model_at_the_edge_of_a_rule_breaks_none(state: CatalogState, model: str, values: dict[str, Any]) -> None:
    state.ai_models[model] = replace(state.ai_models[model], **values)
    assert problems(state) == ()


def test_several_broken_rules_are_all_reported(state: CatalogState) -> None:
    state.ai_models[IMAGE] = replace(state.ai_models[IMAGE], display_name="", valid_sizes=("1024", "1024"))
    assert [(problem.field, problem.message) for problem in problems(state)] == [
        ("display_name", NAME),
        ("valid_sizes", 'Write each size as "WIDTHxHEIGHT", such as 1024x1024.'),
        ("valid_sizes", "Name each size once."),
    ]


def test_a_model_is_known_by_its_name(state: CatalogState) -> None:
    state.ai_models = {name: replace(state.ai_models[IMAGE], model_name=name) for name in ("a" * 101,)}
    assert problems(state) == (Problem("ai_model", "a" * 101, "model_name", NAME),)
    state.ai_models = {"": replace(state.ai_models["a" * 101], model_name="")}
    assert problems(state) == (Problem("ai_model", "", "model_name", NAME),)
    state.ai_models = {name: replace(state.ai_models[""], model_name=name) for name in ("a",)}
    assert problems(state) == ()
    state.ai_models = {name: replace(state.ai_models["a"], model_name=name) for name in ("a" * 100,)}
    assert problems(state) == ()


def test_the_name_of_a_row_stays(state: CatalogState) -> None:
    state.ai_models["other"] = replace(state.ai_models[IMAGE], is_active=False)
    message = "A row's name can't change: add one under the new name and remove this."
    assert problems(state) == (Problem("ai_model", "other", "model_name", message),)


def test_a_chain_of_successors_may_not_close(state: CatalogState) -> None:
    for name, successor in (("a", "b"), ("b", "c"), ("c", "a"), ("before", "a")):
        state.ai_models[name] = replace(
            state.ai_models[IMAGE], model_name=name, replaced_by_id=successor, is_active=False
        )
    message = "A model can't come back as its own successor."
    assert problems(state) == tuple(Problem("ai_model", name, "replaced_by_id", message) for name in ("a", "b", "c"))


def test_a_chain_of_successors_may_end_nowhere(state: CatalogState) -> None:
    for name, successor in (("a", "b"), ("b", "gone")):
        state.ai_models[name] = replace(
            state.ai_models[IMAGE], model_name=name, replaced_by_id=successor, is_active=False
        )
    assert problems(state) == (Problem("ai_model", "b", "replaced_by_id", "Model gone does not exist."),)


def test_a_type_has_one_default(state: CatalogState) -> None:
    state.ai_models[IMAGE] = replace(state.ai_models[IMAGE], is_default=True)
    message = "There is one default image model; these are 2: dall-e-3, runware:97@1."
    assert problems(state) == (Problem("ai_model", "dall-e-3", "is_default", message),)
    state.ai_models[OTHER_IMAGE] = replace(state.ai_models[OTHER_IMAGE], is_default=True)
    message = "There is one default image model; these are 3: dall-e-3, google:4@2, runware:97@1."
    assert problems(state) == (Problem("ai_model", "dall-e-3", "is_default", message),)


def test_a_tier_has_one_active_model(state: CatalogState) -> None:
    state.ai_models[IMAGE] = replace(state.ai_models[IMAGE], quality_tier=QualityTier.PREMIUM)
    message = "Tier premium has one active model; these are 2: google:4@2, runware:97@1."
    assert problems(state) == (Problem("ai_model", "google:4@2", "quality_tier", message),)
    state.ai_models[IMAGE] = replace(state.ai_models[IMAGE], is_active=False)
    assert problems(state) == ()


@pytest.mark.parametrize(("names", "refused"), [("abcde", ()), ("abcdef", ("Name up to 5.",))])
def test_a_model_has_up_to_five_fallbacks(state: CatalogState, names: str, refused: tuple[str, ...]) -> None:
    state.ai_models |= {name: replace(state.ai_models["gpt-4o"], model_name=name) for name in names}
    state.ai_models[TEXT] = replace(state.ai_models[TEXT], fallback_models=tuple(names))
    assert tuple(problem.message for problem in problems(state)) == refused
