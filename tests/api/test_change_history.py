"""Several changes at once, dry runs, history and rollback over HTTP."""

import pytest

from backend.catalog import history
from backend.catalog.registry import ModelRegistry
from tests.support.api import Api
from tests.support.changes import change, dump, fields
from tests.support.publishing import fill_catalog

pytestmark = pytest.mark.django_db


def test_several_changes_are_one_revision_or_none(edith: Api) -> None:
    two = [
        {"aiModelUpdate": {"modelName": "dall-e-3", "creditsPerImage": 6}},
        {"operationUpdate": {"operationType": "CLUSTERING", "minCredits": 1}},
    ]
    assert change(edith, "catalogChangesPublish", changes=two)["revision"] == 2
    before = dump()
    bad = [*two, {"aiModelDelete": {"modelName": "no-such-model"}}]
    assert change(edith, "catalogChangesPublish", changes=bad)["code"] == "MODEL_NOT_FOUND"
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
        "before": "-0.6",
        "after": "-0.3333",
        "isLow": False,
    } in done["impact"]["margins"]


def test_history_is_listed_compared_and_taken_back(edith: Api) -> None:
    for credits in (6, 7):
        change(edith, "aiModelUpdate", modelName="dall-e-3", creditsPerImage=credits)
    listed = edith.data("{ catalogRevisions(first: 2) { totalCount nodes { number author reason channel } } }")
    assert listed["catalogRevisions"]["totalCount"] == 3
    assert [node["number"] for node in listed["catalogRevisions"]["nodes"]] == [3, 2]
    one = edith.data("{ catalogRevision(number: 3) { changes { before after } impact { prices { modelName } } } }")
    assert one["catalogRevision"] == {
        "changes": [{"before": 6, "after": 7}],
        "impact": {"prices": [{"modelName": "dall-e-3"}]},
    }
    diff = "query D($from: Int!, $to: Int!) { catalogDiff(fromNumber: $from, toNumber: $to) { field before after } }"
    assert edith.data(diff, **{"from": 1, "to": 3})["catalogDiff"] == [
        {"field": "credits_per_image", "before": 5, "after": 7}
    ]
    assert edith.data(diff, **{"from": 3, "to": 1})["catalogDiff"] == [
        {"field": "credits_per_image", "before": 7, "after": 5}
    ]
    back = change(edith, "catalogRollback", number=1)
    assert (back["revision"], fields(back)) == (4, {("dall-e-3", "credits_per_image")})
    assert ModelRegistry.current().get_model("dall-e-3").credits_per_image == 5
    assert edith.codes(diff, **{"from": 1, "to": 99}) == ["REVISION_NOT_FOUND"]
    assert edith.data("{ catalogRevision(number: 99) { number } }")["catalogRevision"] is None


def test_history_is_found_by_who_made_it_and_by_what_it_changed(ada: Api, edith: Api) -> None:
    change(edith, "aiModelUpdate", modelName="dall-e-3", creditsPerImage=6)
    change(ada, "operationUpdate", operationType="CLUSTERING", minCredits=1)
    asked = "query R($only: CatalogRevisionFilter) { catalogRevisions(filter: $only) { totalCount nodes { number } } }"
    found = {
        name: [node["number"] for node in edith.data(asked, only=only)["catalogRevisions"]["nodes"]]
        for name, only in {
            "by Edith": {"author": "EDIT"},
            "of models": {"entity": "AI_MODEL"},
            "of one model by Ada": {"author": "ada", "key": "Dall-E"},
            "of clustering": {"entity": "OPERATION", "key": "cluster"},
        }.items()
    }
    assert found == {"by Edith": [2], "of models": [2, 1], "of one model by Ada": [], "of clustering": [3, 1]}


def test_a_rollback_keeps_secrets_and_needs_the_key_of_a_changed_address_again(ada: Api) -> None:
    change(ada, "providerUpdate", providerId="openai", apiEndpoint="https://proxy.example/v1")
    change(ada, "providerRotateKey", providerId="openai", apiKey="sk-0123456789ab")
    refused = change(ada, "catalogRollback", number=1)
    assert [(problem["key"], problem["field"]) for problem in refused["problems"]] == [("openai", "apiKey")]
    change(ada, "aiModelUpdate", modelName="dall-e-3", creditsPerImage=6)
    assert change(ada, "catalogRollback", number=2)["revision"] == 5
    assert ModelRegistry.current().get_api_key("openai") == "sk-0123456789ab"


def linked_models(edith: Api) -> None:
    for name in ("zz-a", "zz-b"):
        values = {"costPerImage": "0.02", "creditsPerImage": 3, "tier": "BASIC", "validSizes": ["64x64"]}
        change(
            edith, "aiModelCreate", modelName=name, displayName=name, modelType="IMAGE", providerId="google", **values
        )
    change(edith, "aiModelUpdate", modelName="zz-a", replacedBy="zz-b")


def test_models_that_refer_to_each_other_go_together(edith: Api) -> None:
    linked_models(edith)
    both = [{"aiModelDelete": {"modelName": name}} for name in ("zz-a", "zz-b")]
    tried = change(edith, "catalogRollback", number=1, dryRun=True)
    done = change(edith, "catalogRollback", number=1)
    assert tried["changes"] == done["changes"] != []
    assert "zz-a" not in ModelRegistry.current().ai_models
    assert change(edith, "catalogChangesPublish", changes=both)["code"] == "MODEL_NOT_FOUND"


def test_a_successor_can_be_taken_back_and_makes_the_same(edith: Api) -> None:
    linked_models(edith)
    assert change(edith, "aiModelUpdate", modelName="zz-b", replacedBy="zz-a")["code"] == "INVALID_CATALOG"
    assert change(edith, "aiModelUpdate", modelName="zz-b", replacedBy="gpt-5.1")["code"] == "INVALID_CATALOG"
    assert fields(change(edith, "aiModelUpdate", modelName="zz-a", replacedBy=None)) == {("zz-a", "replaced_by_id")}
    assert change(edith, "aiModelDelete", modelName="zz-b")["__typename"] == "CatalogChangePayload"


def test_true_is_not_one_in_a_config(edith: Api) -> None:
    change(edith, "providerUpdate", providerId="stripe", config={"a": 1, "b": 0})
    changed = change(edith, "providerUpdate", providerId="stripe", config={"a": True, "b": False})
    assert fields(changed) == {("stripe", "config")}
    back = change(edith, "catalogRollback", number=2)
    assert [row["after"] for row in back["changes"]] == [{"a": 1, "b": 0}]


def test_a_diff_comes_in_parts_and_a_revision_lists_its_first_changes(
    edith: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_catalog(8)
    diff = """query D($first: Int!, $skip: Int!) {
      catalogDiff(fromNumber: 1, toNumber: 2, first: $first, skip: $skip) { key field } }"""
    whole = edith.data(diff, first=1000, skip=0)["catalogDiff"]
    parts = [edith.data(diff, first=7, skip=skip)["catalogDiff"] for skip in range(0, len(whole), 7)]
    assert [change for part in parts for change in part] == whole
    for first, skip in ((1001, 0), (-1, 0), (1, -1)):
        (error,) = edith.post(diff, first=first, skip=skip)["errors"]
        assert error["message"] == "`first` takes 0 to 1,000, `skip` 0 and more."
    monkeypatch.setattr(history, "MOST_LISTED", 3)
    (filled, _) = edith.data("{ catalogRevisions { nodes { changes { key } } } }")["catalogRevisions"]["nodes"]
    assert len(filled["changes"]) == 3
