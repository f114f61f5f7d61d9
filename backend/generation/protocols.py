"""Which protocol a provider speaks, and by which adapter its models are called. `adapters` has them by their names."""

from collections.abc import Mapping
from dataclasses import dataclass

from backend.catalog.enums import CallProtocol, ModelType, ProviderType
from backend.catalog.provider_config import config_of
from backend.catalog.rows import AIModel, Provider


@dataclass(frozen=True, slots=True, kw_only=True)
class Adapters:
    """Of one protocol, by their names in `adapters.TEXT` and `adapters.IMAGES`; None where it makes none of these."""

    text: str | None = None
    images: str | None = None


PROTOCOLS: Mapping[CallProtocol, Adapters] = {
    CallProtocol.OPENAI: Adapters(text="openai-chat", images="openai-images"),
    CallProtocol.OPENAI_RESPONSES: Adapters(text="openai-responses", images="openai-images"),
    CallProtocol.ANTHROPIC: Adapters(text="anthropic-messages"),
    CallProtocol.GOOGLE: Adapters(text="google-generate", images="google-images"),
    CallProtocol.RUNWARE: Adapters(images="runware-images"),
    CallProtocol.COHERE: Adapters(text="cohere-chat"),
}


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
    if model.model_type == ModelType.TEXT:
        return PROTOCOLS[protocol].text
    return PROTOCOLS[protocol].images if model.model_type == ModelType.IMAGE else None
