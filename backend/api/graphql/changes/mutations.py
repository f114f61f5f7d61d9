"""Every change of the catalog: one publish each, with the caller as its author."""

from collections.abc import Sequence
from typing import Annotated, Protocol

import strawberry
from strawberry.types import get_object_definition

from backend.accounts.scopes import Right
from backend.api.graphql.changes import inputs
from backend.api.graphql.changes.types import CHANGE, CatalogChangePayload
from backend.api.graphql.context import Info
from backend.api.graphql.errors import BadUserInput
from backend.api.graphql.fields import Declaration, argument
from backend.api.graphql.rights import guarded
from backend.catalog import revisions
from backend.catalog.models.revisions import Channel
from backend.catalog.revisions import Draft, Published
from backend.shared import clock

MAX_CHANGES = 100


class PublishInput(Protocol):
    """A change together with how to publish it: what the input of a mutation is."""

    reason: str
    dry_run: bool
    expected_revision: int | None
    accept_low_margin: bool

    def apply(self, draft: Draft) -> None: ...


def change(what: type[inputs.ChangeInput], description: str, right: Right = Right.CONFIGURATION_WRITE) -> Declaration:
    """A mutation whose one input is a change together with how to publish it."""
    combined = type(f"{what.__name__}Input", (what, inputs.PublishOptions), {"__doc__": what.__doc__})
    definition = get_object_definition(what, strict=True)
    input_type = strawberry.input(combined, description=definition.description)

    def resolver(info: Info, input: PublishInput) -> CatalogChangePayload:
        return _publish(info, input)

    resolver.__annotations__["input"] = Annotated[input_type, argument("The change, why, and how to publish it.")]
    return guarded(right, result=CHANGE, description=description)(resolver)


def refuse_too_many(changes: Sequence[object]) -> None:
    if len(changes) > MAX_CHANGES:
        raise BadUserInput(f"Send up to {MAX_CHANGES} changes at once.", maximum=MAX_CHANGES)


def _publish(info: Info, input: PublishInput) -> CatalogChangePayload:
    refuse_too_many(getattr(input, "changes", ()))
    published = revisions.publish(
        edit=input.apply,
        author=info.context.caller.name,
        reason=input.reason,
        channel=Channel.GRAPHQL,
        now=clock.now(),
        expected_revision=input.expected_revision,
        dry_run=input.dry_run,
        accept_low_margin=input.accept_low_margin,
        may_change_secrets=info.context.may(Right.SECRETS_WRITE),
    )
    return payload(published, dry_run=input.dry_run)


def payload(published: Published, *, dry_run: bool) -> CatalogChangePayload:
    return CatalogChangePayload(
        number=published.revision, dry_run=dry_run, changes=published.changes, impact=published.impact
    )


@strawberry.type
class ChangeMutations:
    provider_create = change(inputs.ProviderCreate, "Add a provider.")
    provider_update = change(inputs.ProviderUpdate, "Change a provider.")
    provider_delete = change(inputs.ProviderDelete, "Delete a provider that no model uses.")
    provider_activate = change(inputs.ProviderActivate, "Switch a provider on.")
    provider_deactivate = change(inputs.ProviderDeactivate, "Switch a provider and its models off.")
    provider_rotate_key = change(
        inputs.ProviderRotateKey,
        "Set or remove secrets of a provider and, in the same step, its address.",
        Right.SECRETS_WRITE,
    )
    ai_model_create = change(inputs.AIModelCreate, "Add a model.")
    ai_model_update = change(inputs.AIModelUpdate, "Change a model.")
    ai_model_delete = change(inputs.AIModelDelete, "Delete a model that nothing refers to.")
    ai_model_activate = change(inputs.AIModelActivate, "Switch a model on.")
    ai_model_deactivate = change(inputs.AIModelDeactivate, "Switch a model off.")
    ai_model_set_default = change(inputs.AIModelSetDefault, "Make a model the default of its type.")
    ai_model_retire = change(inputs.AIModelRetire, "Note when a model goes and what takes its place.")
    tier_assign = change(inputs.TierAssign, "Let a model serve a tier.")
    operation_update = change(inputs.OperationUpdate, "Change an operation.")
    function_update = change(inputs.FunctionUpdate, "Change the prompts, the model or the limits of a function.")
    settings_update = change(inputs.SettingsUpdate, "Change the settings.")
    catalog_changes_publish = change(
        inputs.CatalogChangesPublish, "Make several changes one revision: all of them or none."
    )
    catalog_rollback = change(inputs.CatalogRollback, "Take the catalog back to an earlier state, as a new revision.")
