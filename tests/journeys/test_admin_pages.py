"""docs/admin.md, walked step by step in a real browser, without breaking the strict policy."""

import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import FilePayload, Page, expect

from backend.accounts.models import User
from backend.accounts.scopes import StaffRole
from backend.catalog.registry import ModelRegistry
from tests.journeys.conftest import sign_in
from tests.support.imports import first_import
from tests.support.imports import text as text_model
from tests.support.publishing import change_model

WITHOUT_STYLES_OF_ITS_OWN = {"preload": False}  # axe would copy Django's style sheets into the page


@pytest.fixture
def ada(careful_page: Page, site: str) -> Page:
    """A page on which Ada, a secrets admin, has signed in."""
    sign_in(careful_page, site, User.objects.create_user("ada", is_staff=True, role=StaffRole.SECRETS_ADMIN))
    careful_page.goto(f"{site}/admin/")
    return careful_page


def open_model(page: Page, name: str) -> None:
    page.get_by_role("link", name="AI Models").first.click()
    page.get_by_role("link", name=name).click()


def publish(page: Page, reason: str, button: str = "Save") -> None:
    page.get_by_label("Reason").fill(reason)
    page.get_by_role("button", name=button).click()


def test_a_price_is_previewed_published_looked_up_and_taken_back(ada: Page) -> None:
    page = ada
    page.get_by_role("link", name="AI Models").click()
    page.get_by_role("link", name="Quality (dall-e-3) - $0.04-$0.12 per image").click()
    page.get_by_label("Credits per image:").fill("6")
    publish(page, "the provider raised its price", "Preview")
    preview = page.get_by_role("region", name="Preview")
    expect(preview).to_contain_text("Price of dall-e-3")
    expect(preview).to_contain_text("6 credits per image")
    expect(page.get_by_label("Reason")).to_have_value("the provider raised its price")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Published: this is revision 2.")).to_be_visible()
    page.get_by_role("link", name="History", exact=True).click()
    expect(page.get_by_text("the provider raised its price")).to_be_visible()
    page.get_by_role("link", name="Revision 1", exact=True).click()
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_role("region", name="Comparison")).to_contain_text("credits per image")
    page.get_by_role("link", name="Roll back to this state").click()
    expect(page.get_by_text("This brings back the whole catalog")).to_be_visible()
    publish(page, "a mistake", "Roll back to this state")
    expect(page.get_by_text("Published: this is revision 3.")).to_be_visible()
    assert ModelRegistry.current().get_model("dall-e-3").credits_per_image == 5


def test_default_retirement_and_tier(ada: Page) -> None:
    page = ada
    open_model(page, "GPT-4o Mini (gpt-4o-mini)")
    page.get_by_role("link", name="Set default").click()
    publish(page, "cheaper", "Set default")
    open_model(page, "GPT-5.1 Premium (gpt-5.1)")
    page.get_by_role("link", name="Retire").click()
    page.get_by_label("Successor").select_option("gpt-4o-mini")
    page.get_by_label("Switched on").fill("2026-01-31")
    publish(page, "its provider says so", "Retire")
    open_model(page, "Premium (google:4@2)")
    page.get_by_role("link", name="Assign tier").click()
    page.get_by_label("Tier").select_option("quality")
    publish(page, "better", "Assign tier")
    expect(page.get_by_text("Published: this is revision 4.")).to_be_visible()
    models = ModelRegistry.current().ai_models
    assert (models["gpt-4o-mini"].is_default, models["gpt-5.1"].is_active) == (True, False)
    assert (models["google:4@2"].quality_tier, models["google:4@2"].is_default) == ("quality", True)


def test_a_conflict_is_shown_and_mine_goes_on_top(ada: Page) -> None:
    page = ada
    open_model(page, "Quality (dall-e-3)")
    page.get_by_label("Credits per image:").fill("7")
    change_model("dall-e-3", credits_per_image=6, display_name="Fine")
    publish(page, "my price")
    conflict = page.get_by_role("region", name="Changed meanwhile")
    expect(conflict).to_contain_text("by ada, Command line: a test")
    expect(page.get_by_label("Credits per image:")).to_have_value("7")
    conflict.get_by_role("button", name="Apply mine to the newest").click()
    expect(page.get_by_label("Display name")).to_have_value("Fine")
    page.get_by_label("Reason").press("Enter")  # previews again
    expect(page.get_by_role("region", name="Preview")).to_contain_text("Price of dall-e-3")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Published: this is revision 3.")).to_be_visible()
    model = ModelRegistry.current().get_model("dall-e-3")
    assert (model.credits_per_image, model.display_name) == (7, "Fine")


def test_a_key_survives_its_preview(ada: Page) -> None:
    page = ada
    page.get_by_role("link", name="Integration Providers").click()
    page.get_by_role("link", name="OpenAI (openai)").click()
    page.get_by_label("API key").fill("sk-0123456789ab")
    publish(page, "the first key", "Preview")
    expect(page.get_by_text("typed, and kept for 30 minutes, for saving")).to_be_visible()
    assert "sk-0123456789ab" not in page.content()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("set, ends in …89ab")).to_be_visible()


