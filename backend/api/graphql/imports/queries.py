"""Reads of the import inbox."""

from typing import Annotated

import strawberry
from pydantic import TypeAdapter

from backend.accounts.scopes import Right
from backend.api.global_ids import Kind, key
from backend.api.graphql.connections import connection
from backend.api.graphql.context import Info
from backend.api.graphql.fields import argument
from backend.api.graphql.imports import types
from backend.api.graphql.listings import Listing, Number, Order, TableListing
from backend.api.graphql.rights import guarded
from backend.imports import aliases, reviews
from backend.imports.models import ImportAlias, ImportReview

STAFF = Right.CONFIGURATION_READ
NEWEST_FIRST = Order(by=("-id",), values=TypeAdapter(tuple[Number]))


@strawberry.type
class ImportQueries:
    @connection(types.ImportReviewConnection | None, right=STAFF, description="All imports, the newest first.")
    def import_reviews(self) -> Listing[ImportReview]:
        return TableListing(reviews.listed(), NEWEST_FIRST)

    @guarded(
        STAFF,
        description="One import by its id; null where there is none.",
        graphql_type=types.ImportReview | None,
    )
    def import_review(
        self, info: Info, id: Annotated[strawberry.ID, argument("The import's `id`.")]
    ) -> ImportReview | None:
        try:
            return reviews.get(review_id=key(id, Kind.IMPORT_REVIEW))
        except reviews.ImportReviewNotFound:
            return None

    @guarded(
        STAFF,
        description="The other names that price lists have for providers and models, those of providers first.",
        graphql_type=list[types.ImportAlias] | None,
    )
    def import_aliases(self) -> list[ImportAlias]:
        return list(aliases.listed())
