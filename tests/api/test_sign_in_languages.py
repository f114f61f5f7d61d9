"""The pages for signing in are wholly of the language that the other pages are in: English or German."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client

from backend.accounts.models import User
from tests.conftest import signed_in
from tests.support.api import Api
from tests.support.second_factors import code, seed_of

pytestmark = pytest.mark.django_db

PASSWORD = "a horse that nobody rides"
SAME = {"Ratecard", "ada", "|", "Code", "Code:", "Name:", "Passkey"}
"""Names, and words that German has, too."""


class Texts(HTMLParser):
    """What a person reads or hears of a page, and its language."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.language: str | None = None
        self.is_shown = True
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        named = dict(attributes)
        self.is_shown = tag not in ("script", "style", "textarea")
        if tag == "html":
            self.language = named["lang"]
        self.found |= {value for name in ("alt", "aria-label", "placeholder", "title") if (value := named.get(name))}

    def handle_data(self, data: str) -> None:
        if self.is_shown and data.strip():
            self.found.add(data.strip().removesuffix(" | Ratecard"))


def texts(answer: Any) -> Texts:
    return Texts(answer.content.decode())


def in_both(client: Client, path: str, **form: str) -> Iterator[Texts]:
    """The texts of a page, or of the answer to a form of it, in English and in German."""
    for language in ("en", "de"):
        headers = {"Accept-Language": f"fr, {language};q=0.9"}
        answer = client.post(path, form, headers=headers) if form else client.get(path, headers=headers)
        assert answer.status_code in (200, 401), (path, answer.status_code)
        yield texts(answer)


def english_of_german(client: Client, path: str, **form: str) -> set[str]:
    english, german = in_both(client, path, **form)
    assert (english.language, german.language) == ("en", "de")
    assert len(german.found - SAME) > 1
    return {text for text in english.found & german.found - SAME if not text.isdigit()}


@pytest.fixture
def ada() -> Api:
    return signed_in(User.objects.create_superuser("ada", password=PASSWORD))


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("/login/", {}),
        ("/login/", {"login": "ada", "password": "wrong"}),
        ("/login/", {"login": "", "password": ""}),
        ("/admin/login/", {}),
        ("/account/signup/", {}),
        ("/account/inactive/", {}),
        ("/account/connections/cancelled/", {}),
        ("/account/connections/error/", {}),
    ],
)
def test_nobody_signed_in_reads_no_english(path: str, form: dict[str, str]) -> None:
    assert english_of_german(Client(), path, **form) == set()


def test_who_is_signed_in_reads_no_english(ada: Api) -> None:
    add = "/account/2fa/totp/activate/"
    assert english_of_german(ada.client, "/account/reauthenticate/") == set()
    assert english_of_german(ada.client, "/account/reauthenticate/", password="wrong") == set()
    ada.client.post("/account/reauthenticate/", {"password": PASSWORD})
    for path in ("/account/2fa/", add, "/account/2fa/webauthn/add/", "/account/password/change/", "/logout/"):
        assert (path, english_of_german(ada.client, path)) == (path, set())
    wrong = {"oldpassword": "wrong", "password1": "123", "password2": "124"}
    assert english_of_german(ada.client, "/account/password/change/", **wrong) == set()
    assert english_of_german(ada.client, add, code="000000") == set()


def test_who_has_a_second_factor_reads_no_english(ada: Api) -> None:
    ada.client.post("/account/reauthenticate/", {"password": PASSWORD})
    seed = seed_of(ada.client.get("/account/2fa/totp/activate/").content.decode())
    ada.client.post("/account/2fa/totp/activate/", {"code": code(seed)})
    codes = "/account/2fa/recovery-codes"
    for path in ("/account/2fa/", f"{codes}/", f"{codes}/generate/", "/account/2fa/totp/deactivate/"):
        assert (path, english_of_german(ada.client, path)) == (path, set())
    client = Client()
    client.post("/login/", {"login": "ada", "password": PASSWORD})
    assert english_of_german(client, "/account/2fa/authenticate/") == set()
    assert english_of_german(client, "/account/2fa/authenticate/", code="000000") == set()


def test_what_was_done_is_reported_in_german(ada: Api) -> None:
    answer = ada.client.post("/logout/", headers={"Accept-Language": "de"}, follow=True)
    assert "Sie haben sich abgemeldet." in texts(answer).found


def test_what_was_chosen_on_the_other_pages_counts_before_the_browsers(ada: Api) -> None:
    client = Client(headers={"Accept-Language": "en"})
    client.cookies["ratecard-language"] = "de"
    assert texts(client.get("/login/")).language == "de"
    client.cookies["ratecard-language"] = "x"
    assert texts(client.get("/login/")).language == "en"


def test_other_pages_and_programs_are_answered_in_english(ada: Api) -> None:
    ada.client.defaults["HTTP_ACCEPT_LANGUAGE"] = "de"
    assert texts(ada.get("/admin/accounts/user/add/")).language == "en"
    assert "Username:" in texts(ada.get("/admin/accounts/user/add/")).found
    assert "Content-Language" not in ada.get("/health/").headers


def test_a_form_that_came_from_elsewhere_is_refused_in_german() -> None:
    client = Client(enforce_csrf_checks=True, headers={"Accept-Language": "de"})
    answer = client.post("/login/", {"login": "ada", "password": PASSWORD})
    assert (answer.status_code, texts(answer).language) == (403, "de")
    assert "Dieses Formular ist veraltet" in texts(answer).found
