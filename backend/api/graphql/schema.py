"""The schema. `ratecard schema export` writes it to schema.graphql."""

from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry.schema.config import StrawberryConfig
from strawberry.types import ExecutionContext, ExecutionResult
from strawberry.types.graphql import OperationType

from backend.api.graphql import sources
from backend.api.graphql.accounts.audit import AuditQueries
from backend.api.graphql.accounts.mutations import AccountMutations
from backend.api.graphql.accounts.people import PeopleMutations, PeopleQueries
from backend.api.graphql.accounts.queries import AccountQueries
from backend.api.graphql.automations.mutations import AutomationMutations
from backend.api.graphql.automations.queries import AutomationQueries
from backend.api.graphql.catalog.queries import CatalogQueries
from backend.api.graphql.catalog.types import MODEL_TYPES
from backend.api.graphql.changes.mutations import ChangeMutations
from backend.api.graphql.changes.queries import HistoryQueries
from backend.api.graphql.changes.subscriptions import ChangeSubscriptions
from backend.api.graphql.compiled.execution import Request, executed
from backend.api.graphql.context import Context
from backend.api.graphql.credits.mutations import CreditMutations
from backend.api.graphql.credits.queries import CreditQueries
from backend.api.graphql.functions.mutations import FunctionMutations
from backend.api.graphql.functions.queries import FunctionQueries
from backend.api.graphql.functions.try_outs import TryOutMutations
from backend.api.graphql.generation.mutations import GenerationMutations
from backend.api.graphql.generation.queries import GenerationQueries
from backend.api.graphql.generation.subscriptions import GenerationSubscriptions
from backend.api.graphql.imports.mutations import ImportMutations
from backend.api.graphql.imports.queries import ImportQueries
from backend.api.graphql.key_tests.mutations import KeyTestMutations
from backend.api.graphql.legacy.queries import LegacyQueries
from backend.api.graphql.lookups import NodeQueries
from backend.api.graphql.margins.queries import MarginQueries
from backend.api.graphql.quotes.queries import QuoteQueries
from backend.api.graphql.request_rules import RequestRules
from backend.api.graphql.scalars import SCALARS
from backend.api.graphql.schedules.mutations import ScheduleMutations
from backend.api.graphql.schedules.queries import ScheduleQueries


@strawberry.type(description="Everything that can be read.")
class Query(
    NodeQueries,
    CatalogQueries,
    HistoryQueries,
    ScheduleQueries,
    ImportQueries,
    QuoteQueries,
    AccountQueries,
    AuditQueries,
    PeopleQueries,
    CreditQueries,
    GenerationQueries,
    FunctionQueries,
    AutomationQueries,
    MarginQueries,
    LegacyQueries,
):
    pass


@strawberry.type(description="Everything that can be changed.")
class Mutation(
    ChangeMutations,
    ScheduleMutations,
    ImportMutations,
    KeyTestMutations,
    AccountMutations,
    PeopleMutations,
    CreditMutations,
    GenerationMutations,
    FunctionMutations,
    AutomationMutations,
    TryOutMutations,
):
    pass


@strawberry.type(description="What is reported as it happens, at /graphql/stream/ as server-sent events.")
class Subscription(ChangeSubscriptions, GenerationSubscriptions):
    pass


class RatecardSchema(strawberry.Schema):
    def process_errors(self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None) -> None:
        """Nothing: `errors.public` logs what was not expected, without what clients sent."""

    def execute_sync(self, query: str | None, **options: Any) -> ExecutionResult:  # type: ignore[override]
        """Queries and mutations; subscriptions are streams."""
        allowed = set(options.get("allowed_operation_types") or OperationType) - {OperationType.SUBSCRIPTION}
        context = options.get("context_value")
        if query and isinstance(context, Context):
            variables, name = options.get("variable_values") or {}, options.get("operation_name")
            request = Request(query, variables, name, context)
            if (result := executed(self._schema, request, allowed)) is not None:
                return result
        return super().execute_sync(query, **{**options, "allowed_operation_types": allowed})


sources.check(Query, Mutation, Subscription)
schema = RatecardSchema(
    query=Query,
    mutation=Mutation,
    subscription=Subscription,
    types=MODEL_TYPES,
    config=StrawberryConfig(scalar_map=SCALARS),
    extensions=[RequestRules],
)
