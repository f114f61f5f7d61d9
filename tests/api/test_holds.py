from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from tests.support.api import Api
from tests.support.changes import change
from tests.support.charging import account, balance_of, document, hold, images, move, quote_token
from tests.support.clocks import travelling
from tests.support.ids import id_of

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def test_a_quote_becomes_a_charge_of_what_was_delivered(shop: Api) -> None:
    customer = account(shop, credits=50)
    held = hold(shop, customer)
    assert held["credits"] == {"balance": 50, "held": 20, "available": 30}
    settled = move(shop, "holdSettle", hold=held["hold"]["id"], usage=images(3))
    assert {name: settled["hold"][name] for name in ("status", "charged", "released", "absorbed")} == {
        "status": "SETTLED",
        "charged": 15,
        "released": 5,
        "absorbed": 0,
    }
    assert settled["credits"] == balance_of(shop, customer) == {"balance": 35, "held": 0, "available": 35}


def test_a_hold_that_is_released_costs_nothing(shop: Api) -> None:
    customer = account(shop, credits=20)
    held = hold(shop, customer)["hold"]["id"]
    assert move(shop, "holdRelease", hold=held)["hold"]["released"] == 20
    assert balance_of(shop, customer) == {"balance": 20, "held": 0, "available": 20}


def test_too_few_credits_are_reported_with_their_numbers(shop: Api) -> None:
    customer = account(shop, credits=19)
    refused = hold(shop, customer)
    assert (refused["code"], refused["required"], refused["available"], refused["shortfall"]) == (
        "INSUFFICIENT_CREDITS",
        20,
        19,
        1,
    )
    assert refused["message"] == "This needs 20 credits and 19 are available: 1 missing."
    assert refused["path"] == ["input", "quoteToken"]
    assert balance_of(shop, customer) == {"balance": 19, "held": 0, "available": 19}


def test_a_quote_is_redeemed_once(shop: Api) -> None:
    customer = account(shop, credits=50)
    token = quote_token(shop, account=customer)
    assert move(shop, "holdCreate", quoteToken=token)["__typename"] == "HoldPayload"
    assert move(shop, "holdCreate", quoteToken=token)["code"] == "QUOTE_REDEEMED"
    assert move(shop, "chargeCreate", chargeFor={"quoteToken": token}, usage=images(1))["code"] == "QUOTE_REDEEMED"
    assert balance_of(shop, customer)["held"] == 20


def test_a_quote_honours_its_price_after_the_price_and_the_model_changed(shop: Api, edith: Api) -> None:
    customer = account(shop, credits=50)
    token = quote_token(shop, account=customer)
    change(edith, "aiModelUpdate", modelName="dall-e-3", creditsPerImage=50)
    change(edith, "tierAssign", tier="QUALITY", modelName="google:4@2")
    held = move(shop, "holdCreate", quoteToken=token)["hold"]
    settled = move(shop, "holdSettle", hold=held["id"], usage=images(4))["hold"]
    assert (settled["charged"], settled["usageRecord"]["credits"]) == (20, 20)
    record = (
        "query R($id: ID!) { usageRecord(id: $id) { revisionNumber modelName creditsPerImage explain { agrees } } }"
    )
    assert shop.data(record, id=settled["usageRecord"]["id"])["usageRecord"] == {
        "revisionNumber": 1,
        "modelName": "dall-e-3",
        "creditsPerImage": 5,
        "explain": {"agrees": True},
    }


def test_no_charge_is_above_the_quote(shop: Api) -> None:
    customer = account(shop, credits=50)
    held = hold(shop, customer)["hold"]["id"]
    settled = move(shop, "holdSettle", hold=held, usage=images(6))
    assert (settled["hold"]["charged"], settled["hold"]["absorbed"]) == (20, 10)
    assert settled["credits"]["balance"] == 30


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        ({"quoteToken": "q1.x.y.z"}, "QUOTE_FORGED"),
        ({"account": id_of("Account", "no uuid")}, "ACCOUNT_NOT_FOUND"),
        ({"account": "no id"}, "ACCOUNT_NOT_FOUND"),
        ({"account": id_of("Account", "00000000-0000-0000-0000-000000000000")}, "ACCOUNT_NOT_FOUND"),
        ({"account": "00000000-0000-0000-0000-000000000000"}, "ACCOUNT_NOT_FOUND"),
        ({"account": id_of("Hold", "00000000-0000-0000-0000-000000000000")}, "ACCOUNT_NOT_FOUND"),
        ({"account": None}, "ACCOUNT_MISSING"),
        ({"lifetimeSeconds": 59}, "LIFETIME_OUT_OF_RANGE"),
        ({"lifetimeSeconds": 86_401}, "LIFETIME_OUT_OF_RANGE"),
        ({"lifetimeSeconds": -(2**31)}, "LIFETIME_OUT_OF_RANGE"),
        ({"requestId": "x" * 256}, "INVALID_REQUEST_ID"),
        ({"requestId": "\x00"}, "INVALID_REQUEST_ID"),
        ({"idempotencyKey": ""}, "INVALID_IDEMPOTENCY_KEY"),
        ({"idempotencyKey": "x" * 256}, "INVALID_IDEMPOTENCY_KEY"),
        ({"idempotencyKey": "a\x00b"}, "INVALID_IDEMPOTENCY_KEY"),
    ],
)
def test_bad_input_is_reported(shop: Api, request_: dict[str, Any], code: str) -> None:
    customer = account(shop, credits=50)
    given = {"quoteToken": quote_token(shop), "account": customer, **request_}
    assert move(shop, "holdCreate", **given)["code"] == code
    assert balance_of(shop, customer) == {"balance": 50, "held": 0, "available": 50}


