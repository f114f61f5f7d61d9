"""Functions over the API: what is asked for, what comes, what it is charged, who may, and who started it."""

from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from backend.accounts import account_tokens
from backend.accounts.models import Account
from backend.generation.models import FunctionRun, Job
from backend.shared import clock
from tests.support import books, functions
from tests.support.api import Api
from tests.support.charging import RUN, account, balance_of, move
from tests.support.functions import answer
from tests.support.generating import Time, failure, runware, serving
from tests.support.ids import key_of

pytestmark = pytest.mark.django_db

ONE = f"query R($id: ID!) {{ functionRun(id: $id) {{ {RUN} }} }}"
LIST = """query R($filter: FunctionRunFilter) {
  functionRuns(filter: $filter, first: 9) { totalCount nodes { id function account { id } jobs { id } } }
}"""
CLUSTER = {"autoCluster": functions.CLUSTER}
IDEAS = {"generateIdeas": functions.IDEAS}
CONTENT = {"generateContent": functions.CONTENT}
PROMPTS = {"generateImagePrompts": functions.IMAGE_PROMPTS}
IMAGES = {"generateImages": functions.IMAGES | {"tier": "BASIC"}}
IDEA = {"title": "Oak", "outline": ["Why"], "keywords": ["oak lamp"], "kind": "guide"}
PLACE = {"place": 1, "after_heading": "Why", "prompt": "An oak"}


@pytest.fixture(autouse=True)
def loopback(settings: Any, tmp_path: Any) -> None:
    settings.INSECURE_ENDPOINTS = True
    images = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "images": images}


@pytest.fixture
def customer(shop: Api) -> str:
    return account(shop, credits=100)


def start(caller: Api, function: Any = CLUSTER, **input: Any) -> dict[str, Any]:
    return move(caller, "functionRunStart", function=function, **input)


def end() -> None:
    """As workers do, here in the order of the batches."""
    for job_id in Job.objects.filter(status="queued").order_by("batch").values_list("id", flat=True):
        Time().engine().run(job_id=job_id)


def seen(caller: Api, run: dict[str, Any]) -> Any:
    return caller.data(ONE, id=run["id"])["functionRun"]


def test_a_run_is_accepted_with_its_holds_and_charged_by_what_came(shop: Api, customer: str) -> None:
    accepted = start(shop, account=customer, requestId="order-17")
    run = accepted["functionRun"]
    assert (run["function"], run["status"], run["requestId"], run["output"]) == (
        "AUTO_CLUSTER",
        "QUEUED",
        "order-17",
        None,
    )
    assert (run["startedBy"], run["author"], run["creditsHeld"]) == ("SERVICE", "shop", 2)
    assert accepted["credits"] == {"balance": 100, "held": 2, "available": 98}
    with serving(answer(total=900)):
        end()
    after = seen(shop, run)
    assert (after["status"], after["creditsHeld"], after["creditsCharged"]) == ("DONE", 0, 1)
    assert after["output"] == {"__typename": "KeywordClusters", **functions.CLUSTERS}
    assert (after["failedBatches"], after["input"]["keywords"][2]["keyword"]) == ([], "rug")
    assert balance_of(shop, customer) == {"balance": 99, "held": 0, "available": 99}
    assert books.faults(UUID(key_of(customer))) == []


@pytest.mark.parametrize(
    ("function", "output", "shown"),
    [
        (IDEAS, {"ideas": [IDEA]}, {"__typename": "ContentIdeas", "ideas": [IDEA]}),
        (
            CONTENT,
            functions.ARTICLE,
            {
                "__typename": "Article",
                "title": "Oak lamps",
                "body": "## Why\n\nWarm.",
                "metaTitle": "Oak",
                "metaDescription": "Lamps.",
                "tags": ["oak"],
            },
        ),
        (
            PROMPTS,
            {"head": "A lamp", "places": [PLACE]},
            {
                "__typename": "ArticleImagePrompts",
                "head": "A lamp",
                "places": [{"place": 1, "afterHeading": "Why", "prompt": "An oak"}],
            },
        ),
    ],
)
def test_each_function_has_a_type_of_its_own(shop: Api, customer: str, function: Any, output: Any, shown: Any) -> None:
    run = start(shop, function, account=customer)["functionRun"]
    with serving(answer(output)):
        end()
    assert seen(shop, run)["output"] == shown


def test_images_open_at_their_addresses(shop: Api, customer: str) -> None:
    run = start(shop, IMAGES, account=customer)["functionRun"]
    with serving(runware(1), provider_id="runware"):
        end()
    images = seen(shop, run)["output"]["images"]
    assert [(image["prompt"], image["place"]) for image in images] == [("A lamp", "head"), ("A rug", None)]
    assert [image["image"]["address"].startswith("/images/") for image in images] == [True, True]


def test_a_batch_that_fails_is_named(shop: Api, customer: str) -> None:
    functions.two_batches()
    run = start(shop, account=customer)["functionRun"]
    with serving(answer(functions.CLUSTERS | {"unclustered": []}), failure(400)):
        end()
    (failed,) = seen(shop, run)["failedBatches"]
    assert failed == {
        "batch": 1,
        "kind": "BAD_REQUEST",
        "message": "The AI provider can't do what was asked. Change the request.",
    }


def test_an_answer_of_the_wrong_form_says_why(shop: Api, customer: str) -> None:
    run = start(shop, account=customer)["functionRun"]
    with serving(answer("Sorry.")):
        end()
    (job,), problem = seen(shop, run)["jobs"], "It is not JSON, or its JSON is not whole."
    assert job["attempts"] == [{"error": "INVALID_OUTPUT", "problem": problem}] * 2


