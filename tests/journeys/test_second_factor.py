"""Second factors in a real browser, under the strict policy: an app's codes, recovery codes, a passkey."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from backend.accounts.models import AuditEntry, User
from tests.support.second_factors import code

PASSWORD = "a horse that nobody rides"
WITHOUT_STYLES_OF_ITS_OWN = {"preload": False}  # axe would copy Django's style sheets into the page


def sign_in(page: Page, site: str, path: str = "/account/2fa/") -> None:
    page.goto(f"{site}{path}")
    page.get_by_label("Username").fill("ada")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()


@pytest.fixture
def ada(careful_page: Page, site: str) -> Page:
    """Her page of second factors."""
    User.objects.create_superuser("ada", password=PASSWORD)
    sign_in(careful_page, site)
    return careful_page


def kept() -> list[tuple[str, str]]:
    rows = AuditEntry.objects.filter(person_name="ada").exclude(action="person_added").order_by("id")
    return list(rows.values_list("action", "detail"))


def confirm(page: Page) -> None:
    """A session alone adds no factor: whoever found it open would lock its owner out."""
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Confirm").click()


def add_app(page: Page) -> str:
    """The seed of the codes."""
    page.get_by_role("link", name="Activate").click()
    confirm(page)
    secret = page.get_by_label("Authenticator secret").input_value()
    expect(page.get_by_role("img")).to_be_visible()
    page.get_by_label("Authenticator code").fill(code(secret))
    page.get_by_role("button", name="Activate").click()
    return secret


def test_an_app_is_added_and_asked_for_and_a_recovery_code_stands_in(ada: Page, site: str) -> None:
    page = ada
    add_app(page)
    expect(page.get_by_role("heading", name="Recovery Codes")).to_be_visible()
    recovery = page.get_by_label("Unused codes").input_value().split()
    assert len(recovery) == 10
    page.get_by_role("button", name="Sign out").click()
    sign_in(page, site, "/admin/")
    page.get_by_label("Code").fill("000000")
    page.get_by_role("button", name="Sign In").click()
    expect(page.get_by_text("Incorrect code.")).to_be_visible()
    page.get_by_label("Code").fill(recovery[0])
    page.get_by_role("button", name="Sign In").click()
    expect(page).to_have_url(f"{site}/admin/")
    assert kept() == [
        ("signed_in", "password"),
        ("factor_added", "totp"),
        ("factor_added", "recovery_codes"),
        ("signed_out", ""),
        ("sign_in_failed", "second factor"),
        ("signed_in", "password, mfa"),
    ]


def test_a_passkey_is_added_and_opens_without_a_password(page: Page, site: str) -> None:
    site = site.replace("127.0.0.1", "localhost")  # browsers have passkeys for names only
    User.objects.create_superuser("ada", password=PASSWORD)
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options |= {"isUserVerified": True, "automaticPresenceSimulation": True}
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    sign_in(page, site)
    page.get_by_role("link", name="Add").click()
    confirm(page)
    page.get_by_label("Name").fill("laptop")
    page.get_by_label("Passwordless").check()
    page.get_by_role("button", name="Add").click()
    expect(page.get_by_role("heading", name="Recovery Codes")).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    page.goto(f"{site}/login/?next=/admin/")
    page.get_by_role("button", name="Use a passkey").click()
    expect(page).to_have_url(f"{site}/admin/")
    assert kept()[-1] == ("signed_in", "mfa")


@pytest.mark.parametrize("path", ["/account/2fa/", "/account/2fa/totp/activate/", "/account/password/change/"])
def test_pages_are_accessible_and_fit_a_phone(ada: Page, site: str, path: str) -> None:
    page = ada
    page.set_viewport_size({"width": 375, "height": 700})
    page.goto(f"{site}{path}")
    found = Axe().run(page, options=WITHOUT_STYLES_OF_ITS_OWN)
    assert [violation["id"] for violation in found.response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


def test_the_page_to_sign_in_is_accessible(careful_page: Page, site: str) -> None:
    careful_page.goto(f"{site}/login/")
    found = Axe().run(careful_page, options=WITHOUT_STYLES_OF_ITS_OWN)
    assert [violation["id"] for violation in found.response["violations"]] == []
    assert re.search(r"Ratecard$", careful_page.title())
