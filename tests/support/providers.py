"""The providers of key tests: a stand-in that speaks their protocol, and its key in the catalog."""

from collections.abc import Iterator
from contextlib import contextmanager

from tests.support.publishing import move
from tests.support.stand_ins import Scripted, StandIn, stand_in

KEY = "sk-canary-5f2b9-1234"


@contextmanager
def provider(provider_id: str = "openai", answer: Scripted | None = None, *, path: str = "") -> Iterator[StandIn]:
    """A provider of the catalog whose address is a stand-in's. Needs INSECURE_ENDPOINTS."""
    with stand_in(answer) as server:
        move(provider_id, server.base + path, KEY)
        yield server
