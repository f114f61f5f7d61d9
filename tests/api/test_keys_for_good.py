"""Idempotency over HTTP: a key has no end, equal payloads are the same, a grant's external reference is used once."""

from base64 import b64encode
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from backend.credits import ledger
from backend.credits.models import CreditLot
from backend.shared import clock
from tests.locks.held import sent
from tests.locks.held import shop as shop_of
from tests.support import selling
from tests.support.api import Api
from tests.support.charging import account, balance_of, document, images, move
from tests.support.clocks import travelling
from tests.support.databases import Database
from tests.support.ids import id_of
from tests.support.terminal import ratecard

WORK = {"work": {"operationType": "IMAGE_GENERATION", "tier": "QUALITY"}}


@pytest.mark.django_db
def test_a_payment_that_is_delivered_again_on_monday_grants_once(shop: Api) -> None:
    customer = account(shop)
    grant: dict[str, Any] = {"account": customer, "category": "PURCHASE", "credits": 5, "idempotencyKey": "invoice-204"}
    first = move(shop, "creditsGrant", **grant)
    with travelling(clock.now() + timedelta(days=300)):
        ledger.tidy()
        assert move(shop, "creditsGrant", **grant) == first
        assert move(shop, "creditsGrant", **grant | {"credits": 6})["code"] == "IDEMPOTENCY_CONFLICT"
    assert balance_of(shop, customer)["balance"] == 5


def in_capitals(id: str, kind: str, uuid: object) -> str:
    assert id == id_of(kind, uuid)
    return b64encode(f"{kind}:{str(uuid).upper()}".encode()).decode()


@pytest.mark.django_db
def test_the_same_in_another_spelling_is_the_same(shop: Api) -> None:
    customer = selling.account()
    selling.grant(customer.id, 50)
    id = id_of("Account", customer.id)
    usage = images(1, costUsd="0.080")
    charge: dict[str, Any] = {"account": id, "chargeFor": WORK, "usage": usage, "idempotencyKey": "k"}
    first = move(shop, "chargeCreate", **charge)
    capitals = in_capitals(id, "Account", customer.id)
    for change in ({"account": capitals}, {"usage": images(1, costUsd="0.08")}, {"usage": images(1, costUsd="0.0800")}):
        assert move(shop, "chargeCreate", **charge | change) == first
    other = move(shop, "chargeCreate", **charge | {"usage": images(1, costUsd="0.8")})
    assert other["code"] == "IDEMPOTENCY_CONFLICT"
    assert balance_of(shop, id)["balance"] == 45


@pytest.mark.django_db
def test_the_order_and_the_zeros_of_a_providers_usage_do_not_matter(shop: Api) -> None:
    customer = account(shop, credits=50)
    work = {"work": {"operationType": "CLUSTERING"}}

    def sent_with(usage: dict[str, Any]) -> dict[str, Any]:
        calls = {"calls": [{"providerUsage": {"format": "OPENAI", "usage": usage}}]}
        return move(shop, "chargeCreate", account=customer, chargeFor=work, usage=calls, idempotencyKey="k")

    first = sent_with({"prompt_tokens": 5_000, "completion_tokens": 0, "total_tokens": 5_000, "cost": 1.0})
    assert first["__typename"] == "HoldPayload"
    assert sent_with({"cost": 1, "completion_tokens": 0, "total_tokens": 5_000, "prompt_tokens": 5_000}) == first
    assert (
        sent_with({"prompt_tokens": 5_000, "completion_tokens": 0, "total_tokens": 5_000, "cost": 1.01})["code"]
        == "IDEMPOTENCY_CONFLICT"
    )


@pytest.mark.django_db
def test_an_external_reference_is_used_once(shop: Api, rival: Api) -> None:
    one, two = account(shop), account(shop, "customer-2")
    grant: dict[str, Any] = {"category": "PURCHASE", "credits": 5, "externalReference": "invoice-204"}
    first = move(shop, "creditsGrant", account=one, idempotencyKey="k", **grant)
    assert first["credits"]["balance"] == 5
    assert move(shop, "creditsGrant", account=one, idempotencyKey="k", **grant) == first
    for again in (one, two):
        refused = move(shop, "creditsGrant", account=again, **grant)
        assert (refused["__typename"], refused["code"], refused["path"], refused["entity"]) == (
            "AlreadyExists",
            "ALREADY_EXISTS",
            ["input", "externalReference"],
            "CREDIT_LOT",
        )
    assert move(rival, "creditsGrant", account=account(rival), **grant)["credits"]["balance"] == 5
    assert move(shop, "creditsGrant", account=one, **grant | {"externalReference": "205"})["credits"]["balance"] == 10
    lots = "query L($id: ID) { account(id: $id) { lots { nodes { granted externalReference } } } }"
    assert shop.data(lots, id=one)["account"]["lots"]["nodes"] == [
        {"granted": 5, "externalReference": "invoice-204"},
        {"granted": 5, "externalReference": "205"},
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("reference", ["", "a" * 256, "a\n", "a\x00"])
def test_an_external_reference_that_can_not_be(shop: Api, reference: str) -> None:
    customer = account(shop)
    grant: dict[str, Any] = {"category": "BONUS", "credits": 5, "externalReference": reference}
    refused = move(shop, "creditsGrant", account=customer, **grant)
    assert (refused["code"], refused["path"]) == ("INVALID_EXTERNAL_REFERENCE", ["input", "externalReference"])
    assert not CreditLot.objects.exists()


@pytest.mark.django_db
def test_a_grant_that_is_refused_uses_no_reference_up(shop: Api) -> None:
    customer = account(shop, credits=2_000_000_000)
    grant: dict[str, Any] = {"account": customer, "category": "BONUS", "externalReference": "x"}
    assert move(shop, "creditsGrant", credits=2_000_000_000, **grant)["code"] == "BALANCE_TOO_LARGE"
    assert move(shop, "creditsGrant", credits=1, **grant)["credits"]["balance"] == 2_000_000_001


@pytest.mark.django_db
def test_the_command_line_takes_a_reference() -> None:
    selling.account()
    words = ("account", "grant", "customer-1", "7", "--reason", "a test", "--reference", "invoice-9")
    assert ratecard(*words).stdout == "Granted 7: 7 available, 0 held.\n"
    again = ratecard(*words)
    assert (again.exit_code, again.stderr) == (
        1,
        "These credits were granted before: the integration has a grant of this external reference.\n",
    )


def test_of_many_grants_of_one_reference_one_is_made(own_database: Database) -> None:
    accounts = [selling.account(f"customer-{place}").id for place in range(8)]
    with shop_of(own_database) as asks:

        def grant(account_id: Any) -> Any:
            input = {"account": id_of("Account", account_id), "category": "BONUS", "credits": 5}
            keys = {"externalReference": "invoice-204", "idempotencyKey": f"{account_id}"}
            return asks.ask(document("creditsGrant"), input=input | keys)

        with sent([partial(grant, account_id) for account_id in accounts]) as answers:
            pass
    assert sorted(answer.code or "" for answer in answers) == ["", *["ALREADY_EXISTS"] * 7]
    assert CreditLot.objects.get().external_reference == "invoice-204"
