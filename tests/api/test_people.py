"""People over GraphQL: superusers see them, and change what they may do by the rules of the admin pages."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator

from backend.accounts.models import AuditEntry, User
from tests.conftest import signed_in
from tests.support import selling
from tests.support.api import Api
from tests.support.charging import move

pytestmark = pytest.mark.django_db

FIELDS = "name email role isActive hasSecondFactor lastSignInAt accountCount"
PEOPLE = f"""query P($filter: PersonFilter, $first: Int, $after: String) {{
  people(filter: $filter, first: $first, after: $after) {{
    nodes {{ username admin {{ {FIELDS} }} }} pageInfo {{ endCursor hasNextPage }}
  }}
}}"""
PERSON = "query P($name: String!) { person(username: $name) { admin { accounts { nodes { externalId } } } } }"


@pytest.fixture
def root() -> Api:
    return signed_in(User.objects.create_superuser("root"))


def names(root: Api, **only: Any) -> list[str]:
    return [person["username"] for person in root.data(PEOPLE, filter=only)["people"]["nodes"]]


def audited(action: str) -> tuple[str, ...]:
    entry = AuditEntry.objects.get(action=action, channel="graphql")
    return (entry.person_name, entry.actor_name, entry.detail, entry.before, entry.after)


def test_a_person_with_what_is_known_of_them(root: Api, mara: User) -> None:
    account = selling.account()
    account.members.add(mara)
    Authenticator.objects.create(user=mara, type="totp", data={})
    User.objects.filter(pk=mara.pk).update(first_name="Mara", last_name="Lin", email="mara@example.com")
    assert root.data(PEOPLE, filter={"search": "LIN"})["people"]["nodes"] == [
        {
            "username": "mara",
            "admin": {
                "name": "Mara Lin",
                "email": "mara@example.com",
                "role": "NONE",
                "isActive": True,
                "hasSecondFactor": True,
                "lastSignInAt": None,
                "accountCount": 1,
            },
        }
    ]
    accounts = {"nodes": [{"externalId": account.external_id}]}
    assert root.data(PERSON, name="mara")["person"] == {"admin": {"accounts": accounts}}
    assert [root.data(PERSON, name=name)["person"] for name in ("nobody", "\x00")] == [None, None]


def test_pages_and_filters(root: Api, edith: Api, victor: Api, mara: User) -> None:
    User.objects.filter(username="victor").update(is_active=False)
    page = root.data(PEOPLE, first=3)["people"]
    assert [person["username"] for person in page["nodes"]] == ["edith", "mara", "root"]
    rest = root.data(PEOPLE, first=3, after=page["pageInfo"]["endCursor"])["people"]
    assert ([person["username"] for person in rest["nodes"]], rest["pageInfo"]["hasNextPage"]) == (["victor"], False)
    assert (names(root, isActive=False), names(root, isActive=True)) == (["victor"], ["edith", "mara", "root"])
    roles = ("NONE", "VIEWER", "EDITOR", "SECRETS_ADMIN", "SUPERUSER")
    assert [names(root, role=role) for role in roles] == [["mara"], ["victor"], ["edith"], [], ["root"]]
    assert (names(root, search="ro"), names(root, search="\x00")) == (["root"], [])


def test_a_page_costs_the_same_for_one_person_and_for_many(
    root: Api, mara: User, django_assert_num_queries: Any
) -> None:
    for number in range(20):
        User.objects.create_user(f"person-{number}")
    with django_assert_num_queries(2 + 3):  # the session and its user; people, their factors, their accounts
        assert len(names(root)) == 22


def test_a_role_is_given_and_taken(root: Api, mara: User) -> None:
    given = move(root, "personRoleUpdate", username="mara", role="EDITOR")
    assert given["person"]["admin"] == {"role": "EDITOR", "isActive": True, "hasSecondFactor": False}
    assert audited("role_changed") == ("mara", "root", "", "none", "editor")
    for role, columns in (("SUPERUSER", (True, True, "editor")), ("NONE", (False, False, "editor"))):
        assert move(root, "personRoleUpdate", username="mara", role=role)["person"]["admin"]["role"] == role
        mara.refresh_from_db()
        assert (mara.is_staff, mara.is_superuser, mara.role) == columns


def test_a_person_is_let_in_no_more_and_again(root: Api, victor: Api) -> None:
    assert move(root, "personDeactivate", username="victor")["person"]["admin"]["isActive"] is False
    assert victor.codes("{ providers { totalCount } }") == ["UNAUTHENTICATED"]
    assert audited("person_deactivated") == ("victor", "root", "", "", "")
    again = move(root, "personActivate", username="victor")["person"]["admin"]
    assert (again["isActive"], again["role"]) == (True, "VIEWER")
    assert audited("person_activated") == ("victor", "root", "", "", "")


def test_lost_second_factors_are_removed(root: Api, mara: User) -> None:
    Authenticator.objects.create(user=mara, type="totp", data={})
    assert move(root, "personFactorsRemove", username="mara")["person"]["admin"]["hasSecondFactor"] is False
    assert not Authenticator.objects.exists()
    assert audited("factor_removed") == ("mara", "root", "totp", "", "")


@pytest.mark.parametrize(
    ("mutation", "values", "path"),
    [("personRoleUpdate", {"role": "EDITOR"}, "role"), ("personDeactivate", {}, "username")],
)
def test_nobody_takes_their_own_rights_and_a_superuser_is_left(
    root: Api, mutation: str, values: dict[str, str], path: str
) -> None:
    User.objects.create_superuser("rita")
    refused = move(root, mutation, username="root", **values)
    assert (refused["code"], refused["path"]) == ("OWN_RIGHTS", ["input", path])
    assert move(root, mutation, username="nobody", **values)["code"] == "USER_NOT_FOUND"
    assert sorted(names(root, role="SUPERUSER", isActive=True)) == ["rita", "root"]
