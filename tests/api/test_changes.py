"""Changes of the catalog over HTTP: what each does, and that a refused one leaves everything as it was."""

from typing import Any

import pytest
from django.core import serializers

from backend.catalog.models import (
    AIModelConfig,
    AIModelImageCost,
    CatalogChange,
    CatalogRevision,
    CreditCostConfig,
    GlobalIntegrationSettings,
    IntegrationProvider,
    SecretHealth,
)
from backend.catalog.registry import ModelRegistry
from tests.support.api import Api

pytestmark = pytest.mark.django_db

TABLES = (
    AIModelConfig,
    AIModelImageCost,
    CatalogChange,
    CatalogRevision,
    CreditCostConfig,
    GlobalIntegrationSettings,
    IntegrationProvider,
    SecretHealth,
)
RESULT = """
  __typename
  ... on CatalogPublished {
    revision dryRun
    changes { action entity key field before after }
    impact {
      tiers { qualityTier modelBefore modelAfter creditsBefore creditsAfter }
      defaults { modelType modelBefore modelAfter }
      unavailable available
      prices { modelName creditsPerImageBefore creditsPerImageAfter }
      margins { modelName size imageQuality before after isLow }
    }
  }
  ... on UserError { code message }
  ... on InvalidCatalog { problems { entity key field message } }
  ... on StaleRevision { expected current }
  ... on Referenced { references { kind name } }
  ... on LowMargin { margins { modelName isLow } }
"""


def change(caller: Api, mutation: str, **values: Any) -> dict[str, Any]:
    kind = mutation[0].upper() + mutation[1:]
    kind = {"CatalogChange": "CatalogChanges"}.get(kind, kind).replace("AiModel", "AIModel")
    document = f"mutation M($input: {kind}Input!) {{ {mutation}(input: $input) {{ {RESULT} }} }}"
    found: dict[str, Any] = caller.data(document, input={"reason": "a test", **values})[mutation]
    return found


def fields(published: dict[str, Any]) -> set[tuple[str, str]]:
    assert published["__typename"] == "CatalogPublished", published
    return {(row["key"], row["field"]) for row in published["changes"]}


def dump() -> str:
    return "".join(serializers.serialize("json", table._default_manager.order_by("pk")) for table in TABLES)


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
    assert (revision.author, revision.reason, revision.door) == ("edith", "a test", "graphql")


def test_a_secret_is_set_and_the_address_moves_with_it(ada: Api) -> None:
    first = change(ada, "providerRotateKey", providerId="openai", apiKey="sk-0123456789ab")
    assert [(row["field"], row["before"], row["after"]) for row in first["changes"]] == [("api_key", None, "set")]
    refused = change(ada, "providerUpdate", providerId="openai", apiEndpoint="https://proxy.example/v1")
    assert [problem["field"] for problem in refused["problems"]] == ["api_key"]
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
        imageCosts=[{"size": "64x64", "imageQuality": "hd", "costUsd": "0.03"}],
        creditsPerImage=3,
        qualityTier="BASIC",
        validSizes=["64x64"],
    )
    model = ModelRegistry.current().get_model("new-image")
    assert (str(model.cost_per_image), str(model.image_costs[0].cost_usd), model.is_active) == ("0.02", "0.03", False)
    changed = change(edith, "aiModelUpdate", modelName="new-image", costPerImage=None, outputCostPer1m="40")
    assert fields(changed) == {("new-image", "cost_per_image"), ("new-image", "output_cost_per_1m")}
    change(edith, "aiModelDelete", modelName="new-image")
    assert "new-image" not in ModelRegistry.current().ai_models


def test_a_model_is_switched(edith: Api) -> None:
    off = change(edith, "aiModelDeactivate", modelName="google:4@2")
    assert off["impact"]["unavailable"] == ["google:4@2"]
    assert off["impact"]["tiers"] == [
        {
            "qualityTier": "PREMIUM",
            "modelBefore": "google:4@2",
            "modelAfter": None,
            "creditsBefore": 15,
            "creditsAfter": None,
        }
    ]
    on = change(edith, "aiModelActivate", modelName="google:4@2")
    assert on["impact"]["available"] == ["google:4@2"]


