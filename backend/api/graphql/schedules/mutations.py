"""Scheduling changes and cancelling them: one domain call each."""

from datetime import datetime
from typing import Annotated

import strawberry

from backend.accounts.scopes import Right
from backend.api.global_ids import Kind, key
from backend.api.graphql.changes.inputs import CatalogChangeInput
from backend.api.graphql.changes.mutations import refuse_too_many
from backend.api.graphql.context import Info
from backend.api.graphql.fields import ABOUT, about
from backend.api.graphql.rights import guarded
from backend.api.graphql.schedules import types
from backend.catalog import schedules
from backend.catalog.models import CatalogSchedule
from backend.catalog.models.revisions import Channel
from backend.shared import clock


@strawberry.input(description="Changes that are made at a later time, as one revision.")
class CatalogScheduleCreateInput:
    changes: list[CatalogChangeInput] = about("The changes, in their order, 100 at most. They must be possible now.")
    due_at: datetime = about("When: a time to come, within five years.")
    reason: str = about("Why; it is kept with the revision.")
    dry_run: bool = about("Only say what would change.", default=False)
    accept_low_margin: bool = about("Publish even where a margin would be below the minimum.", default=False)


@strawberry.input(description="A scheduled change to cancel.")
class CatalogScheduleCancelInput:
    schedule: strawberry.ID = about("The scheduled change's `id`.")


@strawberry.type
class ScheduleMutations:
    @guarded(
        Right.CONFIGURATION_WRITE,
        description="Make changes at a later time. They are tried now and, with your rights, checked again then.",
        result=types.SCHEDULE_CREATE,
    )
    def catalog_schedule_create(
        self, info: Info, input: Annotated[CatalogScheduleCreateInput, ABOUT]
    ) -> types.CatalogScheduleCreatePayload:
        refuse_too_many(input.changes)
        caller = info.context.caller
        scheduled = schedules.create(
            changes=[change.step() for change in input.changes],
            due_at=input.due_at,
            reason=input.reason,
            author=caller.name,
            user=caller.user,
            channel=Channel.GRAPHQL,
            now=clock.now(),
            accept_low_margin=input.accept_low_margin,
            dry_run=input.dry_run,
        )
        return types.CatalogScheduleCreatePayload(
            dry_run=input.dry_run,
            schedule=scheduled.schedule,
            changes=scheduled.preview.changes,
            impact=scheduled.preview.impact,
        )

    @guarded(
        Right.CONFIGURATION_WRITE,
        description="Take back a change that is to come, or put one aside that failed.",
        result=types.SCHEDULE_CANCEL,
    )
    def catalog_schedule_cancel(
        self, info: Info, input: Annotated[CatalogScheduleCancelInput, ABOUT]
    ) -> CatalogSchedule:
        return schedules.cancel(
            schedule_id=key(input.schedule, Kind.CATALOG_SCHEDULE),
            author=info.context.caller.name,
            now=clock.now(),
        )
