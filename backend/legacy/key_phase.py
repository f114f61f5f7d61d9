"""Phase 3: keys of providers, sealed. None is ever printed, logged or kept outside of its provider's row."""

from datetime import datetime

from backend.catalog import providers
from backend.catalog.models.providers import SecretName
from backend.catalog.registry import ModelRegistry, SecretNotSet
from backend.catalog.revisions import Draft
from backend.legacy import cut_over
from backend.legacy.cut_over import CutOver, Difference, Facts, Outcome, Step
from backend.legacy.inventory import Inventory
from backend.legacy.legacy_errors import PhaseRefused
from backend.legacy.models import DriftKind
from backend.shared.encryption import DecryptionFailed


def apply(cut: CutOver, taken: Inventory, facts: Facts) -> Outcome:
    """Raises InvalidCatalog."""
    moving = [provider_id for provider_id in taken.keys.providers if not _is_same(cut, provider_id)]

    def edit(draft: Draft) -> None:
        for provider_id in moving:
            providers.rotate_key(draft, provider_id=provider_id, secrets={SecretName.API_KEY: cut.keys(provider_id)})

    published = cut_over.publish(cut.author, cut.reason, cut.now, edit)
    secrets = ModelRegistry.current().secrets
    set_at = {one: secrets[one, SecretName.API_KEY].set_at.isoformat() for one in moving}
    return Outcome({"keys": {**facts.get("keys", {}), **set_at}}, cut_over.steps_of(published))


def differences(cut: CutOver, taken: Inventory, _facts: Facts) -> list[Difference]:
    """Providers that have another key here, or none."""
    return [
        Difference(f"API key of {one}", "set", "another, or none", DriftKind.KEY)
        for one in taken.keys.providers
        if not _is_same(cut, one)
    ]


def _is_same(cut: CutOver, provider_id: str) -> bool:
    try:
        return ModelRegistry.current().read_api_key(provider_id) == cut.keys(provider_id)
    except (SecretNotSet, DecryptionFailed):
        return False


def revert(facts: Facts, *, author: str, reason: str, now: datetime) -> tuple[Step, ...]:
    """Remove the keys that came. Raises PhaseRefused, InvalidCatalog."""
    secrets = ModelRegistry.current().secrets
    for provider_id, set_at in facts["keys"].items():
        status = secrets.get((provider_id, SecretName.API_KEY))
        if status is None or status.set_at.isoformat() != set_at:
            raise PhaseRefused(cut_over.changed_since(f"Provider {provider_id}", ["API key"]))

    def edit(draft: Draft) -> None:
        for provider_id in facts["keys"]:
            providers.rotate_key(draft, provider_id=provider_id, secrets={SecretName.API_KEY: None})

    return cut_over.steps_of(cut_over.publish(author, reason, now, edit))
