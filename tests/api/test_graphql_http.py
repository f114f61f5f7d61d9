"""Whatever a client sends, the answer is 200 or 4xx with a message."""

import json
import time
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.test.client import MULTIPART_CONTENT
from graphql import get_introspection_query

from tests.support.api import Api
from tests.support.publishing import fill_catalog

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_catalog")]

GRAPHQL = "application/graphql-response+json"


def send(caller: Api, body: bytes, *, content_type: str = "application/json", accept: str = "*/*") -> HttpResponse:
    response: HttpResponse = caller.client.post("/graphql", body, content_type=content_type, headers={"Accept": accept})  # type: ignore[assignment]
    return response


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"1",
        b"NaN",
        b'"text"',
        b"[]",
        b'[{"query": "{ currentRevisionNumber }"}]',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"query": ' + b"[" * 100_000,
        b'{"query": 1}',
        b'{"query": null}',
        b"{}",
        b'{"query": "{ currentRevisionNumber }", "variables": 1}',
        b'{"query": "{ currentRevisionNumber }", "variables": {"a": NaN}}',
        b'{"query": "{ currentRevisionNumber }", "variables": {"a": ' + b"9" * 5_000 + b"}}",
        b'{"query": "{ currentRevisionNumber }", "operationName": 1}',
        b'{"query": "{ currentRevisionNumber }", "operationName": "Other"}',
        b'{"query": "{ currentRevisionNumber }", "extensions": []}',
        b'{"query": "fragment F on Query { currentRevisionNumber }"}',
        b'{"query": "query A { currentRevisionNumber } query B { currentRevisionNumber }"}',
    ],
    ids=lambda body: body[:40].decode("latin-1"),
)
def test_a_malformed_body_answers_400_with_a_message(anonymous: Api, body: bytes) -> None:
    response = send(anonymous, body)
    assert response.status_code == 400
    (error,) = json.loads(response.content)["errors"]
    assert error["message"]
    assert error["extensions"]["code"] == "BAD_REQUEST"


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]
)
def test_other_content_types_execute_nothing(anonymous: Api, content_type: str) -> None:
    assert send(anonymous, b'{"query": "{ currentRevisionNumber }"}', content_type=content_type).status_code == 400


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("{ ...Nowhere }", "GRAPHQL_VALIDATION_FAILED"),
        ("mutation { nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ('{ aiModels(first: "x") { totalCount } }', "BAD_USER_INPUT"),
        ("query Q($first: Int!) { aiModels(first: $first) { totalCount } }", "BAD_USER_INPUT"),
    ],
)
def test_a_request_error_is_400_for_the_graphql_media_type_and_200_for_json(
    anonymous: Api, query: str, code: str
) -> None:
    body = json.dumps({"query": query}).encode()
    modern, legacy = send(anonymous, body, accept=GRAPHQL), send(anonymous, body, accept="application/json")
    assert (modern.status_code, modern["Content-Type"]) == (400, f"{GRAPHQL}; charset=utf-8")
    assert (legacy.status_code, legacy["Content-Type"]) == (200, "application/json; charset=utf-8")
    answer = json.loads(modern.content)
    assert "data" not in answer
    assert [error["extensions"]["code"] for error in answer["errors"]] == [code]


def test_of_several_operations_the_named_one_runs(anonymous: Api) -> None:
    document = "query A { first: currentRevisionNumber } query B { second: currentRevisionNumber }"
    response = send(anonymous, json.dumps({"query": document, "operationName": "B"}).encode())
    assert json.loads(response.content)["data"] == {"second": 1}


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (
            {"aiModelUpdate": {"modelName": "x", "creditsPerImage": "a"}},
            "input.changes.1.aiModelUpdate.creditsPerImage",
        ),
        ({"aiModelUpdate": {}}, "input.changes.1.aiModelUpdate"),
        ("x", "input.changes.1"),
    ],
)
def test_an_error_of_a_variable_has_its_path(ada: Api, change: object, path: str) -> None:
    document = (
        """mutation ($input: CatalogChangesPublishInput!) { catalogChangesPublish(input: $input) { __typename } }"""
    )
    tier = {"tierAssign": {"tier": "BASIC", "modelName": "dall-e-3"}}
    answer = ada.post(document, input={"changes": [tier, change], "expectedRevision": 1, "reason": "x"})
    (error,) = answer["errors"]
    assert (error["extensions"]["code"], ".".join(error["extensions"]["path"])) == ("BAD_USER_INPUT", path)


