"""Reading usage records: filters, explanations, and how many queries that takes."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.shared import clock
from tests.support import selling
from tests.support.api import Api
from tests.support.changes import change
from tests.support.charging import account, hold, images, move

pytestmark = pytest.mark.django_db

TEXT = {"work": {"operationType": "CONTENT_GENERATION"}}
FILTERED = "query U($filter: UsageRecordFilter) { usageRecords(filter: $filter) { nodes { requestId } } }"


def charge(caller: Api, customer: str, tokens: int = 5_000, **values: Any) -> dict[str, Any]:
    usage = {"calls": [{"tokens": {"inputTokens": tokens, "outputTokens": 0}}]}
    return move(caller, "chargeCreate", **{"account": customer, "chargeFor": TEXT, "usage": usage, **values})


@pytest.mark.parametrize(
    ("only", "found"),
    [
        ({}, ["image", "mini", "text"]),
        ({"model": "gpt-4o-mini"}, ["mini"]),
        ({"model": "nobody"}, []),
        ({"model": "\x00"}, []),
        ({"tier": "QUALITY"}, ["image"]),
        ({"operationType": "CLUSTERING"}, ["mini"]),
        ({"requestId": "text"}, ["text"]),
        ({"since": "2999-01-01T00:00:00Z"}, []),
        ({"until": "2999-01-01T00:00:00+02:00"}, ["image", "mini", "text"]),
    ],
)
def test_filters(shop: Api, only: dict[str, Any], found: list[str]) -> None:
    customer = account(shop, credits=100)
    charge(shop, customer, requestId="text")
    work = {"work": {"operationType": "CLUSTERING", "model": "gpt-4o-mini"}}
    charge(shop, customer, chargeFor=work, requestId="mini")
    work = {"work": {"operationType": "IMAGE_GENERATION", "tier": "QUALITY"}}
    move(shop, "chargeCreate", account=customer, chargeFor=work, usage=images(1), requestId="image")
    nodes = shop.data(FILTERED, filter=only)["usageRecords"]["nodes"]
    assert [node["requestId"] for node in nodes] == found


@pytest.mark.parametrize("time", ["2026-11-21T12:00:00", "2026-11-21", "", "x", "9999-12-31T23:59:59Z", 5])
def test_a_time_needs_its_zone(shop: Api, time: object) -> None:
    assert shop.codes(FILTERED, filter={"since": time}) == ["BAD_USER_INPUT"]


def steps(caller: Api) -> list[str]:
    (record,) = caller.data("{ usageRecords(first: 1) { nodes { explain { steps agrees } } } }")["usageRecords"][
        "nodes"
    ]
    assert record["explain"]["agrees"] is True
    found: list[str] = record["explain"]["steps"]
    return found


def test_text_is_explained(shop: Api, edith: Api) -> None:
    change(edith, "operationUpdate", operationType="CONTENT_GENERATION", minCredits=12)
    charge(shop, account(shop, credits=100))
    assert steps(shop) == [
        "Revision 2 sold gpt-5.1 at 1,000 tokens a credit.",
        "Delivered: 5,000 tokens (5,000 input).",
        "5,000 / 1,000, rounded up once: 5 credits. The operation's minimum is 12 credits.",
        "Charged: 12 credits.",
    ]


def test_absorbed_and_refunded_credits_are_explained(shop: Api) -> None:
    customer = account(shop, credits=20)
    held = hold(shop, customer)["hold"]["id"]
    record = move(shop, "holdSettle", hold=held, usage=images(5))["hold"]["usageRecord"]["id"]
    move(shop, "creditsRefund", usageRecord=record, credits=1, reason="x")
    assert steps(shop) == [
        "Revision 1 sold dall-e-3 at 5 credits an image.",
        "Delivered: 5 images.",
        "5 x 5: 25 credits.",
        "The quote's maximum is 20 credits.",
        "Charged: 20 credits. 5 credits absorbed.",
        "Refunded since: 1 credit.",
    ]


def test_a_late_settlement_is_explained(shop: Api) -> None:
    customer = selling.account()
    selling.grant(customer.id, 10)
    start = clock.now() - selling.minutes(60)
    late = selling.hold(customer.id, 10, now=start)
    selling.hold(customer.id, 7)
    selling.settle(late.id, 8)
    assert steps(shop)[-2:] == [
        "It was settled after its hold had expired, when 3 credits could be charged.",
        "Charged: 3 credits. 5 credits absorbed.",
    ]


def test_many_records_are_explained_by_as_many_queries_as_one(shop: Api) -> None:
    customer = account(shop, credits=100)
    text = "{ usageRecords { nodes { credits explain { steps } } } }"

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            shop.data(text)
        return len(asked)

    charge(shop, customer)
    one = queries()
    for _ in range(9):
        charge(shop, customer)
    assert queries() == one


def test_pages_do_not_shift_while_the_list_grows(shop: Api) -> None:
    customer = account(shop, credits=100)
    for place in range(3):
        charge(shop, customer, requestId=f"{place}")
    text = """query U($after: String) { usageRecords(first: 2, after: $after) {
      nodes { requestId } pageInfo { endCursor hasNextPage } } }"""
    first = shop.data(text)["usageRecords"]
    charge(shop, customer, requestId="new")
    second = shop.data(text, after=first["pageInfo"]["endCursor"])["usageRecords"]
    assert [node["requestId"] for node in (*first["nodes"], *second["nodes"])] == ["2", "1", "0"]
    assert second["pageInfo"]["hasNextPage"] is False


def test_holds_of_a_request_are_found_with_their_charges_in_as_many_queries_as_one(shop: Api) -> None:
    customer = account(shop, credits=100)
    text = """query A($id: ID, $name: String) { account(id: $id) { holds(filter: {requestId: $name}) {
      nodes { requestId status usageRecord { credits explain { steps } } } } } }"""

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            shop.data(text, id=customer)
        return len(asked)

    charge(shop, customer, requestId="one")
    once = queries()
    for place in range(5):
        charge(shop, customer, requestId=f"more {place}")
    assert queries() == once
    nodes = shop.data(text, id=customer, name="one")["account"]["holds"]["nodes"]
    assert [(node["requestId"], node["status"]) for node in nodes] == [("one", "SETTLED")]
    assert shop.data(text, id=customer, name="\x00")["account"]["holds"]["nodes"] == []


@pytest.mark.parametrize("field", ["usage(first: 1) { totalCount }", "members { totalCount }"])
def test_fields_of_each_row_count(shop: Api, field: str) -> None:
    fields = " ".join(f"a{place}: {field}" for place in range(28))
    assert shop.codes(f"{{ accounts {{ nodes {{ {fields} }} }} }}") == ["QUERY_TOO_COMPLEX"]
