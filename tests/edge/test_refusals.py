"""What is refused costs little: too many, too long and too much is refused before it is read. Over HTTP."""

import json
from collections.abc import Iterator
from typing import Any

import httpx
import psutil
import pytest

from backend.accounts import tokens
from backend.accounts.scopes import SCOPES
from backend.shared import clock
from tests.edge.requests import bearer
from tests.support.databases import seeded_copy
from tests.support.servers import free_port, server_process

MOST_SECONDS = 0.05
TIMES, ROUNDS = 10, 3
Asked = tuple[httpx.Client, psutil.Process]
IMAGE = {"image": {"tier": "BASIC", "count": 1}}
QUOTES = "query Q($i: [QuoteInput!]!) { quotes(inputs: $i) { __typename } }"
SEARCH = "query Q($s: String) { accounts(filter: {search: $s}) { totalCount } }"
PUBLISH = "mutation M($i: CatalogChangesPublishInput!) { catalogChangesPublish(input: $i) { __typename } }"
GRANT = "mutation M($i: CreditsGrantInput!) { creditsGrant(input: $i) { __typename } }"
CHARGE = "mutation M($i: ChargeCreateInput!) { chargeCreate(input: $i) { __typename } }"
TOKEN = "mutation M($i: APITokenCreateInput!) { apiTokenCreate(input: $i) { __typename } }"
DECIDE = "mutation M($i: ImportRowsDecideInput!) { importRowsDecide(input: $i) { __typename } }"
CHANGE = {"tierAssign": {"tier": "BASIC", "modelName": "dall-e-3"}}
GRANTED = {"account": "x", "amount": 1, "category": "BONUS", "idempotencyKey": "k"}
SIZES = {"aiModelUpdate": {"modelName": "x", "validSizes": ["1x1"] * 150}}
CONFIG = {"providerUpdate": {"providerId": "openai", "config": {"a": [1] * 12_000}}}
BOUNDED: dict[str, tuple[str, dict[str, Any]]] = {
    "quotes": (QUOTES, {"i": [IMAGE] * 20_000}),
    "quotes that still fit a body": (QUOTES, {"i": [IMAGE] * 6_000}),
    "changes": (PUBLISH, {"i": {"reason": "x", "changes": [CHANGE] * 6_000}}),
    "changes beyond a body's values": (PUBLISH, {"i": {"reason": "x", "changes": [CHANGE] * 15_000}}),
    "a search": (SEARCH, {"s": "a" * 200_000}),
    "a shorter search": (SEARCH, {"s": "a" * 9_000}),
    "a search of models": (SEARCH.replace("accounts", "aiModels"), {"s": "a" * 200_000}),
    "a search in the document": (f'{{ accounts(filter: {{search: "{"a" * 49_000}"}}) {{ totalCount }} }}', {}),
    "ids": ("query Q($i: [ID!]!) { nodes(ids: $i) { id } }", {"i": ["a"] * 19_000}),
    "a cursor": ("query Q($c: String) { aiModels(after: $c) { totalCount } }", {"c": "YQ==" * 200_000}),
    "a token": ("query Q($t: String!) { verifyQuote(token: $t) { __typename } }", {"t": "q1." + "a" * 900_000}),
    "a reason": (GRANT, {"i": {**GRANTED, "reason": "r" * 900_000}}),
    "calls": (CHARGE, {"i": {"idempotencyKey": "k", "chargeFor": {}, "usage": {"calls": [{"images": 1}] * 9_000}}}),
    "scopes": (TOKEN, {"i": {"name": "x", "scopes": ["catalog:read"] * 19_000}}),
    "places": (DECIDE, {"i": {"review": "x", "status": "HELD", "places": [1] * 19_000}}),
    "sizes of many changes": (PUBLISH, {"i": {"reason": "x", "changes": [SIZES] * 100}}),
    "a whole of values": (PUBLISH, {"i": {"reason": "x", "changes": [CONFIG]}}),
    "unknown fields": (GRANT, {"i": {f"f{n}": 1 for n in range(9_000)}}),
}
MODELS = "aiModels { nodes { id } }"
SKIPPED = "__typename @skip(if: true) "
COMPLEX = {
    "unknown names": "{" + " ".join(f"nothing{n}" for n in range(900)) + "}",
    "a repeated field": "{" + "currentRevisionNumber " * 900 + "}",
    "repeated selections": "{" + "aiModels { nodes { id id id id } } " * 80 + "}",
    "repeated in inline fragments": "{" + f"... {{ {MODELS} }} " * 80 + "}",
    "fragments": "{ ...F0 }" + " ".join(f"fragment F{n} on Query {{ {MODELS} }}" for n in range(90)),
    "directives": "{ __typename " + "@aa" * 450 + "}",
    "directives where no operation leads": "{ __typename } fragment F on Query { " + SKIPPED * 21 + "}",
    "a long text": '{ verifyQuote(token: "' + "a" * 900_000 + '") { __typename } }',
    "a block of text": '{ verifyQuote(token: """' + "\n a" * 300_000 + '""") { __typename } }',
    "comments": "{ __typename #" + "a" * 900_000 + "\n}",
    "tokens": "{ " + "a " * 400_000 + "}",
    "variables": "query(" + " ".join(f"$v{n}: Int" for n in range(240)) + ") { __typename }",
}


@pytest.fixture(scope="module")
def process(django_db_setup: None, django_db_blocker: Any) -> Iterator[Asked]:
    """A client with all rights that a token can have, and the server that it asks."""
    with django_db_blocker.unblock(), seeded_copy() as database:
        made = tokens.create(integration_name="shop", name="t", scopes=SCOPES, now=clock.now())
        port = free_port()
        with server_process(database.url, port) as server:
            base = f"http://127.0.0.1:{port}"
            with httpx.Client(base_url=base, headers=bearer(made.token), timeout=60) as client:
                yield client, psutil.Process(server.pid)


def cost(process: Asked, sent: dict[str, Any]) -> tuple[httpx.Response, float]:
    """The answer, and the seconds of CPU that the server takes for it: of a few rounds the first that is quiet."""
    client, server = process
    body, headers = json.dumps(sent), {"Content-Type": "application/json"}
    answer, seconds = client.post("/graphql", content=body, headers=headers), MOST_SECONDS
    for _ in range(ROUNDS):
        before = sum(server.cpu_times()[:2])
        for _ in range(TIMES):
            client.post("/graphql", content=body, headers=headers)
        seconds = (sum(server.cpu_times()[:2]) - before) / TIMES
        if seconds < MOST_SECONDS:
            break
    return answer, seconds


@pytest.mark.parametrize("name", BOUNDED)
def test_what_is_too_long_is_refused_before_it_is_read(name: str, process: Asked) -> None:
    document, variables = BOUNDED[name]
    answer, seconds = cost(process, {"query": document, "variables": variables})
    codes = {error["extensions"]["code"] for error in answer.json()["errors"]}
    assert codes <= {"BAD_USER_INPUT", "BAD_REQUEST", "GRAPHQL_VALIDATION_FAILED"}
    assert seconds < MOST_SECONDS, answer.text[:200]


@pytest.mark.parametrize("name", COMPLEX)
def test_what_is_too_much_is_refused_before_it_is_validated(name: str, process: Asked) -> None:
    answer, seconds = cost(process, {"query": COMPLEX[name]})
    codes = {error["extensions"]["code"] for error in answer.json()["errors"]}
    assert codes <= {"QUERY_TOO_COMPLEX", "GRAPHQL_VALIDATION_FAILED", "BAD_REQUEST"}
    assert seconds < MOST_SECONDS, answer.text[:200]
