"""Scheduling changes over GraphQL, on the admin page and in the terminal."""

import json
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from backend.api.tasks.catalog import make_due_changes
from backend.catalog.models import CatalogSchedule
from backend.shared import clock
from tests.support.admin_pages import SCHEDULES, messages, text
from tests.support.api import Api
from tests.support.changes import dump
from tests.support.ids import id_of
from tests.support.publishing import forget_revisions
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db

SCHEDULE = """mutation M($input: CatalogScheduleCreateInput!) { catalogScheduleCreate(input: $input) {
  __typename
  ... on CatalogScheduleCreatePayload {
    schedule { id dueAt state author reason isPlannedRetirement steps { name values } }
    changes { key field before after } impact { tiers { tier creditsAfter } }
  }
  ... on UserError { code message }
} }"""
CANCEL = """mutation M($id: ID!) { catalogScheduleCancel(input: {schedule: $id}) {
  __typename
  ... on CatalogScheduleCancelPayload { schedule { state cancelledBy } }
  ... on UserError { code message }
} }"""
LIST = "{ catalogSchedules { totalCount nodes { state revision { number } failure } } }"
PRICE_RISE = {"aiModelUpdate": {"modelName": "dall-e-3", "creditsPerImage": 6}}


def at(**delay: int) -> str:
    return (clock.now() + timedelta(**delay)).isoformat()


def schedule(caller: Api, *changes: Any, **values: Any) -> Any:
    words = {"changes": list(changes), "dueAt": at(days=1), "reason": "new prices", **values}
    return caller.data(SCHEDULE, input=words)["catalogScheduleCreate"]


def make_due() -> None:
    CatalogSchedule.objects.update(due_at=clock.now())
    make_due_changes()


def test_a_price_is_scheduled_listed_and_made(edith: Api) -> None:
    due_at = at(days=1)
    made = schedule(edith, PRICE_RISE, dueAt=due_at)
    assert made["schedule"] == {
        "id": made["schedule"]["id"],
        "dueAt": due_at,
        "state": "PENDING",
        "author": "edith",
        "reason": "new prices",
        "isPlannedRetirement": False,
        "steps": [{"name": "AI_MODEL_UPDATE", "values": {"model_name": "dall-e-3", "credits_per_image": 6}}],
    }
    assert made["changes"] == [{"key": "dall-e-3", "field": "credits_per_image", "before": 5, "after": 6}]
    assert made["impact"]["tiers"] == [{"tier": "QUALITY", "creditsAfter": 6}]
    assert edith.data("{ currentRevisionNumber }") == {"currentRevisionNumber": 1}
    make_due()
    assert edith.data(LIST)["catalogSchedules"] == {
        "totalCount": 1,
        "nodes": [{"state": "DONE", "revision": {"number": 2}, "failure": None}],
    }


def test_those_that_are_due_in_a_time_are_listed(edith: Api) -> None:
    first, last, after = at(days=2), at(days=3), at(days=4)
    for due_at in (after, last, first):
        schedule(edith, PRICE_RISE, dueAt=due_at)
    asked = "query M($only: CatalogScheduleFilter) { catalogSchedules(filter: $only) { nodes { dueAt } } }"
    found = edith.data(asked, only={"since": first, "until": after})["catalogSchedules"]["nodes"]
    assert [node["dueAt"] for node in found] == [last, first]


def test_every_kind_of_change_can_be_scheduled(ada: Api) -> None:
    costs = {"inputCostPer1m": "1.50", "outputCostPer1m": "2", "tokensPerCredit": 1000, "maxOutputTokens": 10}
    names = {"modelName": "m", "displayName": "M", "modelType": "TEXT", "providerId": "p"}
    image = {"costPerImage": "0.01", "rates": [{"component": "IMAGE", "size": "1x1", "costUsd": "0.020"}]}
    changes = [
        {"providerCreate": {"providerId": "p", "displayName": "P", "providerType": "AI", "config": {"a": [1, 0.5]}}},
        {"providerUpdate": {"providerId": "p", "apiEndpoint": "https://p.example.com/v1"}},
        {"providerDeactivate": {"providerId": "p"}},
        {"providerActivate": {"providerId": "p"}},
        {"aiModelCreate": {**names, **costs}},
        {"aiModelUpdate": {"modelName": "google:4@2", **image, "validSizes": ["1x1"], "deprecatedAt": "2026-01-01"}},
        {"aiModelActivate": {"modelName": "m"}},
        {"aiModelDeactivate": {"modelName": "m"}},
        {"aiModelSetDefault": {"modelName": "gpt-4o-mini"}},
        {"aiModelRetire": {"modelName": "gpt-5.1", "successor": "gpt-4o-mini", "switchAt": "2026-01-01"}},
        {"aiModelDelete": {"modelName": "gpt-4o"}},
        {"providerDelete": {"providerId": "stripe"}},
        {"tierAssign": {"tier": "PREMIUM", "modelName": "dall-e-3"}},
        {"operationUpdate": {"operationType": "CLUSTERING", "minCredits": 2}},
        {"settingsUpdate": {"pricePerCreditUsd": "0.020", "minimumMargin": None}},
    ]
    preview = schedule(ada, *changes)["changes"]
    make_due()
    document = "{ catalogRevision(number: 2) { changes { key field before after } } }"
    assert ada.data(document)["catalogRevision"]["changes"] == preview
    assert {row["key"] for row in preview} == {
        "p",
        "m",
        "stripe",
        "settings",
        "clustering",
        "gpt-5.1",
        "gpt-4o",
        "gpt-4o-mini",
        "dall-e-3",
        "google:4@2",
    }


