"""Types of the catalog. Their sources are the registry's values: fields without a resolver are read from them."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

import strawberry

from backend.accounts.scopes import Right
from backend.api import global_ids
from backend.api.global_ids import Kind
from backend.api.graphql.catalog.enums import IssueCode, ModelType, ProviderType, QualityTierName, SecretName
from backend.api.graphql.connections import CatalogConnection, Connection
from backend.api.graphql.context import Info
from backend.api.graphql.node import Node, identity
from backend.api.graphql.rights import guarded
from backend.api.graphql.scalars import USD, JSONObject
from backend.api.graphql.sources import sourced
from backend.catalog import margins, references, registry, state
from backend.catalog.secret_health import Health
from backend.shared.immutable_json import thaw
from backend.watch import configuration_issues

STAFF = Right.CONFIGURATION_READ
AI_MODEL = Annotated["AIModel", strawberry.lazy("backend.api.graphql.catalog.types")]


@strawberry.type(description="Whether a secret of a provider is set. The secret itself can't be read.")
class SecretStatus:
    provider_id: strawberry.Private[str]
    name: SecretName = strawberry.field(description="Which secret.")
    is_set: bool = strawberry.field(description="Whether the provider has it.")
    last_four: str | None = strawberry.field(description="Its last four characters; null where it is short or not set.")
    set_at: datetime | None = strawberry.field(description="When it was set.")

    @strawberry.field(description="When it was last used for a call, to the minute; null where it was not.")
    def last_used_at(self, info: Info) -> datetime | None:
        return _health(self, info).last_used_at

    @strawberry.field(description="When it was last tested; null where it was not since it was set.")
    def last_tested_at(self, info: Info) -> datetime | None:
        return _health(self, info).last_tested_at

    @strawberry.field(description="Whether the last test showed that it works; null where there was none.")
    def last_test_ok(self, info: Info) -> bool | None:
        return _health(self, info).last_test_ok


def _health(secret: SecretStatus, info: Info) -> Health:
    return info.context.secret_health.get((secret.provider_id, secret.name), Health())


def _secret_status(provider_id: str, name: SecretName, known: registry.SecretStatus | None) -> SecretStatus:
    if known is None:
        return SecretStatus(provider_id=provider_id, name=name, is_set=False, last_four=None, set_at=None)
    return SecretStatus(
        provider_id=provider_id, name=name, is_set=True, last_four=known.last_four or None, set_at=known.set_at
    )


@sourced(state.Provider, description="A third party with credentials.")
class Provider(Node):
    id: strawberry.ID = identity(Kind.PROVIDER, "provider_id")
    provider_id: str = strawberry.field(description="Its natural key, such as the provider's name in lower case.")
    display_name: str = strawberry.field(description="Its name for people.")
    provider_type: ProviderType = strawberry.field(description="What it does for us.")
    api_endpoint: str | None = strawberry.field(description="The address that is called instead of its own.")
    is_active: bool = strawberry.field(description="Whether it may be called; its models are on sale only then.")

    @strawberry.field(description="Further settings, such as rate limits and regions: a JSON object.")
    def config(root: strawberry.Parent[state.Provider]) -> JSONObject:
        return JSONObject({name: thaw(value) for name, value in root.config.items()})

    @strawberry.field(description="Its secrets, and whether each is set.")
    def secrets(root: strawberry.Parent[state.Provider], info: Info) -> list[SecretStatus]:
        known = info.context.registry.secrets
        return [_secret_status(root.provider_id, name, known.get((root.provider_id, name))) for name in SecretName]


@sourced(state.ImageCost, description="What the provider charges for one image of a size and image quality.")
class ImageCost:
    size: str = strawberry.field(description='Such as "1024x1024".')
    image_quality: str = strawberry.field(description='Such as "hd".')
    cost_usd: USD = strawberry.field(description="USD an image.")


@sourced(references.Reference, description="Something that refers to a model or a provider.")
class Reference:
    kind: str = strawberry.field(description="What it is.")
    name: str = strawberry.field(description="Its name.")


@sourced(
    margins.ModelMargin,
    description="What is left of the price when the provider is paid, in the worst case: for text, of one credit "
    "whose tokens are all of the highest kind; for images, of one image of a size and image quality.",
)
class ModelMargin:
    size: str | None = strawberry.field(description="Image only.")
    image_quality: str | None = strawberry.field(description="Image only.")
    provider_cost_usd: USD = strawberry.field(description="USD that the provider charges.")
    margin_usd: USD = strawberry.field(description="USD that are left; below zero, a sale loses money.")
    ratio: Decimal | None = strawberry.field(
        description="The share of the price that is left: -0.2 is -20 %. Null where nothing is charged."
    )


@sourced(state.AIModel, description="A text or image model: what it makes and what it costs in credits.")
class AIModel(Node):
    id: strawberry.ID = identity(Kind.AI_MODEL, "model_name")
    model_name: str = strawberry.field(description="Its natural key.")
    display_name: str = strawberry.field(description="Its name for people.")
    model_type: ModelType = strawberry.field(description="What it makes.")
    quality_tier: QualityTierName | None = strawberry.field(description="The tier that it serves. Image only.")
    tokens_per_credit: int | None = strawberry.field(description="Tokens that one credit buys. Text only.")
    credits_per_image: int | None = strawberry.field(description="Credits an image. Image only.")
    is_default: bool = strawberry.field(description="Whether it is the default of its type.")
    max_output_tokens: int | None = strawberry.field(description="The most tokens that it writes. Text only.")
    context_window: int | None = strawberry.field(description="The most tokens that it reads and writes in a call.")
    valid_sizes: list[str] = strawberry.field(description='Sizes that it makes, such as "1024x1024". Image only.')
    supports_json_mode: bool = strawberry.field(description="Whether it can be made to answer JSON.")
    supports_vision: bool = strawberry.field(description="Whether it reads images.")
    supports_function_calling: bool = strawberry.field(description="Whether it calls functions.")
    deprecated_at: date | None = strawberry.field(description="When its provider began to advise against it.")
    retired_at: date | None = strawberry.field(description="When its provider stops serving it.")

    @strawberry.field(description="Whether it is on sale: it and its provider are active.")
    def is_available(root: strawberry.Parent[state.AIModel], info: Info) -> bool:
        return info.context.registry.is_available(root)

    @guarded(STAFF, description="Why it is not on sale; null where it is.")
    def unavailable_reason(root: strawberry.Parent[state.AIModel], info: Info) -> str | None:
        return info.context.registry.unavailable_reason(root)

    @guarded(STAFF, description="Who serves it.", graphql_type=Provider | None)
    def provider(root: strawberry.Parent[state.AIModel], info: Info) -> state.Provider:
        return info.context.registry.get_provider(root.provider_id)

    @guarded(STAFF, description="The model that takes its place.", graphql_type=AI_MODEL | None)
    def replaced_by(root: strawberry.Parent[state.AIModel], info: Info) -> state.AIModel | None:
        return info.context.registry.ai_models.get(root.replaced_by_id or "")

    input_cost_per_1m: USD | None = guarded(STAFF, description="USD per 1,000,000 input tokens.")
    cached_input_cost_per_1m: USD | None = guarded(
        STAFF, description="USD per 1,000,000 input tokens read from the provider's cache."
    )
    cache_write_cost_per_1m: USD | None = guarded(
        STAFF, description="USD per 1,000,000 input tokens written to the provider's cache."
    )
    output_cost_per_1m: USD | None = guarded(STAFF, description="USD per 1,000,000 output tokens.")
    cost_per_image: USD | None = guarded(
        STAFF, description="USD an image where `imageCosts` has no row of its size and quality."
    )
    image_costs: list[ImageCost] | None = guarded(STAFF, description="USD an image by size and image quality.")
    is_active: bool | None = guarded(STAFF, description="Whether the model itself is switched on.")
    sort_order: int | None = guarded(STAFF, description="Its place among models of its kind.")

    @guarded(
        STAFF,
        description="What refers to it; while something does, it can't be deleted.",
        graphql_type=list[Reference] | None,
    )
    def used_by(root: strawberry.Parent[state.AIModel], info: Info) -> tuple[references.Reference, ...]:
        return references.used_by(info.context.registry.to_state(), model_name=root.model_name)

    @guarded(STAFF, description="What a sale leaves, in the worst case.", graphql_type=list[ModelMargin] | None)
    def margins(root: strawberry.Parent[state.AIModel], info: Info) -> tuple[margins.ModelMargin, ...]:
        return margins.of_model(model=root, settings=info.context.registry.settings)


@strawberry.type(description="A page of models.")
class AIModelConnection(CatalogConnection[AIModel]):
    pass


@strawberry.type(description="A page of providers, by their ids.")
class ProviderConnection(Connection[Provider]):
    pass


@strawberry.type(description="A quality tier on sale.")
class QualityTier:
    tier: QualityTierName = strawberry.field(description="Its natural key, to ask for quotes with.")
    label: str = strawberry.field(description="Its name for people.")
    credits_per_image: int = strawberry.field(description="Credits an image.")
    valid_sizes: list[str] = strawberry.field(description="Sizes on offer; the first is the default.")
    is_default: bool = strawberry.field(description="Whether it is preselected.")


@sourced(state.Settings, description="The settings that belong to no model.")
class Settings:
    image_style: str = strawberry.field(description="The style that images are asked in.")
    image_quality: str = strawberry.field(description="The image quality that providers are asked for.")
    max_in_article_images: int = strawberry.field(description="The most images in one article.")
    temperature: Decimal = strawberry.field(description="How freely text models write: 0 to 2.")
    price_per_credit_usd: USD | None = guarded(STAFF, description="USD that a credit is sold at.")
    minimum_margin: Decimal | None = guarded(STAFF, description="The smallest share of the price that must be left.")


@strawberry.type(description="All that a frontend needs to offer image tiers and text, in one answer.")
class AIConfig:
    quality_tiers: list[QualityTier] = strawberry.field(description="The tiers on sale: basic, quality, premium.")
    text_model: state.AIModel | None = strawberry.field(
        description="The default text model, where one is on sale.", graphql_type=AIModel | None
    )
    image_style: str = strawberry.field(description="The style that images are asked in.")
    image_quality: str = strawberry.field(description="The image quality that providers are asked for.")
    max_images: int = strawberry.field(description="The most images in one article.")
    max_images_per_request: int = strawberry.field(description="The most images in one quote.")
    revision_number: int = strawberry.field(description="The number of the catalog revision that this was read from.")


@sourced(configuration_issues.ConfigurationIssue, description="Something that an admin should look at.")
class ConfigurationIssue:
    code: IssueCode = strawberry.field(description="What is wrong.")
    message: str = strawberry.field(description="What is wrong, in words.")
    suggested_fix: str = strawberry.field(description="What to do about it.")
    model_name: str | None = strawberry.field(description="The model that it is about.")
    provider_id: str | None = strawberry.field(description="The provider that it is about.")
    secret_name: SecretName | None = strawberry.field(description="The provider's secret that it is about.")
    quality_tier: QualityTierName | None = strawberry.field(description="The tier that it is about.")
    size: str | None = strawberry.field(description="The image size that it is about.")
    image_quality: str | None = strawberry.field(description="The image quality that it is about.")
    margin: Decimal | None = strawberry.field(description="The share of the price that is left: -0.2 is -20 %.")

    @strawberry.field(description="The scheduled change that it is about.")
    def schedule_id(root: strawberry.Parent[configuration_issues.ConfigurationIssue]) -> strawberry.ID | None:
        if root.schedule_id is None:
            return None
        return strawberry.ID(global_ids.encode(Kind.CATALOG_SCHEDULE, root.schedule_id))
