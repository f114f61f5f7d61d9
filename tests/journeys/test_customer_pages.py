"""A member of an account uses the pages, in a real browser: one session for all that they do."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from backend.accounts.models import User
from backend.catalog.models import AccountOverride
from tests.support import generating


def check_accessible(page: Page) -> None:
    """In both schemes, and no wider than the window."""
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
        expect(page.locator(f"html[data-mantine-color-scheme={scheme}]")).to_be_attached()
        violations = Axe().run(page).response["violations"]
        assert [(found["id"], found["nodes"][0]["html"]) for found in violations] == []


def test_a_member_keeps_settings_and_finds_every_page(careful_page: Page, site: str) -> None:
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
    for path, title in (("/settings", "Settings"), ("/nowhere", "Page not found")):
        page.goto(f"{site}{path}")
        expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()
        for width in (360, 1440):
            page.set_viewport_size({"width": width, "height": 900})
            check_accessible(page)
    page.get_by_label("Language").select_option("de")
    expect(page.get_by_role("heading", level=1, name="Seite nicht gefunden")).to_be_visible()
