"""Generating over the API: what is asked for, what it answers, what it is charged, and who may."""

from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from backend.accounts import account_tokens, tokens
from backend.accounts.models import Account, User
from backend.generation import job_texts
from backend.generation.models import ImageFile, Job
from backend.shared import clock
from tests.conftest import signed_in
from tests.support import books
from tests.support.api import Api
from tests.support.charging import JOB, account, balance_of, move, quote_token
from tests.support.generating import Time, failure, images, serving, text
from tests.support.ids import id_of, key_of
from tests.support.pictures import picture

pytestmark = pytest.mark.django_db

ONE = f"query J($id: ID!) {{ job(id: $id) {{ {JOB} }} }}"
LIST = "query J($filter: JobFilter) { jobs(filter: $filter, first: 9) { totalCount nodes { prompt } } }"


@pytest.fixture(autouse=True)
def loopback(settings: Any, tmp_path: Any) -> None:
    settings.INSECURE_ENDPOINTS = True
    images = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "images": images}


@pytest.fixture
def customer(shop: Api) -> str:
    return account(shop, credits=100)


def write(caller: Api, **input: Any) -> dict[str, Any]:
    return move(caller, "textGenerate", **{"prompt": "A lamp.", "maxOutputTokens": 4_000, **input})


def draw(caller: Api, **input: Any) -> dict[str, Any]:
    return move(caller, "imagesGenerate", **{"prompt": "A lamp.", "tier": "QUALITY", **input})


def run(job_id: str) -> None:
    """As a worker does."""
    Time().engine().run(job_id=UUID(key_of(job_id)))


def seen(caller: Api, job_id: str) -> Any:
    return caller.data(ONE, id=job_id)["job"]


def prompts(caller: Api, **only: Any) -> list[str]:
    page = caller.data(LIST, filter=only)["jobs"]
    assert page["totalCount"] == len(page["nodes"])
    return [node["prompt"] for node in page["nodes"]]


def test_a_text_is_accepted_with_its_hold_and_charged_by_its_usage(shop: Api, customer: str) -> None:
    accepted = write(shop, account=customer, requestId="order-17")
    job = accepted["job"]
    assert (job["status"], job["step"], job["percent"], job["requestId"]) == ("QUEUED", "WAITING", 0, "order-17")
    assert (job["creditsHeld"], job["creditsCharged"], job["text"], job["attempts"]) == (5, 0, None, [])
    assert accepted["credits"] == {"balance": 100, "held": 5, "available": 95}
    with serving(text(1_500)):
        run(job["id"])
    assert seen(shop, job["id"]) == {
        **job,
        "status": "DONE",
        "step": "ENDED",
        "percent": 100,
        "text": "Warm brass.",
        "creditsHeld": 0,
        "creditsCharged": 2,
        "attempts": [{"number": 1, "status": "SETTLED", "isDelivered": True, "error": None, "images": 0}],
    }
    assert balance_of(shop, customer) == {"balance": 98, "held": 0, "available": 98}
    assert books.faults(UUID(key_of(customer))) == []


def test_images_open_at_their_addresses_until_they_are_deleted(shop: Api, customer: str) -> None:
    job = draw(shop, account=customer, count=2)["job"]
    with serving(images(2)):
        run(job["id"])
    found = seen(shop, job["id"])
    assert (found["creditsCharged"], [image["format"] for image in found["images"]]) == (10, ["PNG", "PNG"])
    assert [image["byteCount"] for image in found["images"]] == [len(picture())] * 2
    opened = Client().get(found["images"][0]["address"])
    assert (opened.status_code, opened.headers["Content-Type"]) == (200, "image/png")
    ImageFile.objects.update(deleted_at=clock.now())
    assert [image["address"] for image in seen(shop, job["id"])["images"]] == [None, None]


def test_a_dry_run_answers_the_quote_and_changes_nothing(shop: Api, customer: str) -> None:
    assert draw(shop, account=customer, count=4, dryRun=True) == {
        "__typename": "Quote",
        "maxCredits": 20,
        "balanceSuffices": True,
    }
    assert write(shop, account=customer, dryRun=True)["maxCredits"] == 5
    assert (Job.objects.count(), balance_of(shop, customer)["held"]) == (0, 0)


