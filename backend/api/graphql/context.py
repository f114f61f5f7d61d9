"""What resolvers share during one request."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from uuid import UUID

import strawberry
from graphql.pyutils import Path

from backend.accounts import accounts, people, second_factors
from backend.accounts.models import Account
from backend.accounts.scopes import Right
from backend.api import edge_request, rate_limits
from backend.api.callers import Caller
from backend.api.edge_request import EdgeRequest
from backend.api.graphql.batches import Batch
from backend.api.http.basis import Basis
from backend.api.rate_limits import RateLimited
from backend.automation import run_links, run_sums, runs
from backend.automation.models import AutomationRun
from backend.automation.run_sums import RunSum
from backend.catalog import history, schedules, secret_health
from backend.catalog.models import CatalogChange, CatalogRevision, CatalogSchedule
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import AIModel
from backend.catalog.secret_health import Health
from backend.catalog.state import CatalogState
from backend.credits import holds, ledger, records
from backend.credits.ledger import Balance
from backend.credits.models import CreditUsageLog, Hold
from backend.generation.models import ImageFile


@dataclass
class Context:
    sender: Caller
    edge: EdgeRequest = field(default_factory=EdgeRequest)
    is_upload_refused: bool = False
    is_mutation: bool = False
    retry_after_seconds: int | None = None  # something was busy
    too_much: RateLimited | None = None  # the caller's cost in this minute
    is_trusted: bool = False  # the document came by its id
    operation_name: str | None = None  # as the request names it
    is_stream_complete: bool = False  # its client need not connect again
    states: dict[int, CatalogState] = field(default_factory=dict)
    refused: set[tuple[str, ...]] = field(default_factory=set)
    basis: Basis = field(default_factory=Basis)

    @property
    def caller(self) -> Caller:
        """Who sent the request, for what differs between callers of the same rights."""
        self.basis.has_more = True
        return self.sender

    def charge(self, cost: int) -> None:
        """Count what the document costs for the limit of its sender, once. Raises RateLimited."""
        try:
            if not self.edge.is_charged:
                rate_limits.take_cost(self.sender, self.edge.address, cost=cost)
        except RateLimited as refused:
            self.too_much = refused
            raise
        self.edge.is_charged = True

    def may(self, right: Right) -> bool:
        return self.sender.may(right)

    @cached_property
    def registry(self) -> ModelRegistry:
        """The one revision that this whole request is answered from: one freshness check."""
        with self.basis.unwatched():
            return edge_request.registry(self.edge)

    def visible_model(self, name: str) -> AIModel | None:
        """The model of that name where the caller may see it: others than staff see what is on sale."""
        model = self.registry.ai_models.get(name)
        sees = model is not None and (self.registry.is_available(model) or self.may(Right.CONFIGURATION_READ))
        return model if sees else None

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

    def offer(self, *, is_whole: bool) -> None:
        """Say to the edge what may be done with an answer without errors."""
        registry = self.served_registry
        if is_whole and registry is not None and not self.basis.has_more:
            self.edge.offer(revision=registry.uid, caller=self.sender)
        self.edge.needs_no_database = is_whole and not self.basis.asked_database

    @property
    def served_registry(self) -> ModelRegistry | None:
        """The view that this request was answered from, where it read the catalog."""
        return self.__dict__.get("registry")

    def state(self, revision: int) -> CatalogState:
        """The state of a revision, asked for once."""
        if revision not in self.states:
            self.states[revision] = history.state(number=revision)
        return self.states[revision]

    @cached_property
    def balances(self) -> Batch[UUID, Balance]:
        return Batch(lambda ids: ledger.balances(account_ids=ids))

    @cached_property
    def accounts(self) -> Batch[UUID, Account]:
        """Those within the caller's access."""
        return Batch(lambda ids: accounts.visible(access=self.caller.access).in_bulk(ids))

    @cached_property
    def second_factors(self) -> Batch[int, bool]:
        """Whether people have one, by their ids."""
        return Batch(lambda ids: dict.fromkeys(second_factors.of(ids=ids), True))

    @cached_property
    def account_counts(self) -> Batch[int, int]:
        """Of how many accounts people are members, by their ids."""
        return Batch(lambda ids: people.account_counts(ids=ids))

    @cached_property
    def holds(self) -> Batch[UUID, Hold]:
        return Batch(lambda ids: holds.visible(access=self.caller.access).in_bulk(ids))

    @cached_property
    def usage_records(self) -> Batch[UUID, CreditUsageLog]:
        return Batch(lambda ids: records.visible(access=self.caller.access).in_bulk(ids))

    @cached_property
    def image_files(self) -> Batch[UUID, ImageFile]:
        """Of jobs, which were read within the caller's access."""
        return Batch(lambda ids: ImageFile.objects.in_bulk(ids))

    @cached_property
    def step_sums(self) -> Batch[int, RunSum]:
        """Of steps of automation runs, which were read within the caller's access."""
        return Batch(lambda ids: run_sums.of_steps(step_ids=ids))

    @cached_property
    def runs_of_functions(self) -> Batch[UUID, AutomationRun]:
        """The automation runs that runs of functions belong to."""
        return Batch(lambda ids: self._expected(run_links.of_function_runs(ids=ids, access=self.caller.access)))

    @cached_property
    def runs_of_holds(self) -> Batch[UUID, AutomationRun]:
        """The automation runs that holds belong to."""
        return Batch(lambda ids: self._expected(run_links.of_holds(ids=ids, access=self.caller.access)))

    @cached_property
    def last_runs(self) -> Batch[UUID, AutomationRun]:
        """The newest runs of automations."""
        return Batch(lambda ids: self._expected(runs.latest(automation_ids=ids, access=self.caller.access)))

    def _expected(self, runs: Mapping[UUID, AutomationRun]) -> Mapping[UUID, AutomationRun]:
        self.expect_runs(runs.values())
        return runs

    def expect_runs(self, runs: Collection[AutomationRun]) -> None:
        """Let what runs of automations show be read at once."""
        self.accounts.expect(run.account_id for run in runs)
        self.step_sums.expect(step.pk for run in runs for step in run.run_steps.all())
        self.holds.expect(run.reserve_id for run in runs if run.reserve_id is not None)

    @cached_property
    def changes(self) -> Batch[int, list[CatalogChange]]:
        """What revisions kept, by their numbers."""
        return Batch(history.kept_changes)

    @cached_property
    def revisions(self) -> Batch[int, CatalogRevision]:
        return Batch(lambda numbers: CatalogRevision.objects.in_bulk(numbers))

    @cached_property
    def schedules(self) -> Batch[UUID, CatalogSchedule]:
        return Batch(lambda ids: schedules.listed().in_bulk(ids))


Info = strawberry.Info[Context, None]
