"""Usage as providers report it, through the API: totals, costs, and calls of several models."""

from decimal import Decimal
from typing import Any

import pytest

from backend.catalog.enums import RateComponent, ServiceTier
from backend.catalog.rows import Rate
from backend.credits.models import CreditUsageLog
from tests.api.test_charges import charge
from tests.support.api import Api
from tests.support.changes import change
from tests.support.charging import account, hold, move
from tests.support.publishing import change_model
from tests.support.usage_cases import CASES, COMPONENTS, MODELS
from tests.support.vectors import CREDITS

pytestmark = pytest.mark.django_db

COLUMNS = {
    "input": "input_cost_per_1m",
    "cached_input": "cached_input_cost_per_1m",
    "cache_write_5m": "cache_write_cost_per_1m",
    "output": "output_cost_per_1m",
}


def price_as(model: dict[str, Any]) -> None:
    """Give the default text model the rates of a case's model."""
    costs = {name: Decimal(cost) for name, cost in model["rates"].items()}
    above = [rate(name, cost, above_input_tokens=200_000) for name, cost in model.get("above_200k", {}).items()]
    rows = [rate(name, str(cost)) for name, cost in costs.items() if name not in COLUMNS]
    columns = {column: costs.get(name) for name, column in COLUMNS.items()}
    change_model("gpt-5.1", rates=(*rows, *above), **columns)


def rate(name: str, cost: str, **conditions: Any) -> Rate:
    return Rate(component=RateComponent(COMPONENTS[name]), cost_usd=Decimal(cost), **conditions)


