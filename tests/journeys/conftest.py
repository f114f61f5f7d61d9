"""A browser and a site for it: a server of its own process, on a database that each test makes again."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import ConsoleMessage, Page, Request
from pytest_django import DjangoDbBlocker

from backend.accounts.models import User
from tests.support import browser, databases
from tests.support.databases import Database, seeded_copy
from tests.support.servers import server


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    path = browser.find()
    assert path is not None, browser.INSTALL
    return {**browser_type_launch_args, "executable_path": path, "args": browser.OPTIONS}


@dataclass(frozen=True)
class Site:
    base: str
    database: str


@pytest.fixture(scope="session")
def site_of_all(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Site]:
    """One process serves all tests of a worker: it keeps nothing that the next database does not say otherwise."""
    name = databases.new_name()
    with django_db_blocker.unblock(), seeded_copy(name) as database:
        running = ExitStack()
        base = running.enter_context(server(database.url, SIGN_INS_A_MINUTE="1000"))
    with running:
        yield Site(base, name)


@pytest.fixture
def site_database(site_of_all: Site, django_db_blocker: DjangoDbBlocker) -> Iterator[Database]:
    with django_db_blocker.unblock(), seeded_copy(site_of_all.database) as database:
        yield database


@pytest.fixture
def site(site_of_all: Site, site_database: Database) -> str:
    return site_of_all.base


def sign_in(page: Page, site: str, user: User) -> None:
    """Without the pages of signing in, which have journeys of their own."""
    client = Client()
    client.force_login(user)
    page.context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": site}])


@pytest.fixture
def careful_page(page: Page, site: str) -> Iterator[Page]:
    """A page that asks no other host and breaks no content policy."""
    elsewhere: list[str] = []
    complaints: list[str] = []

    def request(sent: Request) -> None:
        if not sent.url.startswith((site, "data:", "blob:")):
            elsewhere.append(sent.url)

    def console(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            complaints.append(message.text)

    page.on("request", request)
    page.on("console", console)
    yield page
    assert (elsewhere, complaints) == ([], [])
