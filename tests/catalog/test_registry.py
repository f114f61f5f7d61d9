from decimal import Decimal

import pytest
from pytest_django import DjangoAssertNumQueries

from backend.catalog.enums import ModelType, QualityTier
from backend.catalog.registry import ModelNotFound, ModelRegistry, ProviderNotFound
from backend.pricing.errors import ConfigurationError
from backend.pricing.usage import TokenUsage
from tests.support.publishing import change_model, switch_off
from tests.support.rates import image_rate

pytestmark = pytest.mark.django_db


def names(registry: ModelRegistry) -> list[str]:
    return [model.model_name for model in registry.available]


def test_models_on_sale_in_their_order() -> None:
    assert names(ModelRegistry.current()) == ["gpt-5.1", "gpt-4o-mini", "runware:97@1", "dall-e-3", "google:4@2"]


def test_a_view_is_checked_with_one_query_and_built_once(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    first = ModelRegistry.current()
    with django_assert_num_queries(1):
        assert ModelRegistry.current() is first


def test_a_view_never_changes() -> None:
    before = ModelRegistry.current()
    change_model("dall-e-3", credits_per_image=9)
    assert before.get_model("dall-e-3").credits_per_image == 5
    assert ModelRegistry.current().get_model("dall-e-3").credits_per_image == 9
    with pytest.raises(TypeError):
        before.ai_models["x"] = before.get_model("dall-e-3")  # type: ignore[index]


def test_nothing_falls_back_to_another_model() -> None:
    change_model("google:4@2", is_active=False)
    assert ModelRegistry.current().model_for_tier(QualityTier.PREMIUM) is None
    switch_off("openai")
    assert ModelRegistry.current().get_default_model(ModelType.TEXT) is None


def test_unknown_names_are_reported() -> None:
    registry = ModelRegistry.current()
    with pytest.raises(ModelNotFound):
        registry.get_model("no-such-model")
    with pytest.raises(ProviderNotFound):
        registry.get_provider("no-such-provider")


def test_cost_by_token() -> None:
    usage = TokenUsage(input_tokens=1000, cached_input_tokens=3000, output_tokens=1000, total_tokens=5000)
    assert ModelRegistry.current().calculate_cost("gpt-5.1", usage=usage) == Decimal("0.011625")


def test_cost_by_image() -> None:
    registry = ModelRegistry.current()
    assert registry.calculate_cost("dall-e-3", images=2, size="1792x1024", image_quality="hd") == Decimal("0.24")
    assert registry.calculate_cost("runware:97@1", images=2, size="1024x1024", image_quality="hd") == Decimal("0.024")
    with pytest.raises(ConfigurationError):
        registry.calculate_cost("gpt-5.1", images=1)
    usage = TokenUsage(input_tokens=1, output_tokens=1, total_tokens=2)
    with pytest.raises(ConfigurationError):
        registry.calculate_cost("runware:97@1", usage=usage)


def test_every_model_has_its_own_costs() -> None:
    between = image_rate("0.2", size="1376x768", image_quality="hd")
    seeded = ModelRegistry.current().get_model("dall-e-3").rates
    change_model("google:4@2", rates=(between,))
    registry = ModelRegistry.current()
    assert registry.get_model("google:4@2").rates == (between,)
    assert registry.get_model("dall-e-3").rates == seeded
    assert [(row.size, row.image_quality) for row in seeded] == [
        ("1024x1024", "hd"),
        ("1024x1024", "standard"),
        ("1792x1024", "hd"),
        ("1792x1024", "standard"),
    ]
