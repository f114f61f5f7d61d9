"""Phase 1: providers and models as one revision, switched off."""

from collections.abc import Mapping
from datetime import datetime

from backend.catalog import ai_models, providers
from backend.catalog.revisions import Draft
from backend.catalog.rows import AI_MODEL, PROVIDER
from backend.catalog.state import Row, to_json
from backend.legacy import cut_over
from backend.legacy.cut_over import CutOver, Difference, Facts, Outcome, Step
from backend.legacy.inventory import Inventory
from backend.legacy.legacy_errors import PhaseRefused
from backend.legacy.models import DriftKind

NONE: Facts = {"providers": {}, "models": {}, "changes": {}}


def apply(cut: CutOver, taken: Inventory, facts: Facts) -> Outcome:
    """Raises InvalidCatalog."""
    moves, facts = taken.models, {**NONE, **facts}

    def edit(draft: Draft) -> None:
        for key, provider in moves.providers.items():
            draft.state.put(PROVIDER, key, provider)
            facts["providers"] = {**facts["providers"], key: to_json(provider)}
        for name, model in moves.models.items():
            draft.state.put(AI_MODEL, name, model)
            facts["models"] = {**facts["models"], name: to_json(model)}
        for name, values in moves.changes.items():
            before = to_json(draft.state.ai_models[name])
            ai_models.update(draft, model_name=name, **values)
            facts["changes"] = {**facts["changes"], name: _changes(facts, name, before, values)}

    published = cut_over.publish(cut.author, cut.reason, cut.now, edit)
    return Outcome(facts, cut_over.steps_of(published))


def _changes(
    facts: Facts, name: str, before: Mapping[str, object], values: Mapping[str, object]
) -> dict[str, list[object]]:
    """By field: what was there before the first change, and what is now."""
    earlier = facts["changes"].get(name, {})
    new = {field: [earlier.get(field, [before[field]])[0], _json(value)] for field, value in values.items()}
    return {**earlier, **new}


def _json(value: object) -> object:
    return list(value) if isinstance(value, list | tuple) else value if isinstance(value, int | str) else str(value)


def differences(cut: CutOver, taken: Inventory, _facts: Facts) -> list[Difference]:
    """What should have moved and is not there as it was there."""
    moves = taken.models
    missing = [Difference(f"provider {key}", "there", "missing", DriftKind.PROVIDER) for key in moves.providers]
    missing += [Difference(f"model {name}", "there", "missing", DriftKind.MODEL) for name in moves.models]
    return missing + [
        Difference(f"model {name}", sorted(values), "differs", DriftKind.MODEL)
        for name, values in moves.changes.items()
    ]


def revert(facts: Facts, *, author: str, reason: str, now: datetime) -> tuple[Step, ...]:
    """Take out what came and put back what was changed. Raises PhaseRefused, Referenced, InvalidCatalog."""

    def edit(draft: Draft) -> None:
        for name, row in facts["models"].items():
            _refuse_changed(f"Model {name}", draft.state.ai_models.get(name), row)
            ai_models.delete(draft, model_name=name)
        for key, row in facts["providers"].items():
            _refuse_changed(f"Provider {key}", draft.state.providers.get(key), row)
            providers.delete(draft, provider_id=key)
        for name, fields in facts["changes"].items():
            after = {field: pair[1] for field, pair in fields.items()}
            _refuse_changed(f"Model {name}", draft.state.ai_models.get(name), after)
            ai_models.update(draft, model_name=name, **{field: pair[0] for field, pair in fields.items()})

    return cut_over.steps_of(cut_over.publish(author, reason, now, edit))


def _refuse_changed(what: str, row: Row | None, values: Mapping[str, object]) -> None:
    if row is None:
        raise PhaseRefused(f"{what} does not exist any more, so the phase can't be reverted.")
    now = to_json(row)
    if changed := [name for name, value in values.items() if name in now and now[name] != value]:
        raise PhaseRefused(cut_over.changed_since(what, changed))
