"""Accounts by who can access them: each look-up, each change, each refusal."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from pytest_django import DjangoAssertNumQueries

from backend.accounts import accounts, people
from backend.accounts.accounts import AccountAccess
from backend.accounts.models import Account, Integration, User

pytestmark = pytest.mark.django_db

ALL, NOBODY = AccountAccess(everything=True), AccountAccess()


@pytest.fixture(autouse=True)
def integrations() -> dict[str, AccountAccess]:
    return {name: AccountAccess(integration_id=Integration.objects.create(name=name).pk) for name in ("shop", "rival")}


@pytest.fixture
def shop(integrations: dict[str, AccountAccess]) -> AccountAccess:
    return integrations["shop"]


@pytest.fixture
def rival(integrations: dict[str, AccountAccess]) -> AccountAccess:
    return integrations["rival"]


def names(found: object) -> list[str]:
    return [account.external_id for account in found]  # type: ignore[attr-defined]


def test_a_new_account_is_stored_as_it_was_asked_for(shop: AccountAccess) -> None:
    account = accounts.create(access=shop, external_id="customer-1", name="Customer")
    assert Account.objects.values_list("id", "integration__name", "external_id", "name").get() == (
        account.id,
        "shop",
        "customer-1",
        "Customer",
    )
    assert accounts.create(access=shop, external_id="customer-2").name == ""


@pytest.mark.parametrize(
    ("values", "field", "minimum", "maximum"),
    [
        ({"external_id": ""}, "external_id", 1, 255),
        ({"external_id": "a" * 256}, "external_id", 1, 255),
        ({"external_id": "a\x00"}, "external_id", 1, 255),
        ({"external_id": "a", "name": "a" * 101}, "name", 0, 100),
        ({"external_id": "a", "name": "\n"}, "name", 0, 100),
    ],
)
def test_an_account_that_can_not_be_stored(
    shop: AccountAccess, values: dict[str, str], field: str, minimum: int, maximum: int
) -> None:
    with pytest.raises(accounts.InvalidAccount) as refused:
        accounts.create(access=shop, **values)
    assert vars(refused.value) == {"field": field, "minimum": minimum, "maximum": maximum}
    assert not Account.objects.exists()


def test_the_longest_and_the_shortest_texts(shop: AccountAccess) -> None:
    accounts.create(access=shop, external_id="a" * 255, name="b" * 100)
    accounts.create(access=shop, external_id="a", name="b")
    assert Account.objects.count() == 2


def test_an_external_id_stands_once_in_its_integration(shop: AccountAccess, rival: AccountAccess) -> None:
    accounts.create(access=shop, external_id="customer-1")
    with pytest.raises(accounts.AccountExists):
        accounts.create(access=shop, external_id="customer-1")
    accounts.create(access=rival, external_id="customer-1")
    assert Account.objects.count() == 2


def test_staff_say_whose_account_it_becomes() -> None:
    assert accounts.create(access=ALL, external_id="a", integration_name="rival").integration.name == "rival"
    for name in (None, "nobody", "\x00"):
        with pytest.raises(accounts.IntegrationNotFound):
            accounts.create(access=ALL, external_id="b", integration_name=name)


def test_an_integration_may_name_itself_only(shop: AccountAccess) -> None:
    assert accounts.integration(access=shop, name="shop").name == "shop"
    assert accounts.integration(access=shop, name=None).name == "shop"
    with pytest.raises(accounts.IntegrationNotFound):
        accounts.integration(access=shop, name="rival")


def test_callers_who_are_neither_staff_nor_an_integration_find_none() -> None:
    with pytest.raises(accounts.IntegrationNotFound):
        accounts.integration(access=NOBODY, name="shop")


def test_who_sees_which_accounts(shop: AccountAccess, rival: AccountAccess) -> None:
    first, second = (accounts.create(access=access, external_id=name) for access, name in ((shop, "a"), (rival, "b")))
    assert names(accounts.visible(access=shop)) == ["a"]
    assert names(accounts.visible(access=rival)) == ["b"]
    assert names(accounts.visible(access=AccountAccess(account_ids=frozenset({second.id})))) == ["b"]
    assert names(accounts.visible(access=NOBODY)) == []
    assert {*names(accounts.visible(access=ALL))} == {"a", "b"}
    assert accounts.get(access=shop, account_id=str(first.id)) == first
    with pytest.raises(accounts.AccountNotFound):
        accounts.get(access=rival, account_id=first.id)


def test_accounts_come_by_age_then_by_id() -> None:
    owner = Integration.objects.get(name="shop")
    for number in (9, 7, 8, 6, 5, 1):
        account = Account.objects.create(id=UUID(int=number), integration=owner, external_id=str(number))
        day = 1 if number == 9 else 2
        Account.objects.filter(id=account.id).update(created_at=datetime(2026, 11, day, tzinfo=UTC))
    assert names(accounts.visible(access=ALL)) == ["9", "1", "5", "6", "7", "8"]


def test_an_account_is_called_by_its_name_or_its_external_id(shop: AccountAccess) -> None:
    assert str(accounts.create(access=shop, external_id="a", name="Customer")) == "Customer"
    assert str(accounts.create(access=shop, external_id="b")) == "b"


def test_an_account_comes_with_its_integration(
    shop: AccountAccess, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    account = accounts.create(access=shop, external_id="a")
    with django_assert_num_queries(1):
        assert accounts.get(access=shop, account_id=account.id).integration.name == "shop"


@pytest.mark.parametrize("text", ["", "x", "\x00", "0a0a0a0a-0000-4000-8000-000000000000" + "0"])
def test_no_account_has_another_text_as_its_id(text: str) -> None:
    with pytest.raises(accounts.AccountNotFound):
        accounts.find(access=ALL, account_id=text)


def test_an_account_is_found_by_what_is_known_of_it(shop: AccountAccess, rival: AccountAccess) -> None:
    mine = accounts.create(access=shop, external_id="a")
    theirs = accounts.create(access=rival, external_id="a")
    accounts.create(access=shop, external_id="b")
    assert accounts.find(access=ALL, account_id=str(theirs.id), external_id="b") == theirs
    assert accounts.find(access=shop, external_id="a") == mine
    assert accounts.find(access=ALL, external_id="a", integration_name="rival") == theirs
    assert accounts.find(access=AccountAccess(account_ids=frozenset({mine.id}))) == mine
    with pytest.raises(accounts.AmbiguousAccount):
        accounts.find(access=ALL, external_id="a")
    for values in ({"external_id": "c"}, {"external_id": "\x00"}, {"external_id": "b", "integration_name": "rival"}):
        with pytest.raises(accounts.AccountNotFound):
            accounts.find(access=ALL, **values)


def test_an_integration_says_which_account_it_means_even_where_it_has_one(shop: AccountAccess) -> None:
    accounts.create(access=shop, external_id="a")
    for access in (shop, ALL):
        with pytest.raises(accounts.AmbiguousAccount):
            accounts.find(access=access)


def test_a_member_of_two_accounts_says_which_one(shop: AccountAccess) -> None:
    both = frozenset(accounts.create(access=shop, external_id=name).id for name in ("a", "b"))
    with pytest.raises(accounts.AmbiguousAccount):
        accounts.find(access=AccountAccess(account_ids=both))
    assert accounts.find(access=AccountAccess(account_ids=both), external_id="b").external_id == "b"


def test_accounts_are_searched_by_a_part_of_their_names(shop: AccountAccess, rival: AccountAccess) -> None:
    accounts.create(access=shop, external_id="alpha", name="One")
    accounts.create(access=shop, external_id="beta", name="Two")
    accounts.create(access=rival, external_id="alphabet")
    assert names(accounts.search(access=shop, text="LPH")) == ["alpha"]
    assert names(accounts.search(access=shop, text="wO")) == ["beta"]
    assert names(accounts.search(access=shop, text="\x00")) == []
    assert {*names(accounts.search(access=shop))} == {"alpha", "beta"}


def test_a_new_name_replaces_the_old_one(shop: AccountAccess, rival: AccountAccess) -> None:
    account = accounts.create(access=shop, external_id="a", name="Old")
    assert accounts.rename(access=shop, account_id=str(account.id), name="New").name == "New"
    assert accounts.rename(access=shop, account_id=str(account.id), name="").name == ""
    with pytest.raises(accounts.InvalidAccount) as refused:
        accounts.rename(access=shop, account_id=str(account.id), name="a" * 101)
    assert vars(refused.value) == {"field": "name", "minimum": 0, "maximum": 100}
    with pytest.raises(accounts.AccountNotFound):
        accounts.rename(access=rival, account_id=str(account.id), name="Theirs")
    assert Account.objects.values_list("external_id", "name").get() == ("a", "")


def test_members_come_and_go(shop: AccountAccess, rival: AccountAccess) -> None:
    account = accounts.create(access=shop, external_id="a")
    for username in ("mara", "nils"):
        User.objects.create_user(username)
        assert accounts.add_member(access=shop, account_id=str(account.id), username=username) == account
    assert accounts.remove_member(access=shop, account_id=str(account.id), username="mara") == account
    assert [*account.members.values_list("username", flat=True)] == ["nils"]
    for access, username, refusal in (
        (rival, "mara", accounts.AccountNotFound),
        (shop, "nobody", people.UserNotFound),
        (shop, "\x00", people.UserNotFound),
    ):
        for change in (accounts.add_member, accounts.remove_member):
            with pytest.raises(refusal):
                change(access=access, account_id=str(account.id), username=username)
    assert [*account.members.values_list("username", flat=True)] == ["nils"]


def test_who_sees_which_integrations(shop: AccountAccess, rival: AccountAccess) -> None:
    mine = accounts.create(access=shop, external_id="a")
    for access, seen in (
        (ALL, {"shop", "rival"}),
        (rival, {"rival"}),
        (AccountAccess(account_ids=frozenset({mine.id})), {"shop"}),
        (NOBODY, set()),
    ):
        assert {integration.name for integration in accounts.integrations(access=access)} == seen


def test_who_sees_which_members(shop: AccountAccess, rival: AccountAccess) -> None:
    for access, username in ((shop, "mara"), (rival, "nils")):
        User.objects.create_user(username)
        account = accounts.create(access=access, external_id="a")
        accounts.add_member(access=access, account_id=str(account.id), username=username)
    User.objects.create_user("of no account")
    for access, seen in ((ALL, {"mara", "nils"}), (shop, {"mara"}), (rival, {"nils"}), (NOBODY, set())):
        assert {user.username for user in accounts.members(access=access)} == seen
