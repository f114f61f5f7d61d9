"""A superuser changes the catalog in the console, in a real browser: one session for all that they do."""

import json

from playwright.sync_api import FilePayload, Page, Response, expect

from backend.accounts.models import User
from backend.catalog.models import AIModelConfig
from backend.catalog.registry import ModelRegistry
from tests.journeys.conftest import sign_in
from tests.support import generating, selling
from tests.support.accessibility import check_accessible
from tests.support.publishing import change_model

KEY = "sk-never-to-be-seen-0123456789"
COSTS = {"input_cost_per_token": 0.000002, "output_cost_per_token": 0.000012, "max_output_tokens": 8192}
LISTED = {name: {"mode": "chat", "litellm_provider": "openai", **COSTS} for name in ("gpt-5.2", "gpt-5.3")}


def adopt_and_publish(page: Page) -> None:
    """Two new models out of a price list."""
    price_list = FilePayload(name="prices.json", mimeType="application/json", buffer=json.dumps(LISTED).encode())
    page.get_by_label("File").set_input_files(files=[price_list])
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("button", name="Choose all 2 shown").click()
    page.get_by_role("button", name="Adopt as models").click()
    page.get_by_role("button", name="Adopt 2 models").click()
    page.get_by_role("button", name="Publish 2 rows").click()
    page.get_by_label("Why").fill("two new models")
    page.get_by_role("dialog").get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_role("dialog").get_by_role("link", name="Revision 2")).to_be_visible()


def rotate(page: Page) -> None:
    page.get_by_role("button", name="Rotate the API key").or_(
        page.get_by_role("button", name="Set the API key")
    ).click()
    page.get_by_label("New API key").fill(KEY)
    assert KEY not in page.content()
    page.get_by_label("Why").fill("leaked")
    page.get_by_role("dialog").get_by_role("button", name="Rotate").or_(
        page.get_by_role("dialog").get_by_role("button", name="Set", exact=True)
    ).click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_text("…6789")).to_be_visible()


def take_back(page: Page) -> None:
    page.get_by_role("button", name="Back to this state").click()
    page.get_by_label("Why").fill("too expensive")
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Revision 5 is published")).to_be_visible(timeout=20_000)


def test_an_import_is_adopted_a_key_rotated_and_a_revision_taken_back(careful_page: Page, site: str) -> None:
    page = careful_page
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer) if answer.url.endswith("/graphql") else None)
    sign_in(page, site, User.objects.create_superuser("root"))
    page.goto(f"{site}/console/imports")
    adopt_and_publish(page)
    assert AIModelConfig.objects.filter(model_name__in=LISTED).count() == 2
    page.goto(f"{site}/console/providers/openai")
    answers.clear()  # of pages that were left, the browser keeps nothing
    rotate(page)
    assert answers != []
    assert KEY not in page.content() + "".join(answer.text() for answer in answers)
    change_model("dall-e-3", credits_per_image=9)
    page.goto(f"{site}/console/history/3")
    take_back(page)
    assert ModelRegistry.current().get_model("dall-e-3").credits_per_image == 5
    check_pages(page, site)


def check_pages(page: Page, site: str) -> None:
    """Those of the console that no other journey opens, with something in them."""
    account = generating.account()
    selling.charge(account.id, 3)
    generating.start(account)
    for path, title in (
        ("imports", "Import inbox"),
        ("providers/openai", "OpenAI"),
        ("", "Overview"),
        ("jobs", "Jobs"),
        ("history", "History"),
        ("history/compare?from=1&to=3", "Compare"),
        ("history/scheduled", "Scheduled changes"),
        ("what-if", "What if"),
    ):
        page.goto(f"{site}/console/{path}".removesuffix("/"))
        expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()
        expect(page.locator(".mantine-Skeleton-root")).to_have_count(0)
        check_accessible(page, 360, "dark")
        check_accessible(page, 1280, "dark")
        check_accessible(page, 2560, "light")