def test_a_key_is_set_and_settings_are_changed(ada: Page) -> None:
    page = ada
    page.get_by_role("link", name="Integration Providers").click()
    page.get_by_role("link", name="OpenAI (openai)").click()
    page.get_by_label("API key").fill("sk-0123456789ab")
    publish(page, "the first key")
    expect(page.get_by_text("set, ends in …89ab")).to_be_visible()
    expect(page.get_by_label("API key", exact=False).first).to_have_value("")
    page.get_by_role("navigation", name="Sidebar").get_by_role("link", name="Settings").click()
    page.get_by_label("Image style").fill("sketch")
    publish(page, "a new look")
    expect(page.get_by_text("Published: this is revision 3.")).to_be_visible()
    assert ModelRegistry.current().settings.image_style == "sketch"


def test_a_key_is_tested(ada: Page) -> None:
    page = ada
    page.get_by_role("link", name="Integration Providers").click()
    page.get_by_role("link", name="OpenAI (openai)").click()
    page.get_by_label("Address").fill("https://nowhere.invalid/v1")
    page.get_by_label("API key").fill("sk-0123456789ab")
    publish(page, "the first key")
    page.get_by_role("button", name="Test key").click()
    expect(page.get_by_text("The provider can't be reached")).to_be_visible()
    expect(page.get_by_text("not used yet; last test failed on")).to_be_visible()
    page.set_viewport_size({"width": 390, "height": 900})
    check(page)


def choose(page: Page, file: Path | FilePayload) -> None:
    page.get_by_role("link", name="Imports").first.click()
    page.get_by_role("link", name="Import a price list").click()
    page.get_by_label("File").set_input_files(file)
    page.get_by_label("Format").select_option("litellm")
    page.get_by_role("button", name="Import").click()


def test_a_file_that_is_too_large_is_reported(ada: Page, tmp_path: Path) -> None:
    large = tmp_path / "list.json"
    large.write_bytes(b" " * 30_000_000)
    choose(ada, large)
    expect(ada.get_by_text("A request may send up to 10,200,000 bytes. Send less.")).to_be_visible()


PRICE_LIST = {
    "gpt-4o-mini": text_model(1.6e-07, 6e-07, cache_read_input_token_cost=8e-08),
    "gpt-5.1": text_model(1.25e-05, 1e-05, cache_read_input_token_cost=1.25e-07),
    "gpt-6": text_model(2e-06, 8e-06, max_output_tokens=8_192),
}


def test_a_price_list_is_imported_decided_and_published(ada: Page) -> None:
    page = ada
    choose(page, {"name": "list.json", "mimeType": "text/plain", "buffer": json.dumps(PRICE_LIST).encode()})
    expect(page.get_by_text("1 accepted, 1 held back, 1 rejected")).to_be_visible()
    page.get_by_label("Row 2").check()
    page.get_by_role("button", name="Accept").click()
    expect(page.get_by_text("2 accepted, 0 held back, 1 rejected")).to_be_visible()
    page.get_by_label("Row 1").check()
    page.get_by_role("button", name="Hold back").click()
    expect(page.get_by_text("1 accepted, 1 held back, 1 rejected")).to_be_visible()
    page.get_by_label("Status").select_option("rejected")
    page.get_by_role("button", name="Filter").click()
    adopt = page.get_by_role("link", name="Adopt gpt-6")
    expect(adopt).to_be_visible()
    check(page)
    adopt.click()
    expect(page.get_by_label("Tokens per credit")).to_have_value("1250")
    page.get_by_label("Provider").select_option("openai")
    page.get_by_role("button", name="Adopt").click()
    page.get_by_role("link", name="Publish").click()
    publish(page, "prices of November", "Publish")
    expect(page.get_by_text("Published: this is revision 2.")).to_be_visible()
    open_model(page, "gpt-5.1")
    expect(page.get_by_label("Input:", exact=True)).to_have_value("12.5")
    models = ModelRegistry.current().ai_models
    assert (str(models["gpt-4o-mini"].input_cost_per_1m), models["gpt-6"].is_active) == ("0.15", False)


PAGES = [
    "catalog/aimodelconfig/",
    "catalog/aimodelconfig/dall-e-3/change/",
    "catalog/aimodelconfig/gpt-4o-mini/set-default/",
    "catalog/aimodelconfig/add-text/",
    "catalog/integrationprovider/",
    "catalog/integrationprovider/openai/change/",
    "catalog/globalintegrationsettings/",
    "catalog/catalogrevision/1/change/",
    "imports/importreview/",
    "imports/importreview/add/",
    "imports/importreview/1/change/?status=all",
    "imports/importreview/1/adopt/?row=3",
    "imports/importreview/1/publish/",
]


def test_pages_are_accessible_and_fit(ada: Page, site: str) -> None:
    first_import(PRICE_LIST)
    for path in PAGES:
        ada.goto(f"{site}/admin/{path}")
        for width in (390, 1280):
            ada.set_viewport_size({"width": width, "height": 900})
            check(ada)


def check(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), page.url
    found = Axe().run(page, context="#content", options=WITHOUT_STYLES_OF_ITS_OWN).response
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == [], page.url