def test_a_field_error_is_200_with_data(anonymous: Api) -> None:
    response = send(anonymous, b'{"query": "{ currentRevisionNumber providers { totalCount } }"}', accept=GRAPHQL)
    assert response.status_code == 200
    assert json.loads(response.content)["data"] == {"currentRevisionNumber": 1, "providers": None}


def test_the_schema_is_shown_to_the_known_only(anonymous: Api, shop: Api, ada: Api, settings: Any) -> None:
    introspection, misspelled = "{ __schema { queryType { name } } }", "{ currentRevisonNumber }"
    assert set(anonymous.codes(introspection)) == {"FORBIDDEN"}
    assert "Did you mean" not in json.dumps(anonymous.post(misspelled))
    for caller in (shop, ada):
        assert caller.codes(introspection) == []
        assert "Did you mean" in json.dumps(caller.post(misspelled))
    settings.PUBLIC_SCHEMA = True
    assert anonymous.codes(get_introspection_query()) == []
    circles = "{ __schema { types { " + "fields { type { " * 4 + "name" + " } }" * 4 + " } } }"
    assert anonymous.codes(circles) == ["GRAPHQL_VALIDATION_FAILED"]


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("text/plain", '{"query": "{ currentRevisionNumber }"}'),
        ("application/x-www-form-urlencoded", "query={currentRevisionNumber}"),
        (MULTIPART_CONTENT, {"operations": '{"query": "{ currentRevisionNumber }"}', "map": "{}"}),
    ],
)
def test_a_foreign_form_with_a_session_executes_nothing(ada: Api, content_type: str, body: Any) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = ada.client.cookies
    response = browser.post(
        "/graphql", body, content_type=content_type, headers={"Origin": "https://elsewhere.example"}
    )
    assert response.status_code == 403
    assert "data" not in response.json()


def test_a_foreign_origin_is_refused_even_with_the_token(ada: Api) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = ada.client.cookies
    browser.cookies["csrftoken"] = secret = "a" * 32
    body = {"query": "{ currentRevisionNumber }"}
    headers = {"X-CSRFToken": secret, "Origin": "https://elsewhere.example"}
    assert browser.post("/graphql", body, content_type="application/json", headers=headers).status_code == 403
    del headers["Origin"]
    assert browser.post("/graphql", body, content_type="application/json", headers=headers).status_code == 200


def test_a_body_that_is_too_large_answers_413(anonymous: Api) -> None:
    response = send(anonymous, b'{"query": "' + b" " * 1_000_000 + b'"}')
    assert response.status_code == 413
    assert "1,000,000 bytes" in json.loads(response.content)["errors"][0]["message"]


@pytest.mark.parametrize(
    ("query", "variables"),
    [
        ("query Q($all: Boolean) { aiModels(filter: {includeUnavailable: $all}) { totalCount } }", {"all": None}),
        ("query Q($x: Boolean = true) { aiConfig { imageStyle @include(if: $x) } }", {"x": None}),
        ('query Q($t: String = "a") { verifyQuote(token: $t) { __typename } }', {"t": None}),
    ],
)
def test_a_null_that_is_found_while_running_is_the_clients_mistake(
    anonymous: Api, query: str, variables: dict[str, Any]
) -> None:
    assert set(anonymous.codes(query, **variables)) <= {"BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED"}


def test_queries_by_get(anonymous: Api) -> None:
    response = anonymous.get("/graphql?query={currentRevisionNumber}")
    assert json.loads(response.content)["data"] == {"currentRevisionNumber": 1}
    assert anonymous.get("/graphql?query={currentRevisionNumber}&variables=[").status_code == 400
    assert anonymous.get("/graphql").status_code == 400


@pytest.mark.parametrize(
    "query",
    [
        "{" + " ".join(f"a{place}: currentRevisionNumber" for place in range(31)) + "}",
        "{ " + "currentRevisionNumber @skip(if: false) " * 51 + "}",
        '{ aiModel(modelName: "x") { ' + "admin { replacedBy { " * 6 + "id" + " } }" * 6 + " } }",
        "{ " + "a { " * 900 + "b" + " }" * 900 + " }",
        "{ " + "currentRevisionNumber " * 3_000 + "}",
        "{"
        + " ".join(
            f"a{n}: aiModels {{ nodes {{ {'id ' * 20} }} edges {{ node {{ {'id ' * 20} }} }} }}" for n in range(8)
        )
        + "}",
        "query Q($i: [QuoteInput!]!) {"
        + " ".join(f"a{n}: quotes(inputs: $i) {{ __typename }}" for n in range(30))
        + "}",
        "".join(f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }} " for n in range(60))
        + "fragment F60 on Query { currentRevisionNumber } { ...F0 }",
    ],
    ids=["aliases", "directives", "depth", "nesting", "tokens", "cost", "quotes", "fragments"],
)
def test_a_query_that_asks_for_too_much_is_refused(anonymous: Api, query: str) -> None:
    response = send(anonymous, json.dumps({"query": query}).encode(), accept=GRAPHQL)
    assert response.status_code == 400
    errors = json.loads(response.content)["errors"]
    assert {error["extensions"]["code"] for error in errors} == {"QUERY_TOO_COMPLEX"}


