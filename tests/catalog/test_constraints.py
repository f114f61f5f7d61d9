"""The database keeps the invariants by itself: each is attacked in SQL."""

import pytest
from django.db import DatabaseError, IntegrityError, ProgrammingError, connection, transaction

pytestmark = pytest.mark.django_db

REVISION = """
INSERT INTO catalog_catalogrevision (number, uid, author, reason, channel, published_at)
VALUES (2, gen_random_uuid(), 'ada', 'a test', 'admin', now())
"""
MODELS = "UPDATE igny8_ai_model_config SET "
SETTINGS = "UPDATE igny8_global_integration_settings SET "
PROVIDERS = "UPDATE igny8_integration_providers SET "
RATES = "UPDATE igny8_ai_model_rate SET "
IMAGE_PRICES = "INSERT INTO igny8_ai_model_image_price (ai_model_id, size, image_quality, credits_per_image) VALUES "
TEXT, IMAGE = " WHERE model_name = 'gpt-5.1'", " WHERE model_name = 'runware:97@1'"


def run(statement: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize(
    ("constraint", "statement"),
    [
        ("ai_model_fits_its_type", MODELS + "tokens_per_credit = NULL" + TEXT),
        ("ai_model_fits_its_type", MODELS + "max_output_tokens = NULL" + TEXT),
        ("ai_model_fits_its_type", MODELS + "input_cost_per_1m = NULL" + TEXT),
        ("ai_model_fits_its_type", MODELS + "credits_per_image = 1" + TEXT),
        ("ai_model_fits_its_type", MODELS + "quality_tier = 'basic', is_active = false, is_default = false" + TEXT),
        ("ai_model_fits_its_type", MODELS + "valid_sizes = '{1x1}'" + TEXT),
        ("ai_model_fits_its_type", MODELS + "credits_per_image = NULL" + IMAGE),
        ("ai_model_fits_its_type", MODELS + "quality_tier = NULL" + IMAGE),
        ("ai_model_fits_its_type", MODELS + "valid_sizes = '{}'" + IMAGE),
        ("ai_model_fits_its_type", MODELS + "tokens_per_credit = 1" + IMAGE),
        ("ai_model_fits_its_type", MODELS + "cost_per_image = NULL" + IMAGE),
        ("ai_model_fits_its_type", MODELS + "model_type = 'sound'" + IMAGE),
        ("ai_model_fits_its_type", MODELS + "max_output_tokens = 1" + IMAGE),
        ("ai_model_fits_its_type", MODELS + "supports_json_mode = true" + IMAGE),
        ("ai_model_fits_its_type", MODELS + "supports_function_calling = true" + IMAGE),
        ("ai_model_valid_sizes_read_width_x_height", MODELS + "valid_sizes = '{1024}'" + IMAGE),
        ("ai_model_valid_sizes_read_width_x_height", MODELS + "valid_sizes = '{1x1,NULL}'" + IMAGE),
        ("ai_model_quality_tier_known", MODELS + "quality_tier = 'ultra'" + IMAGE),
        ("ai_model_tokens_per_credit_in_range", MODELS + "tokens_per_credit = 0" + TEXT),
        ("ai_model_credits_per_image", MODELS + "credits_per_image = -1" + IMAGE),
        ("ai_model_output_cost_per_1m_in_range", MODELS + "output_cost_per_1m = -0.01" + TEXT),
        ("ai_model_output_cost_per_1m_in_range", MODELS + "output_cost_per_1m = 'NaN'" + TEXT),
        ("ai_model_cost_per_image_in_range", MODELS + "cost_per_image = 1000001" + IMAGE),
        ("ai_model_sort_order_in_range", MODELS + "sort_order = 1000001" + IMAGE),
        ("ai_model_default_is_active", MODELS + "is_active = false" + TEXT),
        ("ai_model_one_default_per_type", MODELS + "is_default = true" + IMAGE),
        ("ai_model_one_active_per_tier", MODELS + "quality_tier = 'premium'" + IMAGE),
        ("ai_model_not_its_own_successor", MODELS + "replaced_by_id = 'gpt-5.1'" + TEXT),
        ("ai_model_not_its_own_fallback", MODELS + "fallback_models = '{gpt-4o,gpt-5.1}'" + TEXT),
        ("ai_model_display_name_is_given", MODELS + "display_name = ''" + TEXT),
        ("settings_one_row", SETTINGS + "id = 2"),
        ("settings_max_in_article_images_in_range", SETTINGS + "max_in_article_images = 9"),
        ("settings_image_quality_is_slug", SETTINGS + "image_quality = 'HD'"),
        ("settings_temperature_in_range", SETTINGS + "temperature = 2.5"),
        ("settings_price_per_credit_usd_in_range", SETTINGS + "price_per_credit_usd = 0"),
        ("settings_minimum_margin_in_range", SETTINGS + "minimum_margin = 1"),
        ("settings_rule_to_reconcile_has_its_hours", SETTINGS + "reconcile_after_hours = 1"),
        ("settings_rule_to_reconcile_has_its_hours", SETTINGS + "reconcile_rule = 'release'"),
        ("settings_image_style_is_given", SETTINGS + "image_style = ''"),
        ("provider_api_key_is_encrypted", PROVIDERS + "api_key = 'sk-plain'"),
        ("provider_webhook_secret_is_encrypted", PROVIDERS + "webhook_secret = 'plain'"),
        ("provider_config_is_object", PROVIDERS + "config = '[]'"),
        ("provider_type_known", PROVIDERS + "provider_type = 'bank'"),
        ("provider_id_is_slug", PROVIDERS + "provider_id = 'A B' WHERE provider_id = 'stripe'"),
        ("min_credits", "UPDATE igny8_credit_cost_config SET min_credits = -1"),
        ("operation_type_known", "INSERT INTO igny8_credit_cost_config VALUES ('magic', 0, true)"),
        ("catalog_revision_has_author", REVISION.replace("(2,", "(3,").replace("'ada'", "''")),
        ("rate_cost_usd_in_range", RATES + "cost_usd = -1"),
        ("rate_image_quality_is_given", RATES + "image_quality = ''"),
        ("rate_size_is_given", RATES + "size = ''"),
        ("rate_region_is_slug", RATES + "region = 'A B'"),
        ("rate_component_known", RATES + "component = 'magic'"),
        ("rate_service_tier_known", RATES + "service_tier = 'slow'"),
        ("rate_above_input_tokens_in_range", RATES + "above_input_tokens = 0"),
        ("rate_days_in_order", RATES + "first_day = '2027-01-02', last_day = '2027-01-01'"),
        ("rate_once", RATES + "image_quality = 'hd'"),
        ("image_price_credits_per_image_in_range", IMAGE_PRICES + "('dall-e-3', '1024x1024', 'hd', 1000001)"),
        ("image_price_size_is_given", IMAGE_PRICES + "('dall-e-3', '', 'hd', 1)"),
        ("image_price_image_quality_is_given", IMAGE_PRICES + "('dall-e-3', null, '', 1)"),
        ("image_price_once", IMAGE_PRICES + "('dall-e-3', null, 'hd', 1), ('dall-e-3', null, 'hd', 2)"),
    ],
)
def test_constraint(constraint: str, statement: str) -> None:
    run(REVISION)
    with pytest.raises(IntegrityError, match=constraint):
        run(statement)


def test_a_provider_that_a_model_uses_can_not_be_deleted() -> None:
    run(REVISION)
    with pytest.raises(IntegrityError, match="foreign key"):
        run("DELETE FROM igny8_integration_providers WHERE provider_id = 'openai'; SET CONSTRAINTS ALL IMMEDIATE")


def test_the_settings_row_can_not_be_deleted() -> None:
    run(REVISION)
    with pytest.raises(DatabaseError, match="Cannot delete"):
        run("DELETE FROM igny8_global_integration_settings")


@pytest.mark.parametrize(
    "statement",
    [
        MODELS + "credits_per_image = 2" + IMAGE,
        "DELETE FROM igny8_ai_model_rate",
        SETTINGS + "image_style = 'sketch'",
        PROVIDERS + "is_active = false",
        "UPDATE igny8_credit_cost_config SET min_credits = 1",
        "INSERT INTO igny8_integration_providers VALUES ('acme', 'Acme', 'ai')",
    ],
)
def test_a_write_outside_a_revision_is_refused(statement: str) -> None:
    with pytest.raises(ProgrammingError, match=r"written by revisions\.publish only"):
        run(statement)


@pytest.mark.parametrize("table", ["igny8_ai_model_rate", "igny8_ai_model_image_price", "catalog_catalogchange"])
def test_truncate_is_refused(table: str) -> None:
    with pytest.raises(ProgrammingError, match="can't be truncated"):
        run(f"TRUNCATE {table}")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE catalog_catalogchange SET after = '1'",
        "DELETE FROM catalog_catalogchange",
        "UPDATE catalog_catalogrevision SET author = 'someone else'",
        "DELETE FROM catalog_catalogrevision",
    ],
)
def test_history_is_append_only(statement: str) -> None:
    with pytest.raises(DatabaseError, match=r"Cannot (update|delete)"):
        run(statement)
