"""Who may listen at /graphql/stream/, and what is refused; tests/journeys/test_live.py listens."""

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.test import Client

from backend.accounts import tokens
from backend.accounts.scopes import Right
from backend.api.graphql import stream
from backend.api.graphql.changes import subscriptions
from backend.shared import clock
from tests.support.api import Api
from tests.support.streams import ACCEPT, PATH, QUERY, ask, codes, first_event

pytestmark = pytest.mark.django_db


def send(caller: Api, body: bytes, *, content_type: str = "application/json", **headers: str) -> Any:
    return caller.client.post(PATH, body, content_type=content_type, headers={**ACCEPT, **caller.headers, **headers})


def refusal(response: Any) -> tuple[int, list[str]]:
    return response.status_code, [error["extensions"]["code"] for error in json.loads(response.content)["errors"]]


def test_the_newest_revision_comes_at_once(shop: Api) -> None:
    assert first_event(ask(shop)) == {"data": {"catalogPublished": {"number": 1}}}


def test_by_get_too(shop: Api) -> None:
    answer = shop.get(f"{PATH}?query=subscription{{catalogPublished{{number}}}}", **ACCEPT)
    assert first_event(answer) == {"data": {"catalogPublished": {"number": 1}}}


def test_callers_without_catalog_read_may_not_listen(anonymous: Api) -> None:
    grants_only = tokens.create(integration_name="shop", name="x", scopes=[Right.CREDITS_GRANT], now=clock.now())
    assert codes(Api(Client(), token=grants_only.token)) == ["FORBIDDEN"]
    assert refusal(ask(anonymous)) == (401, ["UNAUTHENTICATED"])


def test_a_wrong_token_is_refused(anonymous: Api) -> None:
    answer = ask(anonymous, Authorization="Bearer rc_00000000_x")
    assert (refusal(answer), answer["WWW-Authenticate"]) == ((401, ["UNAUTHENTICATED"]), "Bearer")


def test_a_session_needs_the_csrf_token(ada: Api) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = ada.client.cookies
    browser.cookies["csrftoken"] = secret = "a" * 32
    assert refusal(ask(Api(browser))) == (403, ["CSRF_FAILED"])
    assert codes(Api(ada.client)) == []
    assert first_event(ask(Api(browser), **{"X-CSRFToken": secret}))["data"]


@pytest.mark.parametrize(
    "document",
    ["{ currentRevisionNumber }", 'mutation { catalogRollback(input: {number: 1, reason: "x"}) { __typename } }'],
)
def test_only_subscriptions_are_served(ada: Api, document: str) -> None:
    assert codes(ada, document) == ["BAD_REQUEST"]


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("subscription {", "GRAPHQL_PARSE_FAILED"),
        ("subscription { nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("fragment F on Subscription { catalogPublished { number } }", "BAD_REQUEST"),
        ("subscription { catalogPublished { " + "number " * 3_000 + "} }", "QUERY_TOO_COMPLEX"),
        (
            "subscription { catalogPublished { " + " ".join(f"a{n}: number" for n in range(31)) + " } }",
            "QUERY_TOO_COMPLEX",
        ),
    ],
)
def test_a_document_that_can_not_run_is_reported_in_the_stream(shop: Api, document: str, code: str) -> None:
    assert codes(shop, document) == [code]


@pytest.mark.parametrize(
    "body", [b"", b"{", b"null", b"[]", b"NaN", b"{}", b'{"query": 1}', b'{"query": "{ a }", "variables": 1}', b"\xff"]
)
def test_a_malformed_body_answers_400(shop: Api, body: bytes) -> None:
    assert refusal(send(shop, body)) == (400, ["BAD_REQUEST"])


def test_other_media_types_and_methods(shop: Api) -> None:
    body = json.dumps({"query": QUERY}).encode()
    assert refusal(send(shop, body, content_type="text/plain")) == (400, ["BAD_REQUEST"])
    assert refusal(send(shop, body, Accept="application/json")) == (406, ["NOT_ACCEPTABLE"])
    put = shop.client.put(PATH, body, headers=ACCEPT)
    assert (refusal(put), put["Allow"]) == ((405, ["METHOD_NOT_ALLOWED"]), "GET, POST")
    assert refusal(shop.get(PATH, **ACCEPT)) == (400, ["BAD_REQUEST"])


def test_a_subscription_elsewhere_is_sent_here(shop: Api) -> None:
    (error,) = shop.post(QUERY)["errors"]
    assert PATH in error["message"]


def test_quiet_streams_send_pings_and_end_to_be_opened_again(shop: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "PING_SECONDS", 0.2)
    monkeypatch.setattr(subscriptions, "STREAM_SECONDS", 1)
    answer = ask(shop)

    async def everything() -> list[str]:
        assert isinstance(answer, stream.Admitted)
        return [part async for part in stream._with_pings(answer)]

    with ThreadPoolExecutor(1) as elsewhere:
        parts = elsewhere.submit(asyncio.run, everything()).result(30)
    assert [part for part in parts if "event" in part] == [
        'event: next\r\ndata: {"data":{"catalogPublished":{"number":1}}}\r\n\r\n'
    ]
    assert parts.count(": ping\r\n\r\n") >= 2
