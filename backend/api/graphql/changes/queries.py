"""History: revisions and what lies between them."""

from typing import Annotated, Any

import strawberry

from backend.accounts.scopes import Right
from backend.api.graphql.changes.types import CatalogChange, CatalogRevision, CatalogRevisionConnection
from backend.api.graphql.connections import After, Before, First, Last, page
from backend.api.graphql.context import Info
from backend.api.graphql.rights import guarded
from backend.catalog import history
from backend.catalog.models import CatalogRevision as Row

STAFF = Right.CONFIGURATION_READ


@strawberry.type
class HistoryQueries:
    @guarded(STAFF, description="All revisions, the newest first.")
    def catalog_revisions(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> CatalogRevisionConnection | None:
        found: CatalogRevisionConnection = page(
            CatalogRevisionConnection,
            Row.objects.order_by("-number"),
            revision=info.context.registry.revision,
            first=first,
            after=after,
            last=last,
            before=before,
            newest_first=True,
        )
        return found

    @guarded(STAFF, description="One revision by its number; null where there is none.")
    def catalog_revision(
        self, info: Info, number: Annotated[int, strawberry.argument(description="The revision's number.")]
    ) -> CatalogRevision | None:
        try:
            found: Any = history.get(number=number)
        except history.RevisionNotFound:
            return None
        return found

    @guarded(
        STAFF,
        errors=(history.RevisionNotFound,),
        description="The changes that lead from one state to another, either way; without secrets.",
    )
    def catalog_diff(
        self,
        info: Info,
        from_: Annotated[int, strawberry.argument(name="from", description="The number of the one revision.")],
        to: Annotated[int, strawberry.argument(description="The number of the other revision.")],
    ) -> list[CatalogChange] | None:
        found: Any = history.diff(from_number=from_, to_number=to)
        return found
