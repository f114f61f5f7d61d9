"""Rows of an import that an earlier format kept are read, adopted and published under the names of today."""

from decimal import Decimal

import pytest

from backend.catalog.formats import CATALOG
from backend.catalog.registry import ModelRegistry
from backend.imports import adoption, publishing, reviews
from backend.imports.models import ImportReview, ImportRow
from backend.shared.formats import Unreadable, renamed
from tests.support.imports import NOW, imported, text

pytestmark = pytest.mark.django_db

NEWEST = CATALOG.number
ENTRIES = {"gpt-4o": text(3e-06, 1e-05), "new": text(1e-06, 2e-06, max_output_tokens=100)}


@pytest.fixture
def review() -> ImportReview:
    """Its rows call `input_cost_per_1m` by the name `input_usd`, as if it had been renamed since."""
    review = imported(ENTRIES)
    for row in review.rows.all():
        values = {
            name: value and {"input_usd" if key == "input_cost_per_1m" else key: cost for key, cost in value.items()}
            for name, value in (("listed", row.listed), ("before", row.before), ("after", row.after))
        }
        ImportRow.objects.filter(pk=row.pk).update(**values)
    return review


@pytest.fixture
def next_format(monkeypatch: pytest.MonkeyPatch) -> None:
    upgrades = (
        *CATALOG.upgrades,
        renamed("ai_model", old="input_usd", new="input_cost_per_1m"),
    )
    monkeypatch.setattr(CATALOG, "upgrades", upgrades)


def test_without_an_upgrade_a_row_is_not_read(review: ImportReview) -> None:
    with pytest.raises(Unreadable) as refused:
        publishing.publish(review_id=str(review.pk), author="ada", reason="new prices", now=NOW)
    assert str(refused.value) == f"row 1 of import {review.pk}, format {NEWEST}: nothing reads input_usd."
    assert ModelRegistry.current().revision == 1


def test_a_row_is_published_under_the_new_name(review: ImportReview, next_format: None) -> None:
    assert reviews.changes(review.rows.get(name="gpt-4o")) == [("input_cost_per_1m", "2.5", "3")]
    publishing.publish(review_id=str(review.pk), author="ada", reason="new prices", now=NOW)
    assert ModelRegistry.current().ai_models["gpt-4o"].input_cost_per_1m == Decimal(3)


def test_a_row_that_is_adopted_is_kept_in_the_format_of_today(review: ImportReview, next_format: None) -> None:
    adoption.adopt(
        registry=ModelRegistry.current(),
        review_id=str(review.pk),
        place=2,
        values={"provider_id": "openai", "max_output_tokens": 100},
        author="ada",
        now=NOW,
    )
    (kept,) = ImportRow.objects.filter(review=review, name="new").values("values_format", "listed", "after")
    assert kept["values_format"] == NEWEST + 1
    assert (kept["listed"]["input_cost_per_1m"], kept["after"]["input_cost_per_1m"]) == ("1", "1")


def test_a_new_row_has_the_number_of_today(next_format: None) -> None:
    assert set(imported(ENTRIES).rows.values_list("values_format", flat=True)) == {NEWEST + 1}


def test_a_review_of_rows_that_nobody_reads_can_be_deleted(review: ImportReview) -> None:
    review.delete()
    assert ImportRow.objects.count() == 0
