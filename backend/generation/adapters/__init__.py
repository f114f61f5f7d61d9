"""Adapters, one for each protocol of providers: pure functions, without I/O.

`request` turns a call into a request, `outcome` turns a response into an outcome, and `stream` takes the bytes of a
streamed response. A new protocol is a file, a line here and its exchanges in tests/wire.
"""

from collections.abc import Mapping
from typing import Protocol

from backend.generation.adapters import (
    anthropic,
    cohere,
    google_images,
    google_text,
    openai_chat,
    openai_images,
    openai_responses,
    runware,
)
from backend.generation.calls import ImageCall, Request, Response, TextCall
from backend.generation.outcomes import Outcome
from backend.generation.texts import EventStream


class TextAdapter(Protocol):
    @property
    def ADDRESS(self) -> str: ...  # noqa: N802 a constant of its module: the provider's own address

    def request(self, *, call: TextCall, key: str) -> Request: ...

    def outcome(self, *, call: TextCall, response: Response) -> Outcome: ...

    def stream(self, *, call: TextCall, headers: Mapping[str, str]) -> EventStream: ...


class ImageAdapter(Protocol):
    @property
    def ADDRESS(self) -> str: ...  # noqa: N802 as above

    def request(self, *, call: ImageCall, key: str) -> Request: ...

    def outcome(self, *, call: ImageCall, response: Response) -> Outcome: ...


TEXT: Mapping[str, TextAdapter] = {
    "openai-chat": openai_chat,
    "openai-responses": openai_responses,
    "anthropic-messages": anthropic,
    "google-generate": google_text,
    "cohere-chat": cohere,
}
IMAGES: Mapping[str, ImageAdapter] = {
    "openai-images": openai_images,
    "google-images": google_images,
    "runware-images": runware,
}
POLLED = frozenset({"runware-images"})
"""Of which a call that is sent again with its id is not done again: its result can be asked for."""
SINGLE_IMAGES = frozenset({"google-images"})
"""Of which a call makes one image."""
