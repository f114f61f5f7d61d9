"""Changes of operations, as edits of a draft."""

from dataclasses import replace
from typing import Any

from backend.catalog.enums import OperationType
from backend.catalog.revisions import Draft
from backend.catalog.rows import OPERATION


class OperationNotFound(Exception):
    """The catalog has no row for that operation."""


def update(draft: Draft, *, operation_type: OperationType, **values: Any) -> None:
    """Set fields of an operation, by their column names. Raises OperationNotFound."""
    if operation_type not in draft.state.operations:
        raise OperationNotFound
    draft.state.put(OPERATION, operation_type, replace(draft.state.operations[operation_type], **values))
