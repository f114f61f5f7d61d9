"""Automations over the API: made, shown, changed, paused and deleted, each refusal with its place."""

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client

from backend.accounts import account_tokens
from backend.accounts.models import Account
from backend.automation import due, run_quotes
from backend.automation.models import Automation, AutomationRun
from backend.catalog.enums import FunctionName
from backend.shared import clock
from tests.support import functions
from tests.support.api import Api
from tests.support.automating import KEYWORDS
from tests.support.charging import AUTOMATION, account, move
from tests.support.clocks import travelling
from tests.support.ids import key_of

pytestmark = pytest.mark.django_db

ONE = f"query A($id: ID!) {{ automation(id: $id) {{ {AUTOMATION} }} }}"
LIST = """query L($filter: AutomationFilter) {
  automations(filter: $filter) { totalCount nodes { id name account { externalId } } }
}"""
PREVIEW = """query P($input: AutomationCreateInput!) {
  automationPreview(input: $input) {
    ... on AutomationPreview { nextTimes quote { expectedCredits maxCredits balanceSuffices } }
    ... on UserError { code path }
  }
}"""
CLUSTER: dict[str, Any] = {"autoCluster": {}}
IDEAS = {"generateIdeas": {"kind": "guide"}}
CONTENT = {"generateContent": {"length": 400, "tone": "warm", "language": "English"}}
PROMPTS = {"generateImagePrompts": {"count": 2}}
IMAGES = {"generateImages": {"tier": "BASIC"}}
LONG = "x" * 101


@pytest.fixture
def customer(shop: Api) -> str:
    return account(shop, credits=100)


def create(caller: Api, customer: str | None, *steps: Any, **input: Any) -> dict[str, Any]:
    given = {"account": customer, "name": "Lamps", "steps": steps or [CLUSTER], "input": KEYWORDS}
    return move(caller, "automationCreate", **given | input)


def made(caller: Api, customer: str, *steps: Any, **input: Any) -> dict[str, Any]:
    found: dict[str, Any] = create(caller, customer, *steps, **input)["automation"]
    return found


def seen(caller: Api, automation: dict[str, Any]) -> Any:
    return caller.data(ONE, id=automation["id"])["automation"]


def test_it_is_shown_with_what_was_left_out(shop: Api, customer: str) -> None:
    automation = made(shop, customer, CLUSTER, IDEAS, CONTENT, PROMPTS, IMAGES)
    keywords = [{**each, "volume": None, "difficulty": None} for each in KEYWORDS["keywords"]]
    assert (
        seen(shop, automation)
        == automation
        == {
            "id": automation["id"],
            "name": "Lamps",
            "steps": [
                {"__typename": "AutoClusterStep", "language": None, "limit": 1_000, "batchSize": 200},
                {
                    "__typename": "GenerateIdeasStep",
                    "kind": "guide",
                    "ideasPerCluster": 1,
                    "limit": 20,
                    "batchSize": 10,
                },
                {
                    "__typename": "GenerateContentStep",
                    "length": 400,
                    "tone": "warm",
                    "contentLanguage": "English",
                    "limit": 10,
                },
                {"__typename": "GenerateImagePromptsStep", "count": 2, "limit": 10},
                {"__typename": "GenerateImagesStep", "tier": "BASIC", "size": None, "limit": 5},
            ],
            "input": {"keywords": keywords},
            "schedule": None,
            "nextDueAt": None,
            "missedRuns": "MAKE_ONCE",
            "holdsWholeRun": False,
            "pauseReason": None,
            "pausedBy": None,
            "createdBy": "shop",
            "deletedAt": None,
        }
    )


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ({"hourly": {}}, {"__typename": "HourlySchedule", "minute": 0}),
        ({"daily": {"hour": 6}}, {"__typename": "DailySchedule", "hour": 6, "minute": 0}),
        (
            {"weekly": {"days": ["FRIDAY", "MONDAY"], "hour": 23, "minute": 59}},
            {"__typename": "WeeklySchedule", "days": ["MONDAY", "FRIDAY"], "hour": 23, "minute": 59},
        ),
        ({"monthly": {"day": 31, "hour": 0}}, {"__typename": "MonthlySchedule", "day": 31, "hour": 0, "minute": 0}),
        ({"cron": "*/5 * * * *"}, {"__typename": "CronSchedule", "expression": "*/5 * * * *"}),
    ],
)
def test_each_schedule_is_shown_and_due(shop: Api, customer: str, sent: Any, shown: Any) -> None:
    automation = made(shop, customer, schedule=sent)
    assert (automation["schedule"], automation["nextDueAt"] is not None) == (shown, True)


