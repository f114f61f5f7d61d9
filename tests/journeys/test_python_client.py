"""The client for Python and a real server: lost answers, tokens that end, newer servers, streams that break."""

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from ratecard_client import (
    AccessToken,
    AsyncRatecard,
    AutoClusterInput,
    AutoClusterStepInput,
    AutomationCreateInput,
    AutomationInput,
    AutomationStepInput,
    AutomationUpdateInput,
    CallInput,
    CreditCategory,
    FunctionInput,
    FunctionRunStatus,
    HoldNotOpen,
    InsufficientCredits,
    JobStatus,
    KeywordClusters,
    KeywordInput,
    NoAnswer,
    NotFound,
    ProviderUsageInput,
    Ratecard,
    RefundExceedsCharge,
    Refused,
    RequestRefused,
    Retries,
    Tier,
    TokenRefused,
    UsageFormat,
    UsageInput,
)
from ratecard_client.requests import body

from backend.accounts import tokens
from backend.accounts.scopes import SCOPES
from backend.shared import clock
from tests.support.databases import Database
from tests.support.functions import CLUSTERS, answer
from tests.support.generating import Time, serving, text
from tests.support.ids import key_of
from tests.support.lossy import losing_first_answers
from tests.support.newer import NEWER_ERROR, NEWER_HOLD, answering
from tests.support.publishing import change_model
from tests.support.stand_ins import Scripted, StandIn, stand_in

KEYWORDS = ["oak lamp", "led lamp", "rug"]
QUICK = Retries(attempts=2, pause_seconds=0.01)


@pytest.fixture
def token(site_database: Database) -> str:
    made = tokens.create(integration_name="shop", name="client", scopes=SCOPES, now=clock.now())
    return made.token


@pytest.fixture
def shop(site: str, token: str) -> Iterator[Ratecard]:
    with Ratecard(site, token=token) as ratecard:
        yield ratecard


@pytest.fixture
def customer(shop: Ratecard) -> str:
    """The id of an account with 50 credits."""
    account = shop.accounts.create("customer-1", name="Customer 1")
    shop.credits.grant(account.id, category=CreditCategory.PURCHASE, credits=50)
    return account.id


def images(count: int) -> UsageInput:
    return UsageInput(calls=[CallInput(images=count)])


def test_each_act_is_done_once_where_answers_are_lost(site: str, shop: Ratecard, token: str, customer: str) -> None:
    with losing_first_answers(site) as way, Ratecard(way.url, token=token) as ratecard:
        quote = ratecard.quotes.images(tier=Tier.QUALITY, count=4, account=customer)
        held = ratecard.holds.create(quote.token, request_id="order-17")
        settled = ratecard.holds.settle(held.hold.id, images(3))
    assert (quote.max_credits, held.credits.available, settled.hold.charged) == (20, 30, 15)
    assert way.lost() == ["QuoteList", "HoldCreate", "HoldSettle"]
    (record,) = shop.usage.records(request_id="order-17")
    assert (record.credits, record.images, record.explain.agrees) == (15, 3, True)


def test_the_client_without_threads_does_the_same(site: str, token: str, customer: str) -> None:
    async def sell() -> tuple[int, list[str | None]]:
        async with AsyncRatecard(site, token=token) as ratecard:
            quote = await ratecard.quotes.images(tier=Tier.BASIC, count=2, account=customer)
            held = await ratecard.holds.create(quote.token, request_id="order-18")
            settled = await ratecard.holds.settle(held.hold.id, images(2))
            return settled.hold.charged, [record.request_id async for record in ratecard.usage.records()]

    assert asyncio.run(sell()) == (2, ["order-18"])


def test_typed_errors_carry_their_facts(shop: Ratecard, customer: str) -> None:
    quote = shop.quotes.images(tier=Tier.PREMIUM, count=8, account=customer)
    with pytest.raises(InsufficientCredits, match="INSUFFICIENT_CREDITS") as short:
        shop.holds.create(quote.token)
    assert (short.value.required, short.value.available, short.value.shortfall) == (120, 50, 70)
    one = shop.quotes.images(tier=Tier.QUALITY, count=1, account=customer)
    hold = shop.holds.create(one.token, idempotency_key="a key").hold
    assert shop.holds.create(one.token, idempotency_key="a key").hold.id == hold.id
    record = shop.holds.settle(hold.id, images(1)).hold.usage_record
    with pytest.raises(HoldNotOpen) as closed:
        shop.holds.release(hold.id)
    assert (closed.value.status, closed.value.kind) == ("SETTLED", "HoldNotOpen")
    assert record is not None
    with pytest.raises(RefundExceedsCharge) as much:
        shop.credits.refund(record.id, credits=6, reason="blurred")
    assert much.value.refundable == 5
    assert shop.credits.refund(record.id, credits=5, reason="blurred").credits.available == 50
    assert shop.accounts.create("customer-1").id == customer


