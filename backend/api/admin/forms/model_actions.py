"""What has to be answered before something is done with a model."""

from django import forms

from backend.api.admin.forms.ai_models import successors
from backend.api.admin.forms.changes import Posted, StepForm
from backend.api.admin.forms.fields import day
from backend.catalog.enums import QualityTier
from backend.catalog.registry import ModelRegistry
from backend.catalog.steps import StepName


class AssignTier(StepForm):
    groups = (("", ("tier",)),)

    tier = forms.ChoiceField(
        choices=QualityTier.choices, help_text="The model that serves it now is switched off, in the same step."
    )

    def __init__(
        self, data: Posted = None, *, registry: ModelRegistry, step_name: StepName, entity: str, key: str
    ) -> None:
        super().__init__(data, registry=registry, step_name=step_name, entity=entity, key=key)
        self.initial["tier"] = registry.get_model(key).quality_tier


class Retire(StepForm):
    groups = (("", ("successor", "retired_at")),)

    successor = forms.ChoiceField(help_text="Takes its tier and its default. Active models of the same type.")
    retired_at = day(
        "Retired on", "A day that is not to come switches now; one to come, when it has come.", required=True
    )

    def __init__(
        self, data: Posted = None, *, registry: ModelRegistry, step_name: StepName, entity: str, key: str
    ) -> None:
        super().__init__(data, registry=registry, step_name=step_name, entity=entity, key=key)
        model = registry.get_model(key)
        self.initial.update(retired_at=model.retired_at, successor=model.replaced_by_id)
        self.fields["successor"].choices = successors(registry, model.model_type, model)  # type: ignore[attr-defined]
