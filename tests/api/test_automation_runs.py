"""Runs of automations over the API: run now, followed, paused, cancelled and tried again."""

from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.accounts.models import Account
from backend.automation.models import AutomationRun
from backend.shared import clock
from tests.support import automating, books
from tests.support.api import Api
from tests.support.automating import CLUSTER, IDEAS, KEYWORDS, TWO_CLUSTERS
from tests.support.charging import AUTOMATION_RUN, account, balance_of, move
from tests.support.functions import CLUSTERS, answer
from tests.support.generating import failure, serving
from tests.support.ids import id_of, key_of

pytestmark = pytest.mark.django_db

ONE = f"query R($id: ID!) {{ automationRun(id: $id) {{ {AUTOMATION_RUN} }} }}"
LIST = """query L($filter: AutomationRunFilter) {
  automationRuns(filter: $filter) { totalCount nodes { id account { id } } }
}"""
ITEMS = """query I($id: ID!) { automationRun(id: $id) { steps { items(first: 20) { totalCount nodes {
  id number attempt status error functionRun { id startedBy author creditsCharged output { __typename } }
} } } } }"""
ALL = """{ automationRuns { nodes {
  id account { id } automation { name } reserve { credits } creditsCharged
  steps { function itemCount failedItemCount creditsCharged }
} } automations { nodes { id account { id } steps { __typename } schedule { __typename }
  lastRun { id account { id } creditsCharged steps { itemCount } }
} } }"""
LINKS = """query L($account: ID!) {
  functionRuns(first: 9) { nodes { id automationRun { ...Run } jobs { automationRun { ...Run } } } }
  jobs(first: 9) { nodes { automationRun { ...Run } } }
  account(id: $account) { holds(first: 9) { nodes { automationRun { ...Run } } } }
} fragment Run on AutomationRun { id startedBy creditsCharged }"""
AMOUNTS = "query A($id: ID!) { automationRun(id: $id) { expectedCredits maxCredits } }"
IDEA = {"title": "Oak", "outline": ["Why"], "keywords": ["oak lamp"], "kind": "guide"}


