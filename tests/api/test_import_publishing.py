"""What is accepted of an import becomes one revision."""

from typing import Any

import pytest

from backend.catalog.models import CatalogRevision
from tests.support.api import Api
from tests.support.changes import dump
from tests.support.ids import id_of
from tests.support.import_calls import ENTRIES, decide, publish
from tests.support.imports import imported
from tests.support.publishing import change_model

pytestmark = pytest.mark.django_db


@pytest.fixture
def review(db: None) -> str:
    return id_of("ImportReview", imported(ENTRIES).pk)


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
