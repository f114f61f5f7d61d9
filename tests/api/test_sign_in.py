"""Members sign in by a page of their own; staff by the admin's."""

import pytest
from django.test import Client

from backend.accounts.models import User
from tests.support.api import Api
from tests.support.charging import account, move

pytestmark = pytest.mark.django_db

PASSWORD = "only in tests"


def test_a_member_signs_in_sees_the_account_and_signs_out(shop: Api, edith: Api, mara: User) -> None:
    mara.set_password(PASSWORD)
    mara.save()
    move(edith, "accountMemberAdd", account=account(shop, credits=7), username="mara")
    caller = Api(Client())
    page = caller.client.post("/login/", {"username": "mara", "password": PASSWORD})
    assert (page.status_code, page.headers["Location"]) == (302, "/")
    assert caller.data("{ account { credits { available } } }") == {"account": {"credits": {"available": 7}}}
    caller.client.post("/logout/")
    assert caller.codes("{ account { id } }") == ["FORBIDDEN"]


@pytest.mark.parametrize(("name", "password"), [("mara", "wrong"), ("nobody", PASSWORD), ("\x00", "\x00")])
def test_a_wrong_password_is_reported(mara: User, name: str, password: str) -> None:
    page = Client().post("/login/", {"username": name, "password": password})
    assert page.status_code == 200
    assert 'class="errornote"' in page.content.decode()
    assert PASSWORD not in page.content.decode()


@pytest.mark.parametrize("next_page", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"])
def test_signing_in_leads_to_no_other_host(mara: User, next_page: str) -> None:
    mara.set_password(PASSWORD)
    mara.save()
    page = Client().post(f"/login/?next={next_page}", {"username": "mara", "password": PASSWORD})
    assert page.headers["Location"] == "/"


def test_a_form_of_another_site_signs_nobody_in(mara: User) -> None:
    page = Client(enforce_csrf_checks=True).post("/login/", {"username": "mara", "password": PASSWORD})
    assert page.status_code == 403
