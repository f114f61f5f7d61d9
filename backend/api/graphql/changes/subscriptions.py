"""What is sent as it happens, over /graphql/stream/."""

from collections.abc import AsyncGenerator

import strawberry

from backend.accounts.scopes import Right
from backend.api.graphql.changes.types import PublishedRevision
from backend.api.graphql.rights import guarded
from backend.catalog import revision_feed
from backend.catalog.revision_feed import Newest

STREAM_SECONDS = 15 * 60
"""Then clients come back, so that tokens and sessions that have ended don't listen for ever."""


@strawberry.type
class ChangeSubscriptions:
    @guarded(
        Right.CATALOG_READ,
        is_subscription=True,
        graphql_type=PublishedRevision,
        description="The newest revision at once, then each that is published while you listen; of several in a moment "
        "maybe the last only. Streams end after 15 minutes at most, without `complete`: connect again.",
    )
    def catalog_published(self) -> AsyncGenerator[Newest, None]:
        return revision_feed.follow(seconds=STREAM_SECONDS)
