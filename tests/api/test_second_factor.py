"""Where a setting asks staff for a second factor, they do nothing without one: on no interface."""

import time
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.test import Client

from backend.accounts.models import AuditEntry, User
from backend.shared.encryption import decrypt
from tests.conftest import signed_in
from tests.support import streams
from tests.support.api import Api
from tests.support.second_factors import code, seed_of

pytestmark = pytest.mark.django_db

PASSWORD = "a horse that nobody rides"
READ = "{ providers { totalCount } }"
STREAM = "subscription { catalogPublished { number } }"


@pytest.fixture
def required(settings: Any) -> None:
    settings.STAFF_SECOND_FACTOR = True


@pytest.fixture
def ada() -> Api:
    return signed_in(User.objects.create_superuser("ada", password=PASSWORD))


def post(client: Client, path: str, **form: str) -> Any:
    return client.post(path, form)


def add_app(client: Client) -> str:
    """The seed of the codes that the app shows."""
    post(client, "/account/reauthenticate/", password=PASSWORD)
    page = client.get("/account/2fa/totp/activate/").content.decode()
    secret = seed_of(page)
    post(client, "/account/2fa/totp/activate/", code=code(secret))
    return secret


def test_without_the_setting_nobody_needs_one(ada: Api) -> None:
    assert ada.data(READ)["providers"]["totalCount"] > 0
    assert ada.get("/admin/").status_code == 200


def test_staff_without_one_do_nothing(required: None, ada: Api) -> None:
    answer = ada.post(READ)
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["UNAUTHENTICATED"]
    assert answer["errors"][0]["message"] == "Staff sign in with a second factor here: add yours at /account/2fa/."
    assert streams.codes(ada, STREAM) == ["UNAUTHENTICATED"]
    assert ada.get("/api/v1/system/ai-config/").status_code == 401
    assert ada.get("/metrics").status_code == 401
    for path in ("/admin/", "/admin/accounts/user/", "/admin/catalog/aimodelconfig/"):
        assert ada.get(path).headers["Location"] == f"/admin/login/?next={path}"


def test_they_are_led_to_where_they_add_one(required: None, ada: Api) -> None:
    assert ada.get("/admin/login/?next=/admin/").headers["Location"] == "/account/2fa/"
    client = Client()
    assert post(client, "/login/", login="ada", password=PASSWORD).headers["Location"] == "/account/2fa/"
    assert client.get("/account/2fa/").status_code == 200


def test_who_has_added_one_goes_on_with_the_same_session(required: None, ada: Api) -> None:
    add_app(ada.client)
    assert ada.data(READ)["providers"]["totalCount"] > 0
    assert ada.get("/admin/").status_code == 200


def test_recovery_codes_alone_are_no_factor(required: None, ada: Api) -> None:
    Authenticator.objects.create(user=User.objects.get(), type="recovery_codes", data={})
    assert ada.codes(READ) == ["UNAUTHENTICATED"]


def test_members_and_tokens_need_none(required: None, mara: User, shop: Api) -> None:
    assert signed_in(mara).codes(READ) == ["UNAUTHENTICATED"]
    assert shop.data("{ currentRevisionNumber }") == {"currentRevisionNumber": 1}


def test_a_password_alone_does_not_sign_in_who_has_a_factor(ada: Api) -> None:
    add_app(ada.client)
    caller = Api(Client())
    answer = post(caller.client, "/login/", login="ada", password=PASSWORD)
    assert answer.headers["Location"] == "/account/2fa/authenticate/"
    assert caller.codes(READ) == ["UNAUTHENTICATED"]
    assert post(caller.client, "/account/2fa/authenticate/", code="000000").status_code == 200
    assert caller.codes(READ) == ["UNAUTHENTICATED"]
    entry = AuditEntry.objects.latest("id")
    assert (entry.action, entry.person_name, entry.detail) == ("sign_in_failed", "ada", "second factor")


def test_a_code_opens_once(ada: Api) -> None:
    with time_machine.travel(time.time(), tick=False):
        seed = add_app(ada.client)
        callers = [Api(Client()), Api(Client())]
        for caller in callers:
            post(caller.client, "/login/", login="ada", password=PASSWORD)
            post(caller.client, "/account/2fa/authenticate/", code=code(seed))
        assert [caller.codes(READ) for caller in callers] == [[], ["UNAUTHENTICATED"]]


def test_codes_can_not_be_tried_for_ever(ada: Api) -> None:
    add_app(ada.client)
    client = Client()
    post(client, "/login/", login="ada", password=PASSWORD)
    statuses = [post(client, "/account/2fa/authenticate/", code="000000").status_code for _ in range(31)]
    assert statuses == [200] * 30 + [429]


def test_seeds_lie_encrypted(ada: Api) -> None:
    secret = add_app(ada.client)
    kept = {row.type: row.data for row in Authenticator.objects.all()}
    assert secret not in str(kept)
    assert decrypt(ciphertext=kept["totp"]["secret"], owner="second factor") == secret
    assert kept["recovery_codes"]["seed"].startswith("gAAAA")


def test_no_session_adds_a_factor_without_the_password(ada: Api) -> None:
    answer = ada.client.get("/account/2fa/totp/activate/")
    assert answer.headers["Location"].startswith("/account/reauthenticate/")
    assert post(ada.client, "/account/2fa/totp/activate/", code="000000").status_code == 302
    assert not Authenticator.objects.exists()


def test_a_superuser_removes_what_somebody_has_lost(ada: Api) -> None:
    add_app(ada.client)
    root = signed_in(User.objects.create_superuser("root"))
    person = User.objects.get(username="ada")
    root.client.post("/admin/accounts/user/", {"action": "remove_factors", "_selected_action": person.pk})
    assert not Authenticator.objects.exists()
    kept = AuditEntry.objects.filter(action="factor_removed").order_by("detail")
    assert list(kept.values_list("person_name", "actor_name", "detail")) == [
        ("ada", "root", "recovery_codes"),
        ("ada", "root", "totp"),
    ]
    assert post(Client(), "/login/", login="ada", password=PASSWORD).headers["Location"] == "/"


@pytest.mark.parametrize("page", ["mfa/authenticator", "account/emailaddress", "socialaccount/socialapp"])
def test_no_admin_page_shows_what_allauth_keeps(ada: Api, page: str) -> None:
    assert ada.get(f"/admin/{page}/").status_code == 404
