"""Grants, renewals, adjustments, refunds; and that each is done once under its key."""

from datetime import UTC, datetime
from typing import Any

import pytest

from backend.credits.models import IdempotencyKey, LedgerEntry
from tests.support.api import Api
from tests.support.changes import change
from tests.support.charging import account, balance_of, hold, images, move, quote_token
from tests.support.clocks import travelling

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
PAST = "2020-01-01T00:00:00Z"


def test_a_grant_is_a_lot_and_a_row_of_the_ledger(shop: Api) -> None:
    customer = account(shop)
    moved = move(
        shop,
        "creditsGrant",
        account=customer,
        category="BONUS",
        credits=8,
        expiresAt="2999-01-01T00:00:00Z",
        reason="welcome",
    )
    assert moved["credits"] == {"balance": 8, "held": 0, "available": 8}
    text = """query A($id: ID) { account(id: $id) {
      lots { nodes { category granted remaining expiresAt } }
      ledger { nodes { kind credits balanceAfter attribution { author reason } usageRecord { id } } }
    } }"""
    assert shop.data(text, id=customer)["account"] == {
        "lots": {
            "nodes": [{"category": "BONUS", "granted": 8, "remaining": 8, "expiresAt": "2999-01-01T00:00:00+00:00"}]
        },
        "ledger": {
            "nodes": [
                {
                    "kind": "GRANT",
                    "credits": 8,
                    "balanceAfter": 8,
                    "attribution": {"author": "shop", "reason": "welcome"},
                    "usageRecord": None,
                }
            ]
        },
    }


def test_a_renewal_sets_the_plan_and_leaves_the_rest(shop: Api) -> None:
    customer = account(shop, credits=8)
    assert move(shop, "creditsRenew", account=customer, credits=100)["credits"]["balance"] == 108
    assert move(shop, "creditsRenew", account=customer, credits=40)["credits"]["balance"] == 48
    assert move(shop, "creditsRenew", account=customer, credits=0)["credits"]["balance"] == 8


def test_released_credits_of_the_last_plan_do_not_add_to_the_new_one(shop: Api) -> None:
    customer = account(shop)
    move(shop, "creditsRenew", account=customer, credits=30)
    held = hold(shop, customer)["hold"]["id"]
    renewed = move(shop, "creditsRenew", account=customer, credits=100)
    assert renewed["credits"] == {"balance": 120, "held": 20, "available": 100}
    assert move(shop, "holdRelease", hold=held)["credits"] == {"balance": 100, "held": 0, "available": 100}


def test_an_adjustment_adds_or_takes(shop: Api) -> None:
    customer = account(shop, credits=10)
    adjust: dict[str, Any] = {"account": customer, "reason": "a mistake"}
    assert move(shop, "creditsAdjust", credits=5, **adjust)["credits"]["balance"] == 15
    assert move(shop, "creditsAdjust", credits=-12, **adjust)["credits"]["balance"] == 3
    refused = move(shop, "creditsAdjust", credits=-4, **adjust)
    assert (refused["code"], refused["shortfall"], refused["path"]) == ("INSUFFICIENT_CREDITS", 1, ["input", "credits"])
    assert move(shop, "creditsAdjust", credits=1, account=customer, reason=" ")["path"] == ["input", "reason"]


def test_refunds_never_exceed_their_charge(shop: Api) -> None:
    customer = account(shop, credits=20)
    held = hold(shop, customer)["hold"]["id"]
    record = move(shop, "holdSettle", hold=held, usage=images(4))["hold"]["usageRecord"]["id"]
    refund: dict[str, Any] = {"usageRecord": record, "reason": "broken"}
    first = move(shop, "creditsRefund", credits=15, **refund)
    assert (first["refunded"], first["refundable"], first["credits"]["balance"]) == (15, 5, 15)
    refused = move(shop, "creditsRefund", credits=6, **refund)
    assert (refused["code"], refused["refundable"]) == ("REFUND_EXCEEDS_CHARGE", 5)
    assert balance_of(shop, customer)["balance"] == 15
    lots = "query A($id: ID) { account(id: $id) { lots { nodes { category remaining expiresAt } } } }"
    assert shop.data(lots, id=customer)["account"]["lots"]["nodes"] == [
        {"category": "ADJUSTMENT", "remaining": 15, "expiresAt": None}
    ]


@pytest.mark.parametrize(
    ("values", "field", "code"),
    [
        ({"credits": 0}, "credits", "CREDITS_OUT_OF_RANGE"),
        ({"credits": -1}, "credits", "CREDITS_OUT_OF_RANGE"),
        ({"expiresAt": PAST}, "expiresAt", "EXPIRY_NOT_AHEAD"),
        ({"reason": "\x00"}, "reason", "REASON_MISSING"),
    ],
)
def test_a_grant_that_can_not_be(shop: Api, values: dict[str, Any], field: str, code: str) -> None:
    customer = account(shop, credits=1)
    grant = {"account": customer, "category": "PLAN", "credits": 5, **values}
    refused = move(shop, "creditsGrant", **grant)
    assert (refused["code"], refused["path"]) == (code, ["input", field])
    assert balance_of(shop, customer)["balance"] == 1


def test_a_balance_fits_an_int(shop: Api) -> None:
    customer = account(shop, credits=1)
    words: dict[str, Any] = {"account": customer, "category": "PLAN"}
    assert move(shop, "creditsGrant", credits=2**31 - 1, **words)["maximum"] == 2**31 - 1
    assert move(shop, "creditsGrant", credits=2**31 - 2, **words)["credits"]["balance"] == 2**31 - 1
    assert move(shop, "creditsAdjust", account=customer, credits=1, reason="x")["code"] == "BALANCE_TOO_LARGE"