def test_a_quote_is_redeemed_by_its_job(shop: Api, customer: str) -> None:
    token = quote_token(shop, account=customer)
    refused = draw(shop, account=customer, count=3, quoteToken=token)
    assert (refused["code"], refused["path"]) == ("QUOTE_MISMATCH", ["input", "quoteToken"])
    assert draw(shop, account=customer, count=4, quoteToken=token)["job"]["creditsHeld"] == 20
    assert draw(shop, account=customer, count=4, quoteToken=token)["code"] == "QUOTE_REDEEMED"


def test_the_same_key_is_the_same_job(shop: Api, customer: str) -> None:
    first, again = (write(shop, account=customer, idempotencyKey="a key") for _ in range(2))
    assert first["job"]["id"] == again["job"]["id"]
    other = write(shop, account=customer, idempotencyKey="a key", prompt="A chair.")
    assert (other["code"], other["path"]) == ("IDEMPOTENCY_CONFLICT", ["input", "idempotencyKey"])
    assert Job.objects.count() == 1


@pytest.mark.parametrize(
    ("mutation", "input", "code", "path"),
    [
        ("textGenerate", {"prompt": " "}, "INVALID_PROMPT", ["input", "prompt"]),
        ("textGenerate", {"prompt": "x", "system": "\0"}, "INVALID_PROMPT", ["input", "system"]),
        ("imagesGenerate", {"prompt": "x" * 4_001, "tier": "BASIC"}, "INVALID_PROMPT", ["input", "prompt"]),
        ("imagesGenerate", {"prompt": "x", "tier": "BASIC", "count": 9}, "COUNT_OUT_OF_RANGE", ["input", "count"]),
        ("imagesGenerate", {"prompt": "x", "tier": "BASIC", "size": "1x1"}, "SIZE_NOT_OFFERED", ["input", "size"]),
        ("textGenerate", {"prompt": "x", "idempotencyKey": ""}, "INVALID_IDEMPOTENCY_KEY", ["input", "idempotencyKey"]),
    ],
)
def test_what_is_refused_names_its_place_and_holds_nothing(
    shop: Api, customer: str, mutation: str, input: Any, code: str, path: list[str]
) -> None:
    refused = move(shop, mutation, **{"account": customer, **input})
    assert (refused["code"], refused["path"]) == (code, path)
    assert (Job.objects.count(), balance_of(shop, customer)["held"]) == (0, 0)


def test_an_article_has_no_more_images_than_the_settings_allow(shop: Api, customer: str) -> None:
    assert draw(shop, account=customer, count=3, article="a")["__typename"] == "JobPayload"
    refused = draw(shop, account=customer, count=2, article="a")
    assert (refused["code"], refused["maximum"], refused["left"]) == ("ARTICLE_FULL", 4, 1)
    assert refused["message"] == "An article has at most 4 images, and 1 more can be made for this one."


def test_too_few_credits_hold_nothing(shop: Api) -> None:
    poor = account(shop, credits=4)
    refused = draw(shop, account=poor)
    assert (refused["code"], refused["required"], refused["available"]) == ("INSUFFICIENT_CREDITS", 5, 4)
    assert Job.objects.count() == 0


def test_a_job_that_waits_is_cancelled_and_its_credits_are_free(shop: Api, customer: str) -> None:
    job = write(shop, account=customer)["job"]["id"]
    for _ in range(2):
        cancelled = move(shop, "jobCancel", job=job)
        assert (cancelled["job"]["status"], cancelled["job"]["creditsHeld"]) == ("CANCELLED", 0)
        assert cancelled["credits"] == {"balance": 100, "held": 0, "available": 100}


def test_a_job_that_failed_says_why_and_is_not_cancelled(shop: Api, customer: str) -> None:
    job = write(shop, account=customer)["job"]["id"]
    with serving(failure(400, "content_policy_violation")):
        run(job)
    found = seen(shop, job)
    assert (found["status"], found["creditsCharged"], found["failure"]) == (
        "FAILED",
        0,
        {
            "kind": "CONTENT_BLOCKED",
            "message": "The AI provider blocked the content. Change the prompt.",
        },
    )
    refused = move(shop, "jobCancel", job=job)
    assert (refused["code"], refused["status"], refused["path"]) == ("JOB_ENDED", "FAILED", ["input", "job"])


