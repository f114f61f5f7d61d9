"""Changes of the catalog over HTTP: what each mutation does."""

import pytest

from backend.catalog.models import CatalogRevision
from backend.catalog.registry import ModelRegistry
from tests.support.api import Api
from tests.support.changes import change, dump, fields

pytestmark = pytest.mark.django_db


def test_a_provider_is_made_changed_switched_and_deleted(edith: Api) -> None:
    made = change(edith, "providerCreate", providerId="acme", displayName="Acme", providerType="AI")
    assert (made["revision"], ("acme", "display_name") in fields(made)) == (2, True)
    changed = change(edith, "providerUpdate", providerId="acme", displayName="Acme Inc", config={"region": "eu"})
    assert fields(changed) == {("acme", "display_name"), ("acme", "config")}
    assert fields(change(edith, "providerDeactivate", providerId="acme")) == {("acme", "is_active")}
    assert fields(change(edith, "providerActivate", providerId="acme")) == {("acme", "is_active")}
    change(edith, "providerDelete", providerId="acme")
    assert "acme" not in ModelRegistry.current().providers
    revision = CatalogRevision.objects.get(number=2)
    assert (revision.author, revision.reason, revision.channel) == ("edith", "a test", "graphql")


def test_a_provider_takes_no_default_with_it_unasked(edith: Api) -> None:
    before = dump()
    refused = change(edith, "providerDeactivate", providerId="openai")
    assert {problem["message"] for problem in refused["problems"]} == {
        f"The default {kind} model would not be on sale, because provider openai is switched off: name another default "
        "in the same step."
        for kind in ("text", "image")
    }
    moved = change(edith, "aiModelUpdate", modelName="gpt-5.1", providerId="anthropic", dryRun=True)
    assert moved["__typename"] == "CatalogChangePayload"
    assert dump() == before
    change(edith, "providerDeactivate", providerId="anthropic")
    moved = change(edith, "aiModelUpdate", modelName="gpt-5.1", providerId="anthropic")
    assert [problem["key"] for problem in moved["problems"]] == ["gpt-5.1"]
    change(edith, "aiModelUpdate", modelName="gpt-4o-mini", providerId="google")
    done = change(edith, "providerDeactivate", providerId="openai", newDefaults=["gpt-4o-mini", "google:4@2"])
    assert ("openai", "is_active") in fields(done)
    models = ModelRegistry.current()
    assert [model.model_name for model in models.available if model.is_default] == ["gpt-4o-mini", "google:4@2"]


def test_our_day_leaves_the_providers_and_its_warning(edith: Api) -> None:
    noted = change(edith, "aiModelRetire", modelName="gpt-5.1", successor="gpt-4o-mini", switchAt="2027-03-01")
    assert fields(noted) == {("gpt-5.1", "switch_at"), ("gpt-5.1", "replaced_by_id")}
    model = ModelRegistry.current().get_model("gpt-5.1")
    assert (str(model.retired_at), str(model.switch_at)) == ("2027-04-01", "2027-03-01")
    late = change(edith, "aiModelRetire", modelName="gpt-5.1", successor="gpt-4o-mini", switchAt="2027-04-02")
    assert [(problem["field"], problem["message"]) for problem in late["problems"]] == [
        ("switchAt", "Its provider stops serving it on 2027-04-01: switch on that day or before.")
    ]


def test_a_default_that_is_switched_off_is_named_so(edith: Api) -> None:
    refused = change(edith, "aiModelSetDefault", modelName="gpt-4o")
    assert [problem["message"] for problem in refused["problems"]] == [
        "It is switched off, so it can't be the default: activate it first."
    ]


def test_a_secret_is_set_and_the_address_moves_with_it(ada: Api) -> None:
    first = change(ada, "providerRotateKey", providerId="openai", apiKey="sk-0123456789ab")
    assert [(row["field"], row["before"], row["after"]) for row in first["changes"]] == [("api_key", None, "set")]
    refused = change(ada, "providerUpdate", providerId="openai", apiEndpoint="https://proxy.example/v1")
    assert [problem["field"] for problem in refused["problems"]] == ["apiKey"]
    moved = change(
        ada, "providerRotateKey", providerId="openai", apiKey="sk-abcdefghijkl", apiEndpoint="https://proxy.example/v1"
    )
    assert fields(moved) == {("openai", "api_endpoint"), ("openai", "api_key")}
    assert ModelRegistry.current().get_api_key("openai") == "sk-abcdefghijkl"
    change(ada, "providerRotateKey", providerId="openai", apiKey=None)
    assert ModelRegistry.current().secrets == {}