def test_a_dry_run_keeps_nothing(edith: Api) -> None:
    made = schedule(edith, PRICE_RISE, dryRun=True)
    assert (made["schedule"], len(made["changes"])) == (None, 1)
    assert CatalogSchedule.objects.count() == 0


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"dueAt": "2020-01-01T00:00:00Z"}, ("InvalidInput", "Give a time that is to come, within five years.")),
        ({"changes": []}, ("InvalidInput", "Name one or more changes.")),
        ({"reason": " "}, ("InvalidCatalog", "Nothing was changed: Say why.")),
        (
            {"changes": [{"aiModelUpdate": {"modelName": "x"}}]},
            ("NotFound", "No model has this name. The list of all models shows which there are."),
        ),
        (
            {
                "changes": [
                    {"providerUpdate": {"providerId": "openai", "config": {"a": "\u0000"}}},
                    {"providerUpdate": {"providerId": "openai", "config": {}}},
                ]
            },
            (
                "InvalidCatalog",
                "Nothing was changed: Leave out characters and numbers that can't be stored: "
                "NUL, lone surrogates, infinity, thousands of digits.",
            ),
        ),
        (
            {"changes": [{"providerUpdate": {"providerId": "openai", "config": {"a": "\ud800"}}}]},
            (
                "InvalidCatalog",
                "Nothing was changed: Leave out characters and numbers that can't be stored: "
                "NUL, lone surrogates, infinity, thousands of digits.",
            ),
        ),
    ],
)
def test_an_invalid_schedule_is_reported_and_not_stored(
    edith: Api, values: dict[str, Any], expected: tuple[str, str]
) -> None:
    before = dump()
    made = edith.data(SCHEDULE, input={"changes": [PRICE_RISE], "dueAt": at(days=1), "reason": "x", **values})
    assert (made["catalogScheduleCreate"]["__typename"], made["catalogScheduleCreate"]["message"]) == expected
    assert (dump(), CatalogSchedule.objects.count()) == (before, 0)


def test_more_than_a_hundred_changes_are_refused(edith: Api) -> None:
    words = {"changes": [PRICE_RISE] * 101, "dueAt": at(days=1), "reason": "x"}
    assert edith.codes(SCHEDULE, input=words) == ["BAD_USER_INPUT"]


def test_a_change_is_cancelled_once(edith: Api, ada: Api) -> None:
    made = schedule(edith, PRICE_RISE)["schedule"]["id"]
    cancelled = ada.data(CANCEL, id=made)["catalogScheduleCancel"]
    assert cancelled["schedule"] == {"state": "CANCELLED", "cancelledBy": "ada"}
    again = edith.data(CANCEL, id=made)["catalogScheduleCancel"]
    assert again["message"] == "It is cancelled already. Only what is pending or failed can go."
    for unknown in (str(uuid4()), id_of("CatalogSchedule", uuid4()), "x"):
        assert edith.data(CANCEL, id=unknown)["catalogScheduleCancel"]["code"] == "CATALOG_SCHEDULE_NOT_FOUND"
    make_due()
    assert edith.data("{ currentRevisionNumber }") == {"currentRevisionNumber": 1}


def test_a_failed_change_is_an_issue_until_it_is_put_aside(edith: Api, victor: Api) -> None:
    made = schedule(edith, {"aiModelActivate": {"modelName": "gpt-4o"}})["schedule"]["id"]
    CatalogSchedule.objects.update(steps=[{"name": "ai_model_delete", "values": {"model_name": "gone"}}])
    make_due()
    document = "{ configurationIssues { code schedule { id } message } }"
    found = [one for one in victor.data(document)["configurationIssues"] if one["code"] == "SCHEDULE_FAILED"]
    assert [one["schedule"] for one in found] == [{"id": made}]
    assert found[0]["message"].endswith(
        "'new prices', was not made: No model has this name. The list of all models shows which there are."
    )
    edith.data(CANCEL, id=made)
    assert "SCHEDULE_FAILED" not in str(victor.data(document))


def test_the_admin_page_lists_and_cancels(edith: Api, victor: Api) -> None:
    schedule(edith, PRICE_RISE)
    assert "new prices ai model update: model name dall-e-3, credits per image 6" in text(edith.get(SCHEDULES))
    assert "<button" not in victor.get(SCHEDULES).content.decode().partition('id="content"')[2]
    path = f"{SCHEDULES}{CatalogSchedule.objects.get().pk}/cancel/"
    assert messages(edith, edith.client.post(path)) == ["Cancelled."]
    assert messages(edith, edith.client.post(path)) == [
        "It is cancelled already. Only what is pending or failed can go."
    ]
    assert CatalogSchedule.objects.get().cancelled_by == "edith"


def test_the_terminal_lists_cancels_and_runs(edith: Api) -> None:
    for _ in range(2):
        schedule(edith, PRICE_RISE)
    first, second = json.loads(ratecard("schedule", "list", "--json").stdout)
    assert ratecard("schedule", "cancel", first["id"]).stdout == "Cancelled.\n"
    assert ratecard("schedule", "cancel", first["id"]).exit_code == 1
    CatalogSchedule.objects.update(due_at=clock.now())
    assert ratecard("schedule", "run").stdout == "new prices: revision 2\n"
    assert second["id"] in ratecard("schedule", "list", "--state", "done").stdout


def test_the_command_says_what_an_empty_catalog_needs(db: None) -> None:
    forget_revisions()
    done = ratecard("schedule", "run")
    assert (done.exit_code, done.stderr) == (1, "The catalog is empty. Run `ratecard setup` first.\n")
