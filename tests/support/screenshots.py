"""The README's screenshots: `python -m tests.support.screenshots FOLDER`, which `make screenshots` runs."""

import re
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.support import browser
from tests.support.accessibility import check_everywhere
from tests.support.console_screenshots import automation_pages, console_pages
from tests.support.demo import demo

LONGEST_MS = 60_000
WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 390, "height": 844}


def images_page(chromium: Browser, base: str, folder: Path) -> None:
    for name, size, scheme in (
        ("images", WIDE, "light"),
        ("images-dark", WIDE, "dark"),
        ("images-phone", NARROW, "light"),
    ):
        page = chromium.new_page(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(base)
        expect(page.get_by_text("Price held until")).to_be_visible()
        check_everywhere(page, after=scheme)
        page.screenshot(path=folder / f"{name}.png")
        page.close()


def signed_in(chromium: Browser, address: str, banner: str, who: str | None = None) -> Page:
    found = re.search(r"sign in as (\S+) with (\S+)", banner)
    assert found is not None
    page = chromium.new_page(viewport=WIDE, color_scheme="light")  # type: ignore[arg-type]
    page.goto(address)
    page.get_by_label("Username").fill(who or found[1])
    page.get_by_label("Password").fill(found[2])
    page.get_by_role("button", name="Log in").click()
    return page


def customer_pages(chromium: Browser, base: str, folder: Path, banner: str) -> None:
    page = signed_in(chromium, f"{base}/login/?next=/create/clusters", banner, "mara")
    page.get_by_label("Keywords").fill("oak lamp, 900, 31\nbrass lamp, 400\nled desk lamp\nwool rug, 1200\njute rug")
    expect(page.get_by_role("region", name="Price")).to_contain_text("at most")
    check_everywhere(page)
    page.screenshot(path=folder / "create.png")
    page.get_by_role("button", name="Generate").click()
    expect(page.get_by_role("region", name="Result")).to_be_visible()
    check_everywhere(page)
    page.screenshot(path=folder / "run.png", full_page=True)
    page.get_by_role("link", name="Usage").click()
    expect(page.get_by_text("Clustering of keywords").last).to_be_visible()
    check_everywhere(page)
    page.screenshot(path=folder / "usage.png", full_page=True)
    page.emulate_media(color_scheme="dark")
    page.screenshot(path=folder / "usage-dark.png", full_page=True)
    page.get_by_role("link", name="Settings").click()
    expect(page.get_by_label("Image style")).to_be_visible()
    check_everywhere(page, after="dark")
    page.screenshot(path=folder / "account-settings-dark.png")
    page.set_viewport_size(NARROW)  # type: ignore[arg-type]
    page.goto(f"{base}/create")
    expect(page.get_by_role("region", name="Your latest")).to_contain_text("Cluster Keywords")
    check_everywhere(page, after="dark")
    page.screenshot(path=folder / "create-phone-dark.png", full_page=True)
    page.close()


def admin_pages(chromium: Browser, base: str, folder: Path, banner: str) -> None:
    page = signed_in(chromium, f"{base}/admin/catalog/aimodelconfig/", banner)
    page.get_by_role("link", name="Quality (dall-e-3)").click()
    page.get_by_label("Credits per image:").fill("6")
    page.get_by_label("Reason").fill("The provider raised its price")
    page.get_by_role("button", name="Preview").click()
    expect(page.get_by_role("region", name="Preview")).to_be_visible()
    page.screenshot(path=folder / "admin.png")
    page.close()


def graphiql(chromium: Browser, base: str, folder: Path, banner: str) -> None:
    page = signed_in(chromium, f"{base}/graphql", banner)
    page.get_by_role("button", name="configurationIssues").click()
    expect(page.get_by_role("tab", name="ConfigurationIssues", selected=True)).to_be_visible()
    page.get_by_role("button", name="Execute query").click()
    expect(page.get_by_role("region", name="Result Window")).to_contain_text("MODEL_RETIRES_SOON")
    page.screenshot(path=folder / "graphiql.png")
    page.close()


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    expect.set_options(timeout=LONGEST_MS)  # a busy machine gets its pictures, too
    with demo("screenshots") as running, sync_playwright() as playwright:
        banner = running.start()
        base = f"http://127.0.0.1:{running.port}"
        chromium = playwright.chromium.launch(executable_path=browser.find(), args=browser.OPTIONS)
        images_page(chromium, base, folder)
        customer_pages(chromium, base, folder, banner)
        graphiql(chromium, base, folder, banner)
        admin_pages(chromium, base, folder, banner)
        console_pages(signed_in(chromium, f"{base}/login/?next=/console", banner), base, folder)
        automation_pages(signed_in(chromium, f"{base}/login/?next=/automations", banner, "mara"), base, folder)
        chromium.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
