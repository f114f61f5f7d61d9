"""A migration brings older databases in line with a new rule, including their history."""

from dataclasses import replace

import pgtrigger
from django.core.management import call_command
from django.db import connection

from backend.catalog import history
from backend.catalog.models import AIModelConfig, AIModelRate, CatalogChange, CatalogRevision
from backend.catalog.registry import ModelRegistry
from tests.support.databases import Database

NAMES = ("size", "image_quality", "cost_usd")
GIVEN = """
INSERT INTO catalog_catalogrevision (number, uid, author, reason, channel, published_at)
VALUES (2, gen_random_uuid(), 'ada', 'a test', 'admin', now());
UPDATE igny8_ai_model_config SET max_output_tokens = 5, supports_json_mode = true WHERE model_name = 'dall-e-3';
INSERT INTO catalog_catalogchange (revision_id, action, entity, key, field, before, after)
VALUES (2, 'update', 'ai_model', 'dall-e-3', 'max_output_tokens', 'null', '5'),
       (2, 'update', 'ai_model', 'dall-e-3', 'supports_json_mode', 'false', 'true');
"""


def migrate(*target: str) -> None:
    call_command("migrate", *target, verbosity=0, interactive=False)


def test_text_only_fields_of_image_models_are_cleared_by_a_revision(own_database: Database) -> None:
    migrate("catalog", "0008_format")
    with connection.cursor() as cursor:
        cursor.execute(GIVEN)
    migrate()
    revision = CatalogRevision.objects.get(number=3)
    changes = CatalogChange.objects.filter(revision=revision).order_by("field")
    assert (revision.author, revision.reason) == (
        "ratecard",
        "Upgrade: image models have no maximum of output tokens, JSON mode and function calling.",
    )
    assert [*changes.values_list("key", "field", "before", "after")] == [
        ("dall-e-3", "max_output_tokens", 5, None),
        ("dall-e-3", "supports_json_mode", True, False),
    ]
    with pgtrigger.ignore():  # the way back has dropped the column of a later migration, and the table of functions
        AIModelConfig.objects.filter(model_name="dall-e-3").update(image_family="dall-e")
    assert ModelRegistry.current().to_state() == replace(history.state_at(3), functions={})


def test_a_database_without_such_models_gets_no_revision(own_database: Database) -> None:
    migrate("catalog", "0008_format")
    migrate()
    assert CatalogRevision.objects.count() == 1


def test_costs_by_size_and_quality_become_rates(own_database: Database) -> None:
    before = ModelRegistry.current().to_state()
    migrate("catalog", "0012_models_sold_by_unit")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT size, image_quality, cost_usd::text FROM igny8_ai_model_image_cost WHERE ai_model_id = 'dall-e-3' "
            "ORDER BY size, image_quality"
        )
        kept = cursor.fetchall()
    migrate()
    assert kept == [
        ("1024x1024", "hd", "0.08000000"),
        ("1024x1024", "standard", "0.04000000"),
        ("1792x1024", "hd", "0.12000000"),
        ("1792x1024", "standard", "0.08000000"),
    ]
    assert history.rebuilt(1) == before
    rates = AIModelRate.objects.filter(ai_model__model_name="dall-e-3", component="image").order_by(
        "size", "image_quality"
    )
    assert [(size, quality, str(usd)) for size, quality, usd in rates.values_list(*NAMES)] == kept
