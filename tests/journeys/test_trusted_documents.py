"""A site that serves anonymous callers known documents only: its own page works as ever."""

import json
from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Page, Request, expect

from tests.support.databases import Database
from tests.support.documents import own_id
from tests.support.servers import server
from tests.support.streams import PATH


@pytest.fixture
def site(own_database: Database) -> Iterator[str]:
    with server(own_database.url, TRUSTED_DOCUMENTS_ONLY="true") as base:
        yield base


def test_the_page_asks_quotes_and_listens_by_id(careful_page: Page, site: str) -> None:
    asked: list[tuple[str, set[str], str]] = []

    def note(request: Request) -> None:
        if "/graphql" in request.url:
            body = json.loads(request.post_data or "{}")
            asked.append((request.url.removeprefix(site), set(body) - {"variables"}, body.get("documentId")))

    careful_page.on("request", note)
    with careful_page.expect_response(f"**{PATH}") as stream:
        careful_page.goto(site)
    expect(careful_page.get_by_role("radio", name="Quality (5 credits/image)")).to_be_checked()
    expect(careful_page.get_by_text("Price held until")).to_be_visible()
    assert stream.value.status == 200
    assert {path for path, _, _ in asked} == {"/graphql", PATH}
    assert {frozenset(names) for _, names, _ in asked} == {frozenset({"documentId"})}
    of_the_page = {own_id(name) for name in ("AiConfig", "ImageQuote", "CatalogPublished")}
    assert {document_id for _, _, document_id in asked} == of_the_page


def test_others_send_no_text(site: str) -> None:
    refused = httpx.post(f"{site}/graphql", json={"query": "{ currentRevisionNumber }"})
    assert (refused.status_code, refused.json()["errors"][0]["extensions"]["code"]) == (403, "TRUSTED_DOCUMENTS_ONLY")
