"""The demo's stand-ins serve the providers that nobody has set up, and leave the others alone."""

from typing import Any

import pytest

from backend.catalog import providers, revisions
from backend.catalog.models.providers import SecretName
from backend.catalog.models.revisions import Channel
from backend.catalog.registry import ModelRegistry
from backend.development import demo
from backend.shared import clock

pytestmark = pytest.mark.django_db

ADDRESSES = {
    "openai": "http://127.0.0.1:8010/stand-in/openai/v1",
    "runware": "http://127.0.0.1:8010/stand-in/runware/v1",
}


@pytest.fixture(autouse=True)
def insecure(settings: Any) -> None:
    settings.INSECURE_ENDPOINTS = True


def use(port: int = 8010) -> list[tuple[str, str, str | None, str]]:
    """What the providers are afterwards: id, name, address and the end of the key."""
    addresses = {name: address.replace("8010", str(port)) for name, address in ADDRESSES.items()}
    demo.use_stand_ins(addresses=addresses, now=clock.now())
    registry = ModelRegistry.current()
    return [
        (name, provider.display_name, provider.api_endpoint, registry.read_api_key(name))
        for name, provider in sorted(registry.providers.items())
        if (name, SecretName.API_KEY) in registry.secrets
    ]


OPENAI = ("openai", "OpenAI (stand-in)", ADDRESSES["openai"], "stand-in")
RUNWARE = ("runware", "Runware (stand-in)", ADDRESSES["runware"], "stand-in")


def set_key(provider_id: str, key: str | None, address: str | None) -> None:
    revisions.publish(
        edit=lambda draft: providers.rotate_key(
            draft, provider_id=provider_id, secrets={SecretName.API_KEY: key}, api_endpoint=address
        ),
        author="ada",
        reason="a test",
        channel=Channel.COMMAND_LINE,
        now=clock.now(),
    )


def test_providers_without_a_key_get_a_stand_in_once() -> None:
    assert use() == [OPENAI, RUNWARE]
    number = ModelRegistry.current().revision
    assert use() == [OPENAI, RUNWARE]
    assert ModelRegistry.current().revision == number
    assert demo.port_of_stand_ins() == 8010


def test_addresses_follow_the_port() -> None:
    use()
    use(9123)
    assert demo.port_of_stand_ins() == 9123
    assert ModelRegistry.current().get_provider("openai").api_endpoint == "http://127.0.0.1:9123/stand-in/openai/v1"


def test_a_key_and_an_empty_address_make_a_provider_real() -> None:
    use()
    set_key("openai", "sk-real", None)
    assert use() == [("openai", "OpenAI", None, "sk-real"), RUNWARE]


def test_what_is_set_up_is_left_alone() -> None:
    set_key("openai", "sk-real", None)
    set_key("runware", "key", "http://127.0.0.1:11434/v1")
    assert use() == [
        ("openai", "OpenAI", None, "sk-real"),
        ("runware", "Runware", "http://127.0.0.1:11434/v1", "key"),
    ]


def test_without_key_and_address_it_is_a_stand_in_again() -> None:
    use()
    set_key("openai", None, None)
    assert use() == [OPENAI, RUNWARE]
