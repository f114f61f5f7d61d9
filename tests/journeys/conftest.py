"""A browser and a site for it: a server of its own process on a database of its own."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Page, Request

from tests.support import browser
from tests.support.databases import Database
from tests.support.servers import server


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    path = browser.find()
    assert path is not None, browser.INSTALL
    return {**browser_type_launch_args, "executable_path": path, "args": browser.OPTIONS}


@pytest.fixture
def site(own_database: Database) -> Iterator[str]:
    with server(own_database.url) as base:
        yield base


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
