from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from backend.accounts.models import User
from tests.support.api import Api
from tests.support.changes import change
from tests.support.charging import account, images, move, quote_token
from tests.support.clocks import travelling

pytestmark = pytest.mark.django_db

DAY_1, DAY_2 = datetime(2026, 11, 1, 12, tzinfo=UTC), datetime(2026, 11, 2, 12, tzinfo=UTC)
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
REPORT = """query R($by: MarginGroup!, $since: DateTime, $until: DateTime) {
  marginReport(groupBy: $by, filter: {since: $since, until: $until}) {
    key records refunded earnings { credits revenueUsd providerCostUsd marginUsd ratio }
  }
}"""
SIMULATE = """query S($changes: [CatalogChangeInput!]!) { pricingSimulation(changes: $changes) {
  __typename
  ... on PricingSimulation {
    records unpriced
    recorded { credits revenueUsd providerCostUsd marginUsd }
    simulated { credits revenueUsd providerCostUsd marginUsd }
    accounts { account { externalId } credits simulatedCredits }
  }
  ... on UserError { code message }
} }"""


@pytest.fixture
def sold(shop: Api) -> dict[str, Any]:
    """Two customers: text for 5 credits on day 1; four images for 20 and text for 3 on day 2, of which 5 came back."""
    with travelling(DAY_1):
        one, other = account(shop, "one", credits=100), account(shop, "other", credits=100)
        text(shop, one, 5_000)
    with travelling(DAY_2):
        work = {"work": {"operationType": "IMAGE_GENERATION", "tier": "QUALITY"}}
        pictures = move(shop, "chargeCreate", account=other, chargeFor=work, usage=images(4))
        text(shop, other, 3_000)
    record = pictures["hold"]["usageRecord"]["id"]
    move(shop, "creditsRefund", usageRecord=record, credits=5, reason="broken")
    return {"one": one, "other": other, "images": record}


def text(caller: Api, customer: str, tokens: int) -> None:
    work = {"work": {"operationType": "CONTENT_GENERATION"}}
    usage = {"calls": [{"tokens": {"inputTokens": tokens, "outputTokens": 0}}]}
    moved = move(caller, "chargeCreate", account=customer, chargeFor=work, usage=usage)
    assert moved["__typename"] == "HoldPayload", moved


def report(caller: Api, by: str, **window: Any) -> dict[str, tuple[Any, ...]]:
    with travelling(NOW):
        rows = caller.data(REPORT, by=by, **window)["marginReport"]
    return {row["key"]: (row["records"], row["refunded"], *row["earnings"].values()) for row in rows}


IMAGES = (1, 5, 15, "0.15", "0.32", "-0.17", "-1.1333")


def plain(rows: dict[str, tuple[Any, ...]]) -> dict[str, tuple[Any, ...]]:
    """With amounts written without zeros at their end."""
    return {
        key: tuple(f"{float(part):g}" if isinstance(part, str) else part for part in row) for key, row in rows.items()
    }


def test_by_model(sold: dict[str, Any], victor: Api) -> None:
    assert plain(report(victor, "MODEL")) == {
        "dall-e-3": IMAGES,
        "gpt-5.1": (2, 0, 8, "0.08", "0.01", "0.07", "0.875"),
    }


def test_by_day(sold: dict[str, Any], victor: Api) -> None:
    assert plain(report(victor, "DAY")) == {
        "2026-11-01": (1, 0, 5, "0.05", "0.00625", "0.04375", "0.875"),
        "2026-11-02": (2, 5, 18, "0.18", "0.32375", "-0.14375", "-0.7986"),
    }


def test_by_tier_account_and_operation(sold: dict[str, Any], victor: Api) -> None:
    assert plain(report(victor, "TIER"))["quality"] == IMAGES
    assert {key: row[2] for key, row in report(victor, "TIER").items()} == {None: 8, "quality": 15}
    assert {key: row[2] for key, row in report(victor, "ACCOUNT").items()} == {"shop/one": 5, "shop/other": 18}
    operations = report(victor, "OPERATION")
    assert {key: row[2] for key, row in operations.items()} == {"content_generation": 8, "image_generation": 15}


