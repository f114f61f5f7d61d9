"""Models: a form for each type, with what that type has."""

from backend.api.admin.forms.changes import ChangeForm, Posted, seen
from backend.api.admin.forms.declared import NOTHING, form_fields, grouped, only_at_first, proposed, values_of
from backend.api.admin.forms.references import Choices, offer
from backend.api.wording import labels
from backend.catalog import ai_models
from backend.catalog.enums import ModelType, ProviderType
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft
from backend.catalog.rows import AI_MODEL, AIModel
from backend.catalog.state import FIELDS


class ModelForm(ChangeForm):
    """A model of any type. Without `model` it is a new one."""

    entity = AI_MODEL
    model_type: ModelType

    def __init__(self, data: Posted = None, *, registry: ModelRegistry, model: AIModel | None = None) -> None:
        key, self.is_new = model.model_name if model else "", model is None
        initial = proposed(FIELDS[AI_MODEL])
        if model is not None:
            was = seen(data, entity=AI_MODEL, key=key, now=model, revision=registry.revision)
            initial, self.newest = values_of(was, self.base_fields), values_of(model, self.base_fields)
        super().__init__(data, revision=registry.revision, key=key, initial=initial)
        choices: dict[str, Choices] = {
            "provider_id": providers(registry, model),
            "replaced_by_id": [NOTHING, *successors(registry, self.model_type, model)],
        }
        for name, offered in choices.items():
            offer(self.fields[name], offered)
        for name in only_at_first(FIELDS[AI_MODEL]) if model else ():
            self.fields.pop(name, None)

    def clean(self) -> dict[str, object] | None:
        self.key = self.key or self.cleaned_data.get("model_name", "")
        return super().clean()

    def apply(self, draft: Draft) -> None:
        if "model_name" in self.fields:
            ai_models.create(draft, model=AIModel(model_type=self.model_type, **self.everything()))
        else:
            ai_models.update(draft, model_name=self.key, **self.changed())


def form_of(of: ModelType) -> type[ModelForm]:
    class TypeForm(ModelForm):
        model_type = of
        groups = grouped(FIELDS[AI_MODEL], first="Model", of=of)
        locals().update(form_fields(FIELDS[AI_MODEL], of=of))

    return TypeForm


FORMS = {model_type: form_of(model_type) for model_type in ModelType}


def successors(registry: ModelRegistry, model_type: ModelType, model: AIModel | None) -> list[tuple[str, str]]:
    """Active models of the type, and the one that is named already."""
    named = model.replaced_by_id if model else None
    return [
        (other.model_name, labels.offered(other))
        for other in registry.listed
        if other.model_name == named or (other.model_type == model_type and other.is_active and other is not model)
    ]


def providers(registry: ModelRegistry, model: AIModel | None = None) -> list[tuple[str, str]]:
    """Active AI providers, and the one that serves it now."""
    used = model.provider_id if model else None
    return [
        (key, provider.display_name)
        for key, provider in sorted(registry.providers.items())
        if key == used or (provider.is_active and provider.provider_type == ProviderType.AI)
    ]
