"""Each rule of a whole state beside its models: what breaks it is reported, with what to do."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from backend.catalog.enums import ReconcileRule
from backend.catalog.invariants import (
    Problem,
    RulesBroken,
    problems,
    problems_of_change,
    problems_of_providers,
    problems_of_settings,
)
from backend.catalog.rows import Provider
from backend.catalog.state import CatalogState
from tests.support.publishing import seed_state

NAME = "Give a name of 1 to 100 characters."
STYLE = "Give a style of 1 to 50 characters."
QUALITY = "Use 1 to 20 of a-z, 0-9, _ and -."
IMAGES = "Give 1 to 8 images."
TEMPERATURE = "Give a temperature of 0 to 2 with up to 2 decimal places."
PRICE = "Give a price above 0 and up to 10,000 USD with up to 6 decimal places."
MARGIN = "Give a share from -1 to below 1 with up to 4 decimal places, such as 0.2 for 20 %."


@pytest.fixture
def state() -> CatalogState:
    return seed_state()


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("image_style", "", STYLE),
        ("image_style", "a" * 51, STYLE),
        ("image_quality", "", QUALITY),
        ("image_quality", "High Definition", QUALITY),
        ("image_quality", "a" * 21, QUALITY),
        ("max_in_article_images", 0, IMAGES),
        ("max_in_article_images", 9, IMAGES),
        ("temperature", Decimal("-0.01"), TEMPERATURE),
        ("temperature", Decimal("2.01"), TEMPERATURE),
        ("temperature", Decimal("NaN"), TEMPERATURE),
        ("temperature", Decimal("0.001"), TEMPERATURE),
        ("price_per_credit_usd", Decimal(0), PRICE),
        ("price_per_credit_usd", Decimal("NaN"), PRICE),
        ("price_per_credit_usd", Decimal("0.0000001"), PRICE),
        ("price_per_credit_usd", Decimal("10000.000001"), PRICE),
        ("minimum_margin", Decimal(1), MARGIN),
        ("minimum_margin", Decimal("NaN"), MARGIN),
        ("minimum_margin", Decimal("-1.0001"), MARGIN),
        ("minimum_margin", Decimal("0.00001"), MARGIN),
    ],
)
def test_settings_that_break_a_rule(state: CatalogState, field: str, value: object, message: str) -> None:
    assert state.settings is not None
    state.settings = replace(state.settings, **{field: value})  # type: ignore[arg-type]
    assert problems(state) == (Problem("settings", "settings", field, message),)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"reconcile_rule": ReconcileRule.RELEASE}, "reconcile_rule"),
        ({"reconcile_after_hours": 24}, "reconcile_after_hours"),
    ],
)
def test_a_rule_to_reconcile_has_its_hours(state: CatalogState, values: dict[str, Any], field: str) -> None:
    assert state.settings is not None
    state.settings = replace(state.settings, **values)
    message = "Give the rule to reconcile and its hours, or neither."
    assert problems(state) == (Problem("settings", "settings", field, message),)
    state.settings = replace(state.settings, reconcile_rule=ReconcileRule.ESTIMATE, reconcile_after_hours=24)
    assert problems(state) == ()


@pytest.mark.parametrize(
    "values",
    [
        {"image_style": "a", "image_quality": "a", "max_in_article_images": 1},
        {"image_style": "a" * 50, "image_quality": "a" * 20, "max_in_article_images": 8},
        {"temperature": Decimal(0), "price_per_credit_usd": Decimal("0.000001"), "minimum_margin": Decimal(-1)},
        {"temperature": Decimal(2), "price_per_credit_usd": Decimal(10_000), "minimum_margin": Decimal("0.9999")},
        {"temperature": Decimal("0.01"), "minimum_margin": None},
    ],
)
def test_settings_at_the_edge_of_a_rule_break_none(state: CatalogState, values: dict[str, Any]) -> None:
    assert state.settings is not None
    state.settings = replace(state.settings, **values)
    assert problems(state) == ()


def test_the_settings_are_there() -> None:
    assert [*problems_of_settings(None)] == [Problem("settings", "settings", None, "The settings row is missing.")]


@pytest.mark.parametrize(
    ("provider_id", "display_name", "field", "message"),
    [
        ("Not A Slug", "x", "provider_id", "Use 1 to 50 of a-z, 0-9, _ and -."),
        ("a" * 51, "x", "provider_id", "Use 1 to 50 of a-z, 0-9, _ and -."),
        ("acme", "", "display_name", NAME),
        ("acme", "a" * 101, "display_name", NAME),
    ],
)
def test_a_provider_that_breaks_a_rule(
    state: CatalogState, provider_id: str, display_name: str, field: str, message: str
) -> None:
    state.providers[provider_id] = Provider(provider_id=provider_id, display_name=display_name)
    assert problems(state) == (Problem("provider", provider_id, field, message),)


@pytest.mark.parametrize("length", [1, 50])
def test_a_provider_at_the_edge_of_a_rule_breaks_none(state: CatalogState, length: int) -> None:
    state.providers["a" * length] = Provider(provider_id="a" * length, display_name="a" * length * 2)
    state.providers["b-1_2"] = Provider(provider_id="b-1_2", display_name="a")
    assert problems(state) == ()


@pytest.mark.parametrize("minimum", [-1, 1_000_001])
def test_an_operation_with_a_minimum_out_of_range(state: CatalogState, minimum: int) -> None:
    key, operation = next(iter(state.operations.items()))
    state.operations[key] = replace(operation, min_credits=minimum)
    assert problems(state) == (Problem("operation", key, "min_credits", "Give 0 to 1,000,000 credits."),)


@pytest.mark.parametrize("minimum", [0, 1_000_000])
def test_an_operation_at_the_edge_of_the_range(state: CatalogState, minimum: int) -> None:
    key, operation = next(iter(state.operations.items()))
    state.operations[key] = replace(operation, min_credits=minimum)
    assert problems(state) == ()


def test_an_error_names_every_broken_rule() -> None:
    broken = (
        Problem("provider", "acme", "display_name", NAME),
        Problem("settings", "settings", None, "The settings row is missing."),
    )
    refused = RulesBroken(broken)
    assert refused.problems == broken
    assert str(refused) == f"provider acme: {NAME}; settings settings: The settings row is missing."


def test_a_default_goes_only_where_another_comes(state: CatalogState) -> None:
    after = seed_state()
    del after.ai_models["gpt-5.1"]
    message = "It is the default text model: name another default in the same step."
    assert [*problems_of_change(state, after)] == [Problem("ai_model", "gpt-5.1", "is_default", message)]
    after.ai_models["gpt-4o"] = replace(after.ai_models["gpt-4o"], is_default=True)
    assert [*problems_of_change(state, after)] == []


def test_only_new_addresses_are_checked(state: CatalogState) -> None:
    state.providers["openai"] = replace(state.providers["openai"], api_endpoint="http://old.example")
    after = seed_state()
    for key, address in (("openai", "http://old.example"), ("runware", "http://new.example")):
        after.providers[key] = replace(after.providers[key], api_endpoint=address)
    after.providers["acme"] = Provider(provider_id="acme", display_name="Acme", api_endpoint="ftp://acme.example")
    assert [*problems_of_providers(state, after)] == [
        Problem("provider", "runware", "api_endpoint", "Give an https address: the key would travel in the open."),
        Problem(
            "provider",
            "acme",
            "api_endpoint",
            "Give an http or https address of up to 500 characters without a user name, or none.",
        ),
    ]
