"""Reads of the catalog, all from one registry view."""

from typing import Annotated
from uuid import UUID

import strawberry
from pydantic import TypeAdapter

from backend.accounts import accounts
from backend.accounts.scopes import Right
from backend.api.global_ids import Kind, key
from backend.api.graphql.catalog import types
from backend.api.graphql.catalog.enums import FunctionName, ModelType, Tier
from backend.api.graphql.connections import connection
from backend.api.graphql.context import Info
from backend.api.graphql.errors import Forbidden
from backend.api.graphql.fields import about, argument
from backend.api.graphql.input_bounds import searched
from backend.api.graphql.listings import Listing, MemoryListing, Order
from backend.api.graphql.rights import guarded
from backend.catalog import overrides, rows
from backend.catalog.registry import ModelRegistry, Place, place
from backend.catalog.rows import MAX_IMAGES_PER_REQUEST
from backend.shared import clock
from backend.watch import configuration_issues
from backend.watch.configuration_issues import ConfigurationIssue

BY_PLACE = Order(by=("place",), values=TypeAdapter(Place))
BY_PROVIDER_ID = Order(by=("provider_id",), values=TypeAdapter(tuple[str]))


@strawberry.input(description="Which models; what is left out is not asked.")
class AIModelFilter:
    model_type: ModelType | None = about("Of this type.", default=None)
    tier: Tier | None = about("Of this tier.", default=None)
    search: str | None = about("With this in a name; case does not matter.", default=None)
    provider_id: str | None = about("Of this provider. Requires `configuration:read`.", default=None)
    include_unavailable: bool = about("Also those that are not on sale. Requires `configuration:read`.", default=False)

    @property
    def asks_for_all(self) -> bool:
        return self.model_type is None and self.tier is None and self.provider_id is None and not self.search

    @property
    def is_for_staff(self) -> bool:
        return self.include_unavailable or self.provider_id is not None

    def matches(self, model: rows.AIModel) -> bool:
        wanted = (self.search or "").casefold()
        return (
            self.model_type in (None, model.model_type)
            and self.tier in (None, model.quality_tier)
            and self.provider_id in (None, model.provider_id)
            and (wanted in model.model_name.casefold() or wanted in model.display_name.casefold())
        )


