import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.db import connection

from backend.catalog import ai_models, revisions
from backend.catalog.models import CatalogRevision
from backend.catalog.registry import ModelRegistry
from tests.support.databases import Database
from tests.support.publishing import change_model, publish

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


ANOTHER_PROCESS = """
import django
django.setup()
from tests.support.publishing import change_model
change_model("gpt-5.1", tokens_per_credit=500)
"""


def test_a_view_is_of_one_revision_while_another_process_publishes(own_database: Database) -> None:
    asked = list[str]()

    def publish_before_models_are_read(execute: Any, sql: str, *arguments: Any) -> Any:
        if "igny8_ai_model_config" in sql and not asked:
            asked.append(sql)
            environment = {**os.environ, "DATABASE_URL": own_database.url}
            subprocess.run([sys.executable, "-c", ANOTHER_PROCESS], env=environment, check=True)
        return execute(sql, *arguments)

    change_model("dall-e-3", credits_per_image=9)
    with connection.execute_wrapper(publish_before_models_are_read):
        registry = ModelRegistry.current()
    assert registry.revision == 3
    assert registry.get_model("gpt-5.1").tokens_per_credit == 500
