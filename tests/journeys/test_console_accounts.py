"""Staff suspend an account in the console, and its member reads why nothing can be made; then they let the member in no
more, in a real browser."""

from typing import Any

from playwright.sync_api import Browser, Page, expect

from backend.accounts.models import User
from backend.automation.models.runs import RunStatus
from backend.generation.models import Job
from tests.journeys.conftest import sign_in
from tests.support import automating, generating
from tests.support.accessibility import check_accessible


def generate(page: Page) -> None:
    page.get_by_label("What shall they show?").fill("A lamp of brass.")
    page.get_by_role("button", name="Generate").click()


def test_a_suspended_account_makes_nothing_until_it_is_resumed(
    careful_page: Page, browser: Browser, site: str, settings: Any
) -> None:
    settings.INSECURE_ENDPOINTS = True
    account = generating.account()
    mara = User.objects.create_user("mara", password="only in tests")
    account.members.add(mara)
    page, customer = careful_page, browser.new_context().new_page()
    sign_in(page, site, User.objects.create_superuser("ada"))
    sign_in(customer, site, mara)
    run = automating.run_now(automating.create(account))
    page.goto(f"{site}/console/accounts")
    page.get_by_role("main").get_by_role("table").get_by_role("link").first.click()
    page.get_by_role("button", name="Suspend").click()
    page.get_by_role("dialog").get_by_label("Reason").fill("The invoice of May is open.")
    page.get_by_role("dialog").get_by_role("button", name="Suspend").click()
    expect(page.get_by_text("The invoice of May is open.")).to_be_visible()
    check_accessible(page, 360, "dark")
    check_accessible(page, 2560, "light")

    customer.goto(site)
    customer.get_by_role("radio", name="Basic (1 credit/image)").check()
    generate(customer)
    expect(customer.get_by_text("suspended")).to_be_visible()
    assert Job.objects.count() == 0

    page.get_by_role("link", name="Its automations").click()
    expect(page.get_by_text("Waits: the account is suspended")).to_be_visible()
    check_accessible(page, 360, "dark")
    page.get_by_role("link", name="Lamps").click()
    expect(page.get_by_role("region", name="Runs").get_by_role("link")).to_be_visible()
    check_accessible(page, 1280, "light")
    page.get_by_role("region", name="Runs").get_by_role("link").click()
    page.get_by_role("button", name="Cancel the run").click()
    page.get_by_role("dialog").get_by_role("button", name="Cancel the run").click()
    expect(page.get_by_role("heading", name="Cancelled")).to_be_visible()
    assert automating.again(run).status == RunStatus.CANCELLED
    check_accessible(page, 2560, "dark")
    page.get_by_role("link", name="customer-1").click()

    page.get_by_role("button", name="Resume").click()
    page.get_by_role("dialog").get_by_role("button", name="Resume").click()
    expect(page.get_by_role("button", name="Suspend")).to_be_visible()
    generate(customer)
    expect(customer.get_by_text("Waiting for a free worker")).to_be_visible()
    assert Job.objects.get().account == account

    page.goto(f"{site}/console/people")
    page.get_by_role("link", name="mara", exact=True).click()
    page.get_by_role("button", name="Deactivate").click()
    page.get_by_role("dialog", name="Let mara in no more?").get_by_role("button", name="Deactivate").click()
    expect(page.get_by_role("button", name="Let in again")).to_be_visible()
    check_accessible(page, 360, "light")
    check_accessible(page, 1280, "dark")
    customer.reload()
    expect(customer.get_by_role("link", name="Sign in").first).to_be_visible()
    customer.context.close()
