"""What differs between a former product and Ratecard, as staff see it."""

from datetime import datetime

import strawberry

from backend.api.global_ids import Kind
from backend.api.graphql.connections import connection_type
from backend.api.graphql.fields import about, absent_is_null
from backend.api.graphql.legacy.enums import DriftKind
from backend.api.graphql.node import Node, identity
from backend.api.graphql.sources import sourced
from backend.legacy import models


@sourced(models.LegacyDrift, description="Something that differs between a former product and Ratecard, or did.")
class LegacyDrift(Node):
    id: strawberry.ID = identity(Kind.LEGACY_DRIFT)
    kind: DriftKind = about("The kind of thing that differs.")
    what: str = about("What differs, in words.")
    there: str = about("Its value in the former product; `nothing` where it has none.")
    here: str = about("Its value in Ratecard; `nothing` where it has none.")
    first_seen_at: datetime = about("Since when both have been seen with these values.")
    last_seen_at: datetime = about("When both were last seen with these values.")
    ended_at: datetime | None = about("Since when they don't differ so any more; null where they still do.")


LegacyDriftConnection = connection_type(LegacyDrift, "A page of what differs, the newest first.")


@strawberry.input(description="Which differences; what is left out is not asked.")
class LegacyDriftFilter:
    kind: DriftKind | None = about("Those of this kind.", default=None)
    is_open: bool | None = about("Those that last, or those that ended.", default=None)


@sourced(models.LegacyWatch, description="When the former product and Ratecard were compared.")
class LegacyWatch:
    watched_at: datetime | None = about("When both were last compared; null where they never were.")
    failed_at: datetime | None = about("When that failed last; null where it has worked since.")
    failure: str | None = absent_is_null("Why it failed.")
