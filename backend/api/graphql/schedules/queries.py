"""The list of scheduled changes."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

import strawberry
from pydantic import AwareDatetime, TypeAdapter

from backend.accounts.scopes import Right
from backend.api.graphql.connections import connection
from backend.api.graphql.context import Info
from backend.api.graphql.enums import described
from backend.api.graphql.fields import about, argument
from backend.api.graphql.listings import Listing, Order, TableListing
from backend.api.graphql.ordering import OrderDirection, directed
from backend.api.graphql.schedules.enums import ScheduleState
from backend.api.graphql.schedules.types import CatalogScheduleConnection
from backend.catalog import schedules
from backend.catalog.models import CatalogSchedule


class CatalogScheduleOrderField(StrEnum):
    DUE_AT = "due_at"
    CREATED_AT = "created_at"


described(
    CatalogScheduleOrderField,
    description="By what scheduled changes can be ordered.",
    DUE_AT="When they are made.",
    CREATED_AT="When they were scheduled.",
)
TWO_TIMES = TypeAdapter(tuple[AwareDatetime, AwareDatetime, UUID])
ORDERS = {
    CatalogScheduleOrderField.DUE_AT: Order(by=("due_at", "created_at", "id"), values=TWO_TIMES),
    CatalogScheduleOrderField.CREATED_AT: Order(by=("created_at", "due_at", "id"), values=TWO_TIMES),
}


@strawberry.input(description="Which scheduled changes; what is left out is not asked.")
class CatalogScheduleFilter:
    state: ScheduleState | None = about("Those in this state.", default=None)
    since: datetime | None = about("Those that are due then or later.", default=None)
    until: datetime | None = about("Those that are due before.", default=None)


@strawberry.input(description="How scheduled changes are ordered.")
class CatalogScheduleOrder:
    field: CatalogScheduleOrderField = about("By what.", default=CatalogScheduleOrderField.DUE_AT)
    direction: OrderDirection = about("Which way.", default=OrderDirection.DESC)


@strawberry.type
class ScheduleQueries:
    @connection(
        CatalogScheduleConnection | None,
        right=Right.CONFIGURATION_READ,
        description="Scheduled changes and planned retirements, the last due first.",
    )
    def catalog_schedules(
        self,
        info: Info,
        filter: Annotated[CatalogScheduleFilter | None, argument("Which ones.")] = None,
        order_by: Annotated[CatalogScheduleOrder | None, argument("In which order.")] = None,
    ) -> Listing[CatalogSchedule]:
        order = order_by or CatalogScheduleOrder()

        def prepare(page: Sequence[CatalogSchedule]) -> None:
            info.context.revisions.expect(schedule.revision for schedule in page if schedule.revision is not None)

        only = filter or CatalogScheduleFilter()
        rows = schedules.listed(state=only.state, since=only.since, until=only.until)
        return TableListing(rows, directed(ORDERS[order.field], order.direction), prepare)
