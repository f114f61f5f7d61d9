"""Changes that are refused say why and leave everything as it was."""

import json
from typing import Any

import pytest

from backend.catalog.models import CatalogRevision
from tests.support.api import Api
from tests.support.changes import change, dump

pytestmark = pytest.mark.django_db
NESTED: list[Any] = json.loads("[" * 260 + "]" * 260)


@pytest.mark.parametrize(
    ("mutation", "values", "code"),
    [
        ("aiModelUpdate", {"modelName": "dall-e-3", "creditsPerImage": -1}, "INVALID_CATALOG"),
        ("aiModelUpdate", {"modelName": "gpt-5.1", "tokensPerCredit": None}, "INVALID_CATALOG"),
        ("aiModelUpdate", {"modelName": "gpt-5.1", "outputCostPer1m": "NaN"}, "INVALID_CATALOG"),
        ("aiModelUpdate", {"modelName": "gpt-5.1", "outputCostPer1m": "1E+999999999"}, "INVALID_CATALOG"),
        ("aiModelUpdate", {"modelName": "dall-e-3", "creditsPerImage": 6, "expectedRevision": 7}, "STALE_REVISION"),
        ("aiModelUpdate", {"modelName": "dall-e-3", "creditsPerImage": 6, "reason": ""}, "INVALID_CATALOG"),
        ("aiModelUpdate", {"modelName": "no-such-model"}, "MODEL_NOT_FOUND"),
        ("aiModelDeactivate", {"modelName": "gpt-5.1"}, "INVALID_CATALOG"),
        ("aiModelDelete", {"modelName": "gpt-5.1"}, "INVALID_CATALOG"),
        ("aiModelActivate", {"modelName": "no-such-model"}, "MODEL_NOT_FOUND"),
        ("aiModelSetDefault", {"modelName": "gpt-4o"}, "INVALID_CATALOG"),
        ("tierAssign", {"tier": "BASIC", "modelName": "gpt-4o"}, "INVALID_CATALOG"),
        ("aiModelRetire", {"modelName": "gpt-5.1", "successor": "x", "switchAt": "2026-01-01"}, "MODEL_NOT_FOUND"),
        ("providerCreate", {"providerId": "openai", "displayName": "x", "providerType": "AI"}, "ALREADY_EXISTS"),
        ("providerUpdate", {"providerId": "nobody"}, "PROVIDER_NOT_FOUND"),
        ("providerUpdate", {"providerId": "openai", "config": {"deep": NESTED}}, "INVALID_CATALOG"),
        ("providerUpdate", {"providerId": "openai", "config": {"long": 10**4_000}}, "INVALID_CATALOG"),
        ("providerDelete", {"providerId": "openai"}, "REFERENCED"),
        ("settingsUpdate", {"maxInArticleImages": 9}, "INVALID_CATALOG"),
        ("catalogRollback", {"number": 99}, "REVISION_NOT_FOUND"),
        ("catalogRollback", {"number": -1}, "REVISION_NOT_FOUND"),
    ],
)
def test_a_refused_change_leaves_everything_as_it_was(
    edith: Api, mutation: str, values: dict[str, Any], code: str
) -> None:
    before = dump()
    refused = change(edith, mutation, **values)
    assert (refused["code"], bool(refused["message"])) == (code, True)
    assert dump() == before


def test_a_row_in_use_names_its_users(edith: Api) -> None:
    refused = change(edith, "providerDelete", providerId="runware")
    assert refused["references"] == [
        {"entity": "AI_MODEL", "name": "runware:97@1"},
        {"entity": "AI_MODEL", "name": "google:4@2"},
    ]
    change(edith, "aiModelRetire", modelName="gpt-4o-mini", successor="gpt-4o", switchAt="2027-01-01")
    document = '{ aiModel(modelName: "gpt-4o") { admin { usedBy { entity name } } } }'
    found = edith.data(document)["aiModel"]["admin"]["usedBy"]
    assert found == [{"entity": "AI_MODEL", "name": "gpt-4o-mini"}]
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


def test_a_hundred_changes_at_most(edith: Api) -> None:
    document = "mutation M($input: CatalogChangesPublishInput!) { catalogChangesPublish(input: $input) { __typename } }"
    one = {"settingsUpdate": {"imageStyle": "sketch"}}
    assert edith.codes(document, input={"reason": "x", "changes": [one] * 101}) == ["BAD_USER_INPUT"]
    assert edith.codes(document, input={"reason": "x", "changes": [{}]}) == ["BAD_USER_INPUT"]


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
                "rates": [{"component": "IMAGE", "size": "1024x1024", "imageQuality": "h\x00d", "costUsd": "1"}],
            },
        ),
    ],
)
@pytest.mark.parametrize("dry_run", [True, False])
def test_a_value_that_can_not_be_stored_is_refused(
    ada: Api, mutation: str, values: dict[str, Any], dry_run: bool
) -> None:
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
        "several": ("catalogChangesPublish", {"changes": [{"providerDelete": {"providerId": "acme"}}]}),
        "rollback": ("catalogRollback", {"number": 1}),
    }
    mutation, values = ways[way]
    refused = change(edith, mutation, **values)
    assert [problem["field"] for problem in refused["problems"]] == ["apiKey"]
    assert dump() == before
    assert change(ada, mutation, **values)["__typename"] == "CatalogChangePayload"


def test_the_minimum_margin_can_be_relaxed(edith: Api) -> None:
    raised = change(edith, "settingsUpdate", minimumMargin="0.5")
    assert (raised["code"], len(raised["margins"]) > 1) == ("LOW_MARGIN", True)
    change(edith, "settingsUpdate", minimumMargin="0.5", acceptLowMargin=True)
    relaxed = change(edith, "settingsUpdate", minimumMargin="0.4")
    assert (relaxed["__typename"], relaxed["impact"]["margins"]) == ("CatalogChangePayload", [])
