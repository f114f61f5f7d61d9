"""What resolvers share during one request."""

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property
from uuid import UUID

import strawberry
from django.http import HttpRequest
from graphql.pyutils import Path

from backend.api.auth import Caller
from backend.catalog import history, secret_health
from backend.catalog.registry import ModelRegistry
from backend.catalog.secret_health import Health
from backend.catalog.state import CatalogState
from backend.credits import ledger
from backend.credits.ledger import Balance
from backend.shared import clock


@dataclass
class Context:
    request: HttpRequest
    caller: Caller
    is_upload_refused: bool = False
    is_trusted: bool = False  # the document came by its id
    balances: dict[UUID, Balance] = field(default_factory=dict)
    states: dict[int, CatalogState] = field(default_factory=dict)
    refused: set[tuple[str, ...]] = field(default_factory=set)

    @cached_property
    def registry(self) -> ModelRegistry:
        """The one revision that this whole request is answered from: one freshness check."""
        return ModelRegistry.current()

    def was_refused(self, path: Path) -> bool:
        """Whether this field was refused before in this request, maybe of another row; notes that it is now."""
        place = tuple(part for part in path.as_list() if isinstance(part, str))
        was_refused = place in self.refused
        self.refused.add(place)
        return was_refused

    @cached_property
    def secret_health(self) -> dict[tuple[str, str], Health]:
        """Of all secrets, read once where it is asked for; never kept for another request."""
        return secret_health.read()

    def forget_secret_health(self) -> None:
        self.__dict__.pop("secret_health", None)

    @property
    def served_revision(self) -> int | None:
        """The revision that this request was answered from, where it read the catalog."""
        registry: ModelRegistry | None = self.__dict__.get("registry")
        return registry.revision if registry else None

    def state(self, revision: int) -> CatalogState:
        """The state of a revision, asked for once."""
        if revision not in self.states:
            self.states[revision] = history.state(number=revision)
        return self.states[revision]

    def read_balances(self, account_ids: Collection[UUID]) -> None:
        """Look up many balances at once, for `balance` to answer from."""
        self.balances |= ledger.balances(account_ids=account_ids, now=clock.now())

    def balance(self, account_id: UUID) -> Balance:
        if account_id not in self.balances:
            self.read_balances([account_id])
        return self.balances[account_id]


Info = strawberry.Info[Context, None]