def test_bad_input_is_reported_with_its_field(shop: Api) -> None:
    customer = account(shop, credits=50)
    given = {"quoteToken": quote_token(shop), "account": customer}
    assert move(shop, "holdCreate", **given, requestId="\x00")["path"] == ["input", "requestId"]
    assert move(shop, "holdCreate", **given, lifetimeSeconds=59)["path"] == ["input", "lifetimeSeconds"]


def test_a_quote_of_an_account_is_redeemed_on_it_alone(shop: Api) -> None:
    one, other = account(shop, credits=50), account(shop, "customer-2", credits=50)
    token = quote_token(shop, account=one)
    assert move(shop, "holdCreate", quoteToken=token, account=other)["code"] == "QUOTE_OF_ANOTHER_ACCOUNT"
    assert move(shop, "holdCreate", quoteToken=token)["hold"]["account"] == {"id": one}


def test_a_quote_that_a_browser_asked_for_is_redeemed_by_its_backend(shop: Api) -> None:
    customer = account(shop, credits=50)
    browser = Api(Client(), token=move(shop, "accountTokenCreate", account=customer)["token"])
    token = quote_token(browser)
    assert browser.codes(document("holdCreate"), input={"quoteToken": token, "idempotencyKey": "k"}) == ["FORBIDDEN"]
    assert move(shop, "holdCreate", quoteToken=token)["hold"]["account"] == {"id": customer}


def test_an_expired_quote_is_refused(shop: Api) -> None:
    with travelling(NOW):
        customer = account(shop, credits=50)
        token = quote_token(shop, account=customer)
    with travelling(NOW + timedelta(minutes=15)):
        assert move(shop, "holdCreate", quoteToken=token)["code"] == "QUOTE_EXPIRED"


def test_an_expired_hold_is_free_again_and_settles_late(shop: Api) -> None:
    with travelling(NOW):
        customer = account(shop, credits=20)
        held = hold(shop, customer)["hold"]["id"]
    with travelling(NOW + timedelta(minutes=15)):
        look = "query H($id: ID!) { hold(id: $id) { status } }"
        assert shop.data(look, id=held) == {"hold": {"status": "EXPIRED"}}
        assert balance_of(shop, customer) == {"balance": 20, "held": 0, "available": 20}
        settled = move(shop, "holdSettle", hold=held, usage=images(2))
    assert (settled["hold"]["charged"], settled["hold"]["released"], settled["credits"]["balance"]) == (10, 0, 10)


def test_a_hold_is_settled_or_released_not_both(shop: Api) -> None:
    customer = account(shop, credits=50)
    one, other = hold(shop, customer)["hold"]["id"], hold(shop, customer)["hold"]["id"]
    move(shop, "holdSettle", hold=one, usage=images(4))
    move(shop, "holdRelease", hold=other)
    refused = move(shop, "holdSettle", hold=one, usage=images(3))
    assert (refused["code"], refused["status"]) == ("HOLD_NOT_OPEN", "SETTLED")
    assert refused["message"] == "This hold was settled before, and its settlement stands."
    refused = move(shop, "holdRelease", hold=one)
    assert (refused["code"], refused["status"]) == ("HOLD_NOT_OPEN", "SETTLED")
    refused = move(shop, "holdSettle", hold=other, usage=images(4))
    assert (refused["code"], refused["status"]) == ("HOLD_NOT_OPEN", "RELEASED")
    assert balance_of(shop, customer) == {"balance": 30, "held": 0, "available": 30}


@pytest.mark.parametrize(
    "usage",
    [
        {"calls": []},
        {"calls": [{"images": -1}]},
        {"calls": [{"images": 1_001}]},
        {"calls": [{"images": 1}] * 101},
        {"calls": [{"images": 1, "costUsd": "-1"}]},
        {"calls": [{"images": 1, "costUsd": "NaN"}]},
        {"calls": [{"images": 1, "costUsd": "1E+999"}]},
        {"calls": [{"images": 1, "costUsd": "0.000000000000001"}]},
        {"calls": [{"images": 1}], "imageQuality": "x" * 21},
        {"calls": [{"images": 1}], "imageQuality": "\x00"},
    ],
)
def test_usage_that_does_not_fit_is_reported_and_the_hold_stays(shop: Api, usage: dict[str, Any]) -> None:
    customer = account(shop, credits=50)
    held = hold(shop, customer)["hold"]["id"]
    assert move(shop, "holdSettle", hold=held, usage=usage)["code"] == "INVALID_USAGE"
    assert balance_of(shop, customer)["held"] == 20
