"""The import inbox over GraphQL: a file becomes a review, whose rows say what they propose and why."""

import json
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.catalog.models import CatalogRevision
from backend.imports.models import ImportFormat, ImportReview
from tests.support.api import Api
from tests.support.changes import dump
from tests.support.ids import id_of, key_of
from tests.support.import_calls import ENTRIES, ROWS, act, counts, publish, rows, sent
from tests.support.imports import imported, openrouter, text
from tests.support.uploads import import_file

pytestmark = pytest.mark.django_db


@pytest.fixture
def review(db: None) -> str:
    return id_of("ImportReview", imported(ENTRIES).pk)


def test_a_file_becomes_a_review_and_changes_nothing_else(edith: Api) -> None:
    found = sent(edith, name="../prices.json")["review"]
    assert (found["fileName"], found["state"], found["counts"]) == ("prices.json", "OPEN", counts(1, 1, 2))
    assert ImportReview.objects.get(pk=key_of(found["id"])).author == "edith"
    assert CatalogRevision.objects.count() == 1


@pytest.mark.parametrize(
    ("format", "entries"),
    [
        ("OPENROUTER", {"data": [openrouter("openai/gpt-4o", prompt="0.000003", completion="0.00001")]}),
        (
            "GENAI_PRICES",
            [{"id": "openai", "models": [{"id": "gpt-4o", "prices": {"input_mtok": 3, "output_mtok": 9}}]}],
        ),
    ],
)
def test_every_source_is_read(edith: Api, format: str, entries: Any) -> None:
    found = sent(edith, entries, format=format)["review"]
    (row,) = rows(edith, found["id"])["nodes"]
    assert (found["format"], row["key"], row["status"]) == (format, "gpt-4o", "ACCEPTED")


def test_our_own_document_is_read(edith: Api) -> None:
    document = b"""format: ratecard/1
providers: []
operations: []
ai_models: []
settings: {image_style: noir, image_quality: hd, max_in_article_images: 4, temperature: '0.7',
           price_per_credit_usd: '0.01'}
"""
    found = sent(edith, document, format="RATECARD", name="catalog.yaml")["review"]
    (row,) = rows(edith, found["id"])["nodes"]
    assert row["changes"] == [{"field": "image_style", "before": "photorealistic", "after": "noir"}]
    assert publish(edith, found["id"])["revision"] == 2
    assert edith.data("{ settings { imageStyle } }") == {"settings": {"imageStyle": "noir"}}


@pytest.mark.parametrize("content", [b"", b"[]", b"[" * 50_000, b'{"m": {"x": NaN}}', b'{"m": {}, "m": {}}', b"\xff"])
def test_a_file_that_can_t_be_read_is_a_typed_error(edith: Api, content: bytes) -> None:
    found = sent(edith, content)
    assert (found["__typename"], found["code"]) == ("UnreadablePriceList", "UNREADABLE_PRICE_LIST")
    assert not ImportReview.objects.exists()


def test_a_value_that_is_no_file_is_a_typed_error(edith: Api) -> None:
    found = act(edith, "importReviewCreate", "ImportReviewCreateInput", "", file="prices.json", format="LITELLM")
    assert (found["__typename"], found["code"]) == ("InvalidInput", "FILE_MISSING")
    assert found["message"].startswith("`file` takes a file: send the operation as multipart/form-data")


def test_rows_say_what_they_propose_and_why(victor: Api, review: str) -> None:
    first, second, new, _ = rows(victor, review)["nodes"]
    assert first["changes"] == [{"field": "input_cost_per_1m", "before": "2.5", "after": "3"}]
    assert (second["status"], second["reason"]) == ("HELD", "ZERO_PRICE")
    assert second["message"] == "input_cost_per_1m would go from 1.25 to 0."
    assert (new["key"], new["reason"], new["changes"], new["decidedBy"]) == (None, "NOT_IN_CATALOG", [], None)
    assert new["listed"]["output_cost_per_1m"] == "2"
    assert new["suggestedPrice"] == {"tokensPerCredit": 5_000, "creditsPerImage": None}


@pytest.mark.parametrize("mode", ["chat", "image_generation"])
def test_a_price_beyond_all_prices_is_held_and_suggests_nothing(victor: Api, mode: str) -> None:
    entry = {**text(9e19, 9e19), "mode": mode, "output_cost_per_image": 9e19}
    (row,) = rows(victor, id_of("ImportReview", imported({"new": entry}).pk))["nodes"]
    assert (row["reason"], row["suggestedPrice"]) == ("WRONG_UNIT", None)


def test_rows_come_in_pages_by_status_and_by_name(victor: Api, review: str) -> None:
    page = rows(victor, review, first=3)
    assert ([row["place"] for row in page["nodes"]], page["totalCount"]) == ([1, 2, 3], 4)
    rest = rows(victor, review, first=3, after=page["pageInfo"]["endCursor"])
    assert ([row["place"] for row in rest["nodes"]], rest["pageInfo"]["hasNextPage"]) == ([4], False)
    assert [row["name"] for row in rows(victor, review, status="REJECTED", search="NEW")["nodes"]] == ["new"]
    assert rows(victor, review, search="\x00")["totalCount"] == 0
    assert rows(victor, review, known=True)["totalCount"] == 3


def test_imports_are_listed_the_newest_first(victor: Api, review: str) -> None:
    listed = {"data": [openrouter("m", prompt="1"), openrouter("n", prompt="1")]}
    other = id_of("ImportReview", imported(listed, format=ImportFormat.OPENROUTER).pk)
    found = victor.data("{ importReviews { totalCount nodes { id format author sha256 counts { held } } } }")
    nodes = found["importReviews"]["nodes"]
    assert [(node["id"], node["format"], node["counts"]["held"]) for node in nodes] == [
        (other, "OPENROUTER", 2),
        (review, "LITELLM", 1),
    ]
    assert victor.data('{ importReview(id: "0") { id } }') == {"importReview": None}


def test_a_viewer_reads_and_changes_nothing(victor: Api, review: str) -> None:
    before = dump()
    assert json.loads(import_file(victor, b"{}").content)["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    document = "mutation M($input: ImportReviewPublishInput!) { importReviewPublish(input: $input) { __typename } }"
    assert victor.codes(document, input={"review": review, "reason": "x"}) == ["FORBIDDEN"]
    assert (rows(victor, review)["totalCount"], dump()) == (4, before)


def queries(caller: Api, document: str, **variables: Any) -> int:
    with CaptureQueriesContext(connection) as captured:
        caller.data(document, **variables)
    return len(captured)


def test_pages_cost_the_same_at_any_size(victor: Api) -> None:
    entries = {f"m{place}": text(1e-06, 1e-06) for place in range(100)}
    review = id_of("ImportReview", imported(entries).pk)
    listed = "query ($first: Int!) { importReviews(first: $first) { nodes { id counts { held } } } }"
    for _ in range(9):
        imported({"m": {}})
    assert queries(victor, ROWS, id=review, first=100) == queries(victor, ROWS, id=review, first=1)
    assert queries(victor, listed, first=10) == queries(victor, listed, first=1)
