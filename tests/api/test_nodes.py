"""Every id that the API gives out is found again by `node`, with the right and within the access of its own field."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from backend.accounts import tokens
from backend.accounts.models import User
from backend.api.graphql.schema import schema
from backend.shared import clock
from tests.conftest import signed_in
from tests.support import everything
from tests.support.api import Api
from tests.support.charging import account, move
from tests.support.ids import id_of

pytestmark = pytest.mark.django_db

NODE = "query N($id: ID!) { node(id: $id) { __typename id } }"
NODES = "query N($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }"
RIGHTS = {
    "AIFunction": "configuration:read",
    "Account": "accounts:read",
    "AccountOverride": "accounts:read",
    "APIToken": "tokens:write",
    "AuditEntry": "audit:read",
    "Automation": "accounts:read",
    "AutomationRun": "accounts:read",
    "AutomationRunStep": "accounts:read",
    "AutomationStepItem": "accounts:read",
    "CatalogRevision": "configuration:read",
    "CatalogSchedule": "configuration:read",
    "CreditLot": "accounts:read",
    "FunctionRun": "accounts:read",
    "Hold": "accounts:read",
    "ImageModel": "catalog:read",
    "ImportReview": "configuration:read",
    "ImportRow": "configuration:read",
    "Integration": "accounts:read",
    "Job": "accounts:read",
    "LedgerEntry": "accounts:read",
    "LegacyDrift": "configuration:read",
    "Operation": "configuration:read",
    "Person": "accounts:write",
    "Provider": "configuration:read",
    "QualityTier": "catalog:read",
    "Settings": "catalog:read",
    "TextModel": "catalog:read",
    "UnitModel": "catalog:read",
    "UsageRecord": "accounts:read",
}


@pytest.fixture
def of_the_shop(shop: Api, edith: Api, mara: object) -> list[str]:
    return everything.of_the_shop(shop, edith)


@pytest.fixture
def of_staff(victor: Api) -> list[str]:
    return everything.of_staff(victor)


def kinds(caller: Api, wanted: list[str]) -> set[str]:
    """The types of what is found, each by the id that was asked for."""
    found = caller.data(NODES, ids=wanted)["nodes"]
    assert [node["id"] for node in found] == wanted
    return {node["__typename"] for node in found}


def test_nodes_of_the_shop_are_found_by_the_shop_and_staff(shop: Api, edith: Api, of_the_shop: list[str]) -> None:
    own = {kind for kind, right in RIGHTS.items() if right.startswith(("accounts", "tokens"))}
    assert kinds(shop, of_the_shop) == kinds(edith, of_the_shop) == own


def test_nodes_of_staff_are_found_by_staff(victor: Api, of_staff: list[str]) -> None:
    own = {kind for kind, right in RIGHTS.items() if right.startswith(("catalog", "configuration"))}
    assert kinds(victor, of_staff) == own


def test_every_type_that_is_a_node_can_be_asked_for() -> None:
    node = schema._schema.type_map["Node"]
    implementing = {kind.name for kind in schema._schema.get_implementations(node).objects}  # type: ignore[arg-type]
    assert implementing == {*RIGHTS}


def test_another_tenant_finds_nothing_of_it(rival: Api, of_the_shop: list[str]) -> None:
    assert rival.data(NODES, ids=of_the_shop) == {"nodes": [None] * len(of_the_shop)}
    for wanted in of_the_shop:
        assert rival.data(NODE, id=wanted) == {"node": None}


def test_an_accounts_token_finds_its_own_account_alone(shop: Api, of_the_shop: list[str]) -> None:
    other = account(shop, "customer-2")
    browser = Api(Client(), token=move(shop, "accountTokenCreate", account=other)["token"])
    assert browser.data(NODE, id=other)["node"]["id"] == other
    for wanted in of_the_shop:
        kind = shop.data(NODE, id=wanted)["node"]["__typename"]
        if RIGHTS[kind] == "accounts:read" and kind != "Integration":
            assert browser.data(NODE, id=wanted) == {"node": None}, kind


def test_each_kind_needs_its_right(shop: Api, edith: Api, of_the_shop: list[str], of_staff: list[str]) -> None:
    for right in sorted({*RIGHTS.values()} - {"configuration:read", "audit:read"}):
        made = tokens.create(integration_name="shop", name="one", scopes=[right], now=clock.now())
        caller = Api(Client(), token=made.token)
        for wanted in (*of_the_shop, *of_staff):
            kind = edith.data(NODE, id=wanted)["node"]["__typename"]
            answer = caller.post(NODE, id=wanted)
            refused = [error["extensions"].get("requires") for error in answer.get("errors", [])]
            assert refused == ([] if RIGHTS[kind] == right else [RIGHTS[kind]]), (right, kind)


def test_an_entry_of_the_audit_log_is_for_superusers(ada: Api) -> None:
    root = signed_in(User.objects.create_superuser("root"))
    entry = root.data("{ auditLog(first: 1) { nodes { id } } }")["auditLog"]["nodes"][0]["id"]
    assert kinds(root, [entry]) == {"AuditEntry"}
    assert ada.codes(NODE, id=entry) == ["FORBIDDEN"]


def test_a_model_that_is_not_on_sale_is_for_staff(shop: Api, victor: Api) -> None:
    model = id_of("AIModel", "gpt-4o")
    assert victor.data(NODE, id=model)["node"] == {"__typename": "TextModel", "id": model}
    assert shop.data(NODE, id=model) == {"node": None}


@pytest.mark.parametrize(
    "wanted",
    [
        "",
        "x",
        "\x00",
        "\ud800",
        "00000000-0000-0000-0000-000000000000",
        id_of("Account", ""),
        id_of("Account", "00000000-0000-0000-0000-000000000000"),
        id_of("Account", "\x00"),
        id_of("CatalogRevision", "99"),
        id_of("CatalogRevision", "-1"),
        id_of("CatalogRevision", "9" * 400),
        id_of("CatalogRevision", "٣"),
        id_of("ImportRow", "1.5"),
        id_of("AIModel", "\x00"),
        id_of("QualityTier", "ultra"),
        id_of("Settings", "1"),
        id_of("AccountOverride", "x/IMAGE_STYLE"),
        id_of("Quote", "00000000-0000-0000-0000-000000000000"),
        id_of("Nothing", "1"),
        id_of("UserError", "1"),
    ],
)
def test_an_invalid_id_finds_nothing(edith: Api, wanted: str) -> None:
    assert edith.data(NODE, id=wanted) == {"node": None}
    assert edith.data(NODES, ids=[wanted, id_of("AIModel", "dall-e-3")])["nodes"][0] is None


def test_a_hundred_nodes_at_most_in_as_many_queries_as_one(shop: Api) -> None:
    accounts = [account(shop, f"customer-{place}") for place in range(10)]

    def queries(wanted: list[str]) -> int:
        with CaptureQueriesContext(connection) as asked:
            shop.data(NODES, ids=wanted)
        return len(asked)

    assert queries(accounts) == queries(accounts[:1])
    assert shop.codes(NODES, ids=accounts[:1] * 101) == ["BAD_USER_INPUT"]
