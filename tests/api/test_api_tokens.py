from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from backend.accounts import tokens
from backend.accounts.models import APIToken
from backend.shared import clock
from tests.support.api import Api
from tests.support.charging import move
from tests.support.clocks import travelling

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
LACKED = (
    "accounts:configure",
    "accounts:read",
    "accounts:write",
    "credits:grant",
    "credits:spend",
    "metrics:read",
    "quotes:read",
)


def made(caller: Api, *scopes: str, **values: Any) -> dict[str, Any]:
    return move(caller, "apiTokenCreate", **{"name": "worker", "scopes": list(scopes), "days": 30, **values})


def test_an_integration_makes_a_token_with_fewer_rights(shop: Api) -> None:
    token = made(shop, "catalog:read")
    worker = Api(Client(), token=token["token"])
    assert worker.data("{ currentRevisionNumber }") == {"currentRevisionNumber": 1}
    assert worker.codes("{ accounts { totalCount } }") == ["FORBIDDEN"]
    assert token["token"] not in str(list(APIToken.objects.values()))


@pytest.mark.parametrize("scope", LACKED)
def test_no_token_makes_one_with_a_right_that_it_lacks(shop: Api, scope: str) -> None:
    poor = Api(Client(), token=made(shop, "tokens:write", "catalog:read", days=10)["token"])
    before = APIToken.objects.count()
    assert made(poor, "catalog:read", scope, days=5)["code"] == "ABOVE_CALLER"
    assert APIToken.objects.count() == before


@pytest.mark.parametrize("scope", ["configuration:read", "configuration:write", "secrets:write"])
def test_no_token_has_a_right_of_staff(shop: Api, edith: Api, ada: Api, scope: str) -> None:
    for caller, owner in ((shop, {}), (edith, {"integration": "shop"}), (ada, {"integration": "shop"})):
        refused = made(caller, scope, **dict[str, Any](owner))
        assert (refused["code"], refused["path"]) == ("UNKNOWN_SCOPE", ["input", "scopes"])


def test_no_token_makes_one_that_outlives_it(shop: Api) -> None:
    short = Api(Client(), token=made(shop, "tokens:write", days=10)["token"])
    assert made(short, "tokens:write", days=11)["code"] == "ABOVE_CALLER"
    assert made(short, "tokens:write", days=9)["__typename"] == "APITokenCreatePayload"


@pytest.mark.parametrize("days", [0, -1, 3_651, 2**31 - 1])
def test_a_lifetime_that_can_not_be(edith: Api, shop: Api, days: int) -> None:
    refused = made(edith, "catalog:read", days=days, integration="shop")
    assert (refused["code"], refused["path"]) == ("LIFETIME_OUT_OF_RANGE", ["input", "days"])


def test_revoking_a_token_revokes_what_was_made_with_it(shop: Api) -> None:
    parent = made(shop, "tokens:write", "catalog:read", days=20)
    child = made(Api(Client(), token=parent["token"]), "tokens:write", "catalog:read", days=10)
    grandchild = made(Api(Client(), token=child["token"]), "catalog:read", days=5)
    assert move(shop, "apiTokenRevoke", prefix=parent["apiToken"]["prefix"])["apiToken"]["revokedAt"] is not None
    for token in (parent, child, grandchild):
        assert Api(Client(), token=token["token"]).codes("{ currentRevisionNumber }") == ["UNAUTHENTICATED"]
    assert shop.data("{ currentRevisionNumber }") == {"currentRevisionNumber": 1}


def test_staff_list_and_revoke_all(shop: Api, rival: Api, edith: Api, victor: Api) -> None:
    text = "{ apiTokens { totalCount nodes { prefix integration { name } name scopes revokedAt lastUsedAt } } }"
    assert victor.codes(text) == ["FORBIDDEN"]
    nodes = edith.data(text)["apiTokens"]["nodes"]
    assert [node["integration"]["name"] for node in nodes] == ["rival", "shop"]
    move(edith, "apiTokenRevoke", prefix=nodes[0]["prefix"])
    assert rival.codes("{ currentRevisionNumber }") == ["UNAUTHENTICATED"]
    assert edith.data(text)["apiTokens"]["nodes"][0]["revokedAt"] is not None


@pytest.mark.parametrize("prefix", ["", "nobody", "\x00", "x" * 10_000])
def test_an_unknown_prefix_is_reported(shop: Api, prefix: str) -> None:
    assert move(shop, "apiTokenRevoke", prefix=prefix)["entity"] == "API_TOKEN"


def test_a_token_made_by_an_expired_one_ends_with_it_at_the_latest() -> None:
    with travelling(NOW):
        parent = tokens.create(
            integration_name="shop",
            name="x",
            scopes=["tokens:write", "catalog:read"],
            now=clock.now(),
            lifetime=timedelta(days=1),
        )
        assert made(Api(Client(), token=parent.token), "catalog:read", days=1)["__typename"] == "APITokenCreatePayload"
    with travelling(NOW + timedelta(hours=1)):
        assert made(Api(Client(), token=parent.token), "catalog:read", days=1)["code"] == "ABOVE_CALLER"


def test_a_request_that_revokes_its_own_token_makes_no_other_with_it(shop: Api) -> None:
    token = made(shop, "tokens:write", days=10)
    thief = Api(Client(), token=token["token"])
    text = """mutation M($prefix: String!) {
      apiTokenRevoke(input: {prefix: $prefix}) { __typename }
      apiTokenCreate(input: {name: "x", scopes: ["tokens:write"], days: 5}) { ... on UserError { code } }
    }"""
    found = thief.data(text, prefix=token["apiToken"]["prefix"])
    assert found == {
        "apiTokenRevoke": {"__typename": "APITokenRevokePayload"},
        "apiTokenCreate": {"code": "ABOVE_CALLER"},
    }
    assert APIToken.objects.filter(revoked_at=None).count() == 1
