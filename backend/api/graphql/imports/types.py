"""Imports as staff see them: reviews, their rows, and what came of them."""

from datetime import datetime
from typing import Annotated

import strawberry
from pydantic import TypeAdapter
from strawberry.scalars import JSON

from backend.api.global_ids import Kind
from backend.api.graphql.catalog.enums import EntityKind
from backend.api.graphql.changes import types as changes
from backend.api.graphql.connections import connection, connection_type
from backend.api.graphql.context import Info
from backend.api.graphql.fields import about, absent_is_null, argument
from backend.api.graphql.imports.enums import ImportFormat, ImportReviewState, ImportRowReason, ImportRowStatus
from backend.api.graphql.input_bounds import searched
from backend.api.graphql.listings import Listing, Number, Order, TableListing
from backend.api.graphql.node import Node, identity
from backend.api.graphql.results import result
from backend.api.graphql.rights import itself
from backend.api.graphql.scalars import JSONObject
from backend.api.graphql.sources import sourced
from backend.catalog import revisions
from backend.catalog.models import CatalogRevision
from backend.catalog.references import AlreadyExists
from backend.catalog.registry import ProviderNotFound
from backend.imports import adoption, price_lists, publishing, reviews
from backend.imports.models import ImportReview as Review
from backend.imports.models import ImportRow as Row

BY_PLACE = Order(by=("place",), values=TypeAdapter(tuple[Number]))


@strawberry.type(description="A price in credits that leaves the minimum margin in the worst case.")
class SuggestedPrice:
    tokens_per_credit: int | None = about("Tokens that a credit may buy at most. Text only.")
    credits_per_image: int | None = about("Credits that an image must cost at least. Image only.")
    units_per_credit: int | None = about("Units that a credit may buy at most. Of `UnitModel`s only.")


@strawberry.type(description="One field that publishing would set.")
class ImportRowChange:
    field: str = about("The field, by its name in documents.")
    before: JSON | None = about("Its value when the file was read.")
    after: JSON | None = about("The value that the row proposes.")


@sourced(Row, description="What a file says about one row of the catalog, and what becomes of it.")
class ImportRow(Node):
    id: strawberry.ID = identity(Kind.IMPORT_ROW)
    place: int = about("Where it stands in the file, from 1.")
    name: str = about("What the file calls it.")
    key: str | None = absent_is_null("The natural key of the catalog's row that it is of; null where there is none.")
    status: ImportRowStatus = about("What becomes of it.")
    reason: ImportRowReason = about("Why it came with its status, for programs.")
    message: str = about("Why it came with its status, for people.")
    decided_at: datetime | None = about("When somebody decided; null where nobody did.")
    decided_by: str | None = absent_is_null("Who decided; null where nobody did.")

    @strawberry.field(description="The kind of row.")
    def entity(root: strawberry.Parent[Row]) -> EntityKind:
        return EntityKind(root.entity)

    @strawberry.field(
        description="All that the file says, by the names of documents; USD per 1,000,000 tokens or image."
    )
    def listed(root: strawberry.Parent[Row]) -> JSONObject:
        return JSONObject(root.listed)

    @strawberry.field(description="What publishing would set.")
    def changes(root: strawberry.Parent[Row]) -> list[ImportRowChange]:
        changed = reviews.changes(root)
        return [ImportRowChange(field=name, before=JSON(old), after=JSON(new)) for name, old, new in changed]

    @strawberry.field(description="The price that adopting it takes where none is given; null where none is known.")
    def suggested_price(root: strawberry.Parent[Row], info: Info) -> SuggestedPrice | None:
        price = adoption.suggestion(row=root, settings=info.context.registry.settings)
        if not price:
            return None
        return SuggestedPrice(
            tokens_per_credit=price.get("tokens_per_credit"),
            credits_per_image=price.get("credits_per_image"),
            units_per_credit=price.get("units_per_credit"),
        )


ImportRowConnection = connection_type(ImportRow, "A page of rows, in the order of the file.")