def test_missing_usage_waits_on_a_list_until_staff_decide(shop: Api, ada: Api, customer: str) -> None:
    job = write(shop, account=customer)["job"]["id"]
    with serving(text(None)):
        run(job)
    found = seen(shop, job)
    assert (found["status"], found["text"], found["creditsHeld"]) == ("TO_RECONCILE", "Warm brass.", 5)
    assert prompts(ada, status="TO_RECONCILE") == ["A lamp."]
    tokens = {"tokens": {"inputTokens": 500, "outputTokens": 2_000}}
    assert move(ada, "jobReconcile", job=job, decision=tokens, reason=" ")["path"] == ["input", "reason"]
    decided = move(ada, "jobReconcile", job=job, decision=tokens, reason="the provider's invoice")
    assert (decided["job"]["status"], decided["job"]["creditsCharged"]) == ("DONE", 3)
    assert decided["credits"] == {"balance": 97, "held": 0, "available": 97}
    again = move(ada, "jobReconcile", job=job, decision={"release": True}, reason="x")
    assert (again["code"], again["status"]) == ("NOT_TO_RECONCILE", "DONE")
    assert prompts(ada, status="TO_RECONCILE") == []


def test_a_decision_to_release_is_said(shop: Api, ada: Api, customer: str) -> None:
    job = write(shop, account=customer)["job"]["id"]
    with serving(text(None)):
        run(job)
    document = "mutation M($input: JobReconcileInput!) { jobReconcile(input: $input) { __typename } }"
    unsaid = {"job": job, "decision": {"release": False}, "reason": "x"}
    assert ada.codes(document, input=unsaid) == ["BAD_USER_INPUT"]
    released = move(ada, "jobReconcile", job=job, decision={"release": True}, reason="the text was cut off")
    assert (released["job"]["status"], released["job"]["creditsCharged"]) == ("DONE", 0)
    assert released["credits"] == {"balance": 100, "held": 0, "available": 100}


def test_only_staff_settle_or_release_the_hold_of_a_job(shop: Api, ada: Api, customer: str) -> None:
    """Else whoever may charge had work for nothing."""
    job = draw(shop, account=customer, count=2)["job"]["id"]
    held = id_of("Hold", Job.objects.get(id=key_of(job)).hold_id)
    for refused in (
        move(shop, "holdRelease", hold=held),
        move(shop, "holdSettle", hold=held, usage={"calls": [{"images": 0}]}),
    ):
        assert (refused["code"], refused["path"]) == ("HOLD_MANAGED", ["input", "hold"])
    assert balance_of(shop, customer) == {"balance": 100, "held": 10, "available": 90}
    assert move(ada, "holdRelease", hold=held)["hold"]["status"] == "RELEASED"


def test_jobs_are_listed_by_status_account_and_request(shop: Api, customer: str) -> None:
    other = account(shop, "customer-2", credits=100)
    write(shop, account=customer, prompt="1", requestId="order-17")
    job = write(shop, account=other, prompt="2")["job"]["id"]
    move(shop, "jobCancel", job=job)
    write(shop, account=other, prompt="3")
    assert prompts(shop) == ["3", "2", "1"]
    assert prompts(shop, account=other) == ["3", "2"]
    assert prompts(shop, account=other, status="CANCELLED") == ["2"]
    assert prompts(shop, requestId="order-17") == ["1"]
    assert (len(prompts(shop, kind="TEXT")), prompts(shop, kind="IMAGE")) == (3, [])
    page = "query P($after: String) { jobs(first: 2, after: $after) { nodes { prompt } pageInfo { endCursor } } }"
    after = shop.data(page)["jobs"]["pageInfo"]["endCursor"]
    assert shop.data(page, after=after)["jobs"]["nodes"] == [{"prompt": "1"}]


def test_a_list_asks_as_often_for_one_job_as_for_many(shop: Api, customer: str) -> None:
    def ask() -> None:
        shop.data(f"{{ jobs(first: 9) {{ nodes {{ {JOB} account {{ id }} hold {{ usageRecord {{ id }} }} }} }} }}")

    first = draw(shop, account=customer)["job"]["id"]
    with serving(images(1)):
        run(first)
        with CaptureQueriesContext(connection) as alone:
            ask()
        for _ in range(2):
            run(draw(shop, account=customer)["job"]["id"])
    with CaptureQueriesContext(connection) as many:
        ask()
    assert len(alone) == len(many)


