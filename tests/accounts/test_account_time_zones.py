"""The time zone of an account: who may change it, and what is kept of it."""

import pytest

from backend.accounts import account_time_zones, accounts
from backend.accounts.accounts import AccountAccess, AccountNotFound
from backend.accounts.audit import Actor
from backend.accounts.models import Account, AuditEntry, Integration
from backend.shared.time_zones import UnknownTimeZone

pytestmark = pytest.mark.django_db

ADA = Actor(name="ada")


@pytest.fixture
def shop() -> AccountAccess:
    return AccountAccess(integration_id=Integration.objects.create(name="shop").pk)


@pytest.fixture
def account(shop: AccountAccess) -> Account:
    return accounts.create(access=shop, external_id="customer-1")


def change(access: AccountAccess, account: Account, time_zone: str) -> Account:
    return account_time_zones.change(access=access, account_id=account.id, time_zone=time_zone, actor=ADA)


def test_a_new_account_is_in_utc(account: Account) -> None:
    assert Account.objects.get(id=account.id).time_zone == "UTC"


def test_a_change_is_kept_and_audited_once(shop: AccountAccess, account: Account) -> None:
    assert change(shop, account, "Europe/Berlin").time_zone == "Europe/Berlin"
    change(shop, account, "Europe/Berlin")
    assert Account.objects.get(id=account.id).time_zone == "Europe/Berlin"
    entry = AuditEntry.objects.get(action="time_zone_changed")
    assert (entry.actor_name, entry.detail) == ("ada", f"account {account.id}")
    assert (entry.before, entry.after) == ("UTC", "Europe/Berlin")


def test_an_unknown_zone_changes_nothing(shop: AccountAccess, account: Account) -> None:
    with pytest.raises(UnknownTimeZone):
        change(shop, account, "Europe/Hamburg")
    assert Account.objects.get(id=account.id).time_zone == "UTC"


def test_the_account_of_another_integration_is_not_changed(account: Account) -> None:
    rival = AccountAccess(integration_id=Integration.objects.create(name="rival").pk)
    with pytest.raises(AccountNotFound):
        change(rival, account, "Europe/Berlin")
    assert Account.objects.get(id=account.id).time_zone == "UTC"
