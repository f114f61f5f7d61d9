"""Screenshots of the console and of automations, each light and dark: none of a page in which axe finds a fault."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, expect

from tests.support.accessibility import check_everywhere

COLOURS = 128
"""Enough for pages without photographs, in a third of the bytes."""
PAGES = (
    ("jobs", "/console/jobs", "Customer 2"),
    ("automations", "/console/automations", "Ideas for rugs"),
    ("models", "/console/models", "GPT-5.1 Premium"),
    ("tiers", "/console/tiers", "1024 × 1024"),
    ("functions", "/console/functions", "Cluster keywords"),
    ("providers", "/console/providers", "Anthropic (stand-in)"),
    ("provider", "/console/providers/openai", "Keys and secrets"),
    ("history", "/console/history", "Stand-ins serve the providers that have no key"),
    ("schedules", "/console/history/scheduled", "Month before"),
    ("imports", "/console/imports", "prices.json"),
    ("accounts", "/console/accounts", "Customer 2"),
    ("people", "/console/people", "mara"),
    ("audit", "/console/audit", "127.0.0.1"),
)
"""Name, address, and what is there once all has come."""


def console_pages(page: Page, base: str, folder: Path) -> None:
    """As an admin; `page` is wide."""
    page.goto(f"{base}/console")
    expect(page.get_by_role("heading", name="What needs a decision")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("table").first).to_be_attached()
    _take(page, folder, "console", full_page=True)
    for name, path, text in PAGES:
        page.goto(f"{base}{path}")
        expect(page.get_by_role("main").get_by_text(text).first).to_be_visible()
        _take(page, folder, f"console-{name}")
    for name, (path, act) in ACTS.items():
        page.goto(f"{base}{path}")
        act(page)
        _take(page, folder, f"console-{name}")


def automation_pages(page: Page, base: str, folder: Path) -> None:
    """As a member of the account that has them."""
    page.goto(f"{base}/automations")
    expect(page.get_by_text("Ideas for rugs")).to_be_visible()
    _take(page, folder, "automations")
    page.get_by_role("link", name="Ideas for lamps").click()
    expect(page.get_by_text("Set aside step by step")).to_be_visible()
    _take(page, folder, "automation")
    page.get_by_role("region", name="Runs").get_by_role("link").first.click()
    expect(page.get_by_text("Charged: ")).to_be_visible()
    _take(page, folder, "automation-run")


def _new_price(page: Page) -> None:
    panel = page.get_by_role("dialog")
    panel.get_by_label("Credits per image").fill("6")
    expect(panel.get_by_text("Credits per image: 5 → 6")).to_be_visible()
    panel.get_by_role("heading", name="What it changes").evaluate("heading => heading.scrollIntoView()")


def _review(page: Page) -> None:
    page.get_by_role("link", name="prices.json").click()
    expect(page.get_by_text("gpt-5.2").first).to_be_visible()
    page.get_by_role("heading", name="Rows").evaluate("heading => heading.scrollIntoView()")


def _what_if(page: Page) -> None:
    page.get_by_label("Try out another price").select_option("Quality")
    page.get_by_role("spinbutton", name="Quality: credits an image").fill("6")
    expect(page.get_by_role("main").get_by_role("table").first).to_be_visible()


def _account(page: Page) -> None:
    page.get_by_role("link", name="Customer 2").click()
    expect(page.get_by_role("heading", name="Balance")).to_be_visible()


def _person(page: Page) -> None:
    expect(page.get_by_role("dialog").get_by_label("Role of mara")).to_be_visible()


ACTS: dict[str, tuple[str, Callable[[Page], None]]] = {
    "price": ("/console/models/dall-e-3", _new_price),
    "review": ("/console/imports", _review),
    "what-if": ("/console/what-if", _what_if),
    "account": ("/console/accounts", _account),
    "person": ("/console/people/mara", _person),
}
"""Where something is opened or typed first."""


def _take(page: Page, folder: Path, name: str, *, full_page: bool = False) -> None:
    check_everywhere(page)
    for scheme, ending in (("light", ""), ("dark", "-dark")):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        picture = Image.open(BytesIO(page.screenshot(full_page=full_page, animations="disabled")))
        few_colours = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        few_colours.save(folder / f"{name}{ending}.png", optimize=True)
