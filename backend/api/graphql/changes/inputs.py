"""Inputs of changes. Each is one step of the catalog, or applies itself by one call; none has a rule of its own."""

from datetime import date
from decimal import Decimal
from typing import Any

import strawberry

from backend.api.graphql.catalog.enums import ModelType, OperationType, ProviderType, QualityTierName, SecretName
from backend.api.graphql.scalars import JSONObject
from backend.catalog import history, providers, steps
from backend.catalog.revisions import Draft
from backend.catalog.state import ImageCost
from backend.catalog.steps import Step, StepName, step
from backend.shared import clock

OPTIONS = ("reason", "dry_run", "expected_revision", "accept_low_margin")


def given(source: Any, *, without: tuple[str, ...] = ()) -> dict[str, Any]:
    """The fields of an input that were sent, as column values; a field that was sent as null clears its column."""
    skipped = {*without, *OPTIONS}
    values = {name: value for name, value in vars(source).items() if name not in skipped and value is not None}
    return {name: value.value if isinstance(value, strawberry.Some) else value for name, value in values.items()}


def about(description: str, **options: Any) -> Any:
    return strawberry.field(description=description, **options)


class StepInput:
    """An input that is one step, made now or later."""

    def step(self) -> Step:
        raise NotImplementedError

    def apply(self, draft: Draft) -> None:
        steps.apply(draft, step=self.step(), today=clock.now().date())


@strawberry.input(description="USD for an image of one size and image quality.")
class ImageCostInput:
    size: str = about('Such as "1024x1024".')
    image_quality: str = about('Such as "hd".')
    cost_usd: Decimal = about("USD an image.")

    def to_row(self) -> ImageCost:
        return ImageCost(**vars(self))


@strawberry.input(description="A new provider. Its secrets are set by providerRotateKey.")
class ProviderCreate(StepInput):
    provider_id: str = about("Its natural key: 1 to 50 of a-z, 0-9, _ and -.")
    display_name: str = about("Its name for people.")
    provider_type: ProviderType = about("What it does for us.")
    api_endpoint: str | None = about("The address that is called instead of its own.", default=None)
    is_active: bool = about("Whether it may be called.", default=True)
    config: JSONObject | None = about("Further settings: a JSON object.", default=None)

    def step(self) -> Step:
        return step(StepName.PROVIDER_CREATE, **given(self))


@strawberry.input(description="New values of a provider; what is left out stays.")
class ProviderUpdate(StepInput):
    provider_id: str = about("The provider.")
    display_name: strawberry.Maybe[str] = about("Its name for people.")
    provider_type: strawberry.Maybe[ProviderType] = about("What it does for us.")
    api_endpoint: strawberry.Maybe[str | None] = about(
        "The address that is called instead of its own. Where a secret is set, use providerRotateKey instead."
    )
    config: strawberry.Maybe[JSONObject] = about("Further settings: a JSON object.")

    def step(self) -> Step:
        return step(StepName.PROVIDER_UPDATE, **given(self))


@strawberry.input(description="A provider.")
class ProviderName:
    provider_id: str = about("The provider.")


@strawberry.input(description="A provider to delete; no model may use it.")
class ProviderDelete(StepInput, ProviderName):
    def step(self) -> Step:
        return step(StepName.PROVIDER_DELETE, provider_id=self.provider_id)


@strawberry.input(description="A provider to switch on.")
class ProviderActivate(StepInput, ProviderName):
    def step(self) -> Step:
        return step(StepName.PROVIDER_ACTIVATE, provider_id=self.provider_id)


@strawberry.input(description="A provider to switch off; its models are not on sale then.")
class ProviderDeactivate(StepInput, ProviderName):
    def step(self) -> Step:
        return step(StepName.PROVIDER_DEACTIVATE, provider_id=self.provider_id)


@strawberry.input(description="New secrets of a provider, and its address in the same step. Null removes a secret.")
class ProviderRotateKey:
    provider_id: str = about("The provider.")
    api_key: strawberry.Maybe[str | None] = about("Its API key, up to 500 characters.")
    api_secret: strawberry.Maybe[str | None] = about("Its API secret, up to 500 characters.")
    webhook_secret: strawberry.Maybe[str | None] = about("Its webhook secret, up to 500 characters.")
    api_endpoint: strawberry.Maybe[str | None] = about("The address that the secrets are for.")

    def apply(self, draft: Draft) -> None:
        values = given(self, without=("provider_id",))
        secrets = {name: values[name] for name in SecretName if name in values}
        address = {"api_endpoint": values["api_endpoint"]} if "api_endpoint" in values else {}
        providers.rotate_key(draft, provider_id=self.provider_id, secrets=secrets, **address)


