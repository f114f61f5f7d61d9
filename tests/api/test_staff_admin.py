import pytest
from django.test import Client

from backend.accounts.models import User
from tests.conftest import signed_in
from tests.support.api import Api

pytestmark = pytest.mark.django_db

CHANGE = """mutation M($input: SettingsUpdateInput!) {
  settingsUpdate(input: $input) { ... on CatalogChangePayload { revision { number } } }
}"""
INPUT = {"imageStyle": "sketch", "reason": "a test"}


def test_a_superuser_gives_a_member_of_staff_a_role(victor: Api) -> None:
    assert victor.codes(CHANGE, input=INPUT) == ["FORBIDDEN"]
    root = signed_in(User.objects.create_superuser("root"))
    person = User.objects.get(username="victor")
    page = f"/admin/accounts/user/{person.pk}/change/"
    assert "Secrets admin" in root.get(page).content.decode()
    form = {"username": "victor", "is_active": "on", "is_staff": "on", "role": "editor"}
    assert root.client.post(page, form).status_code == 302
    assert victor.data(CHANGE, input=INPUT) == {"settingsUpdate": {"revision": {"number": 2}}}


def test_others_do_not_see_who_the_staff_are(victor: Api, edith: Api, ada: Api) -> None:
    for caller in (victor, edith, ada):
        assert caller.get("/admin/accounts/user/").status_code == 403
    assert Client().get("/admin/accounts/user/").status_code == 302
