from typing import Any

import pytest

from backend.catalog.enums import OperationType
from backend.credits import charges
from backend.credits import usage as usage_module
from backend.credits.credit_errors import InvalidUsage
from backend.credits.models import CreditUsageLog
from backend.credits.usage import UsageFormat
from backend.shared import clock
from tests.support import selling
from tests.support.api import Api
from tests.support.changes import change
from tests.support.charging import account, balance_of, images, move, quote_token
from tests.support.ids import key_of
from tests.support.vectors import COSTS

pytestmark = pytest.mark.django_db

TOKENS = {"calls": [{"tokens": {"inputTokens": 2_000, "outputTokens": 3_000}}]}
WORK = {"work": {"operationType": "CONTENT_GENERATION"}}


def charge(caller: Api, customer: str, usage: dict[str, Any] = TOKENS, **values: Any) -> dict[str, Any]:
    return move(caller, "chargeCreate", **{"account": customer, "chargeFor": WORK, "usage": usage, **values})


def test_work_that_is_done_is_charged_at_todays_price(shop: Api) -> None:
    customer = account(shop, credits=50)
    charged = charge(shop, customer, requestId="article-7")
    assert (charged["hold"]["status"], charged["hold"]["charged"]) == ("SETTLED", 5)
    assert charged["credits"] == {"balance": 45, "held": 0, "available": 45}
    record = CreditUsageLog.objects.get()
    assert (record.model_name, record.revision, record.request_id) == ("gpt-5.1", 1, "article-7")
    assert (record.input_tokens, record.output_tokens, record.total_tokens) == (2_000, 3_000, 5_000)
    assert (str(record.provider_cost_usd), record.cost_source) == ("0.03250000000000", "rate_card")


def test_a_page_of_records_can_be_explained(shop: Api) -> None:
    charge(shop, account(shop, credits=50))
    records = shop.data("{ usageRecords { nodes { credits explain { credits agrees } } } }")["usageRecords"]
    assert records == {"nodes": [{"credits": 5, "explain": {"credits": 5, "agrees": True}}]}


def test_all_of_it_or_nothing(shop: Api) -> None:
    customer = account(shop, credits=4)
    refused = charge(shop, customer)
    assert (refused["code"], refused["required"], refused["shortfall"]) == ("INSUFFICIENT_CREDITS", 5, 1)
    assert refused["path"] == ["input", "chargeFor", "work"]
    assert balance_of(shop, customer)["balance"] == 4
    assert not CreditUsageLog.objects.exists()


def test_images_of_a_tier(shop: Api) -> None:
    customer = account(shop, credits=50)
    work = {"work": {"operationType": "IMAGE_GENERATION", "tier": "PREMIUM"}}
    assert charge(shop, customer, images(2), chargeFor=work)["hold"]["charged"] == 30


def test_a_quote_can_be_redeemed_in_one_step(shop: Api) -> None:
    customer = account(shop, credits=50)
    token = quote_token(shop, account=customer)
    charged = charge(shop, customer, images(6), chargeFor={"quoteToken": token})
    assert (charged["hold"]["charged"], charged["hold"]["absorbed"]) == (20, 10)


def test_a_failed_call_costs_the_operator_and_not_the_account(shop: Api) -> None:
    customer = account(shop, credits=50)
    calls = [*TOKENS["calls"], {"tokens": {"inputTokens": 2_000, "outputTokens": 0}, "delivered": False}]
    assert charge(shop, customer, {"calls": calls})["hold"]["charged"] == 5
    assert str(CreditUsageLog.objects.get().provider_cost_usd) == "0.03500000000000"


def test_a_call_that_failed_may_have_no_tokens(shop: Api) -> None:
    customer = account(shop, credits=50)
    assert charge(shop, customer, {"calls": [*TOKENS["calls"], {"delivered": False}]})["hold"]["charged"] == 5
    record = CreditUsageLog.objects.get()
    assert (str(record.provider_cost_usd), record.cost_source) == ("0.03250000000000", "estimate")
    assert charge(shop, customer, {"calls": [{}]})["path"] == ["input", "usage", "calls", "0", "tokens"]


