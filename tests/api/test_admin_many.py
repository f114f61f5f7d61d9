"""However many models there are, no admin page grows with them."""

from collections.abc import Iterator

import pytest
from pytest_django import DjangoDbBlocker

from tests.support.admin_pages import MODELS, PROVIDERS, REVISIONS, content, form, model_page, send, text
from tests.support.api import Api
from tests.support.databases import seeded_copy
from tests.support.publishing import fill_catalog, fill_providers

pytestmark = pytest.mark.django_db
MOST_BYTES = 60_000
LAST = "model-0993"


@pytest.fixture(scope="module")
def many(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A database that all of them read; what a test adds is rolled back."""
    with django_db_blocker.unblock(), seeded_copy():
        fill_catalog(1_000)
        with django_db_blocker.block():
            yield


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(
    "path",
    [
        "/admin/",
        "/admin/?page=2",
        "/admin/catalog/",
        MODELS,
        f"{MODELS}add-text/",
        model_page(LAST),
        model_page(LAST, "history"),
        *(model_page(LAST, action) for action in ("retire", "set-default", "deactivate", "delete")),
        PROVIDERS,
        REVISIONS,
        f"{REVISIONS}2/change/",
        f"{REVISIONS}2/change/?page=5&against=1",
        f"{REVISIONS}1/roll-back/",
    ],
)
def test_a_page_is_short(edith: Api, path: str) -> None:
    response = edith.get(path)
    assert response.status_code == 200
    assert len(response.content) < MOST_BYTES


@pytest.mark.usefixtures("many")
def test_issues_come_in_pages(victor: Api) -> None:
    first, last = text(victor.get("/admin/")), text(victor.get("/admin/?page=51"))
    assert "Configuration issues: 1009" in first
    assert "Page 1 of 51 Next" in first
    assert "Previous Page 51 of 51" in last


@pytest.mark.usefixtures("many")
def test_a_successor_is_typed_where_there_are_many(edith: Api) -> None:
    page = content(edith.get(model_page(LAST, "retire")))
    assert page.count("<option") == 100
    assert 'list="successor_names"' in page
    unknown = send(edith, model_page(LAST, "retire"), successor="model-9999", switch_at="2026-01-31")
    assert "model-9999 is not one of the available choices" in text(unknown)
    done = send(edith, model_page(LAST, "retire"), successor="model-0992", switch_at="2026-01-31")
    assert done.status_code == 302
    assert form(edith, model_page(LAST))["replaced_by_id"] == "model-0992"


def test_a_provider_is_typed_where_there_are_many(edith: Api) -> None:
    fill_providers(200)
    page = f"{MODELS}add-text/"
    assert len(edith.get(page).content) < MOST_BYTES
    assert "Type a name" in content(edith.get(page))
