"""Publishing in tests, with the words that do not matter filled in."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pgtrigger
from django.db import transaction

from backend.catalog import ai_models, files, providers, revisions
from backend.catalog.enums import CreditUnit, ModelType
from backend.catalog.formats import CATALOG
from backend.catalog.models import CatalogChange, CatalogRevision
from backend.catalog.models.providers import SecretName
from backend.catalog.models.revisions import Channel
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft, Published
from backend.catalog.rows import AI_MODEL, PROVIDER, AIModel, Provider
from backend.catalog.seed import SEED_FILE
from backend.catalog.state import CatalogState
from backend.imports.models import ImportReview
from backend.shared import clock


def publish(edit: Callable[[Draft], None], **options: Any) -> Published:
    words: dict[str, Any] = {"author": "ada", "reason": "a test", "channel": Channel.COMMAND_LINE, "now": clock.now()}
    return revisions.publish(edit=edit, **{**words, **options})


def seed_state() -> CatalogState:
    """The seed as its file has it, without the database."""
    return files.read(SEED_FILE.read_text())


def forget_revisions() -> None:
    """As before the first setup."""
    ImportReview.objects.all().delete()
    with pgtrigger.ignore():
        CatalogChange.objects.all().delete()
        CatalogRevision.objects.all().delete()


def change_model(model_name: str, **values: Any) -> Published:
    return publish(lambda draft: ai_models.update(draft, model_name=model_name, **values))


def nothing(draft: Draft) -> None:
    """An edit that changes nothing."""


def switch_off(provider_id: str) -> None:
    """With the defaults that it serves, which nobody may any more: older versions published such states."""
    registry = ModelRegistry.current()
    before, after = registry.to_state(), registry.to_state()
    after.put(PROVIDER, provider_id, replace(before.providers[provider_id], is_active=False))
    revision = CatalogRevision(
        number=registry.revision + 1,
        author="ada",
        reason="a test",
        channel=Channel.COMMAND_LINE,
        published_at=clock.now(),
        format=CATALOG.number,
    )
    with transaction.atomic():
        revisions._write(revision, Draft(state=after), before, revisions.differences(before, after))


def unit_model(model_type: ModelType = ModelType.SPEECH, **values: Any) -> AIModel:
    """A model that is sold by units: 500 characters a credit."""
    words: dict[str, Any] = {
        "model_name": f"the-{model_type}",
        "display_name": model_type.label,
        "model_type": model_type,
        "provider_id": "openai",
        "input_cost_per_1m": Decimal("0.02"),
        "credit_unit": CreditUnit.CHARACTERS,
        "units_per_credit": 500,
    }
    return AIModel(**{**words, **values})


def add_models(*models: AIModel) -> Published:
    def add(draft: Draft) -> None:
        for model in models:
            draft.state.put(AI_MODEL, model.model_name, model)

    return publish(add)


def fill_catalog(wanted: int) -> None:
    """Add text models until there are so many models."""

    def add(draft: Draft) -> None:
        for place in range(wanted - len(draft.state.ai_models)):
            name = f"model-{place:04}"
            model = AIModel(
                model_name=name,
                display_name=name,
                model_type=ModelType.TEXT,
                provider_id="openai",
                input_cost_per_1m=Decimal(1),
                output_cost_per_1m=Decimal(2),
                tokens_per_credit=1_000,
                max_output_tokens=100,
            )
            draft.state.put(AI_MODEL, name, model)

    publish(add)


def fill_providers(wanted: int, address: str | None = None) -> dict[tuple[str, SecretName], str]:
    """Add AI providers with all kinds of secrets, each at an address of its own below one; the secrets."""
    provider_ids = [f"provider-{place:05}" for place in range(wanted)]
    secrets = {(provider_id, name): f"sk-{provider_id}-{name}" for provider_id in provider_ids for name in SecretName}

    def add(draft: Draft) -> None:
        for provider_id in provider_ids:
            own = f"{address}/{provider_id}" if address else None
            row = Provider(provider_id=provider_id, display_name=provider_id, api_endpoint=own)
            draft.state.put(PROVIDER, provider_id, row)
        draft.secrets.update(secrets)

    publish(add)
    return secrets


def set_key(provider_id: str, secret: str | None) -> Published:
    def edit(draft: Draft) -> None:
        draft.secrets[provider_id, SecretName.API_KEY] = secret

    return publish(edit)


def move(provider_id: str, address: str | None, secret: str | None) -> Published:
    """Set a provider's address and its key in one step."""
    secrets = {SecretName.API_KEY: secret}
    return publish(
        lambda draft: providers.rotate_key(draft, provider_id=provider_id, secrets=secrets, api_endpoint=address)
    )
