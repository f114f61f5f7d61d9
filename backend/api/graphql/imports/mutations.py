"""Importing files, deciding about their rows, and publishing what is accepted: one domain call each."""

from typing import Annotated

import strawberry
from django.core.files.uploadedfile import UploadedFile

from backend.accounts.scopes import Right
from backend.api.global_ids import Kind, key
from backend.api.graphql.changes.mutations import payload
from backend.api.graphql.changes.types import CatalogChangePayload
from backend.api.graphql.context import Info
from backend.api.graphql.errors import BadUserInput
from backend.api.graphql.fields import ABOUT
from backend.api.graphql.imports import inputs, types
from backend.api.graphql.rights import guarded
from backend.imports import adoption, aliases, price_lists, publishing, reviews
from backend.imports.models import ImportReview
from backend.shared import clock

EDITOR = Right.CONFIGURATION_WRITE
MAX_ROWS = 1_000


@strawberry.type
class ImportMutations:
    @guarded(
        EDITOR,
        description="Read a file with prices and keep it for review. Changes nothing of the catalog.",
        result=types.IMPORT_REVIEW_CREATE,
    )
    def import_review_create(self, info: Info, input: Annotated[inputs.ImportReviewCreateInput, ABOUT]) -> ImportReview:
        try:
            return _import(info, input)
        except Exception:
            info.context.is_upload_refused = True
            raise

    @guarded(EDITOR, description="Accept, reject or hold back rows of an import.", result=types.IMPORT_REVIEW)
    def import_rows_decide(self, info: Info, input: Annotated[inputs.ImportRowsDecideInput, ABOUT]) -> ImportReview:
        if len(input.places) > MAX_ROWS:
            raise BadUserInput(f"Decide about up to {MAX_ROWS:,} rows at once.", maximum=MAX_ROWS)
        review_id = key(input.review, Kind.IMPORT_REVIEW)
        reviews.decide(
            review_id=review_id,
            places=input.places,
            status=input.status,
            author=info.context.caller.name,
            now=clock.now(),
        )
        return reviews.get(review_id=review_id)

    @guarded(
        EDITOR,
        description="Make a row of an import the proposal of a new model, and accept it.",
        result=types.IMPORT_ROW_ADOPT,
    )
    def import_row_adopt(self, info: Info, input: Annotated[inputs.ImportRowAdoptInput, ABOUT]) -> ImportReview:
        review_id = key(input.review, Kind.IMPORT_REVIEW)
        adoption.adopt(
            registry=info.context.registry,
            review_id=review_id,
            place=input.place,
            values=input.values(),
            author=info.context.caller.name,
            now=clock.now(),
        )
        return reviews.get(review_id=review_id)

    @guarded(
        EDITOR,
        description="Make rows of an import the proposals of new models at their suggested prices, and accept them.",
        result=types.IMPORT_ROWS_ADOPT,
    )
    def import_rows_adopt(
        self, info: Info, input: Annotated[inputs.ImportRowsAdoptInput, ABOUT]
    ) -> types.ImportRowsAdoptPayload:
        if len(input.places) > MAX_ROWS:
            raise BadUserInput(f"Adopt up to {MAX_ROWS:,} rows at once.", maximum=MAX_ROWS)
        review_id = key(input.review, Kind.IMPORT_REVIEW)
        provider = {"provider_id": input.provider_id} if input.provider_id is not None else {}
        adopted = adoption.adopt_rows(
            registry=info.context.registry,
            review_id=review_id,
            places=input.places,
            values={**provider, "is_active": input.is_active},
            author=info.context.caller.name,
            now=clock.now(),
            dry_run=input.dry_run,
        )
        return types.ImportRowsAdoptPayload(
            kept=reviews.get(review_id=review_id),
            adopted=[types.adopted_row(one) for one in adopted.adopted],
            refused=[types.refused_row(one) for one in adopted.refused],
        )

    @guarded(
        EDITOR,
        description="Say that price lists mean a provider or a model by another name.",
        result=types.IMPORT_ALIAS_SET,
    )
    def import_alias_set(
        self, info: Info, input: Annotated[inputs.ImportAliasSetInput, ABOUT]
    ) -> types.ImportAliasesPayload:
        aliases.put(
            kind=input.kind, name=input.name, means=input.means, author=info.context.caller.name, now=clock.now()
        )
        return types.ImportAliasesPayload()

    @guarded(EDITOR, description="Forget an alias.", result=types.IMPORT_ALIAS_REMOVE)
    def import_alias_remove(
        self, info: Info, input: Annotated[inputs.ImportAliasRemoveInput, ABOUT]
    ) -> types.ImportAliasesPayload:
        aliases.remove(kind=input.kind, name=input.name)
        return types.ImportAliasesPayload()

    @guarded(EDITOR, description="Close an import without publishing it.", result=types.IMPORT_REVIEW)
    def import_review_discard(
        self, info: Info, input: Annotated[inputs.ImportReviewDiscardInput, ABOUT]
    ) -> ImportReview:
        review_id = key(input.review, Kind.IMPORT_REVIEW)
        reviews.discard(review_id=review_id)
        return reviews.get(review_id=review_id)

    @guarded(
        EDITOR,
        description="Make the accepted rows of an import one revision. Rows that are held stay behind.",
        result=types.IMPORT_REVIEW_PUBLISH,
    )
    def import_review_publish(
        self, info: Info, input: Annotated[inputs.ImportReviewPublishInput, ABOUT]
    ) -> CatalogChangePayload:
        published = publishing.publish(
            review_id=key(input.review, Kind.IMPORT_REVIEW),
            author=info.context.caller.name,
            reason=input.reason,
            now=clock.now(),
            expected_revision=input.expected_revision,
            dry_run=input.dry_run,
            accept_low_margin=input.accept_low_margin,
        )
        return payload(published, dry_run=input.dry_run)


def _import(info: Info, input: inputs.ImportReviewCreateInput) -> ImportReview:
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
    return reviews.get(review_id=str(review.pk))
