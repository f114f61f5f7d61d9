"""Functions over GraphQL and on the command line: changed, planned, and tried out."""

import json
from typing import Any

import pytest

from backend.catalog.models import CatalogRevision
from backend.catalog.registry import ModelRegistry
from tests.support.api import Api
from tests.support.changes import change
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db

IMPACT = """mutation M($input: FunctionUpdateInput!) { functionUpdate(input: $input) { ... on CatalogChangePayload {
  revision { number } impact { functions { function modelNameBefore modelNameAfter maxOutputTokensBefore
    maxOutputTokensAfter isActiveBefore isActiveAfter promptsChange } } } } }"""
TRY = """mutation T($input: FunctionTryInput!) { functionTry(input: $input) { __typename
  ... on FunctionTryPayload { modelName standIn systemPrompt prompt text problem isCutOff credits costUsd
    costIsEstimate inputTokens totalTokens imageAddress }
  ... on InvalidTryOut { problems { field message } }
  ... on TryOutFailed { reason }
  ... on UserError { code path } } }"""


def tried(caller: Api, **values: Any) -> Any:
    return caller.data(TRY, input={"function": "AUTO_CLUSTER", **values})["functionTry"]


def test_a_prompt_is_changed_by_a_revision(edith: Api) -> None:
    change(edith, "functionUpdate", function="AUTO_CLUSTER", prompt="Sort {{ keywords }}", textModel="gpt-4o-mini")
    row = ModelRegistry.current().functions["auto_cluster"]
    assert (row.prompt, row.text_model_id, row.max_output_tokens) == ("Sort {{ keywords }}", "gpt-4o-mini", 4096)
    change(edith, "functionUpdate", function="AUTO_CLUSTER", textModel=None)
    assert ModelRegistry.current().functions["auto_cluster"].text_model_id is None


def test_a_broken_prompt_is_refused_with_its_place(edith: Api) -> None:
    refused = change(edith, "functionUpdate", function="AUTO_CLUSTER", prompt="Sort {{ words }}\n{{ keywords }}")
    problem = "Line 1: there is no variable {{ words }}. It can have {{ keywords }} and {{ language }}."
    assert (refused["code"], refused["message"]) == ("INVALID_CATALOG", f"Nothing was changed: {problem}")
    assert CatalogRevision.objects.count() == 1


def test_a_preview_says_which_functions_run_otherwise(edith: Api) -> None:
    values = {"textModel": "gpt-4o-mini", "maxOutputTokens": None, "prompt": "Sort {{ keywords }}"}
    given = {"function": "AUTO_CLUSTER", **values, "reason": "x", "dryRun": True}
    payload = edith.data(IMPACT, input=given)["functionUpdate"]
    assert payload["impact"]["functions"] == [
        {
            "function": "AUTO_CLUSTER",
            "modelNameBefore": "gpt-5.1",
            "modelNameAfter": "gpt-4o-mini",
            "maxOutputTokensBefore": 4096,
            "maxOutputTokensAfter": None,
            "isActiveBefore": True,
            "isActiveAfter": True,
            "promptsChange": True,
        }
    ]
    assert payload["revision"]["number"] == 1


def test_another_default_runs_the_functions_that_name_no_model(edith: Api) -> None:
    change(edith, "functionUpdate", function="GENERATE_IDEAS", textModel="gpt-5.1")
    text = """mutation { aiModelSetDefault(input: {modelName: "gpt-4o-mini", reason: "x", dryRun: true}) {
      ... on CatalogChangePayload { impact { functions { function modelNameAfter promptsChange } } } } }"""
    effects = edith.data(text)["aiModelSetDefault"]["impact"]["functions"]
    assert [(row["function"], row["modelNameAfter"], row["promptsChange"]) for row in effects] == [
        ("AUTO_CLUSTER", "gpt-4o-mini", False),
        ("GENERATE_CONTENT", "gpt-4o-mini", False),
        ("GENERATE_IMAGE_PROMPTS", "gpt-4o-mini", False),
    ]


def test_a_prompt_is_tried_out(edith: Api) -> None:
    values = [{"name": "keywords", "value": "brass lamp\ndesk lamp"}]
    found = tried(edith, systemPrompt="", prompt="Sort {{ keywords }}", values=values)
    assert (found["modelName"], found["standIn"], found["problem"], found["isCutOff"]) == ("gpt-5.1", True, None, False)
    assert (found["prompt"], found["systemPrompt"]) == ("Sort brass lamp\ndesk lamp", None)
    assert json.loads(found["text"]).keys() == {"clusters", "unclustered"}
    assert (found["credits"], found["imageAddress"], found["totalTokens"] > found["inputTokens"]) == (1, None, True)


def test_an_image_is_shown(edith: Api) -> None:
    found = tried(edith, function="GENERATE_IMAGES", modelName="runware:97@1")
    assert (found["imageAddress"][:22], found["credits"], found["costUsd"]) == ("data:image/png;base64,", 1, "0.012")


def test_errors_of_a_try_are_typed(edith: Api) -> None:
    message = "It needs the variable {{ keywords }}. It can have {{ keywords }} and {{ language }}."
    assert tried(edith, prompt="Sort")["problems"] == [{"field": "prompt", "message": message}]
    assert tried(edith, standIn=False)["reason"] == "AUTH"
    assert (tried(edith, modelName="nothing")["code"], tried(edith, account="x")["code"]) == (
        "MODEL_NOT_FOUND",
        "ACCOUNT_NOT_FOUND",
    )


def test_who_may_not_change_prompts_tries_none(victor: Api) -> None:
    assert victor.codes(TRY, input={"function": "AUTO_CLUSTER"}) == ["FORBIDDEN"]


def test_the_command_line_lists_shows_and_tries(tmp_path: Any) -> None:
    listed = json.loads(ratecard("functions", "list", "--json").stdout)
    assert [row["function"] for row in listed] == [
        "auto_cluster",
        "generate_ideas",
        "generate_content",
        "generate_image_prompts",
        "generate_images",
    ]
    assert json.loads(ratecard("functions", "show", "auto_cluster").stdout)["temperature"] == "0.2"
    prompt = tmp_path / "prompt.txt"
    prompt.write_text("Sort {{ keywords }}")
    value = "keywords=brass lamp"
    answer = ratecard("functions", "try", "auto_cluster", "--prompt", str(prompt), "--value", value)
    assert json.loads(answer.stdout).keys() == {"clusters", "unclustered"}
    assert "A stand-in in place of gpt-5.1: a run would be charged 1 credit" in answer.stderr
    refused = ratecard("functions", "try", "auto_cluster", "--value", "tone=dry")
    assert (refused.exit_code, "There is no variable tone" in refused.stderr) == (1, True)
