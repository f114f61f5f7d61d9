"""Changes of operations, as edits of a draft."""

from dataclasses import dataclass, replace
from typing import Any

from backend.catalog.catalog_error import CatalogError
from backend.catalog.enums import OperationType
from backend.catalog.revisions import Draft
from backend.catalog.rows import OPERATION


@dataclass(kw_only=True)
class OperationNotFound(CatalogError):
    """The catalog has no such operation."""

    key: str


def update(draft: Draft, *, operation_type: OperationType, **values: Any) -> None:
    """Set fields of an operation, by their column names. Raises OperationNotFound."""
    if operation_type not in draft.state.operations:
        raise OperationNotFound(key=operation_type)
    draft.state.put(OPERATION, operation_type, replace(draft.state.operations[operation_type], **values))
