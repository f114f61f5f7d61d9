"""Reads of the import inbox."""

from typing import Annotated, Any

import strawberry

from backend.accounts.scopes import Right
from backend.api.graphql.connections import After, Before, First, Last, page
from backend.api.graphql.context import Info
from backend.api.graphql.imports import types
from backend.api.graphql.rights import guarded
from backend.imports import reviews

STAFF = Right.CONFIGURATION_READ


@strawberry.type
class ImportQueries:
    @guarded(STAFF, description="All imports, the newest first.")
    def import_reviews(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> types.ImportReviewConnection | None:
        found: types.ImportReviewConnection = page(
            types.ImportReviewConnection,
            reviews.listed(),
            first=first,
            after=after,
            last=last,
            before=before,
            newest_first=True,
        )
        return found

    @guarded(STAFF, description="One import by its id; null where there is none.")
    def import_review(
        self, info: Info, id: Annotated[strawberry.ID, strawberry.argument(description="The import's `id`.")]
    ) -> types.ImportReview | None:
        try:
            found: Any = reviews.get(review_id=id)
        except reviews.ImportReviewNotFound:
            return None
        return found
