"""A history in which every kind of row is made, changed, deleted and brought back. It needs nothing of the seed."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pgtrigger

from backend.catalog import ai_models, functions, history, operations, providers, revisions, settings, tiers
from backend.catalog.enums import FunctionName, ModelType, OperationType, ProviderType, QualityTier
from backend.catalog.models import (
    AIFunctionConfig,
    AIModelConfig,
    AIModelImagePrice,
    AIModelRate,
    CatalogChange,
    CatalogRevision,
    CreditCostConfig,
    GlobalIntegrationSettings,
    IntegrationProvider,
)
from backend.catalog.models.providers import SecretName
from backend.catalog.models.revisions import Channel
from backend.catalog.revisions import Draft
from backend.catalog.rows import FUNCTION, OPERATION, AIModel, Function, Operation, Provider, Settings
from tests.support.publishing import forget_revisions
from tests.support.rates import image_rate

START = datetime(2026, 11, 27, 12, tzinfo=UTC)
FIRST_WITH_FUNCTIONS = 6
"""The format."""
TABLES = (
    AIFunctionConfig,
    AIModelImagePrice,
    AIModelRate,
    AIModelConfig,
    CreditCostConfig,
    GlobalIntegrationSettings,
    IntegrationProvider,
)

ACME = Provider(
    provider_id="acme",
    display_name="Acme AI",
    provider_type=ProviderType.AI,
    api_endpoint="https://api.acme.example/v1",
    config={"limits": {"rpm": 60, "burst": 1.5}, "regions": ("eu", "us"), "beta": True, "note": None},
)
POST = Provider(provider_id="post", display_name="Post", provider_type=ProviderType.EMAIL, is_active=False)
WRITER = AIModel(
    model_name="writer",
    display_name="Writer",
    model_type=ModelType.TEXT,
    provider_id="acme",
    input_cost_per_1m=Decimal("1.25"),
    cached_input_cost_per_1m=Decimal("0.125"),
    cache_write_cost_per_1m=Decimal("1.5"),
    output_cost_per_1m=Decimal(10),
    tokens_per_credit=500,
    is_default=True,
    max_output_tokens=4_096,
    context_window=128_000,
    supports_json_mode=True,
    supports_vision=True,
    supports_function_calling=True,
    deprecated_at=date(2027, 1, 1),
)
SUCCESSOR = AIModel(
    model_name="writer-2",
    display_name="Writer 2",
    model_type=ModelType.TEXT,
    provider_id="acme",
    input_cost_per_1m=Decimal(1),
    output_cost_per_1m=Decimal(2),
    tokens_per_credit=1_000,
    is_active=False,
    max_output_tokens=8_192,
)
PAINTER = AIModel(
    model_name="painter",
    display_name="Painter",
    model_type=ModelType.IMAGE,
    provider_id="acme",
    cost_per_image=Decimal("0.01"),
    rates=(
        image_rate("0.035", size="1024x1024", image_quality="hd"),
        image_rate("0.02", size="512x512", image_quality="hd"),
    ),
    credits_per_image=8,
    quality_tier=QualityTier.BASIC,
    is_default=True,
    valid_sizes=("512x512", "1024x1024"),
    sort_order=3,
)
SKETCHER = AIModel(
    model_name="sketcher",
    display_name="Sketcher",
    model_type=ModelType.IMAGE,
    provider_id="acme",
    cost_per_image=Decimal("0.001"),
    credits_per_image=1,
    quality_tier=QualityTier.PREMIUM,
    valid_sizes=("512x512",),
)
CLUSTERING = Operation(operation_type=OperationType.CLUSTERING, min_credits=2)
LINKING = Operation(operation_type=OperationType.INTERNAL_LINKING, min_credits=1)
IMAGES = Operation(operation_type=OperationType.IMAGE_GENERATION)
SORTING = Function(
    function=FunctionName.AUTO_CLUSTER,
    prompt="Sort {{ keywords }}",
    repair_prompt="Write {{ answer }} again: {{ problem }}",
    text_model_id="writer",
    max_output_tokens=500,
)
SETTINGS = Settings(
    image_style="photorealistic",
    image_quality="hd",
    max_in_article_images=4,
    temperature=Decimal("0.7"),
    price_per_credit_usd=Decimal("0.01"),
)


def create(draft: Draft) -> None:
    for provider in (ACME, POST):
        providers.create(draft, provider=provider)
    for model in (WRITER, PAINTER):
        ai_models.create(draft, model=model)
    for row in (CLUSTERING, LINKING, IMAGES):
        draft.state.put(OPERATION, row.operation_type, row)
    draft.state.put(FUNCTION, SORTING.function, SORTING)
    draft.state.settings = SETTINGS


def reprice(draft: Draft) -> None:
    costs = (image_rate("0.03", size="512x512", image_quality="hd"),)
    ai_models.update(draft, model_name="painter", credits_per_image=10, rates=costs)
    ai_models.update(draft, model_name="writer", tokens_per_credit=800, cache_write_cost_per_1m=None)
    operations.update(draft, operation_type=OperationType.CLUSTERING, min_credits=3)
    operations.update(draft, operation_type=OperationType.INTERNAL_LINKING, is_active=False)
    functions.update(draft, function=FunctionName.AUTO_CLUSTER, temperature=Decimal("0.2"), max_output_tokens=None)
    settings.update(draft, minimum_margin=Decimal("0.2"), temperature=Decimal("0.35"))
    providers.update(draft, provider_id="post", is_active=True, config={"region": "eu"})


def serve_by_another(draft: Draft) -> None:
    ai_models.create(draft, model=SKETCHER)
    tiers.assign(draft, tier=QualityTier.BASIC, model_name="sketcher")


def delete(draft: Draft) -> None:
    ai_models.delete(draft, model_name="painter")
    providers.delete(draft, provider_id="post")
    draft.state.put(OPERATION, OperationType.CLUSTERING, None)


def retire(draft: Draft) -> None:
    ai_models.create(draft, model=SUCCESSOR)
    ai_models.update(draft, model_name="writer", replaced_by_id="writer-2", retired_at=date(2027, 3, 1))


def secret(value: str | None) -> Callable[[Draft], None]:
    return lambda draft: providers.rotate_key(draft, provider_id="acme", secrets={SecretName.API_KEY: value})


STORY: tuple[tuple[Callable[[Draft], None], Channel, str], ...] = (
    (create, Channel.SEED, "Begin"),
    (secret("sk-golden-0123456789"), Channel.ADMIN, "Set the key"),
    (reprice, Channel.GRAPHQL, "New prices"),
    (serve_by_another, Channel.COMMAND_LINE, "A cheaper painter"),
    (delete, Channel.GRAPHQL, "Clean up"),
    (secret(None), Channel.ADMIN, "Remove the key"),
    (lambda draft: history.roll_back(draft, to_number=3), Channel.ADMIN, "Back to the new prices"),
    (retire, Channel.IMPORT, "A successor"),
)


def perform() -> None:
    """Publish the story in place of the seed."""
    forget()
    for number, (edit, channel, reason) in enumerate(STORY, start=1):
        published = revisions.publish(
            edit=edit, author="ada", reason=reason, channel=channel, now=START + timedelta(hours=number),
            accept_low_margin=number == 3,
        )  # fmt: skip
        assert published.revision == number


def forget() -> None:
    """No catalog, no history."""
    forget_revisions()
    with pgtrigger.ignore():
        AIModelConfig.objects.update(replaced_by=None)
        for table in TABLES:
            table._default_manager.all().delete()


def dump() -> dict[str, Any]:
    """Every revision with its changes, as the tables hold them."""
    return {"revisions": [_revision(row) for row in CatalogRevision.objects.order_by("number")]}


def _revision(row: CatalogRevision) -> dict[str, Any]:
    fields = ("action", "entity", "key", "field", "before", "after")
    return {
        "number": row.number,
        "format": row.format,
        "changes": list(row.changes.order_by("entity", "key", "field").values_list(*fields)),
    }


def restore(kept: dict[str, Any]) -> None:
    """Put a dumped history in the place of the database's own. The tables of the catalog stay empty."""
    forget()
    for revision in kept["revisions"]:
        row = CatalogRevision.objects.create(
            number=revision["number"],
            format=revision["format"],
            author="ada",
            reason="As it was kept",
            channel=Channel.SEED,
            published_at=START + timedelta(hours=revision["number"]),
        )
        for action, entity, key, field, before, after in revision["changes"]:
            CatalogChange.objects.create(
                revision=row, action=action, entity=entity, key=key, field=field, before=before, after=after
            )
