"""How providers are asked for their models: where below the address of their protocol, with the key in which header.

`generation.protocols` says which protocol a provider speaks.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

from backend.catalog.enums import CallProtocol
from backend.catalog.rows import Provider
from backend.generation import protocols
from backend.generation.adapters import anthropic, google, openai, runware

if TYPE_CHECKING:  # it takes long to import, and a server rarely needs it
    import httpx


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol:
    """`models_path` lists the models below the address, under `models_field`; `bad_key` is a code of answers."""

    address: str
    models_path: str
    models_field: str = "data"
    key_header: str = "Authorization"
    key_prefix: str = "Bearer "
    headers: tuple[tuple[str, str], ...] = ()
    tasks: Callable[[], list[dict[str, object]]] | None = None
    bad_key: str | None = None

    def models_request(self, *, client: "httpx.Client", address: str | None, api_key: str) -> "httpx.Request":
        """A request that lists models: it needs a good key, costs nothing and changes nothing."""
        parts = urlsplit(address or self.address)
        url = urlunsplit(parts._replace(path=parts.path.rstrip("/") + self.models_path))
        headers = {**dict(self.headers), self.key_header: self.key_prefix + api_key}
        if self.tasks is None:
            return client.build_request("GET", url, headers=headers)
        return client.build_request("POST", url, headers=headers, json=self.tasks())

    def lists_models(self, body: bytes) -> bool:
        """Whether an answer's body is a list of models."""
        try:
            answer = json.loads(body)
        except (ValueError, RecursionError):
            return False
        # Runware answers 200 with `errors` beside an empty list.
        return isinstance(answer, dict) and isinstance(answer.get(self.models_field), list) and not answer.get("errors")

    def refuses_key(self, body: bytes) -> bool:
        """Whether a body says that the key is bad, as some do with a status that does not."""
        return self.bad_key is not None and f'"{self.bad_key}"'.encode() in body


def _model_search() -> list[dict[str, object]]:
    return [{"taskType": "modelSearch", "taskUUID": str(uuid4()), "search": "image", "limit": 1}]


OPENAI = Protocol(address=openai.ADDRESS, models_path="/models")
PROTOCOLS = {
    CallProtocol.OPENAI: OPENAI,
    CallProtocol.OPENAI_RESPONSES: OPENAI,
    CallProtocol.ANTHROPIC: Protocol(
        address=anthropic.ADDRESS,
        models_path="/v1/models",
        key_header="x-api-key",
        key_prefix="",
        headers=(("anthropic-version", "2023-06-01"),),
    ),
    CallProtocol.GOOGLE: Protocol(
        address=google.ADDRESS,
        models_path="/v1beta/models",
        models_field="models",
        key_header="x-goog-api-key",
        key_prefix="",
        bad_key="API_KEY_INVALID",  # with status 400
    ),
    CallProtocol.RUNWARE: Protocol(
        address=runware.ADDRESS, models_path="", tasks=_model_search, bad_key="invalidApiKey"
    ),
}


def of(provider: Provider) -> Protocol | None:
    """None where we know no way to ask."""
    protocol = protocols.protocol_of(provider=provider)
    return None if protocol is None else PROTOCOLS.get(protocol)
