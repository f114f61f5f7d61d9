"""The import inbox over GraphQL: a file becomes a review, people decide, what is accepted becomes a revision."""

import json
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.catalog.models import CatalogRevision
from backend.imports.models import ImportFormat, ImportReview
from tests.support.api import Api
from tests.support.changes import RESULT, dump, numbered
from tests.support.ids import id_of, key_of
from tests.support.imports import imported, openrouter, text
from tests.support.publishing import change_model
from tests.support.uploads import import_file

pytestmark = pytest.mark.django_db

ENTRIES = {
    "gpt-4o": text(3e-06, 1e-05),
    "gpt-5.1": text(0, 1e-05),
    "new": text(1e-06, 2e-06, max_input_tokens=32_000, max_output_tokens=4_096, supports_vision=True),
    "gpt-4o-mini": text(1.5e-07, 6e-07),
}
SAVED = """
  __typename
  ... on ImportReviewPayload { review { id state counts { accepted rejected held } } }
  ... on UserError { code message path }
"""
CLOSED = "... on ImportReviewNotOpen { state }"
ROWS = """query ($id: ID!, $status: ImportRowStatus, $first: Int, $after: String, $search: String,
  $known: Boolean! = false) { importReview(id: $id) {
  rows(filter: {status: $status, search: $search, isInCatalog: $known}, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { place name entity key status reason message listed decidedBy decidedAt
            changes { field before after } suggestedPrice { tokensPerCredit creditsPerImage } } } } }"""


@pytest.fixture
def review(db: None) -> str:
    return id_of("ImportReview", imported(ENTRIES).pk)


def sent(caller: Api, entries: Any = ENTRIES, **options: str) -> dict[str, Any]:
    """The result of importing a file."""
    content = entries if isinstance(entries, bytes) else json.dumps(entries).encode()
    found: dict[str, Any] = json.loads(import_file(caller, content, **options).content)["data"]["importReviewCreate"]
    return found


def act(caller: Api, mutation: str, kind: str, more: str = CLOSED, **values: Any) -> dict[str, Any]:
    document = f"mutation M($input: {kind}!) {{ {mutation}(input: $input) {{ {SAVED} {more} }} }}"
    found: dict[str, Any] = caller.data(document, input=values)[mutation]
    return found


def decide(caller: Api, review: str, rows: list[int], status: str) -> dict[str, Any]:
    more = CLOSED + "... on NothingToAccept { places }"
    return act(caller, "importRowsDecide", "ImportRowsDecideInput", more, review=review, places=rows, status=status)


def adopt(caller: Api, review: str, row: int, **values: Any) -> dict[str, Any]:
    values = {"providerId": "openai", **values}
    return act(caller, "importRowAdopt", "ImportRowAdoptInput", review=review, place=row, **values)


def publish(caller: Api, review: str, **values: Any) -> dict[str, Any]:
    document = f"""mutation M($input: ImportReviewPublishInput!) {{ importReviewPublish(input: $input) {{ {RESULT}
      ... on ImportReviewNotOpen {{ state }} }} }}"""
    document = document.replace("... on Referenced { references { entity name } }", "")
    found: dict[str, Any] = caller.data(document, input={"review": review, "reason": "new prices", **values})
    return numbered(found["importReviewPublish"])


def rows(caller: Api, review: str, **options: Any) -> dict[str, Any]:
    found: dict[str, Any] = caller.data(ROWS, id=review, **options)["importReview"]["rows"]
    return found


def counts(accepted: int, held: int, rejected: int) -> dict[str, int]:
    return {"accepted": accepted, "rejected": rejected, "held": held}


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


def test_decisions_are_kept_with_who_decided(edith: Api, review: str) -> None:
    saved = decide(edith, review, [1, 2], "ACCEPTED")
    assert saved["review"] == {"id": review, "state": "OPEN", "counts": counts(2, 0, 2)}
    assert [row["decidedBy"] for row in rows(edith, review)["nodes"]] == ["edith", "edith", None, None]


def test_rows_that_propose_nothing_can_t_be_accepted(edith: Api, review: str) -> None:
    before = dump()
    found = decide(edith, review, [2, 3, 4], "ACCEPTED")
    assert (found["__typename"], found["places"], found["path"]) == (
        "NothingToAccept",
        [3, 4],
        ["input", "places", "1"],
    )
    assert dump() == before


def test_rows_that_a_review_lacks_are_not_found(edith: Api, review: str) -> None:
    before = dump()
    found = decide(edith, review, [2, 5, -1], "ACCEPTED")
    assert (found["__typename"], found["code"]) == ("NotFound", "IMPORT_ROWS_NOT_FOUND")
    assert (found["message"], found["path"]) == ("The import has no rows -1, 5.", ["input", "places", "2"])
    assert dump() == before


def test_up_to_1_000_rows_are_decided_at_once(edith: Api, review: str) -> None:
    document = "mutation M($input: ImportRowsDecideInput!) { importRowsDecide(input: $input) { __typename } }"
    many = {"review": review, "places": list(range(1_001)), "status": "REJECTED"}
    assert edith.codes(document, input=many) == ["BAD_USER_INPUT"]


