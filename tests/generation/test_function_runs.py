"""Runs of functions: jobs that are held together, at one price by every path, and end together."""

from datetime import timedelta
from typing import Any

import pytest

from backend.accounts.accounts import AccountAccess
from backend.accounts.models import Account
from backend.catalog import overrides
from backend.catalog.enums import FunctionName, QualityTier
from backend.catalog.models.overrides import OverrideName
from backend.catalog.registry import ModelRegistry
from backend.credits import ledger
from backend.credits.credit_errors import IdempotencyConflict, InsufficientCredits
from backend.credits.models import CreditUsageLog, Hold
from backend.generation import function_runs, job_texts, jobs
from backend.generation.job_errors import (
    ArticleFull,
    FunctionInactive,
    FunctionInputTooLarge,
    FunctionRunEnded,
    FunctionRunNotFound,
    InvalidFunctionInput,
    TooManyBatches,
)
from backend.generation.models import Attempt, FunctionRun, ImageFile, Job
from backend.shared import clock
from tests.support import books, functions, generating, selling
from tests.support.functions import (
    ARTICLE,
    CLUSTERS,
    IMAGE_PROMPTS,
    IMAGES,
    answer,
    run,
    start,
    words,
)
from tests.support.generating import Time, asked, failure, runware, serving
from tests.support.publishing import change_model

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loopback")]

IDEA = {"title": "Oak", "outline": ["Why"], "keywords": ["oak lamp"], "kind": "guide"}
PROMPTS = {"head": "A lamp", "places": [{"place": 1, "after_heading": "Why", "prompt": "An oak"}]}
LAMPS = {"clusters": [{"name": "Lamps", "keywords": ["oak lamp", "led lamp"]}], "unclustered": []}
RUG = {"clusters": [{"name": "Rugs", "keywords": ["rug"]}], "unclustered": []}


def left(account: Account) -> tuple[int, int]:
    assert books.faults(account.id) == []
    balance = ledger.balance(account_id=account.id, now=clock.now())
    return balance.available, balance.held


@pytest.mark.parametrize(
    ("function", "output", "operation"),
    [
        (FunctionName.AUTO_CLUSTER, CLUSTERS, "clustering"),
        (FunctionName.GENERATE_IDEAS, {"ideas": [IDEA]}, "idea_generation"),
        (FunctionName.GENERATE_CONTENT, ARTICLE, "content_generation"),
        (FunctionName.GENERATE_IMAGE_PROMPTS, PROMPTS, "image_prompt_extraction"),
    ],
)
def test_each_function_delivers_its_output_for_its_operation(
    account: Account, function: FunctionName, output: Any, operation: str
) -> None:
    with serving(answer(output, 900)):
        made = run(account, function)
    assert (made.status, made.output, made.failed_batches) == ("done", output, [])
    assert list(CreditUsageLog.objects.values_list("operation_type", "credits")) == [(operation, 1)]
    assert left(account) == (99, 0)


def test_images_are_a_job_each(account: Account) -> None:
    with serving(runware(1), provider_id="runware"):
        made = run(account, FunctionName.GENERATE_IMAGES)
    first, second = ImageFile.objects.order_by("created_at")
    assert made.output == {
        "images": [
            {"image": str(first.id), "prompt": "A lamp", "place": "head"},
            {"image": str(second.id), "prompt": "A rug", "place": ""},
        ]
    }
    assert (Job.objects.count(), left(account)) == (2, (98, 0))


def test_an_image_that_fails_loses_no_other(account: Account) -> None:
    with serving(generating.failure(400), runware(1), provider_id="runware"):
        made = run(account, FunctionName.GENERATE_IMAGES)
    assert (made.status, [each["prompt"] for each in functions.output(made)["images"]]) == ("done", ["A rug"])
    assert (made.failed_batches, left(account)) == ([{"batch": 0, "error": "bad_request"}], (99, 0))


def test_batches_are_joined(account: Account) -> None:
    functions.two_batches()
    with serving(answer(LAMPS), answer(RUG)) as server:
        made = run(account)
    assert made.output == {"clusters": LAMPS["clusters"] + RUG["clusters"], "unclustered": []}
    assert (len(server.asked), [job.batch for job in made.jobs.order_by("batch")]) == (2, [0, 1])
    assert [body["max_completion_tokens"] for body in asked(server)] == [96, 60]


