"""Scheduling changes and cancelling them: one domain call each."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import strawberry

from backend.accounts.scopes import Right
from backend.api.graphql.changes.inputs import CatalogChangeInput, about
from backend.api.graphql.changes.mutations import refuse_too_many
from backend.api.graphql.context import Info
from backend.api.graphql.rights import guarded
from backend.api.graphql.schedules import types
from backend.catalog import schedules
from backend.catalog.models.revisions import Channel
from backend.shared import clock

ABOUT = strawberry.argument(description="What is asked for.")


@strawberry.input(description="Changes that are made at a later time, as one revision.")
class CatalogScheduleInput:
    changes: list[CatalogChangeInput] = about("The changes, in their order, 100 at most. They must be possible now.")
    at: datetime = about("When: a time to come, within five years.")
    reason: str = about("Why; it is kept with the revision.")
    dry_run: bool = about("Only say what would change.", default=False)
    accept_low_margin: bool = about("Publish even where a margin would be below the minimum.", default=False)


@strawberry.input(description="A scheduled change to cancel.")
class CatalogScheduleCancelInput:
    id: strawberry.ID = about("Its id.")


@strawberry.type
class ScheduleMutations:
    @guarded(
        Right.CONFIGURATION_WRITE,
        result=types.SCHEDULE,
        description="Make changes at a later time. They are tried now and, with your rights, checked again then.",
    )
    def catalog_schedule(self, info: Info, input: Annotated[CatalogScheduleInput, ABOUT]) -> types.CatalogScheduled:
        refuse_too_many(input.changes)
        caller = info.context.caller
        found: Any = schedules.create(
            changes=[change.step() for change in input.changes],
            due_at=input.at,
            reason=input.reason,
            author=caller.name,
            user=caller.user,
            channel=Channel.GRAPHQL,
            now=clock.now(),
            accept_low_margin=input.accept_low_margin,
            dry_run=input.dry_run,
        )
        return types.CatalogScheduled(
            schedule=found.schedule, changes=found.preview.changes, impact=found.preview.impact
        )

    @guarded(
        Right.CONFIGURATION_WRITE,
        result=types.SCHEDULE_CANCEL,
        description="Take back a change that is to come, or put one aside that failed.",
    )
    def catalog_schedule_cancel(
        self, info: Info, input: Annotated[CatalogScheduleCancelInput, ABOUT]
    ) -> types.CatalogScheduleCancelled:
        found: Any = schedules.cancel(
            schedule_id=schedule_id(input.id), author=info.context.caller.name, now=clock.now()
        )
        return types.CatalogScheduleCancelled(schedule=found)


def schedule_id(text: str) -> UUID:
    """Raises CatalogScheduleNotFound."""
    try:
        return UUID(text)
    except ValueError:
        raise schedules.CatalogScheduleNotFound from None
