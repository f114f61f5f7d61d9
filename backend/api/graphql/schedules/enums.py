"""The enums of scheduled changes, named and described for GraphQL; their values are the columns'."""

import strawberry

from backend.catalog.models.schedules import ScheduleState

__all__ = ["ScheduleState"]

strawberry.enum(ScheduleState, name="CatalogScheduleState", description="What became of a scheduled change.")