def replays(caller: Api, mutation: str, other: dict[str, Any], **values: Any) -> None:
    """The same answer to the same payload, a conflict with another, nothing done twice."""
    first = move(caller, mutation, idempotencyKey="k", **values)
    before = LedgerEntry.objects.count()
    assert "code" not in first
    assert move(caller, mutation, idempotencyKey="k", **values) == first
    assert move(caller, mutation, idempotencyKey="k", **{**values, **other})["code"] == "IDEMPOTENCY_CONFLICT"
    assert LedgerEntry.objects.count() == before


def test_a_grant_is_done_once(shop: Api) -> None:
    replays(shop, "creditsGrant", {"credits": 2}, account=account(shop), category="BONUS", credits=1)


def test_a_renewal_is_done_once(shop: Api) -> None:
    replays(shop, "creditsRenew", {"credits": 2}, account=account(shop), credits=1)


def test_an_adjustment_is_done_once(shop: Api) -> None:
    replays(shop, "creditsAdjust", {"reason": "y"}, account=account(shop), credits=1, reason="x")


def test_a_hold_is_made_once(shop: Api) -> None:
    customer = account(shop, credits=50)
    token = quote_token(shop, account=customer)
    replays(shop, "holdCreate", {"requestId": "other"}, quoteToken=token)
    assert balance_of(shop, customer)["held"] == 20


def test_a_hold_answers_the_same_when_its_quote_and_it_have_expired(shop: Api) -> None:
    with travelling(NOW):
        token = quote_token(shop, account=account(shop, credits=20))
        first = move(shop, "holdCreate", quoteToken=token, idempotencyKey="k")
    with travelling(NOW.replace(hour=18)):
        assert move(shop, "holdCreate", quoteToken=token, idempotencyKey="k") == first


def test_a_settlement_a_release_and_a_refund_are_done_once(shop: Api) -> None:
    customer = account(shop, credits=50)
    one, other = hold(shop, customer)["hold"]["id"], hold(shop, customer)["hold"]["id"]
    replays(shop, "holdSettle", {"usage": images(3)}, hold=one, usage=images(4))
    IdempotencyKey.objects.all().delete()
    replays(shop, "holdRelease", {"hold": one}, hold=other)
    record = move(shop, "holdSettle", hold=one, usage=images(4))["hold"]["usageRecord"]["id"]
    IdempotencyKey.objects.all().delete()
    replays(shop, "creditsRefund", {"credits": 2}, usageRecord=record, credits=1, reason="x")
    assert balance_of(shop, customer)["balance"] == 31


def test_a_charge_is_made_once_whatever_became_of_the_price(shop: Api, edith: Api) -> None:
    customer = account(shop, credits=50)
    usage = {"calls": [{"tokens": {"inputTokens": 5_000, "outputTokens": 0}}]}
    charge: dict[str, Any] = {
        "account": customer,
        "chargeFor": {"work": {"operationType": "CLUSTERING", "model": "gpt-4o"}},
        "usage": usage,
        "idempotencyKey": "k",
    }
    first = move(shop, "chargeCreate", **charge)
    assert change(edith, "aiModelDelete", modelName="gpt-4o")["revision"] == 2
    assert move(shop, "chargeCreate", **charge) == first
    assert balance_of(shop, customer)["balance"] == 45


def test_a_refusal_keeps_no_key(shop: Api) -> None:
    customer = account(shop, credits=19)
    token = quote_token(shop, account=customer)
    assert move(shop, "holdCreate", quoteToken=token, idempotencyKey="k")["code"] == "INSUFFICIENT_CREDITS"
    move(shop, "creditsGrant", account=customer, category="PURCHASE", credits=1)
    assert move(shop, "holdCreate", quoteToken=token, idempotencyKey="k")["__typename"] == "HoldPayload"


def test_keys_of_one_caller_are_not_another_callers(shop: Api, rival: Api, edith: Api) -> None:
    for caller, owner in ((shop, {}), (rival, {}), (edith, {"integration": "shop"})):
        customer = account(caller, f"of {owner}", **dict[str, Any](owner))
        moved = move(caller, "creditsGrant", account=customer, category="BONUS", credits=1, idempotencyKey="k")
        assert moved["credits"]["balance"] == 1


def test_a_replay_of_a_hold_reads_as_it_did_before_it_was_settled(shop: Api) -> None:
    token = quote_token(shop, account=account(shop, credits=20))
    first = move(shop, "holdCreate", quoteToken=token, idempotencyKey="k")
    move(shop, "holdSettle", hold=first["hold"]["id"], usage=images(1))
    assert move(shop, "holdCreate", quoteToken=token, idempotencyKey="k") == first


def test_balances_of_one_request_follow_its_own_movements(shop: Api) -> None:
    customer = account(shop)
    text = """mutation M($id: ID!) {
      a: accountUpdate(input: {account: $id, name: "a"}) { ... on AccountPayload { account { credits { available } } } }
      creditsGrant(input: {account: $id, category: BONUS, credits: 50, idempotencyKey: "k"}) { __typename }
      b: accountUpdate(input: {account: $id, name: "b"}) { ... on AccountPayload { account { credits { available } } } }
    }"""
    found = shop.data(text, id=customer)
    assert [found[name]["account"]["credits"]["available"] for name in ("a", "b")] == [0, 50]
