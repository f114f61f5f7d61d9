"""The list of scheduled changes."""

from typing import Annotated

import strawberry

from backend.accounts.scopes import Right
from backend.api.graphql.connections import After, Before, First, Last, page
from backend.api.graphql.context import Info
from backend.api.graphql.rights import guarded
from backend.api.graphql.schedules.types import CatalogScheduleConnection
from backend.catalog import schedules
from backend.catalog.models.schedules import ScheduleState


@strawberry.type
class ScheduleQueries:
    @guarded(
        Right.CONFIGURATION_READ,
        description="Scheduled changes and planned retirements, the last due first.",
    )
    def catalog_schedules(
        self,
        info: Info,
        state: Annotated[ScheduleState | None, strawberry.argument(description="Only those in this state.")] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> CatalogScheduleConnection | None:
        found: CatalogScheduleConnection = page(
            CatalogScheduleConnection,
            schedules.listed(state=state),
            first=first,
            after=after,
            last=last,
            before=before,
        )
        return found
