"""Changes of models, as edits of a draft. `revisions.publish` makes them a revision."""

from datetime import date

from backend.catalog.references import AlreadyExists, refuse_if_referenced
from backend.catalog.registry import ModelNotFound
from backend.catalog.revisions import Draft
from backend.catalog.rows import AI_MODEL, AIModel
from backend.catalog.state import with_values


def create(draft: Draft, *, model: AIModel) -> None:
    """Raises AlreadyExists."""
    if model.model_name in draft.state.ai_models:
        raise AlreadyExists(entity=AI_MODEL, key=model.model_name)
    draft.state.put(AI_MODEL, model.model_name, model)


def update(draft: Draft, *, model_name: str, **values: object) -> None:
    """Set fields of a model, by their column names. Raises ModelNotFound."""
    draft.state.put(AI_MODEL, model_name, with_values(_get(draft, model_name), values))


def activate(draft: Draft, *, model_name: str) -> None:
    """Switch a model on. Raises ModelNotFound."""
    update(draft, model_name=model_name, is_active=True)


def deactivate(draft: Draft, *, model_name: str) -> None:
    """Switch a model off. A default can't go without a successor: the publish refuses it. Raises ModelNotFound."""
    update(draft, model_name=model_name, is_active=False)


def delete(draft: Draft, *, model_name: str) -> None:
    """Raises ModelNotFound, Referenced."""
    _get(draft, model_name)
    refuse_if_referenced(draft.state, entity=AI_MODEL, key=model_name)
    draft.state.put(AI_MODEL, model_name, None)


def set_default(draft: Draft, *, model_name: str) -> None:
    """Make a model the default of its type; the flag moves in one step. Raises ModelNotFound."""
    model_type = _get(draft, model_name).model_type
    # list(), because `update` changes the dictionary during the loop.
    for other in list(draft.state.ai_models.values()):
        if other.is_default and other.model_type == model_type:
            update(draft, model_name=other.model_name, is_default=False)
    update(draft, model_name=model_name, is_default=True)


def retire(draft: Draft, *, model_name: str, successor: str, switch_at: date, today: date) -> None:
    """Note what takes a model's place and when; from that day on, switch.

    The successor takes its tier and its default; where it has gone itself by then, its own successor does.
    A switch that is to come is tried. The provider's day stays as it is; the publish refuses a later switch.
    Raises ModelNotFound.
    """
    retired_at = _get(draft, model_name).retired_at
    # What is switched now may be past its provider's day; no later day than that is noted.
    noted = min(switch_at, retired_at or switch_at) if switch_at <= today else switch_at
    update(draft, model_name=model_name, switch_at=noted, replaced_by_id=successor)
    # The later of the two days counts: a successor that goes on the day of the switch can't take over.
    effective_successor = _effective_successor(draft, successor, max(switch_at, today))
    if switch_at <= today:
        hand_over(draft, model_name=model_name, successor=effective_successor)
    else:
        # The switch is tried now, so that its author sees an error instead of a failure at midnight.
        trial = Draft(state=draft.state.copy())
        hand_over(trial, model_name=model_name, successor=effective_successor)
        draft.later.append(trial.state)


def hand_over(draft: Draft, *, model_name: str, successor: str) -> None:
    """Switch a model off and its successor on, with the tier and the default that it had. Raises ModelNotFound."""
    old = _get(draft, model_name)
    update(draft, model_name=model_name, is_default=False)
    deactivate(draft, model_name=model_name)
    activate(draft, model_name=successor)
    # An inactive model serves no tier, so there is none to hand over.
    if old.is_active and old.quality_tier is not None:
        update(draft, model_name=successor, quality_tier=old.quality_tier)
    if old.is_default:
        set_default(draft, model_name=successor)


def _effective_successor(draft: Draft, successor: str, day: date) -> str:
    """Who serves on that day in the place of a successor. Raises ModelNotFound."""
    # The publish refuses a cycle of successors; this loop runs before and must not hang.
    passed = set[str]()
    while successor not in passed:
        model = _get(draft, successor)
        if model.replaced_by_id is None or model.switch_day is None or model.switch_day > day:
            break
        passed.add(successor)
        successor = model.replaced_by_id
    return successor


def _get(draft: Draft, model_name: str) -> AIModel:
    if model_name not in draft.state.ai_models:
        raise ModelNotFound(key=model_name)
    return draft.state.ai_models[model_name]