def test_a_text_is_quoted_and_charged_by_what_its_provider_reports(shop: Ratecard, customer: str) -> None:
    quote = shop.quotes.text(input_tokens=1_000, max_output_tokens=4_000, account=customer)
    usage: dict[str, Any] = {"prompt_tokens": 900, "completion_tokens": 1_200, "prompt_tokens_details": None}
    call = CallInput(provider_usage=ProviderUsageInput(format=UsageFormat.OPENAI, usage=usage))
    settled = shop.holds.settle(shop.holds.create(quote.token).hold.id, UsageInput(calls=[call]))
    assert (quote.expected_credits, quote.max_credits, settled.hold.charged) == (5, 5, 3)


def test_what_was_left_out_of_an_input_is_not_sent() -> None:
    usage = {"a": None}
    call = CallInput(provider_usage=ProviderUsageInput(format=UsageFormat.OPENAI, usage=usage))
    sent = json.loads(body("query Q { a }", "Q", {"input": UsageInput(calls=[call])}))
    assert sent["variables"] == {"input": {"calls": [{"providerUsage": {"format": "OPENAI", "usage": {"a": None}}}]}}


def test_errors_and_values_of_a_newer_server_stop_nothing(site: str, token: str, customer: str) -> None:
    with answering(site, NEWER_ERROR | NEWER_HOLD) as server, Ratecard(server.url, token=token) as ratecard:
        with pytest.raises(Refused) as refused:
            ratecard.holds.create("a token")
        found = ratecard.holds.get("h")
    assert (refused.value.kind, refused.value.code.value) == ("SpendingLimitReached", "SPENDING_LIMIT_REACHED")
    assert found is not None
    assert (found.status.value, found.charged) == ("DISPUTED", 7)


def test_a_token_is_minted_again_before_it_ends(site: str, shop: Ratecard, customer: str) -> None:
    minted: list[AccessToken] = []

    def mint(seconds: int) -> AccessToken:
        minted.append(shop.accounts.token(customer, lifetime_seconds=seconds))
        return minted[-1]

    for seconds, expected in ((900, 1), (20, 3)):
        with Ratecard(site, token=lambda seconds=seconds: mint(seconds)) as browser:  # type: ignore[misc]
            for _ in range(2):
                account = browser.accounts.get()
                assert account is not None
                assert account.external_id == "customer-1"
        assert len(minted) == expected


def test_a_refused_token_is_asked_for_again(site: str, token: str) -> None:
    later = datetime.now(UTC) + timedelta(hours=1)
    supply = iter([AccessToken("revoked", later), AccessToken(token, later)])
    with Ratecard(site, token=lambda: next(supply)) as ratecard:
        assert ratecard.accounts.get(external_id="nobody") is None
    assert list(supply) == []
    with Ratecard(site, token="revoked") as ratecard, pytest.raises(TokenRefused, match="UNAUTHENTICATED"):
        ratecard.accounts.get()


def test_a_missing_scope_is_named(site: str, site_database: Database) -> None:
    made = tokens.create(integration_name="shop", name="little", scopes=["quotes:read"], now=clock.now())
    with Ratecard(site, token=made.token) as ratecard, pytest.raises(RequestRefused) as refused:
        ratecard.accounts.get(external_id="customer-1")
    assert refused.value.code == "FORBIDDEN"


@contextmanager
def asking(*answers: Scripted) -> Iterator[tuple[StandIn, Ratecard]]:
    """A server that gives these answers in turn, the last one again and again."""
    with stand_in(answers[-1]) as server, Ratecard(server.base, token="t", retries=QUICK) as ratecard:
        server.first_answers = list(answers[:-1])
        yield server, ratecard


def test_one_key_is_kept_over_all_attempts_and_named_where_none_is_answered() -> None:
    with asking(Scripted(status=502, body=b"<html>")) as (server, ratecard):
        with pytest.raises(NoAnswer) as silence:
            ratecard.holds.release("h")
        keys = [json.loads(asked.body)["variables"]["input"]["idempotencyKey"] for asked in server.asked]
    assert keys == [silence.value.idempotency_key] * 2


def test_a_wait_that_is_too_long_is_left_to_the_caller() -> None:
    with asking(Scripted(status=429, headers={"Retry-After": "3600"})) as (server, ratecard):
        with pytest.raises(NoAnswer, match="HTTP_429"):
            ratecard.holds.get("h")
        assert len(server.asked) == 1


def test_nobody_there_is_no_answer() -> None:
    with Ratecard("http://127.0.0.1:9", token="t", retries=QUICK) as ratecard, pytest.raises(NoAnswer):
        ratecard.prices.get()


def test_published_prices_come_by_themselves(shop: Ratecard) -> None:
    prices = shop.prices.watch()
    first = next(prices)
    change_model("dall-e-3", credits_per_image=6)
    second = next(prices)
    assert [[tier.credits_per_image for tier in each.quality_tiers] for each in (first, second)] == [
        [1, 5, 15],
        [1, 6, 15],
    ]
    assert (first.revision_number, second.revision_number) == (1, 2)


def revisions(*numbers: int) -> Scripted:
    events = [
        f'event: next\ndata: {{"data": {{"catalogPublished": {{"number": {number}}}}}}}\n\n' for number in numbers
    ]
    return Scripted(body=": ping\n\n".join(events).encode(), headers={"Content-Type": "text/event-stream"})