def test_a_model_is_made_changed_and_deleted(edith: Api) -> None:
    change(
        edith,
        "aiModelCreate",
        modelName="new-image",
        displayName="New",
        modelType="IMAGE",
        providerId="google",
        costPerImage="0.02",
        rates=[{"component": "IMAGE", "size": "64x64", "imageQuality": "hd", "costUsd": "0.03"}],
        creditsPerImage=3,
        tier="BASIC",
        validSizes=["64x64"],
    )
    model = ModelRegistry.current().get_model("new-image")
    assert (str(model.cost_per_image), str(model.rates[0].cost_usd), model.is_active) == ("0.02", "0.03", False)
    changed = change(edith, "aiModelUpdate", modelName="new-image", costPerImage=None, outputCostPer1m="40")
    assert fields(changed) == {("new-image", "cost_per_image"), ("new-image", "output_cost_per_1m")}
    change(edith, "aiModelDelete", modelName="new-image")
    assert "new-image" not in ModelRegistry.current().ai_models


def test_a_model_is_switched(edith: Api) -> None:
    off = change(edith, "aiModelDeactivate", modelName="google:4@2")
    assert off["impact"]["unavailableModelNames"] == ["google:4@2"]
    assert off["impact"]["tiers"] == [
        {
            "tier": "PREMIUM",
            "modelNameBefore": "google:4@2",
            "modelNameAfter": None,
            "creditsBefore": 15,
            "creditsAfter": None,
        }
    ]
    on = change(edith, "aiModelActivate", modelName="google:4@2")
    assert on["impact"]["availableModelNames"] == ["google:4@2"]


def test_the_default_moves(edith: Api) -> None:
    moved = change(edith, "aiModelSetDefault", modelName="gpt-4o-mini")
    assert fields(moved) == {("gpt-5.1", "is_default"), ("gpt-4o-mini", "is_default")}
    assert moved["impact"]["defaults"] == [
        {"modelType": "TEXT", "modelNameBefore": "gpt-5.1", "modelNameAfter": "gpt-4o-mini"}
    ]


def test_a_tier_and_the_default_move_to_another_model(edith: Api) -> None:
    moved = change(edith, "tierAssign", tier="QUALITY", modelName="google:4@2")
    registry = ModelRegistry.current()
    model = registry.get_model("google:4@2")
    assert (model.quality_tier, model.is_default, registry.get_model("dall-e-3").is_active) == ("quality", True, False)
    assert {effect["tier"] for effect in moved["impact"]["tiers"]} == {"QUALITY", "PREMIUM"}


def test_a_model_retires(edith: Api) -> None:
    noted = change(edith, "aiModelRetire", modelName="gpt-5.1", successor="gpt-4o-mini", switchAt="2027-03-01")
    assert fields(noted) == {("gpt-5.1", "switch_at"), ("gpt-5.1", "replaced_by_id")}
    assert ModelRegistry.current().get_model("gpt-5.1").is_default
    change(edith, "aiModelRetire", modelName="gpt-5.1", successor="gpt-4o-mini", switchAt="2020-01-01")
    registry = ModelRegistry.current()
    assert not registry.get_model("gpt-5.1").is_active
    assert registry.get_model("gpt-4o-mini").is_default


def test_operations_and_settings(edith: Api) -> None:
    change(edith, "operationUpdate", operationType="CLUSTERING", minCredits=3, isActive=False)
    operation = ModelRegistry.current().operations["clustering"]
    assert (operation.min_credits, operation.is_active) == (3, False)
    changed = change(edith, "settingsUpdate", pricePerCreditUsd="0.10", minimumMargin="0.2", imageStyle="sketch")
    assert fields(changed) == {
        ("settings", "price_per_credit_usd"),
        ("settings", "minimum_margin"),
        ("settings", "image_style"),
    }
    assert change(edith, "settingsUpdate", minimumMargin=None)["revision"] == 4