@strawberry.input(description="What a text or image model can have.")
class AIModelValues(StepInput):
    input_cost_per_1m: strawberry.Maybe[Decimal | None] = about("USD per 1,000,000 input tokens.")
    cached_input_cost_per_1m: strawberry.Maybe[Decimal | None] = about("USD per 1,000,000 cached input tokens.")
    cache_write_cost_per_1m: strawberry.Maybe[Decimal | None] = about("USD per 1,000,000 tokens written to a cache.")
    output_cost_per_1m: strawberry.Maybe[Decimal | None] = about("USD per 1,000,000 output tokens.")
    cost_per_image: strawberry.Maybe[Decimal | None] = about("USD an image where no row of imageCosts fits.")
    image_costs: strawberry.Maybe[list[ImageCostInput]] = about("USD an image by size and image quality.")
    tokens_per_credit: strawberry.Maybe[int | None] = about("Tokens that one credit buys. Text only.")
    credits_per_image: strawberry.Maybe[int | None] = about("Credits an image. Image only.")
    quality_tier: strawberry.Maybe[QualityTierName | None] = about("The tier that it serves. Image only.")
    max_output_tokens: strawberry.Maybe[int | None] = about("The most tokens that it writes.")
    context_window: strawberry.Maybe[int | None] = about("The most tokens of one call.")
    valid_sizes: strawberry.Maybe[list[str]] = about('Sizes such as "1024x1024". Image only.')
    supports_json_mode: strawberry.Maybe[bool] = about("Whether it can be made to answer JSON.")
    supports_vision: strawberry.Maybe[bool] = about("Whether it reads images.")
    supports_function_calling: strawberry.Maybe[bool] = about("Whether it calls functions.")
    deprecated_at: strawberry.Maybe[date | None] = about("When its provider began to advise against it.")
    retired_at: strawberry.Maybe[date | None] = about("When its provider stops serving it.")
    sort_order: strawberry.Maybe[int] = about("Its place among models of its kind.")

    def values(self, *, without: tuple[str, ...] = ()) -> dict[str, Any]:
        values = given(self, without=without)
        if "image_costs" in values:
            values["image_costs"] = tuple(cost.to_row() for cost in values["image_costs"])
        if "valid_sizes" in values:
            values["valid_sizes"] = tuple(values["valid_sizes"])
        return values


@strawberry.input(description="A new model.")
class AIModelCreate(AIModelValues):
    model_name: str = about("Its natural key: what is sent to the provider.")
    display_name: str = about("Its name for people.")
    model_type: ModelType = about("What it makes.")
    provider_id: str = about("Who serves it.")
    is_active: bool = about("Whether it is switched on; a new model is not unless you say so.", default=False)

    def step(self) -> Step:
        return step(StepName.AI_MODEL_CREATE, **self.values())


@strawberry.input(description="New values of a model; what is left out stays, and null clears.")
class AIModelUpdate(AIModelValues):
    model_name: str = about("The model.")
    display_name: strawberry.Maybe[str] = about("Its name for people.")
    provider_id: strawberry.Maybe[str] = about("Who serves it.")
    replaced_by: strawberry.Maybe[str | None] = about("The model that takes its place; null takes that back.")

    def step(self) -> Step:
        values = self.values(without=("replaced_by",))
        if self.replaced_by is not None:
            values["replaced_by_id"] = self.replaced_by.value
        return step(StepName.AI_MODEL_UPDATE, **values)


@strawberry.input(description="A model.")
class AIModelName:
    model_name: str = about("The model.")


@strawberry.input(description="A model to delete; nothing may refer to it.")
class AIModelDelete(StepInput, AIModelName):
    def step(self) -> Step:
        return step(StepName.AI_MODEL_DELETE, model_name=self.model_name)


@strawberry.input(description="A model to switch on.")
class AIModelActivate(StepInput, AIModelName):
    def step(self) -> Step:
        return step(StepName.AI_MODEL_ACTIVATE, model_name=self.model_name)


@strawberry.input(description="A model to switch off; the default of its type can't be.")
class AIModelDeactivate(StepInput, AIModelName):
    def step(self) -> Step:
        return step(StepName.AI_MODEL_DEACTIVATE, model_name=self.model_name)


@strawberry.input(description="The new default of its type.")
class AIModelSetDefault(StepInput, AIModelName):
    def step(self) -> Step:
        return step(StepName.AI_MODEL_SET_DEFAULT, model_name=self.model_name)


