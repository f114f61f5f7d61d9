"""What can be done with a model besides editing its fields."""

from typing import Any

from django import forms

from backend.api.admin.forms.ai_models import successors
from backend.api.admin.forms.changes import ChangeForm
from backend.api.admin.forms.fields import day
from backend.catalog import ai_models, tiers
from backend.catalog.enums import QualityTier
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft
from backend.catalog.rows import AI_MODEL, AIModel
from backend.shared import clock


class ModelAction(ChangeForm):
    entity = AI_MODEL

    def __init__(self, data: Any = None, *, registry: ModelRegistry, model: AIModel, initial: Any = None) -> None:
        super().__init__(data, revision=registry.revision, key=model.model_name, initial=initial)


class SetDefault(ModelAction):
    def apply(self, draft: Draft) -> None:
        ai_models.set_default(draft, model_name=self.key)


class Activate(ModelAction):
    def apply(self, draft: Draft) -> None:
        ai_models.activate(draft, model_name=self.key)


class Deactivate(ModelAction):
    def apply(self, draft: Draft) -> None:
        ai_models.deactivate(draft, model_name=self.key)


class Delete(ModelAction):
    def apply(self, draft: Draft) -> None:
        ai_models.delete(draft, model_name=self.key)


class AssignTier(ModelAction):
    groups = (("", ("tier",)),)

    tier = forms.ChoiceField(
        choices=QualityTier.choices, help_text="The model that serves it now is switched off, in the same step."
    )

    def __init__(self, data: Any = None, *, registry: ModelRegistry, model: AIModel) -> None:
        super().__init__(data, registry=registry, model=model, initial={"tier": model.quality_tier})

    def apply(self, draft: Draft) -> None:
        tiers.assign(draft, tier=QualityTier(self.cleaned_data["tier"]), model_name=self.key)


class Retire(ModelAction):
    groups = (("", ("successor", "retired_at")),)

    successor = forms.ChoiceField(help_text="Takes its tier and its default. Active models of the same type.")
    retired_at = day(
        "Retired on", "A day that is not to come switches now; one to come, when it has come.", required=True
    )

    def __init__(self, data: Any = None, *, registry: ModelRegistry, model: AIModel) -> None:
        initial = {"retired_at": model.retired_at, "successor": model.replaced_by_id}
        super().__init__(data, registry=registry, model=model, initial=initial)
        self.fields["successor"].choices = successors(registry, model.model_type, model)  # type: ignore[attr-defined]

    def apply(self, draft: Draft) -> None:
        ai_models.retire(
            draft,
            model_name=self.key,
            successor=self.cleaned_data["successor"],
            retired_at=self.cleaned_data["retired_at"],
            today=clock.now().date(),
        )
