"""Who may read what: anonymous, integrations by scope, staff; and what a wrong credential gets."""

import json
from datetime import timedelta

import pytest
from django.conf import settings as django_settings
from django.test import Client

from backend.accounts import tokens
from backend.accounts.models import User
from backend.shared import clock
from tests.conftest import signed_in
from tests.support.api import Api
from tests.support.charging import account, move

pytestmark = pytest.mark.django_db

CATALOG = "{ qualityTiers { tier } }"
QUOTE = "{ quote(input: {image: {tier: BASIC, count: 1}}) { __typename } }"


def scoped(*scopes: str) -> Api:
    made = tokens.create(integration_name="shop", name="one", scopes=scopes, now=clock.now())
    return Api(Client(), token=made.token)


def test_anonymous_reads_nothing_unless_the_catalog_is_public(anonymous: Api) -> None:
    assert anonymous.codes(CATALOG) == ["UNAUTHENTICATED"]
    assert anonymous.codes(QUOTE) == ["UNAUTHENTICATED"]


@pytest.mark.usefixtures("public_catalog")
def test_anonymous_reads_the_public_catalog_and_quotes(anonymous: Api) -> None:
    assert anonymous.codes(CATALOG) == []
    assert anonymous.codes(QUOTE) == []


def test_a_forbidden_field_says_which_right_it_needs_and_leaves_the_rest(shop: Api) -> None:
    answer = shop.post('{ aiModel(modelName: "dall-e-3") { modelName admin { isActive } } }')
    assert answer["data"] == {"aiModel": {"modelName": "dall-e-3", "admin": None}}
    (error,) = answer["errors"]
    assert error["extensions"] == {"code": "FORBIDDEN", "requires": "configuration:read"}


def test_a_field_that_is_forbidden_in_every_row_is_one_error(shop: Api) -> None:
    document = """{ aiModels { nodes { admin { isActive margins { ratio } } same: admin { sortOrder } } } }"""
    answer = shop.post(document)
    assert answer["data"]["aiModels"]["nodes"] == [{"admin": None, "same": None}] * 5
    first = ["aiModels", "nodes", 0]
    assert [error["path"] for error in answer["errors"]] == [[*first, "admin"], [*first, "same"]]


def test_scopes() -> None:
    reader, quoter = scoped("catalog:read"), scoped("quotes:read")
    assert (reader.codes(CATALOG), reader.codes(QUOTE)) == ([], ["FORBIDDEN"])
    assert (quoter.codes(CATALOG), quoter.codes(QUOTE)) == (["FORBIDDEN"], [])


@pytest.mark.usefixtures("public_catalog")
def test_callers_with_many_accounts_name_one(shop: Api, edith: Api) -> None:
    only = account(shop)
    one = "query A($id: ID, $externalId: String) { account(id: $id, externalId: $externalId) { id } }"
    assert [shop.codes(one, externalId=None), edith.codes(one)] == [["AMBIGUOUS_ACCOUNT"]] * 2
    browser = Api(Client(), token=move(shop, "accountTokenCreate", account=only)["token"])
    assert browser.data(one) == shop.data(one, externalId="customer-1") == {"account": {"id": only}}


def test_a_refused_token_answers_401_even_where_the_catalog_is_public() -> None:
    now = clock.now()
    made = tokens.create(integration_name="shop", name="old", scopes=["catalog:read"], now=now - timedelta(days=400))
    revoked = tokens.create(integration_name="shop", name="gone", scopes=["catalog:read"], now=now)
    tokens.revoke(prefix=revoked.record.prefix, now=now)
    for token, word in ((made.token, "expired"), (revoked.token, "revoked"), ("rc_x_y", "not known")):
        caller = Api(Client(), token=token)
        assert caller.codes(CATALOG) == ["UNAUTHENTICATED"]
        response = caller.get("/api/v1/system/ai-config/")
        assert (response.status_code, response["WWW-Authenticate"]) == (401, "Bearer")
        assert word in json.loads(response.content)["error"]["message"]


@pytest.mark.usefixtures("public_catalog")
def test_a_token_in_another_scheme_is_refused_and_a_proxys_own_scheme_is_not() -> None:
    token = tokens.create(integration_name="shop", name="x", scopes=["catalog:read"], now=clock.now()).token
    answers = {
        value: Client().get("/api/v1/system/ai-config/", headers={"Authorization": value})
        for value in (
            f"Token {token}",
            token,
            f"ApiKey {token}",
            "Basic YTpi",
            f"bearer {token}",
        )
    }
    assert [answer.status_code for answer in answers.values()] == [401, 401, 401, 200, 200]
    words = "Send the token as `Authorization: Bearer ...`."
    assert json.loads(answers[token].content)["error"]["message"] == words


def test_a_person_who_is_not_staff_has_no_more_rights_than_anonymous(db: None) -> None:
    eve = signed_in(User.objects.create_user("eve"))
    assert eve.codes(CATALOG) == ["UNAUTHENTICATED"]


def test_staff_that_left_lose_their_rights(ada: Api) -> None:
    User.objects.update(is_active=False)
    assert ada.codes(CATALOG) == ["UNAUTHENTICATED"]


def test_a_session_needs_the_csrf_token_and_a_bearer_token_does_not(ada: Api, shop: Api) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = ada.client.cookies
    body = {"query": CATALOG}
    refused = strict.post("/graphql", body, content_type="application/json")
    assert (refused.status_code, refused.json()["errors"][0]["extensions"]["code"]) == (403, "CSRF_FAILED")
    assert refused.json()["errors"][0]["message"] == "Send the CSRF token with a session, or use a bearer token."
    secret = "a" * 32
    strict.cookies[django_settings.CSRF_COOKIE_NAME] = secret
    allowed = strict.post("/graphql", body, content_type="application/json", headers={"X-CSRFToken": secret})
    assert allowed.json()["data"]
    elsewhere = {"X-CSRFToken": secret, "Origin": "http://localhost:5173"}
    foreign = strict.post("/graphql", body, content_type="application/json", headers=elsewhere)
    assert foreign.json()["errors"][0]["message"].startswith("The page is of another host than this request")
    proxied = {**elsewhere, "Host": "localhost:5173"}
    assert strict.post("/graphql", body, content_type="application/json", headers=proxied).json()["data"]
    bearer = strict.post("/graphql", body, content_type="application/json", headers=shop.headers)
    assert bearer.json()["data"]