def test_a_window(sold: dict[str, Any], victor: Api) -> None:
    midnight = "2026-11-02T00:00:00Z"
    assert set(report(victor, "DAY", since=midnight)) == {"2026-11-02"}
    assert set(report(victor, "DAY", until=midnight)) == {"2026-11-01"}
    assert report(victor, "DAY", since=midnight, until=midnight) == {}


def test_a_change_of_the_price_does_not_touch_the_past(sold: dict[str, Any], victor: Api, edith: Api) -> None:
    before = report(victor, "MODEL")
    change(edith, "settingsUpdate", pricePerCreditUsd="0.05")
    change(edith, "aiModelUpdate", modelName="dall-e-3", creditsPerImage=50, costPerImage="1")
    assert report(victor, "MODEL") == before


def simulate(caller: Api, *changes: dict[str, Any]) -> dict[str, Any]:
    with travelling(NOW):
        found: dict[str, Any] = caller.data(SIMULATE, changes=list(changes))["pricingSimulation"]
    return found


def amounts(earnings: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(f"{float(part):g}" if isinstance(part, str) else part for part in earnings.values())


def test_a_tier_switched_to_another_model(sold: dict[str, Any], victor: Api) -> None:
    found = simulate(victor, {"tierAssign": {"tier": "QUALITY", "modelName": "google:4@2"}})
    assert (found["records"], found["unpriced"]) == (3, 0)
    assert amounts(found["recorded"]) == (28, "0.28", "0.33", "-0.05")
    assert amounts(found["simulated"]) == (68, "0.68", "0.57", "0.11")
    assert found["accounts"] == [{"account": {"externalId": "other"}, "credits": 23, "simulatedCredits": 63}]


def test_another_rate_and_price_of_a_credit(sold: dict[str, Any], victor: Api) -> None:
    rate = {"aiModelUpdate": {"modelName": "gpt-5.1", "tokensPerCredit": 500}}
    found = simulate(victor, rate, {"settingsUpdate": {"pricePerCreditUsd": "0.02"}})
    assert amounts(found["simulated"]) == (36, "0.72", "0.33", "0.39")
    assert [row["simulatedCredits"] for row in found["accounts"]] == [10, 26]


def test_another_default_takes_the_defaults_work(sold: dict[str, Any], victor: Api) -> None:
    found = simulate(victor, {"aiModelSetDefault": {"modelName": "gpt-4o-mini"}})
    assert amounts(found["simulated"]) == (22, "0.22", "0.3212", "-0.1012")


def test_usage_of_unsold_models_is_counted_apart(sold: dict[str, Any], victor: Api) -> None:
    off = [{"aiModelDeactivate": {"modelName": name}} for name in ("dall-e-3",)]
    moved = {"aiModelSetDefault": {"modelName": "google:4@2"}}
    found = simulate(victor, moved, *off)
    assert (found["records"], found["unpriced"], found["recorded"]["credits"]) == (3, 1, 8)


def test_invalid_changes_are_reported_and_none_is_made(sold: dict[str, Any], victor: Api) -> None:
    assert simulate(victor, {"aiModelDelete": {"modelName": "dall-e-3"}})["code"] == "INVALID_CATALOG"
    assert simulate(victor, {"aiModelDelete": {"modelName": "nobody"}})["code"] == "MODEL_NOT_FOUND"
    assert victor.data("{ currentRevisionNumber }") == {"currentRevisionNumber": 1}


def test_a_dry_run_returns_the_margin_of_typical_use(sold: dict[str, Any], edith: Api) -> None:
    text = """mutation M($input: SettingsUpdateInput!) { settingsUpdate(input: $input) { ... on CatalogChangePayload {
      impact { typicalMargins { modelName records before after } } } } }"""
    with travelling(NOW):
        input = {"pricePerCreditUsd": "0.02", "reason": "x", "dryRun": True}
        found = edith.data(text, input=input)["settingsUpdate"]["impact"]["typicalMargins"]
    assert found == [
        {"modelName": "dall-e-3", "records": 1, "before": "-0.6", "after": "0.2"},
        {"modelName": "gpt-5.1", "records": 2, "before": "0.875", "after": "0.9375"},
    ]
    with travelling(NOW + timedelta(days=30)):
        edith.client.force_login(User.objects.get(username="edith"))
        assert edith.data(text, input=input)["settingsUpdate"]["impact"]["typicalMargins"] == []


def test_a_revision_shows_the_typical_use_of_its_time_whenever_it_is_read(sold: dict[str, Any], edith: Api) -> None:
    text = "{ catalogRevision(number: 2) { impact { typicalMargins { modelName before after } } } }"
    with travelling(NOW):
        change = "mutation M($input: SettingsUpdateInput!) { settingsUpdate(input: $input) { __typename } }"
        edith.data(change, input={"pricePerCreditUsd": "0.02", "reason": "x"})
        at_once = edith.data(text)["catalogRevision"]["impact"]["typicalMargins"]
    with travelling(NOW + timedelta(days=60)):
        edith.client.force_login(User.objects.get(username="edith"))
        assert edith.data(text)["catalogRevision"]["impact"]["typicalMargins"] == at_once
    assert at_once == [
        {"modelName": "dall-e-3", "before": "-0.6", "after": "0.2"},
        {"modelName": "gpt-5.1", "before": "0.875", "after": "0.9375"},
    ]


def charged(caller: Api, customer: str, calls: list[dict[str, Any]], **work: Any) -> None:
    chosen = {"work": {"operationType": "CONTENT_GENERATION", **work}}
    moved = move(caller, "chargeCreate", account=customer, chargeFor=chosen, usage={"calls": calls})
    assert moved["__typename"] == "HoldPayload", moved


def test_a_change_of_no_price_changes_nothing(shop: Api, victor: Api) -> None:
    with travelling(DAY_1):
        customer = account(shop, credits=100)
        held = move(shop, "holdCreate", quoteToken=quote_token(shop, account=customer))["hold"]["id"]
        move(shop, "holdSettle", hold=held, usage=images(6))
    found = simulate(victor, {"settingsUpdate": {"imageStyle": "noir"}})
    assert found["simulated"] == found["recorded"]
    doubled = simulate(victor, {"aiModelUpdate": {"modelName": "dall-e-3", "creditsPerImage": 10}})
    assert (doubled["recorded"]["credits"], doubled["simulated"]["credits"]) == (20, 40)


def test_failed_calls_cost_in_a_simulation_too(shop: Api, victor: Api) -> None:
    with travelling(DAY_1):
        customer = account(shop, credits=100)
        calls = [{"images": 1}, *[{"images": 1, "delivered": False}] * 9]
        charged(shop, customer, calls, operationType="IMAGE_GENERATION", tier="PREMIUM")
        charged(shop, customer, [{"delivered": False}])
    doubled = {"aiModelUpdate": {"modelName": "google:4@2", "costPerImage": "0.28"}}
    found = simulate(victor, doubled, {"aiModelUpdate": {"modelName": "gpt-5.1", "inputCostPer1m": "2"}})
    assert (found["records"], found["unpriced"]) == (2, 0)
    assert (amounts(found["recorded"])[2], amounts(found["simulated"])[2]) == ("1.4", "2.8")


def test_customers_of_two_integrations_are_two_rows(shop: Api, rival: Api, victor: Api) -> None:
    with travelling(DAY_1):
        for caller in (shop, rival):
            text(caller, account(caller, "customer-1", credits=10), 5_000)
    assert {key: row[2] for key, row in report(victor, "ACCOUNT").items()} == {
        "rival/customer-1": 5,
        "shop/customer-1": 5,
    }


def test_sums_may_be_beyond_an_int(shop: Api, victor: Api) -> None:
    with travelling(DAY_1):
        for name in ("one", "two", "three"):
            text(shop, account(shop, name, credits=1_000_000), 900_000_000)
    found = simulate(victor, {"aiModelUpdate": {"modelName": "gpt-5.1", "tokensPerCredit": 1}})
    assert found["simulated"]["credits"] == 2_700_000_000