@strawberry.input(description="Which rows; what is left out is not asked.")
class ImportRowFilter:
    status: ImportRowStatus | None = about("Those of this status.", default=None)
    search: str | None = about("Those with this in their name; case does not matter.", default=None)
    is_in_catalog: bool = about("Those of what the catalog has only.", default=False)


@strawberry.type(description="How many rows have each status.")
class ImportCounts:
    accepted: int = about("Rows that publishing applies.")
    rejected: int = about("Rows that propose nothing, or that somebody rejected.")
    held: int = about("Rows that wait for a decision; publishing leaves them out.")


@sourced(Review, description="One file, read against one revision and kept for review.")
class ImportReview(Node):
    id: strawberry.ID = identity(Kind.IMPORT_REVIEW)
    format: ImportFormat = about("Whose file it is.")
    file_name: str | None = absent_is_null("What the file was called.")
    sha256: str = about("The SHA-256 of the file.")
    author: str = about("Who imported it.")
    created_at: datetime = about("When.")
    state: ImportReviewState = about("What became of it.")

    @strawberry.field(description="Its number, as the command line takes it.")
    def number(root: strawberry.Parent[Review]) -> int:
        return root.pk

    @strawberry.field(
        description="The catalog revision that the file was compared with.", graphql_type=changes.CatalogRevision
    )
    def revision(root: strawberry.Parent[Review]) -> CatalogRevision:
        return root.revision

    @strawberry.field(
        description="The revision that it became; null where it was not published.",
        graphql_type=changes.CatalogRevision | None,
    )
    def published_revision(root: strawberry.Parent[Review]) -> CatalogRevision | None:
        return root.published_revision

    @strawberry.field(description="How many rows have each status.")
    def counts(root: strawberry.Parent[Review]) -> ImportCounts:
        return ImportCounts(accepted=root.accepted, rejected=root.rejected, held=root.held)

    @connection(ImportRowConnection, description="Its rows, in the order of the file.")
    def rows(
        root: strawberry.Parent[Review],
        filter: Annotated[ImportRowFilter | None, argument("Which rows.")] = None,
    ) -> Listing[Row]:
        only = filter or ImportRowFilter()
        found = reviews.rows(
            review=root, status=only.status, search=searched(only.search) or "", ours_only=only.is_in_catalog
        )
        return TableListing(found, BY_PLACE)


ImportReviewConnection = connection_type(ImportReview, "A page of imports, the newest first.")


@sourced(Review, description="The import as it is now.")
class ImportReviewPayload:
    review = itself(Review, shown_as=ImportReview, description="The import.")


DECISION_ERRORS = (reviews.ImportReviewNotFound, reviews.ImportReviewNotOpen, reviews.ImportRowsNotFound)
IMPORT_REVIEW_CREATE = result(
    "ImportReviewCreateResult",
    ImportReviewPayload,
    description="The review of the file, or why it can't be read.",
    errors=(price_lists.FileMissing, price_lists.UnreadablePriceList),
)
IMPORT_REVIEW = result(
    "ImportReviewResult",
    ImportReviewPayload,
    description="The import as it is now, or why nothing was decided.",
    errors=(*DECISION_ERRORS, reviews.NothingToAccept),
)
IMPORT_ROW_ADOPT = result(
    "ImportRowAdoptResult",
    ImportReviewPayload,
    description="The import as it is now, or why nothing was adopted.",
    errors=(*DECISION_ERRORS, ProviderNotFound, AlreadyExists, revisions.InvalidCatalog),
)
IMPORT_REVIEW_PUBLISH = result(
    "ImportReviewPublishResult",
    changes.CatalogChangePayload,
    description="What was published, or why nothing was changed.",
    errors=(
        reviews.ImportReviewNotFound,
        reviews.ImportReviewNotOpen,
        publishing.NothingAccepted,
        publishing.AcceptedRowsChanged,
        revisions.StaleRevision,
        revisions.InvalidCatalog,
        revisions.LowMargin,
    ),
)
