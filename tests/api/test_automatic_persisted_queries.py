"""Automatic persisted queries, as Apollo and urql send them: the hash first, the text where it is asked for."""

import json
from typing import Any

import pytest

from backend.api.documents.models import TrustedDocument
from tests.support.api import Api
from tests.support.documents import GRAPHQL, get, outcome, own_id, send, sha, trust
from tests.support.streams import ACCEPT, PATH, first_event

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_catalog")]

REVISION = "query Revision { currentRevisionNumber }"


def persisted(text: str) -> dict[str, Any]:
    return {"persistedQuery": {"version": 1, "sha256Hash": sha(text)}}


def test_a_known_hash_is_served(anonymous: Api) -> None:
    trust(REVISION)
    answer = send(anonymous, extensions=persisted(REVISION), operationName="Revision")
    assert json.loads(answer.content)["data"] == {"currentRevisionNumber": 1}
    assert outcome(get(anonymous, extensions=persisted(REVISION))) == (200, [])
    own = {"persistedQuery": {"version": 1, "sha256Hash": own_id("CatalogPublished").removeprefix("sha256:")}}
    stream = send(anonymous, path=PATH, accept=ACCEPT["Accept"], extensions=own)
    assert first_event(stream) == {"data": {"catalogPublished": {"number": 1}}}


def test_an_unknown_hash_asks_for_the_text_which_is_answered_and_not_kept(anonymous: Api) -> None:
    for _ in range(2):
        asked = send(anonymous, extensions=persisted(REVISION))
        assert outcome(asked) == (400, ["PERSISTED_QUERY_NOT_FOUND"])
        assert json.loads(asked.content)["errors"][0]["message"] == "PersistedQueryNotFound"
        assert outcome(send(anonymous, extensions=persisted(REVISION), query=REVISION)) == (200, [])
    assert not TrustedDocument.objects.exists()


def test_clients_that_want_json_are_asked_with_200(anonymous: Api) -> None:
    answer = send(anonymous, accept="application/json", extensions=persisted(REVISION))
    assert outcome(answer) == (200, ["PERSISTED_QUERY_NOT_FOUND"])
    assert (answer["Content-Type"], answer["Cache-Control"]) == ("application/json; charset=utf-8", "no-store")
    stream = send(anonymous, path=PATH, accept=ACCEPT["Accept"], extensions=persisted(REVISION))
    assert outcome(stream) == (400, ["PERSISTED_QUERY_NOT_FOUND"])


@pytest.mark.parametrize("text", ["{ currentRevisionNumber }", REVISION + " ", "\ud800"])
def test_a_hash_of_another_text_answers_400(anonymous: Api, text: str) -> None:
    trust(REVISION)
    answer = send(anonymous, accept=GRAPHQL, extensions=persisted(REVISION), query=text)
    assert outcome(answer) == (400, ["BAD_REQUEST"])


@pytest.mark.parametrize(
    "value",
    [
        1,
        "x",
        [],
        {},
        {"version": 1},
        {"version": 2, "sha256Hash": sha(REVISION)},
        {"version": 1, "sha256Hash": "x"},
        {"version": 1, "sha256Hash": sha(REVISION).upper()},
        {"version": 1, "sha256Hash": 1},
    ],
    ids=repr,
)
def test_a_malformed_extension_answers_400(anonymous: Api, value: object) -> None:
    trust(REVISION)
    assert outcome(send(anonymous, extensions={"persistedQuery": value})) == (400, ["BAD_REQUEST"])
    assert outcome(send(anonymous, extensions={"persistedQuery": value}, query=REVISION)) == (400, ["BAD_REQUEST"])


def test_no_extension_is_as_before(anonymous: Api) -> None:
    assert outcome(send(anonymous, extensions={"persistedQuery": None}, query=REVISION)) == (200, [])