def test_a_new_model_is_adopted_and_published(edith: Api, review: str) -> None:
    assert adopt(edith, review, 3, displayName="New", modelName="new-1")["review"]["counts"] == counts(2, 1, 1)
    published = publish(edith, review)
    assert {change["key"] for change in published["changes"]} == {"gpt-4o", "new-1"}
    model = edith.data("""{ aiModel(modelName: "new-1") {
      displayName isAvailable contextWindow supportsVision
      ... on TextModel { tokensPerCredit maxOutputTokens } } }""")
    assert model["aiModel"] == {
        "displayName": "New",
        "tokensPerCredit": 5_000,
        "isAvailable": False,
        "contextWindow": 32_000,
        "maxOutputTokens": 4_096,
        "supportsVision": True,
    }


@pytest.mark.parametrize(
    ("row", "values", "code"),
    [
        (3, {"providerId": "nobody"}, "PROVIDER_NOT_FOUND"),
        (3, {"modelName": "gpt-4o"}, "ALREADY_EXISTS"),
        (3, {"tokensPerCredit": 0}, "INVALID_CATALOG"),
        (3, {"modelName": "\x00"}, "INVALID_CATALOG"),
        (3, {"displayName": "\ud800"}, "INVALID_CATALOG"),
        (3, {"inputCostPer1m": "1E+99"}, "INVALID_CATALOG"),
        (1, {}, "ALREADY_EXISTS"),
        (9, {}, "IMPORT_ROWS_NOT_FOUND"),
    ],
)
def test_a_refused_adoption_leaves_all_as_it_was(
    edith: Api, review: str, row: int, values: dict[str, Any], code: str
) -> None:
    before = dump()
    assert adopt(edith, review, row, **values)["code"] == code
    assert dump() == before


def test_publishing_is_one_revision_with_the_channel_import(edith: Api, review: str) -> None:
    tried = publish(edith, review, dryRun=True)
    assert (tried["dryRun"], tried["revision"], CatalogRevision.objects.count()) == (True, 1, 1)
    published = publish(edith, review, expectedRevision=1)
    assert [(row["key"], row["field"], row["after"]) for row in published["changes"]] == [
        ("gpt-4o", "input_cost_per_1m", "3")
    ]
    history = edith.data("{ catalogRevision(number: 2) { author reason channel } }")["catalogRevision"]
    assert history == {"author": "edith", "reason": "new prices", "channel": "IMPORT"}
    again = publish(edith, review)
    assert (again["__typename"], again["state"]) == ("ImportReviewNotOpen", "PUBLISHED")
    text = "query ($id: ID!) { importReview(id: $id) { state publishedRevision { number } revision { number } } }"
    found = edith.data(text, id=review)
    assert found["importReview"] == {
        "state": "PUBLISHED",
        "publishedRevision": {"number": 2},
        "revision": {"number": 1},
    }


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"reason": " "}, "INVALID_CATALOG"),
        ({"reason": "\x00"}, "INVALID_CATALOG"),
        ({"expectedRevision": 7}, "STALE_REVISION"),
        ({"review": id_of("ImportReview", 0)}, "IMPORT_REVIEW_NOT_FOUND"),
        ({"review": "1"}, "IMPORT_REVIEW_NOT_FOUND"),
    ],
)
def test_a_refused_publish_leaves_all_as_it_was(edith: Api, review: str, values: dict[str, Any], code: str) -> None:
    before = dump()
    assert publish(edith, **{"review": review, **values})["code"] == code
    assert dump() == before


def test_a_newer_price_is_not_overwritten(edith: Api, review: str) -> None:
    change_model("gpt-4o", input_cost_per_1m=2)
    before = dump()
    found = publish(edith, review)
    (problem,) = found["problems"]
    assert (found["code"], problem["key"], problem["field"]) == ("INVALID_CATALOG", "gpt-4o", "inputCostPer1m")
    assert dump() == before


def test_nothing_accepted_is_refused(edith: Api, review: str) -> None:
    decide(edith, review, [1], "HELD")
    found = publish(edith, review)
    assert (found["code"], found["message"]) == (
        "NOTHING_ACCEPTED",
        "Nothing was published: no row of the import is accepted. Accept some first.",
    )


def test_a_discarded_import_stays_as_it_is(edith: Api, review: str) -> None:
    assert (
        act(edith, "importReviewDiscard", "ImportReviewDiscardInput", review=review)["review"]["state"] == "DISCARDED"
    )
    for found in (
        decide(edith, review, [2], "ACCEPTED"),
        adopt(edith, review, 3),
        act(edith, "importReviewDiscard", "ImportReviewDiscardInput", review=review),
    ):
        assert (found["__typename"], found["state"]) == ("ImportReviewNotOpen", "DISCARDED")


def test_imports_are_listed_the_newest_first(victor: Api, review: str) -> None:
    other = id_of("ImportReview", imported({"data": []}, format=ImportFormat.OPENROUTER).pk)
    found = victor.data("{ importReviews { totalCount nodes { id format author sha256 counts { held } } } }")
    nodes = found["importReviews"]["nodes"]
    assert [(node["id"], node["format"], node["counts"]["held"]) for node in nodes] == [
        (other, "OPENROUTER", 0),
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
        imported({})
    assert queries(victor, ROWS, id=review, first=100) == queries(victor, ROWS, id=review, first=1)
    assert queries(victor, listed, first=10) == queries(victor, listed, first=1)
