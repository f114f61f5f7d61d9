"""Runs of functions are accepted and cancelled: one domain call each."""

from typing import Annotated

import strawberry

from backend.accounts.scopes import Right
from backend.api.callers import CallerKind
from backend.api.global_ids import Kind, key
from backend.api.graphql.context import Info
from backend.api.graphql.credits.mutations import spender
from backend.api.graphql.fields import ABOUT
from backend.api.graphql.functions import inputs, types
from backend.api.graphql.rights import guarded
from backend.generation import function_runs
from backend.generation.function_runs import RunQuote
from backend.generation.models import FunctionRun
from backend.generation.models.function_runs import StartedBy
from backend.shared import clock


@strawberry.type
class FunctionMutations:
    @guarded(
        Right.GENERATION_RUN,
        description="Run a function: the credits of all its batches are held, or nothing is, and they run at once.",
        result=types.FUNCTION_RUN_START,
    )
    def function_run_start(
        self, info: Info, input: Annotated[inputs.FunctionRunStartInput, ABOUT]
    ) -> FunctionRun | RunQuote:
        caller, account_id = info.context.caller, key(input.account, Kind.ACCOUNT)
        function, values = input.function.chosen()
        if input.dry_run:
            return function_runs.quote(
                function=function, input=values, account_id=account_id, access=caller.access, now=clock.now()
            )
        return function_runs.start(
            function=function,
            input=values,
            account_id=account_id,
            request_id=input.request_id or "",
            path=StartedBy.SERVICE if caller.kind == CallerKind.INTEGRATION else StartedBy.BUTTON,
            author=caller.name,
            now=clock.now(),
            **spender(info, input.idempotency_key),
        )

    @guarded(
        Right.GENERATION_RUN,
        description="Run no more of a function: what is delivered is charged and stays its output, the rest is "
        "released.",
        result=types.FUNCTION_RUN_CANCEL,
    )
    def function_run_cancel(self, info: Info, input: Annotated[inputs.FunctionRunCancelInput, ABOUT]) -> FunctionRun:
        info.context.balances.forget()
        return function_runs.cancel(
            access=info.context.caller.access, run_id=key(input.function_run, Kind.FUNCTION_RUN), now=clock.now()
        )
