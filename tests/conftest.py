"""Fixtures for all tests: a seeded database, and the cast that calls the API.

Of the staff, Victor may look, Edith may edit and Ada may set secrets too. *Shop* is an integration with all
scopes, *rival* another one. Mara is a member of accounts. Anonymous has no name.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any
from unittest.mock import patch
from uuid import uuid4

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import transaction
from django.template import Template
from django.test import Client, override_settings
from pytest_django import DjangoDbBlocker

from backend.accounts import tokens
from backend.accounts.models import User
from backend.accounts.scopes import SCOPES, StaffRole
from backend.shared import clock
from tests.support import order
from tests.support.api import Api
from tests.support.databases import Database, leave, make_seeded, seeded_copy
from tests.support.passwords import QuickHasher

Unblocked = Callable[[], AbstractContextManager[None]]


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
        leave()


@pytest.fixture(scope="session", autouse=True)
def cheap_callers(django_test_environment: None) -> Iterator[None]:
    """Each client of this process would read the list of all files, and keep a copy of what each template was given,
    and each password take what guessing shall cost.
    """
    hashers = [f"{QuickHasher.__module__}.{QuickHasher.__qualname__}"]
    uncopied = patch.object(Template, "_render", lambda template, context: template.nodelist.render(context))
    with uncopied, override_settings(WHITENOISE_USE_FINDERS=False, PASSWORD_HASHERS=hashers):
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


@pytest.fixture(scope="module")
def rows_of_module(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Unblocked]:
    """Where a fixture of a module makes rows: each of its tests finds them, none changes them for the others."""
    with django_db_blocker.unblock(), transaction.atomic():
        with django_db_blocker.block():
            yield django_db_blocker.unblock
        transaction.set_rollback(True)


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
    """With the session that signing in leaves; to sign in has tests of its own, and takes 14 statements."""
    store, key = SessionStore(), uuid4().hex
    values = {
        SESSION_KEY: str(user.pk),
        BACKEND_SESSION_KEY: settings.AUTHENTICATION_BACKENDS[0],
        HASH_SESSION_KEY: user.get_session_auth_hash(),
    }
    Session.objects.create(session_key=key, session_data=store.encode(values), expire_date=store.get_expiry_date())
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = key
    return Api(client)


def integration(name: str) -> Api:
    made = tokens.create(integration_name=name, name="tests", scopes=SCOPES, now=clock.now())
    return Api(Client(), token=made.token)
