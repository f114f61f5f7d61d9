"""Files over GraphQL: an independent client is understood; what is malformed answers 400 and changes nothing."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory
from django.test.client import BOUNDARY, encode_multipart

from backend.api.graphql import multipart
from backend.imports.models import ImportReview
from tests.support.api import Api
from tests.support.changes import dump
from tests.support.uploads import BY_HAND, IMPORT, PRICES, form, import_file, operations, refusal, send

pytestmark = pytest.mark.django_db

HERE = {"0": ["variables.file"]}
WRONG_FIELDS = (
    "Send the form fields `operations` and `map`, each once, and no other but the file, with a Content-Length, "
    "as the GraphQL multipart request specification says."
)
WRONG_MAP = '`map` must say for each file that is sent where it goes, once, such as {"0": ["variables.input.file"]}.'
NO_NULL = "The path in `map` must lead to a null inside of `variables`; the file takes its place."


@pytest.fixture
def nothing_changes(db: None) -> Iterator[None]:
    before = dump()
    yield
    assert dump() == before


def test_an_independent_client_imports_a_file(edith: Api) -> None:
    response = import_file(edith, name="list.json")
    assert response.status_code == 200
    review = json.loads(response.content)["data"]["importReviewCreate"]["review"]
    assert (review["fileName"], review["format"], review["state"]) == ("list.json", "LITELLM", "OPEN")
    assert review["counts"] == {"accepted": 1, "rejected": 0, "held": 0}


def test_a_document_may_name_a_file_twice(edith: Api) -> None:
    one = "importReviewCreate(input: {file: $file, format: LITELLM}) { __typename }"
    query = f"mutation Twice($file: Upload!) {{ a: {one} b: {one} }}"
    response = send(edith, form(HERE, {"operations": json.dumps({"query": query, "variables": {"file": None}})}))
    saved = {"__typename": "ImportReviewPayload"}
    assert json.loads(response.content)["data"] == {"a": saved, "b": saved}


def test_clients_of_the_graphql_media_type_get_data_with_200(edith: Api) -> None:
    fields = form(HERE, {"0": SimpleUploadedFile("p.json", b"[")})
    response = send(edith, fields, Accept="application/graphql-response+json")
    assert response.status_code == 200
    assert json.loads(response.content)["data"]["importReviewCreate"]["code"] == "UNREADABLE_PRICE_LIST"


def test_a_file_in_a_list_is_placed() -> None:
    fields = form({"0": ["variables.files.1"]}, {"operations": operations(files=[None, None])})
    request = RequestFactory().post("/graphql", fields)
    placed = multipart.operations_of(request, decode=json.loads)["variables"]["files"]
    assert (placed[0], placed[1].name) == (None, "p.json")


def test_an_operation_without_a_file_may_be_a_form(edith: Api) -> None:
    response = send(edith, {"operations": '{"query": "{ currentRevisionNumber }"}', "map": "{}"})
    assert json.loads(response.content)["data"] == {"currentRevisionNumber": 1}


@pytest.mark.usefixtures("nothing_changes")
@pytest.mark.parametrize(
    ("places", "message"),
    [
        ({"0": ["query"]}, WRONG_MAP),
        ({"0": ["variables"]}, WRONG_MAP),
        ({"0": ["operations.variables.file"]}, WRONG_MAP),
        ({"0": ["0.variables.file"]}, WRONG_MAP),
        ({"0": ["variables.list.-1"]}, WRONG_MAP),
        ({"0": ["variables.list.\u0661"]}, WRONG_MAP),
        ({"0": ["variables..file"]}, WRONG_MAP),
        ({"0": [""]}, WRONG_MAP),
        ({"0": ["variables" + ".a" * 10_000]}, WRONG_MAP),
        ({"0": ["variables." + "a" * 10_000]}, WRONG_MAP),
        ({"0": ["variables.file", "variables.other"]}, WRONG_MAP),
        ({"0": ["variables.file"] * 10_000}, WRONG_MAP),
        ({"0": []}, WRONG_MAP),
        ({"0": [1]}, WRONG_MAP),
        ({"0": [["variables.file"]]}, WRONG_MAP),
        ({"0": "variables.file"}, WRONG_MAP),
        ({"0": None}, WRONG_MAP),
        ({}, WRONG_MAP),
        ({"1": ["variables.file"]}, WRONG_MAP),
        ({"0": ["variables.file"], "1": ["variables.file"]}, WRONG_MAP),
        ({str(n): ["variables.file"] for n in range(10_000)}, WRONG_MAP),
        ({"0": ["variables.format"]}, NO_NULL),
        ({"0": ["variables.format.0"]}, NO_NULL),
        ({"0": ["variables.nowhere"]}, NO_NULL),
        ({"0": ["variables.file.deeper"]}, NO_NULL),
        ({"0": ["variables.list.2"]}, NO_NULL),
        ({"0": ["variables.list.9999"]}, NO_NULL),
        ({"0": ["variables.list.name"]}, NO_NULL),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_map_that_leads_nowhere(edith: Api, places: Any, message: str) -> None:
    fields = form(places, {"operations": operations(list=[None, None])})
    assert refusal(send(edith, fields)) == (400, "BAD_REQUEST", message)


@pytest.mark.usefixtures("nothing_changes")
@pytest.mark.parametrize("field", ["operations", "map"])
@pytest.mark.parametrize(
    "text",
    ["", "[]", "1", "null", "NaN", "{", '[{"query": "{ currentRevisionNumber }"}]', "[" * 100_000, '{"a":' * 100_000],
)
def test_a_field_that_is_no_json_object(edith: Api, field: str, text: str) -> None:
    status, code, message = refusal(send(edith, form(HERE, {field: text})))
    assert (status, code) == (400, "BAD_REQUEST")
    assert f"`{field}` must be one JSON object" in message


@pytest.mark.usefixtures("nothing_changes")
@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"map": "{}"}, WRONG_FIELDS),
        ({"operations": operations()}, WRONG_FIELDS),
        (form(HERE, {"map": [json.dumps(HERE)] * 2}), WRONG_FIELDS),
        (form(HERE, {"other": "1"}), WRONG_FIELDS),
        (form(HERE, {"map": SimpleUploadedFile("map", b"{}")}), "Send one file with a request."),
        (form(HERE, {str(n): "x" for n in range(1, 2_000)}), WRONG_FIELDS),
        (form(HERE, {"1": SimpleUploadedFile("q.json", PRICES)}), "Send one file with a request."),
        (
            form(HERE, {"0": [SimpleUploadedFile("p.json", PRICES), SimpleUploadedFile("q.json", PRICES)]}),
            "Send one file with a request.",
        ),
    ],
)
def test_a_form_of_other_fields(edith: Api, fields: Any, message: str) -> None:
    assert refusal(send(edith, fields)) == (400, "BAD_REQUEST", message)


def test_a_field_that_is_too_long_answers_413(edith: Api) -> None:
    status, code, message = refusal(send(edith, form(HERE, {"operations": " " * 1_000_001})))
    assert (status, code, "1,000,000 bytes" in message) == (413, "BAD_REQUEST", True)


WHOLE = encode_multipart(BOUNDARY, {"operations": operations(), "map": json.dumps(HERE)} | {"0": "FILE"}).replace(
    b'name="0"\r\n', b'name="0"; filename="p.json"\r\n'
)


@pytest.mark.usefixtures("nothing_changes")
@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (WHOLE.replace(b"FILE", PRICES)[:-40], BY_HAND),
        (WHOLE[:200], BY_HAND),
        (WHOLE[:60], BY_HAND),
        (b"", BY_HAND),
        (b"\x00" * 5_000, BY_HAND),
        (WHOLE, "multipart/form-data; boundary=other"),
        (WHOLE, "multipart/form-data"),
        (WHOLE, "multipart/form-data; boundary="),
        (WHOLE, f"multipart/form-data; boundary={'x' * 5_000}"),
        (WHOLE, f"multipart/mixed; boundary={BOUNDARY}"),
        (WHOLE.replace(b"p.json", b"p" * 10_000), BY_HAND),
        (WHOLE.replace(b"p.json", b"../.."), BY_HAND),
        (WHOLE.replace(b"mutation", b"\xff\xfe"), BY_HAND),
        (
            WHOLE.replace(b'p.json"\r\n', b'p.json"\r\nContent-Transfer-Encoding: base64\r\n').replace(b"FILE", b"FIL"),
            BY_HAND,
        ),
    ],
    ids=[
        "cut off in the file",
        "cut off in a field",
        "cut off in a header",
        "empty",
        "zeros",
        "another boundary",
        "no boundary",
        "an empty boundary",
        "a long boundary",
        "not form-data",
        "a long file name",
        "no file name",
        "not UTF-8",
        "base64 that is cut off",
    ],
)
def test_a_form_that_is_broken(edith: Api, body: bytes, content_type: str) -> None:
    status, code, message = refusal(send(edith, body, content_type))
    assert (status, code) == (400, "BAD_REQUEST")
    assert message


@pytest.mark.usefixtures("nothing_changes")
@pytest.mark.parametrize("value", ["a string", "", {"name": "p.json"}, 1, ["x"]])
def test_a_value_in_place_of_a_file_is_reported(edith: Api, value: Any) -> None:
    body = {"query": IMPORT, "variables": {"file": value, "format": "LITELLM"}}
    response = edith.client.post("/graphql", body, content_type="application/json")
    answer = response.json()["data"]["importReviewCreate"]
    assert (response.status_code, answer["code"]) == (400, "FILE_MISSING")
    assert "multipart/form-data" in answer["message"]


def test_a_form_is_utf_8_whatever_it_says(edith: Api) -> None:
    response = send(edith, WHOLE.replace(b"FILE", PRICES), f"{BY_HAND}; charset=hex")
    assert json.loads(response.content)["data"]["importReviewCreate"]["__typename"] == "ImportReviewPayload"


def test_a_file_where_no_file_belongs_is_reported(edith: Api) -> None:
    fields = form({"0": ["variables.format"]}, {"operations": operations(file="x", format=None)})
    assert refusal(send(edith, fields))[1] == "BAD_USER_INPUT"


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\prices\\list.json", "list.json"),
        ("list\u202enosj.json", "listnosj.json"),
        ("a\x00b\x1b[31m.json", "ab[31m.json"),
        ("=HYPERLINK(1).csv", "=HYPERLINK(1).csv"),
        ("\u00e4" * 300, "\u00e4" * 100),
        ("a&#x2F;&#x202e;b", "b"),
        ('a"; filename="b.json', "b.json"),
    ],
)
def test_only_a_plain_name_of_a_file_is_kept(edith: Api, sent: str, kept: str) -> None:
    name = sent.encode()
    body = WHOLE.replace(b"FILE", PRICES).replace(b"p.json", name)
    assert send(edith, body).status_code == 200
    assert ImportReview.objects.get().file_name == kept


@pytest.mark.usefixtures("nothing_changes")
def test_a_foreign_form_runs_no_mutation(edith: Api) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = edith.client.cookies
    foreign = send(Api(browser), form(HERE), Origin="https://elsewhere.example")
    assert refusal(foreign)[:2] == (403, "CSRF_FAILED")
    assert refusal(send(Api(browser), form(HERE)))[:2] == (403, "CSRF_FAILED")


@pytest.mark.parametrize("by", ["header", "form"])
def test_a_session_sends_the_csrf_token_with_its_form(edith: Api, by: str) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = edith.client.cookies
    browser.cookies["csrftoken"] = token = "a" * 32
    fields = form(HERE, {"csrfmiddlewaretoken": token} if by == "form" else None)
    answer = send(Api(browser), fields, **({"X-CSRFToken": token} if by == "header" else {}))
    assert json.loads(answer.content)["data"]["importReviewCreate"]["__typename"] == "ImportReviewPayload"


@pytest.mark.usefixtures("nothing_changes")
def test_a_broken_form_with_a_session_and_csrf_is_the_clients_mistake(edith: Api) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = edith.client.cookies
    browser.cookies["csrftoken"] = "a" * 32
    fields = form(HERE, {"1": SimpleUploadedFile("q.json", PRICES)})
    assert refusal(send(Api(browser), fields))[0] == 400


@pytest.mark.usefixtures("nothing_changes")
def test_a_token_needs_no_csrf_but_the_right(shop: Api) -> None:
    shop.client.handler.enforce_csrf_checks = True
    assert refusal(send(shop, form(HERE)))[1] == "FORBIDDEN"
    assert json.loads(import_file(shop).content)["errors"][0]["extensions"]["code"] == "FORBIDDEN"
