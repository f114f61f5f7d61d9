"""Inputs of changes. Each is one step of the catalog, or applies itself by one call; none has a rule of its own."""

from datetime import date
from typing import Any

import strawberry

from backend.api.graphql.catalog.declared import Use, column_values, row_input
from backend.api.graphql.catalog.enums import SecretName, Tier
from backend.catalog import history, providers, steps
from backend.catalog.revisions import Draft
from backend.catalog.rows import AI_MODEL, OPERATION, PROVIDER, SETTINGS
from backend.catalog.state import FIELDS
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


@row_input(FIELDS[PROVIDER], Use.CREATE, description="A new provider. Its secrets are set by providerRotateKey.")
class ProviderCreate(StepInput):
    def step(self) -> Step:
        return step(StepName.PROVIDER_CREATE, **column_values(FIELDS[PROVIDER], self))


@row_input(FIELDS[PROVIDER], Use.UPDATE, description="New values of a provider; what is left out stays.")
class ProviderUpdate(StepInput):
    def step(self) -> Step:
        return step(StepName.PROVIDER_UPDATE, **column_values(FIELDS[PROVIDER], self))


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


@row_input(FIELDS[AI_MODEL], Use.CREATE, description="A new model.")
class AIModelCreate(StepInput):
    def values(self) -> dict[str, Any]:
        return column_values(FIELDS[AI_MODEL], self)

    def step(self) -> Step:
        return step(StepName.AI_MODEL_CREATE, **self.values())


@row_input(FIELDS[AI_MODEL], Use.UPDATE, description="New values of a model; what is left out stays, and null clears.")
class AIModelUpdate(StepInput):
    def step(self) -> Step:
        return step(StepName.AI_MODEL_UPDATE, **column_values(FIELDS[AI_MODEL], self))


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
    tier: Tier = about("The tier.")
    model_name: str = about("The model, with a price and sizes.")

    def step(self) -> Step:
        return step(StepName.TIER_ASSIGN, **given(self))


@row_input(FIELDS[OPERATION], Use.UPDATE, description="New values of an operation; what is left out stays.")
class OperationUpdate(StepInput):
    def step(self) -> Step:
        return step(StepName.OPERATION_UPDATE, **column_values(FIELDS[OPERATION], self))


@row_input(FIELDS[SETTINGS], Use.UPDATE, description="New values of the settings; what is left out stays.")
class SettingsUpdate(StepInput):
    def step(self) -> Step:
        return step(StepName.SETTINGS_UPDATE, **column_values(FIELDS[SETTINGS], self))


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
        changes = [change.step() for change in self.changes]
        steps.apply_all(draft, steps=changes, today=clock.now().date())


@strawberry.input(description="How a change is published.")
class PublishOptions:
    reason: str = about("Why; it is kept with the revision.")
    dry_run: bool = about("Only say what would change.", default=False)
    expected_revision: int | None = about(
        "The revision that you looked at; where the catalog has moved on, the change is refused.", default=None
    )
    accept_low_margin: bool = about("Publish even where a margin would be below the minimum.", default=False)
