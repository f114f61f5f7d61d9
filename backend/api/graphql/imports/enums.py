"""The enums of imports, named and described for GraphQL; their values are the columns'."""

import strawberry

from backend.imports.models import ImportFormat
from backend.imports.models import ReviewState as ImportReviewState
from backend.imports.models import RowReason as ImportRowReason
from backend.imports.models import RowStatus as ImportRowStatus

__all__ = ["ImportFormat", "ImportReviewState", "ImportRowReason", "ImportRowStatus"]

strawberry.enum(ImportFormat, description="Whose file it is.")
strawberry.enum(ImportReviewState, name="ImportReviewState", description="What became of an import.")
strawberry.enum(
    ImportRowStatus, name="ImportRowStatus", description="What becomes of a row when its import is published."
)
strawberry.enum(ImportRowReason, name="ImportRowReason", description="Why a row came with its status.")
