"""What becomes of each row, and why."""

from datetime import date
from decimal import Decimal
from typing import Any, cast

import pytest

from backend.catalog import ai_models, files, operations, settings
from backend.catalog.enums import OperationType
from backend.catalog.registry import ModelRegistry
from backend.imports.models import ImportFormat
from tests.support.imports import imported, openrouter, row, text, verdicts
from tests.support.publishing import change_model, publish

pytestmark = pytest.mark.django_db

RETIRES = date(2027, 1, 1)
# The seed has gpt-4o at 2.5, cached 1.25, and 10 USD per 1,000,000 tokens; dall-e-3 at 0.04 an image.
CASES: dict[str, tuple[dict[str, Any], tuple[str, str]]] = {
    "the same": (text(2.5e-06, 1e-05), ("rejected", "unchanged")),
    "price rise": (text(3e-06, 1e-05), ("accepted", "changed")),
    "exactly twice": (text(5e-06, 1e-05), ("accepted", "changed")),
    "exactly half": (text(1.25e-06, 1e-05), ("accepted", "changed")),
    "more than twice": (text(5.1e-06, 1e-05), ("held", "large_move")),
    "less than half": (text(1.2e-06, 1e-05), ("held", "large_move")),
    "negative": (text(-1e-06, 1e-05), ("held", "negative_price")),
    "null": (text(None, 1e-05), ("held", "missing_price")),
    "left out": ({"output_cost_per_token": 1e-05}, ("held", "missing_price")),
    "no price at all": ({"mode": "chat"}, ("held", "missing_price")),
    "cached left out": (text(3e-06, 1e-05), ("accepted", "changed")),
    "zero": (text(0, 1e-05), ("held", "zero_price")),
    "cached zero": (text(2.5e-06, 1e-05, cache_read_input_token_cost=0), ("held", "zero_price")),
    "cache writes zero, where there was none": (
        text(2.5e-06, 1e-05, cache_creation_input_token_cost=0),
        ("held", "zero_price"),
    ),
    "cache writes, where there was none": (
        text(2.5e-06, 1e-05, cache_creation_input_token_cost=1e-06),
        ("accepted", "changed"),
    ),
    "retired": (text(3e-06, 1e-05, deprecation_date="2026-11-21"), ("held", "retired")),
    "retires tomorrow": (text(3e-06, 1e-05, deprecation_date="2026-11-22"), ("accepted", "changed")),
    "retired, the same": (text(2.5e-06, 1e-05, deprecation_date="2026-11-21"), ("rejected", "unchanged")),
    "per 1,000 tokens": (text(2.5e-03, 1e-02), ("held", "wrong_unit")),
    "per 1,000,000 tokens": (text(2.5, 10), ("held", "wrong_unit")),
    "by length": (text(3e-06, 1e-05, output_cost_per_token_above_200k_tokens=2e-05), ("accepted", "changed")),
    "an image's price": (text(2.5e-06, 1e-05, input_cost_per_image=0.001), ("held", "conditional_price")),
    "another unit under a condition": (
        text(2.5e-06, 1e-05, output_cost_per_token_above_200k_tokens=2e-02),
        ("held", "wrong_unit"),
    ),
}


@pytest.mark.parametrize(("entry", "verdict"), CASES.values(), ids=CASES)
def test_a_listed_model(entry: dict[str, Any], verdict: tuple[str, str]) -> None:
    assert verdicts(imported({"gpt-4o": entry})) == {"gpt-4o": verdict}


def test_a_row_keeps_what_is_proposed_and_what_was_there() -> None:
    found = row(imported({"gpt-4o": text(3e-06, 1e-05, max_input_tokens=7)}), "gpt-4o")
    assert (found.key, found.before, found.after) == (
        "gpt-4o",
        {"input_cost_per_1m": "2.5"},
        {"input_cost_per_1m": "3"},
    )
    assert found.listed == {
        "input_cost_per_1m": "3",
        "output_cost_per_1m": "10",
        "model_type": "text",
        "context_window": 7,
    }


