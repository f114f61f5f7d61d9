"""Changes of the settings, as edits of a draft."""

from backend.catalog.registry import CatalogNotSeeded
from backend.catalog.revisions import Draft
from backend.catalog.state import with_values


def update(draft: Draft, **values: object) -> None:
    """Set fields of the settings, by their column names. Raises CatalogNotSeeded."""
    if draft.state.settings is None:
        raise CatalogNotSeeded
    draft.state.settings = with_values(draft.state.settings, values)
