"""History: revisions and what lies between them."""

from collections.abc import Sequence
from typing import Annotated

import strawberry

from backend.accounts.scopes import Right
from backend.api.graphql.catalog.enums import EntityKind
from backend.api.graphql.changes.types import NEWEST_FIRST, CatalogChange, CatalogRevision, CatalogRevisionConnection
from backend.api.graphql.connections import connection
from backend.api.graphql.context import Info
from backend.api.graphql.errors import BadUserInput
from backend.api.graphql.fields import about, argument
from backend.api.graphql.input_bounds import searched
from backend.api.graphql.listings import Listing, TableListing
from backend.api.graphql.rights import guarded
from backend.catalog import history
from backend.catalog.models import CatalogRevision as Row
from backend.catalog.revisions import Change

STAFF = Right.CONFIGURATION_READ
MOST = history.MOST_LISTED


@strawberry.input(description="Which revisions; what is left out is not asked.")
class CatalogRevisionFilter:
    author: str | None = about("With this in the name of who made them; case does not matter.", default=None)
    entity: EntityKind | None = about("That changed a row of this kind.", default=None)
    key: str | None = about("That changed a row with this in its natural key; case does not matter.", default=None)


@strawberry.type
class HistoryQueries:
    @connection(CatalogRevisionConnection | None, right=STAFF, description="All revisions, the newest first.")
    def catalog_revisions(
        self, info: Info, filter: Annotated[CatalogRevisionFilter | None, argument("Which revisions.")] = None
    ) -> Listing[Row]:
        only = filter or CatalogRevisionFilter()

        def prepare(page: Sequence[Row]) -> None:
            info.context.changes.expect(revision.number for revision in page)

        rows = history.listed(
            author=searched(only.author) or "", entity=only.entity or "", key=searched(only.key) or ""
        )
        return TableListing(rows, NEWEST_FIRST, prepare)

    @guarded(
        STAFF,
        description="One revision by its number; null where there is none.",
        graphql_type=CatalogRevision | None,
    )
    def catalog_revision(self, info: Info, number: Annotated[int, argument("The revision's number.")]) -> Row | None:
        try:
            return history.get(number=number)
        except history.RevisionNotFound:
            return None

    @guarded(
        STAFF,
        errors=(history.RevisionNotFound,),
        description="The changes that lead from one state to another, either way, a part of them at a time; without "
        "secrets.",
        graphql_type=list[CatalogChange] | None,
    )
    def catalog_diff(
        self,
        info: Info,
        from_number: Annotated[int, argument("The number of the one revision.")],
        to_number: Annotated[int, argument("The number of the other revision.")],
        first: Annotated[int, argument(f"So many changes, up to {MOST:,}.")] = MOST,
        skip: Annotated[int, argument("After so many. Between two revisions, their order stays.")] = 0,
    ) -> tuple[Change, ...]:
        if not 0 <= first <= MOST or skip < 0:
            raise BadUserInput(f"`first` takes 0 to {MOST:,}, `skip` 0 and more.", maximum=MOST)
        return history.diff(from_number=from_number, to_number=to_number)[skip : skip + first]
