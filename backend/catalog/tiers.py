"""Which model serves which quality tier."""

from backend.catalog import ai_models
from backend.catalog.enums import QualityTier
from backend.catalog.revisions import Draft


def assign(draft: Draft, *, tier: QualityTier, model_name: str) -> None:
    """Let a model serve a tier: the one that did is switched off, and the default moves along if it had it.

    That the model has a price and sizes is checked with the whole next state. Raises ModelNotFound.
    """
    ai_models.update(draft, model_name=model_name, quality_tier=tier)
    ai_models.activate(draft, model_name=model_name)
    # list(), because `hand_over` changes the dictionary during the loop.
    for other in list(draft.state.ai_models.values()):
        if other.quality_tier == tier and other.is_active and other.model_name != model_name:
            ai_models.hand_over(draft, model_name=other.model_name, successor=model_name)
