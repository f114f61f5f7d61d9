"""Fixtures for all tests: a seeded database, and the cast that calls the API.

Of the staff, Victor may look, Edith may edit and Ada may set secrets too. *Shop* is an integration with all
scopes, *rival* another one. Mara is a member of accounts. Anonymous has no name.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.test.utils import setup_databases
from pytest_django import DjangoDbBlocker

from backend.accounts import tokens
from backend.accounts.models import User
from backend.accounts.scopes import SCOPES, StaffRole
from backend.catalog import seed
from backend.shared import clock
from tests.support.api import Api
from tests.support.databases import (
    KEPT_TEMPLATE,
    Database,
    clone_of_test_database,
    copy_of_kept_template,
    drop_test_database,
    template_of_test_database,
)


@pytest.fixture(scope="session")
def django_db_setup(django_db_modify_db_settings: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A migrated and seeded database per worker, whether a test asks for it by mark or by fixture."""
    if KEPT_TEMPLATE:
        with django_db_blocker.unblock(), copy_of_kept_template(KEPT_TEMPLATE), django_db_blocker.block():
            yield
        return
    with django_db_blocker.unblock():
        setup_databases(verbosity=0, interactive=False)
        seed.publish_seed(now=clock.now())
    with django_db_blocker.unblock(), template_of_test_database(), django_db_blocker.block():
        yield
    with django_db_blocker.unblock():
        drop_test_database()


@pytest.fixture
def own_database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Database]:
    """A copy of the seeded database of its own, for tests that commit."""
    with django_db_blocker.unblock(), clone_of_test_database() as database:
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
