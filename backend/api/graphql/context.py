"""What resolvers share during one request."""

from dataclasses import dataclass
from functools import cached_property

import strawberry
from django.http import HttpRequest

from backend.api.auth import Caller
from backend.catalog.registry import ModelRegistry


@dataclass
class Context:
    request: HttpRequest
    caller: Caller

    @cached_property
    def registry(self) -> ModelRegistry:
        """The one revision that this whole request is answered from: one freshness check."""
        return ModelRegistry.current()

    @property
    def served_revision(self) -> int | None:
        """The revision that this request was answered from, where it read the catalog."""
        registry: ModelRegistry | None = self.__dict__.get("registry")
        return registry.revision if registry else None


Info = strawberry.Info[Context, None]
