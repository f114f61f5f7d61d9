"""Changes of providers, as edits of a draft. `revisions.publish` makes them a revision."""

from collections.abc import Collection, Mapping

from backend.catalog import ai_models
from backend.catalog.models.providers import SecretName
from backend.catalog.references import AlreadyExists, refuse_if_referenced
from backend.catalog.registry import ProviderNotFound
from backend.catalog.revisions import Draft
from backend.catalog.rows import PROVIDER, Provider
from backend.catalog.state import with_values


def create(draft: Draft, *, provider: Provider) -> None:
    """Raises AlreadyExists."""
    if provider.provider_id in draft.state.providers:
        raise AlreadyExists(entity=PROVIDER, key=provider.provider_id)
    draft.state.put(PROVIDER, provider.provider_id, provider)


def update(draft: Draft, *, provider_id: str, **values: object) -> None:
    """Set fields of a provider, by their column names. Raises ProviderNotFound."""
    draft.state.put(PROVIDER, provider_id, with_values(_get(draft, provider_id), values))


def activate(draft: Draft, *, provider_id: str) -> None:
    """Switch a provider on, and with it its active models. Raises ProviderNotFound."""
    update(draft, provider_id=provider_id, is_active=True)


def deactivate(draft: Draft, *, provider_id: str, new_defaults: Collection[str] = ()) -> None:
    """Switch a provider off: its models go off sale. Models of others become the defaults in their place.

    A default can't go without a successor: the publish refuses it. Raises ProviderNotFound, ModelNotFound.
    """
    update(draft, provider_id=provider_id, is_active=False)
    for model_name in new_defaults:
        ai_models.set_default(draft, model_name=model_name)


def delete(draft: Draft, *, provider_id: str) -> None:
    """Raises ProviderNotFound, Referenced."""
    _get(draft, provider_id)
    refuse_if_referenced(draft.state, entity=PROVIDER, key=provider_id)
    draft.state.put(PROVIDER, provider_id, None)


def rotate_key(
    draft: Draft, *, provider_id: str, secrets: Mapping[SecretName, str | None], **address: str | None
) -> None:
    """Set secrets (None removes one) and, in the same step, `api_endpoint` where it is given.

    Raises ProviderNotFound.
    """
    update(draft, provider_id=provider_id, **address)
    for name, secret in secrets.items():
        draft.secrets[provider_id, name] = secret


def _get(draft: Draft, provider_id: str) -> Provider:
    if provider_id not in draft.state.providers:
        raise ProviderNotFound(key=provider_id)
    return draft.state.providers[provider_id]
