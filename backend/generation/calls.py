"""What is asked of a provider, in neutral words, and the request and response that carry it over HTTP."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, TypeAlias

JsonSchema: TypeAlias = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextCall:
    """A text to write. None is not sent: whether a model takes a temperature, and how its limit is called, is data."""

    model: str
    prompt: str = field(repr=False)
    system: str | None = field(default=None, repr=False)
    temperature: Decimal | None = None
    max_output_tokens: int
    json: bool | JsonSchema = False
    stream: bool = False
    output_limit_parameter: str | None = None
    api_version: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageCall:
    """Images to make. `poll` asks for the result of `request_id` and sends no work."""

    model: str
    prompt: str = field(repr=False)
    count: int = 1
    size: str
    output: Literal["url", "base64"]
    quality: str | None = None
    family: str | None = None
    resolution: str | None = None
    request_id: str | None = None
    poll: bool = False
    api_version: str | None = None


Call: TypeAlias = TextCall | ImageCall


class CallNotPossible(ValueError):
    """A protocol can't carry what a call asks for. Nothing was sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """`path` follows the provider's address. The headers hold the key and the body people's texts: no repr has them."""

    method: str = "POST"
    path: str
    headers: Mapping[str, str] = field(repr=False)
    body: object = field(repr=False)

    def content(self) -> bytes:
        return json.dumps(self.body).encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """An answer as it came; names of headers are lower case."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = field(default=b"", repr=False)
