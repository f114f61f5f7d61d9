"""Imports as staff see them: reviews, their rows, and what came of them."""

from datetime import date, datetime
from decimal import Decimal
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
from backend.api.graphql.imports.enums import (
    ImportAliasKind,
    ImportFormat,
    ImportReviewState,
    ImportRowReason,
    ImportRowStatus,
)
from backend.api.graphql.input_bounds import searched
from backend.api.graphql.listings import Listing, Number, Order, TableListing
from backend.api.graphql.node import Node, identity
from backend.api.graphql.results import result
from backend.api.graphql.rights import itself
from backend.api.graphql.scalars import JSONObject
from backend.api.graphql.sources import sourced
from backend.api.wording import error_messages, import_notices
from backend.catalog import revisions
from backend.catalog.models import CatalogRevision
from backend.catalog.references import AlreadyExists
from backend.catalog.registry import ProviderNotFound
from backend.imports import adoption, aliases, price_lists, publishing, reviews
from backend.imports.models import ImportAlias as Alias
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


@strawberry.type(description="Something that speaks against a row.")
class ImportRowFlag:
    reason: ImportRowReason = about("What it is, for programs.")
    message: str = about("What it is, for people.")


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

    @strawberry.field(description="What speaks against it, the worst first. It stays whatever is decided.")
    def flags(root: strawberry.Parent[Row]) -> list[ImportRowFlag]:
        return [ImportRowFlag(reason=ImportRowReason(flag["reason"]), message=flag["message"]) for flag in root.flags]

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

    list_day: date | None = about("The newest day that the list itself gives; null where it gives none.")

    @strawberry.field(description="Models of the catalog that the import before named, and this one does not.")
    def no_longer_named(root: strawberry.Parent[Review]) -> list[str]:
        return list(root.no_longer_named)

    @strawberry.field(description="What is to be known about the list as a whole, for people.")
    def notices(root: strawberry.Parent[Review]) -> list[str]:
        return import_notices.of_review(root)

    @strawberry.field(description="The number of an earlier import of the same file; null where there is none.")
    def read_before(root: strawberry.Parent[Review]) -> int | None:
        return root.read_before_id

    @strawberry.field(description="The number of an import of a newer list; null where none is known.")
    def older_than(root: strawberry.Parent[Review]) -> int | None:
        return root.older_than_id

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


@strawberry.type(description="A row of an import and the model that it is the proposal of.")
class ImportRowAdopted:
    place: int = about("Where the row stands in the file.")
    name: str = about("What the file calls it.")
    model_name: str = about("The new model.")
    provider_id: str = about("Its provider.")
    tokens_per_credit: int | None = about("Its price. Text only.")
    credits_per_image: int | None = about("Its price. Image only.")
    margin: Decimal | None = about(
        "What is left in the worst case, as a share of the price; null where it is not known before."
    )


@strawberry.type(description="A row of an import that can't become a model as it is.")
class ImportRowRefused:
    place: int = about("Where the row stands in the file.")
    name: str = about("What the file calls it.")
    message: str = about("Why, for people.")


@strawberry.type(description="Which rows became proposals of new models or, in a dry run, would.")
class ImportRowsAdoptPayload:
    kept: strawberry.Private[Review]
    adopted: list[ImportRowAdopted] = about("Rows that are accepted.")
    refused: list[ImportRowRefused] = about("Rows that stay as they are.")

    @strawberry.field(description="The import.", graphql_type=ImportReview)
    def review(self) -> Review:
        return self.kept


def adopted_row(one: adoption.Adopted) -> ImportRowAdopted:
    return ImportRowAdopted(
        place=one.row.place,
        name=one.row.name,
        model_name=one.model.model_name,
        provider_id=one.model.provider_id,
        tokens_per_credit=one.model.tokens_per_credit,
        credits_per_image=one.model.credits_per_image,
        margin=one.margin.ratio if one.margin is not None else None,
    )


def refused_row(one: adoption.NotAdopted) -> ImportRowRefused:
    return ImportRowRefused(place=one.row.place, name=one.row.name, message=error_messages.details(one.error))


@sourced(Alias, description="Another name that price lists have for a provider or a model.")
class ImportAlias:
    kind: ImportAliasKind = about("Of what it is a name.")
    name: str = about("What lists write.")
    means: str = about("The name that it stands for.")
    author: str = about("Who set it.")
    set_at: datetime = about("When.")


@strawberry.type(description="The aliases as they are now.")
class ImportAliasesPayload:
    @strawberry.field(description="All aliases, those of providers first.", graphql_type=list[ImportAlias])
    def aliases(self) -> list[Alias]:
        return list(aliases.listed())


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
IMPORT_ROWS_ADOPT = result(
    "ImportRowsAdoptResult",
    ImportRowsAdoptPayload,
    description="Which rows were adopted, or why none was.",
    errors=DECISION_ERRORS,
)
IMPORT_ALIAS_SET = result(
    "ImportAliasSetResult",
    ImportAliasesPayload,
    description="The aliases as they are now, or why none was set.",
    errors=(aliases.UnusableAlias, aliases.AliasChain),
)
IMPORT_ALIAS_REMOVE = result(
    "ImportAliasRemoveResult",
    ImportAliasesPayload,
    description="The aliases as they are now, or why none was removed.",
    errors=(aliases.AliasNotFound,),
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
