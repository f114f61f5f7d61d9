"""Imports as staff see them: reviews, their rows, and what came of them."""

from datetime import datetime
from typing import Annotated, Any

import strawberry
from strawberry.scalars import JSON

from backend.api.graphql.changes import types as changes
from backend.api.graphql.connections import After, Before, Connection, First, Last, page
from backend.api.graphql.context import Info
from backend.api.graphql.imports.enums import ImportFormat, ImportReviewState, ImportRowReason, ImportRowStatus
from backend.api.graphql.results import result
from backend.api.graphql.scalars import JSONObject
from backend.catalog import revisions
from backend.catalog.references import AlreadyExists
from backend.catalog.registry import ProviderNotFound
from backend.imports import adoption, price_lists, publishing, reviews
from backend.imports.models import ImportReview as Review
from backend.imports.models import ImportRow as Row


def about(description: str) -> Any:
    return strawberry.field(description=description)


@strawberry.type(description="A price in credits that leaves the minimum margin in the worst case.")
class SuggestedPrice:
    tokens_per_credit: int | None = about("Tokens that a credit may buy at most. Text only.")
    credits_per_image: int | None = about("Credits that an image must cost at least. Image only.")


@strawberry.type(description="One field that publishing would set.")
class ImportRowChange:
    field: str = about("The field, by its name in documents.")
    before: JSON | None = about("Its value when the file was read.")
    after: JSON | None = about("The value that the row proposes.")


@strawberry.type(description="What a file says about one row of the catalog, and what becomes of it.")
class ImportRow:
    place: int = about("Where it stands in the file, from 1.")
    name: str = about("What the file calls it.")
    entity: str = about("The kind of row: provider, ai_model, operation or settings.")
    listed: JSONObject = about("All that the file says, by the names of documents; USD per 1,000,000 tokens or image.")
    status: ImportRowStatus = about("What becomes of it.")
    reason: ImportRowReason = about("Why it came with its status, for programs.")
    message: str = about("Why it came with its status, for people.")
    decided_at: datetime | None = about("When somebody decided; null where nobody did.")

    @strawberry.field(description="The natural key of the catalog's row that it is of; null where there is none.")
    def key(root: strawberry.Parent[Row]) -> str | None:
        return root.key or None

    @strawberry.field(description="What publishing would set.")
    def changes(root: strawberry.Parent[Row]) -> list[ImportRowChange]:
        return [
            ImportRowChange(field=name, before=before, after=after) for name, before, after in reviews.changes(root)
        ]

    @strawberry.field(description="Who decided; null where nobody did.")
    def decided_by(root: strawberry.Parent[Row]) -> str | None:
        return root.decided_by or None

    @strawberry.field(description="The price that adopting it takes where none is given; null where none is known.")
    def suggested_price(root: strawberry.Parent[Row], info: Info) -> SuggestedPrice | None:
        found = adoption.suggestion(row=root, settings=info.context.registry.settings)
        if not found:
            return None
        return SuggestedPrice(
            tokens_per_credit=found.get("tokens_per_credit"), credits_per_image=found.get("credits_per_image")
        )


@strawberry.type(description="A page of rows, in the order of the file.")
class ImportRowConnection(Connection[ImportRow]):
    pass


@strawberry.type(description="How many rows have each status.")
class ImportCounts:
    accepted: int = about("Rows that publishing applies.")
    rejected: int = about("Rows that propose nothing, or that somebody rejected.")
    held: int = about("Rows that wait for a decision; publishing leaves them out.")


@strawberry.type(description="One file, read against one revision and kept for review.")
class ImportReview:
    format: ImportFormat = about("Whose file it is.")
    file_name: str = about("What the file was called.")
    sha256: str = about("The SHA-256 of the file.")
    author: str = about("Who imported it.")
    created_at: datetime = about("When.")
    state: ImportReviewState = about("What became of it.")

    @strawberry.field(description="Its number, as the command line shows it.")
    def id(root: strawberry.Parent[Review]) -> strawberry.ID:
        return strawberry.ID(str(root.pk))

    @strawberry.field(description="The catalog revision that the file was held against.")
    def revision(root: strawberry.Parent[Review]) -> int:
        return root.revision_id

    @strawberry.field(description="The revision that it became; null where it was not published.")
    def published_revision(root: strawberry.Parent[Review]) -> int | None:
        return root.published_revision_id

    @strawberry.field(description="How many rows have each status.")
    def counts(root: strawberry.Parent[Any]) -> ImportCounts:
        return ImportCounts(accepted=root.accepted, rejected=root.rejected, held=root.held)

    @strawberry.field(description="Its rows, in the order of the file.")
    def rows(
        root: strawberry.Parent[Review],
        status: Annotated[ImportRowStatus | None, strawberry.argument(description="Only rows of this status.")] = None,
        search: Annotated[str, strawberry.argument(description="Only rows with this in their name.")] = "",
        ours_only: Annotated[bool, strawberry.argument(description="Only rows of what the catalog has.")] = False,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> ImportRowConnection:
        rows = reviews.rows(review=root, status=status, search=search, ours_only=ours_only)
        found: ImportRowConnection = page(ImportRowConnection, rows, first=first, after=after, last=last, before=before)
        return found


@strawberry.type(description="A page of imports, the newest first.")
class ImportReviewConnection(Connection[ImportReview]):
    pass


@strawberry.type(description="The import as it is now.")
class ImportReviewSaved:
    review: ImportReview = about("The import.")


DECISION_ERRORS = (reviews.ImportReviewNotFound, reviews.ImportReviewNotOpen, reviews.ImportRowsNotFound)
CATALOG_IMPORT = result(
    "CatalogImportResult",
    ImportReviewSaved,
    description="The review of the file, or why it can't be read.",
    errors=(price_lists.FileMissing, price_lists.UnreadablePriceList),
)
IMPORT_REVIEW = result(
    "ImportReviewResult",
    ImportReviewSaved,
    description="The import as it is now, or why nothing was decided.",
    errors=(*DECISION_ERRORS, reviews.NothingToAccept),
)
IMPORT_ROW_ADOPT = result(
    "ImportRowAdoptResult",
    ImportReviewSaved,
    description="The import as it is now, or why nothing was adopted.",
    errors=(*DECISION_ERRORS, ProviderNotFound, AlreadyExists, revisions.InvalidCatalog),
)
IMPORT_PUBLISH = result(
    "ImportPublishResult",
    changes.CatalogPublished,
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
