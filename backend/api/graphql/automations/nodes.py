"""Automations as clients see them."""

from collections.abc import Sequence
from datetime import datetime

import strawberry
from strawberry.scalars import JSON

from backend.api.global_ids import Kind
from backend.api.graphql.automations import lists
from backend.api.graphql.automations.enums import MissedRuns, PauseReason
from backend.api.graphql.automations.run_nodes import AutomationRun, AutomationRunConnection
from backend.api.graphql.automations.schedules import SCHEDULE
from backend.api.graphql.automations.steps import STEP
from backend.api.graphql.connections import connection, connection_type
from backend.api.graphql.context import Info
from backend.api.graphql.credits.nodes import account_of
from backend.api.graphql.fields import about, absent_is_null
from backend.api.graphql.generation.nodes import TEXTS
from backend.api.graphql.listings import Listing
from backend.api.graphql.node import Node, identity
from backend.api.graphql.rights import guarded
from backend.api.graphql.sources import sourced
from backend.automation import models, runs, schedules, steps
from backend.automation.schedules import Cron, Daily, Hourly, Manual, Monthly, Weekly
from backend.automation.steps import Step


@sourced(models.Automation, description="A pipeline of functions that an account runs now or on a schedule.")
class Automation(Node):
    id: strawberry.ID = identity(Kind.AUTOMATION)
    name: str = about("Its name, unique in its account.")
    next_due_at: datetime | None = about(
        "When it is due next; null where it has no schedule, is paused or deleted. "
        "Of a suspended account: the first time that waits."
    )
    missed_runs: MissedRuns = about("What becomes of due times while everything was down.")
    holds_whole_run: bool = about("Whether each run holds what all of it costs at most before it starts.")
    waits_for: PauseReason | None = about("Why its schedule is paused; null where it is not.", name="pauseReason")
    paused_by: str | None = absent_is_null("Who paused it.")
    created_at: datetime = about("When it was made.")
    created_by: str = about("Who made it.")
    updated_at: datetime = about("When it was changed last.")
    deleted_at: datetime | None = about("When it was deleted: it runs no more, and its runs stay.")

    account = account_of("Who pays.")

    @strawberry.field(description="Since when its schedule is paused.")
    def paused_at(root: strawberry.Parent[models.Automation]) -> datetime | None:
        return root.paused_at or root.account.suspended_at

    @strawberry.field(
        description="Its steps: functions that follow each other, each with its options.", graphql_type=list[STEP]
    )
    def steps(root: strawberry.Parent[models.Automation]) -> Sequence[Step]:
        return steps.read(root.steps)

    @guarded(TEXTS, description="What its first step takes; null where it was deleted.")
    def input(root: strawberry.Parent[models.Automation]) -> JSON | None:
        return JSON(root.input) if root.input else None

    @strawberry.field(
        description="When it is due, in the time zone of its account; null: only when somebody runs it, or it can't be "
        "read, which `pauseReason` says.",
        graphql_type=SCHEDULE | None,
    )
    def schedule(root: strawberry.Parent[models.Automation]) -> Hourly | Daily | Weekly | Monthly | Cron | None:
        schedule = schedules.readable(root.schedule)
        return None if isinstance(schedule, Manual) else schedule

    @strawberry.field(description="Its newest run; null where it has not run yet.", graphql_type=AutomationRun | None)
    def last_run(root: strawberry.Parent[models.Automation], info: Info) -> models.AutomationRun | None:
        return info.context.last_runs.get(root.pk)

    @connection(AutomationRunConnection, description="Its runs, the newest first.")
    def runs(root: strawberry.Parent[models.Automation], info: Info) -> Listing[models.AutomationRun]:
        return lists.runs_of(info, runs.visible(access=info.context.caller.access).filter(automation=root))


AutomationConnection = connection_type(Automation, "A page of automations, the newest first.")