@pytest.mark.parametrize(
    ("first", "input"),
    [
        (IDEAS, {"clusters": [{"name": "Lamps", "keywords": ["oak lamp"]}]}),
        (CONTENT, {"ideas": [{"title": "Oak", "outline": ["Why"], "keywords": [], "kind": "guide"}]}),
        (PROMPTS, {"articles": [{"body": "## Why", "title": "Oak"}]}),
        (IMAGES, {"prompts": [{"prompt": "A lamp", "place": "head"}]}),
    ],
)
def test_an_automation_begins_with_any_function(shop: Api, customer: str, first: Any, input: Any) -> None:
    assert made(shop, customer, first, input=input)["input"] == input


@pytest.mark.parametrize(
    ("input", "code", "path"),
    [
        ({"steps": []}, "INVALID_AUTOMATION", ["steps"]),
        ({"steps": [CLUSTER, CONTENT]}, "INVALID_AUTOMATION", ["steps", "1"]),
        ({"steps": [{"autoCluster": {"limit": 0}}]}, "INVALID_AUTOMATION", ["steps", "0", "autoCluster", "limit"]),
        (
            {"steps": [CLUSTER, {"generateIdeas": {"kind": " "}}]},
            "INVALID_AUTOMATION",
            ["steps", "1", "generateIdeas", "kind"],
        ),
        (
            {"steps": [CLUSTER, {"generateIdeas": {"kind": "guide", "batchSize": 0}}]},
            "INVALID_AUTOMATION",
            ["steps", "1", "generateIdeas", "batchSize"],
        ),
        (
            {"steps": [{"autoCluster": {"language": "\x00"}}]},
            "INVALID_AUTOMATION",
            ["steps", "0", "autoCluster", "language"],
        ),
        ({"input": {"keywords": []}}, "INVALID_AUTOMATION", ["input", "keywords"]),
        (
            {"input": {"keywords": [{"keyword": "a"}, {"keyword": " "}]}},
            "INVALID_AUTOMATION",
            ["input", "keywords", "1", "keyword"],
        ),
        ({"input": {"prompts": [{"prompt": "A lamp"}]}}, "INVALID_AUTOMATION", ["input"]),
        (
            {"input": {"keywords": [{"keyword": "\ud800"}]}},
            "INVALID_AUTOMATION",
            ["input", "keywords", "0", "keyword"],
        ),
        ({"name": " "}, "INVALID_AUTOMATION", ["name"]),
        ({"name": LONG}, "INVALID_AUTOMATION", ["name"]),
        ({"name": "a\x00"}, "INVALID_AUTOMATION", ["name"]),
        ({"schedule": {"daily": {"hour": 24}}}, "INVALID_SCHEDULE", ["schedule", "daily", "hour"]),
        ({"schedule": {"weekly": {"days": [], "hour": 1}}}, "INVALID_SCHEDULE", ["schedule", "weekly", "days"]),
        ({"schedule": {"monthly": {"day": 0, "hour": 1}}}, "INVALID_SCHEDULE", ["schedule", "monthly", "day"]),
        ({"schedule": {"cron": "* " * 60}}, "INVALID_SCHEDULE", ["schedule", "cron"]),
        ({"schedule": {"cron": "61 * * * *"}}, "INVALID_CRON_EXPRESSION", ["schedule", "cron"]),
        ({"schedule": {"cron": "\x00"}}, "INVALID_SCHEDULE", ["schedule", "cron"]),
        ({"schedule": {"cron": "0 0 30 2 *"}}, "NEVER_DUE", ["schedule", "cron"]),
    ],
)
def test_what_is_refused_says_where(shop: Api, customer: str, input: Any, code: str, path: list[str]) -> None:
    automation = made(shop, customer, name="Rugs")
    for refused in (
        create(shop, customer, **input),
        move(shop, "automationUpdate", automation=automation["id"], **input),
    ):
        assert (refused["code"], refused["path"]) == (code, ["input", *path])
        assert not re.search(r"should|required|tuple|_|steps\.", refused["message"], re.IGNORECASE), refused["message"]
    assert [each.name for each in Automation.objects.all()] == ["Rugs"]
    assert seen(shop, automation) == automation