def prices_of(number: int) -> Scripted:
    lists: dict[str, Any] = {"qualityTiers": [], "textModel": None, "maxInArticleImages": 4, "maxImagesPerRequest": 8}
    return Scripted(body=json.dumps({"data": {"aiConfig": {"revisionNumber": number, **lists}}}).encode())


def test_a_stream_that_breaks_is_opened_again_and_repeats_nothing() -> None:
    answers = [revisions(1), prices_of(1), Scripted(status=503), revisions(1, 2), prices_of(2)]
    with asking(*answers) as (server, ratecard):
        prices = ratecard.prices.watch()
        assert [next(prices).revision_number for _ in range(2)] == [1, 2]
        paths = [asked.path for asked in server.asked]
    stream, query = "/graphql/stream/", "/graphql"
    assert paths == [stream, query, stream, stream, query]


def test_a_job_is_followed_to_its_end(shop: Ratecard, customer: str, settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True
    job = shop.jobs.text("A lamp.", account=customer, max_output_tokens=4_000, request_id="order-19")
    progress = shop.jobs.watch(job.id)
    assert next(progress).status == JobStatus.QUEUED
    with serving(text(1_500)):
        Time().engine().run(job_id=UUID(key_of(job.id)))
    *_, last = progress
    assert (last.status, last.text, last.credits_charged) == (JobStatus.DONE, "Warm brass.", 2)
    assert shop.jobs.wait(job.id).text == "Warm brass."
    assert [each.id for each in shop.jobs.list(request_id="order-19")] == [job.id]


CLUSTER = FunctionInput(auto_cluster=AutoClusterInput(keywords=[KeywordInput(keyword=word) for word in KEYWORDS]))


def test_a_function_is_quoted_run_and_waited_for(shop: Ratecard, customer: str, settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True
    quote = shop.functions.quote(CLUSTER, account=customer)
    started = shop.functions.start(CLUSTER, account=customer, request_id="order-20", idempotency_key="a key")
    assert (started.status, started.credits_held) == (FunctionRunStatus.QUEUED, quote.max_credits)
    with serving(answer(CLUSTERS)):
        Time().engine().run(job_id=UUID(key_of(started.jobs[0].id)))
    run = shop.functions.wait(started.id)
    assert (run.status, run.credits_held, run.credits_charged, run.failed_batches) == ("DONE", 0, 2, [])
    assert isinstance(run.output, KeywordClusters)
    assert [(cluster.name, cluster.keywords) for cluster in run.output.clusters] == [("Lamps", KEYWORDS[:2])]
    assert run.output.unclustered == KEYWORDS[2:]
    assert shop.functions.start(CLUSTER, account=customer, request_id="order-20", idempotency_key="a key").id == run.id


def test_a_function_is_cancelled_and_one_of_others_is_not_found(shop: Ratecard, customer: str) -> None:
    run = shop.functions.start(CLUSTER, account=customer)
    assert shop.functions.cancel(run.id).status == FunctionRunStatus.CANCELLED
    with pytest.raises(NotFound):
        shop.functions.wait(customer)


def test_an_automation_is_changed_quoted_run_and_cancelled(shop: Ratecard, customer: str) -> None:
    steps = [AutomationStepInput(auto_cluster=AutoClusterStepInput())]
    input = AutomationInput(keywords=[KeywordInput(keyword="oak lamp")])
    made = shop.automations.create(AutomationCreateInput(account=customer, name="Lamps", steps=steps, input=input))
    changed = shop.automations.update(AutomationUpdateInput(automation=made.id, name="Rugs"))
    assert (changed.name, [each.id for each in shop.automations.all(account=customer)]) == ("Rugs", [made.id])
    paused, resumed = shop.automations.pause(made.id), shop.automations.resume(made.id)
    assert (paused.pause_reason, resumed.pause_reason) == ("PERSON", None)
    assert [step.max_credits for step in shop.automations.quote(made.id).steps] == [2]
    run, again = (shop.automations.run_now(made.id, idempotency_key="a key") for _ in range(2))
    assert (run.status, again.id) == ("QUEUED", run.id)
    assert shop.automations.cancel_run(run.id).status == shop.automations.wait(run.id).status == "CANCELLED"
    assert [step.status for step in shop.automations.items(run.id)] == ["CANCELLED"]
    assert shop.automations.delete(made.id).id == made.id
    assert shop.automations.get(made.id) is None
    for act in (shop.automations.wait, shop.automations.items, shop.automations.retry_run, shop.automations.pause_run):
        with pytest.raises(NotFound):
            act(customer)


def test_a_job_is_cancelled_and_one_of_others_is_not_found(shop: Ratecard, customer: str) -> None:
    job = shop.jobs.images("A lamp.", tier=Tier.QUALITY, count=2, account=customer)
    assert (job.credits_held, shop.jobs.cancel(job.id).status) == (10, JobStatus.CANCELLED)
    with pytest.raises(NotFound):
        list(shop.jobs.watch(customer))
