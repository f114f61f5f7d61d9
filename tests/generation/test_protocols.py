"""Which adapter calls a provider's model."""

from dataclasses import replace
from typing import Any

import pytest

from backend.catalog.enums import CallProtocol, ModelType, ProviderType
from backend.catalog.rows import AIModel, Provider
from backend.generation import protocols
from backend.generation.adapters import IMAGES, TEXT

ADDRESS = "https://models.example/v1"


def a_provider(provider_id: str, **values: Any) -> Provider:
    return Provider(provider_id=provider_id, display_name="Acme", **values)


def adapter_of(provider: Provider, model_type: ModelType) -> str | None:
    model = AIModel(model_name="m", display_name="M", model_type=model_type, provider_id=provider.provider_id)
    return protocols.adapter_of(provider=provider, model=model)


@pytest.mark.parametrize(
    ("provider_id", "text", "images"),
    [
        ("openai", "openai-chat", "openai-images"),
        ("openai-responses", "openai-responses", "openai-images"),
        ("anthropic", "anthropic-messages", None),
        ("google", "google-generate", "google-images"),
        ("runware", None, "runware-images"),
        ("cohere", "cohere-chat", None),
    ],
)
def test_an_id_or_the_config_names_the_protocol(provider_id: str, text: str | None, images: str | None) -> None:
    by_id = a_provider(provider_id)
    by_config = a_provider("acme", config={"protocol": provider_id})
    over_id = a_provider("openai", config={"protocol": provider_id})
    for provider in (by_id, by_config, over_id):
        assert (adapter_of(provider, ModelType.TEXT), adapter_of(provider, ModelType.IMAGE)) == (text, images)


def test_any_other_provider_speaks_openais_at_its_address() -> None:
    acme = a_provider("acme")
    assert adapter_of(acme, ModelType.TEXT) is None
    acme = replace(acme, api_endpoint=ADDRESS)
    assert (adapter_of(acme, ModelType.TEXT), adapter_of(acme, ModelType.IMAGE)) == ("openai-chat", "openai-images")


def test_what_is_no_ai_provider_is_not_called() -> None:
    for config in ({}, {"protocol": "openai"}):
        mail = a_provider("openai", provider_type=ProviderType.EMAIL, api_endpoint=ADDRESS, config=config)
        assert adapter_of(mail, ModelType.TEXT) is None


def test_models_of_other_types_have_no_adapter() -> None:
    assert adapter_of(a_provider("openai"), ModelType.SPEECH) is None


def test_each_protocol_has_adapters_and_each_adapter_a_protocol() -> None:
    assert {protocol for adapter in (*TEXT.values(), *IMAGES.values()) for protocol in adapter.PROTOCOLS} == {
        *CallProtocol.values
    }


def test_a_protocol_has_one_adapter_of_each_kind() -> None:
    for adapters in (TEXT, IMAGES):
        named = [protocol for adapter in adapters.values() for protocol in adapter.PROTOCOLS]
        assert sorted(named) == sorted(set(named))


def test_adapters_of_images_say_how_they_are_called() -> None:
    assert [name for name, adapter in IMAGES.items() if adapter.IS_POLLED] == ["runware-images"]
    assert [name for name, adapter in IMAGES.items() if adapter.IS_SINGLE] == ["google-images"]