@pytest.mark.parametrize(
    ("steps", "code"),
    [
        (
            [CLUSTER, IDEAS, {"generateContent": CONTENT["generateContent"] | {"length": 10_000}}],
            "FUNCTION_INPUT_TOO_LARGE",
        ),
        ([CLUSTER, IDEAS, CONTENT, {"generateImagePrompts": {"count": 49}}], "ARTICLE_FULL"),
        ([CLUSTER, IDEAS, CONTENT, PROMPTS, {"generateImages": {}}], "INVALID_FUNCTION_INPUT"),
    ],
)
def test_what_can_never_run_is_refused_at_its_step(shop: Api, customer: str, steps: list[Any], code: str) -> None:
    automation = made(shop, customer, name="Rugs")
    for refused in (
        create(shop, customer, *steps),
        move(shop, "automationUpdate", automation=automation["id"], steps=steps),
    ):
        assert (refused["code"], refused["path"]) == (code, ["input", "steps", str(len(steps) - 1)])
    assert [each.name for each in Automation.objects.all()] == ["Rugs"]
    assert seen(shop, automation) == automation


def test_what_can_not_run_any_more_is_not_run_and_keeps_its_name(shop: Api, customer: str) -> None:
    automation = made(shop, customer, CLUSTER, IDEAS)
    functions.configure(FunctionName.GENERATE_IDEAS, is_active=False)
    refused = move(shop, "automationRunNow", automation=automation["id"])
    assert (refused["code"], refused["path"]) == ("FUNCTION_INACTIVE", ["input", "automation"])
    assert AutomationRun.objects.count() == 0
    renamed = move(shop, "automationUpdate", automation=automation["id"], name="Rugs")
    assert renamed["automation"]["name"] == "Rugs"


def test_a_name_is_used_once_in_an_account(shop: Api, customer: str) -> None:
    made(shop, customer)
    refused = create(shop, customer, name="LAMPS")
    assert (refused["__typename"], refused["entity"], refused["path"]) == (
        "AlreadyExists",
        "AUTOMATION",
        ["input", "name"],
    )
    made(shop, account(shop, "customer-2"))


def test_a_change_leaves_what_it_does_not_name(shop: Api, customer: str) -> None:
    before = made(shop, customer, schedule={"daily": {"hour": 6}})
    changed = move(
        shop, "automationUpdate", automation=before["id"], name="Rugs", holdsWholeRun=True, missedRuns="REPORT"
    )
    assert changed["automation"] == before | {"name": "Rugs", "holdsWholeRun": True, "missedRuns": "REPORT"}
    by_hand = move(shop, "automationUpdate", automation=before["id"], schedule=None)["automation"]
    assert (by_hand["schedule"], by_hand["nextDueAt"], by_hand["name"]) == (None, None, "Rugs")


def test_a_change_of_what_somebody_changed_meanwhile_is_refused(shop: Api, customer: str) -> None:
    automation = made(shop, customer)["id"]
    read = "query U($id: ID!) { automation(id: $id) { name updatedAt } }"
    before = shop.data(read, id=automation)["automation"]["updatedAt"]
    renamed = move(shop, "automationUpdate", automation=automation, name="Rugs", expectedUpdatedAt=before)
    assert renamed["automation"]["name"] == "Rugs"
    refused = move(shop, "automationUpdate", automation=automation, name="Beds", expectedUpdatedAt=before)
    now = shop.data(read, id=automation)["automation"]
    assert (refused["code"], refused["path"]) == ("STALE_AUTOMATION", ["input", "expectedUpdatedAt"])
    assert (refused["updatedAt"], now["name"]) == (now["updatedAt"], "Rugs")


def preview(caller: Api, customer: str, *steps: Any, **input: Any) -> Any:
    given = {"account": customer, "name": "", "steps": steps or [CLUSTER], "input": KEYWORDS}
    return caller.data(PREVIEW, input=given | input)["automationPreview"]


