"""Automations are made, changed and run, and their runs are decided about: one domain call each."""

from typing import Annotated

import strawberry

from backend.accounts.scopes import Right
from backend.api.global_ids import Kind, key
from backend.api.graphql.automations import inputs, types
from backend.api.graphql.context import Info
from backend.api.graphql.credits.mutations import spender
from backend.api.graphql.fields import ABOUT
from backend.api.graphql.rights import guarded
from backend.automation import automations, run_quotes, runs
from backend.automation.models import Automation, AutomationRun
from backend.automation.run_quotes import WholeRunQuote
from backend.shared import clock


@strawberry.type
class AutomationMutations:
    @guarded(
        Right.GENERATION_RUN,
        description="Make an automation: a pipeline of functions, with a schedule or without.",
        result=types.AUTOMATION_CREATE,
    )
    def automation_create(self, info: Info, input: Annotated[inputs.AutomationCreateInput, ABOUT]) -> Automation:
        return automations.create(
            account_id=key(input.account, Kind.ACCOUNT),
            **input.to_values(),
            access=info.context.caller.access,
            actor=info.context.caller.actor,
            now=clock.now(),
        )

    @guarded(
        Right.GENERATION_RUN,
        description="Change an automation. Runs that exist stay as they are.",
        result=types.AUTOMATION_UPDATE,
    )
    def automation_update(self, info: Info, input: Annotated[inputs.AutomationUpdateInput, ABOUT]) -> Automation:
        return automations.update(
            automation_id=key(input.automation, Kind.AUTOMATION),
            values=input.to_values(),
            access=info.context.caller.access,
            actor=info.context.caller.actor,
            now=clock.now(),
        )

    @guarded(
        Right.GENERATION_RUN,
        description="Delete an automation: it runs no more, and its runs stay.",
        result=types.AUTOMATION_CHANGE,
    )
    def automation_delete(self, info: Info, input: Annotated[inputs.AutomationChangeInput, ABOUT]) -> Automation:
        return automations.delete(automation_id=key(input.automation, Kind.AUTOMATION), **_by(info))

    @guarded(
        Right.GENERATION_RUN,
        description="Let the schedule of an automation start nothing until somebody resumes it.",
        result=types.AUTOMATION_CHANGE,
    )
    def automation_pause(self, info: Info, input: Annotated[inputs.AutomationChangeInput, ABOUT]) -> Automation:
        return automations.pause(automation_id=key(input.automation, Kind.AUTOMATION), **_by(info))

    @guarded(
        Right.GENERATION_RUN,
        description="Let the schedule of an automation start runs again, from its next time on.",
        result=types.AUTOMATION_CHANGE,
    )
    def automation_resume(self, info: Info, input: Annotated[inputs.AutomationChangeInput, ABOUT]) -> Automation:
        return automations.resume(automation_id=key(input.automation, Kind.AUTOMATION), **_by(info))