def test_the_default_moves(edith: Api) -> None:
    moved = change(edith, "aiModelSetDefault", modelName="gpt-4o-mini")
    assert fields(moved) == {("gpt-5.1", "is_default"), ("gpt-4o-mini", "is_default")}
    assert moved["impact"]["defaults"] == [{"modelType": "TEXT", "modelBefore": "gpt-5.1", "modelAfter": "gpt-4o-mini"}]


def test_a_tier_and_the_default_move_to_another_model(edith: Api) -> None:
    moved = change(edith, "tierAssign", tier="QUALITY", modelName="google:4@2")
    registry = ModelRegistry.current()
    model = registry.get_model("google:4@2")
    assert (model.quality_tier, model.is_default, registry.get_model("dall-e-3").is_active) == ("quality", True, False)
    assert {effect["qualityTier"] for effect in moved["impact"]["tiers"]} == {"QUALITY", "PREMIUM"}


def test_a_model_retires(edith: Api) -> None:
    noted = change(edith, "aiModelRetire", modelName="gpt-5.1", successor="gpt-4o-mini", retiredAt="2999-01-01")
    assert fields(noted) == {("gpt-5.1", "retired_at"), ("gpt-5.1", "replaced_by_id")}
    assert ModelRegistry.current().get_model("gpt-5.1").is_default
    change(edith, "aiModelRetire", modelName="gpt-5.1", successor="gpt-4o-mini", retiredAt="2020-01-01")
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


def test_several_changes_are_one_revision_or_none(edith: Api) -> None:
    two = [
        {"aiModelUpdate": {"modelName": "dall-e-3", "creditsPerImage": 6}},
        {"operationUpdate": {"operationType": "CLUSTERING", "minCredits": 1}},
    ]
    assert change(edith, "catalogChange", changes=two)["revision"] == 2
    before = dump()
    bad = [*two, {"aiModelDelete": {"modelName": "no-such-model"}}]
    assert change(edith, "catalogChange", changes=bad)["code"] == "NOT_FOUND"
    assert dump() == before


def test_a_dry_run_says_the_same_and_writes_nothing(edith: Api) -> None:
    before = dump()
    tried = change(edith, "aiModelUpdate", modelName="dall-e-3", creditsPerImage=6, dryRun=True)
    assert dump() == before
    done = change(edith, "aiModelUpdate", modelName="dall-e-3", creditsPerImage=6)
    assert (tried["dryRun"], tried["revision"], done["revision"]) == (True, 1, 2)
    assert (tried["changes"], tried["impact"]) == (done["changes"], done["impact"])
    assert done["impact"]["prices"] == [
        {"modelName": "dall-e-3", "creditsPerImageBefore": 5, "creditsPerImageAfter": 6}
    ]
    assert {
        "modelName": "dall-e-3",
        "size": "1024x1024",
        "imageQuality": "hd",
        "before": "-0.6000",
        "after": "-0.3333",
        "isLow": False,
    } in done["impact"]["margins"]


