"""Trying a prompt out: the prompts as they are typed, a value for each variable, and who answers."""

from django import forms

from backend.api.admin.forms.changes import Posted
from backend.api.admin.forms.fields import TemplateField
from backend.api.admin.forms.functions import text_models
from backend.api.admin.forms.references import offer
from backend.api.wording import error_messages, labels
from backend.catalog import prompts
from backend.catalog.enums import FunctionName, ModelType
from backend.catalog.invariants import RulesBroken
from backend.catalog.registry import ModelRegistry
from backend.catalog.rows import Function
from backend.generation.try_outs import Asked

STAND_IN, PROVIDER = "stand-in", "provider"
VALUE = "value-"
"""How the names of variables' fields begin."""


class TryOutForm(forms.Form):
    system_prompt = TemplateField(required=False, empty_value=None)
    prompt = TemplateField(required=False)
    model_name = forms.ChoiceField(label="Model", required=False)
    by = forms.ChoiceField(
        label="Answered by",
        choices=[(STAND_IN, "A stand-in, at no cost"), (PROVIDER, "The model's provider, which takes its money")],
    )

    def __init__(self, data: Posted = None, *, registry: ModelRegistry, function: Function) -> None:
        self.function = FunctionName(function.function)
        variables = prompts.variables_of(self.function)
        examples = {VALUE + variable.name: variable.example for variable in variables}
        saved = {"system_prompt": function.system_prompt, "prompt": function.prompt, "by": STAND_IN}
        super().__init__(data, initial={**saved, **examples})
        for variable in variables:
            widget = forms.Textarea(attrs={"rows": min(6, variable.example.count("\n") + 1)})
            self.fields[VALUE + variable.name] = forms.CharField(
                label=variable.name, help_text=variable.help, required=False, widget=widget
            )
        if self.function.model_type == ModelType.IMAGE:
            del self.fields["system_prompt"]
        offer(self.fields["model_name"], [("", "The one that a run would take"), *_models(registry, self.function)])

    def sections(self) -> list[tuple[str, list[forms.BoundField]]]:
        names = [name for name in self.fields if not name.startswith(VALUE)]
        of_prompts, others = (
            [name for name in names if ("prompt" in name) == is_prompt] for is_prompt in (True, False)
        )
        values = [name for name in self.fields if name.startswith(VALUE)]
        groups = {"Prompts": of_prompts, "Values of the variables": values, "Call": others}
        return [(title, [self[name] for name in shown]) for title, shown in groups.items()]

    def asked(self) -> Asked:
        cleaned = self.cleaned_data
        return Asked(
            function=self.function,
            values={name.removeprefix(VALUE): cleaned[name] for name in cleaned if name.startswith(VALUE)},
            system_prompt=cleaned.get("system_prompt") or "",
            prompt=cleaned["prompt"],
            model_name=cleaned["model_name"] or None,
            stand_in=cleaned["by"] == STAND_IN,
        )

    def refuse(self, error: Exception) -> None:
        """Put the words of an error beside the prompt that it is about."""
        if isinstance(error, RulesBroken):
            for problem in error.problems:
                self.add_error(problem.field if problem.field in self.fields else None, problem.message)
        else:
            self.add_error(None, error_messages.message(error))


def _models(registry: ModelRegistry, function: FunctionName) -> list[tuple[str, str]]:
    if function.model_type == ModelType.TEXT:
        return text_models(registry)
    images = (model for model in registry.available if model.model_type == ModelType.IMAGE)
    return [(model.model_name, labels.offered(model)) for model in images]
