"""Accounts by whom they can be reached: each look-up, each change, each refusal."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from pytest_django import DjangoAssertNumQueries

from backend.accounts import accounts
from backend.accounts.accounts import Reach
from backend.accounts.models import Account, Integration, User

pytestmark = pytest.mark.django_db

ALL, NOBODY = Reach(everything=True), Reach()
TEXT = "printable characters."


@pytest.fixture(autouse=True)
def integrations() -> dict[str, Reach]:
    return {name: Reach(integration_id=Integration.objects.create(name=name).pk) for name in ("shop", "rival")}


@pytest.fixture
def shop(integrations: dict[str, Reach]) -> Reach:
    return integrations["shop"]


@pytest.fixture
def rival(integrations: dict[str, Reach]) -> Reach:
    return integrations["rival"]


def names(found: object) -> list[str]:
    return [account.external_id for account in found]  # type: ignore[attr-defined]


def test_a_new_account_is_stored_as_it_was_asked_for(shop: Reach) -> None:
    account = accounts.create(reach=shop, external_id="customer-1", name="Customer")
    assert Account.objects.values_list("id", "integration__name", "external_id", "name").get() == (
        account.id,
        "shop",
        "customer-1",
        "Customer",
    )
    assert accounts.create(reach=shop, external_id="customer-2").name == ""


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"external_id": ""}, f"Give an external id of 1 to 255 {TEXT}"),
        ({"external_id": "a" * 256}, f"Give an external id of 1 to 255 {TEXT}"),
        ({"external_id": "a\x00"}, f"Give an external id of 1 to 255 {TEXT}"),
        ({"external_id": "a", "name": "a" * 101}, f"Give a name of 0 to 100 {TEXT}"),
        ({"external_id": "a", "name": "\n"}, f"Give a name of 0 to 100 {TEXT}"),
    ],
)
def test_an_account_that_can_not_be_stored(shop: Reach, values: dict[str, str], message: str) -> None:
    with pytest.raises(accounts.InvalidAccount) as refused:
        accounts.create(reach=shop, **values)
    assert str(refused.value) == message
    assert not Account.objects.exists()


def test_the_longest_and_the_shortest_texts(shop: Reach) -> None:
    accounts.create(reach=shop, external_id="a" * 255, name="b" * 100)
    accounts.create(reach=shop, external_id="a", name="b")
    assert Account.objects.count() == 2


def test_an_external_id_stands_once_in_its_integration(shop: Reach, rival: Reach) -> None:
    accounts.create(reach=shop, external_id="customer-1")
    with pytest.raises(accounts.AccountExists):
        accounts.create(reach=shop, external_id="customer-1")
    accounts.create(reach=rival, external_id="customer-1")
    assert Account.objects.count() == 2


def test_staff_say_whose_account_it_becomes() -> None:
    assert accounts.create(reach=ALL, external_id="a", integration_name="rival").integration.name == "rival"
    for name in (None, "nobody", "\x00"):
        with pytest.raises(accounts.IntegrationNotFound):
            accounts.create(reach=ALL, external_id="b", integration_name=name)


def test_an_integration_may_name_itself_only(shop: Reach) -> None:
    assert accounts.integration(reach=shop, name="shop").name == "shop"
    assert accounts.integration(reach=shop, name=None).name == "shop"
    with pytest.raises(accounts.IntegrationNotFound):
        accounts.integration(reach=shop, name="rival")


def test_who_is_neither_staff_nor_an_integration_finds_none() -> None:
    with pytest.raises(accounts.IntegrationNotFound):
        accounts.integration(reach=NOBODY, name="shop")


def test_who_sees_which_accounts(shop: Reach, rival: Reach) -> None:
    first, second = (accounts.create(reach=reach, external_id=name) for reach, name in ((shop, "a"), (rival, "b")))
    assert names(accounts.visible(reach=shop)) == ["a"]
    assert names(accounts.visible(reach=rival)) == ["b"]
    assert names(accounts.visible(reach=Reach(account_ids=frozenset({second.id})))) == ["b"]
    assert names(accounts.visible(reach=NOBODY)) == []
    assert {*names(accounts.visible(reach=ALL))} == {"a", "b"}
    assert accounts.get(reach=shop, account_id=str(first.id)) == first
    with pytest.raises(accounts.AccountNotFound):
        accounts.get(reach=rival, account_id=first.id)


def test_accounts_come_by_age_then_by_id() -> None:
    owner = Integration.objects.get(name="shop")
    for number in (9, 7, 8, 6, 5, 1):
        account = Account.objects.create(id=UUID(int=number), integration=owner, external_id=str(number))
        day = 1 if number == 9 else 2
        Account.objects.filter(id=account.id).update(created_at=datetime(2026, 11, day, tzinfo=UTC))
    assert names(accounts.visible(reach=ALL)) == ["9", "1", "5", "6", "7", "8"]


def test_an_account_is_called_by_its_name_or_its_external_id(shop: Reach) -> None:
    assert str(accounts.create(reach=shop, external_id="a", name="Customer")) == "Customer"
    assert str(accounts.create(reach=shop, external_id="b")) == "b"


def test_an_account_comes_with_its_integration(shop: Reach, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    account = accounts.create(reach=shop, external_id="a")
    with django_assert_num_queries(1):
        assert accounts.get(reach=shop, account_id=account.id).integration.name == "shop"


@pytest.mark.parametrize("text", ["", "x", "\x00", str(uuid4()) + "0"])
def test_no_account_has_another_text_as_its_id(text: str) -> None:
    with pytest.raises(accounts.AccountNotFound):
        accounts.find(reach=ALL, account_id=text)


def test_an_account_is_found_by_what_is_known_of_it(shop: Reach, rival: Reach) -> None:
    mine = accounts.create(reach=shop, external_id="a")
    theirs = accounts.create(reach=rival, external_id="a")
    accounts.create(reach=shop, external_id="b")
    assert accounts.find(reach=ALL, account_id=str(theirs.id), external_id="b") == theirs
    assert accounts.find(reach=shop, external_id="a") == mine
    assert accounts.find(reach=ALL, external_id="a", integration_name="rival") == theirs
    assert accounts.find(reach=Reach(account_ids=frozenset({mine.id}))) == mine
    with pytest.raises(accounts.AmbiguousAccount):
        accounts.find(reach=ALL, external_id="a")
    for values in ({"external_id": "c"}, {"external_id": "\x00"}, {"external_id": "b", "integration_name": "rival"}):
        with pytest.raises(accounts.AccountNotFound):
            accounts.find(reach=ALL, **values)


def test_an_integration_says_which_account_it_means_even_where_it_has_one(shop: Reach) -> None:
    accounts.create(reach=shop, external_id="a")
    for reach in (shop, ALL):
        with pytest.raises(accounts.AmbiguousAccount):
            accounts.find(reach=reach)


def test_a_member_of_two_accounts_says_which_one(shop: Reach) -> None:
    both = frozenset(accounts.create(reach=shop, external_id=name).id for name in ("a", "b"))
    with pytest.raises(accounts.AmbiguousAccount):
        accounts.find(reach=Reach(account_ids=both))
    assert accounts.find(reach=Reach(account_ids=both), external_id="b").external_id == "b"


def test_accounts_are_searched_by_a_part_of_their_names(shop: Reach, rival: Reach) -> None:
    accounts.create(reach=shop, external_id="alpha", name="One")
    accounts.create(reach=shop, external_id="beta", name="Two")
    accounts.create(reach=rival, external_id="alphabet")
    assert names(accounts.search(reach=shop, text="LPH")) == ["alpha"]
    assert names(accounts.search(reach=shop, text="wO")) == ["beta"]
    assert names(accounts.search(reach=shop, text="\x00")) == []
    assert {*names(accounts.search(reach=shop))} == {"alpha", "beta"}


def test_a_new_name_replaces_the_old_one(shop: Reach, rival: Reach) -> None:
    account = accounts.create(reach=shop, external_id="a", name="Old")
    assert accounts.rename(reach=shop, account_id=str(account.id), name="New").name == "New"
    assert accounts.rename(reach=shop, account_id=str(account.id), name="").name == ""
    with pytest.raises(accounts.InvalidAccount, match=r"^Give a name of 0 to 100 printable characters\.$"):
        accounts.rename(reach=shop, account_id=str(account.id), name="a" * 101)
    with pytest.raises(accounts.AccountNotFound):
        accounts.rename(reach=rival, account_id=str(account.id), name="Theirs")
    assert Account.objects.values_list("external_id", "name").get() == ("a", "")


def test_members_come_and_go(shop: Reach, rival: Reach) -> None:
    account = accounts.create(reach=shop, external_id="a")
    for username in ("mara", "nils"):
        User.objects.create_user(username)
        assert accounts.add_member(reach=shop, account_id=str(account.id), username=username) == account
    assert accounts.remove_member(reach=shop, account_id=str(account.id), username="mara") == account
    assert [*account.members.values_list("username", flat=True)] == ["nils"]
    for reach, username, refusal in (
        (rival, "mara", accounts.AccountNotFound),
        (shop, "nobody", accounts.MemberNotFound),
        (shop, "\x00", accounts.MemberNotFound),
    ):
        for change in (accounts.add_member, accounts.remove_member):
            with pytest.raises(refusal):
                change(reach=reach, account_id=str(account.id), username=username)
    assert [*account.members.values_list("username", flat=True)] == ["nils"]