@pytest.mark.parametrize(
    ("mutation", "values", "code"),
    [
        ("aiModelUpdate", {"modelName": "dall-e-3", "creditsPerImage": -1}, "INVALID_CATALOG"),
        ("aiModelUpdate", {"modelName": "gpt-5.1", "tokensPerCredit": None}, "INVALID_CATALOG"),
        ("aiModelUpdate", {"modelName": "gpt-5.1", "outputCostPer1m": "NaN"}, "INVALID_CATALOG"),
        ("aiModelUpdate", {"modelName": "gpt-5.1", "outputCostPer1m": "1E+999999999"}, "INVALID_CATALOG"),
        ("aiModelUpdate", {"modelName": "dall-e-3", "creditsPerImage": 6, "expectedRevision": 7}, "STALE_REVISION"),
        ("aiModelUpdate", {"modelName": "dall-e-3", "creditsPerImage": 6, "reason": ""}, "INVALID_CATALOG"),
        ("aiModelUpdate", {"modelName": "no-such-model"}, "NOT_FOUND"),
        ("aiModelDeactivate", {"modelName": "gpt-5.1"}, "INVALID_CATALOG"),
        ("aiModelDelete", {"modelName": "gpt-5.1"}, "INVALID_CATALOG"),
        ("aiModelActivate", {"modelName": "no-such-model"}, "NOT_FOUND"),
        ("aiModelSetDefault", {"modelName": "gpt-4o"}, "INVALID_CATALOG"),
        ("tierAssign", {"tier": "BASIC", "modelName": "gpt-4o"}, "INVALID_CATALOG"),
        ("aiModelRetire", {"modelName": "gpt-5.1", "successor": "x", "retiredAt": "2026-01-01"}, "NOT_FOUND"),
        ("providerCreate", {"providerId": "openai", "displayName": "x", "providerType": "AI"}, "ALREADY_EXISTS"),
        ("providerUpdate", {"providerId": "nobody"}, "NOT_FOUND"),
        ("providerDelete", {"providerId": "openai"}, "REFERENCED"),
        ("settingsUpdate", {"maxInArticleImages": 9}, "INVALID_CATALOG"),
        ("catalogRollback", {"to": 99}, "NOT_FOUND"),
        ("catalogRollback", {"to": -1}, "NOT_FOUND"),
    ],
)
def test_a_refused_change_leaves_everything_as_it_was(
    edith: Api, mutation: str, values: dict[str, Any], code: str
) -> None:
    before = dump()
    refused = change(edith, mutation, **values)
    assert (refused["code"], bool(refused["message"])) == (code, True)
    assert dump() == before


def test_what_is_in_use_names_its_users(edith: Api) -> None:
    refused = change(edith, "providerDelete", providerId="runware")
    assert refused["references"] == [
        {"kind": "AI model", "name": "runware:97@1"},
        {"kind": "AI model", "name": "google:4@2"},
    ]
    change(edith, "aiModelRetire", modelName="gpt-4o-mini", successor="gpt-4o", retiredAt="2999-01-01")
    found = edith.data('{ aiModel(modelName: "gpt-4o") { usedBy { kind name } } }')["aiModel"]["usedBy"]
    assert found == [{"kind": "AI model", "name": "gpt-4o-mini"}]
    assert change(edith, "aiModelDelete", modelName="gpt-4o")["references"] == found


def test_a_margin_below_the_minimum_is_refused_unless_it_is_accepted(edith: Api) -> None:
    change(edith, "settingsUpdate", pricePerCreditUsd="0.10", minimumMargin="0.7")
    before = dump()
    refused = change(edith, "aiModelUpdate", modelName="google:4@2", creditsPerImage=4)
    assert (refused["code"], {row["modelName"] for row in refused["margins"]}) == ("LOW_MARGIN", {"google:4@2"})
    assert dump() == before
    done = change(edith, "aiModelUpdate", modelName="google:4@2", creditsPerImage=4, acceptLowMargin=True)
    assert done["revision"] == 3
    assert change(edith, "settingsUpdate", imageStyle="sketch")["revision"] == 4


def test_history_is_listed_compared_and_taken_back(edith: Api) -> None:
    for credits in (6, 7):
        change(edith, "aiModelUpdate", modelName="dall-e-3", creditsPerImage=credits)
    listed = edith.data("{ catalogRevisions(first: 2) { totalCount nodes { number author reason door } } }")
    assert listed["catalogRevisions"]["totalCount"] == 3
    assert [node["number"] for node in listed["catalogRevisions"]["nodes"]] == [3, 2]
    one = edith.data("{ catalogRevision(number: 3) { changes { before after } impact { prices { modelName } } } }")
    assert one["catalogRevision"] == {
        "changes": [{"before": 6, "after": 7}],
        "impact": {"prices": [{"modelName": "dall-e-3"}]},
    }
    diff = "query D($from: Int!, $to: Int!) { catalogDiff(from: $from, to: $to) { field before after } }"
    assert edith.data(diff, **{"from": 1, "to": 3})["catalogDiff"] == [
        {"field": "credits_per_image", "before": 5, "after": 7}
    ]
    assert edith.data(diff, **{"from": 3, "to": 1})["catalogDiff"] == [
        {"field": "credits_per_image", "before": 7, "after": 5}
    ]
    back = change(edith, "catalogRollback", to=1)
    assert (back["revision"], fields(back)) == (4, {("dall-e-3", "credits_per_image")})
    assert ModelRegistry.current().get_model("dall-e-3").credits_per_image == 5
    assert edith.codes(diff, **{"from": 1, "to": 99}) == ["BAD_USER_INPUT"]
    assert edith.data("{ catalogRevision(number: 99) { number } }")["catalogRevision"] is None


