"""Inputs of changes. Each is one step of the catalog, or applies itself by one call; none has a rule of its own."""

from abc import ABC, abstractmethod
from datetime import date
from typing import ClassVar

import strawberry

from backend.api.graphql.catalog.declared import Use, column_values, row_input
from backend.api.graphql.catalog.enums import SecretName, Tier
from backend.api.graphql.fields import about
from backend.catalog import history, providers, steps
from backend.catalog.revisions import Draft
from backend.catalog.rows import AI_MODEL, FUNCTION, OPERATION, PROVIDER, SETTINGS
from backend.catalog.state import FIELDS
from backend.catalog.steps import Step, StepName, step
from backend.shared import clock

OPTIONS = ("reason", "dry_run", "expected_revision", "accept_low_margin")


def sent(source: object) -> dict[str, object]:
    """The fields of an input that were sent, by their names; one that was sent as null is None."""
    values = {name: value for name, value in vars(source).items() if name not in OPTIONS and value is not None}
    return {name: value.value if isinstance(value, strawberry.Some) else value for name, value in values.items()}


class ChangeInput(ABC):
    """An input that is a change of the catalog."""

    @abstractmethod
    def apply(self, draft: Draft) -> None:
        """Raises what the call of the catalog raises."""


class StepInput(ChangeInput):
    """An input that is one step, made now or later."""

    step_name: ClassVar[StepName]

    def values(self) -> dict[str, object]:
        return sent(self)

    def step(self) -> Step:
        return step(self.step_name, **self.values())

    def apply(self, draft: Draft) -> None:
        steps.apply(draft, step=self.step(), today=clock.now().date())


class RowInput(StepInput):
    """An input with fields of a row, which its columns know by other names."""

    entity: ClassVar[str]

    def values(self) -> dict[str, object]:
        return column_values(FIELDS[self.entity], self)


@row_input(FIELDS[PROVIDER], Use.CREATE, description="A new provider. Its secrets are set by providerRotateKey.")
class ProviderCreate(RowInput):
    step_name, entity = StepName.PROVIDER_CREATE, PROVIDER


@row_input(FIELDS[PROVIDER], Use.UPDATE, description="New values of a provider; what is left out stays.")
class ProviderUpdate(RowInput):
    step_name, entity = StepName.PROVIDER_UPDATE, PROVIDER


@strawberry.input(description="A provider.")
class ProviderName:
    provider_id: str = about("The provider.")


@strawberry.input(description="A provider to delete; no model may use it.")
class ProviderDelete(StepInput, ProviderName):
    step_name = StepName.PROVIDER_DELETE


@strawberry.input(description="A provider to switch on.")
class ProviderActivate(StepInput, ProviderName):
    step_name = StepName.PROVIDER_ACTIVATE


@strawberry.input(description="A provider to switch off; its models are not on sale then.")
class ProviderDeactivate(StepInput, ProviderName):
    step_name = StepName.PROVIDER_DEACTIVATE

    new_defaults: list[str] | None = about(
        "Models of other providers that become the defaults of their types, where this one serves a default.",
        default=None,
    )

    def values(self) -> dict[str, object]:
        return {"provider_id": self.provider_id, "new_defaults": self.new_defaults or []}


@strawberry.input(description="New secrets of a provider, and its address in the same step. Null removes a secret.")
class ProviderRotateKey(ChangeInput):
    provider_id: str = about("The provider.")
    api_key: strawberry.Maybe[str | None] = about("Its API key, up to 500 characters.")
    api_secret: strawberry.Maybe[str | None] = about("Its API secret, up to 500 characters.")
    webhook_secret: strawberry.Maybe[str | None] = about("Its webhook secret, up to 500 characters.")
    api_endpoint: strawberry.Maybe[str | None] = about("The address that the secrets are for.")

    def apply(self, draft: Draft) -> None:
        secrets = {name: secret.value for name in SecretName if (secret := getattr(self, name)) is not None}
        address = {"api_endpoint": self.api_endpoint.value} if self.api_endpoint is not None else {}
        providers.rotate_key(draft, provider_id=self.provider_id, secrets=secrets, **address)


@row_input(FIELDS[AI_MODEL], Use.CREATE, description="A new model.")
class AIModelCreate(RowInput):
    step_name, entity = StepName.AI_MODEL_CREATE, AI_MODEL


@row_input(FIELDS[AI_MODEL], Use.UPDATE, description="New values of a model; what is left out stays, and null clears.")
class AIModelUpdate(RowInput):
    step_name, entity = StepName.AI_MODEL_UPDATE, AI_MODEL


@strawberry.input(description="A model.")
class AIModelName:
    model_name: str = about("The model.")


@strawberry.input(description="A model to delete; nothing may refer to it.")
class AIModelDelete(StepInput, AIModelName):
    step_name = StepName.AI_MODEL_DELETE


@strawberry.input(description="A model to switch on.")
class AIModelActivate(StepInput, AIModelName):
    step_name = StepName.AI_MODEL_ACTIVATE


@strawberry.input(description="A model to switch off; the default of its type can't be.")
class AIModelDeactivate(StepInput, AIModelName):
    step_name = StepName.AI_MODEL_DEACTIVATE


@strawberry.input(description="The new default of its type.")
class AIModelSetDefault(StepInput, AIModelName):
    step_name = StepName.AI_MODEL_SET_DEFAULT


@strawberry.input(description="A model that goes, and the one that takes its tier and its default.")
class AIModelRetire(StepInput, AIModelName):
    step_name = StepName.AI_MODEL_RETIRE

    successor: str = about("The model that takes its place.")
    switch_at: date = about(
        "From when on, never after its provider's day: a day that is not to come switches now, one to come when it has "
        "come."
    )


@strawberry.input(description="A tier and the model that shall serve it; the one that does is switched off.")
class TierAssign(StepInput):
    step_name = StepName.TIER_ASSIGN

    tier: Tier = about("The tier.")
    model_name: str = about("The model, with a price and sizes.")


@row_input(FIELDS[OPERATION], Use.UPDATE, description="New values of an operation; what is left out stays.")
class OperationUpdate(RowInput):
    step_name, entity = StepName.OPERATION_UPDATE, OPERATION


@row_input(
    FIELDS[FUNCTION], Use.UPDATE, description="New values of a function; what is left out stays, and null clears."
)
class FunctionUpdate(RowInput):
    step_name, entity = StepName.FUNCTION_UPDATE, FUNCTION


@row_input(FIELDS[SETTINGS], Use.UPDATE, description="New values of the settings; what is left out stays.")
class SettingsUpdate(RowInput):
    step_name, entity = StepName.SETTINGS_UPDATE, SETTINGS


@strawberry.input(description="An earlier revision whose state shall come back, as a new revision. Secrets stay.")
class CatalogRollback(ChangeInput):
    number: int = about("The revision's number.")

    def apply(self, draft: Draft) -> None:
        history.roll_back(draft, to_number=self.number)


@strawberry.input(one_of=True, description="One change of several that make one revision.")
class CatalogChangeInput:
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
    function_update: strawberry.Maybe[FunctionUpdate] = about("Change a function.")
    settings_update: strawberry.Maybe[SettingsUpdate] = about("Change the settings.")

    def step(self) -> Step:
        (chosen,) = sent(self).values()
        assert isinstance(chosen, StepInput)
        return chosen.step()


@strawberry.input(description="Several changes that make one revision, in their order.")
class CatalogChangesPublish(ChangeInput):
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
