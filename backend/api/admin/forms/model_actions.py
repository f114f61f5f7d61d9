"""What has to be answered before something is done with a model."""

from typing import Unpack

from django import forms

from backend.api.admin.forms.ai_models import successors
from backend.api.admin.forms.changes import Posted, RowStep, StepForm
from backend.api.admin.forms.fields import day
from backend.api.admin.forms.references import offer
from backend.catalog.enums import QualityTier


class AssignTier(StepForm):
    groups = (("", ("tier",)),)

    tier = forms.ChoiceField(
        choices=QualityTier.choices, help_text="The model that serves it now is switched off, in the same step."
    )

    def __init__(self, data: Posted = None, **row: Unpack[RowStep]) -> None:
        super().__init__(data, **row)
        self.initial["tier"] = row["registry"].get_model(row["key"]).quality_tier


class Retire(StepForm):
    groups = (("", ("successor", "switch_at")),)

    successor = forms.ChoiceField(help_text="Takes its tier and its default. Active models of the same type.")
    switch_at = day(
        "Switched on",
        "Never after its provider's day. A day that is not to come switches now; one to come, when it has come.",
        required=True,
    )

    def __init__(self, data: Posted = None, **row: Unpack[RowStep]) -> None:
        super().__init__(data, **row)
        registry = row["registry"]
        model = registry.get_model(row["key"])
        self.initial.update(switch_at=model.switch_day, successor=model.replaced_by_id)
        offer(self.fields["successor"], successors(registry, model.model_type, model))
