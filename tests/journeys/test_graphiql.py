"""Staff explore the API in GraphiQL, in a real browser, without network."""

import pytest
from playwright.sync_api import Page, expect

from backend.accounts.models import User
from tests.journeys.conftest import sign_in
from tests.support.publishing import change_model


@pytest.fixture
def signed_in(careful_page: Page, site: str) -> Page:
    sign_in(careful_page, site, User.objects.create_superuser("ada"))
    careful_page.goto(f"{site}/graphql")
    return careful_page


def test_a_query_runs_with_the_session(signed_in: Page) -> None:
    page = signed_in
    editor = page.get_by_role("region", name="Operation Editor").get_by_role("textbox").first
    editor.focus()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text("query Ours { providers { nodes { providerId } } }")
    page.keyboard.press("Delete")  # the brace that the editor closes by itself
    expect(page.get_by_role("tab", name="Ours", selected=True)).to_be_visible()
    page.get_by_role("button", name="Execute query").click()
    expect(page.get_by_role("region", name="Result Window")).to_contain_text("runware")


def test_an_example_runs(signed_in: Page) -> None:
    page = signed_in
    page.get_by_role("button", name="configurationIssues").click()
    expect(page.get_by_role("tab", name="ConfigurationIssues", selected=True)).to_be_visible()
    page.get_by_role("button", name="Execute query").click()
    expect(page.get_by_role("region", name="Result Window")).to_contain_text("MODEL_RETIRES_SOON")


def test_a_subscription_runs(signed_in: Page) -> None:
    page = signed_in
    page.get_by_role("button", name="catalogPublished").click()
    expect(page.get_by_role("tab", name="CatalogPublished", selected=True)).to_be_visible()
    page.get_by_role("button", name="Execute query").click()
    result = page.get_by_role("region", name="Result Window")
    expect(result).to_contain_text('"number": 1')
    change_model("dall-e-3", credits_per_image=6)
    expect(result).to_contain_text('"number": 2')


def test_the_documentation_is_there(signed_in: Page) -> None:
    page = signed_in
    page.get_by_role("button", name="Show Documentation Explorer").click()
    page.get_by_role("region", name="Documentation Explorer").get_by_text("Query", exact=True).click()
    expect(page.get_by_text("Everything that can be read.")).to_be_visible()


def test_an_example_is_found_and_runs_on_a_phone(signed_in: Page) -> None:
    page = signed_in
    page.set_viewport_size({"width": 390, "height": 844})
    page.get_by_role("searchbox", name="Search examples").fill("price of a credit")
    expect(page.get_by_role("region", name="Examples").get_by_role("listitem")).to_have_count(1)
    page.get_by_role("button", name="settingsUpdate").click()
    expect(page.get_by_role("tab", name="SettingsUpdate", selected=True)).to_be_visible()
    expect(page.get_by_role("region", name="Examples")).to_have_count(0)
    page.get_by_role("button", name="Execute query").click()
    result = page.get_by_role("region", name="Result Window")
    expect(result).to_contain_text('"dryRun": true')
    result.scroll_into_view_if_needed()
    expect(result).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