def test_a_price_that_was_zero_or_none() -> None:
    change_model("gpt-4o", input_cost_per_1m=0, cache_write_cost_per_1m=None)
    entries = {"gpt-4o": text(3e-06, 1e-05), "openai/gpt-4o-mini": text(1.5e-07, 6e-07)}
    entries["openai/gpt-4o-mini"]["cache_creation_input_token_cost"] = 2e-07
    assert verdicts(imported(entries)) == {
        "gpt-4o": ("held", "large_move"),
        "openai/gpt-4o-mini": ("accepted", "changed"),
    }


def test_a_model_that_is_retired_here_only() -> None:
    entry = {"mode": "image_generation", "output_cost_per_image": 0.05}
    assert verdicts(imported({"dall-e-3": entry})) == {"dall-e-3": ("held", "retired")}
    later = {**entry, "deprecation_date": "2030-01-01"}
    assert verdicts(imported({"dall-e-3": later})) == {"dall-e-3": ("held", "retired")}


def test_images_change_by_the_prices_that_they_have() -> None:
    entry = {"mode": "image_generation", "output_cost_per_image": 0.013, "output_cost_per_token": 1e-05}
    found = row(imported({"runware/runware:97@1": entry}), "runware/runware:97@1")
    assert (found.status, found.after) == ("accepted", {"cost_per_image": "0.013"})


def test_a_model_that_the_catalog_lacks_is_rejected_unless_it_has_no_price() -> None:
    entries = {"new": text(1e-06), "free": text(0, 0), "odd": text(-1e-06, 0), "unit": text(0.01, 0.01)}
    entries["new"]["output_cost_per_token"] = 1e-06
    assert verdicts(imported(entries)) == {
        "new": ("rejected", "not_in_catalog"),
        "free": ("rejected", "not_in_catalog"),
        "odd": ("held", "negative_price"),
        "unit": ("held", "wrong_unit"),
    }


def test_openrouter_says_minus_one_where_there_is_no_fixed_price() -> None:
    free = {"prompt": "-1", "completion": "-1"}
    review = imported({"data": [openrouter("openai/gpt-4o", **free)]}, format=ImportFormat.OPENROUTER)
    assert verdicts(review) == {"openai/gpt-4o": ("held", "negative_price")}
    assert row(review, "openai/gpt-4o").message == (
        "input_cost_per_1m is -1000000: there is no fixed price. "
        "output_cost_per_1m is -1000000: there is no fixed price."
    )


def test_models_are_found_by_their_exact_name_or_their_provider_s() -> None:
    names = [
        "gpt-4o",
        "openai/gpt-4o",
        "azure/gpt-4o",
        "GPT-4o",
        "gpt-4o-2024",
        "openai/",
        "/gpt-4o",
        "x/openai/gpt-4o",
    ]
    review = imported({name: text(2.5e-06, 1e-05) for name in names})
    assert [found.name for found in review.rows.filter(key="gpt-4o").order_by("place")] == ["gpt-4o", "openai/gpt-4o"]


@pytest.mark.parametrize("provider", ["google", "someone-else"])
def test_a_model_of_another_provider_is_another_model(provider: str) -> None:
    entries = {"gpt-4o": text(3e-06, 1e-05, litellm_provider=provider)}
    assert verdicts(imported(entries)) == {"gpt-4o": ("rejected", "not_in_catalog")}


def document(**changes: dict[str, Any]) -> files.Document:
    """Our own document of the catalog, with fields of models changed, by their display names."""
    found = files.to_document(ModelRegistry.current().to_state())
    for model in found["ai_models"]:
        model |= changes.get(str(model["display_name"]), {})
    return found


def test_our_own_document_proposes_what_differs() -> None:
    content = document(Basic={"credits_per_image": 2}, Premium={"display_name": "Finest", "sort_order": 4})
    review = imported(content, format=ImportFormat.RATECARD)
    assert {found.name: found.after for found in review.rows.filter(status="accepted")} == {
        "runware:97@1": {"credits_per_image": 2},
        "google:4@2": {"display_name": "Finest", "sort_order": 4},
    }
    assert set(review.rows.exclude(status="accepted").values_list("status", "reason")) == {("rejected", "unchanged")}