def reported(case: dict[str, Any]) -> dict[str, Any]:
    return {"calls": [{"providerUsage": {"format": case["format"], "usage": case["usage"]}}]}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(shop: Api, edith: Api, case: dict[str, Any]) -> None:
    price_as(MODELS[case["model"]])
    charged = charge(shop, account(shop, credits=1_000), reported(case))
    assert charged["hold"]["charged"] == -(-case["total_tokens"] // 1_000)
    record = CreditUsageLog.objects.get()
    assert (record.total_tokens, record.provider_cost_usd) == (case["total_tokens"], Decimal(case["provider_cost_usd"]))
    assert record.cost_source == "rate_card"
    assert sum(Decimal(line["costUsd"]) for line in cost_lines(edith)) == record.provider_cost_usd


def cost_lines(staff: Api) -> list[dict[str, Any]]:
    fields = "call modelName component quantity ratedAs unitCostUsd costUsd isEstimate reason"
    (record,) = staff.data(f"{{ usageRecords {{ nodes {{ admin {{ costLines {{ {fields} }} }} }} }} }}")[
        "usageRecords"
    ]["nodes"]
    lines: list[dict[str, Any]] = record["admin"]["costLines"]
    return lines


def given(model: str, tokens: int) -> dict[str, Any]:
    return {"modelName": model, "tokens": {"inputTokens": tokens, "outputTokens": 0}}


@pytest.mark.parametrize("row", CREDITS["operation"])
def test_operation_vector(shop: Api, edith: Api, row: dict[str, Any]) -> None:
    change(edith, "operationUpdate", operationType="CONTENT_GENERATION", minCredits=row["min_credits"])
    calls = [given(call["model"], call["tokens"]) for call in row["calls"]]
    charged = charge(shop, account(shop, credits=50), {"calls": calls})
    assert charged["hold"]["charged"] == row["expect"]
    explained = shop.data("{ usageRecords { nodes { explain { credits agrees } } } }")["usageRecords"]["nodes"]
    assert explained == [{"explain": {"credits": row["expect"], "agrees": True}}]


def test_the_explanation_names_each_model_that_served(shop: Api) -> None:
    charge(shop, account(shop, credits=50), {"calls": [given("gpt-5.1", 1_500), given("gpt-4o-mini", 2_500)]})
    (record,) = shop.data("{ usageRecords { nodes { explain { steps } } } }")["usageRecords"]["nodes"]
    assert record["explain"]["steps"] == [
        "Revision 1 sold gpt-5.1 at 1,000 tokens a credit: 1,500 tokens, rounded up once: 2 credits.",
        "Revision 1 sold gpt-4o-mini at 10,000 tokens a credit: 2,500 tokens, rounded up once: 1 credit.",
        "Together: 3 credits.",
        "Charged: 3 credits.",
    ]


def test_a_fallback_is_settled_and_costed_as_what_served(shop: Api) -> None:
    customer = account(shop, credits=50)
    held = hold(shop, customer, text={"inputTokens": 9_000, "maxOutputTokens": 1_000})["hold"]
    failed = {**given("gpt-5.1", 1_000_000), "delivered": False}
    settled = move(shop, "holdSettle", hold=held["id"], usage={"calls": [failed, given("gpt-4o-mini", 20_000)]})
    assert (settled["hold"]["charged"], settled["hold"]["released"]) == (2, 8)
    record = CreditUsageLog.objects.get()
    assert (record.model_name, record.total_tokens, record.tokens_per_credit) == ("gpt-4o-mini", 20_000, 10_000)
    assert (record.provider_cost_usd, record.cost_source) == (Decimal("1.253"), "rate_card")
    explained = shop.data("{ usageRecords { nodes { explain { credits agrees } } } }")["usageRecords"]["nodes"]
    assert explained == [{"explain": {"credits": 2, "agrees": True}}]


def test_a_model_that_the_revision_does_not_have_served_nothing(shop: Api) -> None:
    refused = charge(shop, account(shop, credits=50), {"calls": [given("gpt-5.1", 1), given("nobody", 1)]})
    assert refused["message"] == "The quote's revision has no model nobody."
    assert refused["path"] == ["input", "usage", "calls", "1", "modelName"]


@pytest.mark.parametrize(("total", "charged"), [(0, 5), (1, 5), (5_000, 5), (None, 5), (5_001, 6)])
def test_a_total_is_never_below_its_parts(shop: Api, total: int | None, charged: int) -> None:
    sent = ("inputTokens", "cachedInputTokens", "cacheWriteTokens", "cacheWrite1hTokens", "inputAudioTokens")
    made = ("inputImageTokens", "outputTokens", "reasoningTokens", "outputAudioTokens", "outputImageTokens")
    tokens = {**dict.fromkeys((*sent, *made), 500), "totalTokens": total}
    assert charge(shop, account(shop, credits=50), {"calls": [{"tokens": tokens}]})["hold"]["charged"] == charged


def test_what_is_in_no_part_costs_the_highest_rate_of_its_side_as_an_estimate(shop: Api, edith: Api) -> None:
    usage = {"prompt_tokens": 1_000, "completion_tokens": 1_000, "total_tokens": 5_000}
    charged = charge(shop, account(shop, credits=50), reported({"format": "OPENAI", "usage": usage}))
    record = CreditUsageLog.objects.get()
    assert (charged["hold"]["charged"], record.unknown_tokens) == (5, 3_000)
    assert (record.provider_cost_usd, record.cost_source) == (Decimal("0.04125"), "estimate")
    assert cost_lines(edith)[-1] == {
        "call": 1,
        "modelName": "gpt-5.1",
        "component": None,
        "quantity": 3_000,
        "ratedAs": "OUTPUT",
        "unitCostUsd": "10",
        "costUsd": "0.03",
        "isEstimate": True,
        "reason": "in no part of the report, so the highest rate of its side: the model's own column",
    }


def test_a_service_tier_has_its_own_rates(shop: Api, edith: Api) -> None:
    half = [
        Rate(component=RateComponent(component), cost_usd=Decimal(cost), service_tier=ServiceTier.FLEX)
        for component, cost in (("input", "0.625"), ("output", "5"))
    ]
    change_model("gpt-5.1", rates=tuple(half))
    usage = {"prompt_tokens": 1_000, "completion_tokens": 1_000, "total_tokens": 2_000, "service_tier": "flex"}
    charge(shop, account(shop, credits=50), reported({"format": "OPENAI", "usage": usage}))
    record = CreditUsageLog.objects.get()
    assert (record.provider_cost_usd, record.cost_source) == (Decimal("0.005625"), "rate_card")
    assert [(line["ratedAs"], line["reason"]) for line in cost_lines(edith)] == [
        ("INPUT", "the rate Input flex"),
        ("OUTPUT", "the rate Output flex"),
    ]


def test_a_contradiction_is_refused_by_the_providers_name(shop: Api) -> None:
    usage = {"prompt_tokens": 5, "completion_tokens": 1, "prompt_tokens_details": {"cached_tokens": 6}}
    refused = charge(shop, account(shop, credits=50), reported({"format": "OPENAI", "usage": usage}))
    assert refused["message"] == (
        "This is not a usage object of openai: prompt_tokens_details.cached_tokens is more than the input's tokens."
    )
    assert not CreditUsageLog.objects.exists()
