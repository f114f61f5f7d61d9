from datetime import date
from decimal import Decimal

import pytest

from backend.catalog import seed
from backend.catalog.enums import ModelType
from backend.catalog.models import CatalogRevision
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import AIModel
from backend.shared import clock

pytestmark = pytest.mark.django_db

TEXT = [
    ("gpt-5.1", "GPT-5.1 Premium", True, True, ("1.25", "0.125", "10"), 1000, 8192, 400000, date(2027, 4, 1)),
    ("gpt-4o", "GPT-4o", False, False, ("2.5", "1.25", "10"), 1000, 16384, 128000, date(2027, 1, 14)),
    ("gpt-4o-mini", "GPT-4o Mini", True, False, ("0.15", "0.075", "0.6"), 10000, 16000, 128000, date(2027, 1, 14)),
]
IMAGE = [
    ("runware:97@1", "Basic", "runware", False, "0.012", 1, "basic", ("1024x1024", "1280x768"), None),
    ("dall-e-3", "Quality", "openai", True, "0.04", 5, "quality", ("1024x1024", "1792x1024"), date(2026, 5, 12)),
    ("google:4@2", "Premium", "runware", False, "0.14", 15, "premium", ("1024x1024", "1376x768"), None),
]


def models(model_type: ModelType) -> list[AIModel]:
    return [model for model in ModelRegistry.current().listed if model.model_type == model_type]


def test_text_models() -> None:
    found = models(ModelType.TEXT)
    assert [
        (
            model.model_name,
            model.display_name,
            model.is_active,
            model.is_default,
            tuple(
                str(cost)
                for cost in (model.input_cost_per_1m, model.cached_input_cost_per_1m, model.output_cost_per_1m)
            ),
            model.tokens_per_credit,
            model.max_output_tokens,
            model.context_window,
            model.retired_at,
        )
        for model in found
    ] == TEXT
    assert all(m.supports_json_mode and m.supports_vision and m.supports_function_calling for m in found)
    assert {model.provider_id for model in found} == {"openai"}


def test_image_models() -> None:
    assert [
        (
            model.model_name,
            model.display_name,
            model.provider_id,
            model.is_default,
            str(model.cost_per_image),
            model.credits_per_image,
            model.quality_tier,
            model.valid_sizes,
            model.retired_at,
        )
        for model in models(ModelType.IMAGE)
    ] == IMAGE


def test_rates_by_size_and_quality() -> None:
    model = ModelRegistry.current().get_model("dall-e-3")
    assert {(row.image_quality, row.size): str(row.cost_usd) for row in model.rates} == {
        ("standard", "1024x1024"): "0.04",
        ("standard", "1792x1024"): "0.08",
        ("hd", "1024x1024"): "0.08",
        ("hd", "1792x1024"): "0.12",
    }


def test_providers() -> None:
    found = ModelRegistry.current().providers.values()
    assert {(row.provider_id, row.display_name, str(row.provider_type)) for row in found} == {
        ("openai", "OpenAI", "ai"),
        ("runware", "Runware", "ai"),
        ("google", "Google Cloud", "ai"),
        ("anthropic", "Anthropic", "ai"),
        ("resend", "Resend", "email"),
        ("stripe", "Stripe", "payment"),
    }
    assert ModelRegistry.current().secrets == {}


def test_settings_and_operations() -> None:
    registry = ModelRegistry.current()
    settings = registry.settings
    assert (settings.image_style, settings.image_quality, settings.max_in_article_images) == ("photorealistic", "hd", 4)
    assert (settings.temperature, settings.price_per_credit_usd, settings.minimum_margin) == (
        Decimal("0.7"),
        Decimal("0.01"),
        None,
    )
    assert len(registry.operations) == 7
    assert all(operation.min_credits == 0 and operation.is_active for operation in registry.operations.values())


def test_the_seed_is_revision_1_and_is_published_once() -> None:
    assert seed.publish_seed(now=clock.now()) is False
    assert [(revision.number, revision.channel) for revision in CatalogRevision.objects.all()] == [(1, "seed")]
