"""Types of the catalog. Their sources are the registry's values: fields without a resolver are read from them."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated

import strawberry

from backend.accounts.scopes import Right
from backend.api import global_ids
from backend.api.global_ids import Kind
from backend.api.graphql.catalog.declared import private, public, row_type
from backend.api.graphql.catalog.enums import BreakerStatus, EntityKind, IssueCode, ModelType, SecretName, Tier
from backend.api.graphql.connections import CatalogConnection, connection_type
from backend.api.graphql.context import Info
from backend.api.graphql.fields import Declaration, about
from backend.api.graphql.legacy.enums import DriftKind
from backend.api.graphql.node import ABOUT_ID, Node, identity
from backend.api.graphql.rights import itself
from backend.api.graphql.scalars import USD
from backend.api.graphql.sources import sourced
from backend.catalog import margins, prompts, references, registry, rows
from backend.catalog.fields import declared
from backend.catalog.models import CatalogSchedule
from backend.catalog.rows import AI_MODEL, FUNCTION, OPERATION, PROVIDER, SETTINGS, SETTINGS_KEY
from backend.catalog.secret_health import Health
from backend.catalog.state import FIELDS
from backend.generation import breaker as breakers
from backend.watch import configuration_issues

PUBLIC, PRIVATE = [*public(FIELDS[AI_MODEL])], [*private(FIELDS[AI_MODEL])]
SCHEDULE = Annotated["CatalogSchedule", strawberry.lazy("backend.api.graphql.schedules.types")]
TEXT, IMAGE, BY_UNIT, EVERY = (ModelType.TEXT,), (ModelType.IMAGE,), rows.SOLD_BY_UNIT, tuple(ModelType)


@strawberry.type(description="Whether a secret of a provider is set. The secret itself can't be read.")
class SecretStatus:
    provider_id: strawberry.Private[str]
    name: SecretName = about("Which secret.")
    is_set: bool = about("Whether the provider has it.")
    last_four: str | None = about("Its last four characters; null where it is short or not set.")
    set_at: datetime | None = about("When it was set.")

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


@sourced(breakers.Breaker, description="Whether a provider is called: all processes know it, and no revision has it.")
class ProviderBreaker:
    status: BreakerStatus = about("How it stands.")
    since: datetime | None = about("Since when it is open; null where it is closed.")
    until: datetime | None = about("From when on a call may be tried; null where it is closed.")


@row_type(rows.Provider, FIELDS[PROVIDER], description="A third party with credentials.")
class Provider(Node):
    id: strawberry.ID = identity(Kind.PROVIDER, "provider_id")

    @strawberry.field(
        description="Whether it is called, or left alone because too many calls failed.", graphql_type=ProviderBreaker
    )
    def breaker(root: strawberry.Parent[rows.Provider]) -> breakers.Breaker:
        return breakers.read(root.provider_id)

    @strawberry.field(description="Its secrets, and whether each is set.")
    def secrets(root: strawberry.Parent[rows.Provider], info: Info) -> list[SecretStatus]:
        known = info.context.registry.secrets
        return [_secret_status(root.provider_id, name, known.get((root.provider_id, name))) for name in SecretName]


@row_type(
    rows.Rate,
    declared(rows.Rate),
    description="USD that the provider charges for one component where all its conditions hold.",
)
class Rate:
    pass


@row_type(
    rows.ImagePrice,
    declared(rows.ImagePrice),
    description="Credits for an image of a size, an image quality or both.",
)
class ImagePrice:
    pass


@sourced(references.Reference, description="Something that refers to a model or a provider.")
class Reference:
    name: str = about("Its name.")

    @strawberry.field(description="The kind of thing that it is.")
    def entity(root: strawberry.Parent[references.Reference]) -> EntityKind:
        return EntityKind(root.entity)


@sourced(
    margins.ModelMargin,
    description="What is left of the price when the provider is paid, in the worst case: for text, of one credit "
    "whose tokens are all of the highest kind; for images, of one image of a size and image quality.",
)
class ModelMargin:
    size: str | None = about("Image only.")
    image_quality: str | None = about("Image only.")
    provider_cost_usd: USD = about("USD that the provider charges.")
    margin_usd: USD = about("USD that are left; below zero, a sale loses money.")
    ratio: Decimal | None = about("The share of the price that is left: -0.2 is -20 %. Null where nothing is charged.")


@row_type(
    rows.AIModel,
    PRIVATE,
    of=EVERY,
    is_interface=True,
    description="What staff see of a model: who serves it at which cost.",
)
class AIModelAdmin:
    @strawberry.field(description="Why it is not on sale; null where it is.")
    def unavailable_reason(root: strawberry.Parent[rows.AIModel], info: Info) -> str | None:
        return info.context.registry.unavailable_reason(root)

    @strawberry.field(
        description="What refers to it; while something does, it can't be deleted.", graphql_type=list[Reference]
    )
    def used_by(root: strawberry.Parent[rows.AIModel], info: Info) -> tuple[references.Reference, ...]:
        return references.used_by(info.context.registry.to_state(), model_name=root.model_name)

    @strawberry.field(description="What a sale leaves, in the worst case.", graphql_type=list[ModelMargin])
    def margins(root: strawberry.Parent[rows.AIModel], info: Info) -> tuple[margins.ModelMargin, ...]:
        return margins.of_model(model=root, settings=info.context.registry.settings)


@row_type(rows.AIModel, PRIVATE, of=TEXT, description="What staff see of a text model.")
class TextModelAdmin(AIModelAdmin):
    pass


@row_type(rows.AIModel, PRIVATE, of=IMAGE, description="What staff see of an image model.")
class ImageModelAdmin(AIModelAdmin):
    pass


@row_type(rows.AIModel, PRIVATE, of=BY_UNIT, description="What staff see of a model that is sold by units.")
class UnitModelAdmin(AIModelAdmin):
    pass


def admin_of(source: type, kind: type) -> Declaration:
    """One guarded object: who may not see it gets one error, not one a field."""
    return itself(source, shown_as=kind | None, description="What only staff see.", right=Right.CONFIGURATION_READ)


@row_type(
    rows.AIModel,
    PUBLIC,
    of=EVERY,
    is_interface=True,
    description="A model: what it makes and what it costs in credits, by its type.",
)
class AIModel(Node):
    id: strawberry.ID = identity(Kind.AI_MODEL, "model_name")
    admin = admin_of(rows.AIModel, AIModelAdmin)

    @strawberry.field(description="Whether it is on sale: it and its provider are active.")
    def is_available(root: strawberry.Parent[rows.AIModel], info: Info) -> bool:
        return info.context.registry.is_available(root)


@row_type(rows.AIModel, PUBLIC, of=TEXT, description="A model that makes text, sold by the token.")
class TextModel(AIModel):
    admin = admin_of(rows.AIModel, TextModelAdmin)


@row_type(rows.AIModel, PUBLIC, of=IMAGE, description="A model that makes images, sold by the image.")
class ImageModel(AIModel):
    admin = admin_of(rows.AIModel, ImageModelAdmin)


@row_type(
    rows.AIModel,
    PUBLIC,
    of=BY_UNIT,
    description="A model that makes neither text nor images, by its `modelType`, sold by the unit.",
)
class UnitModel(AIModel):
    admin = admin_of(rows.AIModel, UnitModelAdmin)


MODEL_TYPES = (TextModel, ImageModel, UnitModel, TextModelAdmin, ImageModelAdmin, UnitModelAdmin)
"""What only interfaces lead to."""


AIModelConnection = connection_type(AIModel, "A page of models.", base=CatalogConnection)


ProviderConnection = connection_type(Provider, "A page of providers, by their ids.")


@strawberry.type(description="What an image of a size costs.")
class SizePrice:
    size: str = about("The size.")
    credits_per_image: int = about("Credits an image, in the image quality that is asked for.")


@strawberry.type(description="A quality tier on sale.")
class QualityTier(Node):
    id: strawberry.ID = identity(Kind.QUALITY_TIER, "tier")
    tier: Tier = about("Its natural key, to ask for quotes with.")
    label: str = about("Its name for people.")
    credits_per_image: int = about("Credits an image, where its size and image quality have no price of their own.")
    size_prices: list[SizePrice] = about("What an image of each size costs, in the order of `validSizes`.")
    valid_sizes: list[str] = about("Sizes on offer; the first is the default.")
    is_default: bool = about("Whether it is preselected.")


@row_type(
    rows.Settings,
    private(FIELDS[SETTINGS]),
    description="What only staff see of the settings: at what credits are sold.",
)
class SettingsAdmin:
    pass


@row_type(rows.Settings, public(FIELDS[SETTINGS]), description="The settings that belong to no model.")
class Settings(Node):
    @strawberry.field(description=ABOUT_ID)
    def id(root: strawberry.Parent[rows.Settings]) -> strawberry.ID:
        return strawberry.ID(global_ids.encode(Kind.SETTINGS, SETTINGS_KEY))

    admin = admin_of(rows.Settings, SettingsAdmin)


@row_type(rows.Operation, FIELDS[OPERATION], description="A kind of billable work.")
class Operation(Node):
    id: strawberry.ID = identity(Kind.OPERATION, "operation_type")


@strawberry.type(description="A variable of a prompt: `{{ name }}` in it stands for the value.")
class PromptVariable:
    name: str = about("Its name.")
    help: str = about("What it stands for.")
    is_needed: bool = about("Whether the prompt must have it; what is not needed may be empty.")
    example: str = about("A value to try it out with.")


@row_type(rows.Function, FIELDS[FUNCTION], description="What a function asks of AI, and with which model and limits.")
class AIFunction(Node):
    id: strawberry.ID = identity(Kind.AI_FUNCTION, "function")

    @strawberry.field(description="The variables of its prompts.")
    def variables(root: strawberry.Parent[rows.Function]) -> list[PromptVariable]:
        return [variable(one) for one in prompts.variables_of(root.function)]

    @strawberry.field(description="The variables of its repair prompt; null where it has none.")
    def repair_variables(root: strawberry.Parent[rows.Function]) -> list[PromptVariable] | None:
        return None if root.repair_prompt is None else [variable(one) for one in prompts.OF_REPAIRS]


def variable(of: prompts.Variable) -> PromptVariable:
    return PromptVariable(name=of.name, help=of.help, is_needed=of.is_needed, example=of.example)


@strawberry.type(description="All that a frontend needs to offer image tiers and text, in one answer.")
class AIConfig:
    quality_tiers: list[QualityTier] = about("The tiers on sale: basic, quality, premium.")
    text_model: rows.AIModel | None = strawberry.field(
        description="The default text model, where one is on sale.", graphql_type=TextModel | None
    )
    image_style: str = about("The style that images are asked in.")
    image_quality: str = about("The image quality that providers are asked for.")
    max_in_article_images: int = about("The most images in one article.")
    max_images_per_request: int = about("The most images in one quote.")
    revision_number: int = about("The number of the catalog revision that this was read from.")


Issue = configuration_issues.ConfigurationIssue


@sourced(Issue, description="Something that an admin should look at.")
class ConfigurationIssue:
    code: IssueCode = about("What is wrong.")
    message: str = about("What is wrong, in words.")
    suggested_fix: str = about("What to do about it.")
    secret_name: SecretName | None = about("The provider's secret that it is about.")
    quality_tier: Tier | None = about("The tier that it is about.", name="tier")
    size: str | None = about("The image size that it is about.")
    image_quality: str | None = about("The image quality that it is about.")
    margin: Decimal | None = about("The share of the price that is left: -0.2 is -20 %.")
    api_token_prefix: str | None = about("The `prefix` of the API token that it is about.")
    legacy_kind: DriftKind | None = about("The kind of thing that differs from the former product.")

    @strawberry.field(description="The model that it is about.", graphql_type=AIModel | None)
    def model(root: strawberry.Parent[Issue], info: Info) -> rows.AIModel | None:
        return info.context.registry.ai_models.get(root.model_name or "")

    @strawberry.field(description="The provider that it is about.", graphql_type=Provider | None)
    def provider(root: strawberry.Parent[Issue], info: Info) -> rows.Provider | None:
        return info.context.registry.providers.get(root.provider_id or "")

    @strawberry.field(description="The scheduled change that it is about.", graphql_type=SCHEDULE | None)
    def schedule(root: strawberry.Parent[Issue], info: Info) -> CatalogSchedule | None:
        return info.context.schedules.get(root.schedule_id) if root.schedule_id is not None else None
