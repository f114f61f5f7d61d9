"""Whatever a client sends to the admin pages, the server answers and the catalog stays."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from backend.accounts.models import User
from backend.catalog.models import CatalogChange
from tests.conftest import signed_in
from tests.support.admin_pages import MODELS, PROVIDERS, REVISIONS, SETTINGS, model_page, provider_page, revision_page
from tests.support.api import Api
from tests.support.changes import dump

pytestmark = pytest.mark.django_db

FORM = "application/x-www-form-urlencoded"
TARGETS = [
    MODELS,
    f"{MODELS}add/",
    f"{MODELS}add-image/",
    model_page("dall-e-3"),
    model_page("dall-e-3", "delete"),
    PROVIDERS,
    f"{PROVIDERS}add/",
    provider_page("openai"),
    SETTINGS,
    REVISIONS,
    revision_page(1),
    revision_page(1, "roll-back"),
]


@pytest.fixture
def root(db: None) -> Api:
    """A superuser, to whom every page is open."""
    return signed_in(User.objects.create_superuser("root"))


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (f"{MODELS}%FF/change/", 302),
        (f"{MODELS}%00/history/", 302),
        (f"{MODELS}%00/delete/", 302),
        (f"{MODELS}?type=%00&page=%00&active=%FF", 200),
        (f"{PROVIDERS}%00/change/", 302),
        (f"{PROVIDERS}%00/history/", 302),
        (f"{REVISIONS}%FF/change/", 302),
        (f"{REVISIONS}2147483648/roll-back/", 302),
        (f"{provider_page('openai')}?_changelist_filters=%00", 200),
        ("/admin/r/1/%00/", 404),
        ("/admin/catalog/nothing/", 404),
        ("/admin/accounts/user/?username=%00", 302),
        ("/admin/accounts/user/%00/change/", 302),
        ("/admin/login/?next=%00", 302),
    ],
)
def test_addresses_that_mean_nothing(root: Api, path: str, status: int) -> None:
    assert root.get(path).status_code == status


@pytest.mark.parametrize("path", TARGETS)
@pytest.mark.parametrize(
    "body",
    [
        b"\xff\xfe=%00&reason=%FF&expected_revision=1&key=%00",
        b"reason=x&reason=y&expected_revision=0&expected_revision=x",
        b"reason=x&expected_revision=-1&typed=%00&typed=x",
        b"&".join(b"a%d=1" % place for place in range(2_000)),
        b"reason=x&expected_revision=1&rates-0-size=x&rates-7-cost_usd=%00",
    ],
)
def test_bodies_that_mean_nothing(root: Api, path: str, body: bytes) -> None:
    before = dump()
    answer = root.client.post(path, body, content_type=FORM)
    assert answer.status_code in (200, 302, 400)
    assert dump() == before


def test_fields_that_were_not_sent_stay(root: Api) -> None:
    sent = {"reason": "x", "expected_revision": "1", "provider_id": "openai", "sort_order": "2", "display_name": "Q"}
    root.client.post(model_page("dall-e-3"), sent)
    changes = CatalogChange.objects.filter(revision_id=2).values_list("field", "after")
    assert list(changes) == [("display_name", "Q")]


def test_a_file_is_no_secret(root: Api) -> None:
    before = dump()
    values = {"api_key": SimpleUploadedFile("key", b"sk-0123456789ab"), "reason": "x", "expected_revision": "1"}
    assert root.client.post(provider_page("openai"), values).status_code == 200
    assert dump() == before


@pytest.mark.parametrize("method", ["head", "options", "put", "patch", "delete"])
def test_other_methods_change_nothing(root: Api, method: str) -> None:
    before = dump()
    assert getattr(root.client, method)(model_page("gpt-4o", "delete")).status_code in (200, 405)
    assert dump() == before
