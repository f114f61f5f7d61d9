"""Which protocol a provider speaks, and by which adapter its models are called. `adapters` has them by their names."""

from collections.abc import Mapping

from backend.catalog.enums import CallProtocol, ModelType, ProviderType
from backend.catalog.provider_config import config_of
from backend.catalog.rows import AIModel, Provider
from backend.generation.adapters import IMAGES, TEXT, Adapter

ADAPTERS: Mapping[ModelType, Mapping[str, Adapter]] = {ModelType.TEXT: TEXT, ModelType.IMAGE: IMAGES}


def protocol_of(*, provider: Provider) -> CallProtocol | None:
    """As its config says, else by its id; any other AI provider speaks OpenAI's at its `api_endpoint`.

    None where nobody says how to call it: it is no AI provider, or one without an address.
    """
    if provider.provider_type != ProviderType.AI:
        return None
    if (protocol := config_of(provider).protocol) is not None:
        return protocol
    if provider.provider_id in CallProtocol.values:
        return CallProtocol(provider.provider_id)
    return CallProtocol.OPENAI if provider.api_endpoint else None


def adapter_of(*, provider: Provider, model: AIModel) -> str | None:
    """The name of the adapter that calls a provider's model; None where there is none."""
    protocol = protocol_of(provider=provider)
    if protocol is None:
        return None
    adapters = ADAPTERS.get(ModelType(model.model_type), {})
    return next((name for name, adapter in adapters.items() if protocol in adapter.PROTOCOLS), None)
