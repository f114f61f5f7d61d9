"""TRUSTED_DOCUMENTS_ONLY: anonymous callers are served known documents and nothing else."""

from typing import Any

import pytest

from tests.conftest import signed_in
from tests.support import selling
from tests.support.api import Api
from tests.support.documents import GRAPHQL, OWN, get, outcome, own_id, send, sha, trust
from tests.support.streams import ACCEPT, PATH, QUERY, first_event

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_catalog")]

REVISION = "query Revision { currentRevisionNumber }"


@pytest.fixture(autouse=True)
def trusted_only(settings: Any) -> None:
    settings.TRUSTED_DOCUMENTS_ONLY = True


def test_anonymous_is_served_by_id(anonymous: Api) -> None:
    assert outcome(send(anonymous, documentId=own_id("AiConfig"))) == (200, [])
    assert outcome(get(anonymous, documentId=trust(REVISION))) == (200, [])
    stream = send(anonymous, path=PATH, accept=ACCEPT["Accept"], documentId=own_id("CatalogPublished"))
    assert first_event(stream) == {"data": {"catalogPublished": {"number": 1}}}


@pytest.mark.parametrize("accept", [GRAPHQL, "application/json"])
@pytest.mark.parametrize(
    "text", [REVISION, OWN[own_id("AiConfig")], "{", "{ __schema { queryType { name } } }", "mutation { x }"]
)
def test_anonymous_sends_no_text_not_even_a_known_one(anonymous: Api, text: str, accept: str) -> None:
    trust(REVISION)
    answer = send(anonymous, accept=accept, query=text)
    assert outcome(answer) == (403, ["TRUSTED_DOCUMENTS_ONLY"])
    assert (answer["Content-Type"], answer["Cache-Control"]) == (f"{accept}; charset=utf-8", "no-store")
    assert "Send the id" in answer.content.decode()
    assert outcome(get(anonymous, query=text)) == (403, ["TRUSTED_DOCUMENTS_ONLY"])


def test_anonymous_opens_no_stream_by_text(anonymous: Api) -> None:
    opened = send(anonymous, path=PATH, accept=ACCEPT["Accept"], query=QUERY)
    assert outcome(opened) == (403, ["TRUSTED_DOCUMENTS_ONLY"])


def test_anonymous_sends_no_form_either(anonymous: Api) -> None:
    form = {"operations": '{"query": "{ currentRevisionNumber }"}', "map": "{}"}
    answer: Any = anonymous.client.post("/graphql", form)
    assert outcome(answer) == (403, ["TRUSTED_DOCUMENTS_ONLY"])


def test_authenticated_callers_may_send_any_text(shop: Api, victor: Api, mara: Any) -> None:
    account = selling.account()
    account.members.add(mara)
    for caller in (shop, victor, signed_in(mara)):
        assert outcome(send(caller, query=REVISION)) == (200, [])


def test_a_known_hash_is_served_and_nothing_is_registered(anonymous: Api) -> None:
    trust(REVISION)
    known = {"persistedQuery": {"version": 1, "sha256Hash": sha(REVISION)}}
    other = {"persistedQuery": {"version": 1, "sha256Hash": sha("{ currentRevisionNumber }")}}
    assert outcome(send(anonymous, extensions=known)) == (200, [])
    assert outcome(send(anonymous, extensions=known, query=REVISION)) == (200, [])
    for query in (None, "{ currentRevisionNumber }"):
        assert outcome(send(anonymous, extensions=other, query=query)) == (400, ["PERSISTED_QUERY_NOT_SUPPORTED"])
