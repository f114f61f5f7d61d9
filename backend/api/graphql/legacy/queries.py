"""Reads of what differs from a former product, for staff."""

from typing import Annotated

import strawberry
from pydantic import AwareDatetime, TypeAdapter

from backend.accounts.scopes import Right
from backend.api.graphql.connections import connection
from backend.api.graphql.fields import argument
from backend.api.graphql.legacy import types
from backend.api.graphql.listings import Listing, Number, Order, TableListing
from backend.api.graphql.rights import guarded
from backend.legacy import drift_reports
from backend.legacy.models import LegacyDrift, LegacyWatch

STAFF = Right.CONFIGURATION_READ
NEWEST_FIRST = Order(by=("-first_seen_at", "-id"), values=TypeAdapter(tuple[AwareDatetime, Number]))


@strawberry.type
class LegacyQueries:
    @connection(
        types.LegacyDriftConnection | None,
        right=STAFF,
        description="What differs between a former product and Ratecard, and what did in the last 90 days, the newest "
        "first.",
    )
    def legacy_drift(
        self, filter: Annotated[types.LegacyDriftFilter | None, argument("Which differences.")] = None
    ) -> Listing[LegacyDrift]:
        only = filter or types.LegacyDriftFilter()
        return TableListing(drift_reports.listed(kind=only.kind, is_open=only.is_open), NEWEST_FIRST)

    @guarded(
        STAFF,
        description="When a former product and Ratecard were last compared; null where they never were.",
        graphql_type=types.LegacyWatch | None,
    )
    def legacy_watch(self) -> LegacyWatch | None:
        return drift_reports.last_watch()
