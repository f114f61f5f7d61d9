"""What axe finds on a page, in a colour scheme and at a width."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

SCHEMES = ("light", "dark")
WIDTHS = (360, 1280, 2560)


MOVING = """[...document.querySelectorAll("body *")]
  .filter((each) => /[1-9]/.test(getComputedStyle(each).transitionDuration)).map((each) => each.outerHTML)"""


def check_accessible(page: Page, width: int, scheme: str) -> None:
    """And no wider than the window, with nothing that moves for who wants no motion."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    expect(page.locator(f"html[data-mantine-color-scheme={scheme}]")).to_be_attached()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.evaluate(MOVING) == []
    violations = Axe().run(page).response["violations"]
    found = [(each["id"], each["nodes"][0]["html"]) for each in violations]
    assert found == [], (page.url, width, scheme, found)


def check_everywhere(page: Page, *, after: str = "light") -> None:
    """In both schemes, at each width; then it has its size, and that scheme."""
    size = page.viewport_size
    for scheme in SCHEMES:
        for width in WIDTHS:
            check_accessible(page, width, scheme)
    assert size is not None
    page.set_viewport_size(size)
    page.emulate_media(color_scheme="dark" if after == "dark" else "light", reduced_motion="no-preference")
