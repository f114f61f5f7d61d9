"""A superuser gives a role on the admin pages, in a real browser, under the strict policy."""

from playwright.sync_api import Page, expect

from backend.accounts.models import User

PASSWORD = "only in tests"


def test_a_role_is_given(careful_page: Page, site: str) -> None:
    User.objects.create_superuser("root", password=PASSWORD)
    victor = User.objects.create_user("victor", is_staff=True)
    page = careful_page
    page.goto(f"{site}/admin/accounts/user/{victor.pk}/change/")
    page.get_by_label("Username").fill("root")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.get_by_label("Role").select_option(label="Editor")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    victor.refresh_from_db()
    assert victor.role == "editor"