def test_calls_of_one_operation_are_rounded_once(shop: Api) -> None:
    customer = account(shop, credits=50)
    calls = [{"tokens": {"inputTokens": 400, "outputTokens": 0}}] * 3
    assert charge(shop, customer, {"calls": calls})["hold"]["charged"] == 2


def test_the_minimum_of_the_operation(shop: Api, edith: Api) -> None:
    change(edith, "operationUpdate", operationType="CONTENT_GENERATION", minCredits=12)
    customer = account(shop, credits=50)
    assert charge(shop, customer)["hold"]["charged"] == 12
    nothing = {"calls": [{"tokens": {"inputTokens": 0, "outputTokens": 0}}]}
    assert charge(shop, customer, nothing)["hold"]["charged"] == 0


@pytest.mark.parametrize("row", COSTS["text"], ids=lambda row: row["name"])
def test_usage_as_a_provider_reports_it(shop: Api, row: dict[str, Any]) -> None:
    customer = account(shop, credits=1_000_000)
    raw = {"format": row["provider"].upper().replace("GEMINI", "GOOGLE"), "usage": row["usage"]}
    charge(shop, customer, {"calls": [{"providerUsage": raw}]})
    record = CreditUsageLog.objects.get()
    assert (record.total_tokens, record.raw_usage) == (row["total_tokens"], [row["usage"]])


@pytest.mark.parametrize(
    ("usage", "problem"),
    [
        ({}, "prompt_tokens is missing."),
        ({"prompt_tokens": "5"}, "prompt_tokens is no whole number from 0."),
        ({"prompt_tokens": 1.5, "completion_tokens": 1}, "prompt_tokens is no whole number from 0."),
        ({"prompt_tokens": [], "completion_tokens": {}}, "prompt_tokens is no whole number from 0."),
    ],
)
def test_a_usage_object_that_can_not_be_read_is_reported(shop: Api, usage: Any, problem: str) -> None:
    customer = account(shop, credits=50)
    refused = charge(shop, customer, {"calls": [{"providerUsage": {"format": "OPENAI", "usage": usage}}]})
    assert refused["message"] == f"This is not a usage object of openai: {problem}"
    assert refused["path"] == ["input", "usage", "calls", "0", "providerUsage"]
    assert balance_of(shop, customer)["balance"] == 50


@pytest.mark.parametrize(
    ("work", "code"),
    [
        ({"model": "nobody"}, "MODEL_NOT_FOUND"),
        ({"model": "\x00"}, "MODEL_NOT_FOUND"),
        ({"tier": "PREMIUM"}, "INVALID_USAGE"),
        ({"tier": "PREMIUM", "size": "1x1"}, "INVALID_WORK"),
    ],
)
def test_work_that_nothing_sells(shop: Api, work: dict[str, Any], code: str) -> None:
    customer = account(shop, credits=50)
    usage = images(1) if "size" in work else {"calls": [{"images": -1}]} if "tier" in work else TOKENS
    chosen = {"work": {"operationType": "IMAGE_GENERATION", **work}}
    assert charge(shop, customer, usage, chargeFor=chosen)["code"] == code


def test_a_size_that_the_model_does_not_make(shop: Api) -> None:
    work = {"work": {"operationType": "IMAGE_GENERATION", "tier": "QUALITY", "size": "1x1"}}
    refused = charge(shop, account(shop, credits=50), images(1), chargeFor=work)
    assert refused["path"] == ["input", "chargeFor", "work", "size"]
    assert refused["message"] == "dall-e-3 makes: 1024x1024, 1792x1024."