def test_a_preview_says_what_it_costs_and_the_next_times(shop: Api, customer: str) -> None:
    with travelling(datetime(2026, 11, 28, 12, tzinfo=UTC)):
        found = preview(shop, customer, schedule={"daily": {"hour": 6}})
    dates = ("11-29", "11-30", "12-01", "12-02", "12-03")
    assert found["nextTimes"] == [f"2026-{date}T06:00:00+00:00" for date in dates]
    assert preview(shop, customer) == {**found, "nextTimes": []}
    assert Automation.objects.count() == 0
    quote = move(shop, "automationRunNow", automation=made(shop, customer)["id"], dryRun=True)
    assert found["quote"] == {name: quote[name] for name in found["quote"]}


def test_a_preview_says_what_is_wrong_where(shop: Api, customer: str) -> None:
    refused = preview(shop, customer, {"autoCluster": {"limit": 0}})
    assert (refused["code"], refused["path"]) == ("INVALID_AUTOMATION", ["input", "steps", "0", "autoCluster", "limit"])


def test_a_pause_is_a_persons_until_it_is_resumed(shop: Api, customer: str) -> None:
    before = made(shop, customer, schedule={"cron": "0 6 1 1 *"})
    for _ in range(2):
        paused = move(shop, "automationPause", automation=before["id"])["automation"]
    assert paused == before | {"pauseReason": "PERSON", "pausedBy": "shop", "nextDueAt": None}
    for _ in range(2):
        resumed = move(shop, "automationResume", automation=before["id"])["automation"]
    assert resumed == before


def test_a_deleted_one_is_gone_and_its_runs_stay(shop: Api, customer: str) -> None:
    automation = made(shop, customer, schedule={"hourly": {}})
    run = move(shop, "automationRunNow", automation=automation["id"])["automationRun"]
    deleted = move(shop, "automationDelete", automation=automation["id"])["automation"]
    assert (deleted["deletedAt"] is not None, deleted["nextDueAt"], deleted["input"]) == (True, None, None)
    assert (seen(shop, automation), shop.data(LIST)["automations"]["totalCount"]) == (None, 0)
    assert move(shop, "automationPause", automation=automation["id"])["code"] == "AUTOMATION_NOT_FOUND"
    document = "query R($id: ID!) { automationRun(id: $id) { status automation { name deletedAt } } }"
    kept = shop.data(document, id=run["id"])["automationRun"]
    assert kept == {"status": "CANCELLED", "automation": {"name": "Lamps", "deletedAt": deleted["deletedAt"]}}


CHANGES = {
    "automationUpdate": {"name": "Rugs"},
    "automationDelete": {},
    "automationPause": {},
    "automationResume": {},
    "automationRunNow": {},
}


def test_one_that_can_not_be_read_says_so_and_is_set_again(shop: Api, ada: Api, customer: str) -> None:
    automation = made(shop, customer, schedule={"hourly": {"minute": 0}})
    Automation.objects.update(schedule={"kind": "yearly"}, next_due_at=clock.now())
    due.make_runs(now=clock.now())
    aside = seen(shop, automation)
    assert (aside["pauseReason"], aside["schedule"], aside["nextDueAt"]) == ("NOT_READABLE", None, None)
    codes = ada.data("{ configurationIssues { code } }")["configurationIssues"]
    assert {"code": "AUTOMATION_NOT_READABLE"} in codes
    again = move(shop, "automationUpdate", automation=automation["id"], schedule={"hourly": {"minute": 0}})
    assert (again["automation"]["pauseReason"], again["automation"]["nextDueAt"] is not None) == (None, True)


def test_more_than_can_be_held_is_refused_where_it_is_asked_for(
    shop: Api, customer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_quotes, "MAX_CREDITS", 1)
    refused = create(shop, customer, holdsWholeRun=True)
    assert (refused["code"], refused["path"]) == ("WHOLE_RUN_TOO_EXPENSIVE", ["input", "holdsWholeRun"])
    assert refused["message"].startswith("A whole run costs up to 2 credits, and 1 can be held at once.")