def test_a_batch_that_fails_loses_no_other(account: Account) -> None:
    functions.two_batches()
    with serving(answer(LAMPS), failure(400)):
        made = run(account)
    assert (made.status, made.output) == ("done", LAMPS)
    assert (made.failed_batches, left(account)) == ([{"batch": 1, "error": "bad_request"}], (98, 0))


def test_a_quote_is_what_is_held_and_leaves_nothing_behind(account: Account) -> None:
    functions.two_batches()
    offer = function_runs.quote(**words(account))
    assert (Job.objects.count(), len(offer.quotes)) == (0, 2)
    start(account)
    held = list(Hold.objects.order_by("created_at").values_list("credits", flat=True))
    assert (held, sum(held)) == ([quote.max_credits for quote in offer.quotes], offer.max_credits)
    assert left(account) == (100 - offer.max_credits, offer.max_credits)


def test_without_credits_for_all_batches_none_is_held(account: Account) -> None:
    functions.two_batches()
    most = function_runs.quote(**words(account)).max_credits
    poor = selling.account(external_id="customer-2")
    selling.grant(poor.id, most - 1)
    with pytest.raises(InsufficientCredits):
        start(poor)
    assert (FunctionRun.objects.count(), Job.objects.count(), left(poor)) == (0, 0, (most - 1, 0))


def test_the_holds_of_all_batches_are_taken_out_of_a_reserve(account: Account) -> None:
    functions.two_batches()
    first, second = (quote.max_credits for quote in function_runs.quote(**words(account)).quotes)
    reserve = selling.reserve(account.id, first + second - 1).id
    start(account, reserve=reserve)
    taken = Hold.objects.filter(reserve=reserve).order_by("-from_reserve").values_list("from_reserve", flat=True)
    assert sorted(taken) == sorted([first, second - 1])
    assert (Hold.objects.get(id=reserve).taken, left(account)) == (
        first + second - 1,
        (100 - first - second, first + second),
    )


def test_a_run_that_its_reserve_and_the_balance_do_not_pay_takes_nothing(account: Account) -> None:
    functions.two_batches()
    first, second = (quote.max_credits for quote in function_runs.quote(**words(account)).quotes)
    reserve = selling.reserve(account.id, first).id
    selling.hold(account.id, 100 - first - second + 1)
    with pytest.raises(InsufficientCredits) as refused:
        start(account, reserve=reserve)
    assert (refused.value.required, refused.value.available) == (second, second - 1)
    assert (Hold.objects.get(id=reserve).taken, FunctionRun.objects.count(), Job.objects.count()) == (0, 0, 0)


def test_a_key_runs_once(account: Account) -> None:
    key = selling.key("a key")
    first = start(account, key=key)
    assert start(account, key=key) == first
    with pytest.raises(IdempotencyConflict):
        start(account, key=key, input={"keywords": [{"keyword": "rug"}]})
    assert (FunctionRun.objects.count(), Job.objects.count()) == (1, 1)


def test_the_function_counts_and_then_the_account(account: Account) -> None:
    change_model("gpt-4o", is_active=True)
    functions.configure(FunctionName.AUTO_CLUSTER, text_model_id="gpt-4o", max_output_tokens=2_000)
    with serving(answer()) as server:
        run(account, idempotency_key="1")
        values: Any = {OverrideName.TEXT_MODEL: "gpt-4o-mini", OverrideName.PROMPT: "Sort: {{ keywords }}"}
        overrides.update(
            registry=ModelRegistry.current(),
            account=account,
            values=values,
            author="ada",
            reason="a test",
            now=clock.now(),
            function=FunctionName.AUTO_CLUSTER,
        )
        run(account, idempotency_key="2")
        run(account, FunctionName.GENERATE_IDEAS, idempotency_key="3")
    bodies = asked(server)
    assert [body["model"] for body in bodies[:3]] == ["gpt-4o", "gpt-4o-mini", "gpt-5.1"]
    assert bodies[1]["messages"][-1]["content"] == "Sort: oak lamp (volume 90)\nled lamp\nrug"
    charged = CreditUsageLog.objects.exclude(credits=0).order_by("created_at")
    assert list(charged.values_list("model_name", "credits")) == [("gpt-4o", 2), ("gpt-4o-mini", 1)]


