"""Many who publish one import at once: it becomes one revision."""

from concurrent.futures import ThreadPoolExecutor

from django.db import connection

from backend.catalog.imports import publishing, reviews
from backend.catalog.models import CatalogRevision
from tests.support.databases import Database
from tests.support.imports import NOW, imported, text

EDITORS = 20


def test_of_20_editors_who_publish_one_import_one_does(own_database: Database) -> None:
    review = imported({"gpt-4o": text(3e-06, 1e-05)})

    def publish(place: int) -> str:
        try:
            publishing.publish(review_id=str(review.pk), author=f"editor {place}", reason="x", now=NOW)
        except reviews.ReviewNotOpen as late:
            return late.state
        else:
            return "won"
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=EDITORS) as pool:
        outcomes = list(pool.map(publish, range(EDITORS)))
    assert sorted(outcomes) == ["published"] * (EDITORS - 1) + ["won"]
    assert CatalogRevision.objects.count() == 2
    assert CatalogRevision.objects.get(number=2).author == f"editor {outcomes.index('won')}"