@strawberry.type
class CatalogQueries:
    @guarded(
        Right.CATALOG_READ,
        errors=(accounts.AccountNotFound,),
        description="All that a frontend needs to offer image tiers and text.",
    )
    def ai_config(
        self,
        info: Info,
        account: Annotated[strawberry.ID | None, argument("Of this account: with its overrides.")] = None,
    ) -> types.AIConfig:
        registry = info.context.registry
        account_id = _account(info, account)
        config = (
            overrides.default_config(registry=registry)
            if account_id is None
            else overrides.get_model_config(registry=registry, account_id=account_id, now=clock.now())
        )
        return types.AIConfig(
            quality_tiers=tiers(registry, config.image_quality),
            text_model=config.text_model,
            image_style=config.image_style,
            image_quality=config.image_quality,
            max_in_article_images=config.max_in_article_images,
            max_images_per_request=MAX_IMAGES_PER_REQUEST,
            revision_number=registry.revision,
        )

    @connection(
        types.AIModelConnection,
        right=Right.CATALOG_READ,
        description="The models on sale: text (the default first), then images from basic to premium.",
    )
    def ai_models(
        self, info: Info, filter: Annotated[AIModelFilter | None, argument("Which models.")] = None
    ) -> Listing[rows.AIModel]:
        registry, only = info.context.registry, filter or AIModelFilter()
        searched(only.search)
        if only.is_for_staff and not info.context.may(Right.CONFIGURATION_READ):
            raise Forbidden(right=Right.CONFIGURATION_READ)
        models = registry.listed if only.include_unavailable else registry.available
        if only.asks_for_all:
            return MemoryListing(models, place, BY_PLACE)
        return MemoryListing([model for model in models if only.matches(model)], place, BY_PLACE)

    @guarded(
        Right.CATALOG_READ,
        description="One model by its name; null where there is none on sale. Staff see models that are not, too.",
        graphql_type=types.AIModel | None,
    )
    def ai_model(self, info: Info, model_name: Annotated[str, argument("The model.")]) -> rows.AIModel | None:
        return info.context.visible_model(model_name)

    @guarded(Right.CATALOG_READ, description="The quality tiers on sale, from basic to premium.")
    def quality_tiers(self, info: Info) -> list[types.QualityTier]:
        return tiers(info.context.registry, info.context.registry.settings.image_quality)

    @guarded(Right.CATALOG_READ, description="The settings that belong to no model.", graphql_type=types.Settings)
    def settings(self, info: Info) -> rows.Settings:
        return info.context.registry.settings

    @guarded(Right.CATALOG_READ, description="The number of the newest catalog revision.")
    def current_revision_number(self, info: Info) -> int:
        return info.context.registry.revision

    @connection(
        types.ProviderConnection | None,
        right=Right.CONFIGURATION_READ,
        description="All providers, by their ids.",
    )
    def providers(self, info: Info) -> Listing[rows.Provider]:
        providers = info.context.registry.providers
        return MemoryListing([providers[key] for key in sorted(providers)], _provider_key, BY_PROVIDER_ID)

    @guarded(
        Right.CONFIGURATION_READ,
        description="One provider by its id; null where there is none.",
        graphql_type=types.Provider | None,
    )
    def provider(self, info: Info, provider_id: Annotated[str, argument("The provider.")]) -> rows.Provider | None:
        return info.context.registry.providers.get(provider_id)

    @guarded(
        Right.CONFIGURATION_READ,
        description="All operations, with their minimum of credits.",
        graphql_type=list[types.Operation] | None,
    )
    def operations(self, info: Info) -> list[rows.Operation]:
        return list(info.context.registry.operations.values())

    @guarded(
        Right.CONFIGURATION_READ,
        description="All functions, with their prompts, in the order from keywords to images.",
        graphql_type=list[types.AIFunction] | None,
    )
    def ai_functions(self, info: Info) -> list[rows.Function]:
        known = info.context.registry.functions
        return [known[name] for name in FunctionName if name in known]

    @guarded(
        Right.CONFIGURATION_READ,
        description="One function by its name; null where the catalog has none.",
        graphql_type=types.AIFunction | None,
    )
    def ai_function(
        self, info: Info, function: Annotated[FunctionName, argument("The function.")]
    ) -> rows.Function | None:
        return info.context.registry.functions.get(function)

    @guarded(
        Right.CONFIGURATION_READ,
        description="What an admin should look at: retired models, tiers without a model, missing keys and "
        "defaults, prices that lose money.",
        graphql_type=list[types.ConfigurationIssue] | None,
    )
    def configuration_issues(self, info: Info) -> tuple[ConfigurationIssue, ...]:
        issues = configuration_issues.find(registry=info.context.registry, now=clock.now())
        info.context.schedules.expect(issue.schedule_id for issue in issues if issue.schedule_id is not None)
        return issues


def _provider_key(provider: rows.Provider) -> tuple[str]:
    return (provider.provider_id,)


def _account(info: Info, account_id: str | None) -> UUID | None:
    """The account whose overrides count: the one that is named, else the caller's own where that is one.

    Raises AccountNotFound.
    """
    access = info.context.sender.access  # without an account it makes no difference; with one, the database is asked
    if account_id is None:
        (own,) = access.account_ids if len(access.account_ids) == 1 else (None,)
        return own
    return accounts.get(access=access, account_id=key(account_id, Kind.ACCOUNT)).id


def tiers(registry: ModelRegistry, image_quality: str) -> list[types.QualityTier]:
    """The tiers on sale, with their prices in an image quality."""
    return [
        types.QualityTier(
            tier=model.quality_tier,
            label=model.quality_tier.label,
            credits_per_image=model.credits_per_image,
            size_prices=[
                types.SizePrice(size=size, credits_per_image=credits)
                for size in model.valid_sizes
                if (credits := model.image_credits(size=size, image_quality=image_quality)) is not None
            ],
            valid_sizes=list(model.valid_sizes),
            is_default=model.is_default,
        )
        for model in registry.available
        if model.quality_tier is not None and model.credits_per_image is not None
    ]
