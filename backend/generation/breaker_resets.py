"""Calling a provider again before its breaker would: a person's decision, which the audit log keeps."""

from backend.accounts import audit
from backend.accounts.audit import Actor
from backend.accounts.enums import AuditAction
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import Provider
from backend.generation import breaker


def reset(*, registry: ModelRegistry, provider_id: str, actor: Actor) -> Provider:
    """Close the breaker of a provider, and forget what failed. Raises ProviderNotFound."""
    provider = registry.get_provider(provider_id)
    before = breaker.read(provider_id).status
    # Recorded first: where that fails, nothing is reset.
    audit.record(
        action=AuditAction.BREAKER_RESET, actor=actor, detail=provider_id, before=before, after=breaker.Status.CLOSED
    )
    breaker.reset(provider_id)
    return provider
