"""Documents by id: what they answer, and what is refused as it is by text."""

import json
import logging
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from backend.api.documents.models import TrustedDocument
from tests.support import uploads
from tests.support.api import Api
from tests.support.documents import GRAPHQL, OWN, get, outcome, own_id, send, sha, trust
from tests.support.streams import ACCEPT, PATH, first_event

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_catalog")]

REVISION = "query Revision { currentRevisionNumber }"
TWO = "query First { currentRevisionNumber } query Second { settings { imageStyle } }"
NAMED = "query Named($name: String!) { aiModel(modelName: $name) { displayName } }"
MUTATION = 'mutation Back { catalogRollback(input: {number: 1, reason: "x"}) { __typename } }'
STAFF_ONLY = "query Staff { providers { nodes { providerId } } }"
INTROSPECTION = "query Schema { __schema { queryType { name } } }"
WIDE = "{" + " ".join(f"a{place}: currentRevisionNumber" for place in range(31)) + "}"
NEWS = "subscription News { catalogPublished { number } }"


def count_queries(caller: Api, **body: Any) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert outcome(send(caller, **body)) == (200, [])
    return len(queries)


def test_the_own_frontends_documents_are_served_without_a_look_into_the_table(anonymous: Api) -> None:
    text = OWN[own_id("AiConfig")]
    by_id, by_text = send(anonymous, documentId=own_id("AiConfig")), send(anonymous, query=text)
    assert by_id.status_code == 200
    assert by_id.content == by_text.content
    assert count_queries(anonymous, documentId=own_id("AiConfig")) == count_queries(anonymous, query=text) == 1


def test_an_added_document_is_one_look_up(anonymous: Api) -> None:
    document_id = trust(REVISION)
    answer = send(anonymous, documentId=document_id)
    assert json.loads(answer.content) == {"data": {"currentRevisionNumber": 1}, "extensions": {"revisionNumber": 1}}
    assert count_queries(anonymous, documentId=document_id) == 2


def test_changes_of_documents_count_from_the_next_request_on(anonymous: Api) -> None:
    body = {"documentId": f"sha256:{sha(REVISION)}"}
    assert outcome(send(anonymous, **body)) == (400, ["DOCUMENT_NOT_FOUND"])
    trust(REVISION)
    assert outcome(send(anonymous, **body)) == (200, [])
    TrustedDocument.objects.all().delete()
    assert outcome(send(anonymous, **body)) == (400, ["DOCUMENT_NOT_FOUND"])


def test_variables_and_the_name_of_an_operation(anonymous: Api) -> None:
    answer = send(anonymous, documentId=trust(NAMED), variables={"name": "dall-e-3"}, extensions={"other": 1})
    assert json.loads(answer.content)["data"] == {"aiModel": {"displayName": "Quality"}}
    two = trust(TWO)
    assert json.loads(send(anonymous, documentId=two, operationName="First").content)["data"] == {
        "currentRevisionNumber": 1
    }
    second = json.loads(send(anonymous, documentId=two, operationName="Second").content)
    assert second["data"] == {"settings": {"imageStyle": "photorealistic"}}
    assert outcome(send(anonymous, documentId=two, operationName="Third")) == (400, ["BAD_REQUEST"])


@pytest.mark.parametrize("document_id", ["x-shop:offer.1", "offer.v1~a_b-c", "x-shop:a:b", "0" * 200])
def test_names_of_an_integrations_own(anonymous: Api, document_id: str) -> None:
    assert outcome(send(anonymous, documentId=trust(REVISION, document_id))) == (200, [])
    assert outcome(get(anonymous, documentId=document_id)) == (200, [])


def test_a_bare_hash_is_the_same_document(anonymous: Api) -> None:
    trust(REVISION)
    assert outcome(send(anonymous, documentId=sha(REVISION))) == (200, [])


@pytest.mark.parametrize(
    "document_id",
    [
        "sha256:",
        "sha256:" + "a" * 63,
        "sha256:" + "A" * 64,
        "sha1:" + "a" * 40,
        "md5:x",
        ":x",
        "a b",
        "a/b",
        "ä",
        "a\x00",
        "a\n",
        "a" * 201,
        "x-" + "a" * 199,
        1,
        ["x"],
        {},
        True,
    ],
    ids=repr,
)
def test_a_malformed_id_answers_400(anonymous: Api, document_id: object) -> None:
    assert outcome(send(anonymous, documentId=document_id)) == (400, ["BAD_REQUEST"])
    assert outcome(send(anonymous, path=PATH, accept=ACCEPT["Accept"], documentId=document_id)) == (
        400,
        ["BAD_REQUEST"],
    )


