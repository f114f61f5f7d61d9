"""Runs of automations as clients see them: their steps, and the items of these."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import strawberry
from pydantic import TypeAdapter
from strawberry.scalars import JSON

from backend.api.global_ids import Kind
from backend.api.graphql.automations.enums import ItemStatus, PauseReason, RunStatus, StepStatus
from backend.api.graphql.connections import connection, connection_type
from backend.api.graphql.context import Info
from backend.api.graphql.credits.nodes import Hold, account_of
from backend.api.graphql.fields import about, absent_is_null
from backend.api.graphql.functions.enums import FunctionName, StartedBy
from backend.api.graphql.functions.nodes import FunctionRun, prepare_runs
from backend.api.graphql.generation.nodes import TEXTS
from backend.api.graphql.listings import Listing, Number, Order, TableListing
from backend.api.graphql.node import Node, identity
from backend.api.graphql.rights import guarded
from backend.api.graphql.scalars import CreditCount
from backend.api.graphql.sources import sourced
from backend.automation import models, run_parts
from backend.credits import models as credit_models
from backend.generation import models as generation_models

if TYPE_CHECKING:
    from backend.api.graphql.automations.nodes import Automation

AUTOMATION = Annotated["Automation", strawberry.lazy("backend.api.graphql.automations.nodes")]
UNQUOTED = "; null where its schedule started it, which is not quoted first unless all of it is held."
BY_NUMBER = Order(by=("number", "attempt"), values=TypeAdapter(tuple[Number, Number]))


@sourced(models.AutomationStepItem, description="A part of a step: one run of its function.")
class AutomationStepItem(Node):
    id: strawberry.ID = identity(Kind.AUTOMATION_STEP_ITEM)
    number: int = about("Which one of its step, from 0.")
    attempt: int = about("Which attempt at it, from 1: `automationRunRetry` makes another.")
    status: ItemStatus = about("How it stands.")
    error: str | None = absent_is_null("Why its function could not be started; null where it was.")

    @strawberry.field(
        description="The run of its function; null where there is none yet.", graphql_type=FunctionRun | None
    )
    def function_run(root: strawberry.Parent[models.AutomationStepItem]) -> generation_models.FunctionRun | None:
        return root.function_run


AutomationStepItemConnection = connection_type(AutomationStepItem, "A page of items of a step, in their order.")


@sourced(models.AutomationRunStep, description="One function within a run of an automation.")
class AutomationRunStep(Node):
    id: strawberry.ID = identity(Kind.AUTOMATION_RUN_STEP)
    function: FunctionName = about("The function.")
    status: StepStatus = about("How it stands.")
    started_at: datetime | None = about("When its first item was started.")
    finished_at: datetime | None = about("When it ended.")

    @strawberry.field(description="Items that it has so far, each attempt counted.")
    def item_count(root: strawberry.Parent[models.AutomationRunStep], info: Info) -> int:
        return info.context.step_sums.one(root.pk).items

    @strawberry.field(description="Items that failed, in whole or in part, and were not tried again.")
    def failed_item_count(root: strawberry.Parent[models.AutomationRunStep], info: Info) -> int:
        return info.context.step_sums.one(root.pk).failed_items

    @strawberry.field(description="Credits that its items were charged.")
    def credits_charged(root: strawberry.Parent[models.AutomationRunStep], info: Info) -> int:
        return info.context.step_sums.one(root.pk).charged

    @connection(AutomationStepItemConnection, description="Its items with all attempts at them, in their order.")
    def items(root: strawberry.Parent[models.AutomationRunStep], info: Info) -> Listing[models.AutomationStepItem]:
        def prepare(page: Sequence[models.AutomationStepItem]) -> None:
            prepare_runs(info, [item.function_run for item in page if item.function_run is not None])

        items = run_parts.visible_items(access=info.context.caller.access)
        return TableListing(items.filter(step=root), BY_NUMBER, prepare)


@sourced(models.AutomationRun, description="One passage through the steps of an automation.")
class AutomationRun(Node):
    id: strawberry.ID = identity(Kind.AUTOMATION_RUN)
    status: RunStatus = about("How it stands.")
    started_by: StartedBy = about("By which path it was started.")
    author: str = about("Who started it.")
    request_id: str | None = absent_is_null("The integration's name for its request.")
    due_at: datetime | None = about("The time of the schedule that it is for; null where somebody ran it.")
    missed_times: int = about("Further times of the schedule that it stands for, or reports.")
    holds_whole_run: bool = about("Whether it holds what all of it costs at most before it starts.")
    expected_credits: CreditCount | None = about(f"Credits that it will likely cost, by its quote{UNQUOTED}")
    max_credits: CreditCount | None = about(f"Credits that it will cost at most, by its quote{UNQUOTED}")
    pause_reason: PauseReason | None = absent_is_null("Why it is paused; null where it is not.")
    paused_at: datetime | None = about("Since when it is paused.")
    paused_by: str | None = absent_is_null("Who paused it.")
    needed_credits: int | None = about("Credits that the account needs for it to go on; null where they suffice.")
    created_at: datetime = about("When it was asked for.")
    started_at: datetime | None = about("When it was begun.")
    finished_at: datetime | None = about("When it ended.")
    seen_at: datetime | None = about("When somebody saw what it reports; null where it reports nothing, too.")
    cancel_requested_at: datetime | None = about("When somebody cancelled it.")

    account = account_of("Who pays.")

    @strawberry.field(description="The automation, also where it was deleted.", graphql_type=AUTOMATION)
    def automation(root: strawberry.Parent[models.AutomationRun]) -> models.Automation:
        return root.automation

    @guarded(TEXTS, description="What its first step takes; null where it was deleted because its time was over.")
    def input(root: strawberry.Parent[models.AutomationRun]) -> JSON | None:
        return JSON(root.input) if root.input else None

    @strawberry.field(
        description="Its steps, in their order; none where it only reports missed times.",
        graphql_type=list[AutomationRunStep],
    )
    def steps(root: strawberry.Parent[models.AutomationRun]) -> Sequence[models.AutomationRunStep]:
        return list(root.run_steps.all())

    @strawberry.field(
        description="What it holds for all of it beside what its items hold; null where it holds nothing so.",
        graphql_type=Hold | None,
    )
    def reserve(root: strawberry.Parent[models.AutomationRun], info: Info) -> credit_models.Hold | None:
        return info.context.holds.get(root.reserve_id) if root.reserve_id is not None else None

    @strawberry.field(description="Credits that it was charged so far.")
    def credits_charged(root: strawberry.Parent[models.AutomationRun], info: Info) -> int:
        return sum(info.context.step_sums.one(step.pk).charged for step in root.run_steps.all())


AutomationRunConnection = connection_type(AutomationRun, "A page of runs of automations, the newest first.")
