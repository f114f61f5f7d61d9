"""Reads of automations and their runs within the caller's access."""

from typing import Annotated

import strawberry

from backend.accounts import accounts
from backend.accounts.accounts import AccountNotFound
from backend.accounts.scopes import Right
from backend.api.global_ids import Kind, key
from backend.api.graphql.automations import lists, nodes, run_nodes, types
from backend.api.graphql.automations.inputs import AutomationCreateInput, AutomationFilter, AutomationRunFilter
from backend.api.graphql.connections import connection
from backend.api.graphql.context import Info
from backend.api.graphql.fields import argument
from backend.api.graphql.listings import Listing
from backend.api.graphql.rights import guarded
from backend.automation import automations, previews, runs
from backend.automation.errors import AutomationNotFound, AutomationRunNotFound
from backend.automation.models import Automation, AutomationRun
from backend.automation.previews import Preview
from backend.shared import clock


@strawberry.type
class AutomationQueries:
    @guarded(
        Right.ACCOUNTS_READ,
        description="One automation by its id; null where the caller has none such.",
        graphql_type=nodes.Automation | None,
    )
    def automation(
        self, info: Info, id: Annotated[strawberry.ID, argument("The automation's `id`.")]
    ) -> Automation | None:
        try:
            return automations.get(access=info.context.caller.access, automation_id=key(id, Kind.AUTOMATION))
        except AutomationNotFound:
            return None

    @connection(
        nodes.AutomationConnection,
        right=Right.ACCOUNTS_READ,
        errors=(AccountNotFound,),
        description="The automations within the caller's access, the newest first.",
    )
    def automations(
        self, info: Info, filter: Annotated[AutomationFilter | None, argument("Which automations.")] = None
    ) -> Listing[Automation]:
        only, access = filter or AutomationFilter(), info.context.caller.access
        rows = automations.visible(access=access)
        if only.account is not None:
            rows = rows.filter(account=accounts.get(access=access, account_id=key(only.account, Kind.ACCOUNT)))
        if only.is_paused is not None:
            rows = automations.paused(found=rows, is_paused=only.is_paused)
        if only.pause_reason is not None:
            rows = automations.waiting_for(found=rows, reason=only.pause_reason)
        return lists.automations_of(info, rows)

    @guarded(
        Right.GENERATION_RUN,
        description="What an automation would cost and when it would be due. Changes nothing.",
        result=types.AUTOMATION_PREVIEW,
    )
    def automation_preview(
        self, info: Info, input: Annotated[AutomationCreateInput, argument("The automation; its name does not count.")]
    ) -> Preview:
        return previews.preview(
            values=input.to_values(),
            account_id=key(input.account, Kind.ACCOUNT),
            access=info.context.caller.access,
            now=clock.now(),
        )

    @guarded(
        Right.ACCOUNTS_READ,
        description="One run of an automation by its id; null where the caller has none such.",
        graphql_type=run_nodes.AutomationRun | None,
    )
    def automation_run(
        self, info: Info, id: Annotated[strawberry.ID, argument("The run's `id`.")]
    ) -> AutomationRun | None:
        try:
            return runs.get(access=info.context.caller.access, run_id=key(id, Kind.AUTOMATION_RUN))
        except AutomationRunNotFound:
            return None

    @connection(
        run_nodes.AutomationRunConnection,
        right=Right.ACCOUNTS_READ,
        errors=(AccountNotFound, AutomationNotFound),
        description="The runs of automations within the caller's access, the newest first.",
    )
    def automation_runs(
        self, info: Info, filter: Annotated[AutomationRunFilter | None, argument("Which runs.")] = None
    ) -> Listing[AutomationRun]:
        only, access = filter or AutomationRunFilter(), info.context.caller.access
        rows = runs.visible(access=access)
        if only.account is not None:
            rows = rows.filter(account=accounts.get(access=access, account_id=key(only.account, Kind.ACCOUNT)))
        if only.automation is not None:
            wanted = key(only.automation, Kind.AUTOMATION)
            rows = rows.filter(automation=automations.get(access=access, automation_id=wanted))
        if only.status is not None:
            rows = rows.filter(status=only.status)
        return lists.runs_of(info, rows)