def test_no_field_makes_others_cheaper(anonymous: Api) -> None:
    expensive = " ".join(
        f"a{n}: aiModels {{ nodes {{ {'id ' * 20} }} edges {{ node {{ {'id ' * 20} }} }} }}" for n in range(14)
    )
    for discount in ("first: -1000000", "first: 0", "last: -5, first: -5", "first: " + "9" * 5_000):
        codes = anonymous.codes(f"{{ {expensive} z: aiModels({discount}) @skip(if: true) {{ totalCount }} }}")
        assert "QUERY_TOO_COMPLEX" in codes


@pytest.mark.parametrize(
    "document",
    [
        "{" + " ".join(f"a{n}: __schema {{ types {{ name }} }}" for n in range(10)) + "}",
        "{ __schema { " + " ".join(f"a{n}: types {{ name }}" for n in range(31)) + " } }",
        "{ __schema { types { " + "name @skip(if: false) " * 60 + "} } }",
    ],
)
def test_introspection_has_the_same_limits(ada: Api, document: str) -> None:
    assert set(ada.codes(document)) == {"QUERY_TOO_COMPLEX"}


@pytest.mark.parametrize(
    "field", ["aiModels(first: N) { totalCount }", "quote(input: {image: {tier: BASIC, count: N}}) { __typename }"]
)
def test_a_number_of_many_digits_in_the_document_is_the_clients_mistake(anonymous: Api, field: str) -> None:
    assert anonymous.codes("{ " + field.replace("N", "9" * 5_000) + " }") == ["BAD_USER_INPUT"]


@pytest.mark.parametrize(
    "path", ["/graphql?query={currentRevisionNumber}", "/api/v1/system/ai-config/", "/admin/login/"]
)
def test_a_session_cookie_of_no_session_is_no_session(anonymous: Api, path: str) -> None:
    for cookie in ('"\\000abcdefghij"', "'", "x" * 5_000):
        assert anonymous.get(path, Cookie=f"sessionid={cookie}").status_code == 200


def test_a_mutation_by_get_answers_405(ada: Api) -> None:
    response = ada.get("/graphql?query=mutation{catalogRollback(input:{to:1,reason:%22x%22}){__typename}}")
    assert (response.status_code, response["Allow"]) == (405, "POST")


@pytest.mark.parametrize(
    ("accept", "content_type"),
    [
        ("*/*", "application/json"),
        (f"{GRAPHQL}, application/json;q=0.9", GRAPHQL),
        (f"application/json, {GRAPHQL};q=0", "application/json"),
        ("text/html", "application/json"),
    ],
)
def test_the_media_type_is_the_one_that_is_preferred(anonymous: Api, accept: str, content_type: str) -> None:
    response = send(anonymous, b'{"query": "{ currentRevisionNumber }"}', accept=accept)
    assert response["Content-Type"] == f"{content_type}; charset=utf-8"
    assert "Accept" in response["Vary"]


def test_an_unknown_host_is_refused(anonymous: Api) -> None:
    response = anonymous.client.get("/health/", headers={"Host": "elsewhere.example"})
    assert response.status_code == 400
    assert response.json()["error"]["code"] == "BAD_REQUEST"


def test_health(anonymous: Api) -> None:
    assert json.loads(anonymous.get("/health/").content) == {"status": "ok", "revision": 1}


def test_the_most_expensive_query_that_is_allowed_leaves_the_server_free(anonymous: Api) -> None:
    fields = "modelName displayName modelType retiredAt isAvailable"
    highest = "{" + " ".join(f"a{n}: aiModels(first: 100) {{ nodes {{ {fields} }} }}" for n in range(14)) + "}"
    fill_catalog(100)
    quotes = (
        "query Q($i: [QuoteInput!]!) {"
        + " ".join(f"a{n}: quotes(inputs: $i) {{ __typename }}" for n in range(20))
        + "}"
    )
    started = time.monotonic()
    assert anonymous.codes(highest) == []
    assert anonymous.codes(quotes, i=[{"image": {"tier": "BASIC", "count": 1}}] * 100) == []
    assert anonymous.codes("{ currentRevisionNumber }") == []
    assert time.monotonic() - started < 10
