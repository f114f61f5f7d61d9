"""The admin pages of people and of tokens."""

from typing import Any

import pytest
from django.test import Client

from backend.accounts.models import APIToken, AuditEntry, User
from tests.conftest import signed_in
from tests.support.api import Api
from tests.support.charging import move
from tests.support.terminal import ratecard

pytestmark = pytest.mark.django_db

CHANGE = """mutation M($input: SettingsUpdateInput!) {
  settingsUpdate(input: $input) { ... on CatalogChangePayload { revision { number } } }
}"""
INPUT = {"imageStyle": "sketch", "reason": "a test"}
PEOPLE, TOKENS = "/admin/accounts/user/", "/admin/accounts/apitoken/"


@pytest.fixture
def root() -> Api:
    return signed_in(User.objects.create_superuser("root"))


def page_of(name: str, page: str = "change") -> str:
    return f"{PEOPLE}{User.objects.get(username=name).pk}/{page}/"


def save(root: Api, name: str, **values: str) -> Any:
    """Post the form of a person, with these boxes ticked and nothing else."""
    return root.client.post(page_of(name), {"username": name, "role": "viewer", **values})


def test_a_superuser_gives_a_member_of_staff_a_role(root: Api, victor: Api) -> None:
    assert victor.codes(CHANGE, input=INPUT) == ["FORBIDDEN"]
    assert "Secrets admin" in root.get(page_of("victor")).content.decode()
    assert save(root, "victor", is_active="on", is_staff="on", role="editor").status_code == 302
    assert victor.data(CHANGE, input=INPUT) == {"settingsUpdate": {"revision": {"number": 2}}}
    entry = AuditEntry.objects.get(action="role_changed")
    assert (entry.person_name, entry.actor_name, entry.before, entry.after) == ("victor", "root", "viewer", "editor")
    assert (entry.address, entry.channel) == ("127.0.0.1", "admin")


def test_others_do_not_see_who_the_staff_are(victor: Api, edith: Api, ada: Api) -> None:
    for caller in (victor, edith, ada):
        assert caller.get(PEOPLE).status_code == 403
    assert Client().get(PEOPLE).status_code == 302


def test_a_superuser_is_not_shown_as_a_viewer(root: Api, victor: Api) -> None:
    rows = root.get(PEOPLE).content.decode().partition("<tbody>")[2].split("<tr>")
    assert ["Superuser" in row for row in rows if ">root<" in row] == [True]
    assert [("Viewer" in row, "Superuser" in row) for row in rows if ">victor<" in row] == [(True, False)]


@pytest.mark.parametrize("left", [{"is_staff": "on", "is_superuser": "on"}, {"is_active": "on", "is_superuser": "on"}])
def test_nobody_takes_their_own_rights_away(root: Api, left: dict[str, str]) -> None:
    User.objects.create_superuser("rita")
    page = save(root, "root", **left)
    assert "You can&#x27;t deactivate yourself" in page.content.decode()
    person = User.objects.get(username="root")
    assert (person.is_active, person.is_staff, person.is_superuser) == (True, True, True)


def test_people_are_deactivated_and_not_deleted(root: Api, victor: Api) -> None:
    assert root.get(page_of("victor", "delete")).status_code == 403
    assert root.client.post(page_of("victor", "delete"), {"post": "yes"}).status_code == 403
    chosen = User.objects.get(username="victor").pk
    root.client.post(PEOPLE, {"action": "delete_selected", "_selected_action": chosen, "post": "yes"})
    assert save(root, "victor", is_staff="on").status_code == 302
    assert User.objects.get(username="victor").is_active is False
    assert victor.codes("{ providers { totalCount } }") == ["UNAUTHENTICATED"]
    assert AuditEntry.objects.get(action="person_deactivated").person_name == "victor"


def test_the_history_of_a_person_is_in_the_audit_log(root: Api, victor: Api) -> None:
    assert root.get(page_of("victor", "history")).headers["Location"] == "/admin/accounts/auditentry/?q=victor"


def test_a_password_that_a_superuser_sets_is_in_the_audit_log(root: Api, victor: Api) -> None:
    page = f"{PEOPLE}{User.objects.get(username='victor').pk}/password/"
    root.client.post(page, {"password1": "x", "password2": "y", "usable_password": "true"})
    assert not AuditEntry.objects.filter(action="password_changed").exists()
    password = "a horse that nobody rides"
    root.client.post(page, {"password1": password, "password2": password, "usable_password": "true"})
    assert User.objects.get(username="victor").check_password(password)
    entry = AuditEntry.objects.get(action="password_changed")
    assert (entry.person_name, entry.actor_name, entry.detail) == ("victor", "root", "")


def made(caller: Api, name: str) -> str:
    token = move(caller, "apiTokenCreate", name=name, scopes=["quotes:read"], days=9, integration="shop")
    prefix: str = token["apiToken"]["prefix"]
    return prefix


def test_editors_see_who_made_a_token_and_revoke_it(edith: Api, victor: Api, shop: Api) -> None:
    prefix = made(edith, "web")
    row = next(row for row in edith.get(TOKENS).content.decode().split("<tr>") if prefix in row)
    assert all(part in row for part in ("edith", "quotes:read", "never", "opens until"))
    assert victor.get(TOKENS).status_code == 403
    record = APIToken.objects.get(prefix=prefix)
    edith.client.post(TOKENS, {"action": "revoke", "_selected_action": record.pk})
    record.refresh_from_db()
    assert record.revoked_at is not None
    assert AuditEntry.objects.get(action="token_revoked").actor_name == "edith"


def opening() -> list[str]:
    return sorted(APIToken.objects.filter(revoked_at=None).values_list("name", flat=True))


def test_a_superuser_revokes_all_tokens_of_a_person_on_the_admin_page(root: Api, edith: Api, shop: Api) -> None:
    made(edith, "one"), made(edith, "two"), made(root, "hers")
    chosen = User.objects.get(username="edith").pk
    root.client.post(PEOPLE, {"action": "revoke_tokens", "_selected_action": chosen})
    assert opening() == ["hers", "tests"]


def test_all_tokens_of_a_person_are_revoked_over_graphql(edith: Api, ada: Api, victor: Api, shop: Api) -> None:
    made(edith, "one"), made(edith, "two"), made(ada, "hers")
    mutation = 'mutation { apiTokensRevoke(input: {username: "edith"}) { __typename } }'
    assert (victor.codes(mutation), shop.codes(mutation)) == (["FORBIDDEN"], ["FORBIDDEN"])
    assert move(ada, "apiTokensRevoke", username="edith")["revokedCount"] == 2
    assert opening() == ["hers", "tests"]
    assert move(ada, "apiTokensRevoke", username="nobody")["path"] == ["input", "username"]


def test_all_tokens_of_a_person_are_revoked_by_a_command(edith: Api, shop: Api) -> None:
    made(edith, "one")
    assert ratecard("token", "revoke-of", "edith").stdout == "Revoked 1.\n"
    assert opening() == ["tests"]
    assert ratecard("token", "revoke-of", "nobody").exit_code == 1