@pytest.mark.parametrize(
    "other", [{"query": REVISION}, {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": sha(REVISION)}}}]
)
def test_an_id_beside_another_document_answers_400(anonymous: Api, other: dict[str, Any]) -> None:
    assert outcome(send(anonymous, documentId=trust(REVISION), **other)) == (400, ["BAD_REQUEST"])


@pytest.mark.parametrize("accept", [GRAPHQL, "application/json"])
def test_an_unknown_id_answers_400_in_the_wanted_type_with_what_to_do(anonymous: Api, accept: str) -> None:
    answer = send(anonymous, accept=accept, documentId=f"sha256:{sha('nothing')}")
    assert outcome(answer) == (400, ["DOCUMENT_NOT_FOUND"])
    assert (answer["Content-Type"], answer["Cache-Control"]) == (f"{accept}; charset=utf-8", "no-store")
    assert "ratecard documents add" in answer.content.decode()


def test_null_and_empty_parameters_are_none(anonymous: Api) -> None:
    document_id = trust(REVISION)
    nothing: dict[str, Any] = {"query": None, "operationName": None, "variables": None, "extensions": None}
    assert outcome(send(anonymous, documentId=document_id, **nothing)) == (200, [])
    assert outcome(send(anonymous, documentId=None, query=REVISION)) == (200, [])
    empty: dict[str, Any] = {"query": "", "operationName": "", "variables": "", "extensions": ""}
    assert outcome(get(anonymous, documentId=document_id, **empty)) == (200, [])
    assert outcome(get(anonymous, documentId="")) == (400, ["BAD_REQUEST"])


def test_a_stream_by_id(anonymous: Api, shop: Api) -> None:
    news = {"data": {"catalogPublished": {"number": 1}}}
    for document_id in (own_id("CatalogPublished"), trust(NEWS)):
        posted = send(shop, path=PATH, accept=ACCEPT["Accept"], documentId=document_id)
        assert first_event(posted) == news
        assert first_event(shop.get(f"{PATH}?documentId={document_id}", **ACCEPT)) == news
    unknown = send(shop, path=PATH, accept=ACCEPT["Accept"], documentId="sha256:" + "0" * 64)
    assert outcome(unknown) == (400, ["DOCUMENT_NOT_FOUND"])


def test_a_file_by_id(edith: Api) -> None:
    operations = {
        "documentId": trust(uploads.IMPORT),
        "variables": {"file": None, "format": "LITELLM"},
    }
    form = {
        "operations": json.dumps(operations),
        "map": '{"0": ["variables.file"]}',
        "0": SimpleUploadedFile("prices.json", uploads.PRICES),
    }
    answer: Any = edith.client.post("/graphql", form)
    assert answer.json()["data"]["importReviewCreate"]["__typename"] == "ImportReviewPayload"


def test_rights_are_the_callers(anonymous: Api, shop: Api, ada: Api, settings: Any) -> None:
    document_id = trust(STAFF_ONLY)
    assert outcome(send(ada, documentId=document_id)) == (200, [])
    assert outcome(send(anonymous, documentId=document_id)) == (200, ["FORBIDDEN"])
    settings.PUBLIC_CATALOG = False
    assert outcome(send(anonymous, documentId=own_id("AiConfig"))) == (401, ["UNAUTHENTICATED"])


def test_limits_and_rules_are_the_same_also_after_others_have_passed(anonymous: Api, ada: Api) -> None:
    schema = trust(INTROSPECTION)
    wide, long = trust(WIDE), trust("{ " + "a " * 2_000 + "}")
    for _ in range(2):
        assert outcome(send(ada, documentId=schema)) == (200, [])
        assert outcome(send(anonymous, documentId=schema)) == (400, ["FORBIDDEN"] * 2)
        for document_id in (wide, long):
            assert outcome(send(ada, documentId=document_id)) == (400, ["QUERY_TOO_COMPLEX"])
    assert outcome(send(ada, documentId=trust("{ nothing }"))) == (400, ["GRAPHQL_VALIDATION_FAILED"])
    assert outcome(send(ada, documentId=trust("{"))) == (400, ["GRAPHQL_PARSE_FAILED"])


def test_a_session_needs_the_csrf_token(ada: Api) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = ada.client.cookies
    assert outcome(send(Api(browser), documentId=own_id("AiConfig"))) == (403, ["CSRF_FAILED"])


def test_a_mutation_is_not_run_by_get(ada: Api) -> None:
    answer = get(ada, documentId=trust(MUTATION))
    assert (outcome(answer), answer["Allow"]) == ((405, ["METHOD_NOT_ALLOWED"]), "POST")
    assert outcome(get(ada, documentId=trust(NEWS))) == (400, ["BAD_REQUEST"])


def test_it_is_logged_as_any_request(anonymous: Api, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="ratecard.requests"):
        get(anonymous, documentId="sha256:" + "5" * 64)
    (line,) = caplog.messages
    assert line.startswith("GET ^graphql/?$ 400 ")
    assert "555" not in line


def test_a_browsers_address_bar_gets_the_answer_and_not_the_page(anonymous: Api) -> None:
    answer = get(anonymous, headers={"Accept": "text/html"}, documentId=own_id("AiConfig"))
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json; charset=utf-8")


@pytest.mark.parametrize(
    ("document_id", "text"), [("sha256:" + "0" * 64, REVISION), ("x-empty", ""), ("x-long", "#" * 20_001)]
)
def test_the_table_keeps_no_document_under_a_wrong_hash(document_id: str, text: str) -> None:
    with pytest.raises(IntegrityError):
        trust(text, document_id)
