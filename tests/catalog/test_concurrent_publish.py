from concurrent.futures import ThreadPoolExecutor

from django.db import connection

from backend.catalog import ai_models, revisions
from backend.catalog.models import CatalogRevision
from backend.catalog.registry import ModelRegistry
from tests.support.databases import Database
from tests.support.publishing import publish

WRITERS = 50


def test_of_50_writers_with_the_same_expected_revision_one_wins(own_database: Database) -> None:
    def write(place: int) -> str:
        try:
            publish(
                lambda draft: ai_models.update(draft, model_name="dall-e-3", credits_per_image=100 + place),
                expected_revision=1,
            )
        except revisions.StaleRevision as stale:
            return f"current is {stale.current}"
        else:
            return "won"
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=WRITERS) as pool:
        outcomes = list(pool.map(write, range(WRITERS)))
    assert outcomes.count("won") == 1
    assert outcomes.count("current is 2") == WRITERS - 1
    winner = outcomes.index("won")
    assert ModelRegistry.current().get_model("dall-e-3").credits_per_image == 100 + winner
    assert CatalogRevision.objects.count() == 2
