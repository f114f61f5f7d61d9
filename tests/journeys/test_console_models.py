"""An admin changes a price in the console, in a real browser: a second one shows it, a conflict loses nothing."""

from playwright.sync_api import Browser, Page, expect

from backend.accounts.models import User
from tests.journeys.conftest import sign_in
from tests.support.accessibility import check_accessible
from tests.support.publishing import change_model


def premium_costs(page: Page, credits: int) -> None:
    expect(page.get_by_role("radio", name=f"Premium ({credits} credits/image)")).to_be_attached(timeout=30_000)


def test_a_price_is_changed_in_a_conflict_shown_to_others_and_taken_back(
    careful_page: Page, browser: Browser, site: str
) -> None:
    ada = User.objects.create_superuser("ada")
    page, shop = careful_page, browser.new_context().new_page()
    sign_in(page, site, ada)
    sign_in(shop, site, ada)
    shop.goto(site)
    premium_costs(shop, 15)

    page.goto(f"{site}/console/models/google%3A4%402")
    page.get_by_label("Credits per image", exact=True).first.fill("20")
    expect(page.get_by_text("Credits per image: 15 → 20")).to_be_visible(timeout=30_000)
    page.get_by_label("Why").fill("Costs rose")
    check_accessible(page, 390, "dark")
    check_accessible(page, 1280, "light")
    change_model("gpt-4o", display_name="GPT-4 Omni")
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("Revision 2 by")).to_be_visible()
    page.get_by_role("button", name="Apply mine to it").click()
    expect(page.get_by_label("Why")).to_have_value("Costs rose")
    expect(page.get_by_text("Credits per image: 15 → 20")).to_be_visible()
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("Revision 3 is published")).to_be_visible()
    premium_costs(shop, 20)

    page.get_by_role("button", name="Take it back").click()
    page.get_by_label("Why").fill("By mistake")
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Revision 4 is published")).to_be_visible()
    premium_costs(shop, 15)
    shop.context.close()
    for path in ("tiers", "functions"):
        page.goto(f"{site}/console/{path}")
        expect(page.get_by_role("main").get_by_role("table").first).to_be_visible(timeout=30_000)
        check_accessible(page, 390, "light")
        check_accessible(page, 1280, "dark")