def test_others_have_no_such_job(shop: Api, rival: Api, customer: str) -> None:
    job = write(shop, account=customer)["job"]["id"]
    assert seen(rival, job) is None
    assert prompts(rival) == []
    assert move(rival, "jobCancel", job=job)["entity"] == "JOB"
    assert write(rival, account=customer)["entity"] == "ACCOUNT"
    assert seen(shop, id_of("Hold", key_of(job))) is None
    assert seen(shop, job)["status"] == "QUEUED"


@pytest.mark.parametrize("who", ["token", "member"])
def test_an_account_generates_for_itself(shop: Api, mara: User, customer: str, who: str) -> None:
    row = Account.objects.get(id=key_of(customer))
    row.members.add(mara)
    caller = (
        signed_in(mara) if who == "member" else Api(Client(), account_tokens.mint(account=row, now=clock.now()).token)
    )
    account(shop, "customer-2", credits=100)
    job = write(caller, idempotencyKey="a key")["job"]["id"]
    assert write(caller, idempotencyKey="a key")["job"]["id"] == job
    assert write(shop, account=customer, idempotencyKey="a key")["job"]["id"] != job
    assert move(caller, "jobCancel", job=job)["job"]["status"] == "CANCELLED"
    assert balance_of(shop, customer)["held"] == 5


def test_a_viewer_and_a_token_that_may_only_charge_generate_nothing(shop: Api, victor: Api, customer: str) -> None:
    document = "mutation M($input: TextGenerateInput!) { textGenerate(input: $input) { __typename } }"
    scopes = ["credits:spend", "accounts:read"]
    made = tokens.create(integration_name="shop", name="x", scopes=scopes, now=clock.now())
    input = {"account": customer, "prompt": "x", "idempotencyKey": "x"}
    for caller in (victor, Api(Client(), made.token)):
        assert caller.codes(document, input=input) == ["FORBIDDEN"]
    assert Job.objects.count() == 0


def test_who_may_not_generate_sees_a_job_without_what_was_asked_and_came(shop: Api, victor: Api, customer: str) -> None:
    job = write(shop, account=customer)["job"]["id"]
    with serving(text(1_500)):
        run(job)
    made = tokens.create(integration_name="shop", name="x", scopes=["accounts:read"], now=clock.now())
    document = "query J($id: ID!) { job(id: $id) { creditsCharged prompt text images { address } } }"
    for caller in (victor, Api(Client(), made.token)):
        answer = caller.post(document, id=job)
        assert answer["data"]["job"] == {"creditsCharged": 2, "prompt": None, "text": None, "images": None}
        assert {error["extensions"]["requires"] for error in answer["errors"]} == {"generation:run"}
    assert shop.data(document, id=job)["job"]["text"] == "Warm brass."


def test_what_was_deleted_is_null(shop: Api, customer: str) -> None:
    job = write(shop, account=customer)["job"]["id"]
    with serving(text(1_500)):
        run(job)
    assert job_texts.delete_old(before=clock.now(), now=clock.now()) == 1
    found = seen(shop, job)
    assert (found["prompt"], found["text"], found["creditsCharged"]) == (None, None, 2)


def test_only_staff_see_who_was_called_and_what_it_cost(shop: Api, victor: Api, customer: str) -> None:
    job = write(shop, account=customer)["job"]["id"]
    with serving(text(1_500)):
        run(job)
    admin = "query J($id: ID!) { job(id: $id) { attempts { admin { providerId costUsd costSource isCostUnknown } } } }"
    (attempt,) = victor.data(admin, id=job)["job"]["attempts"]
    assert attempt["admin"] == {
        "providerId": "openai",
        "costUsd": "0.010625",
        "costSource": "RATE_CARD",
        "isCostUnknown": False,
    }
    assert shop.codes(admin, id=job) == ["FORBIDDEN"]


def test_a_long_prompt_is_read(shop: Api, customer: str) -> None:
    assert write(shop, account=customer, prompt="a lamp " * 20_000)["__typename"] == "JobPayload"
