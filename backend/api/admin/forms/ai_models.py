"""Models: a form for each type, with what that type has."""

from typing import Any

from django import forms

from backend.api.admin.forms.changes import ChangeForm
from backend.api.admin.forms.fields import ImageCostsField, SizesField, day, decimal, whole
from backend.catalog import ai_models
from backend.catalog.enums import ModelType, ProviderType, QualityTier
from backend.catalog.registry import ModelRegistry
from backend.catalog.revisions import Draft
from backend.catalog.state import AI_MODEL, AIModel

PER_MILLION = "USD per 1,000,000 tokens."
Choices = list[tuple[str, str]]


class ModelForm(ChangeForm):
    """A model of any type. Without `model` it is a new one."""

    entity = AI_MODEL
    model_type: ModelType

    model_name = forms.CharField(label="Name", required=False, help_text="What is sent to the provider.")
    display_name = forms.CharField(required=False, help_text="Its name for people.")
    provider_id = forms.ChoiceField(label="Provider", help_text="Active AI providers.")
    is_active = forms.BooleanField(label="Active", required=False, help_text="Whether it is switched on at once.")
    input_cost_per_1m = decimal("Input", PER_MILLION)
    cached_input_cost_per_1m = decimal("Cached input", f"{PER_MILLION} None: as input.")
    cache_write_cost_per_1m = decimal("Cache write", f"{PER_MILLION} None: as input.")
    output_cost_per_1m = decimal("Output", PER_MILLION)
    deprecated_at = day("Deprecated on", "When its provider began to advise against it.")
    retired_at = day("Retired on", "The provider's date; past it, calls fail. It changes nothing on sale.")
    replaced_by_id = forms.TypedChoiceField(
        label="Replaced by", required=False, empty_value=None, help_text="Active models of the same type."
    )
    sort_order = whole("Sort order", "Its place among models of its kind.", required=True)

    def __init__(self, data: Any = None, *, registry: ModelRegistry, model: AIModel | None = None) -> None:
        initial = {name: getattr(model, name) for name in self.base_fields if hasattr(model, name)} if model else {}
        initial = initial or {"sort_order": 0}
        super().__init__(data, revision=registry.revision, key=model.model_name if model else "", initial=initial)
        choices: dict[str, Choices] = {
            "provider_id": providers(registry, model),
            "replaced_by_id": [("", "---------"), *successors(registry, self.model_type, model)],
        }
        for name, found in choices.items():
            self.fields[name].choices = found  # type: ignore[attr-defined]
        for name in ("model_name", "is_active") if model else ():
            del self.fields[name]

    def clean(self) -> Any:
        self.key = self.key or self.cleaned_data.get("model_name", "")
        return super().clean()

    def apply(self, draft: Draft) -> None:
        if "model_name" in self.fields:
            ai_models.create(draft, model=AIModel(model_type=self.model_type, **self.everything()))
        else:
            ai_models.update(draft, model_name=self.key, **self.changed())


class TextModelForm(ModelForm):
    model_type = ModelType.TEXT
    groups = (
        ("Model", ("model_name", "display_name", "provider_id", "is_active")),
        (
            "Provider cost",
            ("input_cost_per_1m", "cached_input_cost_per_1m", "cache_write_cost_per_1m", "output_cost_per_1m"),
        ),
        ("Price", ("tokens_per_credit",)),
        (
            "Abilities",
            (
                "max_output_tokens",
                "context_window",
                "supports_json_mode",
                "supports_vision",
                "supports_function_calling",
            ),
        ),
        ("Lifecycle", ("deprecated_at", "retired_at", "replaced_by_id", "sort_order")),
    )

    tokens_per_credit = whole("Tokens per credit", "Tokens that one credit buys.")
    max_output_tokens = whole("Maximum output", "The most tokens that it writes; quotes are bound by it.")
    context_window = whole("Context window", "The most tokens of one call.")
    supports_json_mode = forms.BooleanField(label="JSON mode", required=False)
    supports_vision = forms.BooleanField(label="Vision", required=False)
    supports_function_calling = forms.BooleanField(label="Function calling", required=False)


class ImageModelForm(ModelForm):
    model_type = ModelType.IMAGE
    groups = (
        ("Model", ("model_name", "display_name", "provider_id", "is_active")),
        ("Provider cost", ("cost_per_image", "image_costs")),
        ("Price", ("credits_per_image", "quality_tier", "valid_sizes")),
        (
            "Provider cost by token, for models that are priced so",
            ("input_cost_per_1m", "cached_input_cost_per_1m", "cache_write_cost_per_1m", "output_cost_per_1m"),
        ),
        ("Lifecycle", ("deprecated_at", "retired_at", "replaced_by_id", "sort_order")),
    )

    cost_per_image = decimal("Cost per image", "USD an image where no row below fits.")
    image_costs = ImageCostsField(
        label="Cost by size and quality", required=False, help_text="Empty all cells of a row to remove it."
    )
    credits_per_image = whole("Credits per image", "What users pay.")
    quality_tier = forms.TypedChoiceField(
        choices=[("", "---------"), *QualityTier.choices],
        required=False,
        empty_value=None,
        help_text="What users pick. A tier has one active model: use Assign tier to swap it.",
    )
    valid_sizes = SizesField(
        label="Sizes", required=False, help_text="Such as 1024x1024, 1280x768; the first is the default."
    )


FORMS: dict[ModelType, type[ModelForm]] = {ModelType.TEXT: TextModelForm, ModelType.IMAGE: ImageModelForm}


def successors(registry: ModelRegistry, model_type: ModelType, model: AIModel | None) -> Choices:
    """Active models of the type, and the one that is named already."""
    named = model.replaced_by_id if model else None
    return [
        (other.model_name, f"{other.display_name} ({other.model_name})")
        for other in registry.listed
        if other.model_name == named or (other.model_type == model_type and other.is_active and other is not model)
    ]


def providers(registry: ModelRegistry, model: AIModel | None = None) -> Choices:
    """Active AI providers, and the one that serves it now."""
    used = model.provider_id if model else None
    return [
        (key, provider.display_name)
        for key, provider in sorted(registry.providers.items())
        if key == used or (provider.is_active and provider.provider_type == ProviderType.AI)
    ]
