"""What Prometheus reads of generation."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test.utils import CaptureQueriesContext

from backend.accounts.models import Account
from backend.generation import breaker, reconcile
from backend.generation.models import CallSum
from backend.generation.outcomes import ErrorKind
from backend.pricing.usage import TokenUsage
from backend.shared import clock
from tests.api.test_metrics import metrics
from tests.support import generating, selling
from tests.support.api import Api
from tests.support.generating import failure, serving, text, write

pytestmark = pytest.mark.django_db

MODEL = 'model="gpt-5.1",provider="openai"'


def calls(outcome: str) -> str:
    return f'ratecard_calls_total{{model="gpt-5.1",outcome="{outcome}",provider="openai"}}'


def done(found: dict[str, float]) -> tuple[float, float]:
    """Texts that were done, and their credits."""
    labels = '{kind="text",model="gpt-5.1",provider="openai",status="done"}'
    return found[f"ratecard_jobs_ended_total{labels}"], found[f"ratecard_jobs_credits_charged_total{labels}"]


@pytest.fixture(autouse=True)
def loopback(settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True


@pytest.fixture
def account() -> Account:
    return generating.account()


def test_calls_are_counted_by_provider_model_and_what_came_of_them(account: Account, victor: Api) -> None:
    with serving(failure(500), text(1_500)):
        write(account.id)
    with serving(failure(401)):
        write(account.id, idempotency_key="another")
    found = metrics(victor)
    assert found[calls("delivered")] == 1
    assert found[calls("provider_error")] == 1
    assert found[calls("auth")] == 1
    assert found[f"ratecard_call_retries_total{{{MODEL}}}"] == 1
    # 500 tokens at 1.25 and 1,000 at 10 USD per 1,000,000; the failure may have cost something
    assert found[f"ratecard_provider_cost_usd_total{{{MODEL}}}"] == 0.010625
    assert found[f"ratecard_call_seconds_count{{{MODEL}}}"] == 3
    assert found[f'ratecard_call_seconds_bucket{{le="100.0",{MODEL}}}'] == 3
    assert found[f"ratecard_call_seconds_sum{{{MODEL}}}"] >= 0


def test_jobs_and_their_credits_are_counted_when_they_are_settled(account: Account, victor: Api) -> None:
    with serving(text(1_500)):
        write(account.id)
    with serving(text(None)):
        unsettled = write(account.id, idempotency_key="another")
    assert done(metrics(victor)) == (1, 2)
    usage = TokenUsage(input_tokens=1_000, output_tokens=2_000)
    words: dict[str, Any] = {"author": "edith", "reason": "its log", "access": selling.ALL, "now": clock.now()}
    reconcile.decide(job_id=unsettled.id, usage=usage, **words)
    assert done(metrics(victor)) == (2, 5)


def test_what_is_open_is_a_gauge(account: Account, victor: Api) -> None:
    generating.start(account)
    with serving(text(None)):
        write(account.id)
    selling.hold(account.id, 10)
    found = metrics(victor)
    assert {s: found[f'ratecard_open_jobs{{status="{s}"}}'] for s in ("queued", "running", "to_reconcile")} == {
        "queued": 1,
        "running": 0,
        "to_reconcile": 1,
    }
    assert (found["ratecard_open_holds"], found["ratecard_held_credits"]) == (3, 20)


def test_the_state_of_breakers(victor: Api) -> None:
    breaker.reset("openai")
    for _ in range(5):
        breaker.record("openai", ErrorKind.TIMEOUT)
    found = metrics(victor)
    breaker.reset("openai")
    assert found['ratecard_provider_breaker{provider="openai",state="open"}'] == 1
    assert found['ratecard_provider_breaker{provider="openai",state="closed"}'] == 0
    assert found['ratecard_provider_breaker{provider="runware",state="closed"}'] == 1


def test_the_cost_of_a_scrape_does_not_grow_with_history(
    account: Account, victor: Api, django_assert_max_num_queries: Callable[[int], CaptureQueriesContext]
) -> None:
    for number in range(3):
        with serving(text()):
            write(account.id, idempotency_key=f"{number}")
    assert CallSum.objects.count() == 1
    with django_assert_max_num_queries(40) as asked:
        metrics(victor)
    assert not [each["sql"] for each in asked.captured_queries if "generation_attempt" in each["sql"]]
