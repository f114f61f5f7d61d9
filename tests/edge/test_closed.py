"""Where neither the catalog nor the schema is open, no message says what there is; over HTTP, at the edge and behind.

The requests are those of graphql-cop's twelve tests, and those by which clairvoyance guesses a schema.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from graphql import get_introspection_query

from backend.accounts import tokens
from backend.api.graphql.schema import schema
from backend.shared import clock
from tests.edge.requests import bearer, client
from tests.support.databases import Database
from tests.support.streams import ACCEPT, PATH

COP = [
    "query cop { __schema { directive } }",
    "query cop { __schema { types { name fields { name } } } }",
    "query cop { " + "".join(f"alias{n}:__typename \n" for n in range(101)) + " }",
    "query cop { __typename }",
    "query cop { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }",
    "query cop { __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }",
    "mutation cop {__typename}",
    "qwerty cop { abc }",
    "query cop { " + "__typename \n" * 500 + "} ",
]
GUESSES = [
    "query { imageStyl currentRevisionNumbr aiModel quote }",
    "{ aiConfig }",
    "{ aiConfig { nothing } }",
    "{ aiModels(frst: 1) { totalCount } }",
    '{ aiModels(first: "x") { totalCount } }',
    "{ aiModel { modelName } }",
    "{ aiModel(modelName: 1) { __typename ... on Quote { token } } }",
    "{ quote(input: {}) { __typename } }",
    "{ quote(input: {image: {tier: NONE}}) { __typename } }",
    "query Q($i: QuoteInput!) { quote(input: $i) { __typename } }",
    "query Q($i: Nothing) { quote(input: $i) { __typename } }",
    "mutation { aiModelUpdate(input: {}) { __typename } }",
    "subscription { catalogPublished { nothing } }",
    "fragment F on Nothing { a } { ...F }",
    "{ currentRevisionNumber }",
    get_introspection_query(),
    "{",
]
COMMON = {*["Date", "String", "Int", "Float", "JSON"]}
NAMES = {name for name in schema._schema.type_map if not name.startswith("__")} - COMMON
FIELDS = {name for kind in schema._schema.type_map.values() if hasattr(kind, "fields") for name in kind.fields}
CLOSED = {
    "errors": [
        {
            "message": "Sign in, or send a token: nothing here is open to anonymous callers.",
            "extensions": {"code": "UNAUTHENTICATED"},
        }
    ]
}
NOT_VALID = (
    "The document is not valid. What is wrong with it is shown to staff and integrations: sign in, send a token, or "
    "check it against schema.graphql."
)


@pytest.fixture
def closed(own_database: Database) -> Iterator[httpx.Client]:
    with client(own_database, PUBLIC_CATALOG="false", PUBLIC_SCHEMA="false") as calls:
        yield calls


def refused(answer: httpx.Response) -> tuple[int, str | None, Any]:
    return answer.status_code, answer.headers.get("WWW-Authenticate"), answer.json()


def test_no_document_is_read(closed: httpx.Client) -> None:
    for document in [*COP, *GUESSES]:
        sent = {"query": document, "variables": {"i": {}}}
        asked = [
            closed.post("/graphql", json=sent),
            closed.post("/graphql/", json=sent, headers={"Cookie": "theme=dark"}),
            closed.get("/graphql", params={"query": document}),
            closed.post(PATH, json=sent, headers=ACCEPT),
            closed.get(PATH, params={"query": document}, headers=ACCEPT),
        ]
        assert [refused(answer) for answer in asked] == [(401, "Bearer", CLOSED)] * 5, document


def test_what_is_no_document_is_refused_without_a_name(closed: httpx.Client) -> None:
    known = {"documentId": "sha256:" + "0" * 64}
    persisted = {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "0" * 64}}}
    for sent in (known, persisted, {}, {"query": 1}, [{"query": "{ __typename }"}] * 10):
        answer = closed.post("/graphql", json=sent)
        assert answer.status_code in (400, 401)
        assert named_in(answer.text) == set()
    assert closed.post("/graphql", data={"query": "query cop { __typename }"}).status_code == 400
    page = closed.get("/graphql", headers={"Accept": "text/html"})
    assert (page.status_code, "GraphiQL" in page.text) == (302, False)


def test_what_was_answered_to_a_token_is_not_answered_to_others(closed: httpx.Client) -> None:
    """Neither from what the edge keeps, nor at once, nor as a document that was valid before."""
    made = tokens.create(integration_name="shop", name="t", scopes=["catalog:read", "quotes:read"], now=clock.now())
    quote = "{ quote(input: {image: {tier: BASIC, count: 1}}) { __typename } }"
    for document in ("{ currentRevisionNumber }", quote, "{ __typename }"):
        for _ in range(3):
            assert "data" in closed.post("/graphql", json={"query": document}, headers=bearer(made.token)).json()
        for _ in range(2):
            assert refused(closed.post("/graphql", json={"query": document})) == (401, "Bearer", CLOSED)


def test_with_an_open_catalog_and_a_closed_schema_no_message_names_anything(own_database: Database) -> None:
    with client(own_database, PUBLIC_CATALOG="true", PUBLIC_SCHEMA="false") as calls:
        for document in [*COP[:-1], *GUESSES]:
            answer = calls.post("/graphql", json={"query": document, "variables": {"i": {}}})
            errors = answer.json().get("errors", [])
            said = json.dumps([error["message"] for error in errors])
            said = said.replace(NOT_VALID, "").replace("Ask `qualityTiers` which do.", "")  # which are open
            assert named_in(said) - words(document) == set(), document
        assert calls.post("/graphql", json={"query": "{ imageStyl }"}).json()["errors"] == [
            {"message": NOT_VALID, "extensions": {"code": "GRAPHQL_VALIDATION_FAILED"}}
        ]
        many = calls.post("/graphql", json={"query": "{ __typename " + "@skip(if: false) " * 21 + "}"}).json()
        assert {error["extensions"]["code"] for error in many["errors"]} == {"QUERY_TOO_COMPLEX"}


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


def named_in(text: str) -> set[str]:
    """What is named of the schema."""
    return words(text) & (NAMES | {name for name in FIELDS if not name.islower()})
