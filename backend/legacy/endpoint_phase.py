"""Phase 5: what moved goes on sale where it was there, and the defaults are those that were decided."""

from collections.abc import Iterator
from datetime import datetime

from backend.catalog import ai_models, providers
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft
from backend.legacy import cut_over
from backend.legacy.cut_over import CutOver, Difference, Facts, Outcome, Step
from backend.legacy.inventory import Inventory
from backend.legacy.legacy_errors import PhaseRefused
from backend.legacy.models import DriftKind

NONE: Facts = {"models": [], "providers": [], "defaults": {}}


def apply(cut: CutOver, taken: Inventory, facts: Facts) -> Outcome:
    """Raises InvalidCatalog, where a tier has another model for one."""
    facts = {**NONE, **facts}

    def edit(draft: Draft) -> None:
        for name in _coming(cut):
            if not draft.state.ai_models[name].is_active:
                ai_models.activate(draft, model_name=name)
                facts["models"] = [*facts["models"], name]
                _activate_provider(draft, draft.state.ai_models[name].provider_id, facts)
        for model_type, name in taken.settings.defaults.items():
            _set_default(draft, model_type, name, facts)

    published = cut_over.publish(cut.author, cut.reason, cut.now, edit)
    return Outcome(facts, cut_over.steps_of(published))


def _coming(cut: CutOver) -> Iterator[str]:
    """The models that came over and are switched on there."""
    for row in cut.product.models:
        if str(row["model_name"]) in cut.models_moved and row["is_active"] is True:
            yield str(row["model_name"])


def _activate_provider(draft: Draft, provider_id: str, facts: Facts) -> None:
    if not draft.state.providers[provider_id].is_active:
        providers.activate(draft, provider_id=provider_id)
        facts["providers"] = [*facts["providers"], provider_id]


def _set_default(draft: Draft, model_type: str, name: str, facts: Facts) -> None:
    """Only a model that is on sale: another stays for later."""
    if name not in draft.state.on_sale():
        return
    former = next(
        (one.model_name for one in draft.state.ai_models.values() if one.is_default and one.model_type == model_type),
        None,
    )
    if former != name:
        ai_models.set_default(draft, model_name=name)
        first = facts["defaults"].get(model_type, [former])[0]
        facts["defaults"] = {**facts["defaults"], model_type: [first, name]}


def differences(cut: CutOver, taken: Inventory, _facts: Facts) -> list[Difference]:
    """What is on sale there and not here, and defaults that differ."""
    registry = ModelRegistry.current()
    on_sale = {model.model_name for model in registry.available}
    found = [
        Difference(f"model {name}", "on sale", "not on sale", DriftKind.MODEL)
        for name in _coming(cut)
        if name not in on_sale
    ]
    defaults = {str(one.model_type): one.model_name for one in registry.available if one.is_default}
    return found + [
        Difference(f"default {model_type} model", name, defaults.get(model_type), DriftKind.DEFAULT)
        for model_type, name in taken.settings.defaults.items()
        if defaults.get(model_type) != name
    ]


def revert(facts: Facts, *, author: str, reason: str, now: datetime) -> tuple[Step, ...]:
    """Put the defaults back and switch off what was switched on. Raises PhaseRefused, InvalidCatalog."""

    def edit(draft: Draft) -> None:
        for model_type, (former, name) in facts["defaults"].items():
            if not draft.state.ai_models[name].is_default:
                raise PhaseRefused(cut_over.changed_since("The catalog", [f"the default {model_type} model"]))
            if former is not None:
                ai_models.set_default(draft, model_name=former)
        for name in facts["models"]:
            ai_models.deactivate(draft, model_name=name)
        for provider_id in facts["providers"]:
            providers.deactivate(draft, provider_id=provider_id)

    return cut_over.steps_of(cut_over.publish(author, reason, now, edit))
