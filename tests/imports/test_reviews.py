"""Reviews are kept with what people decide; none of it changes the catalog."""

from hashlib import sha256

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from backend.catalog.models import CatalogRevision
from backend.imports import reviews
from backend.imports.models import ImportReview, RowStatus
from backend.imports.reviews import ImportReviewNotFound, ImportReviewNotOpen, ImportRowsNotFound, NothingToAccept
from tests.support.imports import NOW, imported, row, text
from tests.support.publishing import fill_catalog

pytestmark = pytest.mark.django_db
ENTRIES = {"gpt-4o": text(3e-06, 1e-05), "gpt-5.1": text(0, 1e-05), "new": text(1e-06, 1e-06)}


def decide(review: ImportReview, *places: int, status: RowStatus = RowStatus.ACCEPTED) -> None:
    reviews.decide(review_id=str(review.pk), places=places, status=status, author="ada", now=NOW)


def statuses(review: ImportReview) -> list[str]:
    return list(review.rows.order_by("place").values_list("status", flat=True))


def test_a_review_says_where_it_comes_from() -> None:
    review = imported(b'{"gpt-4o": {}}', file_name="prices.json")
    assert (review.format, review.file_name, review.author, review.state) == ("litellm", "prices.json", "edith", "open")
    assert (review.sha256, review.revision_id) == (sha256(b'{"gpt-4o": {}}').hexdigest(), 1)
    assert CatalogRevision.objects.count() == 1


def test_reviews_are_listed_with_their_counts() -> None:
    first, second = imported(ENTRIES), imported({"m": {}})
    found = [(review.pk, review.accepted, review.rejected, review.held) for review in reviews.listed()]
    assert found == [(second.pk, 0, 0, 1), (first.pk, 1, 1, 1)]


def test_rows_are_found_by_status_and_by_name() -> None:
    review = imported(ENTRIES)
    assert [found.name for found in reviews.rows(review=review, status=RowStatus.HELD)] == ["gpt-5.1"]
    assert [found.name for found in reviews.rows(review=review, search="GPT")] == ["gpt-4o", "gpt-5.1"]
    assert not reviews.rows(review=review, search="\x00").exists()
    assert [found.name for found in reviews.rows(review=review, ours_only=True)] == ["gpt-4o", "gpt-5.1"]


def test_rows_are_decided_with_who_decided() -> None:
    review = imported(ENTRIES)
    decide(review, 2)
    decide(review, 1, 3, status=RowStatus.REJECTED)
    found = row(review, "gpt-5.1")
    assert statuses(review) == ["rejected", "accepted", "rejected"]
    assert (found.reason, found.decided_by, found.decided_at) == ("zero_price", "ada", NOW)
    decide(review, 2, status=RowStatus.HELD)
    assert statuses(review) == ["rejected", "held", "rejected"]


def test_a_row_that_proposes_nothing_can_t_be_accepted() -> None:
    review = imported(ENTRIES)
    with pytest.raises(NothingToAccept) as refused:
        decide(review, 2, 3)
    assert refused.value.places == (3,)
    assert statuses(review) == ["accepted", "held", "rejected"]


def test_unknown_rows_are_reported_and_nothing_is_decided() -> None:
    review = imported(ENTRIES)
    with pytest.raises(ImportRowsNotFound) as refused:
        decide(review, 2, 4, 0)
    assert refused.value.places == (0, 4)
    assert statuses(review) == ["accepted", "held", "rejected"]


@pytest.mark.parametrize("review_id", ["", "x", "0", "-1", "٣", "9" * 18, "9" * 5_000])
def test_a_review_that_is_not_there(review_id: str) -> None:
    with pytest.raises(ImportReviewNotFound):
        reviews.get(review_id=review_id)


def test_a_discarded_review_stays_as_it_is() -> None:
    review = imported(ENTRIES)
    reviews.discard(review_id=str(review.pk))
    with pytest.raises(ImportReviewNotOpen) as refused:
        decide(review, 2)
    with pytest.raises(ImportReviewNotOpen):
        reviews.discard(review_id=str(review.pk))
    review.refresh_from_db()
    assert (refused.value.state, review.state, statuses(review)) == (
        "discarded",
        "discarded",
        ["accepted", "held", "rejected"],
    )


def queries(rows: int) -> int:
    entries = {f"model-{place:04}": text(2e-06, 2e-06) for place in range(rows)}
    with CaptureQueriesContext(connection) as captured:
        imported(entries)
    return len(captured)


def test_reading_asks_no_query_per_row() -> None:
    fill_catalog(1_000)
    queries(9)  # an older open review, for both
    assert queries(900) == queries(9)


def test_progress_is_reported_per_batch() -> None:
    heard: list[tuple[int, int]] = []
    imported({f"m{place}": {} for place in range(2_500)}, progress=lambda done, total: heard.append((done, total)))
    assert heard == [(1_000, 2_500), (2_000, 2_500), (2_500, 2_500)]
