"""Reads of the catalog, all from one registry view."""

from typing import Annotated, Any
from uuid import UUID

import strawberry

from backend.accounts import accounts
from backend.accounts.scopes import Right
from backend.api.graphql.catalog import types
from backend.api.graphql.catalog.enums import ModelType, QualityTierName
from backend.api.graphql.connections import After, Before, First, Last, page
from backend.api.graphql.context import Info
from backend.api.graphql.errors import BadUserInput, Forbidden
from backend.api.graphql.rights import guarded
from backend.catalog import overrides, rows
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import MAX_IMAGES_PER_REQUEST
from backend.shared import clock
from backend.watch import configuration_issues

SEARCH_MAX_LENGTH = 100


def argument(description: str) -> Any:
    return strawberry.argument(description=description)


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
        config = overrides.get_model_config(registry=registry, account_id=_account(info, account), now=clock.now())
        text_model: Any = config.text_model
        return types.AIConfig(
            quality_tiers=_tiers(registry),
            text_model=text_model,
            image_style=config.image_style,
            image_quality=config.image_quality,
            max_images=config.max_in_article_images,
            max_images_per_request=MAX_IMAGES_PER_REQUEST,
            revision=registry.revision,
        )

    @guarded(
        Right.CATALOG_READ,
        description="The models on sale: text (the default first), then images from basic to premium.",
    )
    def ai_models(
        self,
        info: Info,
        model_type: Annotated[ModelType | None, argument("Only models of this type.")] = None,
        quality_tier: Annotated[QualityTierName | None, argument("Only models of this tier.")] = None,
        search: Annotated[str | None, argument("Only models with this in a name; case does not matter.")] = None,
        include_unavailable: Annotated[
            bool, argument("Models that are not on sale too. Requires `configuration:read`.")
        ] = False,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> types.AIModelConnection:
        registry = info.context.registry
        if search is not None and len(search) > SEARCH_MAX_LENGTH:
            raise BadUserInput(f"Search for up to {SEARCH_MAX_LENGTH} characters.", maximum=SEARCH_MAX_LENGTH)
        if include_unavailable and not info.context.caller.may(Right.CONFIGURATION_READ):
            raise Forbidden(right=Right.CONFIGURATION_READ)
        models = [
            model
            for model in (registry.listed if include_unavailable else registry.available)
            if model_type in (None, model.model_type)
            and quality_tier in (None, model.quality_tier)
            and _matches(model, search)
        ]
        found: types.AIModelConnection = page(
            types.AIModelConnection,
            models,
            revision=registry.revision,
            first=first,
            after=after,
            last=last,
            before=before,
        )
        return found

    @guarded(
        Right.CATALOG_READ,
        description="One model by its name; null where there is none on sale. Staff see models that are not, too.",
    )
    def ai_model(
        self, info: Info, model_name: Annotated[str, argument("The model's `modelName`.")]
    ) -> types.AIModel | None:
        registry = info.context.registry
        found: Any = registry.ai_models.get(model_name)
        if found is None or registry.is_available(found) or info.context.caller.may(Right.CONFIGURATION_READ):
            return found
        return None

    @guarded(Right.CATALOG_READ, description="The quality tiers on sale, from basic to premium.")
    def quality_tiers(self, info: Info) -> list[types.QualityTier]:
        return _tiers(info.context.registry)

    @guarded(Right.CATALOG_READ, description="The settings that belong to no model.")
    def settings(self, info: Info) -> types.Settings:
        found: Any = info.context.registry.settings
        return found

    @guarded(Right.CATALOG_READ, description="The number of the newest catalog revision.")
    def current_revision(self, info: Info) -> int:
        return info.context.registry.revision

    @guarded(Right.CONFIGURATION_READ, description="All providers, by their ids.")
    def providers(self, info: Info) -> list[types.Provider] | None:
        providers = info.context.registry.providers
        found: Any = [providers[key] for key in sorted(providers)]
        return found

    @guarded(Right.CONFIGURATION_READ, description="One provider by its id; null where there is none.")
    def provider(
        self, info: Info, provider_id: Annotated[str, argument("The provider's `providerId`.")]
    ) -> types.Provider | None:
        found: Any = info.context.registry.providers.get(provider_id)
        return found

    @guarded(Right.CONFIGURATION_READ, description="All operations, with their minimum of credits.")
    def operations(self, info: Info) -> list[types.Operation] | None:
        found: Any = list(info.context.registry.operations.values())
        return found

    @guarded(
        Right.CONFIGURATION_READ,
        description="What an admin should look at: retired models, tiers without a model, missing keys and "
        "defaults, prices that lose money.",
    )
    def configuration_issues(self, info: Info) -> list[types.ConfigurationIssue] | None:
        found: Any = configuration_issues.find(registry=info.context.registry, now=clock.now())
        return found


def _account(info: Info, account_id: str | None) -> UUID | None:
    """The account whose overrides count: the one that is named, else the caller's own where that is one.

    Raises AccountNotFound.
    """
    access = info.context.caller.access
    if account_id is None:
        (own,) = access.account_ids if len(access.account_ids) == 1 else (None,)
        return own
    return accounts.get(access=access, account_id=account_id).id


def _tiers(registry: ModelRegistry) -> list[types.QualityTier]:
    return [
        types.QualityTier(
            tier=model.quality_tier,
            label=model.quality_tier.label,
            credits_per_image=model.credits_per_image,
            valid_sizes=list(model.valid_sizes),
            is_default=model.is_default,
        )
        for model in registry.available
        if model.quality_tier is not None and model.credits_per_image is not None
    ]


def _matches(model: rows.AIModel, search: str | None) -> bool:
    wanted = (search or "").casefold()
    return wanted in model.model_name.casefold() or wanted in model.display_name.casefold()
