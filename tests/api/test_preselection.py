"""The page of images says what it will preselect, to who may read the catalog."""

import re

import pytest

from backend.catalog.models import CatalogRevision
from tests.support.api import Api
from tests.support.publishing import forget_revisions

pytestmark = pytest.mark.django_db


def said(caller: Api) -> str | None:
    found = re.search(
        r'<script id="preselected" type="application/json">(.*?)</script>', caller.get("/").content.decode()
    )
    return found[1] if found is not None else None


@pytest.mark.usefixtures("public_catalog")
def test_it_is_one_image_of_the_default_tier_in_its_first_size(anonymous: Api) -> None:
    assert said(anonymous) == '{"tier": "QUALITY", "count": 1, "size": "1024x1024"}'


def test_it_is_for_who_may_read_the_catalog(anonymous: Api, victor: Api) -> None:
    assert said(anonymous) is None
    assert said(victor) == '{"tier": "QUALITY", "count": 1, "size": "1024x1024"}'


@pytest.mark.usefixtures("public_catalog")
def test_without_a_catalog_nothing_is_preselected(anonymous: Api) -> None:
    forget_revisions()
    assert not CatalogRevision.objects.exists()
    assert said(anonymous) is None