def test_a_rollback_keeps_secrets_and_needs_the_key_of_an_address_anew(ada: Api) -> None:
    change(ada, "providerUpdate", providerId="openai", apiEndpoint="https://proxy.example/v1")
    change(ada, "providerRotateKey", providerId="openai", apiKey="sk-0123456789ab")
    refused = change(ada, "catalogRollback", to=1)
    assert [(problem["key"], problem["field"]) for problem in refused["problems"]] == [("openai", "api_key")]
    change(ada, "aiModelUpdate", modelName="dall-e-3", creditsPerImage=6)
    assert change(ada, "catalogRollback", to=2)["revision"] == 5
    assert ModelRegistry.current().get_api_key("openai") == "sk-0123456789ab"


def test_a_hundred_changes_at_most(edith: Api) -> None:
    document = "mutation M($input: CatalogChangesInput!) { catalogChange(input: $input) { __typename } }"
    one = {"settingsUpdate": {"imageStyle": "sketch"}}
    assert edith.codes(document, input={"reason": "x", "changes": [one] * 101}) == ["BAD_USER_INPUT"]
    assert edith.codes(document, input={"reason": "x", "changes": [{}]}) == ["BAD_USER_INPUT"]


def linked_models(edith: Api) -> None:
    for name in ("zz-a", "zz-b"):
        values = {"costPerImage": "0.02", "creditsPerImage": 3, "qualityTier": "BASIC", "validSizes": ["64x64"]}
        change(
            edith, "aiModelCreate", modelName=name, displayName=name, modelType="IMAGE", providerId="google", **values
        )
    change(edith, "aiModelUpdate", modelName="zz-a", replacedBy="zz-b")


def test_models_that_refer_to_each_other_go_together(edith: Api) -> None:
    linked_models(edith)
    both = [{"aiModelDelete": {"modelName": name}} for name in ("zz-a", "zz-b")]
    tried = change(edith, "catalogRollback", to=1, dryRun=True)
    done = change(edith, "catalogRollback", to=1)
    assert tried["changes"] == done["changes"] != []
    assert "zz-a" not in ModelRegistry.current().ai_models
    assert change(edith, "catalogChange", changes=both)["code"] == "NOT_FOUND"


def test_a_successor_can_be_taken_back_and_makes_the_same(edith: Api) -> None:
    linked_models(edith)
    assert change(edith, "aiModelUpdate", modelName="zz-b", replacedBy="zz-a")["code"] == "INVALID_CATALOG"
    assert change(edith, "aiModelUpdate", modelName="zz-b", replacedBy="gpt-5.1")["code"] == "INVALID_CATALOG"
    assert fields(change(edith, "aiModelUpdate", modelName="zz-a", replacedBy=None)) == {("zz-a", "replaced_by_id")}
    assert change(edith, "aiModelDelete", modelName="zz-b")["__typename"] == "CatalogPublished"


def test_true_is_not_one_in_a_config(edith: Api) -> None:
    change(edith, "providerUpdate", providerId="stripe", config={"a": 1, "b": 0})
    changed = change(edith, "providerUpdate", providerId="stripe", config={"a": True, "b": False})
    assert fields(changed) == {("stripe", "config")}
    back = change(edith, "catalogRollback", to=2)
    assert [row["after"] for row in back["changes"]] == [{"a": 1, "b": 0}]


