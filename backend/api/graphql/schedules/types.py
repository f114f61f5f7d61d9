"""Scheduled changes, and what came of scheduling or cancelling one."""

from datetime import datetime
from typing import Any

import strawberry

from backend.api.graphql.changes.types import STEP_ERRORS, CatalogChange, CatalogImpact
from backend.api.graphql.connections import Connection
from backend.api.graphql.results import result
from backend.api.graphql.scalars import JSONObject
from backend.api.graphql.schedules.enums import ScheduleState
from backend.catalog import revisions, schedules
from backend.catalog.models import CatalogSchedule as Row


def about(description: str) -> Any:
    return strawberry.field(description=description)


@strawberry.type(description="One step of a scheduled change.")
class CatalogScheduleStep:
    name: str = about("What it does, such as ai_model_update.")
    values: JSONObject = about("To what, by the names of columns.")


@strawberry.type(description="A change of the catalog that is made at its time, as one revision.")
class CatalogSchedule:
    id: strawberry.ID = about("Its id.")
    due_at: datetime = about("When it is made.")
    reason: str = about("Why; it is kept with the revision.")
    author: str = about("Who scheduled it; their rights count at its time.")
    created_at: datetime = about("When it was scheduled.")
    state: ScheduleState = about("What became of it.")
    ended_at: datetime | None = about("When it was made, failed or was cancelled.")
    revision: int | None = about("The revision that it became; null where there was nothing to change.")
    cancelled_by: str = about("Who cancelled it.")
    failure: str = about("Why it was not made; nothing of it was.")

    @strawberry.field(description="Whether it is a planned retirement, which moves and goes with its model's plan.")
    def is_planned_retirement(root: strawberry.Parent[Row]) -> bool:
        return root.plan is not None

    @strawberry.field(description="Its changes, in their order.")
    def steps(root: strawberry.Parent[Row]) -> list[CatalogScheduleStep]:
        return [
            CatalogScheduleStep(name=step.name, values=JSONObject(step.values)) for step in schedules.steps_of(root)
        ]


@strawberry.type(description="A page of scheduled changes, the last due first.")
class CatalogScheduleConnection(Connection[CatalogSchedule]):
    pass


@strawberry.type(description="A change was scheduled or, in a dry run, could be.")
class CatalogScheduled:
    schedule: CatalogSchedule | None = about("What was scheduled; null in a dry run.")
    changes: list[CatalogChange] = about("What it would change now.")
    impact: CatalogImpact = about("What it would do to those who buy.")


@strawberry.type(description="A scheduled change was cancelled.")
class CatalogScheduleCancelled:
    schedule: CatalogSchedule = about("What was cancelled.")


SCHEDULE = result(
    "CatalogScheduleResult",
    CatalogScheduled,
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
    CatalogScheduleCancelled,
    description="What was cancelled, or why nothing was.",
    errors=(schedules.CatalogScheduleNotFound, schedules.CatalogScheduleEnded),
)
