"""Importing files, deciding about their rows, and publishing what is accepted: one domain call each."""

from typing import Annotated, Any

import strawberry
from django.core.files.uploadedfile import UploadedFile

from backend.accounts.scopes import Right
from backend.api.graphql.changes.types import CatalogPublished
from backend.api.graphql.context import Info
from backend.api.graphql.errors import BadUserInput
from backend.api.graphql.imports import inputs, types
from backend.api.graphql.rights import guarded
from backend.imports import adoption, price_lists, publishing, reviews
from backend.shared import clock

EDITOR = Right.CONFIGURATION_WRITE
MAX_ROWS = 1_000
ABOUT = strawberry.argument(description="What is asked for.")


@strawberry.type
class ImportMutations:
    @guarded(
        EDITOR,
        result=types.CATALOG_IMPORT,
        description="Read a file with prices and keep it for review. Changes nothing of the catalog.",
    )
    def catalog_import(self, info: Info, input: Annotated[inputs.CatalogImportInput, ABOUT]) -> types.ImportReviewSaved:
        try:
            return _import(info, input)
        except Exception:
            info.context.is_upload_refused = True
            raise

    @guarded(EDITOR, result=types.IMPORT_REVIEW, description="Accept, reject or hold back rows of an import.")
    def import_rows_decide(
        self, info: Info, input: Annotated[inputs.ImportRowsDecideInput, ABOUT]
    ) -> types.ImportReviewSaved:
        if len(input.rows) > MAX_ROWS:
            raise BadUserInput(f"Decide about up to {MAX_ROWS:,} rows at once.", maximum=MAX_ROWS)
        return _decide(info, input)

    @guarded(
        EDITOR,
        result=types.IMPORT_ROW_ADOPT,
        description="Make a row of an import the proposal of a new model, and accept it.",
    )
    def import_row_adopt(
        self, info: Info, input: Annotated[inputs.ImportRowAdoptInput, ABOUT]
    ) -> types.ImportReviewSaved:
        return _adopt(info, input)

    @guarded(EDITOR, result=types.IMPORT_REVIEW, description="Close an import without publishing it.")
    def import_review_discard(
        self, info: Info, input: Annotated[inputs.ImportReviewDiscardInput, ABOUT]
    ) -> types.ImportReviewSaved:
        return _discard(input)

    @guarded(
        EDITOR,
        result=types.IMPORT_PUBLISH,
        description="Make the accepted rows of an import one revision. Rows that are held stay behind.",
    )
    def import_publish(self, info: Info, input: Annotated[inputs.ImportPublishInput, ABOUT]) -> CatalogPublished:
        return _publish(info, input)


def _import(info: Info, input: inputs.CatalogImportInput) -> types.ImportReviewSaved:
    file: object = input.file
    if not isinstance(file, UploadedFile):
        raise price_lists.FileMissing
    file.seek(0)  # a document may name it twice
    review = reviews.create(
        content=price_lists.take(file),
        format=input.format,
        file_name=file.name or "",
        author=info.context.caller.name,
        now=clock.now(),
    )
    return _saved(str(review.pk))


def _decide(info: Info, input: inputs.ImportRowsDecideInput) -> types.ImportReviewSaved:
    reviews.decide(
        review_id=input.review,
        places=input.rows,
        status=input.status,
        author=info.context.caller.name,
        now=clock.now(),
    )
    return _saved(input.review)


def _adopt(info: Info, input: inputs.ImportRowAdoptInput) -> types.ImportReviewSaved:
    adoption.adopt(
        registry=info.context.registry,
        review_id=input.review,
        place=input.row,
        values=input.values(),
        author=info.context.caller.name,
        now=clock.now(),
    )
    return _saved(input.review)


def _discard(input: inputs.ImportReviewDiscardInput) -> types.ImportReviewSaved:
    reviews.discard(review_id=input.review)
    return _saved(input.review)


def _publish(info: Info, input: inputs.ImportPublishInput) -> CatalogPublished:
    published: Any = publishing.publish(
        review_id=input.review,
        author=info.context.caller.name,
        reason=input.reason,
        now=clock.now(),
        expected_revision=input.expected_revision,
        dry_run=input.dry_run,
        accept_low_margin=input.accept_low_margin,
    )
    return CatalogPublished(
        revision=published.revision, dry_run=input.dry_run, changes=published.changes, impact=published.impact
    )


def _saved(review_id: str) -> types.ImportReviewSaved:
    review: Any = reviews.get(review_id=review_id)
    return types.ImportReviewSaved(review=review)
