"""An end user picks images on the first page, in a real browser."""

from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from backend.accounts.models import User
from backend.catalog import ai_models
from backend.catalog.revisions import Draft
from tests.support.publishing import publish


def test_choices_and_the_price_follow_each_other(careful_page: Page, site: str) -> None:
    page = careful_page
    page.goto(site)
    expect(page.get_by_role("radio", name="Basic (1 credit/image)")).not_to_be_checked()
    expect(page.get_by_role("radio", name="Quality (5 credits/image)")).to_be_checked()
    expect(page.get_by_role("radio", name="Premium (15 credits/image)")).not_to_be_checked()
    expect(page.get_by_text("photorealistic")).to_be_visible()
    expect(page.get_by_text("Price held until")).to_be_visible()
    page.get_by_role("radio", name="Premium (15 credits/image)").check()
    expect(page.get_by_role("main")).to_contain_text("15 credits")
    expect(page.get_by_role("main")).to_contain_text("1376 × 768")


def test_the_first_load_is_small_and_paints_soon(careful_page: Page, site: str) -> None:
    page = careful_page
    page.goto(site)
    expect(page.get_by_text("Price held until")).to_be_visible()
    entries = "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
    assert page.evaluate(f"{entries}.reduce((bytes, entry) => bytes + entry.transferSize, 0)") < 160_000
    assert page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime") < 5_000


def test_catalog_and_price_are_asked_at_the_same_time(careful_page: Page, site: str) -> None:
    page = careful_page
    page.goto(site)
    expect(page.get_by_text("Price held until")).to_be_visible()
    queries = "performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/graphql'))"
    starts, ends = page.evaluate(f"[{queries}.map((q) => q.startTime), {queries}.map((q) => q.responseEnd)]")
    assert len(starts) == 2
    assert max(starts) < min(ends)


def test_another_catalog_is_followed(careful_page: Page, site: str) -> None:
    def other(draft: Draft) -> None:
        ai_models.update(draft, model_name="google:4@2", is_active=False)
        ai_models.update(draft, model_name="runware:97@1", credits_per_image=3, valid_sizes=("640x480",))
        ai_models.set_default(draft, model_name="runware:97@1")
        assert draft.state.settings is not None
        draft.state.settings = replace(draft.state.settings, image_style="watercolour")

    publish(other)
    page = careful_page
    page.goto(site)
    expect(page.get_by_role("radio", name="Basic (3 credits/image)")).to_be_checked()
    expect(page.get_by_role("radio", name="Quality (5 credits/image)")).to_be_visible()
    expect(page.get_by_role("radio", name="Premium", exact=False)).to_have_count(0)
    expect(page.get_by_text("watercolour")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("640 × 480")
    expect(page.get_by_role("main")).to_contain_text("3 credits")


def test_labels_come_from_the_answer(careful_page: Page, site: str) -> None:
    careful_page.route(
        "**/graphql",
        lambda route: route.fulfill(body=route.fetch().text().replace('"Basic"', '"Sketch"')),
    )
    careful_page.goto(site)
    expect(careful_page.get_by_role("radio", name="Sketch (1 credit/image)")).to_be_visible()
    expect(careful_page.get_by_text("Price held until")).to_be_visible()  # no answer is on its way any more


def test_the_keyboard_is_enough(careful_page: Page, site: str) -> None:
    page = careful_page
    page.goto(site)
    page.get_by_role("radio", name="Quality (5 credits/image)").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="Premium (15 credits/image)")).to_be_checked()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 2560])
def test_it_is_accessible_and_fits(careful_page: Page, site: str, scheme: str, width: int) -> None:
    page = careful_page
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(site)
    expect(page.get_by_text("Price held until")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.locator("html").get_attribute("data-mantine-color-scheme") == scheme
    violations = Axe().run(page).response["violations"]
    assert [(found["id"], found["nodes"][0]["html"]) for found in violations] == []


def test_offline_and_back(careful_page: Page, site: str) -> None:
    page = careful_page
    page.goto(site)
    expect(page.get_by_text("Price held until")).to_be_visible()
    page.context.set_offline(True)
    expect(page.get_by_text("You are offline", exact=False)).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_text("You are offline", exact=False)).to_have_count(0)
    expect(page.get_by_text("Price held until")).to_be_visible()


def test_a_member_signs_in_and_out_on_it(careful_page: Page, site: str) -> None:
    User.objects.create_user("mara", password="only in tests")
    page = careful_page
    page.goto(site)
    page.get_by_role("banner").get_by_role("link", name="Sign in").click()
    page.get_by_label("Username").fill("mara")
    page.get_by_label("Password").fill("only in tests")
    page.get_by_role("button", name="Log in").click()
    expect(page).to_have_url(f"{site}/")
    expect(page.get_by_text("mara")).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    page.goto(site)
    expect(page.get_by_role("banner").get_by_role("link", name="Sign in")).to_be_visible()
