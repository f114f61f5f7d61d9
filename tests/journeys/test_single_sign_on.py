"""Single sign-on with an identity provider in a process of its own, in a real browser under the strict policy."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from backend.accounts.models import AuditEntry, User
from tests.support.databases import Database
from tests.support.identity_provider import identity_provider, settings
from tests.support.servers import free_port, server

PASSWORD = "a horse that nobody rides"
EDITH = {"sub": "edith-at-example", "email": "edith@example.com", "email_verified": True}
EVE = {"sub": "eve-at-example", "email": "edith@example.com", "email_verified": False}
NEW = {"sub": "new-at-example", "email": "new@example.com", "email_verified": True}


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    with identity_provider(EDITH, EVE, NEW) as issuer:
        yield issuer


@pytest.fixture
def edith(own_database: Database) -> User:
    return User.objects.create_user("edith", email="edith@example.com", password=PASSWORD, is_staff=True, role="editor")


@pytest.fixture
def by_email(own_database: Database, issuer: str, edith: User) -> Iterator[str]:
    """A server that joins people by their verified e-mail."""
    with server(own_database.url, OIDC_TRUSTS_EMAIL="true", **settings(issuer)) as site:
        yield site


@pytest.fixture
def by_hand(own_database: Database, issuer: str, edith: User) -> Iterator[str]:
    """One where they do it themselves."""
    with server(own_database.url, **settings(issuer)) as site:
        yield site


def choose(page: Page, site: str, subject: str) -> None:
    page.goto(f"{site}/login/?next=/admin/")
    page.get_by_role("button", name="Continue with Example ID").click()
    say(page, subject)


def say(page: Page, subject: str) -> None:
    """At the provider: who one is."""
    page.get_by_role("textbox").fill(subject)
    page.get_by_role("button").first.click()


def kept() -> list[tuple[str, str, str]]:
    rows = AuditEntry.objects.exclude(action="person_added").order_by("id")
    return list(rows.values_list("action", "person_name", "detail"))


def test_a_verified_email_joins_the_person_that_has_it(page: Page, by_email: str) -> None:
    choose(page, by_email, "edith-at-example")
    expect(page.get_by_text("Configuration issues", exact=False).first).to_be_visible()
    assert ("signed_in", "edith", "socialaccount") in kept()
    assert User.objects.count() == 1


@pytest.mark.parametrize("subject", ["eve-at-example", "new-at-example"])
def test_nobody_else_comes_in(page: Page, by_email: str, subject: str) -> None:
    choose(page, by_email, subject)
    expect(page.get_by_role("heading", name="Nobody signs up here")).to_be_visible()
    page.goto(f"{by_email}/admin/")
    expect(page.get_by_role("button", name="Log in")).to_be_visible()
    assert set(kept()) == {("sign_in_failed", "", "single sign-on of nobody here")}
    assert User.objects.count() == 1


def test_without_the_setting_people_connect_it_themselves(page: Page, by_hand: str) -> None:
    choose(page, by_hand, "edith-at-example")
    expect(page.get_by_role("heading", name="Nobody signs up here")).to_be_visible()
    page.goto(f"{by_hand}/login/?next=/account/connections/")
    page.get_by_label("Username").fill("edith")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("button", name="Connect Example ID").click()
    say(page, "edith-at-example")
    expect(page.get_by_role("button", name="Remove")).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    choose(page, by_hand, "edith-at-example")
    expect(page).to_have_url(f"{by_hand}/admin/")
    assert ("single_sign_on_added", "edith", "sso") in kept()


def test_a_provider_that_is_away_is_reported_on_a_page(page: Page, own_database: Database) -> None:
    with server(own_database.url, **settings(f"http://127.0.0.1:{free_port()}")) as site:
        page.goto(f"{site}/login/")
        page.get_by_role("button", name="Continue with Example ID").click()
        expect(page.get_by_role("heading", name="Signing in failed")).to_be_visible()
    assert kept() == [("sign_in_failed", "", "single sign-on")]
