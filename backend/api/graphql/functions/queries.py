"""Reads of runs of functions within the caller's access."""

from typing import Annotated

import strawberry

from backend.accounts import accounts
from backend.accounts.accounts import AccountNotFound
from backend.accounts.scopes import Right
from backend.api.global_ids import Kind, key
from backend.api.graphql.connections import connection
from backend.api.graphql.context import Info
from backend.api.graphql.credits.lists import NEWEST_FIRST
from backend.api.graphql.fields import argument
from backend.api.graphql.functions import nodes
from backend.api.graphql.functions.inputs import FunctionRunFilter
from backend.api.graphql.listings import Listing, TableListing
from backend.api.graphql.rights import guarded
from backend.generation import function_runs
from backend.generation.job_errors import FunctionRunNotFound
from backend.generation.models import FunctionRun


@strawberry.type
class FunctionQueries:
    @guarded(
        Right.ACCOUNTS_READ,
        description="One run of a function by its id; null where the caller has none such.",
        graphql_type=nodes.FunctionRun | None,
    )
    def function_run(self, info: Info, id: Annotated[strawberry.ID, argument("The run's `id`.")]) -> FunctionRun | None:
        try:
            return function_runs.get(access=info.context.caller.access, run_id=key(id, Kind.FUNCTION_RUN))
        except FunctionRunNotFound:
            return None

    @connection(
        nodes.FunctionRunConnection,
        right=Right.ACCOUNTS_READ,
        errors=(AccountNotFound,),
        description="The runs of functions within the caller's access, the newest first.",
    )
    def function_runs(
        self, info: Info, filter: Annotated[FunctionRunFilter | None, argument("Which runs.")] = None
    ) -> Listing[FunctionRun]:
        only, access = filter or FunctionRunFilter(), info.context.caller.access
        account = accounts.get(access=access, account_id=key(only.account, Kind.ACCOUNT)) if only.account else None
        wanted = {"account": account, "function": only.function, "status": only.status}
        rows = function_runs.visible(access=access).filter(**{k: v for k, v in wanted.items() if v is not None})
        return TableListing(rows, NEWEST_FIRST, lambda page: nodes.prepare_runs(info, page))