@pytest.mark.parametrize(
    ("mutation", "values"),
    [
        ("providerUpdate", {"providerId": "stripe", "config": {"a": "\x00"}}),
        ("providerUpdate", {"providerId": "stripe", "config": {"a\x00": 1}}),
        ("providerUpdate", {"providerId": "stripe", "config": {"a": ["\ud800"]}}),
        ("providerUpdate", {"providerId": "stripe", "displayName": "\ud800"}),
        ("settingsUpdate", {"imageStyle": "a\x00b"}),
        ("settingsUpdate", {"reason": "\ud800"}),
        ("providerRotateKey", {"providerId": "openai", "apiKey": "sk-0123456789\ud800"}),
        ("providerRotateKey", {"providerId": "openai", "apiKey": "sk-0123456789\x00"}),
        (
            "aiModelUpdate",
            {
                "modelName": "dall-e-3",
                "imageCosts": [{"size": "1024x1024", "imageQuality": "h\x00d", "costUsd": "1"}],
            },
        ),
    ],
)
@pytest.mark.parametrize("dry_run", [True, False])
def test_what_can_not_be_stored_is_refused(ada: Api, mutation: str, values: dict[str, Any], dry_run: bool) -> None:
    before = dump()
    assert change(ada, mutation, **{"dryRun": dry_run, **values})["code"] == "INVALID_CATALOG"
    assert dump() == before


@pytest.mark.parametrize("config", ["{a: $v}", "{a: FOO}", "{a: [$v]}", "[1]", '"x"', "1"])
def test_a_config_in_the_document_is_json(edith: Api, config: str) -> None:
    values = f'providerId: "stripe", reason: "x", config: {config}'
    variables = "($v: JSONObject)" if "$v" in config else ""
    document = f"mutation M{variables} {{ providerUpdate(input: {{{values}}}) {{ __typename }} }}"
    assert set(edith.codes(document)) <= {"BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED"}
    assert edith.codes(document)
    assert CatalogRevision.objects.count() == 1


def test_an_infinite_number_in_a_config_is_refused(edith: Api) -> None:
    values = 'providerId: "stripe", reason: "x", config: {a: 1e999}'
    document = f"mutation {{ providerUpdate(input: {{{values}}}) {{ ... on UserError {{ code }} }} }}"
    assert edith.data(document)["providerUpdate"] == {"code": "INVALID_CATALOG"}


@pytest.mark.parametrize("way", ["delete", "several", "rollback"])
def test_an_editor_can_not_remove_a_secret_by_any_way(ada: Api, edith: Api, way: str) -> None:
    change(ada, "providerCreate", providerId="acme", displayName="Acme", providerType="AI")
    change(ada, "providerRotateKey", providerId="acme", apiKey="sk-0123456789ab")
    before = dump()
    ways: dict[str, tuple[str, dict[str, Any]]] = {
        "delete": ("providerDelete", {"providerId": "acme"}),
        "several": ("catalogChange", {"changes": [{"providerDelete": {"providerId": "acme"}}]}),
        "rollback": ("catalogRollback", {"to": 1}),
    }
    mutation, values = ways[way]
    refused = change(edith, mutation, **values)
    assert [problem["field"] for problem in refused["problems"]] == ["api_key"]
    assert dump() == before
    assert change(ada, mutation, **values)["__typename"] == "CatalogPublished"


def test_the_minimum_margin_can_be_relaxed(edith: Api) -> None:
    raised = change(edith, "settingsUpdate", minimumMargin="0.5")
    assert (raised["code"], len(raised["margins"]) > 1) == ("LOW_MARGIN", True)
    change(edith, "settingsUpdate", minimumMargin="0.5", acceptLowMargin=True)
    relaxed = change(edith, "settingsUpdate", minimumMargin="0.4")
    assert (relaxed["__typename"], relaxed["impact"]["margins"]) == ("CatalogPublished", [])
