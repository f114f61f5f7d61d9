"""The audit log over GraphQL and on the admin pages, and what each interface leaves in it."""

from typing import Any

import pytest
from django.test import Client

from backend.accounts import audit
from backend.accounts.enums import AuditAction
from backend.accounts.models import Account, AuditEntry, User
from tests.conftest import signed_in
from tests.support import automating
from tests.support.api import Api
from tests.support.changes import change
from tests.support.charging import account, move
from tests.support.ids import id_of, key_of
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db

LOG = """query L($filter: AuditLogFilter, $first: Int, $after: String) {
  auditLog(filter: $filter, first: $first, after: $after) {
    totalCount nodes { action person actor tokenPrefix detail before after address channel }
    pageInfo { endCursor hasNextPage }
  }
}"""
PAGE = "/admin/accounts/auditentry/"


@pytest.fixture
def root() -> Api:
    return signed_in(User.objects.create_superuser("root"))


def newest(root: Api, **only: Any) -> dict[str, Any]:
    found: dict[str, Any] = root.data(LOG, filter=only, first=1)["auditLog"]["nodes"][0]
    return found


def test_superusers_read_it_and_nobody_else(root: Api, ada: Api, shop: Api, anonymous: Api) -> None:
    assert root.data(LOG)["auditLog"]["totalCount"] == AuditEntry.objects.count()
    assert [caller.codes(LOG) for caller in (ada, shop, anonymous)] == [["FORBIDDEN"]] * 2 + [["UNAUTHENTICATED"]]
    assert (root.get(PAGE).status_code, ada.get(PAGE).status_code) == (200, 403)
    assert Client().get(PAGE).status_code == 302


def test_a_token_made_over_graphql_leaves_who_and_from_where(root: Api, edith: Api, shop: Api) -> None:
    token = move(edith, "apiTokenCreate", name="web", scopes=["quotes:read"], days=9, integration="shop")["apiToken"]
    assert (token["makerName"], token["madeWithPrefix"]) == ("edith", None)
    assert newest(root) == {
        "action": "TOKEN_CREATED",
        "person": None,
        "actor": "edith",
        "tokenPrefix": None,
        "detail": f"{token['prefix']} (web) of shop",
        "before": None,
        "after": "quotes:read",
        "address": "127.0.0.1",
        "channel": "GRAPHQL",
    }
    child = move(shop, "apiTokenCreate", name="child", scopes=["quotes:read"], days=9)["apiToken"]
    assert (child["makerName"], newest(root)["actor"]) == ("shop", "shop")
    assert child["madeWithPrefix"] == shop.headers["Authorization"].split("_")[1]


def test_a_secret_set_over_graphql_leaves_who_and_from_where(root: Api, ada: Api) -> None:
    change(ada, "providerRotateKey", providerId="openai", apiKey="sk-0123456789")
    entry = newest(root, channel="GRAPHQL")
    assert (entry["action"], entry["actor"], entry["address"]) == ("SECRET_SET", "ada", "127.0.0.1")
    assert entry["detail"] == "api_key of openai"
    assert AuditEntry.objects.latest("id").actor == User.objects.get(username="ada")


def test_a_run_steered_with_a_token_leaves_which_and_from_where(root: Api, shop: Api) -> None:
    automation = automating.create(Account.objects.get(id=key_of(account(shop, credits=9))))
    run = move(shop, "automationRunNow", automation=id_of("Automation", automation.id))["automationRun"]
    move(shop, "automationRunCancel", automationRun=run["id"])
    assert newest(root) == {
        "action": "AUTOMATION_RUN_CANCELLED",
        "person": None,
        "actor": "shop",
        "tokenPrefix": shop.headers["Authorization"].split("_")[1],
        "detail": f"Lamps (run {key_of(run['id'])})",
        "before": "queued",
        "after": None,
        "address": "127.0.0.1",
        "channel": "GRAPHQL",
    }


def test_a_command_leaves_who_ran_it(root: Api) -> None:
    ratecard("token", "create", "shop")
    entry = newest(root)
    assert (entry["action"], entry["address"], entry["channel"]) == ("TOKEN_CREATED", None, "COMMAND_LINE")
    assert entry["actor"]


def test_pages_go_on_where_the_one_before_ended(root: Api) -> None:
    for name in ("one", "two", "three"):
        audit.record(action=AuditAction.PASSWORD_CHANGED, detail=name)
    seen, after = [], None
    for _ in range(3):
        page = root.data(LOG, filter={"action": "PASSWORD_CHANGED"}, first=1, after=after)["auditLog"]
        seen += [node["detail"] for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
    assert (seen, page["pageInfo"]["hasNextPage"]) == (["three", "two", "one"], False)


@pytest.mark.parametrize(
    ("only", "count"),
    [({"person": "edith"}, 1), ({"person": "\x00"}, 0), ({"address": "::1"}, 0), ({"action": "SECRET_SET"}, 0)],
)
def test_filters(root: Api, edith: Api, only: dict[str, str], count: int) -> None:
    assert root.data(LOG, filter=only)["auditLog"]["totalCount"] == count


def test_what_is_no_address_is_reported(root: Api) -> None:
    assert root.codes(LOG, filter={"address": "nowhere"}) == ["BAD_USER_INPUT"]


@pytest.mark.parametrize(
    "query", ["", "?q=root", "?q=127.0.0.1", "?q=%00", "?action__exact=person_added", "?p=9", "?q=x"]
)
def test_the_admin_page_is_searched(root: Api, query: str) -> None:
    assert root.get(PAGE + query).status_code in (200, 302)
    assert "Person added" in root.get(PAGE).content.decode()


def test_nothing_of_it_is_changed_on_the_admin_page(root: Api) -> None:
    entry = AuditEntry.objects.latest("id")
    for page in (f"{PAGE}{entry.pk}/delete/", f"{PAGE}add/"):
        assert root.client.post(page, {"post": "yes"}).status_code == 403
    root.client.post(PAGE, {"action": "delete_selected", "_selected_action": entry.pk, "post": "yes"})
    assert AuditEntry.objects.filter(pk=entry.pk).exists()