def test_the_tier_of_images_is_the_functions_where_none_is_asked_for(account: Account) -> None:
    input = {"prompts": IMAGES["prompts"]}
    with pytest.raises(InvalidFunctionInput) as refused:
        start(account, FunctionName.GENERATE_IMAGES, input=input)
    assert refused.value.place == ("tier",)
    functions.configure(FunctionName.GENERATE_IMAGES, quality_tier=QualityTier.PREMIUM)
    start(account, FunctionName.GENERATE_IMAGES, input=input)
    assert [job.input["tier"] for job in Job.objects.all()] == ["premium"] * 2


def test_images_in_the_text_of_an_article_are_limited_together(account: Account) -> None:
    prompts = [{"prompt": "A lamp", "place": "head"}, *({"prompt": "A rug", "place": str(n)} for n in range(1, 6))]
    input = {"prompts": prompts, "tier": "basic", "article": "Oak"}
    for call in (function_runs.quote, lambda **words: start(account, FunctionName.GENERATE_IMAGES, input=input)):
        with pytest.raises(ArticleFull) as refused:
            call(**words(account, FunctionName.GENERATE_IMAGES, input=input))
        assert refused.value.maximum == 4
    assert FunctionRun.objects.count() == 0
    start(account, FunctionName.GENERATE_IMAGES, input=input | {"prompts": prompts[:5]})
    assert jobs.images_of(account=account, article="Oak") == 4


def test_no_more_image_prompts_than_an_article_may_have_images(account: Account) -> None:
    with pytest.raises(ArticleFull):
        start(account, FunctionName.GENERATE_IMAGE_PROMPTS, input=IMAGE_PROMPTS | {"count": 5})


def test_what_no_call_can_do_is_refused(account: Account) -> None:
    functions.configure(FunctionName.GENERATE_CONTENT, max_output_tokens=1_599)
    with pytest.raises(FunctionInputTooLarge):  # 400 words take 1,600 tokens at most
        start(account, FunctionName.GENERATE_CONTENT)
    functions.configure(FunctionName.AUTO_CLUSTER, max_output_tokens=60)
    with pytest.raises(TooManyBatches) as refused:
        start(account, input={"keywords": [{"keyword": f"{n}"} for n in range(102)]})
    assert (refused.value.batches, refused.value.maximum) == (102, 100)


def test_a_function_that_is_off_runs_no_more(account: Account) -> None:
    functions.configure(FunctionName.AUTO_CLUSTER, is_active=False)
    with pytest.raises(FunctionInactive):
        start(account)


def test_a_cancelled_run_keeps_what_came(account: Account) -> None:
    functions.two_batches()
    made = start(account)
    with serving(answer(LAMPS)):
        assert Time().engine().run(job_id=made.jobs.get(batch=0).id) is True
    made.refresh_from_db()
    assert made.status == "running"
    for _ in range(2):
        made = function_runs.cancel(access=selling.ALL, run_id=made.id, now=clock.now())
    assert (made.status, made.output, made.failed_batches) == ("cancelled", LAMPS, [{"batch": 1, "error": None}])
    assert left(account) == (98, 0)


def test_what_has_ended_is_not_cancelled(account: Account) -> None:
    with serving(answer()):
        made = run(account)
    with pytest.raises(FunctionRunEnded):
        function_runs.cancel(access=selling.ALL, run_id=made.id, now=clock.now())


@pytest.mark.parametrize("id", ["x", "00000000-0000-0000-0000-000000000000"])
def test_runs_of_others_are_not_found(account: Account, id: str) -> None:
    made = start(account)
    rival = selling.account(external_id="customer-9", integration="rival")
    access = AccountAccess(account_ids=frozenset({rival.id}))
    for other, run_id in ((access, str(made.id)), (selling.ALL, id)):
        with pytest.raises(FunctionRunNotFound):
            function_runs.get(access=other, run_id=run_id)


def test_texts_go_and_the_money_stays(account: Account) -> None:
    with serving(answer("Sorry."), answer()):
        made = run(account)
    ended, now = made.finished_at, clock.now()
    assert ended is not None
    assert job_texts.delete_old(before=ended + timedelta(seconds=1), now=now) == 1
    made.refresh_from_db()
    assert (made.input, made.output, made.texts_deleted_at, made.status) == ({}, None, now, "done")
    assert list(Attempt.objects.values_list("invalid_text", flat=True)) == ["", ""]
    assert Job.objects.get().input["batch"] is None
    assert left(account) == (98, 0)


def test_a_text_without_usage_is_part_of_the_output(account: Account) -> None:
    with serving(answer(total=None)):
        made = run(account)
    assert (Job.objects.get().status, made.status, made.output) == ("to_reconcile", "done", CLUSTERS)
