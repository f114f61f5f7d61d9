"""Another integration's account, quote, hold, record, token or key is not found, whatever is asked of it."""

from typing import Any

import pytest
from django.test import Client

from tests.support.api import Api
from tests.support.charging import account, balance_of, hold, images, move, quote_token

pytestmark = pytest.mark.django_db


@pytest.fixture
def shops(shop: Api) -> dict[str, str]:
    """What the shop has: an account with 100 credits, a charge of 20, a hold of 20, a quote, a token."""
    customer = account(shop, credits=100)
    record = move(shop, "holdSettle", hold=hold(shop, customer)["hold"]["id"], usage=images(4))
    made = move(shop, "apiTokenCreate", name="worker", scopes=["catalog:read"], days=1)
    return {
        "account": customer,
        "record": record["hold"]["usageRecord"]["id"],
        "hold": hold(shop, customer)["hold"]["id"],
        "quote": quote_token(shop, account=customer),
        "unbound quote": quote_token(shop),
        "prefix": made["apiToken"]["prefix"],
    }


MUTATIONS: list[tuple[str, dict[str, Any], str]] = [
    ("accountUpdate", {"account": "account", "name": "mine"}, "ACCOUNT_NOT_FOUND"),
    ("accountTimeZoneUpdate", {"account": "account", "timeZone": "Asia/Kolkata"}, "ACCOUNT_NOT_FOUND"),
    ("accountSuspend", {"account": "account", "reason": "x"}, "ACCOUNT_NOT_FOUND"),
    ("accountResume", {"account": "account"}, "ACCOUNT_NOT_FOUND"),
    ("accountOverridesUpdate", {"account": "account", "imageStyle": "x", "reason": "x"}, "ACCOUNT_NOT_FOUND"),
    ("accountTokenCreate", {"account": "account"}, "ACCOUNT_NOT_FOUND"),
    ("creditsGrant", {"account": "account", "category": "BONUS", "credits": 1}, "ACCOUNT_NOT_FOUND"),
    ("creditsRenew", {"account": "account", "credits": 1}, "ACCOUNT_NOT_FOUND"),
    ("creditsAdjust", {"account": "account", "credits": -1, "reason": "x"}, "ACCOUNT_NOT_FOUND"),
    ("creditsRefund", {"usageRecord": "record", "credits": 1, "reason": "x"}, "USAGE_RECORD_NOT_FOUND"),
    ("holdCreate", {"quoteToken": "quote"}, "QUOTE_NOT_FOUND"),
    ("holdCreate", {"quoteToken": "unbound quote", "account": "own"}, "QUOTE_NOT_FOUND"),
    ("holdCreate", {"quoteToken": "own quote", "account": "account"}, "ACCOUNT_NOT_FOUND"),
    ("holdSettle", {"hold": "hold", "usage": images(1)}, "HOLD_NOT_FOUND"),
    ("holdRelease", {"hold": "hold"}, "HOLD_NOT_FOUND"),
    ("chargeCreate", {"chargeFor": {"quoteToken": "quote"}, "usage": images(1)}, "QUOTE_NOT_FOUND"),
    (
        "chargeCreate",
        {
            "account": "account",
            "chargeFor": {"work": {"operationType": "IMAGE_GENERATION", "tier": "BASIC"}},
            "usage": images(1),
        },
        "ACCOUNT_NOT_FOUND",
    ),
    ("apiTokenRevoke", {"prefix": "prefix"}, "API_TOKEN_NOT_FOUND"),
]


def filled(values: Any, known: dict[str, str]) -> Any:
    if isinstance(values, dict):
        return {name: filled(value, known) for name, value in values.items()}
    return known.get(values, values) if isinstance(values, str) else values


@pytest.mark.parametrize(("mutation", "values", "code"), MUTATIONS, ids=lambda value: str(value)[:40])
def test_a_mutation(
    shop: Api, rival: Api, shops: dict[str, str], mutation: str, values: dict[str, Any], code: str
) -> None:
    own = {"own": account(rival, credits=100), "own quote": quote_token(rival)}
    before = balance_of(shop, shops["account"])
    assert move(rival, mutation, **filled(values, {**shops, **own}))["code"] == code
    assert balance_of(shop, shops["account"]) == before == {"balance": 80, "held": 20, "available": 60}
    assert balance_of(rival, own["own"])["balance"] == 100


def test_reads(rival: Api, shops: dict[str, str]) -> None:
    one = "query Q($id: ID!) {{ {}(id: $id) {{ __typename }} }}"
    for field, name in (("account", "account"), ("hold", "hold"), ("usageRecord", "record")):
        assert rival.data(one.format(field), id=shops[name]) == {field: None}
    assert rival.data('{ account(externalId: "customer-1") { id } }') == {"account": None}
    assert rival.data('{ account(externalId: "customer-1", integration: "shop") { id } }') == {"account": None}
    assert rival.data("{ accounts { totalCount } }") == {"accounts": {"totalCount": 0}}
    assert rival.data("{ usageRecords { totalCount } }") == {"usageRecords": {"totalCount": 0}}
    filtered = "query Q($id: ID!) { usageRecords(filter: {account: $id}) { totalCount } }"
    assert rival.codes(filtered, id=shops["account"]) == ["ACCOUNT_NOT_FOUND"]
    assert rival.data("{ apiTokens { nodes { integration { name } } } }")["apiTokens"]["nodes"] == [
        {"integration": {"name": "rival"}}
    ]


def test_quotes(rival: Api, shops: dict[str, str]) -> None:
    verify = "query V($token: String!) { verifyQuote(token: $token) { ... on UserError { code } } }"
    for name in ("quote", "unbound quote"):
        assert rival.data(verify, token=shops[name])["verifyQuote"] == {"code": "QUOTE_NOT_FOUND"}
    text = """query Q($account: ID) {
      quote(input: {image: {tier: BASIC, count: 1}}, account: $account) { ... on UserError { code } }
      aiConfig(account: $account) { imageStyle }
    }"""
    answer = rival.post(text, account=shops["account"])
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["ACCOUNT_NOT_FOUND"]
    text = text.replace("aiConfig(account: $account) { imageStyle }", "")
    assert rival.data(text, account=shops["account"])["quote"] == {"code": "ACCOUNT_NOT_FOUND"}


def test_an_accounts_token_sees_its_own_account_alone(shop: Api, shops: dict[str, str]) -> None:
    other = account(shop, "customer-2")
    token = move(shop, "accountTokenCreate", account=other)["token"]
    caller = Api(Client(), token=token)
    assert caller.data("{ accounts { nodes { id } } account { id } }") == {
        "accounts": {"nodes": [{"id": other}]},
        "account": {"id": other},
    }
    one = "query Q($id: ID!) {{ {}(id: $id) {{ __typename }} }}"
    for field, name in (("account", "account"), ("hold", "hold"), ("usageRecord", "record")):
        assert caller.data(one.format(field), id=shops[name]) == {field: None}
    assert caller.data("{ usageRecords { totalCount } }") == {"usageRecords": {"totalCount": 0}}


def test_staff_reach_all(edith: Api, shops: dict[str, str]) -> None:
    moved = move(edith, "holdSettle", hold=shops["hold"], usage=images(1))
    assert moved["credits"] == {"balance": 75, "held": 0, "available": 75}
    found = edith.data('{ account(externalId: "customer-1", integration: "shop") { id integration { name } } }')[
        "account"
    ]
    assert found == {"id": shops["account"], "integration": {"name": "shop"}}
