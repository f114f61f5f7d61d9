"""The first admin page lists what is wrong, with links to where it can be fixed."""

import re

import pytest

from backend.accounts.models import User
from backend.catalog import secret_health
from backend.catalog.models.providers import SecretName
from backend.shared import clock
from tests.conftest import signed_in
from tests.support.admin_pages import content, model_page, provider_page, text
from tests.support.api import Api
from tests.support.publishing import set_key

pytestmark = pytest.mark.django_db


def test_issues_stand_first_with_their_remedy(victor: Api) -> None:
    page = text(victor.get("/admin/"))
    assert "Configuration issues: 15 What is wrong What to do" in page
    assert (
        "dall-e-3 was retired by its provider on 2026-05-12: calls fail. Assign tier quality to another model." in page
    )
    assert "No worker has run yet" in page


def test_they_lead_to_the_pages_of_models_and_providers(victor: Api) -> None:
    set_key("anthropic", "sk-0123456789")
    row = secret_health.row_of(provider_id="anthropic", name=SecretName.API_KEY)
    assert row is not None
    secret_health.note_test(row=row, ok=False, now=clock.now())
    links = set(re.findall(r'scope="row"><a href="([^"]+)">', content(victor.get("/admin/"))))
    assert {model_page("dall-e-3"), model_page("gpt-5.1"), provider_page("anthropic")} <= links


def test_users_who_are_not_staff_see_none() -> None:
    assert signed_in(User.objects.create_user("nina")).get("/admin/").status_code == 302
