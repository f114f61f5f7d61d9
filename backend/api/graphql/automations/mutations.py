"""Automations are made, changed and run, and their runs are decided about: one domain call each."""

from datetime import datetime
from typing import Annotated, TypedDict

import strawberry

from backend.accounts.accounts import AccountAccess
from backend.accounts.audit import Actor
from backend.accounts.scopes import Right
from backend.api.global_ids import Kind, key
from backend.api.graphql.automations import inputs, types
from backend.api.graphql.context import Info
from backend.api.graphql.credits.mutations import spender
from backend.api.graphql.fields import ABOUT
from backend.api.graphql.rights import guarded
from backend.automation import automations, missed_runs, retries, run_quotes, runs
from backend.automation.models import Automation, AutomationRun
from backend.automation.run_quotes import WholeRunQuote
from backend.shared import clock


class Changer(TypedDict):
    """Who changes an automation or a run of one, within which access, and when."""

    access: AccountAccess
    actor: Actor
    now: datetime


@strawberry.type
class AutomationMutations:
    @guarded(
        Right.GENERATION_RUN,
        description="Make an automation: a pipeline of functions, with a schedule or without.",
        result=types.AUTOMATION_CREATE,
    )
    def automation_create(self, info: Info, input: Annotated[inputs.AutomationCreateInput, ABOUT]) -> Automation:
        account_id = key(input.account, Kind.ACCOUNT)
        return automations.create(values=input.to_values(), account_id=account_id, **_changer(info))

    @guarded(
        Right.GENERATION_RUN,
        description="Change an automation. Runs that exist stay as they are.",
        result=types.AUTOMATION_UPDATE,
    )
    def automation_update(self, info: Info, input: Annotated[inputs.AutomationUpdateInput, ABOUT]) -> Automation:
        return automations.update(
            automation_id=key(input.automation, Kind.AUTOMATION),
            values=input.to_values(),
            expected_updated_at=input.expected_updated_at,
            **_changer(info),
        )

    @guarded(
        Right.GENERATION_RUN,
        description="Delete an automation: it runs no more, and its runs stay.",
        result=types.AUTOMATION_CHANGE,
    )
    def automation_delete(self, info: Info, input: Annotated[inputs.AutomationChangeInput, ABOUT]) -> Automation:
        return automations.delete(automation_id=key(input.automation, Kind.AUTOMATION), **_changer(info))

    @guarded(
        Right.GENERATION_RUN,
        description="Let the schedule of an automation start nothing until somebody resumes it.",
        result=types.AUTOMATION_CHANGE,
    )
    def automation_pause(self, info: Info, input: Annotated[inputs.AutomationChangeInput, ABOUT]) -> Automation:
        return automations.pause(automation_id=key(input.automation, Kind.AUTOMATION), **_changer(info))

    @guarded(
        Right.GENERATION_RUN,
        description="Let the schedule of an automation start runs again, from its next time on.",
        result=types.AUTOMATION_CHANGE,
    )
    def automation_resume(self, info: Info, input: Annotated[inputs.AutomationChangeInput, ABOUT]) -> Automation:
        return automations.resume(automation_id=key(input.automation, Kind.AUTOMATION), **_changer(info))

    @guarded(
        Right.GENERATION_RUN,
        description="Run an automation now or, where another run of its account has begun, after that. Also one whose "
        "schedule is paused.",
        result=types.AUTOMATION_RUN_NOW,
    )
    def automation_run_now(
        self, info: Info, input: Annotated[inputs.AutomationRunNowInput, ABOUT]
    ) -> AutomationRun | WholeRunQuote:
        automation_id = key(input.automation, Kind.AUTOMATION)
        if input.dry_run:
            return _quote(info, automation_id)
        return runs.run_now(
            automation_id=automation_id,
            request_id=input.request_id or "",
            author=info.context.caller.name,
            now=clock.now(),
            **spender(info, input.idempotency_key),
        )

    @guarded(
        Right.GENERATION_RUN,
        description="Start nothing further of a run until somebody resumes it; what runs ends.",
        result=types.AUTOMATION_RUN_PAUSE,
    )
    def automation_run_pause(
        self, info: Info, input: Annotated[inputs.AutomationRunChangeInput, ABOUT]
    ) -> AutomationRun:
        return runs.pause(run_id=key(input.automation_run, Kind.AUTOMATION_RUN), **_changer(info))

    @guarded(
        Right.GENERATION_RUN,
        description="Let a run go on, whyever it is paused.",
        result=types.AUTOMATION_RUN_RESUME,
    )
    def automation_run_resume(
        self, info: Info, input: Annotated[inputs.AutomationRunChangeInput, ABOUT]
    ) -> AutomationRun:
        return runs.resume(run_id=key(input.automation_run, Kind.AUTOMATION_RUN), **_changer(info))

    @guarded(
        Right.GENERATION_RUN,
        description="Run no more of a run: what is delivered is charged and stays, the rest is released.",
        result=types.AUTOMATION_RUN_CHANGE,
    )
    def automation_run_cancel(
        self, info: Info, input: Annotated[inputs.AutomationRunChangeInput, ABOUT]
    ) -> AutomationRun:
        return runs.cancel(run_id=key(input.automation_run, Kind.AUTOMATION_RUN), **_changer(info))

    @guarded(
        Right.GENERATION_RUN,
        description="Do again what failed of a run that has ended, and go on from there.",
        result=types.AUTOMATION_RUN_RETRY,
    )
    def automation_run_retry(
        self, info: Info, input: Annotated[inputs.AutomationRunChangeInput, ABOUT]
    ) -> AutomationRun:
        return retries.retry(run_id=key(input.automation_run, Kind.AUTOMATION_RUN), **_changer(info))

    @guarded(
        Right.GENERATION_RUN,
        description="Say that somebody has seen which times a run of status `MISSED` reports.",
        result=types.AUTOMATION_RUN_SEE,
    )
    def automation_run_see(self, info: Info, input: Annotated[inputs.AutomationRunChangeInput, ABOUT]) -> AutomationRun:
        return missed_runs.note_seen(run_id=key(input.automation_run, Kind.AUTOMATION_RUN), **_changer(info))


def _quote(info: Info, automation_id: str) -> WholeRunQuote:
    access = info.context.caller.access
    automation = automations.get(access=access, automation_id=automation_id)
    return run_quotes.quote(
        steps=automation.steps,
        input=automation.input,
        account_id=str(automation.account_id),
        access=access,
        now=clock.now(),
    )


def _changer(info: Info) -> Changer:
    caller = info.context.caller
    return {"access": caller.access, "actor": caller.actor, "now": clock.now()}