def test_a_dry_run_answers_the_quotes_and_changes_nothing(shop: Api, customer: str) -> None:
    functions.two_batches()
    quotes = start(shop, account=customer, dryRun=True)
    assert quotes == {
        "__typename": "FunctionRunQuote",
        "function": "AUTO_CLUSTER",
        "expectedCredits": 4,
        "maxCredits": 4,
        "balanceSuffices": True,
        "quotes": [{"maxCredits": 2}, {"maxCredits": 2}],
    }
    assert (FunctionRun.objects.count(), Job.objects.count(), balance_of(shop, customer)["held"]) == (0, 0, 0)


def test_the_same_key_is_the_same_run(shop: Api, customer: str) -> None:
    first, again = (start(shop, account=customer, idempotencyKey="a key") for _ in range(2))
    assert first["functionRun"]["id"] == again["functionRun"]["id"]
    other = start(shop, IDEAS, account=customer, idempotencyKey="a key")
    assert (other["code"], other["path"]) == ("IDEMPOTENCY_CONFLICT", ["input", "idempotencyKey"])


@pytest.mark.parametrize(
    ("function", "code", "path"),
    [
        ({"autoCluster": {"keywords": []}}, "INVALID_FUNCTION_INPUT", ["autoCluster", "keywords"]),
        (
            {"autoCluster": {"keywords": [{"keyword": "a"}, {"keyword": " "}]}},
            "INVALID_FUNCTION_INPUT",
            ["autoCluster", "keywords", "1", "keyword"],
        ),
        ({"generateImages": {"prompts": [{"prompt": "x"}]}}, "INVALID_FUNCTION_INPUT", ["generateImages", "tier"]),
        (
            {"generateContent": functions.CONTENT | {"length": 9_000}},
            "FUNCTION_INPUT_TOO_LARGE",
            ["generateContent", "length"],
        ),
        ({"generateImagePrompts": {"article": "x", "count": 5}}, "ARTICLE_FULL", ["generateImagePrompts", "count"]),
        (
            {"generateImages": {"prompts": [{"prompt": "x"}], "tier": "BASIC", "size": "1x1"}},
            "SIZE_NOT_OFFERED",
            ["generateImages", "size"],
        ),
    ],
)
def test_what_is_refused_says_where(shop: Api, customer: str, function: Any, code: str, path: list[str]) -> None:
    for dry_run in (True, False):
        refused = start(shop, function, account=customer, dryRun=dry_run)
        assert (refused["code"], refused["path"]) == (code, ["input", "function", *path])
    assert FunctionRun.objects.count() == 0


def test_without_credits_nothing_is_held(shop: Api) -> None:
    poor = account(shop, external_id="customer-2")
    refused = start(shop, account=poor)
    assert (refused["code"], refused["required"], refused["available"]) == ("INSUFFICIENT_CREDITS", 2, 0)
    assert (FunctionRun.objects.count(), Job.objects.count()) == (0, 0)


def test_a_run_is_cancelled_once_and_not_after_its_end(shop: Api, customer: str) -> None:
    run = start(shop, account=customer)["functionRun"]
    for _ in range(2):
        cancelled = move(shop, "functionRunCancel", functionRun=run["id"])["functionRun"]
    assert (cancelled["status"], cancelled["failedBatches"]) == (
        "CANCELLED",
        [{"batch": 0, "kind": None, "message": "It was cancelled."}],
    )
    assert balance_of(shop, customer)["held"] == 0
    other = start(shop, account=customer)["functionRun"]
    with serving(answer()):
        end()
    refused = move(shop, "functionRunCancel", functionRun=other["id"])
    assert (refused["code"], refused["runStatus"], refused["path"]) == (
        "FUNCTION_RUN_ENDED",
        "DONE",
        ["input", "functionRun"],
    )


def test_an_account_and_staff_start_by_a_button(shop: Api, edith: Api, customer: str) -> None:
    payer = Account.objects.get(id=key_of(customer))
    own = start(Api(Client(), account_tokens.mint(account=payer, now=clock.now()).token))["functionRun"]
    assert (own["startedBy"], own["author"]) == ("BUTTON", f"account {key_of(customer)}")
    by_staff = start(edith, account=customer)["functionRun"]
    assert (by_staff["startedBy"], by_staff["author"]) == ("BUTTON", "edith")


def test_lists_are_filtered_and_others_see_nothing(shop: Api, rival: Api, victor: Api, customer: str) -> None:
    first = start(shop, account=customer)["functionRun"]["id"]
    second = start(shop, IDEAS, account=customer)["functionRun"]["id"]

    def ids(caller: Api, **only: Any) -> list[str]:
        return [node["id"] for node in caller.data(LIST, filter=only)["functionRuns"]["nodes"]]

    assert ids(shop) == [second, first]
    assert ids(shop, function="AUTO_CLUSTER", status="QUEUED", account=customer) == [first]
    assert (ids(shop, status="DONE"), ids(rival)) == ([], [])
    assert rival.data(ONE.replace(RUN, "id"), id=first)["functionRun"] is None
    assert move(rival, "functionRunCancel", functionRun=first)["code"] == "FUNCTION_RUN_NOT_FOUND"
    assert shop.data("query N($id: ID!) { node(id: $id) { id } }", id=first)["node"] == {"id": first}
    # Who may not have texts generated sees that there are some.
    answered = victor.post(ONE.replace(RUN, "status input"), id=first)
    assert answered["data"]["functionRun"] == {"status": "QUEUED", "input": None}