@pytest.mark.parametrize("mutation", CHANGES)
def test_an_automation_of_others_does_not_exist(shop: Api, rival: Api, customer: str, mutation: str) -> None:
    before = made(shop, customer, schedule={"cron": "0 6 1 1 *"})
    for id in (before["id"], "x", customer):
        refused = move(rival, mutation, automation=id, **CHANGES[mutation])
        assert (refused["code"], refused["entity"]) == ("AUTOMATION_NOT_FOUND", "AUTOMATION")
        assert refused["path"] == ["input", "automation"]
    assert (seen(shop, before), AutomationRun.objects.count()) == (before, 0)


def test_others_see_and_make_none(shop: Api, rival: Api, customer: str) -> None:
    automation = made(shop, customer)
    assert (seen(rival, automation), rival.data(LIST)["automations"]["nodes"]) == (None, [])
    assert rival.codes(LIST, filter={"account": customer}) == ["ACCOUNT_NOT_FOUND"]
    assert create(rival, customer)["code"] == "ACCOUNT_NOT_FOUND"
    assert create(shop, None)["code"] == "AMBIGUOUS_ACCOUNT"


def test_an_accounts_own_token_need_not_say_whose(shop: Api, customer: str) -> None:
    payer = Account.objects.get(id=key_of(customer))
    own = Api(Client(), account_tokens.mint(account=payer, now=clock.now()).token)
    assert create(own, None)["automation"]["createdBy"] == f"account {payer.id}"


def test_lists_are_filtered_by_account_the_newest_first(shop: Api, customer: str) -> None:
    other = account(shop, "customer-2")
    ids = [made(shop, whose, name=name)["id"] for whose, name in ((customer, "A"), (other, "B"), (customer, "C"))]
    nodes = shop.data(LIST, filter={"account": customer})["automations"]["nodes"]
    assert [(node["id"], node["account"]["externalId"]) for node in nodes] == [
        (ids[2], "customer-1"),
        (ids[0], "customer-1"),
    ]
    assert [node["id"] for node in shop.data(LIST)["automations"]["nodes"]] == ids[::-1]


def test_lists_are_filtered_by_whether_and_why_they_are_paused(shop: Api, ada: Api, customer: str) -> None:
    suspended = account(shop, "customer-2", credits=100)
    on, person, kept, both = [
        made(shop, whose, name=name)["id"]
        for whose, name in ((customer, "A"), (customer, "B"), (suspended, "C"), (suspended, "D"))
    ]
    for paused in (person, both):
        move(shop, "automationPause", automation=paused)
    move(ada, "accountSuspend", account=suspended, reason="unpaid")

    def ids(**filter: Any) -> list[str]:
        return [node["id"] for node in ada.data(LIST, filter=filter)["automations"]["nodes"]]

    assert (ids(isPaused=True), ids(isPaused=False)) == ([both, kept, person], [on])
    assert (ids(pauseReason="PERSON"), ids(pauseReason="SUSPENSION")) == ([both, person], [kept])
    assert (ids(pauseReason="BALANCE"), ids(pauseReason="PERSON", account=customer)) == ([], [person])


def test_who_may_not_have_texts_generated_sees_no_input(victor: Api, shop: Api, customer: str) -> None:
    automation = made(shop, customer)
    answered = victor.post("query A($id: ID!) { automation(id: $id) { name input } }", id=automation["id"])
    assert answered["data"]["automation"] == {"name": "Lamps", "input": None}
    assert [error["extensions"]["requires"] for error in answered["errors"]] == ["generation:run"]


def test_long_lists_of_keywords_and_long_articles_are_read(shop: Api, customer: str) -> None:
    keywords = {"keywords": [{"keyword": f"lamp {number}"} for number in range(2_000)]}
    assert len(made(shop, customer, input=keywords)["input"]["keywords"]) == 2_000
    texts = {"keywordTexts": [f"lamp {number}" for number in range(10_000)]}
    read = made(shop, customer, name="C", input=texts)["input"]["keywords"]
    assert (len(read), read[-1]) == (10_000, {"keyword": "lamp 9999", "volume": None, "difficulty": None})
    refused = create(shop, customer, name="D", input={"keywordTexts": ["lamp", " "]})
    assert (refused["code"], refused["path"]) == ("INVALID_AUTOMATION", ["input", "input"])
    article = {"articles": [{"body": "x" * 200_000}]}
    assert len(made(shop, customer, PROMPTS, name="B", input=article)["input"]["articles"][0]["body"]) == 200_000
