"""Changes of one model, as edits of a draft. `revisions.publish` makes them a revision."""

from dataclasses import replace
from typing import Any

from backend.catalog.registry import ModelNotFound
from backend.catalog.revisions import Draft


def update(draft: Draft, *, model_name: str, **values: Any) -> None:
    """Set fields of a model, by their column names. Raises ModelNotFound."""
    if model_name not in draft.state.ai_models:
        raise ModelNotFound
    draft.state.put("ai_model", model_name, replace(draft.state.ai_models[model_name], **values))


def set_default(draft: Draft, *, model_name: str) -> None:
    """Make a model the default of its type; the flag moves in one step. Raises ModelNotFound."""
    update(draft, model_name=model_name, is_default=True)
    model_type = draft.state.ai_models[model_name].model_type
    for other in list(draft.state.ai_models.values()):
        if other.is_default and other.model_type == model_type and other.model_name != model_name:
            update(draft, model_name=other.model_name, is_default=False)
