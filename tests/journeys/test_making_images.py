"""A member has images made on the first page, in a real browser, by a provider on loopback."""

import os
from pathlib import Path
from threading import Thread
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from django.db import connection
from playwright.sync_api import Page, expect

from backend.accounts.models import User
from backend.generation.ai_engine import AIEngine
from tests.support import generating
from tests.support.generating import runware, serving


def work() -> None:
    """As a worker does with the message of a job."""
    try:
        while not AIEngine().run_next():
            pass
    finally:
        connection.close()


def shoot(page: Page, name: str) -> None:
    """Screenshots to look at, where `SHOTS` names a folder."""
    if folder := os.environ.get("SHOTS"):
        for width, scheme in ((width, scheme) for width in (1440, 390) for scheme in ("dark", "light")):
            page.set_viewport_size({"width": width, "height": 844})
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
            page.screenshot(path=Path(folder) / f"{name}-{width}-{scheme}.png", full_page=True)


def check_accessible(page: Page) -> None:
    """In both schemes."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
        expect(page.locator(f"html[data-mantine-color-scheme={scheme}]")).to_be_attached()
        page.evaluate("Promise.allSettled(document.getAnimations().map(({ finished }) => finished))")
        violations = Axe().run(page).response["violations"]
        assert [(found["id"], found["nodes"][0]["html"]) for found in violations] == []


def test_a_member_makes_images(careful_page: Page, site: str, settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True
    account = generating.account()
    account.members.add(User.objects.create_user("mara", password="only in tests"))
    page = careful_page
    page.set_viewport_size({"width": 390, "height": 844})
    # Before the page is there: it asks for prices again when the catalog changes, and nothing is bought meanwhile.
    with serving(runware(2), provider_id="runware"):
        page.goto(f"{site}/login/?next=/")
        page.get_by_label("Username").fill("mara")
        page.get_by_label("Password").fill("only in tests")
        page.get_by_role("button", name="Log in").click()
        page.get_by_role("radio", name="Basic (1 credit/image)").check()
        page.get_by_role("button", name="One more").click()
        page.get_by_label("What shall they show?").fill("A lamp of brass.")
        page.get_by_role("button", name="Generate").click()
        expect(page.get_by_text("Waiting for a free worker")).to_be_visible()
        bar = page.get_by_role("progressbar").bounding_box()
        price = page.get_by_role("region", name="Price").bounding_box()
        assert bar is not None
        assert price is not None
        assert bar["y"] + bar["height"] <= price["y"], "the price hides how far it is"
        shoot(page, "running")
        worker = Thread(target=work)
        worker.start()
        expect(page.get_by_role("img", name="2 of 2: A lamp of brass.")).to_be_visible()
        worker.join()
    page.reload()
    page.get_by_label("What shall they show?").fill("A lamp of brass.")
    maker = page.get_by_role("region", name="Make images")
    expect(maker).to_contain_text("Charged: 2 credits")
    expect(page.get_by_role("img", name="2 of 2: A lamp of brass.")).to_be_visible()
    expect(page.get_by_role("button", name="Generate")).to_be_enabled()
    check_accessible(page)
    page.get_by_text("Why this price?").click()
    expect(maker).to_contain_text("2 x 1: 2 credits.")
    assert page.evaluate("document.querySelectorAll('img')[1].naturalWidth") > 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    shoot(page, "made")
    page.get_by_role("button", name="Generate").click()
    page.get_by_role("button", name="Cancel").click()
    expect(maker).to_contain_text("It was cancelled.")
    expect(maker).to_contain_text("Charged: 0 credits")
    shoot(page, "cancelled")
