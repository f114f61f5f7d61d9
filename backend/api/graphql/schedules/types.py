"""Scheduled changes, and what came of scheduling or cancelling one."""

from datetime import datetime

import strawberry

from backend.api.global_ids import Kind
from backend.api.graphql.changes.types import STEP_ERRORS, CatalogChange, CatalogImpact, CatalogRevision
from backend.api.graphql.connections import connection_type
from backend.api.graphql.context import Info
from backend.api.graphql.fields import about, absent_is_null
from backend.api.graphql.node import Node, identity
from backend.api.graphql.results import result
from backend.api.graphql.rights import itself
from backend.api.graphql.scalars import JSONObject
from backend.api.graphql.schedules.enums import ScheduleState, StepName
from backend.api.graphql.sources import sourced
from backend.catalog import revisions, schedules
from backend.catalog.impact import Impact
from backend.catalog.models import CatalogRevision as RevisionRow
from backend.catalog.models import CatalogSchedule as Row
from backend.catalog.revisions import Change


@strawberry.type(description="One step of a scheduled change.")
class CatalogScheduleStep:
    name: StepName = about("What it does.")
    values: JSONObject = about("To what, by the names of columns.")


@sourced(Row, description="A change of the catalog that is made at its time, as one revision.")
class CatalogSchedule(Node):
    id: strawberry.ID = identity(Kind.CATALOG_SCHEDULE)
    due_at: datetime = about("When it is made.")
    reason: str = about("Why; it is kept with the revision.")
    author: str = about("Who scheduled it; their rights count at its time.")
    created_at: datetime = about("When it was scheduled.")
    state: ScheduleState = about("What became of it.")
    ended_at: datetime | None = about("When it was made, failed or was cancelled.")
    cancelled_by: str | None = absent_is_null("Who cancelled it; null where nobody did.")
    failure: str | None = absent_is_null("Why it was not made, where it failed; nothing of it was.")

    @strawberry.field(
        description="The revision that it became; null where it was not made or there was nothing to change.",
        graphql_type=CatalogRevision | None,
    )
    def revision(root: strawberry.Parent[Row], info: Info) -> RevisionRow | None:
        return info.context.revisions.get(root.revision) if root.revision is not None else None

    @strawberry.field(description="Whether it is a planned retirement, which moves and goes with its model's plan.")
    def is_planned_retirement(root: strawberry.Parent[Row]) -> bool:
        return root.plan is not None

    @strawberry.field(description="Its changes, in their order.")
    def steps(root: strawberry.Parent[Row]) -> list[CatalogScheduleStep]:
        return [
            CatalogScheduleStep(name=step.name, values=JSONObject(step.values)) for step in schedules.steps_of(root)
        ]


CatalogScheduleConnection = connection_type(CatalogSchedule, "A page of scheduled changes.")


@strawberry.type(description="A change was scheduled or, in a dry run, could be.")
class CatalogScheduleCreatePayload:
    dry_run: bool = about("Whether nothing was kept.")
    schedule: Row | None = about("What was scheduled; null in a dry run.", graphql_type=CatalogSchedule | None)
    changes: tuple[Change, ...] = about("What it would change now.", graphql_type=list[CatalogChange])
    impact: Impact = about("What it would do to those who buy.", graphql_type=CatalogImpact)


@sourced(Row, description="A scheduled change was cancelled.")
class CatalogScheduleCancelPayload:
    schedule = itself(Row, shown_as=CatalogSchedule, description="What was cancelled.")


SCHEDULE_CREATE = result(
    "CatalogScheduleCreateResult",
    CatalogScheduleCreatePayload,
    description="What was scheduled, or why nothing was.",
    errors=(
        *STEP_ERRORS,
        revisions.LowMargin,
        schedules.NothingToSchedule,
        schedules.TimeOutOfRange,
        schedules.AuthorMayNot,
    ),
)
SCHEDULE_CANCEL = result(
    "CatalogScheduleCancelResult",
    CatalogScheduleCancelPayload,
    description="What was cancelled, or why nothing was.",
    errors=(schedules.CatalogScheduleNotFound, schedules.CatalogScheduleEnded),
)