@pytest.fixture(autouse=True)
def loopback(settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True


@pytest.fixture
def customer(shop: Api) -> str:
    return account(shop, credits=100)


def automation(customer: str, *steps: Any, **values: Any) -> str:
    made = automating.create(Account.objects.get(id=key_of(customer)), *steps, **values)
    return id_of("Automation", made.id)


def run_now(caller: Api, of: str, **input: Any) -> dict[str, Any]:
    return move(caller, "automationRunNow", automation=of, **input)


def started(caller: Api, of: str) -> dict[str, Any]:
    found: dict[str, Any] = run_now(caller, of)["automationRun"]
    return found


def seen(caller: Api, run: dict[str, Any]) -> Any:
    return caller.data(ONE, id=run["id"])["automationRun"]


def steer(caller: Api, mutation: str, run: dict[str, Any]) -> dict[str, Any]:
    return move(caller, mutation, automationRun=run["id"])


def test_a_run_is_followed_from_the_button_to_its_charge(shop: Api, customer: str) -> None:
    run = run_now(shop, automation(customer, CLUSTER, IDEAS), requestId="order-17")["automationRun"]
    assert (run["status"], run["startedBy"], run["author"], run["requestId"]) == (
        "QUEUED",
        "RUN_NOW",
        "shop",
        "order-17",
    )
    waiting = {"status": "WAITING", "itemCount": 0, "failedItemCount": 0, "creditsCharged": 0}
    assert run["steps"] == [{"function": name, **waiting} for name in ("AUTO_CLUSTER", "GENERATE_IDEAS")]
    with serving(answer(CLUSTERS, total=900), answer({"ideas": [IDEA]}, total=900)):
        automating.work()
    after = seen(shop, run)
    assert (after["status"], after["creditsCharged"], after["automation"]) == ("DONE", 2, {"name": "Lamps"})
    assert after["steps"] == [
        {"function": "AUTO_CLUSTER", "status": "DONE", "itemCount": 1, "failedItemCount": 0, "creditsCharged": 1},
        {"function": "GENERATE_IDEAS", "status": "DONE", "itemCount": 1, "failedItemCount": 0, "creditsCharged": 1},
    ]
    items = [step["items"]["nodes"] for step in shop.data(ITEMS, id=run["id"])["automationRun"]["steps"]]
    assert [(each["number"], each["attempt"], each["status"], each["error"]) for (each,) in items] == [
        (0, 1, "DONE", None)
    ] * 2
    made = [each["functionRun"] for (each,) in items]
    assert [(each["startedBy"], each["author"], each["creditsCharged"]) for each in made] == [
        ("RUN_NOW", "shop", 1)
    ] * 2
    assert [each["output"]["__typename"] for each in made] == ["KeywordClusters", "ContentIdeas"]
    assert books.faults(UUID(key_of(customer))) == []


def test_what_a_run_started_and_holds_says_which_run_and_path(shop: Api, customer: str) -> None:
    lamps = automation(customer, CLUSTER, holds_whole_run=True)
    run = started(shop, lamps)
    with serving(answer(CLUSTERS, total=900)):
        automating.work()
        service = move(
            shop, "functionRunStart", account=customer, function={"autoCluster": {"keywords": KEYWORDS["keywords"]}}
        )["functionRun"]
    found = shop.data(LINKS, account=customer)
    link = {"automationRun": {"id": run["id"], "startedBy": "RUN_NOW", "creditsCharged": 1}}
    of_service, of_run = found["functionRuns"]["nodes"]
    assert (of_service["id"], of_service["automationRun"]) == (service["id"], None)
    assert of_run["automationRun"] == link["automationRun"]
    assert of_run["jobs"] == [link]
    assert found["jobs"]["nodes"] == [{"automationRun": None}, link]
    # of the service's job, of the run's, and its reserve
    assert found["account"]["holds"]["nodes"] == [{"automationRun": None}, link, link]


def test_a_run_is_quoted_when_somebody_starts_it(shop: Api, customer: str) -> None:
    lamps = automation(customer, CLUSTER, IDEAS)
    offer = run_now(shop, lamps, dryRun=True)
    run = started(shop, lamps)
    amounts = shop.data(AMOUNTS, id=run["id"])["automationRun"]
    assert amounts == {name: offer[name] for name in ("expectedCredits", "maxCredits")}
    assert amounts["maxCredits"] > 0


def test_a_dry_run_quotes_each_step_and_changes_nothing(shop: Api, customer: str) -> None:
    quote = run_now(shop, automation(customer, CLUSTER, IDEAS), dryRun=True)
    assert (quote["__typename"], quote["balanceSuffices"]) == ("AutomationRunQuote", True)
    assert [step["function"] for step in quote["steps"]] == ["AUTO_CLUSTER", "GENERATE_IDEAS"]
    assert quote["steps"][0]["maxCredits"] == 2
    for name in ("expectedCredits", "maxCredits"):
        assert quote[name] == sum(step[name] for step in quote["steps"])
    assert (AutomationRun.objects.count(), balance_of(shop, customer)["held"]) == (0, 0)


def test_the_same_key_is_the_same_run(shop: Api, customer: str) -> None:
    of = automation(customer)
    first, again = (run_now(shop, of, idempotencyKey="a key") for _ in range(2))
    assert first["automationRun"]["id"] == again["automationRun"]["id"]
    other = run_now(shop, of, idempotencyKey="a key", requestId="another")
    assert (other["code"], other["path"]) == ("IDEMPOTENCY_CONFLICT", ["input", "idempotencyKey"])
    assert AutomationRun.objects.count() == 1


@pytest.mark.parametrize(
    ("input", "code", "path"),
    [
        ({"idempotencyKey": ""}, "INVALID_IDEMPOTENCY_KEY", ["input", "idempotencyKey"]),
        ({"idempotencyKey": "k" * 256}, "INVALID_IDEMPOTENCY_KEY", ["input", "idempotencyKey"]),
        ({"requestId": "r" * 256}, "INVALID_REQUEST_ID", ["input", "requestId"]),
        ({"requestId": "a\x00"}, "INVALID_REQUEST_ID", ["input", "requestId"]),
    ],
)
def test_names_of_requests_are_bounded(shop: Api, customer: str, input: Any, code: str, path: list[str]) -> None:
    refused = run_now(shop, automation(customer), **input)
    assert (refused["code"], refused["path"], AutomationRun.objects.count()) == (code, path, 0)


def test_one_run_of_an_automation_waits(shop: Api, customer: str) -> None:
    of = automation(customer)
    run_now(shop, of)
    refused = run_now(shop, of)
    assert (refused["code"], refused["path"]) == ("AUTOMATION_RUN_QUEUED", ["input", "automation"])


def test_too_few_credits_pause_a_run_and_its_automation_until_some_come(shop: Api) -> None:
    poor = account(shop)
    of = automation(poor, schedule={"kind": "cron", "expression": "0 6 1 1 *"})
    run = started(shop, of)
    automating.work()
    waiting = seen(shop, run)
    assert (waiting["status"], waiting["pauseReason"], waiting["neededCredits"]) == ("PAUSED", "BALANCE", 2)
    document = "query A($id: ID!) { automation(id: $id) { pauseReason nextDueAt } }"
    assert shop.data(document, id=of)["automation"] == {"pauseReason": "BALANCE", "nextDueAt": None}
    move(shop, "creditsGrant", account=poor, category="PURCHASE", credits=10)
    with serving(answer()):
        automating.work()
    assert (seen(shop, run)["status"], seen(shop, run)["pauseReason"]) == ("DONE", None)
    assert shop.data(document, id=of)["automation"]["pauseReason"] is None


def test_a_persons_pause_holds_until_a_person_resumes(shop: Api, customer: str) -> None:
    run = started(shop, automation(customer))
    early = steer(shop, "automationRunPause", run)
    assert (early["code"], early["path"]) == ("AUTOMATION_RUN_NOT_BEGUN", ["input", "automationRun"])
    with serving(answer()):
        automating.work()
        done = steer(shop, "automationRunPause", run)
    assert (done["code"], done["automationRunStatus"]) == ("AUTOMATION_RUN_ENDED", "DONE")
    other = started(shop, automation(customer, IDEAS, input=TWO_CLUSTERS, name="Rugs"))
    AutomationRun.objects.filter(id=key_of(other["id"])).update(status="running")
    paused = steer(shop, "automationRunPause", other)["automationRun"]
    assert (paused["status"], paused["pauseReason"], paused["pausedBy"]) == ("PAUSED", "PERSON", "shop")
    automating.work()
    assert seen(shop, other)["status"] == "PAUSED"
    resumed = steer(shop, "automationRunResume", other)["automationRun"]
    assert (resumed["status"], resumed["pauseReason"], resumed["pausedBy"]) == ("RUNNING", None, None)


def test_a_run_is_cancelled_once_and_not_after_its_end(shop: Api, customer: str) -> None:
    of = automation(customer)
    run = started(shop, of)
    for _ in range(2):
        assert steer(shop, "automationRunCancel", run)["automationRun"]["status"] == "CANCELLED"
    other = started(shop, of)
    with serving(answer()):
        automating.work()
    for mutation in ("automationRunCancel", "automationRunResume"):
        refused = steer(shop, mutation, other)
        assert (refused["code"], refused["automationRunStatus"], refused["path"]) == (
            "AUTOMATION_RUN_ENDED",
            "DONE",
            ["input", "automationRun"],
        )


def test_what_failed_is_done_again(shop: Api, customer: str) -> None:
    run = started(shop, automation(customer, CLUSTER))
    with serving(failure(400)):
        automating.work()
    assert (seen(shop, run)["status"], seen(shop, run)["steps"][0]["failedItemCount"]) == ("FAILED", 1)
    again = steer(shop, "automationRunRetry", run)["automationRun"]
    assert again["status"] == "RUNNING"
    with serving(answer()):
        automating.work()
    ((first, second),) = (step["items"]["nodes"] for step in shop.data(ITEMS, id=run["id"])["automationRun"]["steps"])
    assert [(each["number"], each["attempt"], each["status"]) for each in (first, second)] == [
        (0, 1, "FAILED"),
        (0, 2, "DONE"),
    ]
    after = seen(shop, run)
    assert (after["status"], after["steps"][0]["failedItemCount"]) == ("DONE", 0)
    refused = steer(shop, "automationRunRetry", run)
    assert (refused["code"], refused["path"]) == ("NOTHING_TO_RETRY", ["input", "automationRun"])


def test_a_report_of_missed_times_is_seen_once(shop: Api, customer: str) -> None:
    run = started(shop, automation(customer))
    refused = steer(shop, "automationRunSee", run)
    assert (refused["code"], refused["path"]) == ("AUTOMATION_RUN_NOT_MISSED", ["input", "automationRun"])
    ended = {"status": "missed", "finished_at": clock.now(), "next_look_at": None, "due_at": clock.now()}
    AutomationRun.objects.filter(id=key_of(run["id"])).update(**ended)
    first, again = (steer(shop, "automationRunSee", run)["automationRun"] for _ in range(2))
    assert (first["status"], first["seenAt"] is not None, again) == ("MISSED", True, first)


def test_another_run_and_deleted_texts_stand_in_the_way(shop: Api, customer: str) -> None:
    run = started(shop, automation(customer))
    with serving(failure(400)):
        automating.work()
    other = started(shop, automation(customer, name="Rugs"))
    AutomationRun.objects.filter(id=key_of(other["id"])).update(status="running")
    refused = steer(shop, "automationRunRetry", run)
    assert (refused["code"], refused["path"]) == ("ANOTHER_RUN_OPEN", ["input", "automationRun"])
    steer(shop, "automationRunCancel", other)
    for mutation in ("automationRunPause", "automationRunResume"):
        refused = steer(shop, mutation, other)
        assert (refused["code"], refused["path"]) == ("AUTOMATION_RUN_CANCELLED", ["input", "automationRun"])
    AutomationRun.objects.filter(id=key_of(run["id"])).update(texts_deleted_at="2026-11-28T00:00:00Z", input={})
    assert steer(shop, "automationRunRetry", run)["code"] == "RUN_TEXTS_DELETED"
    assert seen(shop, run)["input"] is None


@pytest.mark.parametrize(
    "mutation",
    ["automationRunPause", "automationRunResume", "automationRunCancel", "automationRunRetry", "automationRunSee"],
)
def test_a_run_of_others_does_not_exist(shop: Api, rival: Api, customer: str, mutation: str) -> None:
    run = started(shop, automation(customer))
    refused = steer(rival, mutation, run)
    assert (refused["code"], refused["entity"], refused["path"]) == (
        "AUTOMATION_RUN_NOT_FOUND",
        "AUTOMATION_RUN",
        ["input", "automationRun"],
    )
    assert (seen(rival, run), rival.data(LIST)["automationRuns"]["nodes"]) == (None, [])
    assert seen(shop, run) == run


def test_lists_are_filtered_the_newest_first(shop: Api, rival: Api, customer: str) -> None:
    of, other = automation(customer), automation(account(shop, "customer-2"))
    first = started(shop, of)["id"]
    steer(shop, "automationRunCancel", {"id": first})
    second, third = started(shop, of)["id"], started(shop, other)["id"]

    def ids(caller: Api, **only: Any) -> list[str]:
        return [node["id"] for node in caller.data(LIST, filter=only)["automationRuns"]["nodes"]]

    assert ids(shop) == [third, second, first]
    assert (ids(shop, account=customer), ids(shop, automation=other)) == ([second, first], [third])
    assert (ids(shop, status="CANCELLED"), ids(shop, status="DONE")) == ([first], [])
    assert rival.codes(LIST, filter={"automation": of}) == ["AUTOMATION_NOT_FOUND"]
    assert rival.codes(LIST, filter={"account": customer}) == ["ACCOUNT_NOT_FOUND"]
    own = "query A($id: ID!) { automation(id: $id) { lastRun { id } runs { nodes { id } } } }"
    newest = {"lastRun": {"id": second}, "runs": {"nodes": [{"id": second}, {"id": first}]}}
    assert shop.data(own, id=of)["automation"] == newest
    assert shop.data(own, id=automation(customer, name="Rugs"))["automation"] == {
        "lastRun": None,
        "runs": {"nodes": []},
    }


def queries(caller: Api, document: str, **variables: Any) -> int:
    caller.data(document, **variables)
    with CaptureQueriesContext(connection) as captured:
        caller.data(document, **variables)
    return len(captured)


def test_a_list_costs_the_same_queries_at_any_length(shop: Api, customer: str) -> None:
    def run_one(number: int) -> dict[str, Any]:
        run = started(shop, automation(customer, IDEAS, name=f"Lamps {number}", input=TWO_CLUSTERS))
        with serving(*[answer({"ideas": [IDEA]})] * 2):
            automating.work()
        return run

    run = run_one(1)
    before = queries(shop, ALL), queries(shop, ITEMS, id=run["id"])
    for number in (2, 3):
        run_one(number)
    split = started(shop, automation(customer, IDEAS | {"batch_size": 1}, name="Rugs", input=TWO_CLUSTERS))
    with serving(*[answer({"ideas": [IDEA]})] * 2):
        automating.work()
    assert [len(step["items"]["nodes"]) for step in shop.data(ITEMS, id=split["id"])["automationRun"]["steps"]] == [2]
    assert (queries(shop, ALL), queries(shop, ITEMS, id=split["id"])) == before