@strawberry.input(description="A model that goes, and the one that takes its tier and its default.")
class AIModelRetire(StepInput, AIModelName):
    successor: str = about("The model that takes its place.")
    retired_at: date = about("From when on: a day that is not to come switches now, one to come when it has come.")

    def step(self) -> Step:
        return step(StepName.AI_MODEL_RETIRE, **given(self))


@strawberry.input(description="A tier and the model that shall serve it; the one that does is switched off.")
class TierAssign(StepInput):
    tier: QualityTierName = about("The tier.")
    model_name: str = about("The model, with a price and sizes.")

    def step(self) -> Step:
        return step(StepName.TIER_ASSIGN, **given(self))


@strawberry.input(description="New values of an operation; what is left out stays.")
class OperationUpdate(StepInput):
    operation_type: OperationType = about("The operation.")
    min_credits: strawberry.Maybe[int] = about("The fewest credits that it costs.")
    is_active: strawberry.Maybe[bool] = about("Whether it can be bought.")

    def step(self) -> Step:
        return step(StepName.OPERATION_UPDATE, **given(self))


@strawberry.input(description="New values of the settings; what is left out stays.")
class SettingsUpdate(StepInput):
    image_style: strawberry.Maybe[str] = about("The style that images are asked in, up to 50 characters.")
    image_quality: strawberry.Maybe[str] = about('The image quality that providers are asked for, such as "hd".')
    max_in_article_images: strawberry.Maybe[int] = about("The most images in one article: 1 to 8.")
    temperature: strawberry.Maybe[Decimal] = about("How freely text models write: 0 to 2.")
    price_per_credit_usd: strawberry.Maybe[Decimal] = about("USD that a credit is sold at.")
    minimum_margin: strawberry.Maybe[Decimal | None] = about("The smallest share of the price that must be left.")

    def step(self) -> Step:
        return step(StepName.SETTINGS_UPDATE, **given(self))


@strawberry.input(description="An earlier revision whose state shall come back, as a new revision. Secrets stay.")
class CatalogRollback:
    number: int = about("The revision's number.")

    def apply(self, draft: Draft) -> None:
        history.roll_back(draft, to_number=self.number)


@strawberry.input(one_of=True, description="One change of several that make one revision.")
class CatalogChangeInput(StepInput):
    provider_create: strawberry.Maybe[ProviderCreate] = about("Add a provider.")
    provider_update: strawberry.Maybe[ProviderUpdate] = about("Change a provider.")
    provider_delete: strawberry.Maybe[ProviderDelete] = about("Delete a provider.")
    provider_activate: strawberry.Maybe[ProviderActivate] = about("Switch a provider on.")
    provider_deactivate: strawberry.Maybe[ProviderDeactivate] = about("Switch a provider off.")
    ai_model_create: strawberry.Maybe[AIModelCreate] = about("Add a model.")
    ai_model_update: strawberry.Maybe[AIModelUpdate] = about("Change a model.")
    ai_model_delete: strawberry.Maybe[AIModelDelete] = about("Delete a model.")
    ai_model_activate: strawberry.Maybe[AIModelActivate] = about("Switch a model on.")
    ai_model_deactivate: strawberry.Maybe[AIModelDeactivate] = about("Switch a model off.")
    ai_model_set_default: strawberry.Maybe[AIModelSetDefault] = about("Make a model the default.")
    ai_model_retire: strawberry.Maybe[AIModelRetire] = about("Retire a model.")
    tier_assign: strawberry.Maybe[TierAssign] = about("Let a model serve a tier.")
    operation_update: strawberry.Maybe[OperationUpdate] = about("Change an operation.")
    settings_update: strawberry.Maybe[SettingsUpdate] = about("Change the settings.")

    def step(self) -> Step:
        (chosen,) = given(self).values()
        found: Step = chosen.step()
        return found


@strawberry.input(description="Several changes that make one revision, in their order.")
class CatalogChangesPublish:
    changes: list[CatalogChangeInput] = about("The changes, 100 at most.")

    def apply(self, draft: Draft) -> None:
        for change in self.changes:
            change.apply(draft)


@strawberry.input(description="How a change is published.")
class PublishOptions:
    reason: str = about("Why; it is kept with the revision.")
    dry_run: bool = about("Only say what would change.", default=False)
    expected_revision: int | None = about(
        "The revision that you looked at; where the catalog has moved on, the change is refused.", default=None
    )
    accept_low_margin: bool = about("Publish even where a margin would be below the minimum.", default=False)
