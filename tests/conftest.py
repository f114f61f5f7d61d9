"""Fixtures for all tests: a seeded database, and the cast that calls the API.

Of the staff, Victor may look, Edith may edit and Ada may set secrets too. *Shop* is an integration with all
scopes, *rival* another one. Mara is a member of accounts. Anonymous has no name.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client, override_settings
from pytest_django import DjangoDbBlocker

from backend.accounts import tokens
from backend.accounts.models import User
from backend.accounts.scopes import SCOPES, StaffRole
from backend.shared import clock
from tests.support import order
from tests.support.api import Api
from tests.support.databases import Database, make_seeded, seeded_copy
from tests.support.passwords import QuickHasher


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items[:] = order.dealt(items)


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A migrated and seeded database per worker, whether a test asks for it by mark or by fixture."""
    with django_db_blocker.unblock():
        make_seeded()
        with seeded_copy(), django_db_blocker.block():
            yield


@pytest.fixture(scope="session", autouse=True)
def cheap_callers() -> Iterator[None]:
    """Each client of this process would read the list of all files, and each password take what guessing shall cost."""
    hashers = [f"{QuickHasher.__module__}.{QuickHasher.__qualname__}"]
    with override_settings(WHITENOISE_USE_FINDERS=False, PASSWORD_HASHERS=hashers):
        yield


@pytest.fixture(autouse=True)
def own_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine's, whatever a test before has made it follow."""
    monkeypatch.setattr(clock, "_ahead", timedelta(0))


@pytest.fixture
def own_database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Database]:
    """A copy of the seeded database of its own, for tests that commit."""
    with django_db_blocker.unblock(), seeded_copy() as database:
        yield database


@pytest.fixture
def anonymous(db: None) -> Api:
    return Api(Client())


@pytest.fixture
def ada(db: None) -> Api:
    return staff("ada", StaffRole.SECRETS_ADMIN)


@pytest.fixture
def edith(db: None) -> Api:
    return staff("edith", StaffRole.EDITOR)


@pytest.fixture
def victor(db: None) -> Api:
    return staff("victor", StaffRole.VIEWER)


@pytest.fixture
def shop(db: None) -> Api:
    return integration("shop")


@pytest.fixture
def rival(db: None) -> Api:
    return integration("rival")


@pytest.fixture
def mara(db: None) -> User:
    """Who signs in and is no member of staff; a member of those accounts that a test adds her to."""
    return User.objects.create_user("mara")


@pytest.fixture
def public_catalog(settings: Any) -> None:
    settings.PUBLIC_CATALOG = True


def staff(name: str, role: StaffRole) -> Api:
    return signed_in(User.objects.create_user(name, is_staff=True, role=role))


def signed_in(user: User) -> Api:
    client = Client()
    client.force_login(user)
    return Api(client)


def integration(name: str) -> Api:
    made = tokens.create(integration_name=name, name="tests", scopes=SCOPES, now=clock.now())
    return Api(Client(), token=made.token)
