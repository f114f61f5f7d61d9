"""Many at once: an import becomes one revision, and two imports see that they disagree."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection

from backend.catalog.models import CatalogRevision
from backend.imports import publishing, reviews
from backend.imports.models import ImportFormat, ImportRow
from tests.support.databases import Database
from tests.support.imports import NOW, imported, openrouter, text

EDITORS = 20


def test_of_20_editors_who_publish_one_import_one_does(own_database: Database) -> None:
    review = imported({"gpt-4o": text(3e-06, 1e-05)})

    def publish(place: int) -> str:
        try:
            publishing.publish(review_id=str(review.pk), author=f"editor {place}", reason="x", now=NOW)
        except reviews.ImportReviewNotOpen as late:
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


def test_two_sources_that_are_read_at_once_and_disagree_are_both_held(own_database: Database) -> None:
    together = Barrier(2)
    files = {
        ImportFormat.LITELLM: {"gpt-4o": text(3e-06, 1e-05)},
        ImportFormat.OPENROUTER: {"data": [openrouter("openai/gpt-4o", prompt="0.000004", completion="0.00001")]},
    }

    def read(format: ImportFormat) -> None:
        try:
            together.wait()
            imported(files[format], format=format)
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=2) as pool:
        list(pool.map(read, files))
    assert list(ImportRow.objects.values_list("status", "reason")) == [("held", "sources_disagree")] * 2
