"""Changes of functions, as edits of a draft."""

from backend.catalog.enums import FunctionName
from backend.catalog.registry import FunctionNotFound
from backend.catalog.revisions import Draft
from backend.catalog.rows import FUNCTION
from backend.catalog.state import with_values


def update(draft: Draft, *, function: FunctionName, **values: object) -> None:
    """Set fields of a function, by their column names. Raises FunctionNotFound."""
    if function not in draft.state.functions:
        raise FunctionNotFound(key=function)
    draft.state.put(FUNCTION, function, with_values(draft.state.functions[function], values))
