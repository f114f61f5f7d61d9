"""The mutation `providerTestKey`: who may, what it answers, and that no key comes back."""

import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest

from backend.api.http.request_log import SafeFormatter
from backend.catalog import secret_health
from tests.support.api import Api
from tests.support.changes import dump
from tests.support.providers import KEY, provider
from tests.support.stand_ins import Scripted

pytestmark = pytest.mark.django_db

DOCUMENT = """
mutation Test($input: ProviderTestKeyInput!) {
  providerTestKey(input: $input) {
    __typename
    ... on ProviderTestKeyPayload { provider { providerId secrets { name lastTestedAt lastTestOk } } }
    ... on KeyTestFailed { reason status provider { secrets { name lastTestOk } } }
    ... on NotFound { entity }
    ... on UserError { code message }
  }
}
"""


@pytest.fixture(autouse=True)
def insecure(settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True


def ask(caller: Api, provider_id: str = "openai") -> dict[str, Any]:
    found: dict[str, Any] = caller.data(DOCUMENT, input={"providerId": provider_id})["providerTestKey"]
    return found


def test_a_key_that_is_taken(ada: Api) -> None:
    with provider():
        found = ask(ada)
    status = found["provider"]["secrets"][0]
    assert (found["__typename"], found["provider"]["providerId"]) == ("ProviderTestKeyPayload", "openai")
    assert (status["name"], status["lastTestOk"]) == ("API_KEY", True)
    assert status["lastTestedAt"] is not None


def test_a_key_that_is_refused(ada: Api) -> None:
    with provider(answer=Scripted(status=401)):
        found = ask(ada)
    assert found.pop("provider")["secrets"][0] == {"name": "API_KEY", "lastTestOk": False}
    assert found == {
        "__typename": "KeyTestFailed",
        "reason": "KEY_REFUSED",
        "status": 401,
        "code": "KEY_TEST_FAILED",
        "message": "The provider refuses the key (401). Set another, or allow it to list models.",
    }
    issues = ada.data("{ configurationIssues { code provider { providerId } } }")["configurationIssues"]
    assert {"code": "KEY_TEST_FAILED", "provider": {"providerId": "openai"}} in issues


def test_a_provider_without_a_key(ada: Api) -> None:
    found = ask(ada)
    assert (found["reason"], found["status"]) == ("KEY_NOT_SET", None)
    assert found["message"] == "This provider has no API key. Set one first."


def test_a_provider_that_is_not_there(ada: Api) -> None:
    found = ask(ada, "nobody")
    assert (found["__typename"], found["entity"], found["code"]) == ("NotFound", "PROVIDER", "PROVIDER_NOT_FOUND")


def test_callers_without_the_right_send_nothing(edith: Api, victor: Api, shop: Api, anonymous: Api) -> None:
    with provider() as server:
        before = dump()
        for caller in (edith, victor, shop):
            assert caller.codes(DOCUMENT, input={"providerId": "openai"}) == ["FORBIDDEN"]
        assert anonymous.codes(DOCUMENT, input={"providerId": "openai"}) == ["UNAUTHENTICATED"]
    assert (server.asked, dump()) == ([], before)


def test_two_tests_in_one_request_each_return_their_own_result(ada: Api) -> None:
    with provider(answer=Scripted(status=500)):
        field = 'providerTestKey(input: {providerId: "openai"}) { __typename }'
        found = ada.data(f"mutation {{ a: {field} b: {field} }}")
    assert found == {"a": {"__typename": "KeyTestFailed"}, "b": {"__typename": "KeyTestFailed"}}


ECHOES = [
    Scripted(status=status, body=f'{{"error": "bad key {KEY}"}}'.encode(), headers=headers)
    for status in (200, 400, 401, 403, 500)
    for headers in ({}, {"X-Echo": KEY}, {"Content-Encoding": KEY}, {"Content-Length": "9"})
] + [Scripted(status=302, headers={"Location": f"http://elsewhere.example/?{KEY}"})]


@pytest.fixture
def all_lines(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    with caplog.at_level(logging.DEBUG):
        yield caplog


@pytest.mark.parametrize("answer", ECHOES, ids=lambda answer: f"{answer.status} {'-'.join(answer.headers)}")
def test_a_key_that_is_echoed_appears_nowhere(ada: Api, answer: Scripted, all_lines: pytest.LogCaptureFixture) -> None:
    with provider(answer=answer) as server:
        output = json.dumps(ada.post(DOCUMENT, input={"providerId": "openai"}))
        output += json.dumps(
            ada.post("{ configurationIssues { message } providers { nodes { config secrets { lastFour } } } }")
        )
    output += "".join(SafeFormatter().format(record) for record in all_lines.get_records("call"))
    output += repr(secret_health.read()) + dump()
    assert "canary" not in output
    assert len(server.asked) == 1