def test_usage_beyond_all_bounds(shop: Api) -> None:
    customer = account(shop, credits=50)
    huge = {"calls": [{"tokens": {"inputTokens": 10**12, "outputTokens": 0}}] * 100}
    assert charge(shop, customer, huge)["code"] == "INVALID_USAGE"
    more = {"calls": [{"tokens": {"inputTokens": 10**29, "outputTokens": 0}}]}
    assert charge(shop, customer, more)["code"] == "INVALID_USAGE"
    negative = {"calls": [{"tokens": {"inputTokens": -1, "outputTokens": 0}}]}
    assert charge(shop, customer, negative)["message"] == "Give numbers of tokens from 0."


def test_services_in_process_deduct_by_one_call() -> None:
    customer = selling.account()
    selling.grant(customer.id, 10)
    words: dict[str, Any] = {"account_id": customer.id, "operation_type": OperationType.CLUSTERING, "now": clock.now()}
    for _ in range(2):
        done = charges.deduct_credits_for_operation(calls=selling.used(4), idempotency_key="run-1", **words)
        assert (done.charged, done.balance.available) == (4, 6)


def test_work_is_done_by_the_accounts_own_text_model(shop: Api) -> None:
    customer = account(shop, credits=50)
    move(shop, "accountOverridesUpdate", account=customer, textModel="gpt-4o-mini", reason="contract")
    charged = charge(shop, customer, {"calls": [{"tokens": {"inputTokens": 10_000, "outputTokens": 0}}]})
    assert charged["hold"]["charged"] == 1
    assert CreditUsageLog.objects.get().model_name == "gpt-4o-mini"


@pytest.mark.parametrize(
    ("work", "field"),
    [
        ({"operationType": "IMAGE_GENERATION", "tier": "PREMIUM", "model": "dall-e-3"}, "tier"),
        ({"operationType": "CLUSTERING", "tier": "BASIC"}, "operationType"),
        ({"operationType": "IMAGE_GENERATION", "model": "gpt-5.1"}, "operationType"),
    ],
)
def test_work_that_contradicts_itself_is_refused(shop: Api, work: dict[str, Any], field: str) -> None:
    customer = account(shop, credits=50)
    refused = charge(shop, customer, images(1), chargeFor={"work": work})
    assert (refused["code"], refused["path"]) == ("INVALID_WORK", ["input", "chargeFor", "work", field])
    assert balance_of(shop, customer)["balance"] == 50


@pytest.mark.parametrize("odd", ["a\x00b", "\ud800", float("inf"), {"\x00": 1}])
def test_a_usage_object_that_can_not_be_kept_is_reported(shop: Api, odd: Any) -> None:
    customer = account(shop, credits=50)
    usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2, "x": odd}
    call = usage_module.Call(tokens=usage_module.read_provider_usage(format=UsageFormat.OPENAI, raw=usage), raw=usage)
    with pytest.raises(InvalidUsage):
        charges.deduct_credits_for_operation(
            account_id=key_of(customer),
            operation_type=OperationType.CLUSTERING,
            calls=[call],
            idempotency_key="k",
            now=clock.now(),
        )
    assert balance_of(shop, customer)["balance"] == 50


def test_numbers_without_end_in_a_usage_object_are_reported(shop: Api) -> None:
    customer = account(shop, credits=50)
    raw = {"prompt_tokens": int("9" * 400), "prompt_tokens_details": {"cached_tokens": 1.5}}
    raw = {**raw, "completion_tokens": 1, "total_tokens": 1}
    usage = {"calls": [{"providerUsage": {"format": "OPENAI", "usage": raw}}]}
    words = "This is not a usage object of openai: prompt_tokens_details.cached_tokens is no whole number from 0."
    assert charge(shop, customer, usage)["message"] == words


def test_images_that_nobody_counted_are_not_settled_for_nothing(shop: Api) -> None:
    customer = account(shop, credits=50)
    work = {"work": {"operationType": "IMAGE_GENERATION", "tier": "BASIC"}}
    refused = charge(shop, customer, {"calls": [{"delivered": True}]}, chargeFor=work)
    assert refused["message"] == "Images were bought: say how many each call delivered, 0 where none came."
