"""People sign in by a page of our own; staff by the same."""

import re
from typing import Any

import pytest
from django.test import Client

from backend.accounts.models import AuditEntry, User
from tests.conftest import signed_in
from tests.support.api import Api
from tests.support.charging import account, move

pytestmark = pytest.mark.django_db

PASSWORD = "only in tests"


@pytest.fixture
def mara(mara: User) -> User:
    mara.set_password(PASSWORD)
    mara.save()
    return mara


def sign_in(client: Client, name: str = "mara", password: str = PASSWORD, path: str = "/login/", **form: str) -> Any:
    return client.post(path, {"login": name, "password": password, **form})


def kept() -> list[tuple[str, str, str, str, str]]:
    """What the audit log has of signing in, the oldest first."""
    rows = AuditEntry.objects.exclude(action="person_added").order_by("id")
    return list(rows.values_list("action", "person_name", "actor_name", "detail", "channel"))


def test_a_member_signs_in_sees_the_account_and_signs_out(shop: Api, edith: Api, mara: User) -> None:
    move(edith, "accountMemberAdd", account=account(shop, credits=7), username="mara")
    caller = Api(Client())
    page = sign_in(caller.client)
    assert (page.status_code, page.headers["Location"]) == (302, "/")
    assert caller.data("{ account { credits { available } } }") == {"account": {"credits": {"available": 7}}}
    assert caller.client.post("/logout/").headers["Location"] == "/login/"
    assert caller.codes("{ account { id } }") == ["UNAUTHENTICATED"]
    assert kept()[-2:] == [
        ("signed_in", "mara", "mara", "password", "pages"),
        ("signed_out", "mara", "mara", "", "pages"),
    ]


def test_the_page_has_our_look_and_asks_for_what_it_needs() -> None:
    page = Client().get("/login/").content.decode()
    assert "<title>Sign in | Ratecard</title>" in page
    assert re.findall(r'name="(\w+)"', page.partition("</form>")[0]) == [
        "viewport",
        "robots",
        "csrfmiddlewaretoken",
        "login",
        "password",
    ]
    assert "sign up" not in page.lower()


@pytest.mark.parametrize(("name", "password"), [("mara", "wrong"), ("nobody", PASSWORD), ("\x00", "\x00")])
def test_a_wrong_password_is_reported(mara: User, name: str, password: str) -> None:
    page = sign_in(Client(), name, password)
    text = page.content.decode()
    assert page.status_code == 200
    assert 'class="errornote"' in text or 'class="errorlist"' in text
    assert PASSWORD not in text


def test_what_failed_is_kept_without_a_name_that_nobody_has(mara: User) -> None:
    sign_in(Client(), "mara", "wrong")
    sign_in(Client(), "hunter2", "mara")
    assert kept() == [
        ("sign_in_failed", "mara", "", "password", "pages"),
        ("sign_in_failed", "", "", "password", "pages"),
    ]
    assert AuditEntry.objects.latest("id").address == "127.0.0.1"


@pytest.mark.parametrize("next_page", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"])
def test_signing_in_leads_to_no_other_host(mara: User, next_page: str) -> None:
    assert sign_in(Client(), path=f"/login/?next={next_page}").headers["Location"] == "/"
    assert sign_in(Client(), next=next_page).headers["Location"] == "/"


def test_signing_in_leads_back_to_where_somebody_was(mara: User) -> None:
    assert sign_in(Client(), next="/graphql").headers["Location"] == "/graphql"


def test_a_form_of_another_site_signs_nobody_in(mara: User) -> None:
    page = sign_in(Client(enforce_csrf_checks=True))
    assert page.status_code == 403


@pytest.fixture
def cheap_hashes(settings: Any) -> None:
    """For tests that count attempts, and not what each costs."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.mark.parametrize("path", ["/login/", "/admin/login/"])
def test_who_fails_too_often_is_locked_out_on_every_page(cheap_hashes: None, mara: User, path: str) -> None:
    addresses = iter(range(1, 60))

    def attempt(password: str = "wrong", name: str = "mara") -> Any:
        client = Client(REMOTE_ADDR=f"203.0.113.{next(addresses)}")
        return sign_in(client, name, password, path=path)

    assert {attempt().status_code for _ in range(30)} == {200}
    locked = attempt(PASSWORD)
    assert (locked.status_code, locked.headers["Retry-After"]) == (429, "900")
    assert kept()[-1][:2] == ("sign_in_locked", "mara")
    User.objects.create_user("rita", password=PASSWORD)
    assert attempt(PASSWORD, "rita").status_code == 302


def test_one_address_may_fail_only_so_often(cheap_hashes: None, mara: User) -> None:
    statuses = [sign_in(Client(), f"name-{number}", "wrong").status_code for number in range(31)]
    assert statuses == [200] * 30 + [429]


def test_who_was_deactivated_reads_so(mara: User) -> None:
    User.objects.filter(pk=mara.pk).update(is_active=False)
    client = Client()
    page = sign_in(client)
    assert page.headers["Location"] == "/account/inactive/"
    assert "was deactivated" in client.get(page.headers["Location"]).content.decode()
    assert "_auth_user_id" not in client.session


def test_a_session_ends_when_the_setting_says(mara: User) -> None:
    client = Client()
    cookie = sign_in(client).cookies["sessionid"]
    assert cookie["max-age"] == 12 * 3_600
    assert client.session.get_expiry_age() == 12 * 3_600


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("1", "too short"),
        ("elephants", "too short"),
        ("123456789012345", "entirely numeric"),
        ("password1234", "too common"),
    ],
)
def test_a_password_that_can_be_guessed_is_refused(mara: User, password: str, said: str) -> None:
    client = Client()
    sign_in(client)
    form = {"oldpassword": PASSWORD, "password1": password, "password2": password}
    page = client.post("/account/password/change/", form)
    assert (page.status_code, said in page.content.decode()) == (200, True)
    assert not User.objects.get(username="mara").check_password(password)


def test_a_password_is_changed_and_kept_as_such(mara: User) -> None:
    client = Client()
    sign_in(client)
    new = "a horse that nobody rides"
    form = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert client.post("/account/password/change/", form).status_code == 302
    assert kept()[-1][:3] == ("password_changed", "mara", "mara")
    assert sign_in(Client(), password=new).status_code == 302


def test_nobody_signs_up() -> None:
    form = {"username": "eve", "email": "eve@example.com", "password1": "a horse that nobody rides"}
    page = Client().post("/account/signup/", form)
    assert "Nobody signs up here" in page.content.decode()
    assert User.objects.count() == 0


def test_a_member_does_not_open_the_admin_pages_and_reads_why(mara: User) -> None:
    client = signed_in(mara).client
    assert client.get("/admin/").headers["Location"] == "/admin/login/?next=/admin/"
    page = client.get("/admin/login/?next=/admin/")
    assert (page.status_code, "no member of staff" in page.content.decode()) == (403, True)


def test_the_admin_pages_change_a_password_on_our_page(edith: Api) -> None:
    assert edith.get("/admin/password_change/").headers["Location"].startswith("/account/password/change/")


@pytest.mark.parametrize("path", ["/account/2fa/", "/account/password/change/", "/account/connections/"])
def test_pages_of_an_account_need_who_has_it(path: str) -> None:
    page = Client().get(path)
    assert (page.status_code, page.headers["Location"].partition("?")[0]) == (302, "/admin/login/")
