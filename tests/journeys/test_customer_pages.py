"""A member of an account uses the pages, in a real browser: one session for all that they do."""

import json
from threading import Thread
from typing import Any

from django.db import connection
from playwright.sync_api import Page, expect

from backend.accounts.models import User
from backend.catalog.models import AccountOverride
from backend.generation.ai_engine import AIEngine
from tests.journeys.conftest import sign_in
from tests.support import automating, functions, generating, selling
from tests.support.accessibility import check_accessible
from tests.support.generating import serving


def work() -> None:
    """As a worker does with the message of a job."""
    try:
        while not AIEngine().run_next():
            pass
    finally:
        connection.close()


def create(page: Page) -> None:
    """From keywords to clusters to the form of ideas."""
    page.get_by_role("link", name="Create").click()
    page.get_by_role("link", name="Cluster Keywords").click()
    page.get_by_label("Keywords").fill("oak lamp, 90\nled lamp\nrug")
    expect(page.get_by_role("region", name="Price")).to_contain_text("at most")
    page.get_by_role("button", name="Generate").click()
    expect(page.get_by_text("0 of 1 parts are done")).to_be_visible()
    worker = Thread(target=work)
    worker.start()
    expect(page.get_by_text("oak lamp, led lamp")).to_be_visible()
    worker.join()
    expect(page.get_by_text("Charged: 2 credits")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download result.csv").click()
    assert download.value.path().read_text() == "cluster,keyword\nLamps,oak lamp\nLamps,led lamp\n,rug\n"


def sweep() -> None:
    """As workers do, with the stand-in for a provider, until nothing is due."""
    try:
        automating.work()
    finally:
        connection.close()


def let_it_work() -> None:
    worker = Thread(target=sweep)
    worker.start()
    worker.join()


def make_an_automation(page: Page) -> None:
    """From keywords to ideas each Monday, with its price before it is kept."""
    page.get_by_role("link", name="Automations").click()
    page.get_by_role("link", name="New automation").click()
    page.get_by_label("Name").fill("Lamps")
    page.get_by_label("Keywords", exact=True).fill("oak lamp, 90\nled lamp\nrug")
    page.get_by_label("Schedule").select_option("weekly")
    expect(page.get_by_role("region", name="Price of a run")).to_contain_text("at most")
    expect(page.get_by_role("region", name="Next times").get_by_role("listitem")).to_have_count(5)
    page.reload()
    expect(page.get_by_label("Name")).to_have_value("Lamps")
    check_everywhere(page)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1, name="Lamps")).to_be_visible()


def check_everywhere(page: Page) -> None:
    check_accessible(page, 390, "dark")
    check_accessible(page, 1280, "light")


def test_an_automation_waits_for_credits_and_goes_on_with_a_top_up(
    careful_page: Page, site: str, settings: Any
) -> None:
    settings.INSECURE_ENDPOINTS = True
    account, mara = selling.account(), User.objects.create_user("mara")
    account.members.add(mara)
    page = careful_page
    sign_in(page, site, mara)
    page.goto(f"{site}/automations")
    expect(page.get_by_role("region", name="No automations yet")).to_be_visible(timeout=30_000)
    make_an_automation(page)
    page.get_by_role("button", name="Run now").click()
    check_everywhere(page)
    page.get_by_role("button", name="Run for at most").click()
    expect(page.get_by_role("progressbar")).to_be_visible()
    with automating.standing_in():
        let_it_work()
        expect(page.get_by_text("it goes on by itself within seconds")).to_be_visible()
        check_everywhere(page)
        page.get_by_role("link", name="To the automation").click()
        expect(page.get_by_role("region", name="Waits for credits")).to_be_visible()
        page.get_by_role("region", name="Runs").get_by_role("link").click()
        selling.grant(account.id, 100)
        let_it_work()
    expect(page.get_by_role("region", name="Done")).to_contain_text("Charged: 2 credits")
    page.reload()
    page.get_by_text("Generate Ideas").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download all results").click()
    assert [len(output["ideas"]) for output in json.loads(download.value.path().read_text())] == [1]
    check_everywhere(page)
    page.get_by_role("link", name="Part 1").click()
    expect(page.get_by_role("region", name="Result")).to_be_visible()
    page.goto(f"{site}/automations")
    expect(page.get_by_role("listitem")).to_contain_text("On")
    check_everywhere(page)


def test_a_member_keeps_settings_creates_and_finds_every_page(careful_page: Page, site: str, settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True
    account = generating.account()
    account.members.add(User.objects.create_user("mara", password="only in tests"))
    page = careful_page
    page.goto(f"{site}/login/?next=/settings")
    page.get_by_label("Username").fill("mara")
    page.get_by_label("Password").fill("only in tests")
    page.get_by_role("button", name="Log in").click()
    page.get_by_label("Image style").fill("woodcut")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Image style")).to_have_value("woodcut")
    assert AccountOverride.objects.get(account=account).value == "woodcut"
    with serving(functions.answer()):
        create(page)
    run = page.url.removeprefix(site)
    page.get_by_role("button", name="Use it: Generate Ideas").click()
    expect(page.get_by_label("Clusters")).to_have_value("Lamps: oak lamp, led lamp")
    page.get_by_role("link", name="Usage").click()
    page.get_by_text("Clustering of keywords").last.click()
    expect(page.get_by_text("1,500 / 1,000, rounded up once: 2 credits.")).to_be_visible()
    for path, title in (
        ("/create", "Create"),
        ("/create/images", "Generate Images"),
        (run, "Cluster Keywords"),
        ("/usage", "Usage"),
        ("/settings", "Settings"),
        ("/nowhere", "Page not found"),
    ):
        page.goto(f"{site}{path}")
        expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()
        expect(page.get_by_role("status", name="Loading")).to_have_count(0)
        check_accessible(page, 360, "dark")
        check_accessible(page, 1440, "light")
    page.get_by_label("Language").select_option("de")
    expect(page.get_by_role("heading", level=1, name="Seite nicht gefunden")).to_be_visible()
