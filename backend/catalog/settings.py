"""Changes of the settings, as edits of a draft."""

from dataclasses import replace
from typing import Any

from backend.catalog.registry import CatalogNotSeeded
from backend.catalog.revisions import Draft


def update(draft: Draft, **values: Any) -> None:
    """Set fields of the settings, by their column names. Raises CatalogNotSeeded."""
    if draft.state.settings is None:
        raise CatalogNotSeeded
    draft.state.settings = replace(draft.state.settings, **values)
