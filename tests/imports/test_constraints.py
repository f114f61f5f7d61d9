"""The database keeps by itself what holds for every import."""

import pytest
from django.db import IntegrityError, connection, transaction

from tests.support.imports import imported, text

pytestmark = pytest.mark.django_db
REVIEWS, ROWS = "UPDATE imports_importreview SET ", "UPDATE imports_importrow SET "


@pytest.mark.parametrize(
    ("constraint", "statement"),
    [
        ("import_format_known", REVIEWS + "format = 'spreadsheet'"),
        ("import_review_published_as_a_revision", REVIEWS + "state = 'published'"),
        ("import_review_published_as_a_revision", REVIEWS + "published_revision_id = 1"),
        ("import_review_published_as_a_revision", REVIEWS + "state = 'lost'"),
        ("import_row_status_known", ROWS + "status = 'lost'"),
        ("import_row_reason_known", ROWS + "reason = 'whim'"),
        ("import_row_once_per_place", ROWS + "place = 1"),
        ("import_row_accepted_has_values", ROWS + "after = '{}' WHERE status = 'accepted'"),
        ("import_row_accepted_has_values", ROWS + "key = '' WHERE status = 'accepted'"),
    ],
)
def test_forbidden_states(constraint: str, statement: str) -> None:
    imported({"gpt-4o": text(3e-06, 1e-05), "new": text(1e-06, 1e-06)})
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
