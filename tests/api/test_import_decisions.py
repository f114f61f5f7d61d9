"""People decide about the rows of an import, adopt new models from them, or discard it."""

from typing import Any

import pytest

from tests.support.api import Api
from tests.support.changes import dump
from tests.support.ids import id_of
from tests.support.import_calls import ENTRIES, act, adopt, counts, decide, publish, rows, sent
from tests.support.imports import imported, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def review(db: None) -> str:
    return id_of("ImportReview", imported(ENTRIES).pk)


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


def test_rows_are_adopted_in_bulk(edith: Api) -> None:
    entries = {"new": ENTRIES["new"], "openai/newer": ENTRIES["new"], "gpt-4o": ENTRIES["gpt-4o"]}
    review = sent(edith, entries)["review"]["id"]
    document = """mutation M($input: ImportRowsAdoptInput!) { importRowsAdopt(input: $input) {
      ... on ImportRowsAdoptPayload { review { counts { accepted } } refused { place name message }
        adopted { place modelName providerId tokensPerCredit creditsPerImage margin } }
      ... on UserError { code message path } } }"""
    values = {"review": review, "places": [1, 2, 3]}
    tried = edith.data(document, input={**values, "dryRun": True})["importRowsAdopt"]
    assert tried["review"]["counts"]["accepted"] == 1
    done = edith.data(document, input=values)["importRowsAdopt"]
    price = {"providerId": "openai", "tokensPerCredit": 5000, "creditsPerImage": None, "margin": "0"}
    adopted = [{"place": 1, "modelName": "new", **price}, {"place": 2, "modelName": "newer", **price}]
    assert (done["adopted"], tried["adopted"]) == (adopted, adopted)
    assert [(one["place"], one["name"]) for one in done["refused"]] == [(3, "gpt-4o")]
    assert done["review"]["counts"]["accepted"] == 3


def test_a_review_reports_what_earlier_imports_say(edith: Api) -> None:
    sent(edith, {"gpt-4o": text(3e-06, 1e-05), "gpt-4o-mini": text(2e-07, 6e-07)})
    review = sent(edith, {"gpt-4o": text(3e-06, 1e-05)})["review"]["id"]
    found = edith.data(
        "query ($id: ID!) { importReview(id: $id) { notices noLongerNamed readBefore olderThan listDay } }", id=review
    )["importReview"]
    names = ["gpt-4o-mini"]
    assert found == {
        "notices": ["The list no longer names models of the catalog: gpt-4o-mini."],
        "noLongerNamed": names,
        "readBefore": None,
        "olderThan": None,
        "listDay": None,
    }


def test_aliases_are_set_and_removed(edith: Api) -> None:
    document = """mutation M($input: ImportAlias%sInput!) { importAlias%s(input: $input) {
      ... on ImportAliasesPayload { aliases { kind name means author } } ... on UserError { code message path } } }"""
    values = {"kind": "PROVIDER", "name": "open-ai-eu"}
    alias = {**values, "means": "openai", "author": "edith"}
    done = edith.data(document % ("Set", "Set"), input={**values, "means": "openai"})["importAliasSet"]
    assert alias in done["aliases"]
    chain = edith.data(document % ("Set", "Set"), input={**values, "means": "gemini"})["importAliasSet"]
    assert (chain["code"], chain["path"]) == ("ALIAS_CHAIN", ["input", "name"])
    assert alias not in edith.data(document % ("Remove", "Remove"), input=values)["importAliasRemove"]["aliases"]
    gone = edith.data(document % ("Remove", "Remove"), input=values)["importAliasRemove"]
    assert (gone["code"], gone["path"]) == ("ALIAS_NOT_FOUND", ["input", "name"])
