"""Inputs about imports."""

import strawberry
from strawberry.file_uploads import Upload

from backend.api.graphql.catalog.enums import ModelType
from backend.api.graphql.changes.inputs import AIModelCreate, PublishOptions
from backend.api.graphql.fields import about
from backend.api.graphql.imports.enums import ImportAliasKind, ImportFormat, ImportRowStatus


@strawberry.input(description="A file with prices, up to 10 MB and 20,000 rows.")
class ImportReviewCreateInput:
    file: Upload = about("The file, sent as multipart/form-data.")
    format: ImportFormat = about("Whose file it is.")


@strawberry.input(description="Rows of an import and what shall become of them.")
class ImportRowsDecideInput:
    review: strawberry.ID = about("The import's `id`.")
    places: list[int] = about("The rows' places in the file, 1,000 at most.")
    status: ImportRowStatus = about("What shall become of them.")


@strawberry.input(
    description="A row of an import that shall become a new model. What is left out is taken from the row; a price in "
    "credits that is left out is the suggested one."
)
class ImportRowAdoptInput(AIModelCreate):
    review: strawberry.ID = about("The import's `id`.")
    place: int = about("The row's place in the file.")
    model_name: str | None = about("What is sent to the provider; else the file's name for it.", default=None)
    display_name: str | None = about("Its name for people; else the file's.", default=None)
    model_type: ModelType | None = about("What it makes; needed where the file does not say.", default=None)


@strawberry.input(
    description="Rows of an import that shall become new models, all with the same values, at the suggested prices."
)
class ImportRowsAdoptInput:
    review: strawberry.ID = about("The import's `id`.")
    places: list[int] = about("The rows' places in the file, 1,000 at most.")
    provider_id: str | None = about(
        "The catalog's provider that serves them; else that of the file's name, or of an alias.", default=None
    )
    is_active: bool = about("Whether they are switched on at once.", default=False)
    dry_run: bool = about("Only say which prices and margins they would have, and what fails.", default=False)


@strawberry.input(description="Another name that price lists have, from the next import on.")
class ImportAliasSetInput:
    kind: ImportAliasKind = about("Of what it is a name.")
    name: str = about("What lists write.")
    means: str = about("The name that it stands for.")


@strawberry.input(description="An alias that shall be forgotten, from the next import on.")
class ImportAliasRemoveInput:
    kind: ImportAliasKind = about("Of what it is a name.")
    name: str = about("What lists write.")


@strawberry.input(description="An import that shall be closed.")
class ImportReviewDiscardInput:
    review: strawberry.ID = about("The import's `id`.")


@strawberry.input(description="An import whose accepted rows shall be published.")
class ImportReviewPublishInput(PublishOptions):
    review: strawberry.ID = about("The import's `id`.")
