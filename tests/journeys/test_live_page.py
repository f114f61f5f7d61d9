"""A price that is changed in one browser shows in another that nobody touches."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, Page, expect

from backend.accounts.models import User
from backend.accounts.scopes import StaffRole
from tests.journeys.conftest import sign_in
from tests.support.admin_pages import model_page
from tests.support.databases import Database
from tests.support.servers import free_port, server_process
from tests.support.streams import PATH

LOOK_MS = 15_000  # without events the page looks as often
WAIT_MS = 45_000


class Running:
    """A server that can be stopped and started again on its port."""

    def __init__(self, database: Database) -> None:
        self.database, self.port, self.process = database, free_port(), ExitStack()

    def start(self) -> None:
        self.process.enter_context(server_process(self.database.url, self.port))

    def stop(self) -> None:
        self.process.close()


@pytest.fixture
def running(own_database: Database) -> Iterator[Running]:
    found = Running(own_database)
    found.start()
    yield found
    found.stop()


@pytest.fixture
def site(running: Running) -> str:
    return f"http://127.0.0.1:{running.port}"


@pytest.fixture
def edith(browser: Browser, site: str) -> Iterator[Page]:
    """The browser of an editor, signed in."""
    context = browser.new_context()
    page = context.new_page()
    sign_in(page, site, User.objects.create_user("edith", is_staff=True, role=StaffRole.EDITOR))
    yield page
    context.close()


def change_price(edith: Page, site: str, credits: int) -> None:
    edith.goto(site + model_page("dall-e-3"))
    edith.get_by_label("Credits per image:").fill(str(credits))
    edith.get_by_label("Reason").fill("a test")
    edith.get_by_role("button", name="Save").click()
    expect(edith.get_by_text("Published: this is revision")).to_be_visible()


def sees(page: Page, credits: int) -> None:
    """The tier's price and the quote follow, and the choice stays."""
    expect(page.get_by_role("radio", name=f"Quality ({credits} credits/image)")).to_be_checked(timeout=WAIT_MS)
    expect(page.get_by_role("region", name="Price")).to_contain_text(f"{2 * credits} credits")
    expect(page.get_by_role("radio", name="1792 × 1024")).to_be_checked()


def choose(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("radio", name="1792 × 1024").check()
    page.get_by_role("button", name="One more").click()
    sees(page, 5)
    page.evaluate("document.body.dataset.loaded = 'once'")


def test_a_change_elsewhere_shows_also_after_a_restart(
    careful_page: Page, edith: Page, running: Running, site: str
) -> None:
    choose(careful_page, site)
    careful_page.route("**/api/v1/**", lambda route: route.abort())  # it may not look by itself
    change_price(edith, site, 6)
    sees(careful_page, 6)
    running.stop()
    with careful_page.expect_response(f"**{PATH}", timeout=WAIT_MS):
        running.start()
    change_price(edith, site, 7)
    sees(careful_page, 7)
    assert careful_page.locator("body").get_attribute("data-loaded") == "once"


def test_without_events_the_page_looks_by_itself(careful_page: Page, edith: Page, site: str) -> None:
    answers: list[int] = []
    careful_page.clock.install()
    careful_page.route(f"**{PATH}", lambda route: route.abort())
    careful_page.on("response", lambda answer: answers.append(answer.status) if "/api/v1/" in answer.url else None)
    choose(careful_page, site)
    for _ in range(2):  # with the first it knows what is shown from here
        with careful_page.expect_response("**/api/v1/system/ai-config/", timeout=WAIT_MS):
            careful_page.clock.fast_forward(LOOK_MS)
    change_price(edith, site, 6)
    careful_page.clock.fast_forward(LOOK_MS)
    sees(careful_page, 6)
    assert answers[:2] == [200, 304]
    careful_page.unroute(f"**{PATH}")
    with careful_page.expect_request(f"**{PATH}", timeout=WAIT_MS):
        careful_page.clock.fast_forward(LOOK_MS)
    change_price(edith, site, 7)
    sees(careful_page, 7)
