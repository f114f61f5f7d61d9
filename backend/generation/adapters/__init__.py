"""Adapters, one for each protocol of providers: pure functions, without I/O.

`request` turns a call into a request, `outcome` turns a response into an outcome, and `stream` takes the bytes of a
streamed response. A module with a `NAME`, that of its exchanges in tests/wire, is an adapter; one with `stream` makes
texts, any other images. `PROTOCOLS` are those of `CallProtocol` in which it is called.
"""

import pkgutil
from collections.abc import Mapping
from importlib import import_module
from typing import Protocol, cast

from backend.generation.calls import ImageCall, Request, Response, TextCall
from backend.generation.outcomes import Outcome
from backend.generation.texts import EventStream


class Adapter(Protocol):
    @property
    def NAME(self) -> str: ...  # noqa: N802 constants of its module, here and below

    @property
    def PROTOCOLS(self) -> tuple[str, ...]: ...  # noqa: N802

    @property
    def ADDRESS(self) -> str: ...  # noqa: N802 the provider's own address


class TextAdapter(Adapter, Protocol):
    def request(self, *, call: TextCall, key: str) -> Request: ...

    def outcome(self, *, call: TextCall, response: Response) -> Outcome: ...

    def stream(self, *, call: TextCall, headers: Mapping[str, str]) -> EventStream: ...


class ImageAdapter(Adapter, Protocol):
    @property
    def IS_POLLED(self) -> bool: ...  # noqa: N802 a call that is sent again with its id is not done again

    @property
    def IS_SINGLE(self) -> bool: ...  # noqa: N802 a call makes one image

    def request(self, *, call: ImageCall, key: str) -> Request: ...

    def outcome(self, *, call: ImageCall, response: Response) -> Outcome: ...


_modules = [import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__)]
_adapters = [module for module in _modules if hasattr(module, "NAME")]
TEXT: Mapping[str, TextAdapter] = {
    adapter.NAME: cast(TextAdapter, adapter) for adapter in _adapters if hasattr(adapter, "stream")
}
IMAGES: Mapping[str, ImageAdapter] = {
    adapter.NAME: cast(ImageAdapter, adapter) for adapter in _adapters if not hasattr(adapter, "stream")
}