def test_our_own_document_may_bring_new_rows_and_leaves_alone_what_it_lacks() -> None:
    content = document()
    content["ai_models"] = [{**content["ai_models"][-1], "model_name": "another", "is_active": False}]
    content["operations"] = []
    review = imported(content, format=ImportFormat.RATECARD)
    found = row(review, "another")
    assert (found.status, found.reason, found.key, found.before) == ("accepted", "new", "another", None)
    assert found.after["display_name"] == content["ai_models"][0]["display_name"]
    assert review.rows.filter(entity__in=["ai_model", "operation"]).count() == 1


def test_a_field_that_our_own_document_leaves_out_is_left_alone() -> None:
    publish(lambda draft: ai_models.update(draft, model_name="gpt-4o-mini", is_active=False, retired_at=RETIRES))
    content = document()
    (model,) = [found for found in content["ai_models"] if found["model_name"] == "gpt-4o-mini"]
    for name in ("is_active", "retired_at", "cached_input_cost_per_1m", "max_output_tokens"):
        del model[name]
    model["sort_order"] = 7
    found = row(imported(content, format=ImportFormat.RATECARD), "gpt-4o-mini")
    assert (found.status, found.after) == ("accepted", {"sort_order": 7})


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"credits_per_image": 0}, "zero_price"),
        ({"credits_per_image": 3}, "large_move"),
        ({"credits_per_image": 500}, "wrong_unit"),
        ({"cost_per_image": "-1"}, "negative_price"),
        ({"cost_per_image": None}, "missing_price"),
        ({"cost_per_image": "12"}, "wrong_unit"),
        ({"display_name": "x", "retired_at": "2026-11-20"}, "retired"),
    ],
)
def test_our_own_document_is_classified_alike(changes: dict[str, Any], reason: str) -> None:
    review = imported(document(Basic=changes), format=ImportFormat.RATECARD)
    assert verdicts(review)["runware:97@1"] == ("held", reason)


def test_a_cost_by_size_is_a_price_too() -> None:
    publish(lambda draft: ai_models.update(draft, model_name="dall-e-3", retired_at=None))
    (model,) = [found for found in document()["ai_models"] if found["display_name"] == "Quality"]
    first, *others = cast("list[dict[str, str]]", model["rates"])
    costs = [{**first, "cost_usd": "0.5"}, *others]
    found = row(imported(document(Quality={"rates": costs}), format=ImportFormat.RATECARD), "dall-e-3")
    assert (found.status, found.reason) == ("held", "large_move")
    assert found.message == "rates image 1024x1024 hd would go from 0.08 to 0.5, by more than a factor 2."


def test_a_cost_by_size_that_goes_is_missing() -> None:
    publish(lambda draft: ai_models.update(draft, model_name="dall-e-3", retired_at=None))
    found = row(imported(document(Quality={"rates": []}), format=ImportFormat.RATECARD), "dall-e-3")
    assert (found.status, found.reason) == ("held", "missing_price")


@pytest.mark.parametrize(
    ("was", "credits", "verdict"),
    [
        (10, 20, ("accepted", "changed")),
        (10, 21, ("held", "large_move")),
        (10, 0, ("held", "zero_price")),
        (10, 1_001, ("held", "wrong_unit")),
    ],
)
def test_the_fewest_credits_of_an_operation_are_a_price(was: int, credits: int, verdict: tuple[str, str]) -> None:
    key = OperationType(next(iter(ModelRegistry.current().operations)))
    publish(lambda draft: operations.update(draft, operation_type=key, min_credits=was))
    content = document()
    (operation,) = [found for found in content["operations"] if found["operation_type"] == key]
    operation["min_credits"] = credits
    assert verdicts(imported(content, format=ImportFormat.RATECARD))[key] == verdict


def test_a_minimum_margin_does_not_go_by_itself() -> None:
    publish(lambda draft: settings.update(draft, minimum_margin=Decimal("0.2")), accept_low_margin=True)
    content = document()
    content["settings"]["minimum_margin"] = None
    found = row(imported(content, format=ImportFormat.RATECARD), "settings")
    assert (found.status, found.reason) == ("held", "missing_price")
    assert found.message == "It has no minimum_margin, where the catalog has 0.2."


def test_settings_are_classified_alike() -> None:
    content = document()
    content["settings"]["price_per_credit_usd"] = "0.03"
    review = imported(content, format=ImportFormat.RATECARD)
    assert verdicts(review)["settings"] == ("held", "large_move")
